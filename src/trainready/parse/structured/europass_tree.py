"""A Europass file, XML or JSON → one tree of names and texts, each with the path to find it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError, fromstring

from trainready.errors import UnreadableFile
from trainready.parse.passages import EMPTY, Passage
from trainready.parse.structured.fields import passage

_CURE = "Open your CV at europass.europa.eu, download it as PDF, and use that file instead."
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_DEPTH = 40
"""Fields within fields; Europass has some ten."""
_LIST = "List"
"""Ends the name of an element that only holds several of its kind."""
_UNSEEN = re.compile(r"<(script|style)\b[^<>]*>.*?</\1>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"<(?:/?(?:p|ul|ol|div|h\d|tr|table)|/li|br)\b[^<>]{0,500}>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
_INDENT = re.compile(r"[ \t]*\n[ \t]{2,}")


@dataclass(slots=True)
class Node:
    """A field, or what holds fields. What is asked for is marked as used."""

    source: str
    path: str = ""
    value: str = ""
    children: dict[str, list[Node]] = field(default_factory=dict)
    used: bool = False

    def all(self, *names: str) -> list[Node]:
        """Every node at the end of this way down."""
        found = [self]
        for name in names:
            found = [child for node in found for child in node.children.get(name, ())]
        return found

    def one(self, *names: str) -> Node:
        """The first node at the end of this way down; an empty one when there is none."""
        return next(iter(self.all(*names)), Node(self.source))

    def text(self, *names: str) -> Passage:
        """The text there, or of its `Label`."""
        node = self.one(*names)
        if not node.value.strip():
            node = node.one("Label")
        node.used = True
        return passage(self.source, node.path, node.value) if node.value else EMPTY

    def says(self, *names: str) -> bool:
        """`true` stands there."""
        return self.text(*names).text.lower() == "true"

    def walk(self) -> Iterator[Node]:
        """This node and everything below it."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [
                child for children in reversed(node.children.values()) for child in children[::-1]
            ]

    def add(self, name: str, value: str) -> Node:
        siblings = self.children.setdefault(name, [])
        at = f"{self.path}.{name}" if self.path else name
        number = f"[{len(siblings)}]" if siblings else ""
        siblings.append(Node(self.source, at + number, value))
        return siblings[-1]


def tree_of(content: bytes, source: str) -> Node:
    """The tree of a file. Raises UnreadableFile."""
    root = Node(source)
    try:
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            _json(json.loads(content.decode("utf-8-sig")), root, 0)
        elif any(mark in content for mark in _DOCTYPES):
            raise _refusal("the file declares entities, so we did not open it", source)
        else:
            element = fromstring(content)
            _xml(element, root.add(_name(element), ""), 0)
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise _refusal("this Europass file is damaged", source) from error
    return root


def _refusal(what: str, source: str) -> UnreadableFile:
    return UnreadableFile(what, where=source, cure=_CURE)


def _xml(element: Element, node: Node, depth: int) -> None:
    if depth > _DEPTH:
        return
    node.value = _plain(element.text or "")
    if stated := _date(element.get("year"), element.get("month"), element.get("day")):
        node.value = stated
    for child in element:
        name = _name(child)
        if name == _name(element) or name.endswith(_LIST):
            _xml(child, node, depth + 1)  # it only holds several of a kind
        else:
            _xml(child, node.add(name, ""), depth + 1)


def _json(value: object, node: Node, depth: int) -> None:
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        node.value = _date(value.get("Year"), value.get("Month"), value.get("Day"))
        for name, inner in value.items():
            key = str(name).removesuffix(_LIST)
            for entry in inner if isinstance(inner, list) else [inner]:
                _json(entry, node.add(key, ""), depth + 1)
    elif isinstance(value, bool):
        node.value = str(value).lower()
    elif isinstance(value, str | int):
        node.value = _plain(str(value))


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _date(year: object, month: object, day: object) -> str:
    """`2016-03` from the numbers of a date; XML writes a month as `--03`."""
    numbers = [re.sub(r"\D", "", str(part or "")) for part in (year, month, day)]
    found = []
    for number in numbers:
        if not number.strip("0") or len(number) > 4:
            break
        found.append(number.zfill(2))
    return "-".join(found)


def _plain(text: str) -> str:
    """Text without markup: long texts are HTML inside of XML."""
    if not _TAG.search(text):
        return _INDENT.sub(" ", text).strip()
    flat = " ".join(_UNSEEN.sub(" ", text).split())
    lined = _TAG.sub("", _BREAK.sub("\n", _ITEM.sub("\n• ", flat)))
    rows = (" ".join(row.split()) for row in html.unescape(lined).split("\n"))
    return "\n".join(row for row in rows if any(map(str.isalnum, row)))
