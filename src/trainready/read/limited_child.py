"""The child of `limited`: reads one file within limits that the system keeps, and answers.

The kind of the file comes as one line of JSON on stdin, its bytes after it.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
from typing import NoReturn

from trainready.errors import UnreadableFile
from trainready.model.document import Document
from trainready.read import limits, read_here, refusals
from trainready.read.limited_answer import TOO_DEAR, packed

_LOOKS = 0.05
"""Seconds between two looks at the memory, where the system keeps no limit."""


def main() -> NoReturn:
    """Read, answer and end at once."""
    kind = str(json.loads(sys.stdin.buffer.readline()))
    _limit_ourselves(kind)
    content = sys.stdin.buffer.read()
    try:
        answer = packed(_read(content, kind))
    except UnreadableFile as refused:
        answer = packed(refused)
    except MemoryError:
        os._exit(TOO_DEAR)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)


def _read(content: bytes, kind: str) -> Document:
    if kind in {"pdf", "scan"}:
        from trainready.read.pdf.streams import is_safe

        if not is_safe(content):
            raise refusals.unsafe("")
    return read_here(content, "", kind)


def _limit_ourselves(kind: str = "") -> None:
    recognises = kind in limits.RECOGNISED
    most = limits.OCR_MEMORY_BYTES if recognises else limits.CHILD_MEMORY_BYTES
    try:
        import resource
    except ImportError:  # Windows: the time limit of the parent holds
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seconds = limits.OCR_CPU_SECONDS if recognises else limits.CHILD_CPU_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if sys.platform.startswith("linux"):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
            return
    threading.Thread(target=_watch, args=(most,), daemon=True).start()


def _watch(most: int) -> None:
    """End this process when it has grown too large; macOS has the limit, but does not keep it."""
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit < most:
        time.sleep(_LOOKS)
    os._exit(TOO_DEAR)
