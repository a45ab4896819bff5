"""Every text has its receipt, nothing is lost, and the same file gives the same resume."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parse.conftest import document_in, texts_of
from trainready import assets
from trainready.model.document import Document
from trainready.model.origin import Place
from trainready.model.resume import Resume
from trainready.parse import parse
from trainready.parse.vocabulary import words
from trainready.taxonomy.language_pack import load_language_pack

PACK = load_language_pack(assets.folder("skill_maps") / "en")

WHOLE = """Nora Example
nora@example.com | Leeds, UK

Profile
Careful and kind. I have kept the books of a village
choir for years.

Employment
Clerk, Acme Ltd (2019 - 2021)
- Answered 60 calls a day and kept the
  diary of two directors
- Filed letters

Household
Caregiver at home, since 2021
- Planned meals for six people

Education
BA English, Hill University, 2010

Odds and ends of mine
"""

STRUCTURE = {
    word
    for phrases in (
        PACK.headings,
        PACK.contact_headings,
        PACK.contact_labels,
        PACK.entry_labels,
        PACK.at,
        PACK.degree_joiners,
        PACK.dates.since,
        PACK.dates.until,
        PACK.dates.ended,
    )
    for phrase in phrases
    for word in words(phrase)
}
"""Words that name or join fields and belong to none."""

LINES = st.sampled_from(
    [
        *WHOLE.splitlines(),
        "SKILLS",
        "Excel, Word; typing (70 wpm)",
        "Languages: German (B2), French",
        "Certificates",
        "First Aid, Red Cross, 2019",
        "May 2019 – Present",
        "Responsibilities:",
        "",
        "12 Orchard Lane",
        "* a bullet",
        "((( – ,",
        "2019 2020 2021",
        "References available on request.",
    ]
)


def covered(resume: Resume) -> dict[Place, set[int]]:
    places: dict[Place, set[int]] = defaultdict(set)
    for text in texts_of(resume):
        for span in text.origin.spans if text.origin else ():
            places[span.place].update(range(span.start, span.end))
    return places


def replays(resume: Resume, document: Document) -> bool:
    by_place = {line.place: line.text for line in document.lines}
    return all(
        by_place[span.place][span.start : span.end] == span.text
        for text in texts_of(resume)
        if text.origin
        for span in text.origin.spans
    )


def test_a_highlight_over_two_lines_has_two_spans() -> None:
    resume = parse(document_in(WHOLE), PACK)
    highlight = resume.work[0].highlights[0]
    assert highlight.value == "Answered 60 calls a day and kept the diary of two directors"
    assert highlight.origin is not None
    assert [span.place.number for span in highlight.origin.spans] == [10, 11]


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=40).filter(lambda lines: any(map(str.strip, lines))))
def test_every_span_replays_and_no_word_of_a_line_vanishes(lines: list[str]) -> None:
    document = document_in("\n".join(["Nora Example", *lines]))
    resume = parse(document, PACK)
    assert replays(resume, document)
    assert resume == parse(document, PACK)
    seen = covered(resume)
    kept = {word for text in texts_of(resume) for word in words(text.value)}
    for line in document.lines:
        rest = "".join(" " if i in seen[line.place] else c for i, c in enumerate(line.text))
        assert set(words(rest)) <= STRUCTURE | kept, line.text
