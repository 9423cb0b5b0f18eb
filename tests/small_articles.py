"""Two small articles on one officer: appointed in the first, in the second he chairs a meeting, with a new rank."""

from __future__ import annotations

from kg.model import (
    AppointmentFact,
    Area,
    Article,
    AwardFact,
    Document,
    Evidence,
    MeetingFact,
    Mention,
    Organization,
    ParticipationFact,
    Person,
    PostFact,
    PostRef,
    RankFact,
)

FIRST = """Bổ nhiệm Giám đốc Công an tỉnh Hạ Lâm
Ngày 5/1/2021, Thượng tá Lê Văn Thái, Trưởng Công an huyện Núi Xa, được bổ nhiệm giữ chức Giám đốc Công an tỉnh Hạ Lâm."""  # noqa: E501 - a line is a sentence

SECOND = """Hạ Lâm và "Xiêng Thoong" họp bàn
Ngày 29/11/2022, tại Hạ Lâm, Công an tỉnh Hạ Lâm tổ chức hội nghị về ma tuý.
Đại tá Lê Văn Thái, Giám đốc Công an tỉnh chủ trì và tặng quà."""


def mentions(text: str, name: str) -> tuple[Mention, ...]:
    """The first place of a name in a text."""
    start = text.index(name)
    return (Mention(start, start + len(name), "name"),)


def evidence(text: str, start: str, rule: str, supports: str = "", confidence: float = 1.0) -> tuple[Evidence, ...]:
    """The line of a text that begins with these words."""
    at = text.index(start)
    stop = text.find("\n", at)
    return (Evidence(at, len(text) if stop < 0 else stop, rule, supports, confidence),)


def appointed() -> Article:
    """The first article: it has an address, and a publication date."""
    stated = evidence(FIRST, "Ngày", "appointed", confidence=0.9)
    province = Area("a1", "Hạ Lâm", (), "province", "VN", None, None, mentions(FIRST, "Hạ Lâm"))
    district = Area("a2", "Núi Xa", (), "district", "VN", "a1", None, mentions(FIRST, "Núi Xa"))
    old, new = PostRef("Trưởng", "o2"), PostRef("Giám đốc", "o1")
    return Article(
        document=Document(
            "bo-nhiem", FIRST, title=FIRST.partition("\n")[0], url="https://example.org/tin/bo-nhiem-giam-doc-12.html",
            published="2021-01-06", publisher="Báo Hạ Lâm",
        ),
        people=(Person("p1", "Lê Văn Thái", (), mentions(FIRST, "Lê Văn Thái")),),
        organizations=(
            Organization(
                "o1", "Công an tỉnh Hạ Lâm", (), "police", "provincial", "a1", None, None,
                mentions(FIRST, "Công an tỉnh Hạ Lâm"),
            ),
            Organization(
                "o2", "Công an huyện Núi Xa", (), "police", "district_level", "a2", "o1", None,
                mentions(FIRST, "Công an huyện Núi Xa"),
            ),
        ),
        areas=(province, district),
        ranks=(RankFact("p1", "Thượng tá", stated),),
        posts=(PostFact("p1", "Trưởng", "o2", "former", stated), PostFact("p1", "Giám đốc", "o1", "incoming", stated)),
        appointments=(AppointmentFact("p1", old, new, "2021-01-05", stated),),
    )  # fmt: skip


def chairing() -> Article:
    """The second article: it has no address, and is invented."""
    opening, chair = evidence(SECOND, "Ngày", "conference"), evidence(SECOND, "Đại tá", "chair")
    return Article(
        document=Document("hop-ban", SECOND, title=SECOND.partition("\n")[0], synthetic=True),
        people=(Person("p1", "Lê Văn Thái", (), mentions(SECOND, "Lê Văn Thái")),),
        organizations=(
            Organization(
                "o1", "Công an tỉnh Hạ Lâm", ("CAHL",), "police", "provincial", "a1", None, None,
                mentions(SECOND, "Công an tỉnh Hạ Lâm"),
            ),
        ),
        areas=(
            Area("a1", "Hạ Lâm", (), "province", "VN", None, None, mentions(SECOND, "Hạ Lâm")),
            Area("a2", "Xiêng Thoong", (), "province", "LA", None, None, mentions(SECOND, "Xiêng Thoong")),
        ),
        ranks=(RankFact("p1", "Đại tá", chair),),
        posts=(PostFact("p1", "Giám đốc", "o1", "current", chair),),
        meetings=(
            MeetingFact(
                "m1", "conference", "2022-11-29", None, ("a1",), ("o1",), ("drugs",),
                tuple(
                    found for supports in ("", "date", "place", "organizer", "topic")
                    for found in evidence(SECOND, "Ngày", "conference", supports)
                ),
            ),
        ),
        participations=(
            ParticipationFact("m1", "p1", "chair", "o1", chair),
            ParticipationFact("m1", "o1", "participant", None, opening),
        ),
        awards=(AwardFact("Quà", ("p1",), (), "m1", chair),),
    )  # fmt: skip
