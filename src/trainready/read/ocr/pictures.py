"""Photos and scans → pages in shades of grey, upright as the camera noted it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageFilter, ImageOps, ImageSequence

from trainready.read import limits, refusals
from trainready.read.pdf.picture import Picture

_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF")
_WIDTH = 8.3
"""Inches that a photographed sheet of paper is wide."""
_DOTS = 300.0
"""Dots per inch that text recognition is made for."""
_DARK = 140
"""Shades of grey, of 256, that count as ink."""
_MOST = 3.0
"""Times that a small picture is enlarged at most; more adds nothing."""


def upright_pictures(content: bytes, source: str) -> Iterator[Picture]:
    """The pages of a picture file; a TIFF may have several. Raises UnreadableFile."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on damage that it can live with
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                for number, frame in enumerate(ImageSequence.Iterator(image)):
                    if number >= limits.OCR_PAGES:
                        return
                    if frame.width * frame.height > limits.ORDINARY_PIXELS:
                        raise refusals.too_dear(source)
                    yield _picture(frame)
                    if image.format not in {"TIFF"}:
                        return  # an animation shows one page
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        raise refusals.broken(source, "a picture") from error


class Strokes:
    """How thick the letters of a picture are drawn."""

    def __init__(self, picture: Picture) -> None:
        image = Image.frombytes("L", (picture.wide, picture.high), picture.grey)
        self._ink = image.point([255] * _DARK + [0] * (256 - _DARK))
        self._cores = self._ink.filter(ImageFilter.MinFilter(3))
        """What is left of the strokes when a dot is taken away on each side."""

    def thickness(self, left: float, top: float, right: float, bottom: float) -> float:
        """Dots across a stroke inside of a box; 0 where there is no ink."""
        box = (int(left), int(top), int(right) + 1, int(bottom) + 1)
        ink, core = (part.crop(box).histogram()[255] for part in (self._ink, self._cores))
        return 2 * ink / (ink - core) if ink > core else 0.0


def turned(picture: Picture, degrees: int) -> Picture:
    """The picture turned clockwise."""
    image = Image.frombytes("L", (picture.wide, picture.high), picture.grey)
    upright = image.rotate(-degrees, expand=True)
    return Picture(upright.width, upright.height, upright.tobytes(), picture.dots)


def _picture(frame: Image.Image) -> Picture:
    upright = ImageOps.exif_transpose(frame)
    if "A" in upright.getbands() or "transparency" in upright.info:
        paper = Image.new("RGBA", upright.size, "white")
        paper.alpha_composite(upright.convert("RGBA"))
        upright = paper
    grey = ImageOps.autocontrast(upright.convert("L"), cutoff=1)
    dots = min(grey.width, grey.height) / _WIDTH
    factor = min(_MOST, max(1.0, _DOTS / dots))
    factor = min(factor, (limits.OCR_PIXELS / (grey.width * grey.height)) ** 0.5)
    if factor != 1.0:
        size = max(1, round(grey.width * factor)), max(1, round(grey.height * factor))
        grey = grey.resize(size, Image.Resampling.LANCZOS)
    return Picture(grey.width, grey.height, grey.tobytes(), min(grey.width, grey.height) / _WIDTH)
