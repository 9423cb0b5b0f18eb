"""Who was taken for whom, and why: a line a person, for `kg why` and `kg review`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.graph.iris import DEFAULT_BASE, Minter
from kg.graph.schemes import load_schemes
from kg.graph.scope import BuildScope
from kg.model import Article, Person
from kg.resolve import Entity, Ref, Resolution
from kg.resolve.decisions import person_keys

IDENTITY_NAME = "identity.jsonl"


def write_identity(resolution: Resolution, out_dir: Path, *, base: str = DEFAULT_BASE) -> None:
    """Write `identity.jsonl`: of each person the mentions with their keys in a ledger, the joins and the doubts.

    The lines stand in the order of the people's IRIs and depend on the resolution alone.
    """
    with (out_dir / IDENTITY_NAME).open("w", encoding="utf-8", newline="\n") as file:
        for row in identity_rows(resolution, base=base):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def identity_rows(resolution: Resolution, *, base: str = DEFAULT_BASE) -> Iterator[dict[str, Any]]:
    """The rows of the file."""
    build = BuildScope(Minter(base), load_schemes(), resolution)
    mentions: dict[Ref, dict[str, Any]] = {}
    for article in resolution.articles:
        for key, person in person_keys(article):
            mentions[Ref(article.document.name, person.key)] = _mention(key, article, person)
    terms = {ref: build.person(entity)[1:-1] for entity in resolution.people for ref in entity.members}
    joins: dict[str, list[list[str]]] = defaultdict(list)
    for join in resolution.joins:
        joins[terms[join.left]].append([mentions[join.left]["key"], mentions[join.right]["key"], join.reason])
    doubts = _doubts(resolution, terms, mentions)
    for iri, entity in sorted((terms[entity.members[0]], entity) for entity in resolution.people):
        yield _row(iri, entity, mentions, joins[iri], doubts[iri])


def _row(
    iri: str,
    entity: Entity,
    mentions: Mapping[Ref, dict[str, Any]],
    joins: list[list[str]],
    doubts: list[dict[str, Any]],
) -> dict[str, Any]:
    shown = sorted((mentions[ref] for ref in entity.members), key=lambda m: (m["published"] or "", m["key"]))
    return {
        "person": iri,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "mentions": shown,
        "joins": sorted(joins),
        "doubts": sorted(doubts, key=lambda d: (-d["score"], d["other"])),
    }


def _doubts(
    resolution: Resolution, terms: Mapping[Ref, str], mentions: Mapping[Ref, dict[str, Any]]
) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for doubt in resolution.doubts:
        for here, there in ((doubt.left, doubt.right), (doubt.right, doubt.left)):
            found[terms[here]].append(
                {
                    "other": terms[there],
                    "mention": mentions[here]["key"],
                    "other_mention": mentions[there]["key"],
                    "reason": doubt.reason,
                    "score": doubt.score,
                }
            )
    return found


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
