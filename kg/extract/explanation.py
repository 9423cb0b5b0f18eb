"""What the rules did with a text: which fired where, and which lost to another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.extract.article import extract
from kg.extract.mentions.items import Item
from kg.extract.mentions.people import matches
from kg.extract.reader import ArticleReader, read_article
from kg.model import Article, Document, Evidence


@dataclass(frozen=True, slots=True)
class Trace:
    """A rule at work. `start` and `stop` are offsets in the text as it was read; `says` is what the rule made of the
    passage; `because` names the rule that a lost match lost to."""

    start: int
    stop: int
    surface: str
    rule: str
    outcome: Literal["held", "lost"]
    says: str = ""
    because: str = ""


def explain(document: Document) -> list[Trace]:
    """Every rule that fired on a document, in the order of the text; matches that lost follow the one that held."""
    _, reader = read_article(document)
    traces = [*_read(reader), *_facts(extract(document))]
    return sorted(traces, key=lambda t: (t.start, -t.stop, t.outcome == "lost", t.rule, t.says))


def _read(reader: ArticleReader) -> Iterator[Trace]:
    """What was read sentence by sentence: units of text, then people."""
    for line in reader.lines:
        for item in line.items:
            if item.rule or item.chunk.kind in {"rank", "date"}:
                yield _trace(reader, (item,), item.rule or f"{item.chunk.kind}.read", item.chunk.value)
        _, kept, lost = matches(line.items)
        for match in kept:
            yield _trace(reader, line.items[match.start : match.stop], match.rule.name, match.rule.emits)
        starts = [match.start for match in kept]
        for match in lost:
            winner = kept[max(bisect_left(starts, match.start + 1) - 1, 0)]
            items = line.items[match.start : match.stop]
            yield _trace(reader, items, match.rule.name, match.rule.emits, because=winner.rule.name)


def _trace(
    reader: ArticleReader, items: tuple[Item, ...] | list[Item], rule: str, says: str, *, because: str = ""
) -> Trace:
    start, stop = reader.text.raw_span(items[0].chunk.start, items[-1].chunk.stop)
    surface = reader.document.text[start:stop]
    return Trace(start, stop, surface, rule, "lost" if because else "held", says, because)


def _facts(article: Article) -> Iterator[Trace]:
    """What the article's facts rest on."""
    names = {person.key: person.name for person in article.people}
    names |= {unit.key: unit.name for unit in article.organizations}
    for meeting in article.meetings:
        for evidence in meeting.evidence:
            yield _evidence(article, evidence, f"{meeting.key} {evidence.supports or meeting.kind}")
    for part in article.participations:
        for evidence in part.evidence:
            yield _evidence(article, evidence, f"{part.meeting} {part.role}: {names[part.agent]}")
    for move in article.appointments:
        for evidence in move.evidence:
            title = move.to_post.title if move.to_post is not None else "retires"
            yield _evidence(article, evidence, f"{names[move.person]} → {title}")
    for award in article.awards:
        for evidence in award.evidence:
            yield _evidence(article, evidence, award.title)


def _evidence(article: Article, evidence: Evidence, says: str) -> Trace:
    surface = article.document.text[evidence.start : evidence.stop]
    return Trace(evidence.start, evidence.stop, surface, evidence.rule, "held", says)
