"""One run of `trainready parse` on one file: how it ended, how long it took, how large it grew.

Run as a program, this module starts the run itself: a process begins with the memory of the one
that started it in its books, so that one must be small.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

_UNIT = 1 if sys.platform == "darwin" else 1024
_OUR_WORDS = "Something went wrong inside"
_HANGS = 60.0
"""Seconds after which we stop waiting."""
_LOOKS = 0.02


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one run ended."""

    seconds: float
    megabytes: float
    """Of the process and its child together, at most."""
    end: str
    """`result`, `refusal` or `crash`."""
    said: str


def measured(path: Path, said: Path) -> Outcome:
    """Parse the file as a person would; `said` is a scratch file for what is printed."""
    done = subprocess.run(
        [sys.executable, "-S", __file__, str(path), str(said)], capture_output=True, check=True
    )
    seconds, megabytes, code = json.loads(done.stdout)
    words = said.read_text("utf-8", "replace")
    known = code == 0 or (code == 1 and words.strip() and _OUR_WORDS not in words)
    end = "crash" if not known or "Traceback" in words else "refusal" if code else "result"
    return Outcome(seconds, megabytes, end, f"exit code {code}: {words.strip()[-300:]}")


def _run(path: str, said: str) -> tuple[float, float, int]:
    """Seconds, megabytes and exit code."""
    start = time.monotonic()
    with Path(said).open("wb") as errors:
        child = subprocess.Popen(
            [sys.executable, "-m", "trainready", "parse", path],
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
    peak = [0]
    threading.Thread(target=_watch, args=(child.pid, peak), daemon=True).start()
    timer = threading.Timer(_HANGS, child.kill)
    timer.start()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    timer.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    return seconds, max(usage.ru_maxrss * _UNIT, peak[0]) / 1e6, child.returncode


def _watch(pid: int, peak: list[int]) -> None:
    """The system reports the largest process, not the sum of those that run at a time."""
    while True:
        peak[0] = max(peak[0], sum(map(_resident, [pid, *_children(pid)])))
        time.sleep(_LOOKS)


def _children(pid: int) -> list[int]:
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:  # it ended, or this system has no /proc
        return []
    return [int(child) for child in listed.split()]


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


if __name__ == "__main__":
    print(json.dumps(_run(*sys.argv[1:])))
    sys.stdout.flush()
    os._exit(0)  # the watcher may be between two looks
