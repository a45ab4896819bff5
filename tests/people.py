"""Invented people as JSON Resume, for tests that need a whole run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

BOOKKEEPER: dict[str, Any] = {
    "basics": {
        "name": "Ines Okafor",
        "label": "Bookkeeper",
        "email": "ines.okafor@example.com",
        "phone": "+44 20 7946 0812",
        "location": {"city": "Leeds"},
        "summary": "Bookkeeper in two small firms. I would like to learn fact-checking.",
    },
    "work": [
        {
            "name": "Harrow & Pike Ltd",
            "position": "Bookkeeper",
            "startDate": "2016-03",
            "endDate": "2023-08",
            "highlights": [
                "Successfully reconciled 14 supplier accounts every month",
                "Helped write the manual for new suppliers",
                "No experience with data annotation",
                "Closed 84 month ends without one late report",
            ],
        },
        {
            "name": "Cole Printing",
            "position": "Office Assistant",
            "startDate": "2012-01",
            "endDate": "2016-02",
            "highlights": ["Proofread about 30 letters a week", "Kept the post log"],
        },
    ],
    "volunteer": [
        {
            "organization": "Larch Street Library",
            "position": "Reading Mentor",
            "startDate": "2019-01",
            "endDate": "2022-01",
            "highlights": ["Tutored four pupils in reading every week"],
        }
    ],
    "education": [{"institution": "Kirk College", "studyType": "Diploma", "area": "Accounting"}],
    "skills": [{"name": "Tools", "keywords": ["Excel", "Sage 50"]}],
    "languages": [{"language": "English", "fluency": "Native"}],
}


def write_json(person: dict[str, Any], folder: Path, name: str = "person.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(person, ensure_ascii=False), encoding="utf-8")
    return path
