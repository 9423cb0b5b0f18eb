"""People in a sentence of items: which rule joins which name, rank and posts. Nothing is resolved here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush
from typing import cast

from kg.extract.mentions.items import Item
from kg.extract.mentions.post_rows import (
    all_former,
    heads_of_bodies,
    is_of_party_top,
    is_of_police,
    with_rest,
    with_unit_of_row,
)
from kg.extract.mentions.posts import PostName
from kg.extract.mentions.words import name_words
from kg.rules import person as rules
from kg.rules.families import PEOPLE
from kg.rules.grammar import Line, find, find_all
from kg.rules.rule import Match
from kg.value import value

# "(41 tuổi, nguyên Thiếu tá, cán bộ PC67)" held the rank, and with it the post.
_FORMERLY = frozenset({"nguyên", "cựu"})
_TODAY = frozenset({"hiện", "nay"})
# From how many on the heads of bodies in a row are as many people.
_SEVERAL_HEADS = 2
_PLACES = {rule.name: place for place, rule in enumerate(rules.RULES)}
_APART = frozenset({"person.shared_posts_before", "person.shared_posts_behind"})
_MANY = frozenset({"các", "plural"})
# "miễn nhiệm 2 …", "bổ sung 2 …", as the lists of topics and verbs have them.
_DECISIONS = frozenset({("topic", "personnel"), ("verb", "speak")})
_BETWEEN_ITEMS = ([","], [";"], ["và"], [",", "và"], [";", "và"])


@value
class PersonPhrase:
    """One person, or several who share their posts, as a sentence names them.

    `first` and `last` are item indices; `names` are item indices of names; `ranks` standard ranks. `accused` and
    `private` say how the person is introduced ("bị cáo", "phóng viên"), `addressed` whether by any form of address.
    """

    first: int
    last: int
    names: tuple[int, ...]
    ranks: tuple[str, ...]
    posts: tuple[PostName, ...]
    accused: bool
    private: bool
    addressed: bool
    plural: bool
    rule: str


def matches(items: Sequence[Item]) -> tuple[Line, list[Match], list[Match]]:
    """The rendered line, the matches that hold, and those that lost.

    The stated policy for overlaps: what begins first wins, then what is longest, then the earlier rule of the table. A
    rule that lost to what ends inside its match may hold on the rest: "X, Bộ trưởng và Thứ trưởng Y".
    """
    line = PEOPLE.render([item.chunk for item in items])
    open_matches = [_ranked(_PLACES[match.rule.name], match) for match in find_all(rules.RULES, line)]
    heapify(open_matches)
    seen = {ranked[:3] for ranked in open_matches}
    kept: list[Match] = []
    lost: list[Match] = []
    reach = 0
    while open_matches:
        _, _, place, match = heappop(open_matches)
        if match.start >= reach:
            kept.append(match)
            reach = match.stop
            continue
        lost.append(match)
        rest = next(find(match.rule, line, reach), None) if match.stop > reach else None
        if rest is not None and rest.start < match.stop and _ranked(place, rest)[:3] not in seen:
            seen.add(_ranked(place, rest)[:3])
            heappush(open_matches, _ranked(place, rest))
    return line, kept, lost


def _ranked(place: int, match: Match) -> tuple[int, int, int, Match]:
    """A match with what decides between overlapping ones; `place` is that of its rule in the table."""
    return match.start, -match.stop, place, match


def read_people(items: Sequence[Item]) -> Iterator[PersonPhrase]:
    """The people of a sentence, left to right."""
    before: PersonPhrase | None = None
    for phrase in _phrases(items):
        if before is not None:
            yield _of_deputy(items, before, phrase)
        before = phrase
    if before is not None:
        yield before


def _of_deputy(items: Sequence[Item], head: PersonPhrase, deputy: PersonPhrase) -> PersonPhrase:
    """The phrase of a head whose unit only the deputy right behind names: "Trung tá A, Đội trưởng và Thiếu tá B, Phó
    Đội trưởng Đội Hình sự"."""
    between = [item.chunk.value for item in items[head.last : deputy.first]]
    if not head.posts or not deputy.posts or between not in _BETWEEN_ITEMS:
        return head
    *others, post = head.posts
    told = deputy.posts[0]
    same = post.org is None and told.org is not None and told.title.lower() == f"phó {post.title.lower()}"
    return replace(head, posts=(*others, replace(post, org=told.org))) if same else head


