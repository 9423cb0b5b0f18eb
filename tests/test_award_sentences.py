"""Givings told otherwise than "X gives Y to Z": passives, clauses that open a sentence, quoted verbs, brackets."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

Given = tuple[str, set[str], set[str]]


def given(text: str) -> list[Given]:
    """The awards of a text: title, givers, receivers."""
    said = extract(Document("example", f"Tin tức\n\n{text}\n", published="2021-05-20"))
    names = {p.key: p.name for p in said.people} | {o.key: o.name for o in said.organizations}
    return [(a.title, {names[g] for g in a.givers}, {names[r] for r in a.receivers}) for a in said.awards]


HA_NAM, KIM_BANG, LY_NHAN = "Công an tỉnh Hà Nam", "Công an huyện Kim Bảng", "Công an huyện Lý Nhân"
HEAD = "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam,"
MAN, PA = "Tạ Quang Mẫn", "Lèng Văn Pá"
OFFICER = "Thượng tá Lèng Văn Pá"
UBND = "UBND tỉnh Hà Nam"


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (f"{KIM_BANG} được {UBND} tặng Bằng khen.", [("Bằng khen", {UBND}, {KIM_BANG})]),
        (f"{OFFICER} được Giám đốc {HA_NAM} tặng Giấy khen.", [("Giấy khen", {HA_NAM}, {PA})]),
        (
            f"{OFFICER} có nhiều cống hiến nên được Đảng, Nhà nước trao tặng Huân chương Lao động hạng Ba.",
            [("Huân chương Lao động hạng Ba", set(), {PA})],
        ),
        (
            f"{KIM_BANG} được trao Bằng khen của Thủ tướng, tặng Cờ thi đua của Bộ Công an.",
            [("Bằng khen", set(), {KIM_BANG}), ("Cờ thi đua", set(), {KIM_BANG})],
        ),
        (
            f"{KIM_BANG} nhận Bằng khen do Chủ tịch {UBND} trao tặng.",
            [("Bằng khen", {UBND}, {KIM_BANG})],
        ),
        (f"{KIM_BANG} tiếp nhận 5 xe mô tô từ {LY_NHAN}.", [("Xe mô tô", {LY_NHAN}, {KIM_BANG})]),
        (
            f"Bằng khen của Bộ Công an đã được {HEAD} trao cho {KIM_BANG}.",
            [("Bằng khen", {MAN}, {KIM_BANG})],
        ),
        (f"Được sự đồng ý của Bộ Công an, {HEAD} tặng quà {KIM_BANG}.", [("Quà", {MAN}, {KIM_BANG})]),
        (f"Nhà máy từng là một trong 16 tập thể của {HA_NAM} được Thủ tướng tặng Bằng khen.", []),
    ],
)
def test_who_is_between_the_passive_and_its_verb_gives(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            f"Sau khi trao quà cho {KIM_BANG}, {HEAD} động viên các chiến sĩ.",
            [("Quà", {MAN}, {KIM_BANG})],
        ),
        (
            f"Trao Kỷ niệm chương cho 5 nông dân, {HEAD} đánh giá cao sự phối hợp.",
            [("Kỷ niệm chương", {MAN}, set())],
        ),
        (f"Dịp này, trao quà cho {KIM_BANG}, {OFFICER} và {LY_NHAN}.", [("Quà", set(), {KIM_BANG, PA, LY_NHAN})]),
        (
            f"Thừa ủy quyền Chủ tịch nước, Bí thư Tỉnh ủy Hà Nam {MAN} trao Huân chương Lao động cho {KIM_BANG}.",
            [("Huân chương Lao động", {MAN}, {KIM_BANG})],
        ),
    ],
)
def test_whose_deed_follows_the_opening_clause_gives(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (f'{UBND} đã "thưởng nóng" 50 triệu đồng cho Ban chuyên án.', [("Tiền thưởng", {UBND}, set())]),
        (
            f"{HEAD} trao hoa và phần thưởng 10 triệu đồng cho {KIM_BANG}.",
            [("Tiền thưởng", {MAN}, {KIM_BANG})],
        ),
        (
            f"{HEAD} trao thưởng cho các đơn vị lập công ({KIM_BANG}, {LY_NHAN}).",
            [("Tiền thưởng", {MAN}, {KIM_BANG, LY_NHAN})],
        ),
        (
            f"Lãnh đạo {HA_NAM} trao thưởng, chúc mừng {KIM_BANG}.",
            [("Tiền thưởng", {HA_NAM}, {KIM_BANG})],
        ),
        (
            f'{HEAD} trao Cờ "Đơn vị quyết thắng" cho {KIM_BANG}.',
            [("Cờ Đơn vị quyết thắng", {MAN}, {KIM_BANG})],
        ),
        (f"{HEAD} tặng hoa và quà lưu niệm cho {KIM_BANG}.", [("Quà lưu niệm", {MAN}, {KIM_BANG})]),
        (f"{HEAD} tặng hoa, chúc mừng {KIM_BANG}.", []),
        (
            f"{HEAD} trao Huy hiệu 30 năm tuổi Đảng cho {OFFICER}.",
            [("Huy hiệu 30 năm tuổi Đảng", {MAN}, {PA})],
        ),
        (
            f"{HEAD} trao Huân chương Chiến sĩ vẻ vang hạng Nhì cho {OFFICER}.",
            [("Huân chương Chiến sĩ vẻ vang hạng Nhì", {MAN}, {PA})],
        ),
        (
            f"Tại buổi công bố thư khen của Đại tá {MAN} gửi {KIM_BANG}, các đơn vị báo cáo kết quả.",
            [("Thư khen", {MAN}, {KIM_BANG})],
        ),
    ],
)
def test_things_and_verbs_are_read_as_newsrooms_write_them(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            f"{KIM_BANG} tặng 15 xe đạp cho 15 học sinh Trường THCS Kim Sơn.",
            [("Xe đạp", {KIM_BANG}, set())],
        ),
        (f"{OFFICER} có vi phạm trong việc tặng thưởng Huân chương Lao động cho {KIM_BANG}.", []),
        (
            f"Đoàn gồm 30 sinh viên đã tới phòng cấp cứu tại bệnh viện {HA_NAM} và tặng quà một số nạn nhân.",
            [],
        ),
        (
            f"{HEAD} biểu dương thành tích của cán bộ, chiến sĩ {KIM_BANG}, đồng thời thưởng nóng 5 triệu đồng.",
            [("Tiền thưởng", {MAN}, set())],
        ),
        (
            f"Chủ tịch {UBND} biểu dương cán bộ, chiến sĩ {KIM_BANG} và thưởng nóng 5 triệu đồng.",
            [("Tiền thưởng", {UBND}, set())],
        ),
        (f"Chiếc ví được bàn giao cho {KIM_BANG}, nơi hãng xe đặt trụ sở.", []),
        (
            f"{HEAD} nói chuyện với 300 học sinh Trường THPT Kim Sơn và tặng 20 mũ bảo hiểm.",
            [("Mũ bảo hiểm", {MAN}, set())],
        ),
        (f"{KIM_BANG} tiếp nhận 1 khẩu súng do người dân giao nộp.", []),
        (f"Trong quá trình công tác, {OFFICER} được {UBND} tặng nhiều Bằng khen.", []),
        (f"Với thành tích đó, {KIM_BANG} xứng đáng được tặng Bằng khen.", []),
    ],
)
def test_who_only_stands_near_neither_gives_nor_gets(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            f"{HA_NAM} có thư khen và thưởng cho đơn vị thuộc {HA_NAM} ({KIM_BANG}, {LY_NHAN}) và Công an xã Đại Sơn.",
            [
                ("Thư khen", {HA_NAM}, {KIM_BANG, LY_NHAN, "Công an xã Đại Sơn"}),
                ("Tiền thưởng", {HA_NAM}, {KIM_BANG, LY_NHAN, "Công an xã Đại Sơn"}),
            ],
        ),
        (
            f"{HEAD} trao Giấy khen cho 2 tập thể: {KIM_BANG}, {LY_NHAN} và 1 cá nhân là: {OFFICER}.",
            [("Giấy khen", {MAN}, {KIM_BANG, LY_NHAN, PA})],
        ),
        (
            f"{HEAD} trao Huân chương Tự do hạng Nhất của Nhà nước Lào cho {KIM_BANG}.",
            [("Huân chương Tự do hạng Nhất", {MAN}, {KIM_BANG})],
        ),
        (
            f"Ba tập thể của {HA_NAM} được {UBND} tặng Bằng khen.",
            [("Bằng khen", {UBND}, set())],
        ),
        (
            f"{HEAD} trao biển tượng trưng nhà tình nghĩa trị giá 80 triệu đồng cho {OFFICER}.",
            [("Nhà tình nghĩa", {MAN}, {PA})],
        ),
    ],
)
def test_receivers_are_found_in_brackets_and_in_a_second_row(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


def test_those_who_got_it_may_be_named_in_a_sentence_of_their_own() -> None:
    text = f"{HEAD} trao Bằng khen cho hai tập thể. Các tập thể được khen thưởng gồm: {KIM_BANG}, {LY_NHAN}."
    assert given(text) == [("Bằng khen", {MAN}, {KIM_BANG, LY_NHAN})]
    told = f"{HEAD} trao Bằng khen cho Công an xã Đại Sơn. Các tập thể được khen thưởng gồm: {KIM_BANG}, {LY_NHAN}."
    assert given(told) == [("Bằng khen", {MAN}, {"Công an xã Đại Sơn"})]
    assert given(f"Các tập thể được khen thưởng gồm: {KIM_BANG}, {LY_NHAN}.") == []
