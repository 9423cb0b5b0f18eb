"""Which people, organisations and areas of several articles are one, and which are not."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from gold_articles import gold_articles
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Area, Article, Document, Mention, Organization, Person, PostFact, RankFact
from kg.resolve import Entity, Join, Ref, Resolution, resolve
from kg.resolve.entity import choose_name
from kg.resolve.namesakes import find_bunches
from kg.resolve.organizations import name_pattern
from kg.resolve.shown import Shown

HERE = (Mention(0, 1, "test"),)
OLD_LAM_DONG, NEW_LAM_DONG = "vn-2008-68", "vn-2025-68"


def article(
    name: str,
    person: str,
    title: str | None = None,
    area: str = "Nghệ An",
    *,
    code: str | None = None,
    rank: str | None = None,
    published: str | None = "2022-01-01",
    url: str | None = None,
) -> Article:
    """An article on one person, with a post at the police of a province."""
    unit = Organization("o1", f"Công an tỉnh {area}", (), "police", "provincial", "a1", None, None, HERE)
    return Article(
        document=Document(name, f"Bài {name}", published=published, url=url),
        people=(Person("p1", person, (), HERE),),
        organizations=(unit,),
        areas=(Area("a1", area, (), "province", "VN", None, code, HERE),),
        ranks=() if rank is None else (RankFact("p1", rank, ()),),
        posts=() if title is None else (PostFact("p1", title, "o1", "current", ()),),
    )


def people_of(*articles: Article) -> set[frozenset[str]]:
    """The articles in which each person is."""
    return {frozenset(ref.article for ref in person.members) for person in resolve(articles).people}


ONE = {frozenset({"a", "b"})}
TWO = {frozenset({"a"}), frozenset({"b"})}
DIRECTOR, DEPUTY = "Giám đốc", "Phó Giám đốc"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (article("a", "Trần Văn Hòa", DIRECTOR), article("b", "Trần Văn Hoà", DIRECTOR), ONE),
        (article("a", "Lê Thị Hà", DIRECTOR), article("b", "Lê Thị Hạ", DIRECTOR), TWO),
        (article("a", "Lê Hùng", DIRECTOR), article("b", "Lê Hưng", DIRECTOR), TWO),
        (article("a", "Lê Văn Thái", DIRECTOR), article("b", "Lê Văn Thái", DIRECTOR, "Hà Tĩnh"), TWO),
        (article("a", "Lê Văn Thái", DEPUTY), article("b", "Lê Văn Thái", DIRECTOR), ONE),
        (article("a", "Lê Văn Thái", DIRECTOR), article("b", "Lê Văn Thái"), TWO),
        (article("a", "Lê Văn Thái"), article("b", "Lê Văn Thái"), TWO),
        (article("a", "Thái", DIRECTOR), article("b", "Thái", DIRECTOR), TWO),
        (article("a", "Thái", DIRECTOR, rank="Đại tá"), article("b", "Thái", DIRECTOR, rank="Đại tá"), TWO),
        (article("a", "Lê Thái", DEPUTY, rank="Đại tá"), article("b", "Lê Thái", DIRECTOR, rank="Thượng tá"), ONE),
        (article("a", "Lê Thái", DIRECTOR, rank="Đại tá"), article("b", "Lê Thái", "Cán bộ", rank="Trung úy"), TWO),
        (article("a", "Lê Thái", "Cán bộ", rank="Đại tá"), article("b", "Lê Thái", "Cán bộ", rank="Trung úy"), TWO),
    ],
)
def test_people_of_one_name_are_one_where_posts_and_ranks_go_together(
    left: Article, right: Article, expected: set[frozenset[str]]
) -> None:
    assert people_of(left, right) == expected
    assert people_of(right, left) == expected


def test_a_post_outlives_the_merger_of_its_province() -> None:
    before = article("a", "Lê Văn Thái", DEPUTY, "Lâm Đồng", code=OLD_LAM_DONG)
    after = article("b", "Lê Văn Thái", DEPUTY, "Lâm Đồng", code=NEW_LAM_DONG)
    assert people_of(before, after) == ONE
    assert len(resolve([before, after]).organizations) == 2


def test_two_provinces_that_were_merged_later_do_not_make_namesakes_one() -> None:
    left = article("a", "Lê Văn Thái", DIRECTOR, "Quảng Bình", code="vn-2008-44")
    right = article("b", "Lê Văn Thái", DIRECTOR, "Quảng Trị", code="vn-2008-45")
    assert people_of(left, right) == TWO


def leader(name: str, title: str, unit: str | None, *, published: str | None, rank: str | None = None) -> Article:
    """An article on somebody with a post at a body of the state; the invented Lò Quế Vinh."""
    bodies = () if unit is None else (Organization("o1", unit, (), "police", None, None, None, None, HERE),)
    return Article(
        document=Document(name, f"Bài {name}", published=published),
        people=(Person("p1", "Lò Quế Vinh", (), HERE),),
        organizations=bodies,
        ranks=() if rank is None else (RankFact("p1", rank, ()),),
        posts=(PostFact("p1", title, None if unit is None else "o1", "current", ()),),
    )


def test_leaders_of_a_state_are_one_over_their_offices() -> None:
    minister = leader("a", "Bộ trưởng", "Bộ Công an", published="2021-05-01", rank="Đại tướng")
    president = leader("b", "Chủ tịch nước", "Nhà nước", published="2024-06-01")
    secretary = leader("c", "Tổng Bí thư", None, published="2024-09-01")
    undated = leader("d", "Thứ trưởng", "Bộ Công an", published=None, rank="Thượng tướng")
    found = resolve([minister, president, secretary, undated])
    assert len(found.people) == 1
    assert "same name, generals or leaders of a state, ranks and dates that go together" in {
        j.reason for j in found.joins
    }


@pytest.mark.parametrize(
    ("name", "ranks", "expected"),
    [
        ("Lò Quế Vinh", ("Thiếu tướng", "Trung tướng"), ONE),
        ("Lò Quế Vinh", ("Thượng tá", "Đại tá"), TWO),  # no generals
        ("Lò Quế Vinh", ("Trung tướng", "Thiếu tướng"), TWO),  # a rank is not lost
        ("Lò Văn Vinh", ("Thiếu tướng", "Trung tướng"), TWO),  # too common a kind of name
    ],
)
def test_a_general_is_known_in_the_next_province(
    name: str, ranks: tuple[str, str], expected: set[frozenset[str]]
) -> None:
    before, after = ranks
    left = article("a", name, DEPUTY, "Nghệ An", rank=before, published="2019-01-01")
    right = article("b", name, DIRECTOR, "Đồng Nai", rank=after, published="2022-01-01")
    assert people_of(left, right) == expected


def test_generals_of_a_name_that_is_found_all_over_the_country_stay_apart() -> None:
    years = {"Nghệ An": "2015", "Đồng Nai": "2018", "Cà Mau": "2021"}
    generals = [
        article(str(number), "Lò Quế Vinh", DIRECTOR, area, rank="Thiếu tướng", published=f"{year}-01-01")
        for number, (area, year) in enumerate(years.items())
    ]
    assert len(resolve(generals).people) == len(years)


def test_an_undated_article_shows_an_earlier_rank_of_the_same_post() -> None:
    early = article("a", "Lê Văn Thái", DIRECTOR, rank="Đại tá", published=None)
    late = article("b", "Lê Văn Thái", DIRECTOR, rank="Trung tướng", published="2024-01-01")
    assert people_of(early, late) == ONE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Đại sứ quán Nhật Bản", "Đại sứ quán Nhật Bản tại Việt Nam"),
        ("Cục Cảnh sát phòng chống tội phạm công nghệ cao", "Cục Cảnh sát phòng, chống tội phạm sử dụng công nghệ cao"),
    ],
)
def test_what_newsrooms_write_or_leave_out_makes_no_two_units(left: str, right: str) -> None:
    units = [Organization("o1", name, (), "police", "department", None, None, None, HERE) for name in (left, right)]
    articles = [Article(document=Document(unit.name, unit.name), organizations=(unit,)) for unit in units]
    assert len(resolve(articles).organizations) == 1


def test_two_that_one_article_tells_apart_stay_two() -> None:
    twice = article("a", "Lê Văn Thái", DEPUTY)
    namesake = Person("p2", "Lê Văn Thái", (), HERE)
    twice = Article(
        document=twice.document,
        people=(*twice.people, namesake),
        organizations=twice.organizations,
        areas=twice.areas,
        posts=(*twice.posts, PostFact("p2", DIRECTOR, "o1", "current", ())),
    )
    found = resolve([twice, article("b", "Lê Văn Thái", DEPUTY), article("c", "Lê Văn Thái", DIRECTOR)])
    groups = {person.members for person in found.people}
    assert groups == {(Ref("a", "p1"), Ref("b", "p1")), (Ref("a", "p2"), Ref("c", "p1"))}


def test_every_join_gives_its_reason() -> None:
    found = resolve([article("b", "Lê Văn Thái", DIRECTOR), article("a", "Lê Văn Thái", DIRECTOR)])
    assert found.joins == (Join(Ref("a", "p1"), Ref("b", "p1"), "same name and post"),)


def test_the_most_frequent_spelling_is_shown_and_the_others_are_kept() -> None:
    spelt = ["Trần Văn Hoà", "Trần Văn Hòa", "Trần Văn Hòa"]
    (person,) = resolve(article(str(i), name, DIRECTOR) for i, name in enumerate(spelt)).people
    assert (person.name, person.aliases) == ("Trần Văn Hòa", ("Trần Văn Hoà",))


def test_a_later_article_changes_nothing_about_who_somebody_is() -> None:
    first = article("a", "Lê Văn Thái", DIRECTOR, published="2020-05-01")
    later = article("b", "Lê Văn Thái", DIRECTOR, published="2021-05-01")
    assert resolve([first]).people[0].identity == resolve([later, first]).people[0].identity


def test_spellings_of_a_province_do_not_make_two_units() -> None:
    left = article("a", "Lê Văn Thái", area="Bô-ly-khăm-xay", code="la-bl")
    right = article("b", "Lê Văn Hà", area="Bôlykhămxay", code="la-bl")
    found = resolve([left, right])
    assert [len(unit.members) for unit in found.organizations] == [2]
    assert [len(area.members) for area in found.areas] == [2]


def test_a_province_and_a_city_of_one_name_are_two() -> None:
    areas = (
        Area("a1", "Thanh Hóa", (), "province", "VN", None, None, HERE),
        Area("a2", "Thanh Hoá", (), "district", "VN", "a1", None, HERE),
    )
    assert len(resolve([Article(Document("a", "…"), areas=areas)]).areas) == 2


def test_communes_of_one_name_in_two_districts_are_two() -> None:
    def commune(name: str, district: str) -> Article:
        around = Area("a1", district, (), "district", "VN", None, None, HERE)
        inside = Area("a2", "Hòa Bình", (), "commune", "VN", "a1", None, HERE)
        return Article(Document(name, f"Bài {name}"), areas=(around, inside))

    found = resolve([commune("a", "Tương Dương"), commune("b", "Vũ Thư"), commune("c", "Vũ Thư")])
    assert sorted(len(area.members) for area in found.areas if area.name == "Hòa Bình") == [1, 2]


def team(name: str, parent: str | None = None, level: str = "team") -> Article:
    """An article on a team below a department, or one whose place in the police is not told."""
    above = () if parent is None else (Organization("o2", parent, (), "police", "department", None, None, None, HERE),)
    unit = Organization("o1", "Đội 3", (), "police", level, None, "o2" if above else None, None, HERE)
    return Article(Document(name, f"Bài {name}"), organizations=(unit, *above))


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (team("a"), team("b"), 2),
        (team("a", "Cục Cảnh sát hình sự"), team("b", "Cục Cảnh sát hình sự"), 1),
        (team("a", "Cục Cảnh sát hình sự"), team("b", "Cục Cảnh sát giao thông"), 2),
        (team("a", level="department"), team("b", level="department"), 1),
        (team("a", "Cục A", level="department"), team("b", level="department"), 1),
        (team("a", "Cục A", level="department"), team("b", "Cục B", level="department"), 2),
    ],
)
def test_small_units_are_known_by_what_they_belong_to(left: Article, right: Article, count: int) -> None:
    assert sum(unit.name == "Đội 3" for unit in resolve([left, right]).organizations) == count


def test_a_circle_of_parents_comes_to_an_end() -> None:
    units = (
        Organization("o1", "Đội 1", (), "police", "team", None, "o2", None, HERE),
        Organization("o2", "Đội 2", (), "police", "team", None, "o1", None, HERE),
    )
    assert len(resolve([Article(Document("a", "…"), organizations=units)]).organizations) == 2


def test_two_readings_of_a_unit_make_it_one_kind() -> None:
    kinds = ["police", "government", "police"]
    articles = []
    for i, kind in enumerate(kinds):
        unit = Organization("o1", "Bộ Công an", (), kind, "ministry", None, None, None, HERE)  # type: ignore[arg-type]
        articles.append(Article(Document(str(i), f"Bài {i}"), organizations=(unit,)))
    assert [unit.kind for unit in resolve(articles).organizations] == ["police"]


@pytest.mark.parametrize(
    ("name", "spellings", "pattern"),
    [
        ("Công an thành phố Huế", ["Huế"], "công an thành phố {area}"),
        ("Công an tỉnh Thanh Hoá", ["Thanh Hóa"], "công an tỉnh {area}"),
        ("Công an xã Hà", ["Hà Nội"], "công an xã hà"),
        ("Bộ Nội vụ Campuchia", ["pu"], "bộ nội vụ campuchia"),
    ],
)
def test_an_area_stands_open_in_the_pattern_of_a_name(name: str, spellings: list[str], pattern: str) -> None:
    assert name_pattern(name, tuple(spellings)) == pattern


def test_of_two_articles_at_one_address_the_later_is_kept() -> None:
    early = article("a", "Lê Văn Thái", url="https://example.org/1", published="2022-01-01")
    late = article("b", "Lê Văn Thái", url="https://example.org/1", published="2022-01-02")
    found = resolve([late, early])
    assert [kept.document.name for kept in found.articles] == ["b"]
    assert [(repeat.dropped, repeat.kept) for repeat in found.repeats] == [("a", "b")]
    assert [person.members for person in found.people] == [(Ref("b", "p1"),)]


def entities(found: Resolution) -> tuple[Sequence[Entity], ...]:
    return found.people, found.organizations, found.areas


def test_everything_in_the_samples_is_a_member_of_one_entity() -> None:
    articles = gold_articles()
    found = resolve(articles)
    assert not found.repeats
    for local, together in zip(("people", "organizations", "areas"), entities(found), strict=True):
        expected = sorted(Ref(a.document.name, thing.key) for a in articles for thing in getattr(a, local))
        assert sorted(ref for entity in together for ref in entity.members) == expected
        assert len({entity.identity for entity in together}) == len(together)


@given(st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(shuffler: random.Random) -> None:
    articles = [
        article(f"{name}{i}", person, title, area, rank=rank)
        for i, (person, title, area) in enumerate(
            [("Hà", DIRECTOR, "Huế"), ("Lê Hà", DEPUTY, "Huế"), ("Lê Hà", None, "Huế")]
        )
        for name, rank in (("a", "Đại tá"), ("b", "Thượng tá"), ("c", None))
    ]
    shuffled = list(articles)
    shuffler.shuffle(shuffled)
    assert entities(resolve(shuffled)) == entities(resolve(articles))


REFS = [Ref(article, key) for article in "abcd" for key in ("p1", "p2")]


def shown(ref: Ref, post: str, day: int, rank: int | None) -> Shown:
    """A person in a post of one unit, on a day, perhaps with a rank."""
    unit = ("công an {area}", "vn-2008-40")
    ranks = frozenset() if rank is None else frozenset({rank})
    return Shown(ref, "Lê Thái", (), day, frozenset({(post, unit)}), frozenset({unit[1:]}), frozenset(), ranks, False)


@given(
    st.lists(
        st.builds(
            shown,
            st.sampled_from(REFS),
            st.sampled_from(["giám đốc", "phó giám đốc"]),
            st.integers(735000, 740000),
            st.sampled_from([None, 9, 10, 11]),
        ),
        unique_by=lambda one: one.ref,
    )
)
def test_bunches_part_the_mentions_and_hold_one_of_each_article(mentions: list[Shown]) -> None:
    found = find_bunches(mentions)
    groups = [[one.ref for one in bunch.members] for bunch in found.distinct()]
    assert sorted(ref for group in groups for ref in group) == sorted(one.ref for one in mentions)
    assert all(len({ref.article for ref in group}) == len(group) for group in groups)
    assert all(any({join.left, join.right} <= set(group) for group in groups) for join in found.joins)


@given(st.lists(st.sampled_from(["Hòa", "Hoà", "Hóa"]), min_size=1))
def test_the_chosen_name_is_among_the_most_frequent(names: list[str]) -> None:
    chosen = choose_name(names)
    assert names.count(chosen) == max(map(names.count, names))