def _phrases(items: Sequence[Item]) -> Iterator[PersonPhrase]:
    """The people of a sentence as each rule by itself reads them."""
    _, kept, _ = matches(items)
    heading: tuple[PostName, ...] = ()
    rank: tuple[str, ...] = ()
    reach = 0
    for match in kept:
        phrase = with_rest(items, _phrase(items, match))
        phrase = replace(phrase, posts=with_unit_of_row(items, phrase.last, phrase.posts))
        if match.rule.name in _APART:
            yield from _apart(items, phrase)
            continue
        rank = _rank_of_list(items, phrase, reach, rank)
        if rank and rank != phrase.ranks:
            phrase = replace(phrase, ranks=rank)
        goes_on = bool(heading) and _next_of_list(items, reach, phrase)
        yield replace(phrase, posts=(*heading, *phrase.posts)) if goes_on else phrase
        heading, reach = (heading if goes_on else _heading(items, phrase)), phrase.last


def _rank_of_list(items: Sequence[Item], phrase: PersonPhrase, reach: int, before: tuple[str, ...]) -> tuple[str, ...]:
    """The rank said once for a list, `before` for the item before: "các Thiếu tướng: A, Cục trưởng B và C"."""
    if phrase.ranks or phrase.addressed:
        return ()
    between = [item.chunk.value for item in items[reach : phrase.first]]
    if before and between in _BETWEEN_ITEMS:
        return before
    lead = [item.chunk for item in items[max(0, phrase.first - 3) : phrase.first]]
    many = len(lead) == 3 and lead[0].value in _MANY and lead[2].value == ":"  # noqa: PLR2004
    return (lead[1].value,) if many and lead[1].kind == "rank" else ()


def _heading(items: Sequence[Item], phrase: PersonPhrase) -> tuple[PostName, ...]:
    """The posts said once for a list: "các đồng chí Ủy viên Bộ Chính trị: A, Phó Thủ tướng; B, Trưởng Ban Y", "các Bí
    thư Trung ương Đảng: A, Chánh Văn phòng; B"."""
    name = phrase.names[0]
    plural = any(items[i].chunk.value in {"plural", "các"} for i in range(max(0, phrase.first - 1), name))
    if not plural or not any(items[i].chunk.value == ":" for i in range(phrase.first, name)):
        return ()
    titles = (items[i].payload for i in range(phrase.first, name) if items[i].chunk.kind == "title")
    return tuple(title for title in titles if isinstance(title, PostName) and title in phrase.posts)


def _next_of_list(items: Sequence[Item], reach: int, phrase: PersonPhrase) -> bool:
    """Whether a phrase is the next item of the list that ended before `reach`, introduced by no address of its own."""
    between = [item.chunk.value for item in items[reach : phrase.first]]
    return between in ([";"], [";", "và"]) and not phrase.addressed


def _apart(items: Sequence[Item], phrase: PersonPhrase) -> Iterator[PersonPhrase]:
    """One phrase a name, each with the rank right before it and the posts that all share."""
    first = phrase.first
    for name in phrase.names:
        before = items[name - 1].chunk
        ranks = (before.value,) if before.kind == "rank" else ()
        last = phrase.last if name == phrase.names[-1] else name + 1  # posts behind the names go with the last
        yield replace(phrase, first=first, last=last, names=(name,), ranks=ranks)
        first = name + 1
        while first < phrase.last and items[first].chunk.kind not in {"rank", "name"}:
            first += 1


