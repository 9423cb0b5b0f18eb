"""Write `docs/patterns.md`: how newsrooms say it, a row a pattern, from the tables of rules themselves.

python docs/build_patterns.py
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.dates.find import PATTERNS
from kg.dates.pattern import Pattern
from kg.rules import area, attendance, award, host, occasion, organization, party, person, post, role, speech, welcome
from kg.rules.career import CAREER_RULES
from kg.rules.rule import ReaderRule, Rule

_FILE = Path(__file__).resolve().parent / "patterns.md"
_FAMILIES: tuple[tuple[str, tuple[Rule | ReaderRule | Pattern, ...]], ...] = (
    ("People: name, rank, form of address, posts", person.RULES),
    ("Posts", post.RULES),
    ("Organisations", tuple(organization.RULES.values())),
    ("Areas", area.RULES),
    ("Dates", PATTERNS),
    ("Occasions told by a verb", occasion.OCCASION_RULES),
    ("Who chairs", role.CHAIR_RULES),
    ("Who leads a delegation", role.HEAD_RULES),
    ("Who speaks", speech.SPEAKER_RULES),
    ("Who organises", host.ORGANIZER_RULES),
    ("Who receives guests", welcome.WELCOME_RULES),
    ("Who takes part", attendance.PARTICIPANT_RULES),
    ("Who is a party", party.PARTY_RULES),
    ("Appointments and careers", CAREER_RULES),
    ("Awards and gifts", award.RULES),
)
_HEAD = """# How it is said

Every way of saying a fact that the rules know, with a sentence in which it is found and, where there is one that
looks like it, a sentence in which it is not. Examples are tests: each is run against its own rule. The sentences are
invented. Words that stand in lists (titles, heads of units, verbs) are in `data/lexicon`.

This page is made from the tables of rules by `docs/build_patterns.py` (`make patterns`).
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_sections()])


def _sections() -> Iterator[str]:
    for title, rules in _FAMILIES:
        yield f"## {title}\n"
        yield "| rule | example | what is read | counterexample |"
        yield "|---|---|---|---|"
        yield from (row for rule in rules for row in _rows(rule))
        yield ""


def _rows(rule: Rule | ReaderRule | Pattern) -> Iterator[str]:
    counter = "<br>".join(map(_cell, rule.not_in if isinstance(rule, Pattern) else rule.counterexamples))
    examples = rule.examples or (("", ""),)
    for number, (text, read) in enumerate(examples):
        yield f"| `{rule.name}` | {_cell(text)} | {_read(read)} | {counter if number == 0 else ''} |"


def _read(read: object) -> str:
    """The value of a date, the passage of a reader, or the slots of a pattern."""
    if isinstance(read, str):
        return _cell(read)
    slots: Iterable[tuple[str, str]] = read.items() if hasattr(read, "items") else ()
    return "; ".join(f"{slot}: {_cell(value)}" for slot, value in slots)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ⏎ ")


def main() -> None:
    """Write the page."""
    _FILE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
