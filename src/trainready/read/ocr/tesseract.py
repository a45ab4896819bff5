"""Runs an installed tesseract: a picture into its standard input, words out of its output.

No file is written, and nothing of the person is on a command line.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress

from trainready.read import limits
from trainready.read.pdf.picture import Picture

_ENGLISH = "eng"
_NO_LANGUAGE = frozenset({"osd", "equ", "snum"})
_LANGUAGES = 3
"""Recognised at once; each makes it slower."""
_TURN = re.compile(rb"^Rotate: (90|180|270)\s*$", re.MULTILINE)


class Failed(Exception):
    """Tesseract gave no answer."""


def program() -> str:
    """Where tesseract is; empty when it is not installed."""
    return shutil.which("tesseract") or ""


def table_of(picture: Picture) -> str:
    """What tesseract finds, as its table of tab-separated values. Raises Failed."""
    dots = ["--dpi", str(round(picture.dots))]
    answer = _answer(["stdin", "stdout", *dots, "-l", _languages(), "tsv"], picture)
    return answer.decode("utf-8", "replace")


def turn_of(picture: Picture) -> int:
    """By how many degrees to turn the picture clockwise so that it stands upright."""
    if "osd" not in _installed():
        return 0
    try:
        found = _TURN.search(_answer(["stdin", "stdout", "--psm", "0"], picture))
    except Failed:
        return 0
    return int(found[1]) if found else 0


def _languages() -> str:
    """English first, then what else is installed: names and places are written in anything."""
    there = [name for name in _installed() if name not in _NO_LANGUAGE and "/" not in name]
    there.sort(key=lambda name: name != _ENGLISH)
    return "+".join(there[:_LANGUAGES]) or _ENGLISH


def _installed() -> list[str]:
    listed = _answer(["--list-langs"]).decode("utf-8", "replace")
    return [line.strip() for line in listed.splitlines()[1:] if line.strip()]


def _answer(words: list[str], picture: Picture | None = None) -> bytes:
    if not program():
        raise Failed
    try:
        child = subprocess.Popen(
            [program(), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # One thread is faster here than several, and leaves the computer usable.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Failed from error
    with child:
        _limit(child.pid)
        try:
            sent = picture.netpbm() if picture else None
            answer, _ = child.communicate(sent, timeout=limits.OCR_PAGE_SECONDS)
        except (subprocess.TimeoutExpired, OSError) as error:
            raise Failed from error
        finally:
            child.kill()
    if child.returncode or len(answer) > limits.OCR_ANSWER_BYTES:
        raise Failed
    return answer


def _limit(process: int) -> None:
    """A picture may be made to take a decoder over, or to fill the memory."""
    if sys.platform.startswith("linux"):
        import resource

        with suppress(ValueError, OSError):
            most = limits.OCR_MEMORY_BYTES
            resource.prlimit(process, resource.RLIMIT_AS, (most, most))
            # It also ends one whose parent is gone.
            cpu = limits.OCR_CPU_SECONDS
            resource.prlimit(process, resource.RLIMIT_CPU, (cpu, cpu))
