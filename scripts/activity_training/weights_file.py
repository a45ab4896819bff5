"""An ensemble made small: one short row of whole numbers for each feature that matters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from activity_training.ensemble import SHARPNESS, Ensemble, likeness_of
from activity_training.lines import names, word_forms
from trainready.match.activity_weights import MAGIC

FEATURES, MEANING = 45_000, 160
SPACE_SHARE = 0.7
"""How much of the precision goes to the spaces, in comparison with the units."""


@dataclass
class Packed:
    """An ensemble as short rows of whole numbers, before its two readings are blended."""

    ensemble: Ensemble
    kept: np.ndarray
    """The features that have a row."""
    left_out: np.ndarray
    arrays: dict[str, np.ndarray]

    def figures(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """The log-odds of the units and the likeness, as the file of weights will give them."""
        arrays = self.arrays
        rows = self.ensemble.vocabulary.rows(texts)[:, self.kept]
        worth = (arrays["scales"] / arrays["rarities"])[:, None]
        meaning = rows @ (arrays["rows"] * worth)
        units = np.maximum(meaning @ arrays["to_units"] + arrays["units_bias"], 0)
        likeness = np.zeros((len(texts), len(self.ensemble.competencies)))
        for space, titles in zip(arrays["to_points"], arrays["titles"], strict=True):
            likeness += likeness_of(meaning @ space, titles, arrays["title_shows"])
        return units @ arrays["out"] + arrays["out_bias"], likeness


def pack(ensemble: Ensemble, texts: Sequence[str]) -> Packed:
    """Features that stand in many of the texts are kept first, and most exactly."""
    often = np.full(len(ensemble.vocabulary.names), 0.5)
    for text in texts:
        for name in set(names(text)):
            if (row := ensemble.vocabulary.row_of.get(name)) is not None:
                often[row] += 1
    nets, spaces, vocabulary = ensemble.nets, ensemble.spaces, ensemble.vocabulary
    blocks = [net.into for net in nets] + spaces
    share = [1.0] * len(nets) + [SPACE_SHARE] * len(spaces)
    weight = np.sqrt(often)[:, None].astype(np.float32)
    sizes = [
        float(np.sqrt(((b * weight) ** 2).sum())) / s for b, s in zip(blocks, share, strict=True)
    ]
    whole = np.hstack([b / size for b, size in zip(blocks, sizes, strict=True)]) * weight
    kept = np.sort(np.argsort(-(whole**2).sum(1), kind="stable")[:FEATURES])
    whole, weight = whole[kept], weight[kept]
    # The best few directions, from the small matrix of products.
    _, directions = np.linalg.eigh((whole.T @ whole).astype(np.float64))
    directions = directions[:, ::-1][:, :MEANING]
    directions *= np.sign(directions[np.abs(directions).argmax(0), np.arange(MEANING)])
    directions = directions.astype(np.float32)
    rows = whole @ directions / weight * vocabulary.rarity[kept][:, None]
    scales = np.abs(rows).max(1) / 127 + 1e-12
    cuts = np.cumsum([b.shape[1] for b in blocks])[:-1]
    back = [p.T * size for p, size in zip(np.split(directions, cuts), sizes, strict=True)]
    count = len(ensemble.competencies)
    arrays = {
        "rows": np.round(rows / scales[:, None]).astype("<i1"),
        "scales": scales.astype("<f4"),
        "rarities": vocabulary.rarity[kept].astype("<f4"),
        "to_units": np.hstack(back[: len(nets)]).astype("<f2"),
        "units_bias": np.concatenate([net.bias for net in nets]).astype("<f4"),
        "out": np.vstack([net.out[:, :count] / len(nets) for net in nets]).astype("<f4"),
        "out_bias": np.mean([net.out_bias[:count] for net in nets], 0).astype("<f4"),
        "to_points": np.stack(back[len(nets) :]).astype("<f2"),
        "titles": np.stack(ensemble.title_points()).astype("<f2"),
        "title_shows": ensemble.title_shows.astype("<i1"),
    }
    left_out = np.setdiff1d(np.arange(len(often)), kept)
    return Packed(ensemble, kept, left_out, arrays)


def write_weights(path: Path, packed: Packed, blend: np.ndarray, about: dict[str, Any]) -> None:
    """`blend` has start, worth of the units and worth of the likeness, by competency."""
    ensemble, vocabulary = packed.ensemble, packed.ensemble.vocabulary
    left_out = packed.left_out
    hashes = np.sort([crc32(vocabulary.names[i].encode()) for i in left_out])
    arrays = packed.arrays | {
        "out": (packed.arrays["out"] * blend[:, 1]).astype("<f4"),
        "out_bias": (blend[:, 0] + packed.arrays["out_bias"] * blend[:, 1]).astype("<f4"),
        "likeness_worth": blend[:, 2].astype("<f4"),
        "left_out": hashes.astype("<u4"),
    }
    kept_names = "\n".join(vocabulary.names[i] for i in packed.kept).encode()
    body = b"".join(a.tobytes() for a in arrays.values()) + kept_names
    forms = word_forms()
    header = {
        **about,
        "competencies": ensemble.competencies,
        "sharpness": SHARPNESS,
        "blend": blend.tolist(),
        "left_out_rarity": float(vocabulary.rarity[left_out].mean()) if len(left_out) else 0.0,
        "forms": {
            "irregular": dict(forms.irregular),
            "light": sorted(forms.light),
            "person": sorted(forms.person),
        },
        "arrays": [[n, a.dtype.name, a.shape] for n, a in arrays.items()],
        "bytes": len(body),
        "crc32": crc32(body),
    }
    path.write_bytes(MAGIC + json.dumps(header, sort_keys=True).encode() + b"\n" + body)
