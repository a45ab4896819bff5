"""HTML → Document: block elements become lines, as a browser would show them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import html as lxml_html
from lxml.etree import LxmlError, ParserError

from trainready.model.document import Document, Link, NoteKind, Style
from trainready.read import limits, refusals
from trainready.read.cleaning import clean, safe_link, without_bullet
from trainready.read.decoding import decoded
from trainready.read.gathering import Gathering

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "head",
        "svg",
        "template",
        "noscript",
        "iframe",
        "object",
        "canvas",
        "title",
        "meta",
        "link",
        "select",
        "textarea",
        "button",
        "audio",
        "video",
        "img",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STRUCK = frozenset({"del", "s", "strike"})
"""Struck through: the person took it back."""
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])"
    r"|text-decoration[^;]*line-through"
)
_CHIPS, _CHIP_WORDS = 2, 5
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mood:
    """What the elements around a text say about it."""

    bold: bool = False
    italic: bool = False
    heading: int = 0
    url: str = ""


def is_ordinary(content: bytes) -> bool:
    """Short: lxml takes up to 100 times as much memory."""
    return len(content) <= limits.ORDINARY_HTML


def read_html(content: bytes, source: str) -> Document:
    """The document in HTML. Lines are counted as shown, since a source may be one long line."""
    try:
        root = lxml_html.document_fromstring(
            _text(content, source), parser=lxml_html.HTMLParser(huge_tree=False, no_network=True)
        )
    except (LxmlError, ParserError, ValueError) as error:
        raise refusals.no_text(source) from error
    walk = _Walk(Gathering(source))
    walk.element(root, _Mood(), 0)
    walk.end_line()
    return walk.gathering.document()


def _text(content: bytes, source: str) -> str:
    declared = _DECLARED.search(content[:2048])
    if declared and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return content.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    text = decoded(content)
    if text is None:
        raise refusals.unknown_kind("unknown", source)
    # lxml refuses text that declares an encoding of its own.
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"))


class _Walk:
    """Follows the tree of one document and ends a line where a block begins or ends."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.parts = [""]
        self.moods: list[tuple[str, _Mood]] = []
        self.links: list[Link] = []
        self.bullet = False
        self.block = 1

    def element(self, node: lxml_html.HtmlElement, mood: _Mood, depth: int) -> None:
        tag = node.tag if isinstance(node.tag, str) else ""
        if not tag or tag in _UNSEEN or depth > limits.NESTING * 4 or _is_skip_link(node, tag):
            return
        if _is_hidden(node):
            if clean(node.text_content()):
                self.gathering.note(NoteKind.HIDDEN_TEXT)
            return
        inner = _mood(node, tag, mood)
        self._open(tag)
        start = len(self.parts), len(self.parts[-1])
        self.write(node.text or "", inner)
        listed = _is_list_of_chips(node)
        for child in node:
            if self.gathering.full:
                self.gathering.note(NoteKind.TRUNCATED)
                return
            if listed and self.parts[-1].strip():
                self.parts.append("")
            self.element(child, inner, depth + 1)
            self.write(child.tail or "", inner)
        if tag == "a":
            self._link(node, start)
        self._close(tag)

    def _open(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self.parts.append("")
        elif tag == "br":
            self.end_line(within=True)
        elif tag not in _INLINE:
            self.end_line()
            self.bullet = self.bullet or tag == "li"
            self.gathering.blank = self.gathering.blank or tag in _HEADINGS or tag == "p"

    def _close(self, tag: str) -> None:
        if tag not in _INLINE and tag not in {"td", "th", "br"}:
            self.end_line()
            self.bullet = self.bullet and tag != "li"

    def write(self, text: str, mood: _Mood) -> None:
        if len(self.parts[-1]) > limits.LINE_CHARACTERS:
            return  # cut off later, with a note
        if text.strip():
            self.moods.append((text, mood))
        self.parts[-1] += text

    def _link(self, node: lxml_html.HtmlElement, start: tuple[int, int]) -> None:
        words = self.parts[-1][start[1] :] if len(self.parts) == start[0] else ""
        if link := safe_link(node.get("href") or "", words):
            self.links.append(link)

    def end_line(self, within: bool = False) -> None:
        """End the line; `within` keeps the next one in the same block."""
        parts = [without_bullet(self.parts[0].strip()), *((part, False) for part in self.parts[1:])]
        typed = parts[0][1]
        shown = [mood for text, mood in self.moods if clean(text)]
        style = Style(
            bold=bool(shown) and all(mood.bold for mood in shown),
            italic=bool(shown) and all(mood.italic for mood in shown),
            heading=max((mood.heading for mood in shown), default=0),
            bullet=(self.bullet or typed) and bool(shown),
        )
        if shown:
            self.gathering.add(
                [part for part, _ in parts], style, block=self.block, links=tuple(self.links)
            )
            self.bullet = False
        self.parts, self.moods, self.links = [""], [], []
        self.block += not within


def _is_list_of_chips(node: lxml_html.HtmlElement) -> bool:
    """Short inline elements of one class, with nothing but line ends between them."""
    kinds = {(child.tag, child.get("class")) for child in node}
    if len(node) < _CHIPS or len(kinds) != 1 or not isinstance(node[0].tag, str):
        return False
    apart = all(not (text or "").strip() for text in (node.text, *(c.tail for c in node)))
    broken = all("\n" in (child.tail or "") for child in node[:-1])
    texts = [clean(child.text_content()) for child in node]
    short = all(0 < len(text.split()) <= _CHIP_WORDS for text in texts)
    return node[0].tag in _INLINE and bool(node[0].get("class")) and apart and broken and short


def _is_hidden(node: lxml_html.HtmlElement) -> bool:
    if node.tag in _STRUCK or node.get("hidden") is not None:
        return True
    return _HIDDEN.search(node.get("style") or "") is not None


def _is_skip_link(node: lxml_html.HtmlElement, tag: str) -> bool:
    """A jump to the main part, for keyboards: shown only when it has the focus."""
    above = node.getparent()
    return (
        tag == "a"
        and above is not None
        and above.tag == "body"
        and (node.get("href") or "").startswith("#")
    )


def _mood(node: lxml_html.HtmlElement, tag: str, mood: _Mood) -> _Mood:
    if tag in _HEADINGS:
        return replace(mood, heading=_HEADINGS[tag], bold=True)
    if tag in {"b", "strong", "th"}:
        return replace(mood, bold=True)
    if tag in {"i", "em", "cite"}:
        return replace(mood, italic=True)
    return mood
