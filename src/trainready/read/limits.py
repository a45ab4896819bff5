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
