"""Where `data/` and `ontology/` are: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from kg.errors import DataError

_PACKAGE = Path(__file__).resolve().parent


def resource(path: str, package: Path = _PACKAGE) -> Path:
    """The file or folder of that name ("data/lexicon/verbs.csv", "ontology"), wherever this package keeps it.

    A wheel carries both folders as `kg/_shared`; an editable install leaves them in the checkout.
    Raises DataError where neither has it.
    """
    places = (package / "_shared" / path, package.parent / path)
    for place in places:
        if place.exists():
            return place
    raise DataError(
        f"{path} is missing from this installation of kg",
        expected=" or ".join(str(place) for place in places),
        advice="Install kg again, or run it from a complete checkout.",
    )
