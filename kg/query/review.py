"""Deciding on doubtful pairs: the likeliest first, each answer a line of the ledger that can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.query.why import Apart, Known, Shown, count_mentions
from kg.resolve.decisions import Decision, Ledger, Verdict, check

MOST_SHOWN = 4  # mentions of a side


@dataclass(frozen=True, slots=True)
class Question:
    """Two people who may be one, and the pair of mentions that an answer is about."""

    left: Known
    right: Known
    doubt: Apart


def find_questions(people: Sequence[Known], ledger: Ledger) -> list[Question]:
    """The doubtful pairs that the ledger says nothing of, the likeliest first. What speaks against is no question."""
    by_iri = {person.iri: person for person in people}
    answered = {frozenset((decision.left, decision.right)) for decision in ledger.decisions}
    questions = [
        Question(person, by_iri[doubt.other], doubt)
        for person in people
        for doubt in person.apart
        if doubt.score > 0 and doubt.mention < doubt.other_mention and doubt.other in by_iri
    ]
    return sorted(
        (q for q in questions if frozenset((q.doubt.mention, q.doubt.other_mention)) not in answered),
        key=lambda q: (-q.doubt.score, q.left.iri, q.right.iri),
    )


def answered(ledger: Ledger, question: Question, verdict: Verdict, *, who: str, when: str, why: str) -> Ledger:
    """The ledger with the answer. Raises DecisionError where it contradicts others, with the chain that makes it."""
    decision = Decision(verdict, question.doubt.mention, question.doubt.other_mention, who, when, why)
    check((*ledger.decisions, decision))
    return Ledger((*ledger.decisions, decision))


def format_question(question: Question) -> str:
    """Both sides with what their articles say, one under the other."""
    lines = [f"{question.left.name}  ?  {question.right.name}: {question.doubt.reason}"]
    for mark, person in (("A", question.left), ("B", question.right)):
        lines.append(f"{mark}  {person.name}, {count_mentions(person)} <{person.iri}>")
        lines += [line for shown in _shown(person) for line in _evidence(shown)]
    return "\n".join(lines)


def _shown(person: Known) -> tuple[Shown, ...]:
    """The first and last mentions: between them lies a career."""
    if len(person.mentions) <= MOST_SHOWN:
        return person.mentions
    half = MOST_SHOWN // 2
    return person.mentions[:half] + person.mentions[-half:]


def _evidence(shown: Shown) -> list[str]:
    about = ", ".join((*shown.ranks, *shown.posts)) or "no rank or post"
    return [f"   {shown.published or '?':<10}  {about}", f"               “{' '.join(shown.quote.split())}”"]
