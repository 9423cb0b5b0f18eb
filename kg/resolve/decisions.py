"""The ledger of human decisions: who is one, who is two, who and what is left out.

A plain text file under version control, a line a decision, in columns parted by tabs. People and facts are named by
what stays when articles are read anew: the article's address (else its name) and the name in it, or the passage.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field, fields
from pathlib import Path
from typing import Literal, cast, get_args

from kg.errors import DecisionError
from kg.model import Article, Document, Person
from kg.resolve.entity import Ref
from kg.resolve.names import name_key

Verdict = Literal["match", "no match", "unsure", "leave out"]
_VERDICTS: tuple[str, ...] = get_args(Verdict)
_PLACE = "#"


@dataclass(frozen=True, slots=True)
class Decision:
    """One line. `left` and `right` are keys of people; of what is left out, `left` is a person or a passage.

    Who is unsure about a pair changes nothing, but isn't asked again.

    `when` is an ISO date. What is to be read by people (`who`, `why`) may hold anything but tabs and line ends.
    """

    verdict: Verdict
    left: str
    right: str
    who: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """All decisions, in the order of the file; contradictions were refused when it was read."""

    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What a ledger says of the articles of a build: pairs of mentions, and the lines that meet nothing in them.

    `names` are the keys of the names of all mentions that were decided to be `one` with another.
    """

    one: tuple[tuple[Ref, Ref], ...] = ()
    two: Mapping[Ref, Sequence[Ref]] = field(default_factory=dict)
    people_out: tuple[Ref, ...] = ()
    passages_out: tuple[tuple[str, int, int], ...] = ()
    unmet: tuple[Decision, ...] = ()
    names: frozenset[str] = frozenset()


COLUMNS = tuple(f.name for f in fields(Decision))


def read_ledger(path: Path) -> Ledger:
    """Read a ledger. Raises DecisionError for a broken line, and for a contradiction with the chain that makes it."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        advice = "kg review makes one with its first answer."
        raise DecisionError("there is no such ledger", file=str(path), advice=advice) from error
    except (OSError, UnicodeDecodeError) as error:
        raise DecisionError("the ledger can't be read", file=str(path), expected="a text file in UTF-8") from error
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        raise DecisionError("another header", file=str(path), place=1, expected=" TAB ".join(COLUMNS))
    decisions = tuple(
        _decision(line, str(path), number) for number, line in enumerate(lines[1:], start=2) if line.strip()
    )
    check(decisions, file=str(path))
    return Ledger(decisions)


def _decision(line: str, file: str, number: int) -> Decision:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise DecisionError("cells", file=file, place=number, got=str(len(cells)), expected=str(len(COLUMNS)))
    if cells[0] not in _VERDICTS:
        raise DecisionError("no such verdict", file=file, place=number, got=cells[0], expected=", ".join(_VERDICTS))
    if _PLACE not in cells[1] or (cells[0] != "leave out" and _PLACE not in cells[2]):
        raise DecisionError("no such key", file=file, place=number, got=line, expected="ARTICLE#NAME")
    verdict, *rest = cells
    return Decision(cast("Verdict", verdict), *rest)


def format_ledger(ledger: Ledger) -> str:
    """The ledger as it is written."""
    rows = (COLUMNS, *(astuple(decision) for decision in ledger.decisions))
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)


def write_ledger(ledger: Ledger, path: Path) -> None:
    """Write a ledger in the place of the file: whole, or not at all."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(format_ledger(ledger), encoding="utf-8", newline="\n")
    fresh.replace(path)


def check(decisions: Iterable[Decision], *, file: str | None = None) -> None:
    """Raise DecisionError where a pair is kept apart that a chain of matches makes one."""
    matches: dict[str, list[str]] = defaultdict(list)
    apart: list[Decision] = []
    for decision in decisions:
        if decision.verdict == "match":
            matches[decision.left].append(decision.right)
            matches[decision.right].append(decision.left)
        elif decision.verdict == "no match":
            apart.append(decision)
    for decision in apart:
        if chain := find_chain(matches, decision.left, decision.right):
            raise DecisionError(
                "a contradiction", file=file, got=f"no match: {decision.left} and {decision.right}",
                expected="no chain of matches between them", advice=f"The chain is {' = '.join(chain)}.",
            )  # fmt: skip