def _phrase(items: Sequence[Item], match: Match) -> PersonPhrase:
    inside = items[match.start : match.stop]
    names = [i for i in range(match.start, match.stop) if items[i].chunk.kind == "name"]
    slot = match.slots.get("name")
    if slot is not None:
        names = [slot[0]]
    ranks = [
        items[match.slots[s][0]].chunk.value
        for s in (
            "rank_first",
            "rank_lead",
            "rank",
            "rank_after",
            "rank_inside",
            "rank_then",
            "rank_formerly",
            "rank_behind",
        )
        if s in match.slots
    ]
    earlier = "before" in match.slots and (
        _in_office(items, match.slots["before"])
        or _of_list(items, match.slots["before"], names[0])
        or _of_anybody(items, match.slots["before"])
    )
    acts_for = _acts_for(items, match.stop)
    borrowed = "before" in match.slots and (
        ("rank_lead" in match.slots and _in_name_of(items, match.start, own="after" in match.slots) and not acts_for)
        or _in_clause(items, match.slots["before"], names[0])
        or _is_bystander(items, names[0])
        or earlier
    )
    posts = [
        cast(PostName, items[i].payload)
        for s in ("before", "after", "further")
        if s in match.slots and not (s == "before" and borrowed)
        for i in range(*match.slots[s])
        if items[i].chunk.kind == "title"
    ]
    if "before" in match.slots and not borrowed and _by_order_of(items, match.start) and not acts_for:
        posts = posts[_of_another(items, *match.slots["before"]) :]
    if "before" in match.slots and not ranks and heads_of_bodies(posts) >= _SEVERAL_HEADS:
        posts = posts[: -heads_of_bodies(posts)]  # "có Phó Thủ tướng X, Chánh án A, Viện trưởng B, Bộ trưởng C"
    formerly = "rank_inside" in match.slots and items[match.slots["rank_inside"][0] - 1].chunk.value in _FORMERLY
    if formerly or "rank_formerly" in match.slots or {"before", "then"} <= match.slots.keys():
        posts = [replace(post, status="former") for post in posts]
    if "after" in match.slots and (
        "then" in match.slots or items[match.slots["after"][0] - 2].chunk.value in _FORMERLY
    ):
        since = items[match.slots["after"][0]].first
        posts = [replace(post, status="former") if post.start >= since else post for post in posts]
    if len(posts) > 1:
        posts = [replace(post, status="former") if _is_past(items, match, post) else post for post in posts]
    if ruler := _rules_next(items, match):
        posts = [post for post in posts if post.start < items[ruler].first]
    before, today = _until_today(items, match, posts)
    posts = [*all_former(before), *all_former(today)]
    if "after" in match.slots and _told_by(items, match):
        posts = [post for post in posts if post.start < items[match.slots["after"][0]].first]
    if not ranks:
        posts = [post for post in posts if post.kind != "member" or is_of_police(post)]
    if _pretended(items, match.start):
        ranks, posts = [], []
    forms = {item.chunk.value for item in inside if item.chunk.kind == "address"}
    stop = ruler - 1 if ruler else match.stop
    if (
        stop < len(items)
        and items[stop].chunk.value == ")"
        and any(items[i].chunk.value == "(" for i in range(match.start, stop))
    ):
        stop += 1
    first = match.slots["before"][1] if earlier else match.start
    first += items[first].chunk.value in {",", "là", "gồm"}
    return PersonPhrase(
        first, stop, tuple(names), tuple(dict.fromkeys(ranks)), tuple(posts), "accused" in forms,
        "private" in forms, bool(forms), "plural" in forms, match.rule.name,
    )  # fmt: skip


def _until_today(
    items: Sequence[Item], match: Match, posts: Sequence[PostName]
) -> tuple[Sequence[PostName], Sequence[PostName]]:
    """The posts before and after "hiện là" or "nay là", which ends those before: "X, Trưởng phòng A (nay là Cục trưởng
    B)". What "hiện là" adds may be held beside them: "X, Giám đốc Công an tỉnh, hiện là đại biểu Quốc hội"."""
    for i in range(*match.slots.get("after", (0, 0))):
        words = [item.chunk.value for item in items[max(match.slots["after"][0], i - 4) : i]]
        if items[i].chunk.kind != "title" or words[-1:] != ["là"] or not _TODAY.intersection(words):
            continue
        before = [post for post in posts if post.start < items[i].first]
        if "nay" in words:
            before = [post if is_of_party_top(post) else replace(post, status="former") for post in before]
        return before, posts[len(before) :]
    return posts, ()


def _told_by(items: Sequence[Item], match: Match) -> bool:
    """Whether the title behind the name is that of the next, whom somebody tells of: "Theo ông X, Chủ tịch thành phố
    đương nhiệm, ông Y đã …"."""
    behind = [item.chunk for item in items[match.stop : match.stop + 6] if item.chunk.value not in {"đương", "nhiệm"}]
    kinds = [chunk.kind for chunk in behind[:3]]
    names = kinds[:1] == ["punct"] and behind[0].value == "," and kinds[1:3] in (["address", "name"], ["rank", "name"])
    return match.start > 0 and items[match.start - 1].chunk.value == "theo" and names


def _is_past(items: Sequence[Item], match: Match, post: PostName) -> bool:
    """Whether a remark in brackets says that a post was before: "Phó Giám đốc Công an tỉnh A (trước đây là …)"."""
    opened = ""
    for item in items[match.start : match.stop]:
        if item.first >= post.start:
            break
        if opened == "(" or item.chunk.value in {"(", ")"}:
            opened = item.chunk.value
    return opened == "trước"


def _rules_next(items: Sequence[Item], match: Match) -> int:
    """Where the title behind a name begins that is the next clause's: "cách chức đối với ông X, Chủ tịch nước quyết
    định …"; 0 where there is none."""
    after = match.slots.get("after")
    if after is None or match.start == 0 or items[match.start - 1].chunk.value not in {"với", "cho"}:
        return 0
    last, post = match.stop - 1, items[match.stop - 1].payload
    ruler = isinstance(post, PostName) and post.implied in {"Nhà nước", "Chính phủ"}
    decides = match.stop < len(items) and items[match.stop].chunk.value in name_words("decides")
    return last if ruler and decides and items[last - 1].chunk.value == "," else 0


