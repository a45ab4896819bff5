"""A web page → the words of its middle part, one block a line. No library: it costs too much."""

from __future__ import annotations

from html.parser import HTMLParser

from trainready.read import limits

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
        "nav",
        "footer",
        "aside",
        "select",
        "button",
        "dialog",
        "audio",
        "video",
        "textarea",
    ]
)
"""What a person does not read as the listing."""
_FRAME_ROLES = frozenset({"navigation", "contentinfo", "banner", "dialog", "alertdialog", "search"})
_FRAME_NAMES = (
    "footer",
    "cookie",
    "navbar",
    "site-header",
    "breadcrumb",
    "sidebar",
    "related-jobs",
)
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "del",
        "ins",
    ]
)
_CELLS = frozenset(["td", "th"])
"""Cells of one row stay on one line."""
_PARAGRAPH = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "section"])


def without_frame(html: str) -> str:
    """The words of a page, without navigation, footer, scripts and hidden parts."""
    page = _Page()
    page.feed(html[: limits.TEXT_BYTES])
    page.close()
    return page.text()


class _Page(HTMLParser):
    """Collects the words. Tags that are never closed end with the element around them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._open: list[str] = []
        self._unseen_from = -1
        """How deep the part that is left out began; -1 outside of one."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _CELLS and self._line:
            self._line.append(" | ")
        elif tag not in _INLINE:
            self._end_line(blank=tag in _PARAGRAPH)
            if tag == "li" and self._unseen_from < 0:
                self._line.append("- ")
        if tag in _VOID or len(self._open) > limits.NESTING * 10:
            return
        self._open.append(tag)
        if self._unseen_from < 0 and (tag in _UNSEEN or _is_frame(tag, dict(attrs))):
            self._unseen_from = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE and tag not in _CELLS:
            self._end_line()
        if tag not in self._open:
            return
        while self._open and self._open.pop() != tag:
            pass
        if len(self._open) < self._unseen_from:
            self._unseen_from = -1

    def handle_data(self, data: str) -> None:
        if self._unseen_from < 0:
            self._line.append(data)

    def _end_line(self, *, blank: bool = False) -> None:
        line = " ".join("".join(self._line).split())
        if line and line != "-":
            self._lines.append(line)
            self._line = []
        elif not line:
            self._line = []
        if blank and self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        self._end_line()
        return "\n".join(self._lines)


def _is_frame(tag: str, attributes: dict[str, str | None]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = (attributes.get("style") or "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style:
        return True
    if attributes.get("role") in _FRAME_ROLES:
        return True
    if tag in ("body", "html", "main", "article"):
        return False
    names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".lower()
    return any(name in names for name in _FRAME_NAMES)
