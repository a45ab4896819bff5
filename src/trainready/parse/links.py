"""Web addresses and linked words → the person's own page and profiles on networks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from trainready.model.document import Document, Link
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import Profile
from trainready.parse.passages import Passage, joined
from trainready.parse.rows import Row
from trainready.parse.vocabulary import folded, is_sentence

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_CALL = "tel:"
_ADDRESSES = frozenset({"email", "phone", "url", "profile"})
"""Contact labels of what a link can lead to."""


@dataclass(slots=True)
class WebPages:
    """The pages found so far; each once."""

    url: Text = NOTHING
    profiles: list[Profile] = field(default_factory=list)


def take_url(pages: WebPages, words_of_link: Passage, row: Row, pack: LanguagePack) -> None:
    url = words_of_link.as_text()
    written = url.value.casefold().rstrip("/")
    target = next((k.url for k in row.first.links if _bare(written) in _bare(k.url)), "")
    if target and "…" not in url.value:
        url = replace(url, value=target if _bare(target) == _bare(written) else url.value)
    _add_url(pages, url, NOTHING, pack)


def take_linked_words(pages: WebPages, piece: Passage, row: Row, pack: LanguagePack) -> bool:
    """Words that carry a link, such as a user name: the link is the detail."""
    own = _letters(piece.text)
    links = [k for k in row.first.links if k.url.startswith("http")]
    link = next((k for k in links if own and own in (_letters(k.text), *_paths(k.url))), None)
    if link is None and len(row.parts) == 1 and piece.text == row.text:
        link = next((k for k in links if _network(k.url, pack) and own in _letters(k.url)), None)
    if link is None or is_sentence(piece.text):
        return False
    text = piece.as_text()
    _add_url(pages, replace(text, value=link.url), text, pack)
    return True


def _paths(url: str) -> tuple[str, ...]:
    """What of an address people print: the whole, the path, or its last part."""
    bare = _bare(url)
    path = bare.partition("/")[2]
    return _letters(bare), _letters(path), _letters(path.rpartition("/")[2])


def _add_url(pages: WebPages, url: Text, username: Text, pack: LanguagePack) -> None:
    network = _network(url.value, pack)
    known = {_bare(p.url.value) for p in pages.profiles} | {_bare(pages.url.value)}
    if _bare(url.value) in known:
        return
    if network or pages.url:
        name = replace(url, value=network) if network else NOTHING
        pages.profiles.append(Profile(network=name, username=username, url=url))
    else:
        pages.url = url


def _network(url: str, pack: LanguagePack) -> str:
    host = _bare(url).split("/")[0]
    return next((n for h, n in pack.networks.items() if host == h or host.endswith("." + h)), "")


def _bare(url: str) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", url.strip().casefold())
    return bare.rstrip("/")


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


@dataclass(frozen=True, slots=True)
class Labelled:
    """What links with words like "Email me" lead to, and what else the row says."""

    rest: Row | None
    email: Text = NOTHING
    phone: Text = NOTHING


def take_labelled_links(pages: WebPages, row: Row, pack: LanguagePack) -> Labelled:
    """The row less words that only say where a link leads, and what stands behind them."""
    email = phone = NOTHING
    parts: list[Passage] = []
    for part in row.parts:
        rest = part
        for link in (*row.first.links, *(row.last.links if row.last is not row.first else ())):
            at = rest.text.find(link.text) if _is_label(link.text, pack) else -1
            target = _target(link)
            if at < 0 or not target:
                continue
            end = at + len(link.text)
            found = replace(rest.cut(at, end).as_text(0.7), value=target)
            if link.url.startswith("http"):
                _add_url(pages, found, NOTHING, pack)
            elif link.url.startswith(_CALL):
                phone = phone or found
            else:
                email = email or found
            rest = joined(filter(None, rest.without(at, end)))
        parts += [rest] if rest else []
    kept = replace(row, passage=joined(parts), parts=tuple(parts)) if parts else None
    return Labelled(row if parts == [*row.parts] else kept, email, phone)


def _is_label(text: str, pack: LanguagePack) -> bool:
    said = folded(text)
    return said in pack.link_words or pack.contact_labels.get(said) in _ADDRESSES


def _target(link: Link) -> str:
    """The page, number or mail address that a link leads to; nothing for anything else."""
    if link.url.startswith("http"):
        return link.url
    if link.url.startswith(_CALL):
        return unquote(link.url.removeprefix(_CALL).partition(";")[0]).strip()
    address = unquote(link.url.removeprefix("mailto:").partition("?")[0]).strip()
    whole = link.url.startswith("mailto:") and _EMAIL.fullmatch(address)
    return address if whole else ""


def take_unseen_links(pages: WebPages, document: Document, pack: LanguagePack) -> None:
    """Links that no words carry, such as an icon's, when they lead to a network."""
    for link in document.links:
        if link.url.startswith("http") and _network(link.url, pack):
            _add_url(pages, _unseen(document, link), NOTHING, pack)


def _unseen(document: Document, link: Link) -> Text:
    """A link's target; its origin is the line that carries it, or the first line."""
    line = next((ln for ln in document.lines if link in ln.links), document.lines[0])
    return Text(link.url, document.origin(document.span(line, 0, None if line.links else 0)), 0.7)
