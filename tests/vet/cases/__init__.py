"""Invented listings, messages and sentences: each file is one kind of them."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def listings(name: str) -> list[str]:
    """The texts of a file that are set apart by a line of `===`."""
    return (FOLDER / name).read_text(encoding="utf-8").strip().split("\n===\n")


def lines(name: str) -> list[str]:
    """The sentences of a file, one a line."""
    return (FOLDER / name).read_text(encoding="utf-8").strip().splitlines()
