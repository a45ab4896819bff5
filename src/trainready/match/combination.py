"""A cue and the activity model as one probability that means how often such a claim is right."""

from __future__ import annotations

from math import exp

from trainready.model.skillmap import Calibration, Cue, SkillMap


def sigmoid(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0


def together(calibration: Calibration, log_odds: float, cue: Cue | None) -> float:
    """The log-odds of both, before the bend."""
    from_cue = calibration.cues[cue.strength] if cue else 0.0
    return calibration.start + calibration.model * log_odds + from_cue


def measured(skill_map: SkillMap, competency: str, cue: Cue | None, log_odds: float) -> float:
    """How often such a claim was right on descriptions of jobs; by a cue alone where that is all.

    Of 100 claims with the figure 0.80, about 80 were right.
    """
    model = skill_map.activity_model
    if fitted := model.calibration.get(competency):
        return sigmoid(model.bend(together(fitted, log_odds, cue)))
    return skill_map.strengths[cue.strength].probability if cue else 0.0


def probability(skill_map: SkillMap, competency: str, cue: Cue | None, log_odds: float) -> float:
    """The figure of a claim about a person, 0 to 1.

    Descriptions of jobs seldom speak as people do, so a cue keeps its own figure, as far as
    it takes to print; one that was measured to be wrong too often, as far as it takes to ask.
    The model may raise a cue, never bury it.
    """
    model = skill_map.activity_model
    sure = measured(skill_map, competency, cue, log_odds)
    if cue is None:
        return sure
    doubted = cue.id in model.doubted_cues
    most = (skill_map.ask_from if doubted else skill_map.show_from)(competency)
    return max(sure, min(skill_map.strengths[cue.strength].probability, most))
