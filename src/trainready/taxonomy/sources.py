"""The files of a skill map: a person's own folder laid over the one that ships."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import tomli

from trainready.assets import folder
from trainready.toml_source import Source


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a skill map, where, and how to mend it."""

    file: str
    line: int
    what: str
    cure: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}" + (f"; {self.cure}" if self.cure else "")


@dataclass(frozen=True, slots=True)
class Layers:
    """Folders in order of preference: the person's own first, then the one that ships."""

    folders: tuple[Path, ...]
    problems: list[Problem] = field(default_factory=list)

    def find(self, name: str) -> Path | None:
        """The path of a file in the first folder that has it."""
        return next((f / name for f in self.folders if (f / name).is_file()), None)

    def names(self, pattern: str) -> list[str]:
        """The relative names of all files of a pattern, sorted; a name counts once."""
        return sorted({p.relative_to(f).as_posix() for f in self.folders for p in f.glob(pattern)})

    def read(self, name: str) -> Source | None:
        """A file's tables; a file that is missing or not TOML becomes a problem."""
        path = self.find(name)
        if path is None:
            self.problems.append(Problem(name, 0, "this file is missing"))
            return None
        try:
            text = path.read_text(encoding="utf-8")
            return Source(name, text, tomli.loads(text))
        except UnicodeDecodeError:
            self.problems.append(Problem(name, 0, "not UTF-8 text", "save it as UTF-8"))
        except tomli.TOMLDecodeError as error:
            self.problems.append(Problem(name, error.lineno, f"not valid TOML: {error.msg}"))
        return None


def layers(own: Path | None = None) -> Layers:
    """The shipped skill maps, under the person's own folder if there is one."""
    shipped = folder("skill_maps")
    return Layers((own, shipped) if own else (shipped,))
