"""The name of a degree → its kind and its subject: "BSc in Retail Management"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Origin, Text
from trainready.parse.passages import EMPTY, Passage
from trainready.parse.vocabulary import words

_DEGREE_WORD = re.compile(r"[\w'’.&()+-]+")
_STEP = re.compile(r"\(?(?:[1-9]\d?|[ivx]{1,4})\)?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)\W*$")
_LONGEST_NAME = 60
"""Characters."""
_LONGEST_LAST = 5
"""Letters of a last word that names a degree only by chance."""


def degree_end(text: str, pack: LanguagePack) -> int:
    """Where the name of the degree at the beginning of a text ends; 0 when there is none."""
    end = degree_opening(text, pack)
    last = words(text)[-1:] or ("",)
    by_last = not end and last[0] in pack.degrees and len(last[0]) > _LONGEST_LAST
    return len(text) if by_last else end


def degree_opening(text: str, pack: LanguagePack) -> int:
    """Where a degree that a text begins with ends; a last word says nothing here."""
    found = [m for m in _DEGREE_WORD.finditer(text) if m.end() <= _LONGEST_NAME]
    for first, match in enumerate(found):
        if end := _known_end(text, found[first:], pack):
            return _with_step(text, end, pack)
        if not _may_precede(text, match, pack):
            break
    return 0


def _known_end(text: str, found: Sequence[re.Match[str]], pack: LanguagePack) -> int:
    """Where the longest known name ends that these words open with."""
    end = 0
    for match in found:
        name = text[found[0].start() : match.end()]
        plain = _plain(name)
        if plain in pack.degrees or plain.replace(".", "") in pack.degrees:
            chance = plain in pack.open_words and not name.isupper()
            end = end if chance else match.end()
    return end


def _may_precede(text: str, match: re.Match[str], pack: LanguagePack) -> bool:
    """ "Executive", "Kenya", "Level", "3", "7": what stands before the name of a degree."""
    word = _plain(match[0])
    known = word in pack.degree_qualifiers or word in pack.degree_levels
    return known or word in pack.places.countries or bool(_STEP.fullmatch(word))


def _with_step(text: str, end: int, pack: LanguagePack) -> int:
    """Past the step and the honours behind the name: "NVQ Level 3", "BA (Hons)"."""
    wanted = end
    for match in _DEGREE_WORD.finditer(text, end):
        word = _plain(match[0])
        if text[wanted : match.start()].strip():
            return end
        wanted = match.end()
        if (word.strip("()") in pack.score_signs and match[0].startswith("(")) or (
            _STEP.fullmatch(match[0]) and text[wanted : wanted + 1] not in (":", "/", "%")
        ):
            end = wanted
        elif word not in pack.degree_levels:
            return end
    return end


def _plain(name: str) -> str:
    return name.casefold().replace("’", "'").strip(" .,:;")


def degree_behind(text: str, pack: LanguagePack) -> tuple[int, int]:
    """Where the degree in brackets behind its subject stands: "Nursing (BSc)"; 0, 0 for none."""
    match = _IN_BRACKETS.search(text)
    if match is None or not match.start() or degree_opening(text, pack):
        return 0, 0
    inside = match[1].rstrip()
    return match.span(1) if degree_opening(inside, pack) == len(inside) else (0, 0)


def lacks_subject(text: str, pack: LanguagePack) -> bool:
    """Nothing but the name of a degree, and perhaps its letters: "Bachelor of Arts - BA"."""
    end = degree_end(text, pack)
    if not end or degree_behind(text, pack)[1]:
        return False
    rest = text[end:].strip(" ,.-–—()")
    return degree_end(rest, pack) >= len(rest)


def study_and_area(
    whole: Passage | None, stated: Passage | None, pack: LanguagePack
) -> tuple[Text, Text]:
    """ "BSc in Retail Management" → "BSc" and "Retail Management"."""
    if whole is None:
        return NOTHING, _text(stated)
    begin, stop = degree_behind(whole.text, pack)
    if stop and stated is None:
        return whole.cut(begin, stop).as_text(), whole.cut(0, begin).trimmed().as_text()
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
