"""Reads a risky file in a child process that may use little time and memory.

A process of its own, since nothing else ends a parser that hangs, and started afresh rather than
forked: that works on every system, from any thread and inside of any pool of workers.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading

from trainready.model.document import Document
from trainready.read import limits, refusals
from trainready.read.limited_answer import BYTES, TOO_DEAR, unpacked

_START = (
    "import sys, json; line = sys.stdin.buffer.readline(); sys.path[:] = json.loads(line); "
    "from trainready.read.limited_child import main; main()"
)
_SLOW = {TOO_DEAR, -getattr(signal, "SIGXCPU", -TOO_DEAR)}


def read_limited(content: bytes, source: str, kind: str) -> Document:
    """The document in these bytes. Raises UnreadableFile, also when the child is stopped or dies.

    Nothing but the bytes crosses over: no file is written, and no name is on a command line.
    """
    late = threading.Event()
    try:
        child = _child()
    except OSError as error:
        raise refusals.stopped(source) from error

    def stop() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(limits.seconds_for(kind), stop)
    timer.daemon = True
    timer.start()
    try:
        answer = _exchange(child, content, kind)
        code = child.wait()
    finally:
        timer.cancel()
        child.kill()
        child.__exit__(None, None, None)
    if late.is_set() or code in _SLOW or len(answer) > BYTES:
        raise refusals.too_dear(source)
    if code:
        raise refusals.stopped(source)
    try:
        return unpacked(answer, source)
    except ValueError as error:
        raise refusals.stopped(source) from error


def _child() -> subprocess.Popen[bytes]:
    # Isolated: what lies in the folder where a person works must not be imported.
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _exchange(child: subprocess.Popen[bytes], content: bytes, kind: str) -> bytes:
    """What the child answers. It reads all before it writes, so neither waits for the other."""
    assert child.stdin and child.stdout
    try:
        for line in ([place for place in sys.path if place], kind):
            child.stdin.write(json.dumps(line).encode() + b"\n")
        child.stdin.write(content)
        child.stdin.close()
    except OSError:  # it died early; its exit code says more
        child.stdin = None
    return child.stdout.read(BYTES + 1)
