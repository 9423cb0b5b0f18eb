"""What is handed over, by whom and to whom."""

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


HA_NAM, HUA_PHAN = "Công an tỉnh Hà Nam", "Công an tỉnh Hủa Phăn"
KIM_BANG, LY_NHAN = "Công an huyện Kim Bảng", "Công an huyện Lý Nhân"
HEAD = "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam,"
MAN, PA, KHAM = "Tạ Quang Mẫn", "Lèng Văn Pá", "Khăm Xỉ"
OFFICER = "Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng"

ONE_GIFT: list[tuple[str, list[Given]]] = [
    (
        "Công an các tỉnh Hà Nam, Nam Định và Thái Bình đã trao nhà nghĩa tình đồng đội cho Đại úy Lèng Văn Pá.",
        [("Nhà nghĩa tình đồng đội", {HA_NAM, "Công an tỉnh Nam Định", "Công an tỉnh Thái Bình"}, {PA})],
    ),
    (
        f"{KIM_BANG}, {LY_NHAN} và Hội Phụ nữ Công an tỉnh Hà Nam trao tặng quà cho Trường Tiểu học Nhân Hòa.",
        [("Quà", {KIM_BANG, LY_NHAN, "Hội Phụ nữ Công an tỉnh Hà Nam"}, {"Trường Tiểu học Nhân Hòa"})],
    ),
    (
        f"{HEAD} công bố quyết định của Chủ tịch nước tặng thưởng Huân chương Chiến công hạng Ba cho {OFFICER}.",
        [("Huân chương Chiến công hạng Ba", set(), {PA})],
    ),
    (
        "Công an tỉnh Hà Nam vinh dự đón nhận Huân chương Sao vàng lần thứ 3.",
        [("Huân chương Sao vàng", set(), {HA_NAM})],
    ),
    (
        f"{HEAD} tặng Cờ dẫn đầu phong trào thi đua năm 2016 cho Công an huyện Lý Nhân.",
        [("Cờ dẫn đầu phong trào thi đua", {MAN}, {LY_NHAN})],
    ),
    (f"{HEAD} trao Giấy khen cho Công an huyện Lý Nhân.", [("Giấy khen", {MAN}, {LY_NHAN})]),
    # Who hands over gives, not the unit that holds the ceremony besides.
    (
        f"Công an tỉnh Hà Nam tổ chức lễ trao tặng Huân chương cho 9 cán bộ. {HEAD} trao Huân chương cho các cá nhân.",
        [("Huân chương", {MAN}, set())],
    ),
    (
        f"Cán bộ đón nhận Huân chương Tự do hạng Nhất. {HEAD} đã gắn Huân chương lên cờ truyền thống.",
        [("Huân chương Tự do hạng Nhất", {MAN}, set())],
    ),
    (f"{HEAD} cho biết, Công an huyện Kim Bảng trao tặng 25 phần quà.", [("Quà", {KIM_BANG}, set())]),
    ("Điểm đến đầu tiên của đoàn công tác là Công an huyện Kim Bảng để trao tặng 3 bộ máy tính.", []),
    (
        "Công an huyện Kim Bảng và Công an huyện Lý Nhân tặng quà Công an tỉnh Hà Nam.",
        [("Quà", {KIM_BANG, LY_NHAN}, {HA_NAM})],
    ),
    (
        f"{HEAD} trao Bằng khen của Bộ trưởng Bộ Công an tặng Công an huyện Lý Nhân và {OFFICER}.",
        [("Bằng khen", {MAN}, {LY_NHAN, PA})],
    ),
    (
        f"Thừa ủy quyền của Chủ tịch nước, {HEAD} trao Huân chương Chiến công hạng Ba tặng {OFFICER}.",
        [("Huân chương Chiến công hạng Ba", {MAN}, {PA})],
    ),
    (
        f"{HEAD} gắn Huân chương Bảo vệ Tổ quốc hạng Nhất lên lá cờ truyền thống của Công an huyện Lý Nhân.",
        [("Huân chương Bảo vệ Tổ quốc hạng Nhất", {MAN}, {LY_NHAN})],
    ),
    (
        f"{HEAD} trao Kỷ niệm chương Bảo vệ an ninh Tổ quốc cho {OFFICER}.",
        [("Kỷ niệm chương Bảo vệ an ninh Tổ quốc", {MAN}, {PA})],
    ),
    (
        f'{HEAD} trao Kỷ niệm chương "Vì thế hệ trẻ" cho {OFFICER}.',
        [("Kỷ niệm chương Vì thế hệ trẻ", {MAN}, {PA})],
    ),
    ("Công an tỉnh Hà Nam tặng Công an tỉnh Hủa Phăn 20 bộ máy vi tính.", [("Máy vi tính", {HA_NAM}, {HUA_PHAN})]),
    (
        "Công an tỉnh Hà Nam trao tặng Công an tỉnh Hủa Phăn 5 bộ máy vi tính và 2 máy in.",
        [("Máy vi tính", {HA_NAM}, {HUA_PHAN}), ("Máy in", {HA_NAM}, {HUA_PHAN})],
    ),
    ("Công an tỉnh Hà Nam tặng quà lưu niệm cho Công an tỉnh Hủa Phăn.", [("Quà lưu niệm", {HA_NAM}, {HUA_PHAN})]),
    (
        "Công an tỉnh Hà Nam tặng Công an tỉnh Hủa Phăn một bức tranh sơn mài Hạ Thái.",
        [("Bức tranh sơn mài Hạ Thái", {HA_NAM}, {HUA_PHAN})],
    ),
    ("Công an tỉnh Hà Nam tặng Công an tỉnh Hủa Phăn 30 chiếc ghế xếp.", [("Ghế xếp", {HA_NAM}, {HUA_PHAN})]),
    (
        f"{HEAD} trao Kỷ niệm chương Vì an ninh Tổ quốc tặng {OFFICER}.",
        [("Kỷ niệm chương Vì an ninh Tổ quốc", {MAN}, {PA})],
    ),
    (
        f"{HEAD} gắn Huân chương Quân công hạng Ba lên lá cờ truyền thống Công an huyện Lý Nhân và phát biểu.",
        [("Huân chương Quân công hạng Ba", {MAN}, {LY_NHAN})],
    ),
    (f"{HEAD} tặng Công an tỉnh Hủa Phăn chiếc quạt giấy.", [("Quạt giấy", {MAN}, {HUA_PHAN})]),
    (
        f"{HEAD} trao Giấy khen và 5 triệu đồng tiền thưởng cho Công an huyện Lý Nhân.",
        [("Giấy khen", {MAN}, {LY_NHAN}), ("Tiền thưởng", {MAN}, {LY_NHAN})],
    ),
    (
        f"{HEAD} trao giải Nhất cho Công an huyện Lý Nhân; giải Nhì thuộc về Công an huyện Kim Bảng.",
        [("Giải Nhất", {MAN}, {LY_NHAN}), ("Giải Nhì", set(), {KIM_BANG})],
    ),
    (
        f"Chia tay {OFFICER}, Công an tỉnh Hà Nam tặng ông chiếc đồng hồ treo tường.",
        [("Đồng hồ treo tường", {HA_NAM}, {PA})],
    ),
    (f"{HEAD} trao chìa khóa trụ sở cho Công an huyện Lý Nhân.", [("Trụ sở", {MAN}, {LY_NHAN})]),
    (
        "Công an tỉnh Hà Nam tổ chức lễ bàn giao trụ sở cho Công an huyện Lý Nhân.",
        [("Trụ sở", {HA_NAM}, {LY_NHAN})],
    ),
    (
        "Ban tổ chức trao giải Nhất toàn đoàn cho Công an huyện Lý Nhân, giải Nhì cho Công an tỉnh Hủa Phăn.",
        [("Giải Nhất", set(), {LY_NHAN}), ("Giải Nhì", set(), {HUA_PHAN})],
    ),
    (
        f"{HEAD} trao thưởng nóng 50 triệu đồng cho Công an huyện Lý Nhân.",
        [("Tiền thưởng", {MAN}, {LY_NHAN})],
    ),
    (
        f"{HEAD} trao giải nhất cho Công an huyện Kim Bảng và giải nhì cho Công an huyện Lý Nhân.",
        [("Giải Nhất", {MAN}, {KIM_BANG}), ("Giải Nhì", {MAN}, {LY_NHAN})],
    ),
    ("Công an huyện Lý Nhân được tặng Cờ thi đua của Bộ Công an.", [("Cờ thi đua", set(), {LY_NHAN})]),
    (f"{OFFICER}, vinh dự đón nhận Huân chương Chiến công hạng Ba.", [("Huân chương Chiến công hạng Ba", set(), {PA})]),
    (f"{OFFICER} nhận Bằng khen từ Đại tá Tạ Quang Mẫn.", [("Bằng khen", {MAN}, {PA})]),
    (f"{HEAD} tặng 40 suất quà cho học sinh trong bản.", [("Quà", {MAN}, set())]),
    (f"{HEAD} trao Giấy khen cho 5 tập thể và 10 cá nhân.", [("Giấy khen", {MAN}, set())]),
    (
        "Công an tỉnh Hà Nam và Công an tỉnh Hủa Phăn trao quà lưu niệm cho nhau.",
        [("Quà lưu niệm", {HA_NAM}, {HUA_PHAN}), ("Quà lưu niệm", {HUA_PHAN}, {HA_NAM})],
    ),
    (
        f"{HEAD} và {OFFICER}, trao Giấy khen cho Công an huyện Lý Nhân.",
        [("Giấy khen", {MAN, PA}, {LY_NHAN})],
    ),
    (
        f"{HEAD} trao thưởng nóng 50 triệu đồng cho Ban chuyên án do Công an huyện Lý Nhân chủ trì.",
        [("Tiền thưởng", {MAN}, set())],
    ),
    (
        f"{HEAD} biểu dương và trao thưởng cho Ban chuyên án tại trụ sở Công an huyện Lý Nhân.",
        [("Tiền thưởng", {MAN}, set())],
    ),
    (
        f"{HEAD} trao tặng Công an huyện Lý Nhân 500 bộ đồ bảo hộ.",
        [("Đồ bảo hộ", {MAN}, {LY_NHAN})],
    ),
    (
        f"{HEAD} tặng quà cán bộ, chiến sĩ Công an huyện Lý Nhân.",
        [("Quà", {MAN}, {LY_NHAN})],
    ),
    (
        f"{HEAD} trao Bằng khen cho Công an huyện Lý Nhân; {OFFICER}, tặng 2 máy tính cho Công an huyện Lý Nhân.",
        [("Bằng khen", {MAN}, {LY_NHAN}), ("Máy tính", {PA}, {LY_NHAN})],
    ),
    (
        "Nhân ngày thành lập Công an tỉnh Hủa Phăn, đoàn tặng quà Công an huyện Lý Nhân.",
        [("Quà", set(), {LY_NHAN})],
    ),
    (
        f"{HEAD} trao Bằng khen của Bộ trưởng Bộ Công an kèm phần thưởng 20 triệu đồng cho Công an huyện Lý Nhân.",
        [("Bằng khen", {MAN}, {LY_NHAN})],
    ),
    (f"{HEAD} trao thư khen cùng 20 triệu đồng cho Công an huyện Lý Nhân.", [("Thư khen", {MAN}, {LY_NHAN})]),
    (
        f"{HEAD} trao Giấy khen cho Công an huyện Lý Nhân và gia đình Thượng tá Lèng Văn Pá.",
        [("Giấy khen", {MAN}, {LY_NHAN})],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_GIFT, ids=[text[-48:] for text, _ in ONE_GIFT])
def test_a_gift_is_read_with_its_name_givers_and_receivers(text: str, expected: list[Given]) -> None:
    assert sorted(given(text), key=str) == sorted(expected, key=str)


NO_GIFT = [
    f"{HEAD} tặng hoa chúc mừng Công an huyện Lý Nhân.",
    f"{HEAD} trao quyết định cho Công an huyện Lý Nhân.",
    f"{HEAD} trao đổi kinh nghiệm với Công an huyện Lý Nhân.",
    "Công an tỉnh Hà Nam trao trả 2 đối tượng cho Công an tỉnh Hủa Phăn.",
    "Công an tỉnh Hà Nam sẽ tặng 20 bộ máy vi tính cho Công an tỉnh Hủa Phăn.",
    "Công an huyện Lý Nhân thu giữ 50 triệu đồng và 2 xe máy.",
    "Công an huyện Lý Nhân đã có trụ sở riêng.",
    f"{HEAD} khen thưởng các đơn vị tại trụ sở Công an huyện Lý Nhân.",
    "Thượng tá Lèng Văn Pá, Trưởng Công an huyện Lý Nhân, tiếp nhận số thiết bị trên.",
    "Đội bóng Công an huyện Lý Nhân giành ngôi vô địch với giải thưởng 3 triệu đồng.",
    "Công an tỉnh Hà Nam hoàn thiện hồ sơ để tặng huân chương cho Công an huyện Lý Nhân.",
    f"{HEAD} khen ngợi và trao đổi với các đơn vị bắt vụ vận chuyển 90 bánh heroin.",
    f"{HEAD} cho biết đơn vị đã gắn 1.200 camera trên các tuyến đường.",
    f"{HEAD} thừa nhận có một phần lỗi khi để xảy ra ô nhiễm.",
    "Điểm thưởng theo quy định của Công an huyện Lý Nhân cho thí sinh đoạt giải.",
]


@pytest.mark.parametrize("text", NO_GIFT, ids=[text[-48:] for text in NO_GIFT])
def test_what_is_handed_over_otherwise_is_no_award(text: str) -> None:
    assert given(text) == []


def test_a_caption_tells_of_the_gift_that_the_text_names() -> None:
    text = (
        "Công an tỉnh Hà Nam tặng quà Công an tỉnh Hủa Phăn. Ảnh: CTV\n\n"
        "Dịp này, Công an tỉnh Hà Nam tặng Công an tỉnh Hủa Phăn 20 bộ máy vi tính."
    )
    assert ("Máy vi tính", {HA_NAM}, {HUA_PHAN}) in given(text)


def test_the_other_side_gives_back_to_who_gave() -> None:
    text = "Công an tỉnh Hà Nam tặng Công an tỉnh Hủa Phăn 5 máy bộ đàm; phía bạn tặng lại bức phù điêu Thạt Luổng."
    assert given(text) == [
        ("Máy bộ đàm", {HA_NAM}, {HUA_PHAN}),
        ("Phù điêu Thạt Luổng", {HUA_PHAN}, {HA_NAM}),
    ]


def test_two_buildings_are_two_awards() -> None:
    text = (
        f"{HEAD} trao chìa khóa trụ sở cho Công an huyện Lý Nhân."
        " Chiều cùng ngày, Đại tá Tạ Quang Mẫn trao chìa khóa trụ sở cho Công an huyện Kim Bảng."
    )
    assert given(text) == [("Trụ sở", {MAN}, {LY_NHAN}), ("Trụ sở", {MAN}, {KIM_BANG})]


def test_a_gift_belongs_to_the_meeting_of_its_paragraph() -> None:
    text = (
        "Sáng 19/5, Công an tỉnh Hà Nam tổ chức hội nghị sơ kết tại thành phố Phủ Lý.\n\n"
        f"Chiều cùng ngày, Công an huyện Kim Bảng tổ chức lễ khai giảng lớp tập huấn. Tại buổi lễ, {HEAD} trao Giấy"
        " khen cho Công an huyện Lý Nhân."
    )
    said = extract(Document("example", f"Tin tức\n\n{text}\n", published="2021-05-20"))
    kinds = {m.key: m.kind for m in said.meetings}
    assert [kinds[a.meeting or ""] for a in said.awards] == ["ceremony"]


def test_members_of_a_body_receive_for_themselves() -> None:
    text = f"{HEAD} tặng Giấy khen cho 2 thành viên đoàn công tác của Công an tỉnh Hủa Phăn."
    assert given(text) == [("Giấy khen", {MAN}, set())]


def test_who_is_only_proposed_gets_nothing() -> None:
    text = f"{HEAD} đề nghị Chủ tịch nước tặng Huân chương Chiến công hạng Ba cho Công an huyện Lý Nhân."
    assert given(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD} không trao Giấy khen cho Công an huyện Lý Nhân.",
        "Công an huyện Lý Nhân chưa được tặng Giấy khen.",
    ],
)
def test_what_is_denied_was_not_given(text: str) -> None:
    assert given(text) == []


