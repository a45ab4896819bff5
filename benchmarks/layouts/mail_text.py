"""Plain text as pasted into an e-mail."""

from pathlib import Path
from random import Random
from textwrap import wrap
from typing import Any

from docx_file import mark
from looks import Look

Json = dict[str, Any]
WIDTH = 72
GREETINGS = [
    ["Dear Ms Okoro,", "please find my CV below, as plain text since your form takes no", "files."],
    ["Hi Marek,", "as promised on the phone, here is my CV."],
    ["Hello,", "I would like to apply for the position. My CV is pasted below."],
]
PARTINGS = ["Kind regards,", "Best wishes", "Many thanks,", "Regards"]


class Writer:
    def __init__(self, look: Look, rng: Random) -> None:
        self.look = look
        self.lines: list[str] = []
        self.tight = rng.random() < 0.25  # "*like this"
        self.rule = rng.choice(["-", "-", "=", ""]) * rng.choice([5, 20, WIDTH])
        self.hanging = rng.random() < 0.5
        self.heading = rng.choice(["{}:", "{}:", "> {}:", "== {}: ==", "*{}:*", "# {}:"])
        self.ruled_above = rng.random() < 0.5

    def add(self, text: str = "", first: str = "", later: str = "") -> None:
        if not text:
            self.lines.append("")
            return
        self.lines += wrap(text, WIDTH, initial_indent=first, subsequent_indent=later,
                           break_long_words=False, break_on_hyphens=False)  # fmt: skip

    def bullets(self, items: list[str]) -> None:
        sign = self.look.bullet + ("" if self.tight else " ")
        for item in items:
            self.add(item, sign, " " * len(sign) if self.hanging else "")

    def head(self, line: Json) -> None:
        left = "".join(piece["text"] for piece in line["left"])
        gap = WIDTH - len(left) - len(line["right"])
        if line["right"] and gap >= 2:
            self.lines.append(left + " " * gap + line["right"])
            return
        self.add(left)
        if line["right"]:
            self.add(line["right"])

    def entry(self, entry: Json) -> None:
        for line in entry["lines"]:
            self.head(line)
        if entry["text"]:
            self.add(entry["text"])
        self.bullets(entry["bullets"])
        for role in entry["roles"]:
            self.entry(role)

    def section(self, section: Json) -> None:
        self.add()
        if self.rule and self.ruled_above:
            self.lines.append(self.rule)
        self.lines.append(self.heading.format(section["title"]))
        if self.rule and not self.ruled_above:
            self.lines.append(self.rule)
        for number, entry in enumerate(section.get("entries", [])):
            if number:
                self.add()
            self.entry(entry)
        if section["form"] == "text":
            self.add(section["text"])
        if section["form"] == "bullets":
            self.bullets(section["items"])
        if section["form"] == "items":
            for item in section["items"]:
                self.add(item)
        for group in section.get("groups", []):
            self.add(f"{group['label']}: {group['text']}")


def write(page: Json, look: Look, path: Path) -> None:
    rng = Random(path.name + page["name"])
    writer = Writer(look, rng)
    if rng.random() < 0.35:
        greeting, *rest = rng.choice(GREETINGS)
        writer.lines += [greeting, "", *rest, ""]
    writer.lines.append(page["name"])
    if page["headline"]:
        writer.add(page["headline"])
    contacts = [mark(c, look) for c in page["contacts"]]
    joined = look.contact_sep.join(contacts)
    writer.lines += [joined] if len(joined) <= WIDTH else contacts
    for section in page["sections"]:
        writer.section(section)
    by_kind = {c["kind"]: c["text"] for c in page["contacts"]}
    signature = [by_kind[kind] for kind in ("phone", "email") if kind in by_kind]
    writer.lines += ["", rng.choice(PARTINGS), "", "-- ", page["name"]]
    writer.lines += signature[: rng.choice([1, 2])]
    path.write_text("\n".join(writer.lines) + "\n", encoding="utf-8")
