"""How well identity is decided over the articles of a gold set, as figures, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.errors import InputError
from kg.evaluate.identity import IdentityScore, score_identity
from kg.evaluate.identity_gold import read_identity_gold
from kg.resolve import Entity, Ref, resolve

_HEADER = f"{'category':18} {'P':>6} {'R':>6} {'F1':>6} {'B³ P':>6} {'B³ R':>6} {'B³ F1':>6} {'mentions':>9}"


def evaluate_identity(folder: Path) -> dict[str, IdentityScore]:
    """The scores of people, organisations and meetings, when the articles of the gold set are resolved.

    Raises InputError where the folder holds no gold of identity, DataError where a file of it lacks a field.
    """
    gold = read_identity_gold(folder)
    if not gold.articles:
        raise InputError("no gold of identity", file=str(folder), advice="The project's own is data/gold_identity.")
    found = resolve(gold.articles)
    return {
        "people": score_identity(gold.people, _groups(found.people)),
        "organizations": score_identity(gold.organizations, _groups(found.organizations)),
        "meetings": score_identity(gold.meetings, _groups(found.meetings)),
    }


def format_identity(scores: Mapping[str, IdentityScore]) -> str:
    """A table: pairs of mentions put together first, then means over mentions (B³)."""
    return "\n".join((_HEADER, *(_line(name, score) for name, score in scores.items())))


def identity_as_json(scores: Mapping[str, IdentityScore]) -> dict[str, object]:
    """Category → its figures: "pairs" with "p", "r", "f", "right", "gold", "predicted", "b3" with "p", "r", "f"."""
    return {
        name: {
            "mentions": score.mentions,
            "pairs": {
                "p": score.pairs.precision,
                "r": score.pairs.recall,
                "f": score.pairs.f1,
                "right": score.pairs.right,
                "gold": score.pairs.gold,
                "predicted": score.pairs.predicted,
            },
            "b3": {"p": score.b3_precision, "r": score.b3_recall, "f": score.b3_f1},
        }
        for name, score in scores.items()
    }


def _line(name: str, score: IdentityScore) -> str:
    pairs = f"{score.pairs.precision:6.3f} {score.pairs.recall:6.3f} {score.pairs.f1:6.3f}"
    return f"{name:18} {pairs} {score.b3_precision:6.3f} {score.b3_recall:6.3f} {score.b3_f1:6.3f} {score.mentions:9d}"


def _groups(entities: Iterable[Entity]) -> dict[Ref, int]:
    return {ref: number for number, entity in enumerate(entities) for ref in entity.members}
