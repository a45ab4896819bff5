"""Cohort → XLSX: every cell a text or a number, never a formula. XlsxWriter is here alone."""

from __future__ import annotations

import io

import xlsxwriter

from trainready.model.cohort import Cohort
from trainready.model.skillmap import Wording
from trainready.render.clean import clean
from trainready.render.clock import moment
from trainready.render.cohort.tables import Table, longest, tables

_WIDEST, _ROOM = 50, 2
"""Letters of a column at most, and beside its longest cell."""
_LONGEST_TITLE = 31
"""Letters that Excel allows for the name of a sheet."""
_NOT_IN_TITLES = str.maketrans("", "", "[]:*?/\\")


def write(cohort: Cohort, say: Wording) -> bytes:
    """The workbook; the same bytes for the same cohort."""
    made = io.BytesIO()
    # In memory: no temporary file with anything of the clients.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(made, options)
    book.set_properties({"title": say("cohort.page.title"), "created": moment()})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for table in tables(cohort, say):
        _fill(book, table, head, body)
    book.close()
    return made.getvalue()


def _fill(
    book: xlsxwriter.Workbook,
    table: Table,
    head: xlsxwriter.format.Format,
    body: xlsxwriter.format.Format,
) -> None:
    sheet = book.add_worksheet(table.title.translate(_NOT_IN_TITLES)[:_LONGEST_TITLE])
    for column, letters in enumerate(longest(table.rows)):
        sheet.set_column(column, column, min(letters + _ROOM, _WIDEST))
    for number, row in enumerate(table.rows):
        look = body if number else head
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(number, column, cell, look)
            else:
                sheet.write_string(number, column, clean(cell), look)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
