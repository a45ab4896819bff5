"""Words on the terminal: results on stdout, messages on stderr, no control characters."""

from __future__ import annotations

import json
import re
import shutil
import sys
import textwrap
from pathlib import Path

WIDEST = 80
# C0, C1, DEL and the marks that turn reading direction or hide text.
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


def safe(text: str) -> str:
    """A text without control characters, for a terminal."""
    return _UNSAFE.sub("", text)


def width() -> int:
    """Columns to write in, 80 at most: longer lines are hard to read."""
    return min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)


def wrapped(text: str, indent: str = "", hanging: str | None = None, lines: int = 0) -> list[str]:
    """A text in lines of the screen's width; cut with an ellipsis after `lines` if given."""
    return textwrap.wrap(
        safe(text),
        width(),
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_on_hyphens=False,
        max_lines=lines or None,
        placeholder=" …",
    )


def say(text: str = "") -> None:
    """A result, on stdout."""
    print(safe(text))


def say_json(value: object) -> None:
    """A result for other programs."""
    say_raw_json(json.dumps(value, ensure_ascii=False, indent=2))


def say_raw_json(text: str) -> None:
    """JSON as it is, with control characters in strings as escapes: the same value, but inert."""
    print(_UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text.rstrip("\n")))


def complain(text: str) -> None:
    """A message, on stderr."""
    for paragraph in safe(text).split("\n"):
        print("\n".join(wrapped(paragraph)) or paragraph, file=sys.stderr)


def is_interactive() -> bool:
    """A person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def called() -> str:
    """Our own command as this person can type it: `trainready` only where the shell finds it."""
    program = Path(sys.argv[0])
    if program.name == "__main__.py":
        return "python -m trainready"
    on_path = shutil.which("trainready")
    same = on_path is not None and Path(on_path).resolve() == program.resolve()
    return "trainready" if same or not program.is_absolute() else str(program)
