"""Meetings and who took part in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from kg.extract.meetings.claim import Claim
from kg.extract.meetings.discourse import read_discourse
from kg.extract.meetings.draft import COURSE, WORK, Draft, is_on_trip, kind_of
from kg.extract.meetings.elsewhen import goes_back, is_of_news, is_quoted, is_said_there
from kg.extract.meetings.private import is_official, is_only_told
from kg.extract.meetings.roles import behalves, claims, is_elsewhere, is_press, lists_delegates
from kg.extract.meetings.text import View, each, opens_with, surface, words_of
from kg.model import Evidence, MeetingFact, MeetingKind, ParticipationFact, Role
from kg.rules.grammar import find_all
from kg.rules.host import EXAMPLE_RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading

_ROLES: tuple[Role, ...] = ("chair", "delegation_head", "speaker", "participant")
# What some words that name no topic imply.
_IMPLIED = {
    ("verb", "decide"): "personnel",
    ("verb", "declare"): "personnel",
    ("verb", "promote"): "personnel",
    ("occasion", "decision"): "personnel",
    ("occasion", "course"): "training",
    ("occasion", "training"): "training",
}
# How many chunks may stand before the sides that a sentence is about.
_SIDES = 6
# What is touched in passing, by the kinds of meetings where one word of it says nothing.
_PASSING = {
    "drugs": {"press_conference"},
    "environment": {"ceremony", "other", "talks", "visit", "working_session"},
    "fire_safety": {"ceremony"},
    "fugitives": {"press_conference"},
    "gambling": {"press_conference"},
    "personnel": {"exercise", "press_conference", "seminar", "talks", "visit", "working_session"},
    "traffic": {"ceremony", "conference", "other", "talks", "visit"},
    "training": {"briefing", "ceremony", "conference", "other"},
}
# What conferences are about, and those where even a sentence that nobody speaks tells of it.
_BUSINESS = frozenset({"cyber_fraud", "drugs", "human_trafficking", "illegal_migration"})
_OF_BUSINESS = frozenset({"briefing", "conference"})
# Who sits in the National Assembly for a province receives for another office too.
_DEPUTIES = "Đoàn đại biểu Quốc hội"
_INSPECTORS = "Ủy ban Kiểm tra"
# Kinds at which who speaks to the press is hardly there.
_QUIET = frozenset({"ceremony", "visit", "working_session"})
_WITH_GUESTS = frozenset({"talks", "visit", "working_session"})
# How many sentences of a meeting may show the delegation that came, and how many passages prove one role.
_ARRIVAL, _PROOFS = 8, 3
_PARTY = "đoàn"
# How many chunks after a decision may say that it honours somebody.
_HONOURS = 10
# The headline tells parties and hosts; its other words are too short to tell a role.
_OF_HEADLINE = ("party/", "welcome/", "organizer/welcomes")


@dataclass(frozen=True, slots=True)
class _Delegation:
    """A delegation on its way: who leads it, and whose it is."""

    heads: tuple[str, ...]
    bodies: tuple[str, ...]


def _courses(draft: Draft) -> set[int]:
    """The sentences that tell only of a course on which a meeting looks back; a ceremony opens or closes one."""
    if draft.kind == "ceremony":
        return set()
    own = {a.view.index for a in draft.anchors}
    return own - {a.view.index for a in draft.anchors if a.rank != COURSE or a.kind == draft.kind}


def _is_to_press(draft: Draft, view: View) -> bool:
    """Whether leaders only tell the news something: "Lãnh đạo Công an huyện A cho biết vụ việc đang được điều tra"."""
    elsewhere = all(a.view.sentence.paragraph != view.sentence.paragraph for a in draft.anchors)
    return elsewhere and draft.kind in _QUIET and view.has_verb("speak", "press") and not any(each("occasion", view))


def _is_of_kind(view: View, kind: str) -> bool:
    """Whether a caption names an occasion of that kind: those of another meeting may stand beside the text."""
    return any(kind_of(chunk) == kind for _, chunk in each("occasion", view))


def _claims_of(reading: Reading, draft: Draft) -> list[Claim]:
    """All that the sentences about a meeting say of those there."""
    if draft.passing:
        found = [c for view in draft.views for c in claims(reading, view)] if not draft.alone else []
        local = [c for c in found if c.rule.startswith(("party/", "organizer/"))]
        if is_said_there(draft, draft.first):
            local += [c for c in found if c.role == "speaker"]
        return local + [Claim(a, "participant", draft.first, "party/signs") for a in draft.parties]
    found = []
    own = {a.view.index for a in draft.anchors}
    courses = _courses(draft)
    listed, earlier = False, None
    inspects = _inspects(reading, draft)
    for view in draft.views:
        if inspects and view.index not in own:
            continue
        if view.index not in own and goes_back(reading, draft, view):
            earlier = view.sentence.paragraph
        if view is not draft.first and is_quoted(draft, view):
            continue
        if view.index not in own and (is_elsewhere(reading, view) or view.sentence.paragraph == earlier):
            continue
        if view.sentence.block not in {"row", "bullet"}:
            listed = lists_delegates(view)
        said = claims(reading, view, quiet=is_press(reading, view), listed=listed)
        found.extend(
            c
            for c in said
            if (view.index not in own or c.agent not in draft.rivals)
            and not (c.role == "organizer" and view.index in courses)
            and not (c.rule == "party/session" and view.index not in own)
            and not (c.role == "participant" and view.index not in own and is_of_news(draft, view))
            and not (c.rule == "participant/pictured" and not _is_of_kind(view, draft.kind))
            and not (c.rule == "party/leaders" and view.index not in own and _is_to_press(draft, view))
            and not (view.index in draft.asides and c.rule.startswith("party/"))
        )
    return found + _partners(reading, draft)


def _partners(reading: Reading, draft: Draft) -> list[Claim]:
    """Those whom the verb of an encounter says it was with: "đã gặp Trưởng đoàn Singapore, ông A"."""
    told = [a for a in draft.anchors if a.kind in _WITH_GUESTS and a.rank <= WORK and not (a.passing or a.hosts)]
    met = ((p, a.view) for a in told for p in a.partners if p in reading.people and p not in draft.rivals)
    return [Claim(person, "participant", view, "participant/partner") for person, view in met]


def _inspects(reading: Reading, draft: Draft) -> bool:
    """Whether the meeting is a session of a party's inspectors: who is named in what they report sits under it, not in
    it."""
    orgs = (reading.orgs[ref] for _, c in each("org", draft.first) for ref in c.refs)
    return draft.kind == "other" and any(org.name.startswith(_INSPECTORS) for org in orgs)


def _weigh(found: Sequence[Claim]) -> tuple[dict[str, Claim], dict[tuple[str, Role], list[Claim]]]:
    """The organisers, and the claims by (agent, role): attending goes without saying for who has another role."""
    organizers: dict[str, Claim] = {}
    for claim in found:
        if claim.role == "organizer":
            organizers.setdefault(claim.agent, claim)
    by_role: dict[tuple[str, Role], list[Claim]] = {}
    for role in _ROLES:
        for claim in found:
            if claim.role != role or claim.agent in organizers:
                continue
            if role != "participant" or not any((claim.agent, other) in by_role for other in _ROLES[:3]):
                by_role.setdefault((claim.agent, role), []).append(claim)
    return organizers, by_role


def _host_of(reading: Reading, draft: Draft, agent: str) -> str | None:
    """The body for which an agent receives guests: the one visited, else the police unit, else the first post's."""
    if agent in reading.orgs:
        return agent
    bodies = [org for _, org, status in reading.people[agent].posts if org is not None and status == "current"]
    visited = [org for org in bodies if org in draft.hosts]
    police = [org for org in bodies if reading.orgs[org].kind == "police"]
    # Who leads a party committee receives for the office that goes with it, which the article need not name.
    others = [o for o in bodies if reading.orgs[o].kind != "party" and not reading.orgs[o].name.startswith(_DEPUTIES)]
    return next(iter(visited or police or others), None)


