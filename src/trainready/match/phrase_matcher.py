"""spaCy's PhraseMatcher, without the parts of spaCy that we never use.

`import spacy` runs the package's own `__init__`, which loads every pipe, the training loop and a
command line with clients for the network: 0.58 s of CPU, where the matcher alone takes 0.35.
So the matcher is imported with that `__init__` put off until somebody asks for something in it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec

_NAME = "spacy"


def _import_matcher() -> None:
    spec = find_spec(_NAME)
    if spec is None or spec.loader is None:
        raise ImportError("spaCy is missing", name=_NAME)
    package, loader = module_from_spec(spec), spec.loader

    def run_init(name: str) -> object:
        del package.__dict__["__getattr__"]
        loader.exec_module(package)
        return getattr(package, name)

    sys.modules[_NAME] = package
    # In this order: the values that it matches over import each other in a circle.
    for module in (f"{_NAME}.tokens", f"{_NAME}.matcher"):
        import_module(module)
    # A program that uses us and wants the rest of spaCy still gets it.
    package.__dict__["__getattr__"] = run_init


if _NAME not in sys.modules:
    try:
        _import_matcher()
    except Exception:  # a later spaCy may need its __init__ first: load it whole
        for name in [n for n in sys.modules if n == _NAME or n.startswith(f"{_NAME}.")]:
            del sys.modules[name]

from spacy.matcher import PhraseMatcher  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.vocab import Vocab  # noqa: E402

__all__ = ["Doc", "PhraseMatcher", "Vocab"]
