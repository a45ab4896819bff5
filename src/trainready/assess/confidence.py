"""How sure we may be that a person shows a competency, from all lines that count for it.

Noisy-or: the chance that at least one of several independent claims is right. Lines of one
employer are seldom independent, so together they are never worth more than a cap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import prod

from trainready.model.readiness import Counted
from trainready.model.statement import Statement


def confidence(counted: Iterable[Counted], employer_cap: float) -> float:
    """The probability, 0 to 1; 0 without a line that counts."""
    claims: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for line in counted:
        statement = line.evidence.statement
        same = statement.text.value.casefold().strip(" .")
        of_employer = claims[_employer(statement)]
        of_employer[same] = max(line.evidence.probability, of_employer.get(same, 0.0))
    doubts = (max(prod(1 - p for p in said.values()), 1 - employer_cap) for said in claims.values())
    return 1 - prod(doubts) if claims else 0.0


def _employer(statement: Statement) -> str:
    """Who can vouch for the line: the organisation, else the entry that it stands in."""
    return (
        statement.organisation.value.casefold() or statement.id.partition(".")[0].rpartition("-")[0]
    )
