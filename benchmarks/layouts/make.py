"""Makes resumes in ten layouts, each with the truth beside it."""

import json
import time
from argparse import ArgumentParser
from pathlib import Path
from random import Random

from layouts import LAYOUTS, Layout
from looks import draw_look, readable
from pages import page
from people import invent
from truth import truth


def make(layout: Layout, number: int, seed: int, out: Path) -> None:
    rng = Random(f"{seed}/{layout.name}/{number}")
    person = invent(rng, layout.academic)
    look = readable(draw_look(rng, layout.arrangements, layout.spaced_headings), person.name)
    person, look = layout.fit(person, look, rng)
    folder = out / layout.name
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{number:03}-{person.occupation}"
    layout.write(page(person, look, layout.side), look, folder / f"{name}.{layout.ext}")
    answer = json.dumps(truth(person, look), ensure_ascii=False, indent=1)
    (folder / f"{name}.json").write_text(answer + "\n", encoding="utf-8")


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people", type=int, default=10, help="for each layout")
    parser.add_argument("--layout", action="append", choices=[x.name for x in LAYOUTS])
    given = parser.parse_args()
    for layout in LAYOUTS:
        if given.layout and layout.name not in given.layout:
            continue
        began = time.monotonic()
        for number in range(1, given.people + 1):
            make(layout, number, given.seed, given.out)
        print(f"{layout.name}: {given.people} in {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    main()
