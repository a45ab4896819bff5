"""What reading costs: CPU of the PDF reader, of one `parse`, and memory for a long resume.

    python benchmarks/reading_speed.py FOLDER     PDFs below FOLDER, read in one process

Peers: the page text of pypdfium2 on the same files, which is what most tools use; a process that
imports our PDF reader and ends. Memory is the highest resident size of `parse` on ten pages.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import typst

from trainready.read.pdf import read_pdf

ROOT = Path(__file__).resolve().parents[1]
RESUME = ROOT / "examples/dana-whitlock/dana-whitlock.pdf"
READER = ("-c", "import trainready.read.pdf")
READER_LIMIT, PARSE_LIMIT, MEMORY_LIMIT = 6.0, 1.5, 150.0
PARSE = ("-m", "trainready", "parse")
TEN_PAGES = """
#set page(width: 595pt, height: 842pt)
= Iris Calloway
iris\\@example.com
== Experience
#for job in range(40) [
  *Archivist*, Library number #job #h(1fr) 03/2001 - 04/2002
  #for act in range(9) [- Described #act boxes of letters and photographs for the reading room, with
    dates and places, and answered what visitors asked about them by mail and by telephone]
]
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("-n", type=int, default=7, help="rounds")
    chosen = parser.parse_args()
    files = [file.read_bytes() for file in sorted(chosen.folder.rglob("*.pdf"))]
    reader = _median(lambda: _ratio_of_readers(files), chosen.n)
    one = _median(lambda: _cpu(*PARSE, str(RESUME)) / _cpu(*READER), chosen.n)
    memory = _memory_for_ten_pages()
    print(
        f"reading {len(files)} PDFs      {reader:6.2f} x pypdfium2 page text (limit {READER_LIMIT})"
    )
    print(f"parse of one file     {one:6.2f} x importing the reader   (limit {PARSE_LIMIT})")
    print(
        f"parse of ten pages    {memory:6.0f} MB at most               (limit {MEMORY_LIMIT:.0f})"
    )
    return int(reader > READER_LIMIT or one > PARSE_LIMIT or memory > MEMORY_LIMIT)


def _median(measure: Callable[[], float], rounds: int) -> float:
    measure()
    return statistics.median(measure() for _ in range(rounds))


def _ratio_of_readers(files: list[bytes]) -> float:
    begun = time.process_time()
    for content in files:
        read_pdf(content, "resume.pdf")
    ours = time.process_time() - begun
    for content in files:
        pdf = pdfium.PdfDocument(content)
        for page in pdf:
            page.get_textpage().get_text_range()
        pdf.close()
    return ours / (time.process_time() - begun - ours)


def _cpu(*arguments: str) -> float:
    """CPU seconds of one run of this Python."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _memory_for_ten_pages() -> float:
    """Megabytes of the largest child so far, which is this one: the others read one page."""
    with tempfile.TemporaryDirectory() as folder:
        source, file = Path(folder, "long.typ"), Path(folder, "long.pdf")
        source.write_text(TEN_PAGES, "utf-8")
        typst.compile(str(source), output=str(file))
        assert len(pdfium.PdfDocument(file)) >= 10
        _cpu(*PARSE, str(file))
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
