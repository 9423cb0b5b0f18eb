"""Meetings and who took part in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.meeting_discourse import Draft, read_discourse, split_frames
from kg.extract.meeting_roles import Claim, claims, is_elsewhere, is_press, lists_delegates
from kg.extract.meeting_text import View, each, read_views, surface
from kg.model import MeetingFact, ParticipationFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading

# What some words that name no topic imply.
_IMPLIED = {
    ("verb", "decide"): "personnel", ("verb", "promote"): "personnel",
    ("occasion", "course"): "training", ("occasion", "training"): "training",
}  # fmt: skip
_ROLES = ("chair", "delegation_head", "speaker", "participant")


@dataclass(frozen=True, slots=True)
class _Delegation:
    """A delegation on its way: who leads it, and whose it is."""

    heads: tuple[str, ...]
    bodies: tuple[str, ...]


def _weigh(found: Sequence[Claim]) -> tuple[dict[str, Claim], dict[tuple[str, str], list[Claim]]]:
    """The organisers, and the claims by (agent, role): attending goes without saying for who has another role."""
    organizers: dict[str, Claim] = {}
    for claim in found:
        if claim.role == "organizer":
            organizers.setdefault(claim.agent, claim)
    by_role: dict[tuple[str, str], list[Claim]] = {}
    for role in _ROLES:
        for claim in found:
            if claim.role != role or claim.agent in organizers:
                continue
            if role == "participant" and any((claim.agent, other) in by_role for other in _ROLES[:3]):
                continue
            by_role.setdefault((claim.agent, role), []).append(claim)
    return organizers, by_role


def _claims_of(reading: Reading, draft: Draft) -> list[Claim]:
    found: list[Claim] = []
    listed = False
    own = {a.view.index for a in draft.anchors}
    for view in draft.views:
        if view.index not in own and is_elsewhere(reading, view):
            continue
        if view.sentence.block not in {"row", "bullet"}:
            listed = lists_delegates(view)
        found.extend(claims(reading, view, quiet=is_press(reading, view), listed=listed))
    return found


def _host_of(reading: Reading, draft: Draft, person: str) -> str | None:
    """The body for which a person receives guests: the one visited, else the police unit, else the first of the posts."""
    bodies = [org for _, org, status in reading.people[person].posts if org is not None and status == "current"]
    for org in bodies:
        if org in draft.hosts:
            return org
    police = [org for org in bodies if reading.orgs[org].kind == "police"]
    return next(iter(police or bodies), None)


def _hosts(reading: Reading, draft: Draft, found: Sequence[Claim]) -> list[Claim]:
    """Organisers by their people: whose officer receives the guests of a visit or of talks."""
    if any(c.role == "organizer" for c in found):
        return []
    guests = {c.agent for c in found if c.role == "delegation_head"}
    for claim in found:
        if not claim.rule.startswith("welcome/") or claim.agent in guests or claim.agent not in reading.people:
            continue
        if (org := _host_of(reading, draft, claim.agent)) is not None:
            return [Claim(org, "organizer", claim.view, claim.rule)]
    return []


def _topics(draft: Draft, title: View | None) -> list[tuple[str, View]]:
    """What the meeting is said to deal with, each with the sentence that says it first.

    A word counts where it belongs to the occasion's own sentence or the headline, is spoken there, or comes back. A meeting
    about personnel deals with that alone: what else is named there is the work of those who change their posts.
    """
    own = {a.view.index for a in draft.anchors}
    headline = {c.value for _, c in each("topic", title)} if title is not None else set()
    found: dict[str, list[View]] = {}
    for view in draft.views:
        for chunk in view.chunks:
            topic = _IMPLIED.get((chunk.kind, chunk.value), chunk.value if chunk.kind == "topic" else "none")
            if topic != "none":
                found.setdefault(topic, []).append(view)
    if "personnel" in found and draft.kind in {"ceremony", "other"} | ({"conference"} if len(found["personnel"]) > 1 else set()):
        found = {topic: seen for topic, seen in found.items() if topic == "personnel" or topic in headline}
    kept: list[tuple[str, View]] = []
    for topic, seen in found.items():
        if topic == "training" and len(seen) == 1 and topic not in headline and draft.kind != "seminar":
            continue
        said = any(view.index in own or _is_said(view) for view in seen)
        if said or topic in headline or len(seen) > 1:
            kept.append((topic, seen[0]))
    return kept


def _is_said(view: View) -> bool:
    return view.sentence.block != "caption" and any(view.is_verb(i, "speak", "agree", "meet") for i in range(len(view.chunks)))


def _travels(reading: Reading, draft: Draft, delegation: _Delegation, *, framed: bool) -> View | None:
    """The sentence that shows a delegation at a meeting: "đoàn", or the body whose delegation it is."""
    for view in draft.views[:8]:
        for chunk in view.chunks:
            if chunk.kind == "word" and chunk.value == "đoàn":
                return view
            if "đoàn" in surface(reading, chunk).split() and chunk.kind == "verb":
                return view
            if framed and chunk.kind == "person" and set(chunk.refs) & set(delegation.heads):
                return view
            if chunk.kind == "org" and set(chunk.refs) & set(delegation.bodies):
                return view
    return None


def _delegations(found: Sequence[Claim]) -> _Delegation:
    heads = dict.fromkeys(c.agent for c in found if c.role == "delegation_head")
    views = [c.view for c in found if c.role == "delegation_head"]
    bodies = dict.fromkeys(c.agent for c in found if c.rule == "party/delegation" and c.view in views)
    bodies = bodies or dict.fromkeys(c.agent for c in found if c.rule == "party/delegation")
    return _Delegation(tuple(heads), tuple(bodies))


def extract_meetings(reading: Reading) -> tuple[tuple[MeetingFact, ...], tuple[ParticipationFact, ...]]:
    """The meetings that the article reports or refers to specifically, and the parts people and bodies had in them."""
    views = read_views(reading)
    drafts, frames = split_frames(read_discourse(reading, views))
    title = next((v for v in views if v.sentence.block == "title"), None)
    under_way = _delegations([c for f in frames for c in _claims_of(reading, f)])
    meetings: list[MeetingFact] = []
    parts: list[ParticipationFact] = []
    for n, draft in enumerate(drafts, 1):
        key = f"m{n}"
        found = _claims_of(reading, draft)
        if n == 1 and title is not None:
            found += [c for c in claims(reading, title, quiet=True) if c.rule.startswith(("party/", "welcome/", "organizer/welcomes"))]
        if draft.passing:
            found = [c for c in found if c.rule.startswith(("party/", "organizer/"))]
            found += [Claim(a, "participant", draft.first, "party/signs") for a in draft.parties]
        if not draft.passing:
            if (under_way.heads or under_way.bodies) and (shown := _travels(reading, draft, under_way, framed=bool(frames))) is not None:
                found += [Claim(a, "delegation_head", shown, "head/under-way") for a in under_way.heads]
                found += [Claim(a, "participant", shown, "party/under-way") for a in under_way.bodies]
            own = _delegations(found)
            if own.heads and len(own.heads) == 1:
                under_way = _Delegation(own.heads, own.bodies or under_way.bodies)
        found += _hosts(reading, draft, found)
        organizers, by_role = _weigh(found)
        topics = _topics(draft, title)
        date, _, end = (draft.date or "").partition("/")
        evidence = [reading.evidence(draft.first.sentence, f"meeting/{draft.kind}")]
        if draft.date_view is not None:
            evidence.append(reading.evidence(draft.date_view.sentence, "meeting/date", "date"))
        if draft.places and draft.place_view is not None:
            evidence.append(reading.evidence(draft.place_view.sentence, "meeting/place", "place"))
        evidence += [reading.evidence(c.view.sentence, c.rule, "organizer") for c in organizers.values()]
        evidence += [reading.evidence(view.sentence, "meeting/topic", "topic") for _, view in topics]
        meetings.append(
            MeetingFact(
                key, draft.kind, date or None, end or None, draft.places, tuple(organizers),  # type: ignore[arg-type]
                tuple(t for t, _ in topics), tuple(dict.fromkeys(evidence)),
            )  # fmt: skip
        )
        for (agent, role), said in by_role.items():
            proof = tuple(dict.fromkeys(reading.evidence(c.view.sentence, c.rule) for c in said[:3]))
            parts.append(ParticipationFact(key, agent, role, None, proof))  # type: ignore[arg-type]
    return tuple(meetings), tuple(parts)
