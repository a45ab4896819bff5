"""The top of a resume → the person's name and headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.parse.addresses import looks_like_address
from trainready.parse.passages import Passage, join
from trainready.parse.rows import Row
from trainready.parse.slots import is_web_address, split
from trainready.parse.vocabulary import (
    folded,
    is_name_like,
    is_sentence,
    looks_like_place,
    looks_like_title,
    says_particular,
    words,
)

_APART = re.compile(r"\s+[|•·–—]\s+|\s{3,}|,\s+")
_EMAIL = re.compile(r"(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@]+")
_LOCAL_PART = re.compile(r"([\w.+'-]+)@")
_WORD = re.compile(r"[\w'’]+")
_ENOUGH = 2.0
_NAME_LINES = 3
_LAST_OF_TOP = 3
"""Rows in which the page may say what it is."""
_MONOGRAM = 3
"""Letters of initials that are set beside the name."""
_LONGEST_PAGE_TITLE = 2
"""Words."""


@dataclass(frozen=True, slots=True)
class Identity:
    name: Text = NOTHING
    label: Text = NOTHING
    used: frozenset[int] = frozenset()
    """Indexes of the rows that are used up."""


def find_identity(rows: Sequence[Row], email: str, pack: LanguagePack) -> Identity:
    """Name and headline among the rows of the top and of contact sections."""
    largest = max((row.style.size for row in rows), default=0.0)
    weights = [_name_weight(i, row, email, largest, pack) for i, row in enumerate(rows)]
    best = max(range(len(rows)), key=lambda i: (weights[i], -i), default=-1)
    if best < 0 or weights[best] < _ENOUGH:
        return Identity()
    first, last = _name_lines(rows, best)
    if first < last:
        whole = reduce(join, (row.passage for row in rows[first : last + 1]))
        at = _label_below(rows, last, pack)
        used = frozenset({*range(first, last + 1), *({at} if at >= 0 else ())})
        below = rows[at].passage.as_text(0.8) if at >= 0 else NOTHING
        return Identity(whole.as_text(0.8), below, used)
    name, *rest = _pieces(rows[best], pack)
    confidence = min(1.0, 0.5 + 0.08 * weights[best])
    label = next((p for p in rest if _is_label(p.text, pack)), None)
    if label is not None or rest:
        label_text = label.as_text(0.7) if label else NOTHING
        return Identity(name.as_text(confidence), label_text, frozenset({best}))
    row = _label_below(rows, best, pack)
    label_text = rows[row].passage.as_text(0.8) if row >= 0 else NOTHING
    used = frozenset({best} | ({row} if row >= 0 else set()))
    return Identity(name.as_text(confidence), label_text, used)


def _label_below(rows: Sequence[Row], index: int, pack: LanguagePack) -> int:
    """The headline under a name, above all contact details; -1 for none."""
    for i in range(index + 1, min(index + 3, len(rows))):
        text = rows[i].text
        if _is_label(text, pack):
            return i
        if looks_like_address(text, pack) or "@" in text:
            return -1
    return -1


def _name_lines(rows: Sequence[Row], best: int) -> tuple[int, int]:
    """The first and the last row of a large name that takes several: "Dana", "Whitlock" below."""
    first = last = best
    while first and _goes_on(rows[first - 1], rows[first]):
        first -= 1
    while last + 1 < len(rows) and _goes_on(rows[last], rows[last + 1]):
        last += 1
    return (first, last) if last - first < _NAME_LINES else (best, best)


def _goes_on(row: Row, below: Row) -> bool:
    one, two = words(row.text), words(below.text)
    large = row.style.size > 0 and row.look == below.look and row.look[0] != 0
    short = 0 < len(one) <= 2 and 0 < len(two) <= 2
    return large and short and is_name_like(row.text) and is_name_like(below.text)


def page_titles_apart(rows: Sequence[Row], pack: LanguagePack) -> list[Row]:
    """Rows less what only says that this is a resume: "CV", "Resume of …"."""
    result: list[Row] = []
    for index, row in enumerate(rows):
        rest = _without_page_title(row.passage, pack) if index < _LAST_OF_TOP else row.passage
        if rest is row.passage:
            result.append(row)
        elif rest:
            result.append(replace(row, passage=rest, parts=(rest,)))
    return result


def _is_first_name(title: str, rest: str) -> bool:
    """ "Page Turner" is a name of two words; "CV Madonna" and "Resume: Madonna" are not."""
    plain = title.isalpha() and rest.isalpha()
    return plain and title.istitle() == rest.istitle() and title.isupper() == rest.isupper()


def _without_page_title(passage: Passage, pack: LanguagePack) -> Passage:
    if folded(passage.text) in pack.not_a_name:
        return passage.cut(0, 0)
    found = list(_WORD.finditer(passage.text))
    for count in range(min(_LONGEST_PAGE_TITLE, len(found) - 1), 0, -1):
        first, last = found[count - 1].end(), found[-count].start()
        after, before = passage.cut(first, len(passage.text)), passage.cut(0, last)
        opening = after.text.partition(" ")[0].casefold()
        if opening in pack.open_words:
            after = after.cut(len(opening), len(after.text))
        for title, rest in ((passage.text[:first], after), (passage.text[last:], before)):
            name = rest.trimmed()
            if _is_first_name(title, name.text):
                continue
            if folded(title) in pack.not_a_name and is_name_like(name.text):
                return name
    return passage


def names_apart(rows: Sequence[Row], pack: LanguagePack) -> list[Row]:
    """Rows where a name and contact details on one line are two rows."""
    result: list[Row] = []
    for index, row in enumerate(rows):
        at = _end_of_name(row, pack, first=not index)
        if at:
            name, rest = row.passage.without(at, at)
            result += [replace(row, passage=part, parts=(part,)) for part in (name, rest)]
        else:
            result.append(row)
    return result


def _end_of_name(row: Row, pack: LanguagePack, *, first: bool) -> int:
    """Where the name ends on a row that goes on with an e-mail address; 0 for no such row.

    On the first row an address may stand between them: "Name, 12 High Street, name@…".
    """
    match = _EMAIL.search(row.text)
    if match is None:
        return 0
    apart = _APART.search(row.text) if first else None
    for end in (match.start(), apart.start() if apart else 0):
        before = row.text[:end].strip(" |·•,")
        named = 2 <= len(words(before)) <= 4 and is_name_like(before) and before[-1].isalpha()
        if named and looks_like_place(row.text[: match.start()].strip(" ,"), pack) < 2:
            return end
    return 0


def _pieces(row: Row, pack: LanguagePack) -> list[Passage]:
    """A name's row cut where a headline follows on the same row."""
    if len(row.parts) > 1 and pack.contact_labels.get(folded(row.parts[0].text)) == "name":
        return [row.parts[1].trimmed()]
    pieces = split(row.passage, _APART)
    name_label = pieces[0].text.partition(":")
    if name_label[1] and pack.contact_labels.get(folded(name_label[0])) == "name":
        at = len(name_label[0]) + 1
        pieces[0] = pieces[0].cut(at, len(pieces[0].text)).trimmed()
    if len(pieces) > 1 and len(words(pieces[0].text)) >= 2:
        return pieces
    return [row.passage] if not name_label[1] else pieces[:1]


