"""What a division or team does, where its name goes on behind the function that the lists have: "Đội Cảnh sát hình sự,
kinh tế và ma túy", "Đội Tuyên truyền, hướng dẫn giải quyết tai nạn giao thông", "Đội CSGT Bến Đá"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.extract.mentions.names import begins_something, capital_run, is_romanised, looks_like_person
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import name_words, surnames

_HEADS = frozenset({"Phòng", "Đội", "Tổ", "Trạm"})
_POSTED = frozenset({"Đội", "Trạm"})  # posts of the traffic police that a place names
_SEPARATORS = frozenset({",", "-", "–", "/", "&", "và"})
_MARKS = frozenset({",", "(", ")", ".", ";", ":", "-", "–", '"', "”"})
_LONGEST, _LONGEST_PHRASE, _LONGEST_PLACE, _SHORTEST_PLACE = 24, 4, 3, 2
# What ends a duty that no list has: who comes next, or what is told of the one in the post.
_OTHER = frozenset({"rank", "title", "address", "level"})
_TELLS = frozenset({("verb", "speak"), ("verb", "press"), ("verb", "attend"), ("verb", "chair"), ("verb", "meet")})


def with_duties(t: Tokens, org: OrgName, limit: int, owner_at: Callable[[int], bool]) -> OrgName:
    """The unit with the further duties in its name.

    Duties that are also verbs ("điều tra", "xử lý") count only in a unit that a title names and an owner ends:
    otherwise they tell what the unit is doing. `owner_at` says whether the owner of a unit begins at a token.
    """
    if org.head.form not in _HEADS or _heads_row(t, org, limit):
        return org
    stop, verbs = _run(t, org.stop, limit)
    if stop == org.stop:
        return org
    if _duty(t, org.stop, limit) == (stop, True):
        return org  # "Đội Cảnh sát hình sự xử lý, Công an xã bàn giao"
    owned = _owned(t, stop, limit, owner_at)
    row = "và" in t.key[org.stop : stop]  # "…, kinh tế và ma túy" is whole, whatever follows
    ended = stop >= limit or row or t.key[stop] in _MARKS | name_words("ends_duty") or t.key[stop].isdecimal()
    if not (owned or (ended and not verbs)) or (verbs and not org.post):
        return org
    joint = "" if t.key[org.stop] == "," else " "
    return replace(org, stop=stop, function=f"{org.function}{joint}{t.string(org.stop, stop)}")


def _heads_row(t: Tokens, org: OrgName, limit: int) -> bool:
    """Whether units follow that have the head in common: "các Phòng Tham mưu, Hậu cần"."""
    before = t.key[org.start - 1] if org.start else ""
    counted = before in name_words("count") or before.isdecimal()
    return counted and org.stop + 1 < limit and t.key[org.stop] in {",", "và"} and t.capital[org.stop + 1]


def _run(t: Tokens, start: int, limit: int) -> tuple[int, bool]:
    """Where the row of duties from `start` ends, and whether one of them is also a verb."""
    at = stop = start
    verbs = False
    # "Phòng Cảnh sát hình sự về việc …" goes on otherwise than "Cảnh sát điều tra tội phạm về …".
    if start < limit and t.key[start] == "về" and t.key[start - 1] not in name_words("before_about"):
        return start, False
    while at < limit and at - start < _LONGEST:
        if at == stop and t.key[at] in _SEPARATORS:
            at += 2 if t.key[at] == "," and t.key[at + 1 : at + 2] == ["và"] else 1
            continue
        end, verb = _duty(t, at, limit)
        if end == at:
            break
        at = stop = end
        verbs = verbs or verb
    return stop, verbs


def _duty(t: Tokens, at: int, limit: int) -> tuple[int, bool]:
    """Where the duty at `at` ends, or `at` where none begins."""
    if t.capital[at] and any(hit.kind in {"unit", "area", "rank"} for hit in t.hits[at]):
        return at, False
    for end in range(min(limit, at + _LONGEST_PHRASE), at, -1):
        phrase = " ".join(t.key[at:end])
        if phrase in name_words("duty"):
            return end, False
        if phrase in name_words("duty_verb"):
            return end, True
    return at, False


def unlisted(owner_at: Callable[[int], bool], t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """A unit whose duty no list has, after a title and before its owner: "Đội trưởng Đội phong trào Công an huyện A",
    "Trưởng phòng hướng dẫn, chỉ đạo về chữa cháy thuộc Cảnh sát PCCC tỉnh B"."""
    at = org.stop
    if not org.post or org.head.form not in _HEADS or at >= limit or not t.word[at] or _tells(t, at, limit):
        return None
    stop = at + 2 * (t.key[at : at + 2] == ["phòng", "chống"])  # the duty, no division
    while stop < limit and stop - at < _LONGEST and not _ends_unlisted(t, stop, limit, owner_at):
        stop += 1
    beside = stop < limit and t.key[stop] in {"(", ","} and t.key[stop + 1 : stop + 2] == ["thuộc"]
    if stop - at < _SHORTEST_PLACE or not (_owned(t, stop, limit, owner_at) or (beside and owner_at(stop + 2))):
        return None
    return replace(org, stop=stop, function=t.string(at, stop), function_kind=org.head.kind)


def _tells(t: Tokens, at: int, limit: int) -> bool:
    """Whether a name or what somebody does follows a title, not the unit: "Đội phó Lê Văn A chỉ huy", "Tổ trưởng làm
    công tác …"."""
    return t.key[at] in name_words("does") or looks_like_person(t, at, capital_run(t, at, limit))


