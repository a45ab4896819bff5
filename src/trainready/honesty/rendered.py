"""What stands in a finished file against the tailored resume: nothing more, nothing less."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial

from trainready.honesty.gate import Violation
from trainready.honesty.words import words
from trainready.model.skillmap import Wording
from trainready.model.tailored import TailoredResume
from trainready.model.walk import lines_of

_PERHAPS = re.compile(r"[^\x00-\x7f]|\*")
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_LATIN_MARKS = frozenset(map(chr, range(0x300, 0x370)))
_THAI, _LAO = "\u0e00", "\u0eff"
_MARKS = "\u0300-\u036f"
_COMPOSED = re.compile(rf"[^\W\d_{_MARKS}][{_MARKS}]+")
_TWICE = re.compile(rf"((?:[^\x00-\x7f{_MARKS}]|[a-z](?=[{_MARKS}]))[{_MARKS}]*)\1+")


def check_rendered(
    text: str,
    tailored: TailoredResume,
    wording: Wording,
    *,
    ours: str = "resume.",
    also: Iterable[str] = (),
) -> tuple[Violation, ...]:
    """Words in a file that no line has, and lines that the file lost.

    `ours`: the keys of the fixed words that such a file may have; `also`: further words.
    """
    lines = tuple(lines_of(tailored))
    # Beside right-to-left words a reader turns brackets round, each in a way of its own.
    turned = any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for one in lines for c in one.text)
    read = partial(_words, without_brackets=turned)
    printed = [read(part) for line in lines for part in (line.text, line.url) if part]
    fixed = [
        read(part)
        for key, value in wording.texts.items()
        if key.startswith((ours, "dates."))
        for part in _around_placeholders(value)
    ]
    labels = [read(s.label) for s in tailored.strengths]
    found = read(text)
    covered = _covered(found, (*printed, *fixed, *labels, *map(read, also)))
    extra = [word for word, ok in zip(found, covered, strict=True) if not ok]
    violations = []
    if extra:
        violations.append(Violation(" ".join(extra[:12]), "no line of the resume has these words"))
    joined = "".join(found)
    for line in lines:
        if line.text and "".join(read(line.text)) not in joined:
            violations.append(Violation(line.text, "this line is missing from the file"))
    return tuple(violations)


def _words(text: str, *, without_brackets: bool) -> tuple[str, ...]:
    """Words as any reader of the file gets them.

    A letter that a font composes of two glyphs ("ọ̀") comes out of a PDF twice, whatever program
    reads it; so such a letter counts once, here and in what is compared with it.
    """
    if without_brackets:
        text = "".join(" " if unicodedata.mirrored(sign) else sign for sign in text)
    shown = _PERHAPS.sub(lambda found: " " if _is_sign(found.group()) else found.group(), text)
    read = [w if w.isascii() else _TWICE.sub(r"\1", w) for w in words(shown)]
    return tuple(
        word
        for word, after in zip(read, (*read[1:], ""), strict=False)
        # Now and then a space comes out between the two.
        if not (_COMPOSED.fullmatch(word) and after.startswith(word))
    )


def _is_sign(character: str) -> bool:
    """A picture, a bullet or a letter of a script that PDF readers put in another order.

    Pictures and bullets claim nothing, and not every font has them. Right-to-left words and
    letters below or above others come out of a PDF in an order of each reader's own; the gate
    has compared them already, in the tailored resume.
    """
    return (
        unicodedata.category(character) in ("So", "Sk", "Mn", "Mc", "Cf", "Co", "Cn")
        and character not in _LATIN_MARKS
    ) or (
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
        or character in "*∙‣⁃»›"
        or _THAI <= character <= _LAO
    )


def _covered(found: tuple[str, ...], known: Iterable[tuple[str, ...]]) -> list[bool]:
    """For each word of the file, whether a known run of words covers it.

    Words are compared without the spaces between them: a line break inside a long word or
    address must not look like a new claim.
    """
    joined = "".join(found)
    starts, at = {}, 0
    for index, word in enumerate(found):
        starts[at] = index
        at += len(word)
    ends = {start + len(found[index]): index for start, index in starts.items()}
    covered = [False] * len(found)
    for run in {"".join(k) for k in known}:
        if not run:
            continue
        at = joined.find(run)
        while at >= 0:
            if at in starts and at + len(run) in ends:
                for index in range(starts[at], ends[at + len(run)] + 1):
                    covered[index] = True
            at = joined.find(run, at + 1)
    return covered


def _around_placeholders(text: str) -> Iterator[str]:
    """The fixed parts of a text such as `{name}: resume`."""
    for part in text.replace("}", "{").split("{")[::2]:
        if part.strip():
            yield part
