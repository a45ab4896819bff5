"""TailoredResume → the few of its lines that a letter of half a page holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trainready.model.tailored import LabelledAct, TailoredLine, TailoredResume

MOST_ACTS = 3
MOST_SENTENCES = 2
LONGEST_PROFILE = 280
"""Characters of the person's own profile: some three printed lines."""


def letter_of(tailored: TailoredResume) -> TailoredResume:
    """A resume of three acts: every line stands in the tailored resume, with the same origin."""
    profile = tuple(_profile(tailored))
    return replace(
        tailored,
        summary=profile,
        strengths=tuple(_acts(tailored, profile))[:MOST_ACTS],
        sections=(),
        left_out=(),
    )


def _profile(tailored: TailoredResume) -> Iterator[TailoredLine]:
    """The first sentences of the profile, as long as they are short."""
    taken = 0
    for line in tailored.summary[:MOST_SENTENCES]:
        taken += len(line.text)
        if taken > LONGEST_PROFILE:
            return
        yield line


def _acts(tailored: TailoredResume, profile: tuple[TailoredLine, ...]) -> Iterator[LabelledAct]:
    """The strongest acts; those of a job or a post first, since a reader can ask there."""
    said = {line.text for line in profile}
    fresh = [strength for strength in tailored.strengths if strength.act.text not in said]
    yield from sorted(fresh, key=lambda strength: not strength.context)
