"""The pages of `docs/gallery.md`: every design for the three examples, made new.

    python scripts/make_gallery.py

Writes `docs/gallery/<person>-<design>-<page>.png`, the pages of the PDFs that `coach` makes.
"""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

import pypdfium2
from PIL.Image import Image

from trainready import assets
from trainready.model.tailored import TailoredResume
from trainready.pipeline import Request, coach
from trainready.render import designs, render_resume
from trainready.taxonomy.load import load_skill_map

ROOT = Path(__file__).resolve().parents[1]
GALLERY = ROOT / "docs" / "gallery"
PEOPLE = {
    "dana": ("dana-whitlock/dana-whitlock.pdf", None),
    "owen": ("owen-marsh/owen-marsh.txt", None),
    "priya": ("priya-raman/priya-raman.docx", "priya-raman/household.toml"),
}
TODAY = date(2026, 6, 1)
PPI, COLOURS = 80, 128


def tailored(resume: str, answers: str | None) -> TailoredResume:
    folder = assets.folder("examples")
    request = Request(
        today=TODAY,
        resume=folder / resume,
        household=folder / answers if answers else None,
        formats=("txt",),
    )
    return coach(request).tailored


def pictures(person: TailoredResume, design: str) -> list[bytes]:
    """Each page of the PDF as a PNG of few colours: a page of text needs no more."""
    wording = load_skill_map(None).wording
    (made,) = render_resume(person, ["pdf"], wording, stem="x", design=design)
    document = pypdfium2.PdfDocument(made.content)
    sheets = [_small(page.render(scale=PPI / 72).to_pil()) for page in document]
    document.close()
    return sheets


def _small(sheet: Image) -> bytes:
    small = io.BytesIO()
    sheet.convert("RGB").quantize(COLOURS).save(small, "PNG", optimize=True)
    return small.getvalue()


def main() -> int:
    GALLERY.mkdir(parents=True, exist_ok=True)
    for old in GALLERY.glob("*.png"):
        old.unlink()
    for person, (resume, answers) in PEOPLE.items():
        made = tailored(resume, answers)
        for design in designs():
            for number, png in enumerate(pictures(made, design), start=1):
                path = GALLERY / f"{person}-{design}-{number}.png"
                path.write_bytes(png)
                print(f"{path.relative_to(ROOT)}  {len(png) // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