def _hosts(reading: Reading, draft: Draft, found: Sequence[Claim]) -> list[Claim]:
    """The organiser that nothing but its people shows: whose officer, or who itself, receives the guests at home. Who
    receives somebody for talks may do so anywhere in the city: then the house is named."""
    if any(c.role == "organizer" for c in found):
        return []
    guests = {c.agent for c in found if c.role == "delegation_head"}
    hosts: dict[str, Claim] = {}
    for claim in found:
        receives = draft.kind in _WITH_GUESTS and _chairs_reception(reading, claim)
        if (claim.rule.startswith("welcome/") or receives) and claim.agent not in guests:
            host = _host_of(reading, draft, claim.agent)
            if host is not None and (
                draft.kind != "talks" or _at_home(draft, host, police=reading.orgs[host].kind == "police")
            ):
                hosts.setdefault(host, claim)
    # With whom the guests are said to work is at home, not who else of the province receives them too.
    parties = {c.agent for c in found if c.role == "participant"}
    host = next((host for host in hosts if host in parties), None) or next(iter(hosts), None)
    return [Claim(host, "organizer", hosts[host].view, hosts[host].rule)] if host is not None else []


def _holders(reading: Reading, draft: Draft, views: Sequence[View]) -> list[Claim]:
    """Who held the activities of which a sentence gives the meeting as an example: the sentence before says so."""
    if draft.first.opens_paragraph or not opens_with(reading, draft.first, "example"):
        return []
    before = next(v for v in reversed(views) if v.index < draft.first.index)
    held = (before.chunks[slice(*m.slots["who"])] for m in find_all(EXAMPLE_RULES, before.line))
    agents = [ref for chunks in held for chunk in chunks if chunk.kind == "org" for ref in chunk.refs]
    return [Claim(agent, "organizer", before, "organizer/example-of") for agent in agents]


