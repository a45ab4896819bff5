"""The wording of our own two files, loaded without the taxonomy; and one that shows itself."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from trainready import assets
from trainready.model.skillmap import Wording


def english(*names: str) -> Wording:
    """That of the resume and the report, or of the files named."""
    texts: dict[str, str] = {}
    for name in names or ("resume", "report"):
        path = assets.folder("skill_maps") / "en" / "wording" / f"{name}.toml"
        texts |= _flat(tomllib.loads(path.read_text(encoding="utf-8")), name)
    return Wording(texts)


def bracketed(*names: str) -> Wording:
    """Every word of ours replaced by `⟦…⟧`; the values filled in stay outside."""
    return Wording({key: _bracket(text) for key, text in english(*names).texts.items()})


def _bracket(text: str) -> str:
    parts = re.split(r"(\{\w+\})", text)
    return "".join(p if p.startswith("{") else f"⟦{p}⟧" for p in parts if p)


def _flat(table: dict[str, Any], prefix: str) -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}.{key}")
        else:
            flat[f"{prefix}.{key}"] = value
    return flat
