"""`trainready map --jsonl`: one verdict a line, for other programs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from trainready.errors import UsageError
from trainready.match.matcher import Matcher
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
        verdict = {"id": id_, **_verdict(matcher.find([statement]), skill_map)}
        sys.stdout.write(json.dumps(verdict, ensure_ascii=False) + "\n")


def _verdict(findings: Findings, skill_map: SkillMap) -> Json:
    show = skill_map.thresholds.show
    competencies: list[Json] = [
        _claim(e.competency, e.probability, e.probability >= show, _words(e))
        for e in findings.evidence
    ]
    competencies += [
        _claim(d.evidence.competency, DECLINED_SCORE, False, _words(d.evidence))
        for d in findings.declined
    ]
    domains: dict[str, float] = {}
    for sign in findings.domains:
        score = DOMAIN_SCORES[sign.link]
        domains[sign.domain] = max(score, domains.get(sign.domain, 0))
    competencies += [_claim(d, score, score >= show, []) for d, score in domains.items()]
    household = [
        {"code": a.code, "score": a.probability, "assert": a.probability >= show and place < MOST}
        for place, a in enumerate(findings.activities)
    ]
    return {"competencies": competencies, "household": household}


def _claim(id_: str, score: float, asserted: bool, words: list[str]) -> Json:
    return {"id": id_, "score": score, "assert": asserted, "words": words}


def _words(evidence: Evidence) -> list[str]:
    text = evidence.statement.text.value
    return [text[start:end] for start, end in evidence.words]
