"""One competency explained number by number, as paragraphs that a person can recount by hand."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp

from trainready.language.places import say_where
from trainready.model.evidence import Evidence, Weighed
from trainready.model.readiness import Counted, Limit, Readiness, Standing
from trainready.model.resume import SectionKind
from trainready.model.skillmap import Role, SkillMap

ASSERTED = (SectionKind.SKILLS, SectionKind.INTERESTS)
NO_CAP = 4

Paragraph = tuple[int, str]
"""How deep it stands (0 to 2), and its text; an empty text parts groups."""


def verdict(
    competency: str, readiness: Readiness, skill_map: SkillMap, role: Role
) -> Iterator[Paragraph]:
    """Level, threshold, cap and confidence of one competency, line by line."""
    return _Verdict(competency, readiness, skill_map, role).paragraphs()


class _Verdict:
    def __init__(
        self, competency: str, readiness: Readiness, skill_map: SkillMap, role: Role
    ) -> None:
        self._map = skill_map
        self._say = skill_map.wording
        self._competency = skill_map.competencies[competency]
        self._standing = next(s for s in readiness.standings if s.competency == competency)
        self._needed = next((n.level for n in role.core if n.competency == competency), 0)
        self._role = role
        self._declined = [d for d in readiness.declined if d.evidence.competency == competency]

    def paragraphs(self) -> Iterator[Paragraph]:
        yield 0, self._opening(self._standing)
        if self._needed:
            anchor = self._competency.levels[self._needed - 1]
            yield (
                0,
                self._words("asked", role=self._role.title, needed=self._needed, anchor=anchor),
            )
        yield from self._group("lines", self._standing.counted)
        if self._standing.counted:
            yield 0, ""
            yield 0, self._words("highest", level=self._standing.reached)
            yield (
                0,
                self._words(
                    "together",
                    confidence=_of_hundred(self._standing.confidence),
                    cap=_of_hundred(self._map.thresholds.employer_cap),
                ),
            )
        yield from self._group("weak", self._standing.weak)
        yield from self._refused()
        yield 0, ""
        if not self._standing.counted:
            yield 0, self._words("no_line", question=self._competency.question)
        yield 0, self._words("lift", lift=self._competency.lift)

    def _words(self, key: str, **values: object) -> str:
        return self._say(f"explain.verdict.{key}", **values)

    def _opening(self, standing: Standing) -> str:
        title = self._competency.title
        if not standing.reached:
            return self._words("none", title=title)
        anchor = self._competency.levels[standing.reached - 1]
        return self._words("reached", title=title, level=standing.reached, anchor=anchor)

    def _group(self, heading: str, lines: tuple[Counted, ...]) -> Iterator[Paragraph]:
        if lines:
            yield 0, ""
            yield 0, self._words(heading)
        for line in lines:
            yield 1, self._line(line.evidence)
            for sentence in self._reckoning(line):
                yield 2, sentence

    def _refused(self) -> Iterator[Paragraph]:
        if self._declined:
            yield 0, ""
            yield 0, self._words("declined")
        for refused in self._declined:
            start, end = refused.objection.words
            yield 1, self._line(refused.evidence)
            yield (
                2,
                self._words(
                    "objection",
                    reason=self._say(f"plan.objections.{refused.objection.kind}"),
                    words=refused.evidence.statement.text.value[start:end],
                ),
            )

    def _line(self, evidence: Evidence) -> str:
        where = say_where(evidence.statement.text.origin, self._say)
        return self._words("line", text=evidence.statement.text.value, place=where)

    def _reckoning(self, line: Counted) -> Iterator[str]:
        found = line.evidence
        text = found.statement.text.value
        words = ", ".join(f"“{text[start:end]}”" for start, end in found.words)
        yield self._words("words", words=words)
        if found.rule:
            yield self._words(
                "cue", rule=found.rule, strength=self._say(f"explain.strengths.{found.strength}")
            )
        if found.weighed:
            yield from self._weighed(found.weighed, text)
        if found.statement.section in ASSERTED:
            yield self._words("list_of_skills")
            return
        yield self._words(
            "sure",
            probability=_of_hundred(found.probability),
            threshold=_of_hundred(self._map.show_from(found.competency)),
        )
        if not found.rule:
            yield self._words("alone")
            return
        yield self._level(line)
        if line.limit is Limit.HOUSEHOLD_CAP and line.cap < NO_CAP:
            yield self._words("cap", cap=line.cap)

    def _weighed(self, weighed: Weighed, text: str) -> Iterator[str]:
        """The model's sum, rounded so that what is printed adds up."""
        parts = [weighed.start, *(w.weight for w in weighed.words), weighed.likeness]
        shown = [_tenths(part) for part in parts]
        total = _tenths(weighed.log_odds)
        words = ", ".join(
            f"“{text[word.start : word.end]}” {weight:+.1f}"
            for word, weight in zip(weighed.words, shown[1:-1], strict=True)
        )
        yield self._words("model", score=f"{1 / (1 + exp(-weighed.log_odds)):.2f}")
        yield self._words(
            "weighed",
            start=f"{shown[0]:+.1f}",
            words=words,
            likeness=f"{shown[-1]:+.1f}",
            others=f"{total - sum(shown):+.1f}",
            total=f"{total:+.1f}",
        )

    def _level(self, line: Counted) -> str:
        if line.limit is Limit.NO_DURATION:
            return self._words("no_duration")
        yes, no = self._words("yes"), self._words("no")
        return self._words(
            "level",
            sized=yes if line.sized else no,
            lasted=yes if line.lasted else no,
            level=line.supported,
        )


def _tenths(figure: float) -> float:
    return round(figure, 1)


def _of_hundred(probability: float) -> int:
    return round(100 * probability)