def test_classes_of_one_order_stay_apart() -> None:
    text = (
        "Công an huyện Lý Nhân được tặng thưởng Huân chương Chiến công.\n\n"
        f"{HEAD} trao Huân chương Chiến công hạng Nhì cho Công an huyện Lý Nhân.\n\n"
        f"{HEAD} trao Huân chương Chiến công hạng Ba cho Công an huyện Kim Bảng."
    )
    assert given(text) == [
        ("Huân chương Chiến công hạng Nhì", {MAN}, {LY_NHAN}),
        ("Huân chương Chiến công hạng Ba", {MAN}, {KIM_BANG}),
    ]


def test_where_somebody_serves_gets_nothing() -> None:
    text = f"{HEAD} trao Giấy khen cho Thượng tá Lèng Văn Pá, Đội trưởng, Phòng Tham mưu, Công an huyện Kim Bảng."
    assert given(text) == [("Giấy khen", {MAN}, {PA})]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2019, Công an huyện Lý Nhân được tặng Cờ thi đua.",
        "Bảy năm liên tục Công an huyện Lý Nhân được Bộ Công an tặng Cờ thi đua.",
        "Trước đó, Công an huyện Lý Nhân đã được Bộ Công an tặng Cờ thi đua.",
    ],
)
def test_honours_of_other_days_were_not_given_here(text: str) -> None:
    assert given(text) == []


