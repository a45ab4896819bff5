"""Rows with contact details → e-mail, phone, links, location; the rest is handed back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import Location
from trainready.parse.addresses import has_postal_code, is_postal_code, looks_like_address
from trainready.parse.links import WebPages, take_linked_words, take_url
from trainready.parse.locations import read_location
from trainready.parse.passages import Passage, joined
from trainready.parse.rows import Row
from trainready.parse.slots import split, split_at_commas
from trainready.parse.vocabulary import (
    folded,
    is_name_like,
    is_sentence,
    looks_like_organisation,
    looks_like_title,
    says_particular,
    words,
)

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w/.@-])\+?\(?\d[\d\s().\-/\u2013\u2011]{5,18}\d(?![\w@])")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s,;<>|]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,8}(?:/[^\s,;<>|()]*)?(?![\w@])",
    re.IGNORECASE,
)
_COLON = re.compile(r"(?<=[^\W\d_]):(?=\s)")
_WORD = re.compile(r"\S+")
_LABEL_WORDS = 3
_PICTURES = "\u2300-\u23ff\u2600-\u27bf\U0001f300-\U0001faff"
"""Signs that stand for a label: a telephone, an envelope, a house."""
_APART = re.compile(
    rf"\s*[{_PICTURES}]\ufe0f?\s*|\s+[|•·‖∙⋅]\s*|\s*[|•·‖∙⋅]\s+|\s{{3,}}|\s+[–—]\s+"
    r"|(?<!\d)\s+/\s+|\s+/\s+(?!\d)|;\s+|\t+"
)
_REMARK = re.compile(r"\s*\([^\W\d_]+(?:\s[^\W\d_]+)?\)")
_MONOGRAM = 3
"""Letters of initials that are set beside the name."""
_MOST_PIECES = 8
"""Pieces of an address at most; what goes on is no address."""
_ADDRESS_LINES = 3
"""Lines of an address above the one with the postal code."""
_SHORTEST_PHONE, _LONGEST_PHONE = 7, 15


@dataclass(slots=True)
class Contact:
    """What contact rows said."""

    email: Text = NOTHING
    phone: Text = NOTHING
    pages: WebPages = field(default_factory=WebPages)
    address: list[Passage] = field(default_factory=list)
    pending: str = ""
    """A label that stood alone; the next piece is its value."""
    above: list[Row] = field(default_factory=list)
    """The rows right above that held no detail: an address may have begun there."""

    def location(self, pack: LanguagePack) -> Location:
        return read_location(self.address, pack)


def take_contact(
    contact: Contact, row: Row, grammar: DateGrammar, pack: LanguagePack, only_contact: bool
) -> list[Passage]:
    """Move contact details of a row into `contact`; returns the pieces that are none.

    `only_contact`: the row stands where contact details stand, so a lone name is a town.
    """
    address = len(contact.address)
    leftover: list[Passage] = []
    found_any = False
    loose: list[Passage] = []
    for part in row.parts:
        wholes = (p for whole in split(part, _APART) for p in _labels_apart(whole, pack))
        for piece in (p for whole in wholes for p in _details_apart(whole, pack)):
            if says_particular(piece.text, pack):
                if piece.text.replace(" ", "").isalpha():  # a label alone: its value follows
                    contact.pending = pack.contact_labels.get(folded(piece.text), "")
                leftover.append(piece)
                continue
            rest, found = _take_piece(contact, piece, row, grammar, pack)
            found_any = found_any or found
            if rest and contact.pending == "other":
                leftover.append(rest)
                contact.pending = ""
            elif rest:
                loose.append(rest)
    # "Graduated in 1994." in a profile is prose, short as it is.
    prose = not only_contact and (row.text.endswith(".") or is_sentence(row.text))
    for piece in loose:
        alone = only_contact and (found_any or row.bullet)
        if not prose and _is_location(contact, piece, pack, alone, only_contact):
            contact.address.append(piece)
            contact.pending = ""
        elif not _is_label_only(contact, piece, pack):
            leftover.append(piece)
    contact.address[address:] = _as_written(contact.address[address:], row)
    if only_contact:
        _take_lines_above(contact, row, address, pack)
        contact.above = [*contact.above, row] if leftover and not found_any else []
    return leftover


def _as_written(pieces: list[Passage], row: Row) -> list[Passage]:
    """Pieces of a place that stand together in the row, with the comma between them."""
    result: list[Passage] = []
    for piece in pieces:
        whole = f"{result[-1].text}, {piece.text}" if result else ""
        at = row.text.find(whole) if whole else -1
        if at >= 0:
            result[-1] = row.passage.cut(at, at + len(whole))
        else:
            result.append(piece)
    return result


def _take_lines_above(contact: Contact, row: Row, before: int, pack: LanguagePack) -> None:
    """The lines of an address that only its last line, with the postal code, gives away."""
    new = contact.address[before:]
    if not new or before or not any(has_postal_code(piece.text) for piece in new):
        return
    begun: list[Passage] = []
    for above in reversed(contact.above[-_ADDRESS_LINES:]):
        if above.look != row.look or not _may_be_address_line(above.text, pack):
            break
        begun.insert(0, above.passage)
    contact.address[before:before] = begun


def _may_be_address_line(text: str, pack: LanguagePack) -> bool:
    evidence = looks_like_title(text, pack) + looks_like_organisation(text, pack)
    return evidence < 1 and len(words(text)) <= 6 and not is_sentence(text)


def _labels_apart(piece: Passage, pack: LanguagePack) -> list[Passage]:
    """A piece cut before each label: "Email: … Phone: … Address: …"."""
    cuts = []
    for colon in _COLON.finditer(piece.text):
        starts = [match.start() for match in _WORD.finditer(piece.text[: colon.start()])]
        for start in starts[-_LABEL_WORDS:]:
            label = piece.text[start : colon.start()]
            if start and label.replace(" ", "").isalpha() and folded(label) in pack.contact_labels:
                cuts.append(start)
                break
    ends = [*cuts, len(piece.text)]
    return [piece.cut(a, b).trimmed() for a, b in zip([0, *cuts], ends, strict=True)]


def _details_apart(piece: Passage, pack: LanguagePack) -> list[Passage]:
    """A piece cut where commas stand beside a telephone number or an e-mail address."""
    pieces = split_at_commas(piece)
    result: list[Passage] = []
    at = 0
    details = [bool(_EMAIL.search(p.text)) or _is_number(p.text, pack) for p in pieces]
    for own, before, detail in zip(pieces, [True, *details], details, strict=False):
        begin = piece.text.find(own.text, at)
        at = begin + len(own.text)
        if detail or before:
            result.append(own)
        else:
            start = piece.text.find(result[-1].text)
            result[-1] = piece.cut(start, at)
    return result


def _is_number(text: str, pack: LanguagePack) -> bool:
    """A telephone number, alone or with its label."""
    match = _PHONE.search(text)
    if match is None or sum(map(str.isdigit, match[0])) < _SHORTEST_PHONE or is_postal_code(text):
        return False
    return all(word in pack.contact_labels for word in words(text.replace(match[0], " ")))


def _take_piece(
    contact: Contact, piece: Passage, row: Row, grammar: DateGrammar, pack: LanguagePack
) -> tuple[Passage, bool]:
    """One piece: what is left of it, and whether it held a detail."""
    found = False
    match = _EMAIL.search(piece.text)
    if match and _is_first(contact.email, match[0]):
        contact.email = contact.email or piece.cut(*match.span()).as_text()
        piece, found = _rest(piece, *match.span()), True
    match = _PHONE.search(piece.text)
    is_phone = match is not None and _is_phone(match[0], piece.text, grammar, pack)
    if match and is_phone and _is_first(contact.phone, match[0]):
        contact.phone = contact.phone or piece.cut(*match.span()).as_text()
        piece, found = _rest(piece, *match.span()), True
    while match := _URL.search(piece.text):
        take_url(contact.pages, piece.cut(*match.span()), row, pack)
        piece, found = _rest(piece, *match.span()), True
    if not found and piece and take_linked_words(contact.pages, piece, row, pack):
        return piece.cut(0, 0), True
    return _without_label(contact, piece, pack), found


def _is_first(known: Text, value: str) -> bool:
    """Nothing stands there yet, or the same once more; another one is not swallowed."""
    return not known or known.value.casefold() == value.casefold()


def _rest(piece: Passage, start: int, end: int) -> Passage:
    """The piece less a detail, and less what it is in brackets behind it: "(Mobile)"."""
    if remark := _REMARK.match(piece.text, end):
        end = remark.end()
    return joined(filter(None, piece.without(start, end)))


def _is_phone(number: str, text: str, grammar: DateGrammar, pack: LanguagePack) -> bool:
    digits = sum(map(str.isdigit, number))
    beside = words(text.replace(number, " "))
    if not _SHORTEST_PHONE <= digits <= _LONGEST_PHONE or is_sentence(text):
        return False
    if beside and not number.startswith("+") and beside[0] not in pack.contact_labels:
        return False
    dates = grammar.find(number)
    return not (dates and dates[0].end - dates[0].start >= len(number.strip()) - 1)


def _without_label(contact: Contact, piece: Passage, pack: LanguagePack) -> Passage:
    """The piece less a label such as "Address:"; a label alone waits for its value."""
    label, colon, _value = piece.text.partition(":")
    kind = pack.contact_labels.get(" ".join(words(label)), "")
    if kind and (colon or not any(map(str.isdigit, label))):
        contact.pending = kind
        return piece.cut(len(label) + 1, len(piece.text)).trimmed() if colon else piece.cut(0, 0)
    first = piece.text.split(" ", 1)[0] if piece else ""
    kind = pack.contact_labels.get(first.casefold().strip(":"), "")
    if kind == "location" and len(first) > 2:
        contact.pending = kind
        return piece.cut(len(first), len(piece.text)).trimmed()
    return piece


def _is_location(
    contact: Contact, piece: Passage, pack: LanguagePack, alone: bool, only_contact: bool
) -> bool:
    text = piece.text
    found = words(text)
    if is_sentence(text) or len(found) > 12 or _is_number(text, pack):
        return False
    if len(contact.address) >= _MOST_PIECES:
        return False
    if (found and found[0] in pack.greetings) or (text.isupper() and len(text) <= _MONOGRAM):
        return False
    if contact.pending == "location" or looks_like_address(text, pack):
        return True
    if contact.address and is_postal_code(text):
        return True
    if not is_name_like(text) or len(words(text)) > 4:
        return False
    if contact.address and (not only_contact or contact.location(pack).city):
        return False
    evidence = looks_like_title(text, pack) + looks_like_organisation(text, pack)
    return alone or (only_contact and evidence == 0 and folded(text) not in pack.not_a_name)


def _is_label_only(contact: Contact, piece: Passage, pack: LanguagePack) -> bool:
    bare = not any(map(str.isdigit, piece.text))
    return bare and " ".join(words(piece.text)) in pack.contact_labels


def has_detail(rows: Sequence[Row]) -> bool:
    """Some row holds an e-mail address."""
    return any(_EMAIL.search(row.text) for row in rows)
