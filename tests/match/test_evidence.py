"""Every piece of evidence can be replayed: the same cue over the same words of the same file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from trainready.match.cues import CueFinder
from trainready.match.matcher import CUES, Matcher
from trainready.pipeline import Mapped, Request, map_person
from trainready.read import read

PEOPLE = {
    "two columns": (EXAMPLES / "dana-whitlock/dana-whitlock.pdf", None),
    "text": (EXAMPLES / "owen-marsh/owen-marsh.txt", None),
    "word and answers": (
        EXAMPLES / "priya-raman/priya-raman.docx",
        EXAMPLES / "priya-raman/household.toml",
    ),
}


@pytest.fixture(scope="module", params=PEOPLE.values(), ids=PEOPLE.keys())
def mapped(request: pytest.FixtureRequest) -> Mapped:
    resume, household = request.param
    return map_person(Request(date(2026, 1, 31), resume, household))


def test_the_cue_gives_the_same_words_again(mapped: Mapped) -> None:
    phrases = {cue.id: cue.phrases for cue in mapped.skill_map.cues}
    evidence = [c.evidence for s in mapped.readiness.standings for c in (*s.counted, *s.weak)]
    assert len(evidence) >= 10
    for found in evidence:
        if found.matcher != CUES:
            continue
        text = found.statement.text.value
        finder = CueFinder((found.rule, phrase) for phrase in phrases[found.rule])
        tokens, (hit,) = finder.find(text)
        assert tuple((tokens[i].start, tokens[i].end) for i in hit.tokens) == found.words


def test_the_matcher_gives_the_same_figures_again(mapped: Mapped) -> None:
    matcher = Matcher(mapped.skill_map)
    for standing in mapped.readiness.standings:
        for line in (*standing.counted, *standing.weak):
            assert line.evidence in matcher.find([line.evidence.statement]).evidence


def test_every_line_stands_in_the_file(mapped: Mapped) -> None:
    file = Path(EXAMPLES, mapped.reading.resume.source.rpartition(".")[0])
    document = read(file / mapped.reading.resume.source)
    lines = {line.place: line.text for line in document.lines}
    for statement in mapped.statements:
        assert statement.text.origin
        for span in statement.text.origin.spans:
            if span.source == document.source:
                assert lines[span.place][span.start : span.end] == span.text
