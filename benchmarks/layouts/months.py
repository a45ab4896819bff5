"""Months, and the many ways in which people write a span of them."""

from dataclasses import dataclass
from typing import NamedTuple

LONG = [
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
]  # fmt: skip


class Month(NamedTuple):
    year: int
    month: int

    def plus(self, months: int) -> "Month":
        count = self.year * 12 + self.month - 1 + months
        return Month(count // 12, count % 12 + 1)

    def until(self, other: "Month") -> int:
        """Months from here to there."""
        return (other.year - self.year) * 12 + other.month - self.month


TODAY = Month(2026, 5)


def written(month: Month, form: str) -> str:
    """One month in one form.

    >>> [written(Month(2019, 9), form) for form in ("sept", "slash", "short-year", "year")]
    ['Sept 2019', '09/2019', 'Sep ’19', '2019']
    """
    year, name = month.year, LONG[month.month - 1]
    british = name if len(name) < 5 else {"June": "June", "July": "July"}.get(name, name[:3])
    return {
        "short": f"{name[:3]} {year}",
        "long": f"{name} {year}",
        "caps": f"{name[:3].upper()} {year}",
        "sept": f"{'Sept' if month.month == 9 else british} {year}",
        "short-year": f"{name[:3]} ’{year % 100:02}",
        "slash": f"{month.month:02}/{year}",
        "dot": f"{month.month:02}.{year}",
        "iso": f"{year}-{month.month:02}",
        "year": f"{year}",
    }[form]


def length(start: Month, end: Month | None) -> str:
    """A span in words, both ends counted in.

    >>> length(Month(2019, 1), Month(2021, 3))
    '2 years 3 months'
    """
    years, months = divmod(start.until(end or TODAY) + 1, 12)
    parts = [(years, "year"), (months, "month")]
    return " ".join(f"{n} {word}{'s' * (n > 1)}" for n, word in parts if n)


@dataclass(frozen=True)
class Span:
    """A span as printed, and what it says."""

    text: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True)
class SpanStyle:
    form: str = "short"
    joiner: str = " – "
    present: str = "Present"
    open_end: str = "word"  # or "since", "dash"
    with_length: bool = False

    def span(self, start: Month | None, end: Month | None) -> Span:
        """
        >>> SpanStyle("year").span(Month(2019, 2), Month(2019, 8))
        Span(text='2019', start='2019', end='2019')
        """
        if start is None:
            return Span(self.one(end), "", self.meaning(end)) if end else Span()
        first, opening = self.one(start), self.meaning(start)
        if end is None:
            return Span(self._open(first) + self._length(start, end), opening, "")
        last = self.one(end)
        text = first if first == last else first + self.joiner + last
        return Span(text + self._length(start, end), opening, self.meaning(end))

    def one(self, month: Month) -> str:
        return written(month, self.form)

    def meaning(self, month: Month) -> str:
        return written(month, "year" if self.form == "year" else "iso")

    def _open(self, first: str) -> str:
        if self.open_end == "since":
            return f"since {first}"
        if self.open_end == "dash":
            return first + self.joiner.rstrip()
        return first + self.joiner + self.present

    def _length(self, start: Month, end: Month | None) -> str:
        return f" ({length(start, end)})" if self.with_length else ""
