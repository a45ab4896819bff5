"""`language.toml` → LanguagePack. No pydantic here: every run reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import tomli

from trainready import assets
from trainready.errors import BrokenSkillMap
from trainready.model.language_pack import DateWords, LanguagePack, PlaceWords, TownNames
from trainready.model.resume import SectionKind

FILE_NAME = "language.toml"
TOWNS = "places.txt"


def load_language_pack(folder: Path) -> LanguagePack:
    """The words of one language from its folder. BrokenSkillMap names the file and the key."""
    path = folder / FILE_NAME
    try:
        table = tomli.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BrokenSkillMap(
            "the words of this language are missing",
            where=str(path),
            cure="Each language folder needs a language.toml; copy the one in skill_maps/en.",
        ) from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BrokenSkillMap(f"not valid TOML: {error}", where=str(path)) from error
    return _pack(_Reader(table, path))


def _towns(folder: Path) -> TownNames:
    """The list beside the language folders, or ours."""
    path = folder.parent / TOWNS
    found = path if path.exists() else assets.folder("skill_maps") / TOWNS
    return TownNames(found.read_text(encoding="utf-8"))


class _Reader:
    """Looks keys up by dotted name and says which one is missing or of the wrong type."""

    def __init__(self, table: Mapping[str, Any], path: Path) -> None:
        self._table = table
        self.path = path

    def broken(self, key: str, wanted: str) -> BrokenSkillMap:
        return BrokenSkillMap(
            f"the key `{key}` must be {wanted}",
            where=str(self.path),
            cure="skill_maps/en/language.toml shows every key.",
        )

    def value(self, key: str) -> Any:
        found: Any = self._table
        for name in key.split("."):
            if not isinstance(found, Mapping) or name not in found:
                raise self.broken(key, "there")
            found = found[name]
        return found

    def text(self, key: str) -> str:
        found = self.value(key)
        if not isinstance(found, str):
            raise self.broken(key, "a text")
        return found

    def words(self, key: str) -> tuple[str, ...]:
        found = self.value(key)
        if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
            raise self.broken(key, "a list of texts")
        return tuple(word.casefold() for word in found)

    def word_set(self, key: str) -> frozenset[str]:
        return frozenset(self.words(key))

    def keys(self, key: str) -> Iterable[str]:
        found = self.value(key)
        if not isinstance(found, Mapping):
            raise self.broken(key, "a table")
        return found.keys()

    def word_table(self, key: str) -> dict[str, tuple[str, ...]]:
        return {name: self.words(f"{key}.{name}") for name in self.keys(key)}

    def numbers(self, key: str) -> dict[str, int]:
        found = self.value(key)
        if not isinstance(found, Mapping) or not all(isinstance(n, int) for n in found.values()):
            raise self.broken(key, "a table of whole numbers")
        return {word.casefold(): number for word, number in found.items()}

    def texts(self, key: str) -> dict[str, str]:
        found = self.value(key)
        if not isinstance(found, Mapping) or not all(isinstance(t, str) for t in found.values()):
            raise self.broken(key, "a table of texts")
        return dict(found)

    def by_word(self, key: str) -> dict[str, str]:
        """`{field = [words]}` turned around; the first field that lists a word has it."""
        turned: dict[str, str] = {}
        for field, words in self.word_table(key).items():
            for word in words:
                turned.setdefault(word, field)
        return turned


def _pack(read: _Reader) -> LanguagePack:
    return LanguagePack(
        language=read.text("language"),
        headings=_by_kind(read, "headings"),
        contact_headings=read.word_set("contact.headings"),
        contact_labels=read.by_word("contact.labels"),
        not_a_name=read.word_set("contact.not_a_name.phrases"),
        networks=read.texts("networks"),
        dates=_dates(read),
        places=_places(read),
        at=read.word_set("entries.at"),
        entry_labels=read.by_word("entries.labels"),
        title_words=read.word_set("titles.words"),
        ranks=read.word_set("titles.ranks"),
        title_endings=read.words("titles.endings"),
        organisation_words=read.word_set("organisations.words"),
        organisation_openings=read.word_set("organisations.openings"),
        legal_forms=read.word_set("organisations.legal_forms"),
        degrees=read.word_set("education.degrees"),
        degree_joiners=read.word_set("education.joiners"),
        institution_words=read.word_set("education.institutions"),
        degree_qualifiers=read.word_set("education.qualifiers"),
        degree_levels=read.word_set("education.levels"),
        score_words=read.word_set("education.score_words"),
        score_signs=read.word_set("education.score_signs"),
        note_openings=read.word_set("education.note_openings"),
        institution_phrases=read.word_set("education.institution_phrases"),
        skill_levels=read.word_set("abilities.levels"),
        skill_columns=read.word_set("abilities.columns"),
        fluency=read.word_set("spoken.fluency"),
        spoken_languages=read.word_set("spoken.languages"),
        household_titles=read.word_set("household.titles"),
        household_organisations=read.word_set("household.organisations"),
        ampersand=read.text("sentences.ampersand"),
        open_words=read.word_set("sentences.open_words"),
        link_words=read.word_set("contact.links.words"),
        unfinished=read.word_set("education.unfinished"),
        household_acts=read.word_set("household.acts"),
        household_people=read.word_set("household.people"),
        on_request=read.word_set("sentences.on_request"),
        wishes=read.word_set("sentences.wishes"),
        closings=read.word_set("sentences.closings"),
        heading_openers=read.word_set("sentences.heading_openers"),
        heading_words=_by_kind(read, "heading_words", except_for="filler"),
        heading_filler=read.word_set("heading_words.filler"),
        greetings=read.word_set("sentences.greetings"),
        unit_words=read.word_set("organisations.units"),
        top_level=read.word_set("contact.top_level"),
    )


def _by_kind(read: _Reader, key: str, except_for: str = "") -> dict[str, SectionKind]:
    """`{section = [phrases]}` turned around, in the order of the file."""
    turned: dict[str, SectionKind] = {}
    for name, phrases in read.word_table(key).items():
        if name == except_for:
            continue
        try:
            kind = SectionKind(name)
        except ValueError:
            known = ", ".join(SectionKind)
            raise read.broken(f"{key}.{name}", f"one of the sections {known}") from None
        for phrase in phrases:
            turned.setdefault(phrase, kind)
    return turned


def _dates(read: _Reader) -> DateWords:
    return DateWords(
        months=read.numbers("dates.months"),
        seasons=read.numbers("dates.seasons"),
        quarters=read.words("dates.quarters"),
        present=read.words("dates.present"),
        since=read.words("dates.since"),
        until=read.words("dates.until"),
        ended=read.words("dates.ended"),
        about=read.words("dates.about"),
        ordinals=read.words("dates.ordinals"),
        durations=read.word_table("dates.durations"),
        expected=read.words("dates.expected"),
    )


def _places(read: _Reader) -> PlaceWords:
    return PlaceWords(
        countries=read.word_set("places.countries"),
        country_codes=read.word_set("places.country_codes"),
        regions=read.word_set("places.regions"),
        region_codes=read.word_set("places.region_codes"),
        streets=read.word_set("places.streets"),
        remote=read.word_set("places.remote"),
        region_words=read.word_set("places.region_words"),
        street_endings=read.words("places.street_endings"),
        towns=_towns(read.path.parent),
        around=read.word_set("places.around"),
    )
