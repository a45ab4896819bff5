"""The lines at the top of an entry: title, employer, place, dates in some arrangement."""

from dataclasses import dataclass
from typing import TypedDict

from facts import Place, Study
from looks import Look


class Piece(TypedDict):
    text: str
    style: str  # "strong", "plain", "emph", "dim"


class Line(TypedDict):
    left: list[Piece]
    right: str


@dataclass(frozen=True)
class Facts:
    """What the lines say, the more prominent thing first."""

    first: str
    second: str = ""
    place: str = ""
    dates: str = ""


WIDE = ("stacked", "stacked-far-place", "one-line", "dates-below", "dates-first", "inline")
SLIM = ("dates-below", "dates-first", "dates-with-second", "dates-with-second")
NARROW = (*SLIM, "stacked", "inline")
OUTSIDE = ("bare", "bare-one-line")  # the dates stand elsewhere


def _line(*parts: tuple[str, str], sep: str = "", right: str = "") -> Line:
    left: list[Piece] = []
    for text, style in parts:
        if not text:
            continue
        if left and sep:
            left.append({"text": sep, "style": "plain"})
        left.append({"text": text, "style": style})
    return {"left": left, "right": right}


def _sep(look: Look, *texts: str) -> str:
    """The separator, unless one of the texts holds it already."""
    return " | " if any(look.head_sep.strip() in text for text in texts) else look.head_sep


def head(facts: Facts, look: Look) -> list[Line]:
    first, second, place, dates = facts.first, facts.second, facts.place, facts.dates
    top, under, where = (first, "strong"), (second, "emph"), (place, "plain")
    sep = _sep(look, first, second)
    joined = _line(top, (second, "plain"), sep=sep)
    if place:
        gap = ", " if sep in {" at ", ": "} else sep
        joined["left"] += _line((gap, "plain"), where)["left"]
    under_text = ", ".join(filter(None, [second, place]))
    arrangements: dict[str, list[Line]] = {
        "stacked": [_line(top, right=dates), _line(under, where, sep=", ")],
        "stacked-far-place": [_line(top, right=dates), _line(under, right=place)],
        "one-line": [Line(left=joined["left"], right=dates)],
        "dates-below": [_line(top), _line(under, where, sep=", "), _line((dates, "dim"))],
        "dates-first": [_line((dates, "dim")), _line(top), _line(under, where, sep=", ")],
        "dates-with-second": [_line(top), _line(under, where, (dates, "dim"), sep=" | ")],
        "inline": [joined],
        "tabbed": [
            _line((dates, "plain"), top, sep="\t"),
            _line((" " if second or place else "", "plain"), (under_text, "emph"), sep="\t"),
        ],
        "bare": [_line(top), _line(under, where, sep=", ")],
        "bare-one-line": [joined],
        "linkedin": [_line(top), _line((second, "plain")), _line((dates, "dim")), _line(where)],
    }
    lines = arrangements[look.arrangement]
    if look.arrangement == "inline" and dates:
        lines[0]["left"].append({"text": f" ({dates})", "style": "plain"})
    return [line for line in lines if line["left"] or line["right"]]


def degree(study: Study, look: Look) -> tuple[str, str, str]:
    """The degree as printed, its kind and its subject."""
    long, short, area = study.long, study.short, study.area
    if not area:
        return long, long, ""
    form = "long-comma" if long == short else look.degree_form  # school leavers, apprentices
    kind = short if form.startswith("short") or form == "area" else long
    text = {
        "long-in": f"{long} in {area}",
        "long-comma": f"{long}, {area}",
        "short": f"{short} {area}",
        "short-in": f"{short} in {area}",
        "area": f"{area} ({short})",
        "linkedin": f"{long} - {short}, {area}",
    }[form]
    return text, f"{long} - {short}" if form == "linkedin" else kind, area


def place_text(place: Place, form: str) -> str:
    return ", ".join(part for part in place_parts(place, form) if part)


def place_parts(place: Place, form: str) -> tuple[str, str, str]:
    """City, region and country, where this form shows them.

    >>> place_parts(Place("Austin", "Texas", "TX", "USA", "US"), "city-country")
    ('Austin', 'TX', '')
    """
    code, region = place.region_code, "" if place.region == place.city else place.region
    if code and form == "city-country":
        return place.city, code, ""
    return {
        "city": (place.city, "", ""),
        "city-region": (place.city, region, ""),
        "city-country": (place.city, "", place.country),
        "city-region-country": (place.city, code or region, place.country),
        "full": (place.city, region, place.country),
        "greater": (f"Greater {place.city} Area" if place.city else "", "", ""),
    }[form]
