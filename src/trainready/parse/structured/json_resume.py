"""JSON Resume 1.0 in and out, without losing a field either way."""

from __future__ import annotations

import json
from typing import NoReturn

from trainready.errors import UnreadableFile
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import Resume
from trainready.parse.structured.reading import ResumeReader
from trainready.parse.structured.writing import resume_object

_CURE = "Check the file with a JSON editor, or give the resume as PDF, DOCX or text instead."


def from_json(content: bytes, source: str, pack: LanguagePack | None = None) -> Resume:
    """The resume in a JSON Resume file. Raises UnreadableFile.

    With a language pack, dates in words and household entries are recognised too.
    """
    try:
        text = content.decode("utf-8-sig")
        value = json.loads(text, parse_constant=_refuse)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeError as error:
        raise UnreadableFile("this is not text in UTF-8", where=source, cure=_CURE) from error
    except json.JSONDecodeError as error:
        what = f"this is not valid JSON: {error.msg} in line {error.lineno}, column {error.colno}"
        raise UnreadableFile(what, where=source, cure=_CURE) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableFile("this is not valid JSON", where=source, cure=_CURE) from error
    if not isinstance(value, dict):
        raise UnreadableFile("a JSON Resume must be an object", where=source, cure=_CURE)
    try:
        return ResumeReader(value, source, pack).resume()
    except (TypeError, ValueError, OverflowError, AttributeError, KeyError, IndexError) as error:
        # Our own notes under meta.trainready, edited by hand or damaged; the rest names its slips.
        raise UnreadableFile(
            "the part meta.trainready of this file is damaged",
            where=source,
            cure="Delete that part (all of meta.trainready) and run the same command again.",
        ) from error


def to_json(resume: Resume) -> str:
    """The resume as JSON Resume: the same resume gives the same characters."""
    return json.dumps(resume_object(resume), ensure_ascii=False, indent=2) + "\n"


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
