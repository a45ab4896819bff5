"""The wheel holds the data that people edit at the top of the repository."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[1]


def test_the_wheel_ships_every_data_file_and_nothing_else(tmp_path: Path) -> None:
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        names = {n for n in archive.namelist() if ".dist-info/" not in n}
    wanted = {
        f"trainready/{path.relative_to(ROOT).as_posix()}"
        for top in ("skill_maps", "templates", "examples")
        for path in (ROOT / top).rglob("*")
        if path.is_file()
    }
    wanted |= {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == wanted
