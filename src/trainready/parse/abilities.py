"""How well a skill is mastered, in words, numbers, bars and dots; none of these is a skill."""

from __future__ import annotations

import re

from trainready.model.language_pack import LanguagePack
from trainready.parse.passages import EMPTY, Passage
from trainready.parse.vocabulary import folded, words

_SIGNS = r"[●○◉◎◯⬤◐◑★☆✦✧✩✪■□▪▫▮▯█░▒▓◼◻◆◇⚫⚪⭐•∙·\u2580-\u259f]{2,}"
_AMOUNT = r"\d{1,3}\s?%|\d{1,2}(?:[.,]\d)?\s?/\s?(?:5|10|100)"
_AT_END = re.compile(rf"\s*[(\[–—:-]?\s*(?:{_SIGNS}|{_AMOUNT})\s*[)\]]?\s*$")
_WHOLE = re.compile(rf"\(?(?:{_SIGNS}|{_AMOUNT}|\d{{1,2}}\+?)\)?")
_BEHIND = re.compile(r"\s*(?:\(([^()]+)\)|\s[–—-]\s+([^–—]+)|:\s+([^:]+))\s*$")


def is_level(text: str, pack: LanguagePack) -> bool:
    """The whole text says how well, or for how long: "90%", "●●●○", "Expert", "4 years"."""
    if _WHOLE.fullmatch(text.strip()):
        return True
    return folded(text) in pack.skill_levels or _is_time(text, pack)


def _is_time(text: str, pack: LanguagePack) -> bool:
    """ "4 years", "10+ yrs": a number and a unit of time."""
    found = words(text)
    units = {unit for name in ("years", "months") for unit in pack.dates.durations[name]}
    plain = len(found) == 1 and len(found[0]) > 1 and found[0] in units
    return plain and bool(re.match(r"\(?\d", text.strip()))


def level_apart(item: Passage, pack: LanguagePack) -> tuple[Passage, Passage | None]:
    """A skill and its level: "Figma 80%", "Python ●●●●○", "Excel – advanced"."""
    if (match := _AT_END.search(item.text)) and match.start():
        return item.cut(0, match.start()).trimmed(), item.cut(match.start(), len(item.text))
    match = _BEHIND.search(item.text)
    if match and match.start():
        group = next(number for number in (1, 2, 3) if match[number])
        if is_level(match[group], pack):
            return item.cut(0, match.start()).trimmed(), item.cut(*match.span(group))
    return item, None


def without_bars(item: Passage) -> Passage:
    """The skill less bars, dots and percentages; nothing when it is no more than these."""
    if _WHOLE.fullmatch(item.text.strip()):
        return EMPTY
    match = _AT_END.search(item.text)
    return item.cut(0, match.start()).trimmed() if match and match.start() else item
