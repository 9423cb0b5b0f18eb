"""Who was taken for whom, and why: a line a person, for `kg why` and `kg review`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from kg.graph.iris import DEFAULT_BASE, Minter
from kg.graph.schemes import load_schemes
from kg.graph.scope import BuildScope
from kg.model import Article, Person
from kg.resolve import Entity, PersonFound, Resolution
from kg.resolve.decisions import person_keys
from kg.spill import Spill

IDENTITY_NAME = "identity.jsonl"


def write_identity(resolution: Resolution, out_dir: Path, *, base: str = DEFAULT_BASE) -> None:
    """Write `identity.jsonl`: of each person the mentions with their keys in a ledger, the joins and the doubts.

    The lines stand in the order of the people's IRIs and depend on the resolution alone.
    """
    with (out_dir / IDENTITY_NAME).open("w", encoding="utf-8", newline="\n") as file:
        for row in identity_rows(resolution, base=base):
            file.write(f"{_text(row)}\n")


def identity_rows(resolution: Resolution, *, base: str = DEFAULT_BASE) -> Iterator[dict[str, Any]]:
    """The rows of the file."""
    build = BuildScope(Minter(base), load_schemes(), resolution)
    rows = Spill((_iri(build, found.person), "", _text(_person(build, found))) for found in resolution.known_people)
    for resolved in resolution.resolved():
        article = resolved.article
        for key, person in person_keys(article):
            shown = _text(_mention(key, article, person))
            rows.add((_iri(build, resolved.people[person.key]), key, article.document.published or "", shown))
    for iri, group in groupby(rows, key=itemgetter(0)):
        # The person comes before the mentions, whose keys are not empty.
        _, _, person_row = next(group)
        mentions = [json.loads(text) for _, _, _, text in sorted(group, key=itemgetter(2, 1))]
        told = json.loads(person_row)
        yield {"person": iri, "name": told["name"], "aliases": told["aliases"], "mentions": mentions} | {
            part: told[part] for part in ("joins", "doubts")
        }


def _iri(build: BuildScope, person: Entity) -> str:
    return build.person(person)[1:-1]


def _text(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False)


def _person(build: BuildScope, found: PersonFound) -> dict[str, Any]:
    joins = [[found.keys[join.left], found.keys[join.right], join.reason] for join in found.joins]
    doubts = [
        {
            "other": _iri(build, rival.other),
            "mention": rival.here,
            "other_mention": rival.there,
            "reason": rival.doubt.reason,
            "score": rival.doubt.score,
        }
        for rival in found.rivals
    ]
    return {
        "name": found.person.name,
        "aliases": found.person.aliases,
        "joins": sorted(joins),
        "doubts": sorted(doubts, key=lambda d: (-d["score"], d["other"])),
    }


def _mention(key: str, article: Article, person: Person) -> dict[str, Any]:
    """What an article shows of a person, with the first passage that does."""
    names = {org.key: org.name for org in article.organizations}
    posts = [f for f in article.posts if f.person == person.key]
    ranks = [f for f in article.ranks if f.person == person.key]
    spans = [(e.start, e.stop) for post in posts for e in post.evidence]
    spans += [(e.start, e.stop) for rank in ranks for e in rank.evidence]
    spans += [(m.start, m.stop) for m in person.mentions]
    start, stop = spans[0] if spans else (0, 0)
    return {
        "key": key,
        "name": person.name,
        "published": article.document.published,
        "ranks": [rank.rank for rank in ranks],
        "posts": [
            " ".join(part for part in (f.title, names.get(f.organization or ""), _STATUS.get(f.status)) if part)
            for f in posts
        ],
        "quote": article.document.text[start:stop],
    }


_STATUS = {"former": "(former)", "incoming": "(incoming)"}
