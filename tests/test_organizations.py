"""Names of organisations as newsrooms write them, made full: each case was misread once."""

from __future__ import annotations

import pytest
from article_text import article_of, posts_in

ORGANIZATIONS: tuple[tuple[str, set[str]], ...] = (
    (
        "Dự có Trung đoàn Cảnh sát cơ động - Công an TPHCM và Viện trưởng Viện kiểm sát quân sự Trung ương Lê Văn An.",
        {
            "Công an thành phố Hồ Chí Minh",
            "Trung đoàn Cảnh sát cơ động Công an thành phố Hồ Chí Minh",
            "Viện kiểm sát quân sự Trung ương",
        },
    ),
    (
        "Đoàn đến Trung đoàn Cảnh sát cơ động miền Đông Nam Bộ và Cảnh sát Phòng cháy, chữa cháy tỉnh Đồng Nai.",
        {"Trung đoàn Cảnh sát cơ động miền Đông Nam Bộ", "Cảnh sát PCCC tỉnh Đồng Nai"},
    ),
    (
        "Công an các quận Hà Đông, Tây Hồ và các huyện Ba Vì, Mê Linh (Hà Nội) phối hợp.",
        {"Công an quận Hà Đông", "Công an quận Tây Hồ", "Công an huyện Ba Vì", "Công an huyện Mê Linh"},
    ),
    (
        "Công an 3 địa phương Duy Xuyên, Điện Bàn và Hội An (Quảng Nam) tổ chức hội nghị.",
        {"Công an huyện Duy Xuyên", "Công an thị xã Điện Bàn", "Công an thành phố Hội An"},
    ),
    (
        "Công an các địa phương Nghệ An, Hà Tĩnh ký quy chế phối hợp.",
        {"Công an tỉnh Nghệ An", "Công an tỉnh Hà Tĩnh"},
    ),
    (
        "Sở Lao động – Thương binh và Xã hội tỉnh Hà Nam, Trường Đại học Kỹ thuật — Hậu cần CAND tổ chức hội nghị.",
        {
            "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam",
            "Trường Đại học Kỹ thuật - Hậu cần Công an nhân dân",
        },
    ),
    (
        "Giấy mời gửi Cục Cảnh sát phòng chống tội phạm công nghệ cao (C50).",
        {"Cục Cảnh sát phòng chống tội phạm công nghệ cao"},
    ),
    (
        "Trưởng đoàn là ông John Hunt, Tư lệnh Cảnh sát bang California.",
        {"Cảnh sát bang California"},
    ),
    (
        "Đại diện Ban Chỉ huy BĐBP tỉnh Cà Mau và Bộ Chỉ huy BĐBP tỉnh Lai Châu dự hội nghị.",
        {"Ban Chỉ huy Bộ đội Biên phòng tỉnh Cà Mau", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Lai Châu"},
    ),
    ("Bộ ca khúc mới ra mắt tại hội nghị do Bộ CA tổ chức.", {"Bộ Công an"}),
    ("Bộ ca khúc mới ra mắt tại hội nghị.", set()),
    ("Kẻ này giấu súng ngắn K54 ở xã Đồng Hóa, đe dọa an ninh xã hội.", set()),
    (
        "Công an tỉnh Svay Rieng cảm ơn. Đại diện Ty Công an tỉnh Svay Rieng (Campuchia) dự họp mặt.",
        {"Ty Công an tỉnh Svay Rieng"},
    ),
    (
        "Thiếu tướng Lê Văn An, Phó Chủ nhiệm Ủy ban Quốc phòng và An ninh của Quốc hội dự họp.",
        {"Quốc hội", "Ủy ban Quốc phòng và An ninh của Quốc hội"},
    ),
    (
        "Bộ sáp nhập 3 Công an tỉnh Trà Vinh, Bến Tre và Vĩnh Long; Công an tỉnh Long An và Cần Thơ cùng dự.",
        {
            "Công an tỉnh Trà Vinh",
            "Công an tỉnh Bến Tre",
            "Công an tỉnh Vĩnh Long",
            "Công an tỉnh Long An",
            "Công an thành phố Cần Thơ",
        },
    ),
    (
        "Công an tỉnh Hà Giang và Nguyễn Văn Tư nhận quà. Công an huyện Đức Thọ và Hà Tĩnh cũng vậy.",
        {"Công an tỉnh Hà Giang", "Công an huyện Đức Thọ"},
    ),
    (
        "Công an tỉnh Gia Lai họp. Đảng bộ Công an tỉnh và nội bộ Công an nhất trí; công an xã, phường cùng dự.",
        {"Công an tỉnh Gia Lai"},
    ),
    (
        "Đội Phòng cháy chữa cháy và Cứu nạn, cứu hộ Khu vực 21 thuộc Công an TP.HCM dập lửa.",
        {
            "Công an thành phố Hồ Chí Minh",
            "Đội Phòng cháy chữa cháy và cứu nạn, cứu hộ Khu vực 21 Công an thành phố Hồ Chí Minh",
        },
    ),
    (
        "Bộ trưởng biểu dương những kết quả mà Đảng bộ Công an thành phố Cần Thơ đã đạt được.",
        {"Công an thành phố Cần Thơ"},
    ),
    (
        "Công an các tỉnh, thành phố: Hải Phòng, Hưng Yên cùng dự hội nghị.",
        {"Công an thành phố Hải Phòng", "Công an tỉnh Hưng Yên"},
    ),
    (
        "Công an tỉnh Quảng Bình phối hợp với Phòng Phòng chống ma túy và tội phạm bắt giữ nhóm người này.",
        {"Công an tỉnh Quảng Bình"},
    ),
    (
        "Tổng cục Chính trị CAND ra thông báo. Thiếu tướng Lê Đình Cận, Phó Tổng cục trưởng Tổng cục Chính trị dự.",
        {"Tổng cục Chính trị Công an nhân dân"},
    ),
    (
        "Công an huyện Định Hóa điều động cán bộ đảm nhiệm chức danh Công an xã tại ba xã: Đồng Thịnh, Định Biên.",
        {"Công an huyện Định Hóa"},
    ),
    (
        "Bộ Tư lệnh Cảnh sát cơ động (CSCĐ) Bộ Công an và Trại giam An Phước (Tổng cục VIII) cùng tổ chức hội nghị.",
        {"Bộ Công an", "Bộ Tư lệnh Cảnh sát cơ động", "Trại giam An Phước", "Tổng cục VIII"},
    ),
    (
        "Công an tỉnh An Giang báo tin. Tọa đàm do Công an tỉnh và Ty Công an tỉnh Kandal phối hợp tổ chức.",
        {"Công an tỉnh An Giang", "Ty Công an tỉnh Kandal"},
    ),
    (
        "Sở Cảnh sát tỉnh Jeju (Hàn Quốc) họp với Phòng Đối ngoại, Phòng Tham mưu Công an TP Đà Nẵng.",
        {
            "Sở Cảnh sát tỉnh Jeju",
            "Công an thành phố Đà Nẵng",
            "Phòng Đối ngoại Công an thành phố Đà Nẵng",
            "Phòng Tham mưu Công an thành phố Đà Nẵng",
        },
    ),
    (
        "Sáng 8/8/2015, tại Hội trường 5, thành phố Thái Bình, Công an tỉnh họp.",
        {"Công an tỉnh Thái Bình"},
    ),
    (
        "Sáng 8/8/2015, tại thành phố Vinh, Công an tỉnh họp.",
        set(),
    ),
    (
        "Đội Cảnh sát phòng cháy và chữa cháy khu vực số 3 Công an tỉnh Điện Biên dập lửa.",
        {"Công an tỉnh Điện Biên", "Đội Cảnh sát phòng cháy và chữa cháy khu vực số 3 Công an tỉnh Điện Biên"},
    ),
    (
        (
            "Đoàn Thanh niên và Hội Phụ nữ Công an tỉnh Thanh Hóa trao giải Nhất cho Công an tỉnh Hà Nam tại lễ bế mạc "
            "ngày 5/3/2024."
        ),
        {
            "Công an tỉnh Hà Nam",
            "Công an tỉnh Thanh Hóa",
            "Hội Phụ nữ Công an tỉnh Thanh Hóa",
            "Đoàn Thanh niên Công an tỉnh Thanh Hóa",
        },
    ),
    (
        "Công an tỉnh Thanh Hoa và Công an tỉnh Nghê An truy bắt ba đối tượng.",
        {"Công an tỉnh Thanh Hóa", "Công an tỉnh Nghệ An"},
    ),
    (
        "Văn phòng CSĐT Công an tỉnh Điện Biên và Ban Thi đua khen thưởng tỉnh Điện Biên dự hội nghị ngày 5/3/2024.",
        {
            "Công an tỉnh Điện Biên",
            "Văn phòng Cơ quan CSĐT Công an tỉnh Điện Biên",
            "Ban Thi đua - Khen thưởng tỉnh Điện Biên",
        },
    ),
    (
        (
            "Công an huyện Hớn Quản, Công an phường Minh Long, Công an phường Minh Hưng cùng dự. Công an 3 xã, phường: "
            "Minh Long, Minh Hưng, Đồng Nơ ký kế hoạch. Đội Tổng hợp báo cáo."
        ),
        {
            "Công an phường Minh Long",
            "Công an phường Minh Hưng",
            "Công an xã Đồng Nơ",
            "Công an huyện Hớn Quản",
            "Đội Tổng hợp Công an huyện Hớn Quản",
        },
    ),
    (
        "Bốn phạm nhân ở trại giam Công an tỉnh Điện Biên trốn.",
        {"Công an tỉnh Điện Biên"},
    ),
    (
        "Phòng Cảnh sát hình sự (PC 02), PC02 Công an tỉnh Điện Biên cùng viện Khoa học hình sự giám định.",
        {"Công an tỉnh Điện Biên", "Phòng Cảnh sát hình sự Công an tỉnh Điện Biên", "Viện Khoa học hình sự"},
    ),
    (
        "Dự có Giám đốc Trung tâm Nghiên cứu An toàn giao thông Lê Văn An và lãnh đạo Học viện Cảnh sát nhân dân.",
        {"Trung tâm Nghiên cứu An toàn giao thông", "Học viện Cảnh sát nhân dân"},
    ),
    (
        "Dự có Giám đốc Trung tâm Thông tin khoa học Lê Văn An.",
        {"Trung tâm Thông tin khoa học"},
    ),
    (
        "Cục An toàn thông tin làm việc với Công an tỉnh Hà Nam.",
        {"Cục An toàn thông tin", "Công an tỉnh Hà Nam"},
    ),
    (
        "Ông Lê Văn An, Giám đốc Trung tâm Báo chí thông tin về vụ việc.",
        {"Trung tâm Báo chí"},
    ),
    (
        "Sáng 15/3/2023, Công an huyện Lý Nhân và Hạt Kiểm lâm huyện ký kết quy chế phối hợp.",
        {"Công an huyện Lý Nhân", "Hạt Kiểm lâm huyện Lý Nhân"},
    ),
    (
        "Công an tỉnh Điện Biên tìm một nữ sinh ở Đội 5, xã Thanh Hưng, huyện Điện Biên.",
        {"Công an tỉnh Điện Biên"},
    ),
    (
        (
            "Công an tỉnh Hà Nam tổ chức hội nghị. Cùng dự có lãnh đạo Bộ Chỉ huy Bộ đội Biên phòng (BĐBP) tỉnh; "
            "UBND, Hội LHTN Việt Nam huyện Lý Nhân."
        ),
        {
            "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hà Nam",
            "UBND huyện Lý Nhân",
            "Hội Liên hiệp Thanh niên Việt Nam huyện Lý Nhân",
            "Công an tỉnh Hà Nam",
        },
    ),
    (
        "Bộ Chỉ huy Bộ đội Biên phòng, Công an tỉnh Hà Nam họp tại huyện Lý Nhân.",
        {"Công an tỉnh Hà Nam", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hà Nam"},
    ),
)


@pytest.mark.parametrize(("text", "names"), ORGANIZATIONS, ids=[text[:40] for text, _ in ORGANIZATIONS])
def test_organizations_are_read(text: str, names: set[str]) -> None:
    assert {org.name for org in article_of(text).organizations} == names


def test_police_of_a_district_have_no_regiment() -> None:
    article = article_of(
        "Sáng 5/11/2023, Trại giam Gia Trung tổ chức diễn tập. Tham gia diễn tập có Trung đoàn CSCĐ Tây Nguyên, Công an"
        " huyện Mang Yang. Trung tá Trần Văn Lộc, Giám thị Trại giam chỉ huy diễn tập."
    )
    names = {org.name for org in article.organizations}
    assert {"Trung đoàn Cảnh sát cơ động Tây Nguyên", "Công an huyện Mang Yang"} <= names
    assert posts_in(article) == {"Trần Văn Lộc: Giám thị, Trại giam Gia Trung"}


def test_associations_of_an_area_are_bodies() -> None:
    article = article_of(
        "Ngày 5/9, Công an tỉnh Hòa Bình và Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Hòa Bình ký kết chương trình"
        " phối hợp. Dự lễ ký có đại diện Hội Chữ thập đỏ tỉnh, Hội Khuyến học tỉnh."
    )
    names = {org.name for org in article.organizations}
    assert {"Đoàn Thanh niên tỉnh Hòa Bình", "Hội Chữ thập đỏ tỉnh Hòa Bình", "Hội Khuyến học tỉnh Hòa Bình"} <= names


def test_the_chairman_of_an_association_does_not_head_the_police() -> None:
    article = article_of(
        "Ngày 3/7/2023, Hội Cựu Công an nhân dân tỉnh Thái Nguyên tổ chức Đại hội. Đại tá Nguyễn Đình Sơn, nguyên Phó"
        " Giám đốc Công an tỉnh, được bầu làm Chủ tịch Hội. Ông Lê Văn Tám, Phó Chủ tịch Hội, phát biểu."
    )
    assert "Nguyễn Đình Sơn: Chủ tịch, Công an tỉnh Thái Nguyên" not in posts_in(article)


@pytest.mark.parametrize(
    ("text", "awarded"),
    [
        ("Công an tỉnh Nghệ An trao Giấy khen cho 20 công an xã.", set()),
        ("Công an tỉnh Nghệ An trao Giấy khen cho nhiều công an xã.", set()),
        ("Công an tỉnh Nghệ An trao Giấy khen cho công an xã bán chuyên trách.", set()),
        ("Công an tỉnh Nghệ An trao Giấy khen cho Công an xã.", {"Công an xã Tân Lập"}),
        ("Ngày 12/5 Công an xã được Công an tỉnh Nghệ An tặng Bằng khen.", {"Công an xã Tân Lập"}),
    ],
)
def test_many_police_units_are_not_the_one_named_before(text: str, awarded: set[str]) -> None:
    article = article_of(f"Công an xã Tân Lập vừa bắt giữ hai đối tượng. {text}")
    names = {org.key: org.name for org in article.organizations}
    assert {names[key] for award in article.awards for key in award.receivers} == awarded
