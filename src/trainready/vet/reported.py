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
_SUBJECT, _DIRECT = "subject", "direct"
_SUBJECT_BY = 2
"""Words that may stand before the subject: "and they", "some of them"."""


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where something is quoted; nothing if most of the text is."""
    spans = tuple(found.span() for found in _QUOTATION.finditer(text))
    quoted = sum(end - start for start, end in spans)
    return spans if quoted <= len(text.strip()) * _MOST_QUOTED else ()


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
        return any(match[0] <= _SUBJECT_BY for match in found.get(_SUBJECT, ()))

    def addresses_reader(self, tokens: Sequence[Token]) -> bool:
        return bool(self._index.find(tokens).get(_DIRECT))
