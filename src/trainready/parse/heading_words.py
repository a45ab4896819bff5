"""What the words of a heading say: the kind of the section that it opens."""

from __future__ import annotations

import re

from trainready.model.language_pack import LanguagePack
from trainready.model.resume import SectionKind
from trainready.parse.vocabulary import folded, words

_COUNT = re.compile(r"\s*[(\[]\s*\d+\s*[)\]]\s*$")
LONGEST = 6
"""Words of a heading."""


class HeadingWords:
    """Looks headings up by their letters alone, so that `S U M M A RY` is found too."""

    def __init__(self, pack: LanguagePack) -> None:
        self._ampersand = f" {pack.ampersand} "
        self._kinds = {_letters(phrase): kind for phrase, kind in pack.headings.items()}
        self._labels = pack.entry_labels
        self._openers = tuple(f"{phrase} " for phrase in pack.heading_openers)
        self._hedges = frozenset(pack.dates.about)
        self._contact = frozenset(map(_letters, pack.contact_headings))
        self._telling = pack.heading_words
        self._order = {
            kind: place for place, kind in enumerate(dict.fromkeys(self._telling.values()))
        }
        self._filler = pack.heading_filler

    def is_label(self, text: str) -> bool:
        """The words name a field of an entry: "Courses: …" under a degree."""
        return folded(text) in self._labels

    def kind(self, text: str) -> tuple[SectionKind, bool] | None:
        """The section kind of a heading, and whether it holds contact details."""
        if folded(text) in self._hedges and any(sign.isdigit() for sign in text):
            return None  # "about 2012 – 2015" is a date, "About" a heading
        spelled = re.sub(r"\s*[&/+]\s*", self._ampersand, _COUNT.sub("", text))
        key = _letters(spelled)
        if key in self._kinds:
            return self._kinds[key], False
        if key in self._contact:
            return SectionKind.PROFILE, True
        composed = self._composed(spelled) if len(spelled.split()) <= LONGEST else None
        return (composed, False) if composed else None

    def likely(self, text: str) -> SectionKind | None:
        """The section of a heading in the person's own words: "Where I've worked"."""
        found = words(text)
        if len(found) > 2 and all(len(word) == 1 for word in found):
            found = self._spelled("".join(found))
        kinds = {self._telling[word] for word in found if word in self._telling}
        strange = any(word not in self._telling and word not in self._filler for word in found)
        odd = any(map(str.isdigit, text)) or text[-1:] in ".,;"
        if not kinds or strange or odd or len(found) > LONGEST:
            return None
        return min(kinds, key=self._order.__getitem__)

    def _spelled(self, letters: str) -> tuple[str, ...]:
        """The words of a letter-spaced heading, whose spaces between words are lost."""
        found: dict[int, tuple[str, ...]] = {0: ()}
        for end in range(1, len(letters) + 1):
            for start in sorted(found):
                word = letters[start:end]
                if word in self._telling or (len(word) > 1 and word in self._filler):
                    found.setdefault(end, (*found[start], word))
        return found.get(len(letters), tuple(letters))

    def _composed(self, text: str) -> SectionKind | None:
        """The kind of "Relevant skills and achievements": of the first of its known parts."""
        kinds = [
            self._kinds.get(_letters(part)) or self._opened(folded(part))
            for part in re.split(rf"{self._ampersand}|,\s", text, flags=re.IGNORECASE)
        ]
        return kinds[0] if all(kinds) else None

    def _opened(self, part: str) -> SectionKind | None:
        opener = next((o for o in self._openers if part.startswith(o)), "")
        return self._kinds.get(_letters(part.removeprefix(opener))) if opener else None


def _letters(text: str) -> str:
    return folded(text).replace(" ", "").replace("-", "")
