"""A TOML file that a person wrote: its values, and the line on which each stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """One TOML file: its text for citing lines, its tables for building values."""

    name: str
    text: str
    tables: dict[str, Any]

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line, from 1, on which a key path such as `("cue", 3, "strength")` stands.

        Found by scanning the text, so that the parser can stay the standard library's.
        """
        at, best = 0, 0
        lines = self.text.splitlines()
        keys = [part for part in path if isinstance(part, str)]
        counts = [part for part in path if isinstance(part, int)]
        if len(path) > 1 and isinstance(path[1], int):
            seen = -1
            for number, line in enumerate(lines):
                if re.match(rf"\s*\[\[\s*{re.escape(str(path[0]))}\s*\]\]", line):
                    seen += 1
                    if seen == counts[0]:
                        at = best = number
                        keys = keys[1:]
                        break
        else:
            for number, line in enumerate(lines):
                if re.match(rf"\s*\[\[?\s*\"?{re.escape(str(path[0]))}\"?\s*[\].]", line):
                    at = best = number
                    keys = keys[1:]
                    break
        for number, line in enumerate(lines[at:], at):
            if number > at and best == at and re.match(r"\s*\[\[?[^\]]+\]", line) and at:
                break
            if keys and re.match(rf"\s*\"?{re.escape(keys[0])}\"?\s*=", line):
                best = number
                break
        return best + 1
