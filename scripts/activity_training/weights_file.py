"""An ensemble made small: one short row of whole numbers for each feature that matters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from activity_training.ensemble import SHARPNESS, Ensemble
from activity_training.lines import word_forms
from trainready.match.activity_weights import MAGIC

FEATURES, MEANING = 45_000, 160
SPACE_SHARE = 0.7
"""How much of the precision goes to the spaces, in comparison with the units."""


def write_weights(
    path: Path, ensemble: Ensemble, blend: np.ndarray, often: np.ndarray, about: dict[str, Any]
) -> None:
    """`blend` has start, worth of the units and worth of the likeness, by competency.

    `often` says in how many texts each feature stands: what is rare may be less exact.
    """
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
    left_out = np.setdiff1d(np.arange(len(often)), kept)
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
    worth = blend[:, 1] / len(nets)
    arrays = {
        "rows": np.round(rows / scales[:, None]).astype("<i1"),
        "scales": scales.astype("<f4"),
        "rarities": vocabulary.rarity[kept].astype("<f4"),
        "to_units": np.hstack(back[: len(nets)]).astype("<f2"),
        "units_bias": np.concatenate([net.bias for net in nets]).astype("<f4"),
        "out": np.vstack([net.out[:, :count] * worth for net in nets]).astype("<f4"),
        "out_bias": (blend[:, 0] + sum(net.out_bias[:count] * worth for net in nets)).astype("<f4"),
        "to_points": np.stack(back[len(nets) :]).astype("<f2"),
        "titles": np.stack(ensemble.title_points()).astype("<f2"),
        "title_shows": ensemble.title_shows.astype("<i1"),
        "likeness_worth": blend[:, 2].astype("<f4"),
        "left_out": np.sort([crc32(vocabulary.names[i].encode()) for i in left_out]).astype("<u4"),
    }
    names = "\n".join(vocabulary.names[i] for i in kept).encode()
    body = b"".join(a.tobytes() for a in arrays.values()) + names
    forms = word_forms()
    header = {
        **about,
        "competencies": ensemble.competencies,
        "sharpness": SHARPNESS,
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
