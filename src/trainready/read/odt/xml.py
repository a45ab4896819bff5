"""The XML of OpenDocument: names of its elements, and a parser that fetches nothing."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError, fromstring

_NAMES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for name in ("office", "style", "text", "table")
} | {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}


class NotXml(ValueError):
    """The part is damaged."""


def parsed(part: bytes) -> Element:
    """The root of a part. Raises NotXml. A part with a DOCTYPE was refused before."""
    try:
        return fromstring(part)
    except (ParseError, ValueError, LookupError) as error:
        raise NotXml from error


def named(name: str) -> str:
    """`text:p` with its namespace.

    >>> named("text:p")
    '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p'
    """
    prefix, _, local = name.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"


def value(element: Element | None, name: str) -> str:
    """An attribute; empty when it is not there."""
    return "" if element is None else element.get(named(name), "")
