"""The name of a degree → its kind and its subject: "BSc in Retail Management"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Origin, Text
from trainready.parse.passages import EMPTY, Passage
from trainready.parse.vocabulary import words

_DEGREE_WORD = re.compile(r"[\w'’.&()-]+")


def degree_end(text: str, pack: LanguagePack) -> int:
    """Where the name of the degree at the beginning of a text ends; 0 when there is none."""
    end = 0
    for match in _DEGREE_WORD.finditer(text):
        opening = text[: match.end()].casefold().replace("’", "'").strip(" .,:;")
        if opening in pack.degrees or opening.replace(".", "") in pack.degrees:
            end = match.end()
        if match.end() > 60:
            break
    last = words(text)[-1:] or ("",)
    return len(text) if not end and last[0] in pack.degrees and len(last[0]) > 5 else end


def study_and_area(
    whole: Passage | None, stated: Passage | None, pack: LanguagePack
) -> tuple[Text, Text]:
    """ "BSc in Retail Management" → "BSc" and "Retail Management"."""
    if whole is None:
        return NOTHING, _text(stated)
    end = degree_end(whole.text, pack)
    if not end or end >= len(whole.text):
        return whole.as_text(), _text(stated)
    rest = whole.cut(end, len(whole.text)).trimmed()
    rest = _without_joiner(rest, pack)
    if stated is not None or degree_end(rest.text, pack) == len(rest.text):
        stated = stated or EMPTY
        return whole.as_text(), stated.as_text()
    return whole.cut(0, end).trimmed().as_text(), rest.trimmed().as_text()


def with_remarks(degree: Text, remarks: Sequence[Passage]) -> Text:
    """The words of a degree and, behind a comma, what says that it is not finished."""
    texts = [text for text in (degree, *(p.as_text() for p in remarks)) if text]
    if len(texts) < 2 or any(text.origin is None for text in texts):
        return texts[0] if texts else NOTHING
    origins = [text.origin for text in texts if text.origin]
    spans = tuple(span for origin in origins for span in origin.spans)
    whole = ", ".join(text.value for text in texts)
    return Text(whole, Origin(origins[0].kind, spans), degree.confidence)


def _without_joiner(passage: Passage, pack: LanguagePack) -> Passage:
    for joiner in sorted(pack.degree_joiners, key=len, reverse=True):
        if passage.text.casefold().startswith(joiner + " "):
            return passage.cut(len(joiner), len(passage.text))
    return passage


def _text(passage: Passage | None) -> Text:
    return passage.as_text() if passage else NOTHING
