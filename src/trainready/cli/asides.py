"""The lines of a household file that count as no activity, told with the reason."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from trainready.cli.screen import safe, wrapped
from trainready.model.household import Aside
from trainready.model.skillmap import Wording

MOST_SHOWN = 10
LONGEST_SHOWN = 100
"""Characters of a line by which a person knows it again."""


def tell_asides(asides: Sequence[Aside], path: Path | None, say: Wording) -> None:
    """Say on stderr which lines were left aside, and why; nothing if none was."""
    if not asides or path is None:
        return
    key = "notes.title_one" if len(asides) == 1 else "notes.title"
    lines = ["", *wrapped(say(key, count=len(asides), file=path.name))]
    for aside in asides[:MOST_SHOWN]:
        text = aside.text
        if len(text) > LONGEST_SHOWN:
            text = text[:LONGEST_SHOWN].rpartition(" ")[0] + " …"
        why = say(f"notes.why.{aside.why}")
        lines += wrapped(say("notes.line", number=aside.line, text=text, why=why), "  ", "    ")
    if more := len(asides) - MOST_SHOWN:
        lines += wrapped(say("notes.more", count=more), "  ") if more > 0 else []
    lines += wrapped(say("notes.cure"))
    for line in lines:
        print(safe(line), file=sys.stderr)