def _in_clause(items: Sequence[Item], before: tuple[int, int], name: int) -> bool:
    """Whether the title belongs to a clause that a comma ends: "Trước khi giữ chức Giám đốc, ông X là …"."""
    opens = " ".join(item.chunk.value for item in items[:2])
    inside = items[: before[0]]
    comma = any(item.chunk.value == "," for item in items[before[1] : name])
    return (
        comma
        and opens in name_words("opens_clause")
        and len(inside) > 1
        and all(item.chunk.value != "," for item in inside)
    )


def _is_bystander(items: Sequence[Item], name: int) -> bool:
    """Whether the post before a comma is none of somebody whom the text calls by one syllable: "bằng khen của Chủ tịch
    UBND tỉnh A, chị Hoa được nhận …"."""
    if name < 2 or items[name].last - items[name].first > 1 or items[name - 2].chunk.value != ",":  # noqa: PLR2004
        return False
    return items[name - 1].chunk.kind == "address"


def _in_office(items: Sequence[Item], before: tuple[int, int]) -> bool:
    """Whether the titles end those of a time that is over: "trong thời gian giữ chức Bí thư Đảng ủy, Giám đốc Công an
    tỉnh, ông X đã …"."""
    at = before[0]
    while at > 1 and items[at - 1].chunk.value == "," and items[at - 2].chunk.kind == "title":
        at -= 2
    lead = " ".join(item.chunk.value for item in items[max(0, at - 6) : at])
    return lead.startswith("trong thời gian") or lead.partition(" ")[2].startswith("trong thời gian")


def _of_anybody(items: Sequence[Item], before: tuple[int, int]) -> bool:
    """Whether the title is that of whoever holds it, at the end of a clause: "hàm cấp tướng đối với giám đốc công an
    tỉnh, đại biểu X nói"."""
    post = items[before[1] - 1].payload
    bare = isinstance(post, PostName) and post.org is not None and not (post.org.areas or post.org.owner)
    lead = [item.chunk.value for item in items[max(0, before[0] - 2) : before[0]]]
    return bare and lead == ["đối", "với"] and items[before[1]].chunk.value == ","


def _by_order_of(items: Sequence[Item], start: int) -> bool:
    """Whether "thừa ủy quyền (của)", "thừa lệnh", "thay mặt" stands before: words of their own, or a verb of the lists,
    which without "của" must open its clause."""
    of = start > 0 and items[start - 1].chunk.value == "của"
    at = start - 1 - of
    if at < 0:
        return False
    before, opens = items[at].chunk, at == 0 or items[at - 1].chunk.value == ","
    named = before.kind == "word" and before.value in name_words("in_name_of")
    return named or (before.kind == "verb" and before.value in {"act", "behalf"} and (of or opens))


def _acts_for(items: Sequence[Item], stop: int) -> bool:
    """Whether another one with a rank follows, who acts in the name of the first: "thừa ủy quyền của Bộ trưởng, Đại
    tướng X, Thiếu tướng Y đã trao"."""
    following = [item.chunk.kind for item in items[stop : stop + 3]]
    return following == ["punct", "rank", "name"] and items[stop].chunk.value == ","


def _of_another(items: Sequence[Item], first: int, stop: int) -> int:
    """How many titles before the last comma are those of the one in whose name somebody acts: "thừa ủy quyền của Chủ
    tịch nước, Bộ trưởng X"."""
    commas = [i for i in range(first, stop + 1) if items[i].chunk.value == ","]
    return sum(items[i].chunk.kind == "title" for i in range(first, commas[-1])) if commas else 0


def _pretended(items: Sequence[Item], start: int) -> bool:
    """Whether somebody only says that he is that officer: "tự xưng là thiếu úy X", "mạo danh cán bộ Y"."""
    before = " ".join(item.chunk.value for item in items[max(0, start - 4) : start])
    return any(claim in before for claim in name_words("claims"))


def _of_list(items: Sequence[Item], before: tuple[int, int], name: int) -> bool:
    """Whether a post that several get or leave stands before the first of them: "miễn nhiệm 2 Ủy viên UBND tỉnh X là
    ông A, … và ông B"."""
    if before[0] < 2 or not items[before[0] - 1].chunk.value.isdecimal():  # noqa: PLR2004
        return False
    lead = items[before[0] - 2].chunk
    decided = lead.value in {"bầu", "nhiệm", "sung"} or (lead.kind, lead.value) in _DECISIONS
    return decided and any(item.chunk.value in {"là", "gồm"} for item in items[before[1] : name])


def _in_name_of(items: Sequence[Item], start: int, *, own: bool) -> bool:
    """Whether the title before a name is someone else's: "thừa ủy quyền của Bộ trưởng Bộ Công an, Thiếu tướng X"; after
    "với" and the like only where the person has a post of his `own` after the name."""
    if start == 0:
        return False
    before = items[start - 1].chunk
    if before.value in {"với", "cho", "tới", "trước", "cùng", "gặp"}:
        return own
    return before.kind == "verb" or before.value in {"của", "mặt"} | name_words("in_name_of")
