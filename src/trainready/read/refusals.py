"""The sentences for files that cannot be read: what happened, and the way forward."""

from __future__ import annotations

from trainready.errors import UnreadableFile

_SAVE_AS = "Open it where it was made and save it as .docx or PDF, then use that file."
_AS_TEXT = (
    "Two ways forward. Open it in Google Docs or Word: both turn many scans into text; save the "
    "result as .docx and check it. Or install the free text recognition program (OCR) tesseract, "
    "and run the same command again."
)

_WAYS_FORWARD = {
    "doc": (
        "this is a Word file of the old kind (.doc)",
        "Open it in Word, LibreOffice or Google Docs and save it as .docx, then use that file.",
    ),
    "wps": (
        "this is a file of Microsoft Works (.wps)",
        "Open it in LibreOffice and save it as .docx, then use that file.",
    ),
    "msg": (
        "this is an e-mail saved from Outlook",
        "Open it, save the resume that is attached to it, and use that file.",
    ),
    "locked": (
        "this Word file is locked with a password",
        "Open it with its password, save it without one, and use that file.",
    ),
    "heic": (
        "this is a photo as phones take them (.heic)",
        "Open it on the phone or computer and save or send it as JPG; better still, use the file "
        "that the resume was written in.",
    ),
    "pages": (
        "this is a Pages file",
        "Open it in Pages, choose File > Export To > Word, and use the .docx that it makes.",
    ),
    "image": ("this is a picture, so it holds no text to read", _AS_TEXT),
    "zip": (
        "this is a zip archive, not a document",
        "Unpack it and use the resume inside: a .docx, PDF or text file.",
    ),
    "spreadsheet": (
        "this is a spreadsheet or a presentation",
        "Copy its text into a document and save that as .docx or PDF.",
    ),
    "linkedin": (
        "this is a data export of LinkedIn where a document was expected",
        "Give it as the resume itself.",
    ),
    "europass": (
        "this is a Europass file where a document was expected",
        "Give it as the resume itself.",
    ),
    "json": (
        "this is data (JSON) where a document was expected",
        "If it is a JSON Resume, give it as the resume itself; otherwise use a .docx, PDF or text.",
    ),
    "unknown": ("this is not a kind of file that we can read", _SAVE_AS),
}


def unknown_kind(kind: str, where: str) -> UnreadableFile:
    """For a kind of file that has no reader."""
    what, cure = _WAYS_FORWARD.get(kind, _WAYS_FORWARD["unknown"])
    return UnreadableFile(what, where=where, cure=cure)


def no_such_file(where: str) -> UnreadableFile:
    return UnreadableFile(
        "there is no file of this name here",
        where=where,
        cure="Check the spelling, or drag the file into this window to get its full name.",
    )


def a_folder(where: str) -> UnreadableFile:
    return UnreadableFile(
        "this is a folder", where=where, cure="Name the resume file inside the folder."
    )


def not_allowed(where: str) -> UnreadableFile:
    return UnreadableFile(
        "this computer does not let us open the file",
        where=where,
        cure="Close it in other programs, or copy it to your Documents folder and use the copy.",
    )


def empty(where: str) -> UnreadableFile:
    return UnreadableFile(
        "the file is empty",
        where=where,
        cure="Open it to see whether your text is there. If it is, save it again and retry.",
    )


def too_few_words(where: str, count: int) -> UnreadableFile:
    """A file whose words cannot be a resume: a broken download, a note, the wrong file."""
    return UnreadableFile(
        f"this holds {count} word{'' if count == 1 else 's'}, too few for a resume",
        where=where,
        cure="Check that it is the right file and that it opens. With no resume yet, begin with: "
        "trainready household",
    )


def no_text(where: str) -> UnreadableFile:
    return UnreadableFile(
        "we found no words in the file",
        where=where,
        cure="Open it to see whether your text is there, and save it as .docx or PDF.",
    )


def too_large(where: str, megabytes: int) -> UnreadableFile:
    return UnreadableFile(
        f"the file is larger than {megabytes} MB",
        where=where,
        cure="Take out large pictures, or save the text alone as .docx or PDF.",
    )


def scanned(where: str) -> UnreadableFile:
    return UnreadableFile(
        "the pages are pictures (a scan or a photo), so there is no text to read",
        where=where,
        cure=_AS_TEXT,
    )


def a_picture(where: str) -> UnreadableFile:
    """For a picture where nothing on this computer can read it."""
    what, cure = _WAYS_FORWARD["image"]
    return UnreadableFile(what, where=where, cure=cure)


def needs_recognition(refused: UnreadableFile) -> bool:
    """Text recognition could read what was refused. It crosses from the child as words alone."""
    return refused.what in {scanned("").what, garbled("").what}


def illegible(where: str) -> UnreadableFile:
    return UnreadableFile(
        "text recognition found too few words in the picture to rely on",
        where=where,
        cure="Scan the paper flat, upright and in good light, at 300 dots per inch, or use the "
        "file that the resume was written in.",
    )


def locked(where: str, what: str = "PDF") -> UnreadableFile:
    return UnreadableFile(
        f"the {what} is locked with a password",
        where=where,
        cure="Open it with its password, print it to a new PDF without one, and use that file.",
    )


def broken(where: str, kind: str) -> UnreadableFile:
    return UnreadableFile(
        f"the file is damaged and cannot be opened as {kind}",
        where=where,
        cure="Download or copy it again. If it opens on your screen, save it under a new name.",
    )


def garbled(where: str) -> UnreadableFile:
    return UnreadableFile(
        "the letters on the page have no text behind them: copied out, they turn into gibberish",
        where=where,
        cure="Save the resume again from the program it was made in, as .docx or as a PDF with "
        "text. If you only have this file: " + _AS_TEXT,
    )


def unsafe(where: str) -> UnreadableFile:
    return UnreadableFile(
        "the file is built in a way that no word processor uses, so we did not open it",
        where=where,
        cure="Open it in Word or LibreOffice, save it under a new name and use the copy.",
    )


def too_dear(where: str) -> UnreadableFile:
    return UnreadableFile(
        "reading the file takes more time or memory than any resume needs, so we stopped",
        where=where,
        cure="Open it, print it to a new PDF or save the text alone as .docx, and use that file.",
    )


def stopped(where: str) -> UnreadableFile:
    return UnreadableFile(
        "the file made the program that reads it stop, so it may be damaged",
        where=where,
        cure="Open it in Word, LibreOffice or a browser, save or print it as a new file and use "
        "that one.",
    )
