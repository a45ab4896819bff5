"""Lines as drawn → lines with style, gap, number and block: which lines are one paragraph."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from trainready.model.document import Line, Style
from trainready.model.origin import Place
from trainready.read.pdf.lines import Drawn, wraps

_LEADING = 1.2
"""Usual distance of baselines in font sizes."""
_PARAGRAPH = 0.7
"""White space in line heights that parts paragraphs in any layout."""
_LOOSE = 1.08
"""Lines of one paragraph are at most so many times as far apart as the closest of the region."""
_SAME_EDGE = 2.5
"""Points by which the left edges of one paragraph differ."""
_SENTENCE_ENDS = ".!?:;"
_FULL = 0.88
"""Share of its region's width from which a line counts as full."""
_NARROW = 22.0
"""Font sizes; in a narrower column each line may be an entry of a list."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """A region's width, and the closest lines of each font size."""

    left: float
    right: float
    tight: dict[float, float]
    mixed: frozenset[float]
    """Font sizes whose lines are sometimes close and sometimes apart: the close ones are wraps."""
    full: int
    """How many lines reach its right edge."""
    hanging: frozenset[int]
    """Left edges of the texts of list items."""


def lines(drawn: Sequence[Drawn]) -> list[Line]:
    """The lines with style, block, gap and their number on the page."""
    numbers: Counter[int] = Counter()
    measures = _measures(drawn)
    block = 0
    result = []
    above: Drawn | None = None
    opener: Drawn | None = None
    for line in drawn:
        goes_on = above is not None and _goes_on(above, line, measures[line.region], opener)
        if not goes_on:
            block, opener = block + 1, line
        numbers[line.page] += 1
        place = Place(numbers[line.page], page=line.page)
        gap = round(_gap(above, line), 2)
        result.append(Line(line.text, place, _style(line), line.box, block, gap, line.parts))
        above = line
    return result


def _style(line: Drawn) -> Style:
    letters: Counter[tuple[float, str]] = Counter()
    bold = italic = 0
    for word in line.words:
        ink, weight = word.ink, len(word.text)
        letters[ink.size, ink.color] += weight
        bold += weight * ink.bold
        italic += weight * ink.italic
    (size, color), _ = letters.most_common(1)[0]
    most = 0.9 * letters.total()
    return Style(size, bold >= most, italic >= most, color, bullet=line.bullet)


def _step(above: Drawn, line: Drawn) -> float:
    """Distance of the baselines; 0 where a column or a page begins."""
    return _fall(above, line) if above.region == line.region else 0.0


def _fall(above: Drawn, line: Drawn) -> float:
    """How far the line stands below the one read before it; 0 if it does not."""
    if above.page != line.page:
        return 0.0
    return max(0.0, line.first.baseline - above.first.baseline)


def _gap(above: Drawn | None, line: Drawn) -> float:
    fall = _fall(above, line) if above else 0.0
    return max(0.0, fall / (_LEADING * line.size) - 1)


def _measures(drawn: Sequence[Drawn]) -> dict[int, _Measure]:
    by_region: dict[int, list[Drawn]] = defaultdict(list)
    for line in drawn:
        by_region[line.region].append(line)
    return {region: _measure(found) for region, found in by_region.items()}


def _measure(found: Sequence[Drawn]) -> _Measure:
    steps: dict[float, list[float]] = defaultdict(list)
    for above, line in itertools.pairwise(found):
        step = _step(above, line)
        if step > 0.8 * line.size and above.size == line.size:
            steps[line.size].append(step)
    tight = {size: _closest(every) for size, every in steps.items()}
    mixed = frozenset(
        size
        for size, every in steps.items()
        if any(_LOOSE < step / tight[size] < _LOOSE * 1.6 for step in every)
    )
    left = min(line.edge for line in found)
    hanging = frozenset(round(line.first.left) for line in found if line.bullet)
    right = max(line.box.right for line in found)
    full = sum(line.box.right - left > _FULL * (right - left) for line in found)
    return _Measure(left, right, tight, mixed, full, hanging)


def _closest(steps: Sequence[float]) -> float:
    """The smallest distance that is no accident: one that occurs again."""
    ordered = sorted(steps)
    again = (one for one, other in itertools.pairwise(ordered) if other - one < 0.3)
    return next(again, ordered[0])


def _goes_on(above: Drawn, line: Drawn, measure: _Measure, opener: Drawn | None) -> bool:
    """The line is the next one of the paragraph, list item or cell of the line above."""
    if line.goes_on:
        return True
    if line.bullet or line.label or above.label or above.parts or line.parts:
        return False
    if line.region != above.region or abs(above.size - line.size) > 0.6:
        return False
    if line.page == above.page and not _is_close(above, line, measure):
        return False
    if above.last.ink.bold != line.first.ink.bold and not above.bullet:
        return False
    return _has_its_place(above, line, measure, opener)


def _is_close(above: Drawn, line: Drawn, measure: _Measure) -> bool:
    step = _step(above, line)
    tight = measure.tight.get(line.size, step)
    return 0 < step <= _LOOSE * tight and step <= (1 + _PARAGRAPH) * _LEADING * line.size


def _has_its_place(above: Drawn, line: Drawn, measure: _Measure, opener: Drawn | None) -> bool:
    """It stands where a wrapped line would, and its first word had no room above."""
    if opener is not None and opener.bullet and opener.region == line.region:
        hanging = abs(line.edge - opener.first.left) <= _SAME_EDGE
        flush = opener.edge - _SAME_EDGE <= line.edge <= opener.first.left + _SAME_EDGE
        around = round(line.edge) in measure.hanging
        return hanging or ((flush or around) and wraps(above.last, line.first, measure.right))
    if abs(above.edge - line.edge) > _SAME_EDGE:
        return False
    if not wraps(above.last, line.first, measure.right) or _opens_anew(above, line):
        return False
    if line.text[0].islower() or line.size in measure.mixed:
        return True
    wide = measure.right - measure.left > _NARROW * line.size
    return wide and measure.full > 1 and above.text[-1] not in _SENTENCE_ENDS


def _opens_anew(above: Drawn, line: Drawn) -> bool:
    """A line in capitals is a heading, and an address has a line of its own."""
    return (above.text.isupper() and not line.text.isupper()) or "@" in line.first.text
