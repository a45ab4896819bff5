"""The text of a listing → the warnings that its own words give, and a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.model.scam import (
    Firm,
    Found,
    ScamRule,
    ScamRules,
    Severity,
    Signal,
    Verdict,
    Vetting,
)
from trainready.vet.firm_name import FirmNames
from trainready.vet.quoting import quote
from trainready.vet.rows import Lines, Plain, plain
from trainready.vet.said import Reader
from trainready.vet.signals import Windows, alternatives

NAMED_FIRM = "NAMED_FIRM"
COMPUTED = frozenset(
    {
        "MONEY",
        "SPENT",
        "PERCENT",
        "PAY_HIGH",
        "PAY_FOR_MINUTES",
        "FREEMAIL",
        "LOOKALIKE",
        "OWN_ADDRESS",
        "HANDLE",
    }
    | {"PHONE", NAMED_FIRM}
)
"""Kinds that no phrase finds: sums, addresses, a firm's name."""
STOPPING_WARNINGS = 2
_RISK = {Severity.STOP: 0.9, Severity.WARN: 0.3, Severity.NOTE: 0.02}
_RANK = {Severity.STOP: 0, Severity.WARN: 1, Severity.NOTE: 2}


class Vetter:
    """The rules of a language made ready; make one and use it for many listings."""

    def __init__(self, rules: ScamRules, firms: Sequence[Firm] = ()) -> None:
        self._rules = rules
        self._reader = Reader(rules, firms)
        self._names = FirmNames(rules.firm_cues)

    def vet(self, text: str) -> Vetting:
        """The warnings in a listing. Each quotes characters of `text`, unchanged."""
        shown = plain(text)
        read = self._reader.read(shown.text)
        everywhere = {kind for one in read if not one.about_fraud for kind in one.kinds}
        firm = self._names.find(shown.text)
        if firm:
            everywhere.add(NAMED_FIRM)
        lines, windows = Lines(text), Windows(read)
        found = []
        for rule in self._rules.rules:
            if one := self._holds(rule, windows, everywhere, text, shown, lines):
                found.append(one)
        found.sort(key=lambda one: _RANK[one.severity])
        verdict, risk = judged([one.severity for one in found])
        words = sum(len(one.sentence.tokens) for one in read)
        return Vetting(verdict, risk, tuple(found), firm, self._rules.language, words)

    def _holds(
        self,
        rule: ScamRule,
        windows: Windows,
        everywhere: set[str],
        text: str,
        shown: Plain,
        lines: Lines,
    ) -> Found | None:
        """The gravest signal of a rule that shows; of these the first."""
        best: Found | None = None
        for signal in rule.signals:
            if not _fits_listing(signal, everywhere):
                continue
            severity = signal.severity or rule.severity
            if best and _RANK[best.severity] <= _RANK[severity]:
                continue
            for one, words in windows.showing(signal):
                start, end = quote(shown.text, one.sentence.tokens, words)
                first, last = shown.place(start), shown.place(end - 1) + 1
                best = Found(rule, severity, text[first:last], lines.at(first))
                break
        return best


def judged(severities: Sequence[Severity]) -> tuple[Verdict, float]:
    """The verdict and the risk: 0.5 and above exactly for a stop."""
    left = 1.0
    for severity in severities:
        left *= 1 - _RISK[severity]
    risk = round(1 - left, 2)
    warnings = severities.count(Severity.WARN)
    if Severity.STOP in severities or warnings >= STOPPING_WARNINGS:
        return Verdict.STOP, min(max(risk, 0.5), 0.99)
    if warnings:
        return Verdict.CAREFUL, min(risk, 0.49)
    return Verdict.NOTHING_FOUND, min(risk, 0.2)


def _fits_listing(signal: Signal, everywhere: set[str]) -> bool:
    if any(kind in everywhere for kind in signal.unless_listing):
        return False
    return all(not everywhere.isdisjoint(either) for either in alternatives(signal.listing))
