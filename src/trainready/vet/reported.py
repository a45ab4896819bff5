"""What a listing only reports: words in quotation marks, and what third persons do.

"They ask for a deposit" or a quoted 'recharge to unlock' asks the reader for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainready.language.tokens import Token
from trainready.model.scam import Reported
from trainready.vet.kinds import Match, PhraseIndex

_QUOTATION = re.compile(
    r'(?<![\w"])"(?=[^\s"])(?:(?!\n\s*\n)[^"]){1,400}?"(?![\w"])'
    r"|“(?:(?!\n\s*\n)[^“”]){2,400}?”|«(?:(?!\n\s*\n)[^«»]){2,400}?»|‘[^‘’\n]{2,200}’(?!\w)"
)
_MOST_QUOTED = 0.5
"""Share of a text: where more is quoted the quotes are the message, not an example."""
_CLOSE_BY = 24
"""Characters between the terms of a list."""
_SUBJECT, _DIRECT = "subject", "direct"
_SUBJECT_BY = 1
"""Words that may stand before the subject: "and they"."""
_ADDRESS = 4
"""The same where an address opens the sentence: "Dear all, a person …"."""
_FEWEST = 3
"""Words of a quotation: a term or two in quotation marks is a name, not what somebody said."""


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where something is quoted; nothing if most of the text is."""
    found = [match.span() for match in _QUOTATION.finditer(text)]
    spans = tuple(
        (start, end)
        for start, end in found
        if len(text[start:end].split()) >= _FEWEST or _in_a_row(start, end, found)
    )
    quoted = sum(end - start for start, end in spans)
    return spans if quoted <= len(text.strip()) * _MOST_QUOTED else ()


def _in_a_row(start: int, end: int, found: Sequence[tuple[int, int]]) -> bool:
    """Another quotation stands close by: terms that are listed, as in a guideline."""
    return any(
        0 < start - other[1] < _CLOSE_BY or 0 < other[0] - end < _CLOSE_BY for other in found
    )


def is_quoted(match: Match, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether all words of a match stand within quotations."""
    places = (tokens[at].start for at in match)
    return bool(spans) and all(any(start <= at < end for start, end in spans) for at in places)


class ThirdPersons:
    """Tells sentences about others from sentences to the reader; one for a language."""

    def __init__(self, reported: Reported) -> None:
        self._index = PhraseIndex({_SUBJECT: reported.subjects, _DIRECT: reported.direct})

    def speaks_of_others(self, tokens: Sequence[Token]) -> bool:
        """The subject is a third person, and nobody is addressed."""
        found = self._index.find(tokens)
        if found.get(_DIRECT):
            return False
        return any(
            match[0] <= _SUBJECT_BY or (match[0] <= _ADDRESS and tokens[match[0]].after_comma)
            for match in found.get(_SUBJECT, ())
        )

    def addresses_reader(self, tokens: Sequence[Token]) -> bool:
        return bool(self._index.find(tokens).get(_DIRECT))
