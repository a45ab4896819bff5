"""What made a level: the words, a number, a length of time; and what would lift it."""

from __future__ import annotations

from collections.abc import Iterator

from trainready.model.readiness import Counted, Limit, Standing, State
from trainready.model.skillmap import SkillMap


def basis(standing: Standing, skill_map: SkillMap) -> str:
    """The reckoning of the strongest line, in sentences; nothing where no line counts.

    What would lift the level is said only where the role asks for more.
    """
    if not standing.counted:
        return ""
    say = skill_map.wording
    best = standing.printed[0] if standing.printed else standing.counted[0]
    best = best if best.level == standing.reached else standing.counted[0]
    words = say(f"plan.basis.{best.evidence.strength}")
    size = say(f"plan.basis.{_size(best)}")
    said = [say("plan.basis.line", words=words, size=size)]
    if best.limit is Limit.HOUSEHOLD_CAP:
        said.append(say("plan.basis.cap", cap=best.cap))
    if standing.state is State.PARTLY:
        said += (say(f"plan.basis.{key}") for key in _lifts(best, skill_map))
    return " ".join(said)


def _size(best: Counted) -> str:
    if best.sized:
        return "both" if best.lasted else "number"
    return "time" if best.lasted else "neither"


def _lifts(best: Counted, skill_map: SkillMap) -> Iterator[str]:
    if best.limit is Limit.HOUSEHOLD_CAP:
        yield "add_paid"
        return
    rule = skill_map.strengths[best.evidence.strength]
    now = (rule.level, rule.level_with_one, rule.level_with_both)[best.sized + best.lasted]
    if not (best.sized or best.lasted) and rule.level_with_one > now:
        yield "add_either"
    elif rule.level_with_both > now:
        absent = "add_time" if best.sized else "add_number"
        yield absent if best.sized or best.lasted else "add_both"
    else:
        yield "add_plainer" if rule.level_with_both < _best_rule(skill_map) else "add_other"


def _best_rule(skill_map: SkillMap) -> int:
    return max(rule.level_with_both for rule in skill_map.strengths.values())
