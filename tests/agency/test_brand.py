"""`brand.toml`: what is taken, and what is refused with file, line and what would do."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from tests.conftest import EXAMPLES
from trainready.agency.brand import read_brand
from trainready.errors import UnreadableFile
from trainready.model.brand import PAPER, Brand
from trainready.model.colour import BLACK, LEAST, WHITE, Colour, colour_of

DESIGNS, PAPERS = ("classic", "modern"), ("a4", "letter")


def brand(folder: Path, text: str) -> Brand:
    path = folder / "brand.toml"
    path.write_text(text, encoding="utf-8")
    return read_brand(path, DESIGNS, PAPERS)


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(UnreadableFile) as refused:
        brand(folder, text)
    return str(refused.value)


def picture(form: str, size: tuple[int, int] = (40, 10), **more: object) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", size, "#0b5563").save(content, form, **more)
    return content.getvalue()


def test_the_example_is_taken_whole() -> None:
    path = EXAMPLES / "agency" / "brand.toml"
    found = read_brand(path, DESIGNS, PAPERS)
    assert (found.name, found.design, found.paper) == ("Northbridge Work Centre", "modern", "a4")
    assert found.logo is not None
    assert (found.logo.kind, found.logo.width, found.logo.height) == ("svg", 168, 48)
    assert b"Drawn for" not in found.logo.content  # comments are left out
    assert len(found.address) == 3


def test_a_name_is_enough_and_has_legible_colours(tmp_path: Path) -> None:
    found = brand(tmp_path, 'name = "A"')
    assert found.logo is None
    assert found.on_primary.contrast(found.primary) >= LEAST


def test_a_bright_primary_gets_dark_letters_and_a_darker_accent(tmp_path: Path) -> None:
    found = brand(tmp_path, 'name = "A"\n[colours]\nprimary = "#ffcc00"')
    assert found.primary == Colour(255, 204, 0)
    assert found.on_primary == BLACK
    assert found.accent.is_legible_on(PAPER)


@pytest.mark.parametrize(
    ("key", "value", "ratio", "line"),
    [("on_primary", "#8899aa", "2.05", 5), ("accent", "#7fb8c4", "1.98", 6)],
)
def test_faint_letters_are_refused_with_ratio_line_and_nearest(
    tmp_path: Path, key: str, value: str, ratio: str, line: int
) -> None:
    colours = {"on_primary": "#ffffff", "accent": "#0b5563"} | {key: value}
    text = 'name = "A"\n\n[colours]\nprimary = "#336699"\n'
    text += "".join(f'{k} = "{v}"\n' for k, v in colours.items())
    said = refusal(tmp_path, text)
    assert f"brand.toml:{line}: colours, {key}:" in said
    assert value in said
    assert f" {ratio}" in said
    assert "4.5:1" in said
    nearest = said.partition("would do is ")[2].split()[0]
    colours[key] = nearest
    text = 'name = "A"\n\n[colours]\nprimary = "#336699"\n'
    brand(tmp_path, text + "".join(f'{k} = "{v}"\n' for k, v in colours.items()))


def test_the_nearest_is_legible_on_every_ground_and_no_step_too_far() -> None:
    for red in range(0, 256, 51):
        for green in range(0, 256, 51):
            for blue in range(0, 256, 51):
                colour = Colour(red, green, blue)
                near = colour.legible_on(*PAPER)
                assert near.is_legible_on(PAPER)
                if colour.is_legible_on(PAPER):
                    assert near == colour
                elif colour != WHITE:
                    assert min(map(near.contrast, PAPER)) < LEAST + 0.15


def test_contrasts_are_those_of_the_standard() -> None:
    grey = colour_of("#767676")
    assert grey is not None
    assert round(grey.contrast(WHITE), 2) == 4.54
    assert colour_of("#abc") == Colour(170, 187, 204)
    assert colour_of("teal") is None


def test_all_slips_at_once_each_with_its_line(tmp_path: Path) -> None:
    said = refusal(
        tmp_path,
        'name = 7\ncolor = "x"\ndesign = "fancy"\n[colours]\nprimary = "teal"\naccnt = "#000"\n',
    )
    for line, what in ((1, "put the words in quotes"), (2, "check its spelling")):
        assert any(f"brand.toml:{line}:" in row and what in row for row in said.splitlines())
    assert "brand.toml:6: colours, accnt" in said
    said = refusal(tmp_path, 'name = "A"\ndesign = "fancy"\n[colours]\nprimary = "teal"\n')
    assert "brand.toml:2: design: there is no design 'fancy'; known are classic, modern" in said
    assert "brand.toml:4: colours, primary: this is no colour" in said


def test_what_stands_below_a_heading_by_mistake_is_told(tmp_path: Path) -> None:
    said = refusal(tmp_path, 'name = "A"\n[colours]\nprimary = "#000"\nfooter = "x"\n')
    assert "brand.toml:4: colours, footer: this belongs above the first heading" in said


@pytest.mark.parametrize("text", ["name =", 'name = "A', "\x00", "[[[["])
def test_no_toml(tmp_path: Path, text: str) -> None:
    assert "brand.toml" in refusal(tmp_path, text)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_is_known_by_its_content_and_keeps_no_notes(tmp_path: Path, form: str) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Somebody Private")
    more = {"pnginfo": notes} if form == "PNG" else {"comment": b"Somebody Private"}
    (tmp_path / "mark.gif").write_bytes(picture(form, **more))
    logo = brand(tmp_path, 'name = "A"\nlogo = "mark.gif"').logo
    assert logo is not None
    assert (logo.kind, logo.width, logo.height) == ("png", 40, 10)
    assert b"Private" not in logo.content


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    (tmp_path / "l.png").write_bytes(picture("PNG", (3000, 1500)))
    logo = brand(tmp_path, 'name = "A"\nlogo = "l.png"').logo
    assert logo is not None
    assert (logo.width, logo.height) == (1000, 500)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("no.png", None, "there is no file"),
        ("l.png", b"\x89PNG\r\n\x1a\n" + b"x" * 50, "damaged"),
        ("l.png", picture("PNG")[:-30], "damaged"),
        ("l.jpg", b"\xff\xd8\xff" + b"x" * 50, "damaged"),
        ("l.png", picture("PNG", (4100, 4000)), "16 million"),
        ("l.png", b"x" * 2_000_001, "larger than 2 MB"),
        ("l.png", b"GIF89a", "no picture that we know"),
        ("l.svg", SVG.format("<script>x()</script>"), "no plain shape (script)"),
        ("l.svg", SVG.format('<path onclick="x()"/>'), "script"),
        ("l.svg", SVG.format('<image href="https://example.com/a.png"/>'), "no plain shape"),
        ("l.svg", SVG.format('<path fill="url(https://example.com/a)"/>'), "elsewhere"),
        ("l.svg", SVG.format("<style>@import 'x.css'</style>"), "elsewhere"),
        ("l.svg", SVG.format("<foreignObject/>"), "no plain shape"),
        ("l.svg", '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;"), "declarations"),
        ("l.svg", SVG.format("<path>"), "damaged"),
        ("l.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "how large"),
        ("l.svg", "<svg>" + "x" * 20, "damaged"),
    ],
)
def test_pictures_that_are_refused(
    tmp_path: Path, name: str, content: bytes | str | None, what: str
) -> None:
    if content is not None:
        raw = content.encode() if isinstance(content, str) else content
        (tmp_path / name).write_bytes(raw)
    said = refusal(tmp_path, f'name = "A"\nlogo = "{name}"')
    assert "brand.toml:2: logo:" in said
    assert what in said


@pytest.mark.parametrize(
    "place",
    [
        "https://example.com/l.png",
        "//example.com/l.png",
        "\\\\\\\\host\\\\l.png",
        "../l.png",
        "/l.png",
    ],
)
def test_a_logo_stands_beside_the_file(tmp_path: Path, place: str) -> None:
    assert "brand.toml:2: logo:" in refusal(tmp_path, f'name = "A"\nlogo = "{place}"')


def test_a_drawing_may_name_its_standard(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    text = '<?xml version="1.0"?>' + doctype + SVG.format('<path d="M0 0h9"/>')
    (tmp_path / "l.svg").write_text(text)
    logo = brand(tmp_path, 'name = "A"\nlogo = "l.svg"').logo
    assert logo is not None
    assert b"w3.org/svg11" not in logo.content


def test_a_drawing_keeps_its_shapes_alone(tmp_path: Path) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://inkscape.example" '
        'i:export="C:/Users/private" width="20mm" height="10mm"><!-- private -->'
        "<title>private</title><metadata>private</metadata><i:view>private</i:view>"
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
        '<path d="M0 0h9" fill="url(#g)" style="stroke: url(\'#g\')"/></svg>'
    )
    (tmp_path / "l.svg").write_text(svg)
    logo = brand(tmp_path, 'name = "A"\nlogo = "l.svg"').logo
    assert logo is not None
    assert (logo.width, logo.height) == (20, 10)
    assert b"private" not in logo.content
    assert b"url(#g)" in logo.content
