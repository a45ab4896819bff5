"""A picture file → Logo: known by its content, decoded once, and nothing kept but the picture.

Photos and PNGs are drawn anew, so that what a camera or a drawing program noted in them (places,
names, folders) goes into no document.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from trainready.agency.svg import NotALogo as NotALogo
from trainready.agency.svg import cleaned
from trainready.model.brand import Logo

LARGEST = 2_000_000
"""Bytes."""
MOST_PIXELS = 16_000_000
LONGEST_SIDE = 1_000
"""Pixels kept: 45 mm in print at some 560 dots to the inch."""
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_SAVE = "save it as PNG, JPG or plain SVG"


def read_logo(path: Path) -> Logo:
    """The logo of a file. Raises `NotALogo` with what is wrong, in words for people."""
    if not path.is_file():
        raise NotALogo(f"there is no file '{path.name}' beside this one")
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise NotALogo(f"'{path.name}' cannot be opened ({error.strerror or error})") from None
    if len(content) > LARGEST:
        raise NotALogo(f"'{path.name}' is larger than 2 MB; {_SAVE}, some 800 pixels wide")
    if content.startswith((_PNG, _JPEG)):
        return _drawn_anew(content, path.name)
    if b"<svg" in content[:4_096]:
        return cleaned(content, path.name)
    raise NotALogo(f"'{path.name}' is no picture that we know, whatever its name says; {_SAVE}")


def _drawn_anew(content: bytes, name: str) -> Logo:
    # Imported here: most runs have no logo.
    from PIL import Image, ImageOps

    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image,
        ):
            if image.width * image.height > MOST_PIXELS:
                raise NotALogo(f"'{name}' has more than 16 million pixels; some 800 wide will do")
            upright = ImageOps.exif_transpose(image)
            clear = "A" in upright.getbands() or "transparency" in upright.info
            plain = upright.convert("RGBA" if clear else "RGB")
    except NotALogo:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise NotALogo(f"'{name}' is damaged; {_SAVE} again") from None
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    bare = Image.frombytes(plain.mode, plain.size, plain.tobytes())
    drawn = io.BytesIO()
    bare.save(drawn, "PNG", optimize=True)
    return Logo("png", drawn.getvalue(), bare.width, bare.height)
