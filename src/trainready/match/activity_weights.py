"""The file of weights that `scripts/train_activity_model.py` writes, read and checked.

One line that names the format, one line of JSON (the header, which lists the arrays), the
arrays one after another, and the names of the features.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from trainready.errors import BrokenSkillMap
from trainready.match.activity_features import WordForms

MAGIC = b"trainready activity model 1\n"
CURE = (
    "Install trainready again, or make the weights anew: scripts/train_activity_model.py. "
    "With a skill map of your own, take the file out of it and ours is used."
)

KINDS = {"int8": "<i1", "float16": "<f2", "float32": "<f4", "uint32": "<u4"}

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ActivityWeights:
    """What training left. D figures are the meaning of a line, for F features and K scores."""

    competencies: tuple[str, ...]
    forms: WordForms
    row_of: Mapping[str, int]
    sharpness: float
    """The smaller, the fewer activities count as near."""
    rows: npt.NDArray[np.int8]
    """F x D."""
    scales: Floats
    """What a whole number in a row is worth, rarity of the feature included."""
    rarities: Floats
    to_units: Floats
    """D x units that are on or off."""
    units_bias: Floats
    out: Floats
    """Units x K."""
    out_bias: Floats
    to_points: Floats
    """Spaces x D x point: where a line lies among the activities."""
    titles: Floats
    """Spaces x titles x point."""
    title_shows: Floats
    """K x titles: 1 where an activity shows the competency."""
    likeness_worth: Floats
    left_out: frozenset[int]
    """CRC-32 of features that training knew and the file has no room for."""
    left_out_rarity: float


def read_weights(path: Path) -> ActivityWeights:
    """The weights of a file. Raises `BrokenSkillMap` if it is not whole."""
    try:
        return _parse(path.read_bytes())
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise BrokenSkillMap(
            f"the weights of the activity model cannot be read ({error})",
            where=path.name,
            cure=CURE,
        ) from None


def read_header(content: bytes) -> tuple[dict[str, Any], int]:
    """The header, and where the arrays begin. Raises `ValueError`."""
    if not content.startswith(MAGIC):
        raise ValueError("the file does not begin as such a file does")
    end = content.find(b"\n", len(MAGIC))
    if end < 0:
        raise ValueError("the header is cut off")
    header = json.loads(content[len(MAGIC) : end])
    if not isinstance(header, dict):
        raise ValueError("the header is no table")
    return header, end + 1


def _parse(content: bytes) -> ActivityWeights:
    header, start = read_header(content)
    body = memoryview(content)[start:]
    if len(body) != header["bytes"] or zlib.crc32(body) != header["crc32"]:
        raise ValueError("it is cut off or damaged")
    arrays: dict[str, Any] = {}
    at = 0
    for name, kind, shape in header["arrays"]:
        count = prod(shape)
        found = np.frombuffer(body, KINDS[kind], count, at).reshape(shape)
        at += found.nbytes
        arrays[name] = found if kind in ("int8", "uint32") else found.astype(np.float32)
    arrays["title_shows"] = arrays["title_shows"].astype(np.float32)
    names = bytes(body[at:]).decode().split("\n")
    if len(names) != len(arrays["rows"]):
        raise ValueError("the names of the features are cut off")
    forms = header["forms"]
    return ActivityWeights(
        competencies=tuple(header["competencies"]),
        forms=WordForms(forms["irregular"], frozenset(forms["light"]), frozenset(forms["person"])),
        row_of=dict(zip(names, range(len(names)), strict=True)),
        sharpness=float(header["sharpness"]),
        left_out=frozenset(arrays.pop("left_out").tolist()),
        left_out_rarity=float(header["left_out_rarity"]),
        **arrays,
    )
