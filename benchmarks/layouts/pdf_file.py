"""Sets a page as PDF with Typst, one sheet for each layout."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst
from fonts import OURS
from looks import Look

HERE = Path(__file__).parent / "sheets"
SET_AT = datetime(2026, 5, 1, tzinfo=UTC)


def write_pdf(page: dict[str, Any], look: Look, path: Path) -> None:
    data = json.dumps({**page, "look": asdict(look)}, ensure_ascii=False)
    pdf = typst.compile(
        HERE / f"{path.parent.name}.typ",
        root=HERE,
        font_paths=[OURS],
        format="pdf",
        sys_inputs={"page": data},
        pdf_tags=look.tagged,
        timestamp=SET_AT,
    )
    path.write_bytes(pdf)
