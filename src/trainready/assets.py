"""Where the data files are: inside the installed package, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

from trainready.errors import TrainreadyError

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE, _PACKAGE.parents[1])


def folder(name: str) -> Path:
    """The folder `skill_maps`, `templates` or `examples`."""
    for root in _ROOTS:
        if (root / name).is_dir():
            return root / name
    raise TrainreadyError(
        f"the folder {name} is missing from this installation",
        cure="Install trainready again; `trainready doctor` shows what is where.",
    )
