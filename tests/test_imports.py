"""What must start at once loads no heavy library."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"spacy", "pdfplumber", "docx", "pypdfium2", "typst", "jinja2", "pydantic", "rich", "lxml"}
PROBE = """
import sys
sys.argv = ["trainready", *{words!r}]
from trainready.cli import main
try:
    main()
except SystemExit:
    pass
sys.stdout.flush()
print("LOADED", *sorted(set(m.partition(".")[0] for m in sys.modules) & {heavy!r}))
"""


def _loaded(*words: str) -> set[str]:
    probe = PROBE.format(words=list(words), heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("words", [("--help",), ("coach", "--help"), ("--version",), ("-h",)])
def test_help_loads_nothing_heavy(words: tuple[str, ...]) -> None:
    assert _loaded(*words) == set()


def test_parsing_text_needs_no_spacy_and_no_pdf_library(tmp_path: object) -> None:
    example = "examples/owen-marsh/owen-marsh.txt"
    assert (
        _loaded("parse", example) & {"spacy", "pdfplumber", "docx", "typst", "pypdfium2"} == set()
    )


def test_a_program_that_uses_us_gets_the_whole_of_spacy_when_it_asks() -> None:
    program = """
import sys
from trainready.match import phrase_matcher
assert "spacy.language" not in sys.modules and "spacy.cli" not in sys.modules
import spacy
assert [token.text for token in spacy.blank("en")("Still there.")] == ["Still", "there", "."]
from spacy.matcher import PhraseMatcher
assert PhraseMatcher is phrase_matcher.PhraseMatcher
"""
    subprocess.run([sys.executable, "-c", program], check=True)