def _chairs_reception(reading: Reading, claim: Claim) -> bool:
    """Whether somebody chairs that guests are received: "Đại tá A chủ trì buổi tiếp đoàn", "chủ trì đón tiếp"."""
    chunks = claim.view.chunks
    said = (surface(reading, c) for i, c in enumerate(chunks) if i and claim.view.is_verb(i - 1, "chair", "chair_of"))
    return claim.role == "chair" and any(word.startswith(tuple(words_of("reception"))) for word in said)


def _at_home(draft: Draft, host: str, *, police: bool) -> bool:
    """Whether a sentence about the meeting names a house of the police ("trụ sở"), or something done "tại" the
    host's."""
    return any(
        police and view.is_word(i, "sở")
        if view.is_word(i - 1, "trụ")
        else host in chunk.refs
        and (view.is_word(i - 1, "tại", "ở") or (view.is_word(i - 1, "sở") and view.is_word(i - 2, "trụ")))
        for view in draft.views
        for i, chunk in enumerate(view.chunks)
    )


def _delegation(found: Sequence[Claim]) -> _Delegation:
    """The delegation that the claims tell of; its bodies are those named with its heads, else any delegation's."""
    heads = [c for c in found if c.role == "delegation_head"]
    views = [c.view for c in heads]
    sent = [c for c in found if c.rule in {"party/delegation", "party/headed"}]
    bodies = [c for c in sent if c.view in views] or sent
    return _Delegation(tuple(dict.fromkeys(c.agent for c in heads)), tuple(dict.fromkeys(c.agent for c in bodies)))


def _arrival(reading: Reading, draft: Draft, delegation: _Delegation, *, framed: bool) -> View | None:
    """The sentence that shows a delegation at a meeting: "đoàn", the body that sent it or, on a trip, its head."""
    for view in draft.views[:_ARRIVAL]:
        said = reading.text.key.find(_PARTY, view.sentence.start, view.sentence.stop) >= 0
        for chunk in view.chunks:
            if said and chunk.kind in {"word", "verb"} and _PARTY in surface(reading, chunk).split():
                return view
            if chunk.kind == "org" and set(chunk.refs) & set(delegation.bodies):
                return view
            if framed and chunk.kind == "person" and set(chunk.refs) & set(delegation.heads):
                return view
    return None


