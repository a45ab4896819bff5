"""Every test runs without a network: opening a socket is an error."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"


def _deny(*_: object, **__: object) -> NoReturn:
    raise AssertionError("a test tried to open a socket")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _deny)
    monkeypatch.setattr(socket.socket, "connect_ex", _deny)
    monkeypatch.setattr(socket.socket, "sendto", _deny)
    monkeypatch.setattr(socket, "getaddrinfo", _deny)
