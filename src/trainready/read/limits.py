"""Caps on what a file may cost us, each with its reason. A file is hostile until it is read."""

from __future__ import annotations

FILE_BYTES = 20 * 1024 * 1024
"""A resume with a photo seldom passes 5 MB; beyond 20 MB something else was meant."""

PAGES = 60
"""Long academic CVs have 40 pages. What follows is left out, and a note says so."""

CHARACTERS = 400_000
"""Sixty dense pages. Later stages compare every line with every cue, so the total is bounded."""

LINES = 12_000
"""Sixty pages of two hundred short lines."""

LINE_CHARACTERS = 20_000
"""A paragraph of Word may be long, yet none that a person wrote has ten pages."""

PAGE_OBJECTS = 20_000
"""Rectangles, strokes and pictures looked at on one page; a map or a chart has more."""

PDF_STREAM_BYTES = 48 * 1024 * 1024
"""Unpacked size of one stream of a PDF: a whole Chinese font has some 20 MB."""

PDF_IMAGE_BYTES = 120 * 1024 * 1024
"""Unpacked size of one picture: a page scanned at 600 dots per inch in colour has 104 MB."""

PDF_TOTAL_BYTES = 400 * 1024 * 1024
"""Unpacked size of all streams of a PDF, to be measured in some two seconds."""

PDF_STREAMS = 20_000
"""A book has some thousand streams."""

PDF_DRAWN = 250_000
"""Texts, shapes and pictures drawn by one stream; PDFium takes up to 2 KB for each."""

ZIP_MEMBERS = 2_000
"""A DOCX has some 15 members; with many pictures some hundreds."""

ZIP_MEMBER_BYTES = 30 * 1024 * 1024
"""Unpacked size of one XML part: 3 million empty paragraphs would cost 2 GB of memory."""

ZIP_TOTAL_BYTES = 100 * 1024 * 1024
"""Unpacked size of all members, pictures too."""

ZIP_RATIO = 200
"""Word's own style sheets reach a ratio of 40; a bomb has 1000 and more."""

ZIP_RATIO_FLOOR = 4 * 1024 * 1024
"""Below this unpacked size a ratio says nothing."""

NESTING = 60
"""Depth of tables in tables, or of elements that we follow."""

CHILD_SECONDS = 12.0
"""Wall-clock time for a file that is not ordinary: sixty dense pages take two seconds."""

CHILD_CPU_SECONDS = 9
"""Processor time of the same; it also ends a child whose parent is gone."""

CHILD_MEMORY_BYTES = 448 * 1024 * 1024
"""Address space of the same, of which our own code takes some 150 MB."""

ORDINARY_BYTES = 8 * 1024 * 1024
"""A PDF within the caps named ORDINARY is read without a child: a resume with a photo."""

ORDINARY_STREAMS = 1_000
ORDINARY_UNPACKED = 32 * 1024 * 1024
"""All streams but photos: a Chinese font has 20 MB."""

ORDINARY_OBJECTS = 4 * 1024 * 1024
"""Packed descriptions of pages, fonts and structure: a thesis has 1 MB."""

ORDINARY_FONTS = 300
ORDINARY_PIXELS = 60_000_000
"""Of all pictures: one scanned page of 600 dots per inch has 35 million."""

ORDINARY_DRAWN = 20_000
"""Objects on the pages: a page of Chromium has 1,000. PDFium takes up to 2 KB for each,
pdfplumber 20 KB."""

ORDINARY_WRITTEN = 2 * 1024 * 1024
"""Bytes that draw the pages: a dense page has 50 KB."""

ORDINARY_MAPPED = 500_000
"""Letters that fonts give a meaning to, in ranges: Unicode's basic plane has 65,536."""

SECOND_OPINION = 100_000
"""Letters of a PDF that pdfplumber may be asked about; it takes 2 KB for each."""

ANNOTATIONS = 500
"""Links, fields and remarks looked at on one page."""

ORDINARY_MEMBERS = 300
ORDINARY_XML = 2 * 1024 * 1024
"""Of all parts of a DOCX that are text: Word's styles have 0.4 MB. lxml takes up to 100 times
as much memory."""

ORDINARY_HTML = 512 * 1024
ORDINARY_MARKDOWN = 128 * 1024
ORDINARY_BLOCK = 8 * 1024
"""Longest run of lines without a blank one: the time for brackets grows with its square."""

TEXT_BYTES = 2 * 1024 * 1024
"""Five for each character that we keep; what follows is left out."""

ZIP_ENTRIES = 20_000
"""Members of a zip and of zips within it."""

OCR_PAGES = 20
"""Pages that are pictures; each takes some seconds."""

OCR_SECONDS = 9.0
"""After which no further page is begun: what is left then stays a picture, and a note says so."""

OCR_CPU_SECONDS = 12
"""Processor time of each process in it."""

RECOGNISED = frozenset({"image", "scan"})
"""Kinds of files that take text recognition, and so more time and memory."""

OCR_PAGE_SECONDS = 5.0
"""For one look at a page: a dense one takes two to four; a page may be looked at twice."""

OCR_MEMORY_BYTES = 560 * 1024 * 1024
"""Address space of a child that recognises text, and of tesseract."""

OCR_PIXELS = 20_000_000
"""Of a page as it is recognised: A4 at 400 dots per inch has 15 million."""

OCR_ANSWER_BYTES = 8 * 1024 * 1024
"""What tesseract may answer: sixty times a dense page."""

TABLE_BYTES = 1024 * 1024
"""One table of an export: a career of forty years has 40 KB."""

RTF_TOKENS = 1_500_000
"""Control words, braces and pieces of text: sixty pages by Word have 300,000."""

ORDINARY_RTF = 200_000
"""Control words and groups, read in half a second."""

RTF_DEPTH = 300
"""Groups in groups: Word's own shapes have some 20."""

RTF_INSTRUCTION = 4_000
"""Characters of a field's instruction: a web address."""


def seconds_for(kind: str) -> float:
    """Wall-clock time for a file of this kind that is not ordinary."""
    return OCR_SECONDS + 2 * OCR_PAGE_SECONDS if kind in RECOGNISED else CHILD_SECONDS