def _topics(reading: Reading, draft: Draft, headline: View | None) -> list[tuple[str, View]]:
    """What the meeting is said to deal with, each with the sentence that says it first.

    A word counts where it belongs to the occasion's own sentence or the headline, is spoken there, or comes back. A
    meeting about personnel deals with that alone: what else is named is the work of those who change their posts.
    """
    courses = _courses(draft)
    own = {a.view.index for a in draft.anchors}
    above = _words(headline) if headline is not None else set()
    found: dict[str, list[View]] = {}
    for view in draft.views:
        for i, chunk in enumerate(view.chunks):
            topic = _IMPLIED.get((chunk.kind, chunk.value), chunk.value if chunk.kind == "topic" else "none")
            if (chunk.kind, chunk.value) in _IMPLIED and _is_of_award(reading, view, i):
                continue
            following = view.chunks[i + 1].value if i + 1 < len(view.chunks) else ""
            if topic == "personnel" and chunk.kind == "topic" and following.isdecimal():
                continue  # "điều động 2 tổ công tác"
            if chunk.kind == "topic" and topic in _BUSINESS and _is_of_guests(view, i):
                continue
            if topic != "none" and view.index not in courses:
                found.setdefault(topic, []).append(view)
    if "personnel" in found and not _changes_posts(reading, draft, found["personnel"]):
        del found["personnel"]
    staff = len(found.get("personnel", ()))
    if staff and (draft.kind in {"ceremony", "other"} or (draft.kind == "conference" and staff > 1)):
        found = {topic: seen for topic, seen in found.items() if topic == "personnel" or topic in above}
    kept: list[tuple[str, View]] = []
    for topic, seen in found.items():
        once = len(seen) == 1 and topic not in above
        if once and draft.kind in _PASSING.get(topic, ()):
            continue
        # At a ceremony one word of a change of post is enough; "quyết định" alone may be about anything.
        moved = topic == "personnel" and draft.kind == "ceremony" and "personnel" in _words(seen[0])
        business = topic in _BUSINESS and draft.kind in _OF_BUSINESS
        if not once or seen[0].index in own or moved or business or _is_said(seen[0]):
            kept.append((topic, seen[0]))
    return kept


def _is_of_guests(view: View, at: int) -> bool:
    """Whether a topic only says what those do who attend: "Cùng dự có đại diện các lực lượng phòng chống ma túy"."""
    listed = next((k for k in range(at) if view.is_word(k, "có", "gồm")), 0)
    attend = any(view.is_verb(k, "attend", "side", "welcome") for k in range(listed))
    return attend and not any(view.is_verb(k, "speak", "agree", "host", "chair") for k in range(listed, at))


def _changes_posts(reading: Reading, draft: Draft, told: Sequence[View]) -> bool:
    """Whether decisions made known are about posts: a word says so, or no certificate or medal is told of."""
    if any("personnel" in _words(view) or view.has_verb("promote") for view in told):
        return True
    said = {word for view in draft.views for c in view.chunks for word in surface(reading, c).split()}
    return not said & {"khen", "chương"}


def _is_of_award(reading: Reading, view: View, at: int) -> bool:
    """Whether a decision is one to honour somebody or to set free: "công bố quyết định của Chủ tịch nước tặng thưởng
    Huân chương", "công bố quyết định đặc xá", "giảm án"."""
    said = {w for c in view.chunks[at + 1 : at + _HONOURS] for w in surface(reading, c).split()}
    return bool(said & {"tặng", "khen", "xá"}) or {"giảm", "án"} <= said


def _words(view: View) -> set[str]:
    """The topics that words of a sentence name."""
    return {chunk.value for _, chunk in each("topic", view)}


