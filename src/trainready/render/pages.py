"""Jinja2 templates → HTML, Markdown and plain text. Only here is Jinja2 imported.

Every printed value passes `finalize`, so no author of a template can forget to clean or escape it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import lru_cache

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from trainready import assets
from trainready.render.clean import marked, visible
from trainready.render.outline import in_form_order

COLUMNS = 78
"""Width of plain text: fits a mail and a terminal."""
_MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~$]|&(?=#?\w+;)")
_MARKDOWN_START = re.compile(r"^(\s*\d*)([-+=#.)])(?=[-+=#\s]|$)")
"""What would open a list, a heading or a rule at the start of a line."""
_BLANK_LINES = re.compile(r"\n{3,}")


def write(template: str, **values: object) -> bytes:
    """A page as UTF-8. The template's name, `….html.j2` and so on, says how to escape."""
    form = template.split(".")[-2]
    environment = _environment(form)
    page = environment.get_template(template).render(**values)
    if form == "md":
        page = _BLANK_LINES.sub("\n\n", page)
    return page.encode()


@lru_cache(maxsize=3)
def _environment(form: str) -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
        undefined=StrictUndefined,
        autoescape=form != "txt",
        optimized=False,
        finalize=_FINALIZE[form],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "address": _address,
        "fill": fill,
        "in_form_order": in_form_order,
        "marked": marked,
    }
    return environment


def _source(name: str) -> str:
    return (assets.folder("templates") / name).read_text(encoding="utf-8")


def _plain(value: object) -> object:
    # What a macro returns is Markup, and clean already; wrapped text keeps its line ends.
    if isinstance(value, Markup | _Filled):
        return value
    return visible(str(value))


def _markdown(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    inert = _MARKDOWN_SIGNS.sub(r"\\\g<0>", visible(str(value)))
    return Markup(_MARKDOWN_START.sub(r"\1\\\2", inert))


_FINALIZE: dict[str, Callable[[object], object]] = {
    "html": _plain,
    "md": _markdown,
    "txt": _plain,
}


def _address(url: str) -> Markup:
    """A checked address inside `(…)` of Markdown."""
    return Markup(url.replace("(", "%28").replace(")", "%29"))


class _Filled(str):
    """Lines that are clean and broken already."""

    __slots__ = ()


def fill(text: str, hang: str = "", first: str = "") -> str:
    """The text in lines of 78 columns at most, the first after `first`, the others after `hang`."""
    lines = textwrap.fill(
        visible(text),
        COLUMNS,
        initial_indent=first,
        subsequent_indent=hang,
        break_on_hyphens=False,
    )
    return _Filled(lines)
