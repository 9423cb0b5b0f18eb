"""Meetings and who took part in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meeting_discourse import Draft, read_discourse
from kg.extract.meeting_roles import Claim, claims, is_press
from kg.extract.meeting_text import View, each, read_views
from kg.model import MeetingFact, ParticipationFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading

_ROLES = ("chair", "delegation_head", "speaker", "participant")


def _weigh(draft: Draft, found: Sequence[Claim]) -> tuple[list[str], dict[tuple[str, str], list[Claim]]]:
    """The organisers, and the claims by (agent, role): attending goes without saying for who has another role."""
    organizers = list(dict.fromkeys(c.agent for c in found if c.role == "organizer"))
    by_role: dict[tuple[str, str], list[Claim]] = {}
    for role in _ROLES:
        for claim in found:
            if claim.role != role or claim.agent in organizers:
                continue
            if role == "participant" and any((claim.agent, other) in by_role for other in _ROLES[:3]):
                continue
            by_role.setdefault((claim.agent, role), []).append(claim)
    return organizers, by_role


def _claims_of(reading: Reading, draft: Draft, views: Sequence[View]) -> list[Claim]:
    found: list[Claim] = []
    for view in views:
        found.extend(claims(reading, view, quiet=is_press(reading, view)))
    return found


def _topics(draft: Draft) -> list[tuple[str, View]]:
    found: dict[str, View] = {}
    for view in draft.views:
        for _, chunk in each("topic", view):
            if chunk.value != "none":
                found.setdefault(chunk.value, view)
    return list(found.items())


def extract_meetings(reading: Reading) -> tuple[tuple[MeetingFact, ...], tuple[ParticipationFact, ...]]:
    """The meetings that the article reports or refers to specifically, and the parts people and bodies had in them."""
    views = read_views(reading)
    meetings: list[MeetingFact] = []
    parts: list[ParticipationFact] = []
    for n, draft in enumerate(read_discourse(reading, views), 1):
        key = f"m{n}"
        organizers, by_role = _weigh(draft, _claims_of(reading, draft, draft.views))
        topics = _topics(draft)
        date, _, end = (draft.date or "").partition("/")
        evidence = [reading.evidence(draft.first.sentence, f"meeting/{draft.kind}")]
        if draft.date_view is not None:
            evidence.append(reading.evidence(draft.date_view.sentence, "meeting/date", "date"))
        if draft.places and draft.place_view is not None:
            evidence.append(reading.evidence(draft.place_view.sentence, "meeting/place", "place"))
        meetings.append(
            MeetingFact(
                key, draft.kind, date or None, end or None, draft.places, tuple(organizers), tuple(t for t, _ in topics), tuple(evidence)  # type: ignore[arg-type]
            )
        )
        for (agent, role), said in by_role.items():
            proof = tuple(dict.fromkeys(reading.evidence(c.view.sentence, c.rule) for c in said[:3]))
            parts.append(ParticipationFact(key, agent, role, None, proof))  # type: ignore[arg-type]
    return tuple(meetings), tuple(parts)