def _is_said(view: View) -> bool:
    """Whether somebody speaks in the sentence, or the sides agree."""
    if view.sentence.block == "caption":
        return False
    sides = any(view.is_word(i, "hai", "các") and view.is_word(i + 1, "bên") for i in range(_SIDES))
    return sides or view.has_verb("speak", "agree", "meet")


def _evidence(
    reading: Reading, draft: Draft, organizers: dict[str, Claim], topics: Sequence[tuple[str, View]]
) -> tuple[Evidence, ...]:
    """The passage that tells of the meeting, and those of its date, place, organisers and topics."""
    found = [reading.evidence(draft.first.sentence, f"meeting/{draft.kind}")]
    if draft.date is not None and draft.date_view is not None:
        found.append(reading.evidence(draft.date_view.sentence, "meeting/date", "date"))
    if draft.places and draft.place_view is not None:
        found.append(reading.evidence(draft.place_view.sentence, "meeting/place", "place"))
    found += [reading.evidence(c.view.sentence, c.rule, "organizer") for c in organizers.values()]
    found += [reading.evidence(view.sentence, "meeting/topic", "topic") for _, view in topics]
    return tuple(dict.fromkeys(found))


def extract_meetings(
    reading: Reading, views: tuple[View, ...], dead: frozenset[str]
) -> tuple[tuple[MeetingFact, ...], tuple[ParticipationFact, ...]]:
    """The meetings that the article reports or refers to specifically, and the parts people and bodies had in them;
    none has who is `dead`."""
    headline = next((v for v in views if v.sentence.block == "title"), None)
    drafts, frames = read_discourse(reading, views)
    under_way = _delegation([c for frame in frames for c in _claims_of(reading, frame)])
    meetings: list[MeetingFact] = []
    parts: list[ParticipationFact] = []
    trip = False
    for n, draft in enumerate(drafts, 1):
        found = _claims_of(reading, draft)
        if n == 1 and headline is not None:
            found += [c for c in claims(reading, headline, quiet=True) if c.rule.startswith(_OF_HEADLINE)]
        if not draft.passing:
            trip = trip or (n > 1 and is_on_trip(drafts[n - 2]))
            shown = _arrival(reading, draft, under_way, framed=bool(frames) or trip)
            # A sentence that opens with a delegation of its own tells of another one.
            led = any(c.role == "delegation_head" and c.view is draft.first for c in found)
            if shown is not None and (frames or trip or not led):
                found += [Claim(a, "delegation_head", shown, "head/under-way") for a in under_way.heads]
            shown = _arrival(reading, draft, under_way, framed=False)
            if shown is not None:
                found += [Claim(a, "participant", shown, "party/under-way") for a in under_way.bodies]
            own = _delegation(found)
            if len(own.heads) == 1:
                under_way = _Delegation(own.heads, own.bodies or under_way.bodies)
        found += _holders(reading, draft, views) or _hosts(reading, draft, found)
        found = [c for c in found if c.agent not in dead]
        organizers, by_role = _weigh(found)
        if draft.kind == "visit" and not organizers and is_only_told(draft, by_role):
            continue
        key = f"m{len(meetings) + 1}"
        topics = _topics(reading, draft, headline)
        date, _, end = (draft.date or "").partition("/")
        meetings.append(
            MeetingFact(
                key,
                cast("MeetingKind", draft.kind),
                date or None,
                end or None,
                draft.places,
                tuple(organizers),
                tuple(topic for topic, _ in topics),
                _evidence(reading, draft, organizers, topics),
            )
        )
        bodies = dict(pair for view in reversed(draft.views) for pair in behalves(view))
        for (agent, role), said in by_role.items():
            first = {c.view.index: c for c in reversed(said)}
            proof = tuple(reading.evidence(first[i].view.sentence, first[i].rule) for i in sorted(first)[:_PROOFS])
            parts.append(ParticipationFact(key, agent, role, bodies.get(agent), proof))
    if not (parts or any(m.organizers for m in meetings)) and not any(is_official(reading, d) for d in drafts):
        return (), ()  # weddings, funerals, matches and journeys of those whom the news is about
    return tuple(meetings), tuple(parts)
