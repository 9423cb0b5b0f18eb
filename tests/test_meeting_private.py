"""What is no meeting of officials: private visits, funerals, campaigns, questioning, and what only shows nobody."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

_OFFICER = "Đại tá Lê Văn Tám, Giám đốc Công an tỉnh Nghệ An, cho biết vụ việc đang được điều tra."


def _kinds(text: str) -> list[str]:
    article = extract(Document("article", f"Tin an ninh trật tự\n\n{text}\n\n{_OFFICER}\n", published="2023-04-20"))
    return [meeting.kind for meeting in article.meetings]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 12/4/2023, ông Trần Hữu Lễ, Chủ tịch UBND xã Nghi Phú, về thăm bố mẹ tại xã Kim Liên.",
        "Sáng 12/4/2023, Công an thành phố Vinh mời ông Trần Hữu Lễ, Phó Chủ tịch UBND xã Nghi Phú, đến làm việc.",
        "Sáng 12/4/2023, ông Trần Hữu Lễ, Phó Chủ tịch UBND xã Nghi Phú, đến làm việc với cơ quan điều tra.",
        "Ngày 12/4/2023, gia đình ở xã Nghi Phú tổ chức tang lễ cho hai cháu nhỏ.",
        "Ngày 12/4/2023, nhóm thanh niên rủ nhau đi lễ tại đền ở xã Nghi Phú thì bị móc túi.",
        "Ngày 12/4/2023, Công an thành phố Vinh đồng loạt ra quân kiểm tra các quán karaoke.",
        "Ngày 12/4/2023, dự án ở xã Nghi Phú khởi công xây dựng dù chưa được cấp phép.",
        "Nhóm đối tượng trong buổi làm việc với Công an thành phố Vinh.",
        "Ông Trần Hữu Lễ, Chủ tịch UBND xã Nghi Phú, từng tham gia 2 lớp đào tạo nghiệp vụ năm 2015.",
    ],
)
def test_what_people_do_in_a_case_or_in_private_is_no_meeting(text: str) -> None:
    assert _kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 12/4/2023, đoàn Công an tỉnh Hà Tĩnh đến thăm Nhà tạm lánh của UBND xã Nghi Phú.", "visit"),
        ("Theo lời mời, sáng 12/4/2023, đoàn Công an tỉnh Hà Tĩnh đến thăm và làm việc tại Nghệ An.", "visit"),
        ("Ngày 12/4/2023, Công an thành phố Vinh tổ chức lễ ra quân trấn áp tội phạm.", "ceremony"),
    ],
)
def test_what_officials_do_is_one(text: str, kind: str) -> None:
    assert _kinds(text) == [kind]


def test_an_occasion_at_which_nobody_is_shown_is_left_out_where_it_is_the_only_one() -> None:
    text = "Ba người nhập viện\n\nĐêm nhạc hội tối 12/4/2023 tại xã Nghi Phú kết thúc bằng một buổi gặp mặt.\n"
    assert extract(Document("article", text, published="2023-04-20")).meetings == ()


def test_leaders_who_only_tell_the_news_were_not_at_a_visit() -> None:
    text = (
        "Ngày 12/4/2023, đoàn Công an tỉnh Hà Tĩnh đến thăm UBND xã Nghi Phú.\n\nLãnh đạo Công an huyện Kỳ Sơn cho biết"
        " vụ cháy đang được điều tra."
    )
    article = extract(Document("article", f"Tin an ninh trật tự\n\n{text}\n", published="2023-04-20"))
    names = {o.key: o.name for o in article.organizations}
    assert "Công an huyện Kỳ Sơn" not in [names.get(p.agent) for p in article.participations]


def test_a_visit_of_which_only_others_tell_is_none() -> None:
    text = (
        "Ngày 12/4/2023, chính quyền đã cử đoàn đến thăm các gia đình ở xã Nghi Phú.\n\nÔng Trần Hữu Lễ, Chủ tịch UBND"
        " xã Nghi Phú, cho biết nguyên nhân đang được làm rõ."
    )
    article = extract(Document("article", f"Tin an ninh trật tự\n\n{text}\n", published="2023-04-20"))
    assert article.meetings == ()
