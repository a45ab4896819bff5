"""Readiness as JSON (`trainready/map/1`): every figure that the report prints."""

from __future__ import annotations

from trainready.model.evidence import Evidence
from trainready.model.readiness import Counted, RoleReadiness, Standing
from trainready.pipeline import Mapped

Json = dict[str, object]


def readiness_json(mapped: Mapped, role: str) -> Json:
    """All roles and competencies with their evidence."""
    readiness = mapped.readiness
    return {
        "schema": "trainready/map/1",
        "source": mapped.reading.resume.source,
        "role": role or readiness.best,
        "roles": [_role(r) for r in readiness.roles],
        "competencies": [_standing(s) for s in readiness.standings],
        "domains": [
            {"id": d.domain, "held": d.held, "because": [s.text.value for s in d.because]}
            for d in readiness.domains
        ],
        "not_counted": [
            {**_evidence(d.evidence), "objection": d.objection.kind} for d in readiness.declined
        ],
    }


def _role(role: RoleReadiness) -> Json:
    return {
        "id": role.role,
        "shown": role.shown,
        "of": role.total,
        "core": [_state(s) for s in role.core],
        "habits": [_state(s) for s in role.habits],
        "helpful": [_state(s) for s in role.helpful],
        "domain": role.domain.domain if role.domain else None,
    }


def _state(standing: Standing) -> Json:
    return {
        "id": standing.competency,
        "state": standing.state.value,
        "reached": standing.reached,
        "needed": standing.needed,
    }


def _standing(standing: Standing) -> Json:
    return {
        "id": standing.competency,
        "reached": standing.reached,
        "confidence": round(standing.confidence, 3),
        "evidence": [_counted(c) for c in standing.counted],
        "weak": [_counted(c) for c in standing.weak],
    }


def _counted(counted: Counted) -> Json:
    return {
        **_evidence(counted.evidence),
        "level": counted.level,
        "limit": counted.limit.value,
        "has_number": counted.sized,
        "has_duration": counted.lasted,
        "cap": counted.cap,
    }


def _evidence(evidence: Evidence) -> Json:
    origin = evidence.statement.text.origin
    return {
        "statement": evidence.statement.id,
        "text": evidence.statement.text.value,
        "origin": origin.kind.value if origin else None,
        "competency": evidence.competency,
        "probability": evidence.probability,
        "strength": evidence.strength.value,
        "rule": evidence.rule,
        "words": [list(w) for w in evidence.words],
        "activity": evidence.activity,
    }
