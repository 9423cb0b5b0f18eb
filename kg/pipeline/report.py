"""What a build read, skipped and found: `report.json`, which depends on the input alone."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from kg import __version__
from kg.facts import Chosen
from kg.model import (
    AppointmentFact,
    Area,
    Article,
    AwardFact,
    MeetingFact,
    Organization,
    ParticipationFact,
    Person,
    PostFact,
    RankFact,
)
from kg.output import FORMAT, REPORT_NAME
from kg.sources import Skipped
from kg.vocabulary import VERSION

_FACTS = ("appointments", "awards", "meetings", "participations", "posts", "ranks")
# Offices that one person holds at a time.
_SINGLE = frozenset({"Bộ trưởng", "Chủ tịch", "Cục trưởng", "Giám đốc", "Trưởng", "Trưởng phòng", "Viện trưởng"})


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read, skipped and found; `report.json` holds the same.

    `newest` is the latest publication date of its articles (ISO), as of which it holds; None where none is known.
    `facts` counts what articles say, by kind; `rules` counts the passages that each rule found, `disagreements` the
    pairs of rules that gave one place in an article two values ("rank: person.named / career.rank"). `entities`
    counts what they speak of, over all articles or, made with `each`, by article; `decisions` what the ledger did.
    Two members tell of this run alone: `fresh` is how many inputs were read in it, and `unchanged` says that the
    build that stood was good as it was.
    """

    articles: tuple[str, ...]
    synthetic: int
    newest: str | None
    facts: Mapping[str, int]
    rules: Mapping[str, int]
    entities: Mapping[str, int]
    skipped: tuple[Skipped, ...]
    files: tuple[str, ...]
    disagreements: Mapping[str, int] = field(default_factory=dict)
    decisions: Mapping[str, int] = field(default_factory=dict)
    fresh: int = 0
    unchanged: bool = False

    def skipped_by_reason(self) -> dict[str, int]:
        """How many inputs were skipped for each reason."""
        return dict(sorted(Counter(str(skip.reason) for skip in self.skipped).items()))

    def as_json(self) -> str:
        """The report as it is written."""
        content = {
            "format": FORMAT,
            "kg_version": __version__,
            "ontology_version": VERSION,
            "articles": len(self.articles),
            "synthetic_articles": self.synthetic,
            "newest_article": self.newest,
            "facts": dict(sorted(self.facts.items())),
            "rules": dict(sorted(self.rules.items(), key=lambda pair: (-pair[1], pair[0]))),
            "rules_that_disagree": dict(sorted(self.disagreements.items(), key=lambda pair: (-pair[1], pair[0]))),
            "entities": dict(sorted(self.entities.items())),
            "decisions": dict(self.decisions),
            "skipped_by_reason": self.skipped_by_reason(),
            "skipped": [
                {"source": s.source, "place": s.place, "reason": s.reason, "detail": s.detail, "advice": s.advice}
                for s in self.skipped
            ],
            "files": list(self.files),
        }
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def report_of(
    articles: Iterable[Article],
    skipped: Iterable[Skipped],
    entities: Mapping[str, int],
    folder: Path,
    *,
    fresh: int,
    decisions: Mapping[str, int],
) -> BuildReport:
    """The report of a build whose files stand in `folder`."""
    names: list[str] = []
    newest = ""
    synthetic = 0
    facts, rules, disagreements = Counter(dict.fromkeys(_FACTS, 0)), Counter[str](), Counter[str]()
    for article in articles:  # once, for they are read from disk
        document = article.document
        names.append(document.name)
        newest = max(newest, document.published or "")
        synthetic += document.synthetic
        facts.update({kind: len(getattr(article, kind)) for kind in _FACTS})
        rules.update(_rules(article))
        disagreements.update(rules_that_disagree(article))
    return BuildReport(
        articles=tuple(names),
        synthetic=synthetic,
        newest=newest or None,
        facts=facts,
        rules=rules,
        disagreements=disagreements,
        entities=entities,
        skipped=tuple(skipped),
        files=tuple(sorted(_files(folder))),
        decisions=decisions,
        fresh=fresh,
    )


def _files(folder: Path) -> Iterator[str]:
    """The files in a folder and those in its folders."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from (f"{entry.name}/{name}" for name in _files(Path(entry.path)))
        else:
            yield entry.name


def standing_report(out: Path, chosen: Chosen, skipped: Iterable[Skipped]) -> BuildReport | None:
    """The report of the build that stands in `out`, of these articles; None where it can't be read."""
    try:
        content = json.loads((out / REPORT_NAME).read_bytes())
        return BuildReport(
            articles=tuple(name for name, _ in chosen.names),
            synthetic=content["synthetic_articles"],
            newest=content["newest_article"],
            facts=content["facts"],
            rules=content["rules"],
            disagreements=content["rules_that_disagree"],
            entities=content["entities"],
            skipped=tuple(skipped),
            files=tuple(content["files"]),
            decisions=content["decisions"],
            unchanged=True,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _rules(article: Article) -> Iterator[str]:
    """The rule of every mention and every piece of evidence."""
    things: Iterable[Person | Organization | Area] = chain(article.people, article.organizations, article.areas)
    for thing in things:
        yield from (mention.rule for mention in thing.mentions)
    facts: Iterable[RankFact | PostFact | MeetingFact | ParticipationFact | AppointmentFact | AwardFact] = chain(
        article.ranks, article.posts, article.meetings, article.participations, article.appointments, article.awards
    )
    for fact in facts:
        yield from (evidence.rule for evidence in fact.evidence)


def rules_that_disagree(article: Article) -> Iterator[str]:
    """Pairs of rules whose facts cannot both hold, or seldom do: two ranks of one person, two people in one office, two
    new posts of one person on one day."""
    offices = (p for p in article.posts if p.status == "current" and p.organization and p.title in _SINGLE)
    said: Iterable[tuple[str, object, object, str]] = chain(
        (("rank", r.person, r.rank, r.evidence[0].rule) for r in article.ranks),
        (("post", (p.title, p.organization), p.person, p.evidence[0].rule) for p in offices),
        (("appointment", (a.person, a.date), a.to_post, a.evidence[0].rule) for a in article.appointments),
    )
    taken: dict[tuple[str, object], list[tuple[object, str]]] = {}
    for kind, place, value, rule in said:
        earlier = taken.setdefault((kind, place), [])
        for other, first in earlier:
            if other != value:
                yield f"{kind}: {' / '.join(sorted((first, rule)))}"
        earlier.append((value, rule))
