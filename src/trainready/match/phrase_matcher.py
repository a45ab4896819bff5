"""spaCy's PhraseMatcher, without the parts of spaCy that we never use.

`import spacy` also loads spaCy's own command line, a third of its cost, and with it clients
for the network. A stand-in keeps both out; should a later spaCy need the real one, we load it.
"""

from __future__ import annotations

import sys
from types import ModuleType

_COMMAND_LINE = "spacy.cli"


def _without_command_line() -> None:
    stand_in = ModuleType(_COMMAND_LINE)
    stand_in.__dict__["info"] = None  # the one name that spacy/__init__ takes from it
    info = ModuleType(f"{_COMMAND_LINE}.info")
    info.__dict__["info"] = None
    sys.modules[_COMMAND_LINE] = stand_in
    sys.modules[f"{_COMMAND_LINE}.info"] = info
    try:
        import spacy  # noqa: F401
    finally:
        # A program that uses us and wants spaCy's command line still gets it.
        del sys.modules[_COMMAND_LINE], sys.modules[f"{_COMMAND_LINE}.info"]


if "spacy" not in sys.modules:
    try:
        _without_command_line()
    except Exception:
        for name in [n for n in sys.modules if n == "spacy" or n.startswith("spacy.")]:
            del sys.modules[name]

from spacy.matcher import PhraseMatcher  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.vocab import Vocab  # noqa: E402

__all__ = ["Doc", "PhraseMatcher", "Vocab"]