def _name_weight(index: int, row: Row, email: str, largest: float, pack: LanguagePack) -> float:
    """How much a row reads as the person's name."""
    text = row.text
    found = words(text)
    if not found or any(char.isdigit() for char in text) or "@" in text or len(found) > 10:
        return -9.0
    if is_web_address(text) or found[0] in pack.greetings or _is_particular(row, pack):
        return -9.0
    if folded(text) in pack.not_a_name or is_sentence(text):
        return -9.0
    core = words(_pieces(row, pack)[0].text)
    weight = 1.5 * (index == 0) - 0.15 * index
    weight += 3.0 * (row.style.heading == 1) + 2.5 * (0 < largest <= row.style.size)
    weight += 1.0 * (2 <= len(core) <= 4) + 1.0 * is_name_like(_pieces(row, pack)[0].text)
    weight += 2.5 * _in_address(core, email) + 4.0 * _is_labelled(row, pack)
    weight -= 1.5 * (looks_like_title(text, pack) >= 2.5) + 1.0 * (looks_like_place(text, pack) > 1)
    return weight - 2.0 * (len(core) > 6)


def _is_particular(row: Row, pack: LanguagePack) -> bool:
    """A label names it as something else than the name: "Nationality", "Address"."""
    label = row.parts[0].text if len(row.parts) > 1 else row.text.partition(":")[0]
    kind = pack.contact_labels.get(folded(label), "name")
    return says_particular(row.text, pack) or (kind != "name" and folded(label) != folded(row.text))


def _is_labelled(row: Row, pack: LanguagePack) -> bool:
    """A form says that this is the name."""
    label = row.parts[0].text if len(row.parts) > 1 else row.text.partition(":")[0]
    named = pack.contact_labels.get(folded(label)) == "name"
    return named and folded(label) != folded(row.text)


def _in_address(name: tuple[str, ...], email: str) -> bool:
    """The e-mail address is made of the name."""
    match = _LOCAL_PART.match(email.casefold())
    if match is None:
        return False
    local = re.sub(r"[\W\d_]", "", match[1])
    return any(len(word) > 2 and re.sub(r"\W", "", word) in local for word in name)


def details_apart(rows: Sequence[Row], pack: LanguagePack) -> list[Row]:
    """Rows whose parts are a name or a headline and contact details, as a row for each part."""
    result: list[Row] = []
    for row in rows:
        labelled = folded(row.parts[0].text) in pack.contact_labels if row.parts else False
        if len(row.parts) < 2 or labelled:
            result.append(row)
        else:
            result += [replace(row, passage=part, parts=(part,)) for part in row.parts]
    return result


def _is_label(written: str, pack: LanguagePack) -> bool:
    """A headline: a few words that are no contact detail."""
    text = Passage(written).trimmed().text
    found = words(text)
    if not 0 < len(found) <= 12 or "@" in text or "http" in text.casefold():
        return False
    if sum(map(str.isdigit, text)) > 2 or looks_like_place(text, pack) >= 2:
        return False
    if looks_like_address(text, pack) or (text.isupper() and len(text) <= _MONOGRAM):
        return False
    label = folded(text.partition(":")[0])
    return not is_sentence(text) and label not in {*pack.not_a_name, *pack.contact_labels}
