"""TailoredResume → the changes that were made, each once, for a person to accept or refuse."""

from __future__ import annotations

from collections.abc import Iterator

from trainready.model.changes import Change, ChangeKind
from trainready.model.tailored import TailoredResume
from trainready.model.walk import lines_of

_WORDS_LOST = {"opening", "filler"}


def changes_of(tailored: TailoredResume) -> tuple[Change, ...]:
    """Every change, also one that was refused: lost lines first, then lost words, then the rest."""
    once = {change.id: change for change in _changes(tailored)}
    return tuple(sorted(once.values(), key=_weight))


def _weight(change: Change) -> int:
    """Stable: what weighs the same keeps the order of the page."""
    if change.kind is ChangeKind.LEFT_OUT:
        return 0
    return 1 if _WORDS_LOST & set(change.reasons) else 2


def _changes(tailored: TailoredResume) -> Iterator[Change]:
    for line in lines_of(tailored):
        if edits := line.edits or line.refused:
            yield Change(
                ChangeKind.WORDING,
                edits[0].before,
                edits[-1].after,
                tuple(edit.reason for edit in edits),
                line.origins[0],
                refused=bool(line.refused),
            )
    for left in tailored.left_out:
        if left.text.origin:
            reasons, origin = (left.reason,), left.text.origin
            yield Change(ChangeKind.LEFT_OUT, left.text.value, "", reasons, origin, left.refused)
