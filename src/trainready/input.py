"""A resume file of any kind → Resume, with the texts that its receipts point to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from trainready.errors import UnreadableFile
from trainready.model.document import Document
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import Place, PlaceUnit
from trainready.model.resume import Resume
from trainready.model.walk import texts_of
from trainready.parse import parse
from trainready.read import contents, exports, read_bytes
from trainready.read.refusals import no_text, too_few_words
from trainready.taxonomy.language_pack import load_language_pack
from trainready.taxonomy.sources import layers

NO_RESUME = ""
_ANSWERS = re.compile(rb"^[ \t]*\[\[[ \t]*activity[ \t]*\]\]", re.MULTILINE)
OURS = "meta.trainready."
"""Where JSON Resume has no field of its own, ours stand here."""
FEWEST_WORDS = 5
"""A name and one line about a person; a file with less is broken or another one."""
FARTHEST = 100_000
"""Characters into a line: a place beyond is no place that we noted."""
Sources = Mapping[tuple[str, Place], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One resume as read."""

    resume: Resume
    pack: LanguagePack
    sources: Sources
    """The text at each place of the file, for the honesty gate to compare with."""
    links: tuple[str, ...] = ()
    """Where the file's links lead."""
    document: Document | None = None
    """The lines in reading order; `None` for sources that have fields and no lines."""


def read_resume(
    path: Path | None, skills: Path | None = None, stdin: BinaryIO | None = None
) -> Reading:
    """The resume in a file, in `stdin` for `-`, or an empty one for no file."""
    pack = language_pack(skills)
    if path is None:
        return Reading(Resume(NO_RESUME), pack, {})
    if path.is_dir() and (reading := _linkedin(path, path.resolve().name, pack)):
        return reading
    content, source, kind = contents(path, stdin=stdin)
    if kind == "linkedin" and (reading := _linkedin(content, source, pack)):
        return reading
    if kind == "europass":
        return _europass(content, source, pack)
    if kind == "json":
        from trainready.parse.structured.json_resume import from_json

        resume = from_json(content, source, pack)
        fields = {
            (source, Place(0, PlaceUnit.FIELD, path=where.removeprefix(OURS))): (text,)
            for where, text in _fields(content)
        } | _earlier(resume)
        links = tuple(text for texts in fields.values() for text in texts if "://" in text)
        return Reading(resume, pack, fields, links)
    if kind in ("text", "markdown") and _ANSWERS.search(content):
        raise UnreadableFile(
            "this is a file of answers, not a resume",
            where=source,
            cure=f"Give it like this: trainready coach --household {source}",
        )
    document = read_bytes(content, source, kind)
    words = sum(len(line.text.split()) for line in document.lines)
    if words < FEWEST_WORDS:
        raise too_few_words(source, words)
    lines = {(source, line.place): (line.text,) for line in document.lines}
    links = tuple(link.url for link in document.links)
    return Reading(parse(document, pack), pack, lines, links, document)


def _linkedin(place: Path | bytes, source: str, pack: LanguagePack) -> Reading | None:
    """The resume in an export, an archive or a folder; `None` for a folder that is none."""
    from trainready.parse.structured.linkedin_export import from_linkedin
    from trainready.parse.structured.linkedin_tables import TABLES, Export

    if isinstance(place, Path):
        tables = exports.tables_in_folder(place, TABLES)
        if not tables:
            return None
    else:
        tables = exports.tables_in(place, source, TABLES)
    export = Export(tables, source)
    return _fielded(from_linkedin(export, source, pack), pack, export.texts.items())


def _europass(content: bytes, source: str, pack: LanguagePack) -> Reading:
    """The resume in a Europass file."""
    from trainready.parse.structured.europass import from_europass
    from trainready.parse.structured.europass_tree import tree_of

    tree = tree_of(content, source)
    resume = from_europass(tree, source, pack)
    return _fielded(resume, pack, ((node.path, node.value) for node in tree.walk()))


def _fielded(resume: Resume, pack: LanguagePack, fields: Iterable[tuple[str, str]]) -> Reading:
    """A resume read from fields, each known by its path. One without a text is refused."""
    if not any(texts_of(resume)):
        raise no_text(resume.source)
    sources = {
        (resume.source, Place(0, PlaceUnit.FIELD, path=path)): (text,)
        for path, text in fields
        if text
    }
    links = tuple(text for texts in sources.values() for text in texts if "://" in text)
    return Reading(resume, pack, sources, links)


def language_pack(skills: Path | None) -> LanguagePack:
    """The words of a resume, from a folder of the person's own or the one that ships."""
    found = layers(skills).find("en/language.toml")
    assert found is not None
    return load_language_pack(found.parent)


def _earlier(resume: Resume) -> dict[tuple[str, Place], tuple[str, ...]]:
    """What an earlier `trainready parse` noted in the JSON of the file that it had read.

    The words are those of the JSON itself; only the place is the earlier file's.
    """
    texts: dict[tuple[str, Place], tuple[str, ...]] = {}
    for text in texts_of(resume):
        for span in text.origin.spans if text.origin else ():
            elsewhere = not span.place.path or span.source != resume.source
            if elsewhere and span.start <= FARTHEST:
                place = replace(span.place, number=0) if span.place.path else span.place
                key = (span.source, place)
                texts[key] = (*texts.get(key, ()), " " * span.start + span.text)
    return texts


def _fields(content: bytes) -> Iterator[tuple[str, str]]:
    """Path and text of every string in a JSON file, in its order."""

    def walk(value: object, path: str) -> Iterator[tuple[str, str]]:
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from walk(item, f"{path}[{index}]")
        elif isinstance(value, dict):
            for key, item in value.items():
                yield from walk(item, f"{path}.{key}" if path else str(key))

    return walk(json.loads(content), "")
