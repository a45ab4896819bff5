"""Violations that axe-core finds in the report on the screen: phone and desktop, light and dark.

    python benchmarks/accessibility.py [--axe axe.min.js] [--chromium PROGRAM]

Rules: WCAG 2.0, 2.1 and 2.2, levels A and AA. The script is that of `npm pack axe-core`, or of the
Python packages `axe-selenium-python` and `axe-playwright-python`, where one of them is installed.
Without the script or the browser it says which is not there, and measures nothing.
"""

from __future__ import annotations

import argparse
import html
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from benchmarks.reports import printed  # noqa: E402

WIDTHS = {"phone": 390, "desktop": 1280}
HEIGHT = 900
NARROWEST = 500
"""Pixels of a window; what is to be narrower stands in a frame."""
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PACKAGES = ("axe_selenium_python", "axe_playwright_python", "axe_core_python")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""Forbids scripts, axe as well: the copy that is tested goes without."""
_DARK = "@media (prefers-color-scheme: dark)"
_RUN = """
axe.run(document, {runOnly: TAGS}).then(found => {
  const told = document.createElement("pre");
  told.id = "told";
  told.textContent = JSON.stringify({width: innerWidth, passes: found.passes.length,
    violations: found.violations.map(v => [v.id, v.nodes.map(n => n.target.join(" "))]),
    incomplete: found.incomplete.map(v => [v.id, v.nodes.map(n => n.target.join(" "))])});
  parent.document.body.append(told);
});
"""


def find_axe() -> Path | None:
    for name in PACKAGES:
        spec = importlib.util.find_spec(name)
        for folder in spec.submodule_search_locations or () if spec else ():
            for path in Path(folder).rglob("axe.min.js"):
                return path
    own = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    return own if own.is_file() else None


def find_browser() -> str | None:
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def instrumented(page: str, axe: str, *, dark: bool) -> str:
    """The page that examines itself."""
    page = _POLICY.sub("", page)
    page = page.replace(_DARK, "@media all" if dark else "@media not all")
    run = _RUN.replace("TAGS", json.dumps(TAGS))
    return page.replace("</body>", f"<script>{axe}</script><script>{run}</script></body>")


def framed(page: str, width: int) -> str:
    """The page in a frame of that width."""
    frame = f"width:{width}px;height:{HEIGHT}px;border:0"
    inner = html.escape(page)
    return f'<!doctype html><title>.</title><iframe style="{frame}" srcdoc="{inner}"></iframe>'


def examined(browser: str, page: str, width: int) -> dict[str, Any]:
    """What axe says of the page at that width."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(framed(page, width) if width < NARROWEST else page, encoding="utf-8")
        done = subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                f"--user-data-dir={folder}/profile",
                f"--window-size={width},{HEIGHT}",
                "--virtual-time-budget=60000",
                "--dump-dom",
                path.as_uri(),
            ],
            capture_output=True,
            text=True,
            timeout=300,
            check=True,
        )
    found = re.search(r'<pre id="told">(.*?)</pre>', done.stdout, re.DOTALL)
    if not found:
        raise RuntimeError(f"axe did not answer: {done.stderr[-500:]}")
    told: dict[str, Any] = json.loads(html.unescape(found[1]))
    return told


def measured(browser: str, axe: str) -> Iterator[int]:
    for name, page in printed("html"):
        for place, width in WIDTHS.items():
            for dark in (False, True):
                told = examined(browser, instrumented(page.decode(), axe, dark=dark), width)
                bad = told["violations"]
                light = "dark" if dark else "light"
                print(
                    f"{len(bad)} violations, {told['passes']} rules passed, "
                    f"{len(told['incomplete'])} for a person to judge: "
                    f"{name}, {place} ({told['width']} px), {light}"
                )
                for rule, nodes in bad:
                    print(f"    {rule}: {', '.join(nodes[:4])}")
                for rule, nodes in told["incomplete"]:
                    print(f"    to judge: {rule}, {len(nodes)} places: {nodes[0]} …")
                yield len(bad)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--axe", type=Path, default=find_axe(), help="axe.min.js")
    parser.add_argument("--chromium", default=find_browser(), help="the browser's program")
    given = parser.parse_args()
    if not given.axe or not given.chromium:
        absent = "axe.min.js (npm pack axe-core)" if not given.axe else "Chromium"
        print(f"Skipped: {absent} is not on this computer.")
        return 0
    total = sum(measured(given.chromium, given.axe.read_text(encoding="utf-8")))
    print(f"{total} violations in all (limit 0)")
    return total > 0


if __name__ == "__main__":
    sys.exit(main())