def find_chain(matches: Mapping[str, Sequence[str]], start: str, end: str) -> list[str]:
    """The shortest chain of matches from one key to another, both included; empty where there is none."""
    before: dict[str, str | None] = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        if here == end:
            chain: list[str] = []
            step: str | None = here
            while step is not None:
                chain.append(step)
                step = before[step]
            return chain[::-1]
        for near in sorted(matches.get(here, ())):
            if near not in before:
                before[near] = here
                queue.append(near)
    return []


def person_keys(article: Article) -> Iterator[tuple[str, Person]]:
    """The people of an article by their keys: "ARTICLE#NAME", and "ARTICLE#NAME#2" for the second of that name."""
    seen: dict[str, int] = defaultdict(int)
    for person in sorted(article.people, key=lambda p: (min((m.start for m in p.mentions), default=0), p.key)):
        name = name_key(person.name)
        seen[name] += 1
        suffix = f"{_PLACE}{seen[name]}" if seen[name] > 1 else ""
        yield f"{article_key(article.document)}{_PLACE}{person.name}{suffix}", person


def article_key(document: Document) -> str:
    """What stands for an article in a ledger: its address, else its name."""
    return document.url or document.name


def find_verdicts(ledger: Ledger, articles: Iterable[Article]) -> Verdicts:
    """What the ledger says of these articles. A line that meets nothing in them is kept as unmet."""
    if not ledger.decisions:
        return Verdicts()
    people, names, named = _met(ledger, articles)
    one: list[tuple[Ref, Ref]] = []
    two: dict[Ref, list[Ref]] = defaultdict(list)
    out: list[Ref] = []
    passages: list[tuple[str, int, int]] = []
    unmet: list[Decision] = []
    for decision in ledger.decisions:
        left, right = people.get(_folded(decision.left)), people.get(_folded(decision.right))
        if decision.verdict == "leave out":
            passage = _passage(decision.left, named)
            if left is not None:
                out.append(left)
            elif passage is not None:
                passages.append(passage)
            else:
                unmet.append(decision)
        elif left is None or right is None:
            unmet.append(decision)
        elif decision.verdict == "match":
            one.append((left, right))
        elif decision.verdict == "no match":
            two[left].append(right)
            two[right].append(left)
    of_one = frozenset(names[ref] for pair in one for ref in pair)
    return Verdicts(tuple(one), two, tuple(out), tuple(passages), tuple(unmet), of_one)


def _met(ledger: Ledger, articles: Iterable[Article]) -> tuple[Mapping[str, Ref], Mapping[Ref, str], Mapping[str, str]]:
    """Of what the ledger names: the people by their folded keys, the keys of their names, and the names of articles."""
    asked = {_folded(key) for decision in ledger.decisions for key in (decision.left, decision.right)}
    asked_of = {key.rpartition(_PLACE)[0] for decision in ledger.decisions for key in (decision.left, decision.right)}
    people: dict[str, Ref] = {}
    names: dict[Ref, str] = {}
    named: dict[str, str] = {}
    for article in articles:
        if (here := article_key(article.document)) in asked_of:
            named[here] = article.document.name
        for key, person in person_keys(article):
            if (folded := _folded(key)) in asked:
                people[folded] = ref = Ref(article.document.name, person.key)
                names[ref] = name_key(person.name)
    return people, names, named


def _folded(key: str) -> str:
    """A key with its name folded, so that another spelling of it is met too."""
    article, _, name = key.partition(_PLACE)
    if "//" in key:  # an address may hold the sign itself
        parts = key.split(_PLACE)
        at = -2 if len(parts) > 2 and parts[-1].isdigit() else -1  # noqa: PLR2004 - address, name, number
        article, name = _PLACE.join(parts[:at]), _PLACE.join(parts[at:])
    return f"{article}{_PLACE}{name_key(name)}"


def _passage(key: str, named: Mapping[str, str]) -> tuple[str, int, int] | None:
    """The passage that a key names: "ARTICLE#120-180"."""
    article, _, place = key.rpartition(_PLACE)
    start, _, stop = place.partition("-")
    if article in named and start.isdigit() and stop.isdigit():
        return named[article], int(start), int(stop)
    return None
