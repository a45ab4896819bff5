"""Infers list items from hanging indents where a file draws no bullet at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainready.read.pdf.lines import Drawn, wraps

_INDENT = (0.7, 4.5)
"""Font sizes by which list items stand right of their entry."""
_SAME_EDGE = 2.5
_LEAST = 3
"""Fewer lines with one indent are an accident or a centred heading."""


def with_hanging_bullets(drawn: Sequence[Drawn]) -> list[Drawn]:
    """The lines, those of indented runs marked as items if no line has a bullet of its own."""
    if any(line.bullet for line in drawn):
        return list(drawn)
    edges = {region: min(_lefts(drawn, region)) for region in {line.region for line in drawn}}
    rights = {region: _right(drawn, region) for region in edges}
    hung = [_hangs(line, edges[line.region]) for line in drawn]
    result = []
    inside = False
    for index, line in enumerate(drawn):
        above = drawn[index - 1] if index else None
        if above is None or above.region != line.region or not hung[index]:
            inside = False
        else:
            inside = inside or (not hung[index - 1] and _repeats(drawn, hung, line))
        goes_on = (
            inside
            and above is not None
            and hung[index - 1]
            and wraps(above.last, line.first, rights[line.region])
        )
        result.append(replace(line, bullet=True) if inside and not goes_on else line)
    return result


def _hangs(line: Drawn, edge: float) -> bool:
    indent = line.edge - edge
    return not line.label and _INDENT[0] * line.size <= indent <= _INDENT[1] * line.size


def _repeats(drawn: Sequence[Drawn], hung: Sequence[bool], line: Drawn) -> bool:
    """Enough lines of the region have this very indent."""
    same = sum(
        hangs and other.region == line.region and abs(other.edge - line.edge) <= _SAME_EDGE
        for other, hangs in zip(drawn, hung, strict=True)
    )
    return same >= _LEAST


def _lefts(drawn: Sequence[Drawn], region: int) -> list[float]:
    return [line.edge for line in drawn if line.region == region]


def _right(drawn: Sequence[Drawn], region: int) -> float:
    return max(line.box.right for line in drawn if line.region == region)
