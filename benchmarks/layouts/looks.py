"""Draws how one resume looks and words itself."""

from dataclasses import dataclass, replace
from random import Random

from fonts import SANS, SERIF, covering, font_stack
from months import SpanStyle
from stock import stock

COLOURS = ["#1f3a5f", "#7a1f3d", "#0b6b5b", "#333333", "#8a4b08", "#4b2e83", "#2a6f97", "#000000"]
JOINERS = [" – ", " - ", "–", " — ", " to ", " – "]
HEAD_SEPS = [" | ", ", ", " – ", " · ", " — "]
BULLETS = ["•", "•", "–", "▪", "‣", "◦", "·", "»", "✓", "-", "■"]


@dataclass(frozen=True)
class HeadingLook:
    caps: bool
    spaced: str  # "no", "tracked" or "typed" (spaces between the letters)
    counted: str  # "", "1. ", "01 "
    rule: str  # "none", "below", "above", "bar"
    weight: str
    coloured: bool
    size: float

    def show(self, title: str, number: int) -> str:
        text = title.upper() if self.caps else title
        if self.spaced == "typed":
            text = "   ".join(" ".join(word) for word in text.split())
        return {"": "", "1. ": f"{number}. ", "01 ": f"{number:02}  "}[self.counted] + text


@dataclass(frozen=True)
class Look:
    body_font: list[str]
    head_font: list[str]
    sans_font: list[str]
    size: float
    leading: float
    margin: float  # cm
    paper: str
    colour: str
    heading: HeadingLook
    name_caps: bool
    bullet: str
    bullet_indent: float  # pt
    work_dates: SpanStyle
    study_dates: SpanStyle
    arrangement: str
    order: str  # what of an entry comes first: "title" or "employer"
    study_order: str  # "degree" or "school"
    head_sep: str
    degree_form: str
    place_form: str
    job_places: bool
    one_entry_per_role: bool
    skills_form: str
    skill_sep: str
    language_form: str
    credit_form: str
    contact_marks: str  # "none", "words" or "glyphs"
    contact_sep: str
    titles: dict[str, str]
    sections: list[str]
    narrow: float  # share of the page for the narrow column
    tagged: bool
    ligatures: bool
    mirrored: bool  # parts of the page change sides
    centred: bool  # the name and contacts
    joined_lines: bool  # line breaks where paragraphs would be


ORDERS = [
    "summary work teaching education publications skills languages certificates projects awards "
    "volunteer interests references",
    "summary skills work teaching projects publications education certificates languages awards "
    "volunteer interests references",
    "education work teaching publications awards skills certificates languages volunteer projects "
    "summary interests references",
    "summary education certificates skills languages work teaching volunteer publications "
    "projects awards references interests",
]


def _dates(rng: Random) -> tuple[SpanStyle, SpanStyle]:
    form = rng.choice(
        ["short", "short", "long", "long", "sept", "slash", "slash", "dot", "iso", "year", "year",
         "short-year", "caps"]
    )  # fmt: skip
    joiner = rng.choice(JOINERS)
    if form == "iso" and joiner == "–":
        joiner = " – "
    present = rng.choice(stock("wording")["present"]["words"])
    if present == "to date" and joiner == " to ":
        present = "date"
    open_end = "word" if joiner == " to " else rng.choice(["word"] * 7 + ["since", "dash"])
    work = SpanStyle(form, joiner, present, open_end)
    study = SpanStyle("year", work.joiner, present) if rng.random() < 0.5 else work
    return work, study


def _heading(rng: Random, spaced: bool) -> HeadingLook:
    return HeadingLook(
        caps=spaced or rng.random() < 0.5,
        spaced=rng.choice(["tracked", "tracked", "typed"]) if spaced
        else rng.choice(["no", "no", "no", "tracked"]),
        counted=rng.choice(["", "", "", "", "1. ", "01 "]),
        rule=rng.choice(["none", "below", "below", "above", "bar"]),
        weight=rng.choice(["bold", "semibold", "regular"]),
        coloured=rng.random() < 0.65,
        size=rng.choice([1.05, 1.15, 1.3, 1.5]),
    )  # fmt: skip


def draw_look(rng: Random, arrangements: tuple[str, ...], spaced: bool) -> Look:
    mono = rng.random() < 0.07
    body = ["DejaVu Sans Mono"] if mono else font_stack(rng, rng.choice([SANS, SERIF]))
    work_dates, study_dates = _dates(rng)
    order = rng.choice(["title", "title", "employer"])
    return Look(
        body_font=body,
        head_font=rng.choice([body, body, font_stack(rng, SANS), font_stack(rng, SERIF)]),
        sans_font=font_stack(rng, SANS),
        size=rng.choice([8.0, 8.5]) if mono else rng.choice([8.5, 9, 9.5, 10, 10.5, 11]),
        leading=rng.choice([0.5, 0.58, 0.65, 0.75]),
        margin=rng.choice([1.3, 1.6, 2.0, 2.5]),
        paper=rng.choice(["a4", "a4", "us-letter"]),
        colour=rng.choice(COLOURS),
        heading=_heading(rng, spaced),
        name_caps=rng.random() < 0.25,
        bullet=rng.choice(BULLETS),
        bullet_indent=rng.choice([0, 0, 6, 12]),
        work_dates=work_dates,
        study_dates=study_dates,
        arrangement=rng.choice(arrangements),
        order=order,
        study_order=rng.choice(["degree", "school"]),
        head_sep=rng.choice([*HEAD_SEPS, " at " if order == "title" else ": "]),
        degree_form=rng.choice(["long-in", "long-in", "short", "short-in", "long-comma", "area"]),
        place_form=rng.choice(["city", "city-region", "city-country", "city-region-country"]),
        job_places=rng.random() < 0.5,
        one_entry_per_role=rng.random() < 0.3,
        skills_form=rng.choice(["groups", "groups", "flat", "bullets", "pills", "lines"]),
        skill_sep=rng.choice([", ", ", ", " · ", " | ", "; ", " • "]),
        language_form=rng.choice(["round", "dash", "colon", "round-inline", "dash-inline"]),
        credit_form=rng.choice(["commas", "round", "dash", "year-first"]),
        contact_marks=rng.choice(["none", "words", "glyphs"]),
        contact_sep=rng.choice([" | ", " · ", " • ", "   ", " / "]),
        titles={k: rng.choice(names) for k, names in stock("wording")["sections"].items()},
        sections=rng.choice(ORDERS).split(),
        narrow=rng.choice([0.27, 0.3, 0.34]),
        tagged=rng.random() < 0.4,
        ligatures=rng.random() < 0.6,
        mirrored=rng.random() < 0.5,
        centred=rng.random() < 0.4,
        joined_lines=rng.random() < 0.3,
    )


def readable(look: Look, text: str) -> Look:
    """The look with fonts that have all letters of the text."""
    return replace(
        look,
        body_font=covering(look.body_font, text),
        head_font=covering(look.head_font, text),
        sans_font=covering(look.sans_font, text),
    )