def test_who_is_at_a_giving_of_rewards_gets_none() -> None:
    assert given(f"Tham dự buổi trao thưởng có {HEAD}, Công an huyện Lý Nhân.") == []


UBND = "UBND tỉnh Hà Nam"


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        # An office that nobody is named in stands for its body.
        (
            "Chủ tịch UBND tỉnh Hà Nam tặng Bằng khen cho 2 tập thể; Giám đốc Công an tỉnh Hà Nam cũng tặng Giấy khen.",
            [("Bằng khen", {UBND}, set()), ("Giấy khen", {HA_NAM}, set())],
        ),
        # Who tells of what others gave gives nothing; what somebody tells to have given is his own.
        (f"{HEAD} cho biết tỉnh đã tổ chức nhiều đoàn đi thăm, tặng quà các gia đình chính sách.", []),
        (f"{HEAD} cho biết Chủ tịch UBND tỉnh Hà Nam đã tặng Bằng khen.", [("Bằng khen", {UBND}, set())]),
        ("Công an huyện Lý Nhân cho biết vừa trao Giấy khen cho 3 cá nhân.", [("Giấy khen", {LY_NHAN}, set())]),
        # People of a unit are not the unit.
        (f"{HEAD} trao Giấy khen cho 8 cá nhân của Công an huyện Lý Nhân.", [("Giấy khen", {MAN}, set())]),
        ("Trung ương Đoàn kêu gọi thanh niên cổ vũ, ủng hộ đội tuyển bóng đá Quốc gia.", []),
    ],
)
def test_giver_is_who_the_sentence_says(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            f"Tại lễ khen thưởng, {HEAD} trao 50 triệu đồng cho Công an huyện Lý Nhân.",
            [("Tiền thưởng", {MAN}, {LY_NHAN})],
        ),
        (f"{HEAD} biểu dương thành tích và trao 30 triệu đồng cho Ban chuyên án.", [("Tiền thưởng", {MAN}, set())]),
        (f"{HEAD} trao 15 triệu đồng tiền thưởng cho {KIM_BANG}.", [("Tiền thưởng", {MAN}, {KIM_BANG})]),
        ("Công an tỉnh Hà Nam trao 50 triệu đồng cho Công an huyện Lý Nhân để làm nhà cho hộ nghèo.", []),
        # Two sums are two rewards, one sum told of twice is one.
        (
            f"UBND tỉnh Hà Nam thưởng 100 triệu đồng cho {KIM_BANG}. {HEAD} thưởng {KIM_BANG} 10 triệu đồng.",
            [("Tiền thưởng", {UBND}, {KIM_BANG}), ("Tiền thưởng", {MAN}, {KIM_BANG})],
        ),
        (
            f"{HA_NAM} thưởng 100 triệu đồng cho {KIM_BANG}. {HEAD} trao thưởng 100 triệu đồng cho {KIM_BANG}.",
            [("Tiền thưởng", {MAN}, {KIM_BANG})],
        ),
        (
            f"Ngày 17/5, {HA_NAM} tổ chức lễ trao thưởng về thành tích phá án đối với {KIM_BANG}, {LY_NHAN}.",
            [("Tiền thưởng", {HA_NAM}, {KIM_BANG, LY_NHAN})],
        ),
    ],
)
def test_money_for_what_the_police_did_is_a_reward(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


def test_a_letter_goes_to_all_of_a_list() -> None:
    text = f"{HEAD} đã có thư khen {KIM_BANG}, các đơn vị nghiệp vụ của Bộ Công an, {LY_NHAN} về việc phá án."
    assert given(text) == [("Thư khen", {MAN}, {KIM_BANG, LY_NHAN})]
    assert given(f"{HEAD} gửi thư khen ngợi, động viên {KIM_BANG}.") == [("Thư khen", {MAN}, {KIM_BANG})]


def test_a_delegation_gives_not_the_ministry_whose_order_it_follows() -> None:
    text = "Thực hiện chỉ đạo của lãnh đạo Bộ Công an, đoàn công tác đã trao quà cho các hộ nghèo."
    assert given(text) == []


WOMEN, YOUTH = "Hội Phụ nữ Công an tỉnh Hà Nam", "Đoàn Thanh niên Công an huyện Lý Nhân"


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            f"{HA_NAM} tổ chức Lễ trao nhà tình nghĩa cho Thượng tá {PA}, cán bộ {KIM_BANG}.",
            [("Nhà tình nghĩa", {HA_NAM}, {PA})],
        ),
        (
            f"{WOMEN} phối hợp với {YOUTH} đến thăm, tặng quà {KIM_BANG}.",
            [("Quà", {WOMEN, YOUTH}, {KIM_BANG})],
        ),
        (
            f"{HEAD} tặng quà và chúc mừng các đơn vị gồm: {KIM_BANG}, {LY_NHAN}.",
            [("Quà", {MAN}, {KIM_BANG, LY_NHAN})],
        ),
    ],
)
def test_houses_joint_givers_and_lists_of_the_greeted(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


def test_all_who_join_give_and_who_is_no_body_gives_for_itself() -> None:
    text = f"{WOMEN} phối hợp với {LY_NHAN} và {YOUTH} tổ chức Trung thu cho em, trao 500 suất quà cho học sinh."
    assert given(text) == [("Quà", {WOMEN, LY_NHAN, YOUTH}, set())]
    text = f"{HA_NAM} trao tặng 20 phần quà cho hộ nghèo, nhà tài trợ tặng 1 căn nhà tình thương."
    assert given(text) == [("Quà", {HA_NAM}, set())]
    text = f"{HA_NAM} trao tặng 20 phần quà cho hộ nghèo, Ngân hàng Nông nghiệp tặng 1 căn nhà tình thương."
    assert given(text) == [("Nhà tình thương", {"Ngân hàng Nông nghiệp"}, set()), ("Quà", {HA_NAM}, set())]


def test_prizes_are_won() -> None:
    text = f"Kết quả, đội {KIM_BANG} giành giải Nhất; {LY_NHAN} đoạt giải Nhì; {HA_NAM} đạt giải Ba."
    assert given(text) == [
        ("Giải Nhất", set(), {KIM_BANG}),
        ("Giải Nhì", set(), {LY_NHAN}),
        ("Giải Ba", set(), {HA_NAM}),
    ]


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        # In the passive the subject gets it.
        (
            f"Thượng tá {PA} đã được Tỉnh đoàn Hà Nam trao Bằng khen.",
            [("Bằng khen", {"Tỉnh đoàn Hà Nam"}, {PA})],
        ),
        # Who thanks for it, where it was and who only put it forward give nothing.
        (f"{HEAD} cảm ơn Công ty Hoa Mai đã đến thăm và trao tặng món quà ý nghĩa.", []),
        ("Các bạn trẻ trải nghiệm tại phòng cấp cứu Bệnh viện Bạch Mai và tặng quà các bệnh nhân.", []),
        (f"{HEAD} có khuyết điểm trong việc trình tặng thưởng Huân chương cho {KIM_BANG}.", []),
        # Single people and children of a unit are not the unit.
        (f"Nhiều tập thể, cá nhân {HA_NAM} đã được trao Bằng khen.", []),
        (
            f"{HA_NAM} tặng 15 xe đạp cho 15 học sinh Trường THCS Đồng Hóa; 5 suất học bổng cho con em {KIM_BANG}.",
            [("Xe đạp", {HA_NAM}, set()), ("Học bổng", {HA_NAM}, set())],
        ),
        # A bracket names the units of a group.
        (
            f"{HEAD} trao thưởng cho các đơn vị tham gia phá án ({KIM_BANG}, {LY_NHAN}).",
            [("Tiền thưởng", {MAN}, {KIM_BANG, LY_NHAN})],
        ),
        (
            f"Bà Mùa Thị Sua, Chủ tịch UBND huyện Kim Bảng; {OFFICER} trao Bằng khen cho gia đình.",
            [("Bằng khen", {"Mùa Thị Sua", PA}, set())],
        ),
        (
            f"{HA_NAM} (tỉnh Hà Nam) và {KIM_BANG} trao tặng Giấy khen cho hai nhân viên.",
            [("Giấy khen", {HA_NAM, KIM_BANG}, set())],
        ),
    ],
)
def test_voice_place_and_brackets(text: str, awards: list[Given]) -> None:
    assert given(text) == awards


def test_gifts_of_two_are_not_one_for_a_sentence_that_names_neither() -> None:
    text = (
        f"Lãnh đạo tỉnh đã tặng thưởng 100 triệu đồng cho {HA_NAM}.\n\n"
        f"Ông Trần Hữu Lễ, Chủ tịch UBND tỉnh Hà Nam trao thưởng 100 triệu đồng cho {HA_NAM}.\n\n"
        f"{OFFICER} tặng tiền thưởng cho 2 người dân."
    )
    assert given(text) == [("Tiền thưởng", {"Trần Hữu Lễ"}, {HA_NAM}), ("Tiền thưởng", {PA}, set())]


def test_money_to_build_a_house_is_no_house() -> None:
    assert given(f"{HA_NAM} trao kinh phí hỗ trợ xây dựng nhà tình nghĩa cho Thượng tá {PA}, cán bộ {KIM_BANG}.") == []
