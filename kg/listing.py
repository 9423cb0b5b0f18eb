"""The facts of one article as rows for people and as JSON for programs, each with its passage and rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from kg.model import AppointmentFact, Article, Evidence, MeetingFact, Mention, PostRef

if TYPE_CHECKING:
    from kg.extract import Trace

Passages = Sequence[Mention] | Sequence[Evidence]


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line: what kind of fact, about whom or what, what is said, where the text says so, and the rule that read it.

    The passage is the first of those that the fact has; `start` and `stop` are -1 where it has none.
    """

    kind: str
    about: str
    says: str
    start: int
    stop: int
    quote: str
    rule: str


def fact_rows(article: Article) -> Iterator[FactRow]:
    """All that an article says, in the order of the model: people, organisations, areas, then facts."""
    names = _names(article)
    for person in article.people:
        yield _row(article, "person", person.name, _list(person.aliases), person.mentions)
    for unit in article.organizations:
        parts = (unit.level, unit.code, unit.area and names[unit.area], *unit.aliases)
        yield _row(article, "organization", unit.name, _list(parts), unit.mentions)
    for area in article.areas:
        yield _row(article, "area", area.name, _list((area.kind, area.country, area.code)), area.mentions)
    for rank in article.ranks:
        yield _row(article, "rank", names[rank.person], rank.rank, rank.evidence)
    for post in article.posts:
        says = f"{_post(PostRef(post.title, post.organization), names)} ({post.status})"
        yield _row(article, "post", names[post.person], says, post.evidence)
    for meeting in article.meetings:
        yield _row(article, "meeting", meeting.key, _meeting(meeting, names), meeting.evidence)
    for part in article.participations:
        behalf = f", on behalf of {names[part.on_behalf_of]}" if part.on_behalf_of else ""
        yield _row(article, "participation", names[part.agent], f"{part.role} of {part.meeting}{behalf}", part.evidence)
    for change in article.appointments:
        yield _row(article, "appointment", names[change.person], _appointment(change, names), change.evidence)
    for award in article.awards:
        givers, receivers = (_list(names[key] for key in keys) for keys in (award.givers, award.receivers))
        yield _row(article, "award", award.title, f"{givers or '–'} → {receivers or '–'}", award.evidence)


def article_as_json(article: Article) -> dict[str, object]:
    """The article as the model has it, without the text, and with the quote of every passage."""
    content = asdict(article)
    text = content["document"].pop("text")
    _add_quotes(content, text)
    return content


def format_rows(rows: Sequence[FactRow]) -> str:
    """The rows as text: a line for the fact, and below it, indented, its passage and rule."""
    width = max((len(row.kind) for row in rows), default=0)
    lines = []
    for row in rows:
        lines.append(f"{row.kind:<{width}}  {row.about}" + (f": {row.says}" if row.says else ""))
        if row.start >= 0:
            quote = " ".join(row.quote.split())
            lines.append(f"{'':<{width}}    “{quote}” [{row.start}:{row.stop}] {row.rule}")
    return "\n".join(lines)


def format_traces(traces: Iterable[Trace]) -> str:
    """What rules did, in the order of the text: a line each; what lost says to which rule."""
    return "\n".join(
        f"{trace.start}:{trace.stop} {trace.rule}"
        + (f" lost to {trace.because}" if trace.outcome == "lost" else "")
        + (f" [{trace.says}]" if trace.says else "")
        + f" “{' '.join(trace.surface.split())}”"
        for trace in traces
    )


def _names(article: Article) -> dict[str, str]:
    people = {person.key: person.name for person in article.people}
    organizations = {unit.key: unit.name for unit in article.organizations}
    return people | organizations | {area.key: area.name for area in article.areas}


def _row(article: Article, kind: str, about: str, says: str, passages: Passages) -> FactRow:
    if not passages:
        return FactRow(kind, about, says, -1, -1, "", "")
    first = passages[0]
    return FactRow(
        kind, about, says, first.start, first.stop, article.document.text[first.start : first.stop], first.rule
    )


def _list(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)


def _post(post: PostRef | None, names: dict[str, str]) -> str:
    if post is None:
        return "–"
    return f"{post.title}, {names[post.organization]}" if post.organization else post.title


def _meeting(meeting: MeetingFact, names: dict[str, str]) -> str:
    dates = "/".join(date for date in (meeting.date, meeting.end_date) if date)
    parts = [
        meeting.kind,
        dates,
        *(f"at {names[key]}" for key in meeting.places),
        *(f"by {names[key]}" for key in meeting.organizers),
        *(f"on {topic}" for topic in meeting.topics),
    ]
    return _list(parts)


def _appointment(change: AppointmentFact, names: dict[str, str]) -> str:
    when = f" ({change.date})" if change.date else ""
    return f"{_post(change.from_post, names)} → {_post(change.to_post, names)}{when}"


def _add_quotes(part: object, text: str) -> None:
    if isinstance(part, dict):
        if isinstance(part.get("start"), int):
            part["quote"] = text[part["start"] : part["stop"]]
        for value in part.values():
            _add_quotes(value, text)
    elif isinstance(part, list | tuple):
        for value in part:
            _add_quotes(value, text)
