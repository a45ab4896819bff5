"""`trainready map --jsonl`: one verdict a line, for other programs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from trainready.errors import UsageError
from trainready.match.matcher import Line, Matcher
from trainready.model.evidence import DomainLink, Evidence, Findings
from trainready.model.origin import Text
from trainready.model.resume import SectionKind, Setting
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement
from trainready.taxonomy.load import load_skill_map

DOMAIN_SCORES = {DomainLink.TITLE: 0.8, DomainLink.STUDY: 0.8, DomainLink.WORD: 0.4}
"""Our estimates until domains are calibrated: a word touches, a title or degree holds."""
MOST = 2
"""Activities that one line may claim."""
USES_OF_A_CLAIM = 2
DECLINED_SCORE = 0.01
"""A line that the guard declined ranks below every line that was not."""

Json = dict[str, object]


def map_lines(skills: Path | None) -> None:
    """Read `{id, text}` lines from stdin, write `{id, competencies, household}` lines."""
    skill_map = load_skill_map(skills)
    matcher = Matcher(skill_map, loose_lines=True)
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            id_, text = record["id"], str(record["text"])
        except (ValueError, KeyError, TypeError):
            raise UsageError(
                f"line {number} of the input is not of the form "
                '{"id": "a1", "text": "Checked 40 invoices"}',
                cure="Give one JSON object a line.",
            ) from None
        statement = Statement("line", Text(text), SectionKind.OTHER, Setting.SELF)
        verdict = {"id": id_, **_verdict(matcher.read(statement), skill_map)}
        sys.stdout.write(json.dumps(verdict, ensure_ascii=False) + "\n")


def _verdict(line: Line, skill_map: SkillMap) -> Json:
    """`assert` is a claim that we make, and ask about; `print` one that a resume may show.

    A cue that was not measured to be wrong prints by itself, whatever its measured score.
    """
    show = skill_map.thresholds.show
    findings = line.findings
    words = {e.competency: _words(e) for e in findings.evidence}
    scores = dict(line.scores)
    for refused in findings.declined:
        competency = refused.evidence.competency
        words[competency] = _words(refused.evidence)
        scores[competency] = min(DECLINED_SCORE, scores.get(competency, 1.0))
    printed = _printed(findings, skill_map)
    fitted = skill_map.activity_model.calibration
    competencies = [
        _claim(
            c,
            score,
            c in printed or score >= (skill_map.ask_from(c) if c in fitted else show),
            c in printed,
            words.get(c, []),
        )
        for c, score in scores.items()
    ]
    domains: dict[str, float] = {}
    for sign in findings.domains:
        score = DOMAIN_SCORES[sign.link]
        domains[sign.domain] = max(score, domains.get(sign.domain, 0))
    competencies += [_claim(d, score, score >= show, False, []) for d, score in domains.items()]
    household = [
        {"code": a.code, "score": a.probability, "assert": a.probability >= show and place < MOST}
        for place, a in enumerate(findings.activities)
    ]
    return {"competencies": competencies, "household": household}


def _printed(findings: Findings, skill_map: SkillMap) -> set[str]:
    """A line is the printed evidence of two competencies at most: the two most probable."""
    sure = [
        e
        for e in findings.evidence
        if e.rule and e.probability >= skill_map.show_from(e.competency)
    ]
    sure.sort(key=lambda e: -e.probability)
    return {e.competency for e in sure[:USES_OF_A_CLAIM]}


def _claim(id_: str, score: float, asserted: bool, printed: bool, words: list[str]) -> Json:
    figure = round(score, 6)
    return {"id": id_, "score": figure, "assert": asserted, "print": printed, "words": words}


def _words(evidence: Evidence) -> list[str]:
    text = evidence.statement.text.value
    return [text[start:end] for start, end in evidence.words]
