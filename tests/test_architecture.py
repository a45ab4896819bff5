"""The arrows of docs/architecture.md: downward only, each heavy library in its one home."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[1] / "src" / "trainready"
STAGES = {"read", "parse", "household", "statements", "match", "assess", "plan", "tailor"}
STAGES |= {"honesty", "render", "vet"}
GROUND = {"model", "errors", "assets", "toml_source", "trainready"}
MAY_IMPORT = {
    "cli": {
        "cli",
        "pipeline",
        "input",
        "files",
        "taxonomy",
        "plan",
        "parse",
        "match",
        "household",
        "vetting",
        "render",
        "clients",
        "asked",
        "earlier",
        *GROUND,
    },
    "clients": {
        "clients",
        "pipeline",
        "asked",
        "earlier",
        "files",
        "taxonomy",
        "match",
        "plan",
        "render",
        *GROUND,
    },
    "asked": {"pipeline", *GROUND},
    "earlier": {"pipeline", *GROUND},
    "pipeline": {"agency", "input", "readback", "files", "taxonomy", "language", *STAGES, *GROUND},
    "input": {"read", "parse", "taxonomy", *GROUND},
    "vetting": {"read", "vet", "taxonomy", "language", *GROUND},
    "readback": {"read", "honesty", *GROUND},
    "taxonomy": {"taxonomy", "language", *GROUND},
    "agency": {"agency", *GROUND},
    "language": {"language", *GROUND},
    "files": {"model", "errors"},
    "model": {"model"},
    "errors": set(),
    "assets": {"errors"},
    "toml_source": set(),
} | {stage: {stage, "language", *GROUND} for stage in STAGES}
HOMES = {
    "typer": ("cli",),
    "rich": ("cli",),
    "spacy": ("match",),
    "numpy": ("match/activity_model", "match/activity_weights"),
    "pdfplumber": ("read/pdf",),
    "pypdfium2": ("read/pdf",),
    "PIL": ("read/ocr/pictures", "agency/logo"),
    "docx": ("read/docx", "render/docx"),
    "jinja2": ("render/pages",),
    "typst": ("render/pdf",),
    "xlsxwriter": ("render/cohort/workbook",),
    "lxml": ("read/html", "read/docx"),
    "markdown_it": ("read/markdown",),
    "tomli": ("taxonomy", "household", "agency", "render/docx", "clients"),
    "tomli_w": ("household",),
    "pydantic": ("taxonomy", "household", "agency"),
}
FORBIDDEN = {"socket", "urllib.request", "http", "requests", "httpx", "ssl", "ftplib", "smtplib"}
MODULES = sorted(SRC.rglob("*.py"))


def _imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno
            if node.module == "trainready":
                yield from ((f"trainready.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(SRC).as_posix())
def test_imports_point_down(path: Path) -> None:
    place = path.relative_to(SRC).with_suffix("").as_posix()
    layer = place.split("/")[0]
    for name, line in _imports(path):
        where = f"{place}.py:{line} imports {name}"
        top, _, rest = name.partition(".")
        assert not {top, name} & FORBIDDEN, f"{where}: nothing leaves the machine"
        if top == "trainready" and layer not in ("__init__", "__main__"):
            target = rest.split(".")[0] or "trainready"
            target = "trainready" if target.startswith("__") else target
            assert target in MAY_IMPORT[layer], f"{where}: the arrow points the wrong way"
        if top in HOMES:
            at_home = any(place == h or place.startswith((f"{h}/", f"{h}.")) for h in HOMES[top])
            assert at_home, f"{where}: its home is {' or '.join(HOMES[top])}"


def _writes(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            mode = next((a.value for a in node.args[:1] if isinstance(a, ast.Constant)), "")
            opens = node.func.attr == "open" and isinstance(mode, str) and set(mode) & set("wax+")
            if opens or node.func.attr in {"write_text", "write_bytes", "mkstemp", "fdopen"}:
                yield node.lineno


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(SRC).as_posix())
def test_only_files_writes(path: Path) -> None:
    if path.name != "files.py":
        assert list(_writes(path)) == [], f"{path.name} opens a file for writing"


def test_no_module_is_in_two_layers() -> None:
    layers = {p.relative_to(SRC).parts[0].removesuffix(".py") for p in MODULES}
    assert layers - set(MAY_IMPORT) == {"__init__", "__main__"}