def _ends_unlisted(t: Tokens, at: int, limit: int, owner_at: Callable[[int], bool]) -> bool:
    """Whether the token at `at` is no part of a duty: an owner, a name or a predicate begins, or a mark stands there
    that parts the unit from its owner."""
    if t.key[at] in _SEPARATORS:
        return at + 1 >= limit or not t.word[at + 1] or owner_at(at + 1)
    if not t.word[at] or t.key[at] in {"thuộc", "của"} or owner_at(at):
        return True
    longest = t.hits[at][0] if t.hits[at] else None
    if longest is None or " ".join(t.key[at : longest.stop]) in name_words("duty_verb"):
        return False
    return longest.kind in _OTHER or (longest.kind, longest.value) in _TELLS


def _owned(t: Tokens, at: int, limit: int, owner_at: Callable[[int], bool]) -> bool:
    """Whether an owner follows, beside it, after a comma, a dash, a bracket or "thuộc"."""
    if at >= limit:
        return False
    return owner_at(at) or (t.key[at] in {",", "-", "–", "(", "thuộc", "của"} and at + 1 < limit and owner_at(at + 1))


def at_place(t: Tokens, org: OrgName, limit: int) -> OrgName:
    """The place that tells one post of the traffic police from another: "Đội CSGT Bến Đá", "Trạm CSGT Núi Xa", "Trạm
    Cảnh sát đường thủy Cầu Đá"."""
    at = org.stop
    if org.head.form not in _POSTED or at >= limit or not t.capital[at]:
        return org
    if org.head.form != "Trạm" and "giao thông" not in org.function.casefold():
        return org
    if t.key[at : at + 2] == ["trung", "tâm"] and not any(t.capital[at + 1 : at + 3]):
        return replace(org, stop=at + 2, function=f"{org.function} Trung tâm")
    gate = 2 * (" ".join(t.key[at : at + 2]) in name_words("gate"))
    if not gate and (begins_something(t, at) or t.hit(at, "unit", "level") is not None):
        return org
    stop = capital_run(t, at + gate, limit, longest=_LONGEST_PLACE)
    area = t.hit(at, "area")
    if area is not None and area.stop >= stop and org.head.form == "Trạm":
        return replace(org, stop=area.stop, function=f"{org.function} {t.string(at, area.stop)}")
    if area is not None and area.stop >= stop:
        if org.head.form == "Đội":
            return org
        return replace(org, stop=stop, function=f"{org.function} {t.string(at, stop)}")  # "Trạm CSGT Diễn Châu"
    if (
        (stop - at < _SHORTEST_PLACE and not is_romanised(t.key[at]))
        or looks_like_person(t, at, stop)
        or surnames().get(t.key[at]) == "common"
    ):
        return org
    return replace(org, stop=stop, function=f"{org.function} {t.string(at, stop)}")
