"""The command line as a person starts it, inside the test's process."""

from __future__ import annotations

import sys

import pytest

from trainready.cli import main


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The exit code of `trainready WORDS`."""
    monkeypatch.setattr(sys, "argv", ["trainready", *words])
    with pytest.raises(SystemExit) as stopped:
        main()
    return int(stopped.value.code or 0)
