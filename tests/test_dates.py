"""Dates: every form on its own examples, the years that news leaves out, the day of publication."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dates import PATTERNS, DateMention, find_dates, find_published, resolve_relative
from kg.extract.page.anatomy import read_blocks
from kg.resources import resource
from kg.text import read_text

PUBLISHED = "2024-06-15"
EXAMPLES = [(pattern.name, text, value) for pattern in PATTERNS for text, value in pattern.examples]
COUNTEREXAMPLES = [(pattern.name, text) for pattern in PATTERNS for text in pattern.not_in]


@pytest.mark.parametrize(("name", "text", "value"), EXAMPLES)
def test_form_is_found_in_its_example(name: str, text: str, value: str) -> None:
    assert (name, value) in [(m.rule, m.value) for m in find_dates(read_text(text), PUBLISHED)]


@pytest.mark.parametrize(("name", "text"), COUNTEREXAMPLES)
def test_form_is_not_found_in_its_counterexample(name: str, text: str) -> None:
    assert name not in [m.rule for m in find_dates(read_text(text), PUBLISHED)]


def test_names_of_forms_are_unique() -> None:
    assert len({pattern.name for pattern in PATTERNS}) == len(PATTERNS)


# ---- no date at all ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 12/QĐ-BCA của Bộ trưởng",
        "còn 3/15 xã, chiếm 2/3 dân số",
        "trực 24/24 giờ",
        "thu giữ 1.286 tin và 18.640.272 lượt",
        "trong thời gian qua, 8 tháng qua, tuần qua, năm qua",
        "Điện thoại trực ban: 069.2900.123",
        "phạt từ 5-7 năm tù, từ 10 đến 12 triệu đồng",
        "biển số 30A-12.5, tỷ số 2-1",
        "Luật Công an nhân dân năm 2018 và Bộ luật Hình sự 2015",
        "ông Mẫu (sinh năm 1974, SN 1974)",
        "ngày 23 tháng Chạp, mùng 7 Tết, ngày 10/3 âm lịch",
        "mỗi tháng một lần, hằng tháng hai lần",
        "từ 2 lên 4 lần mỗi tháng",
        "Khách hôm nay là đoàn bạn",
    ],
)
def test_no_date_without_a_day_of_publication(text: str) -> None:
    assert find_dates(read_text(text), None) == []


# ---- the year that is left out -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        ("Sáng 20-10, hai bên ký biên bản", None, ["--10-20"]),
        ("hồi tháng 8, ông", None, ["--08"]),
        ("từ ngày 3 đến 5/7", None, ["--07-03/--07-05"]),
        ("ngày 28/12", "2024-01-03", ["2023-12-28"]),
        ("có hiệu lực từ ngày 1/1", "2023-12-28", ["2024-01-01"]),
        ("ngày 26/12 tới, đoàn sẽ đi", "2024-06-15", ["2024-12-26"]),
        ("vụ cháy trong đêm 23-9 sẽ được thông tin", "2016-09-24", ["2016-09-23"]),
        ("ngày 15/3", "2022-10-28", ["2022-03-15"]),
        ("Ngày 30/5/2017, lễ. Trước đó, sáng 29/5", None, ["2017-05-30", "2017-05-29"]),
        ("Sáng 29/12, họp. Ngày 2/1/2018, ký", None, ["2017-12-29", "2018-01-02"]),
        ("Ngày 5/3/2015, họp. Đến ngày 7/3, ký", "2024-06-15", ["2015-03-05", "2015-03-07"]),
        ("Luật có hiệu lực từ ngày 1-7-2025. Rạng sáng 17-1", "2026-01-17", ["2025-07-01", "2026-01-17"]),
        ("Nghị định ngày 1-7-2020. Sáng 17-1", None, ["2020-07-01", "--01-17"]),
        ("Hội thi điều lệnh năm 2018 trong hai ngày 24 và 25/8", None, ["2018", "2018-08-24/2018-08-25"]),
        ("giao ban quý I/2015, ngày 05/4", None, ["2015", "2015-04-05"]),
        ("9 giờ ngày 9.4, chúc Tết Chol Chnam Thmay 2019", None, ["2019-04-09", "2019"]),
        ("hồi tháng 10 năm ngoái. Tết Bính Ngọ 2026", None, ["2025-10", "2026"]),
        ("Ngày 8/2, chúc Tết Giáp Thìn, nhìn lại năm 2023", None, ["2024-02-08", "2023"]),
        ("Ngày 28/12, chuẩn bị đón Xuân Ất Mẹo. Sáng 3/1", None, ["2034-12-28", "2035-01-03"]),
        ("Ngày 8/2, chúc Tết Giáp Sửu", None, ["--02-08"]),
        ("Quốc khánh (02/12/1975 - 02/12/2022). Sáng 29/11", None, ["--12-02", "2022-11-29"]),
        ("Ngày truyền thống (19/8/1945 – 19/8/2022), chiều ngày 18/8", None, ["--08-19", "2022-08-18"]),
        ("Ngày 3/2/1930, thành lập.\n\nSáng 5/4, họp", None, ["1930-02-03", "--04-05"]),
        # Days of several years behind the news are those of a career.
        ("Sáng 11/5, bầu. Ngày 2/11/2010 và ngày 13/11/2015, ông", None, ["--05-11", "2010-11-02", "2015-11-13"]),
        ("ngày 29/2", "2023-03-05", ["--02-29"]),
        ("ngày 29/2", "2024-03-05", ["2024-02-29"]),
        ("Từ đầu tháng, ngày 12-4-2021, ông", None, ["2021-04", "2021-04-12"]),
        ("Sáng 21/4, lễ ký kết theo Hiệp định hợp tác, ký ngày 11/5/2001", None, ["--04-21", "2001-05-11"]),
        # A day long before the latest year, the month since when, and a month that has passed say no year of the news.
        (
            "Vụ án ngày 4-1-2014. Đến tháng 1-2018 lại xảy ra.\n\nChiều 23-8, họp",
            None,
            ["2014-01-04", "2018-01", "--08-23"],
        ),
        ("Ngày 15-1, họp báo. Ông nghỉ từ tháng 4-2017", None, ["--01-15", "2017-04"]),
        ("Ngày 29-3, họp báo. Lần kiểm tra gần nhất là tháng 12-2017", None, ["--03-29", "2017-12"]),
        ("Ngày 12-11, họp báo về vụ cháy tháng 5-2017", None, ["2017-11-12", "2017-05"]),
        # The year of a plan's end or of an earlier encounter is not the report's.
        ("Ngày 26-10, đoàn đi. Phương hướng từ nay đến năm 2016", None, ["--10-26", "2016"]),
        ("Ngày 15/9, hai bên gặp lại sau chuyến thăm Lào tháng 2/2014", None, ["--09-15", "2014-02"]),
        ("Ngày 15/9, hai bên ký kế hoạch năm 2014", None, ["2014-09-15", "2014"]),
        ("Chiều 2/10, lễ trao thưởng. Ông từng bị phạt tù vào năm 2005", None, ["--10-02", "2005"]),
        ("Ngày 27-5, diễn đàn nhắc lại mục tiêu 2030 và năm 2030", None, ["--05-27", "2030"]),
        ("Ngày 27-5, diễn đàn nhắc lại chuyện năm 1969", None, ["--05-27", "1969"]),
        # What is summed up in spring is the year before.
        ("Chiều 8/3, hội nghị tổng kết công tác phòng, chống tham nhũng năm 2015", None, ["--03-08", "2015"]),
        ("Chiều 22/12, hội nghị tổng kết công tác năm 2015", None, ["2015-12-22", "2015"]),
        # Steps of a career are of the past, and so is what is earlier than another year told.
        ("Ngày 6/1, ông X nhận quyết định. Từ đó tháng 7/2016 ông được điều động", None, ["--01-06", "2016-07"]),
        ("Ngày 6/1, ông X nhận quyết định. Ngày 5/7/2016, ông được bầu", None, ["--01-06", "2016-07-05"]),
        ("Ngày 6/1, lễ ra mắt. Từ ngày 1/2/2016, ông giữ chức", None, ["2016-01-06", "2016-02-01"]),
        ("Chiều 8/11, họp báo. Công ty trong năm 2001 lập dự án. Năm 2013, đổi tên", None, ["--11-08", "2001", "2013"]),
    ],
)
def test_year_is_completed_as_far_as_the_article_lets_it(text: str, published: str | None, values: list[str]) -> None:
    assert [m.value for m in find_dates(read_text(text), published)] == values


def test_spans_hold_the_words_that_belong_to_the_date() -> None:
    text = read_text("Vào lúc 8 giờ 30 phút sáng thứ Hai, ngày 22/9/2025, đoàn đến; chiều cùng ngày, đoàn về.")
    assert [text.norm[m.start : m.stop] for m in find_dates(text, None)] == [
        "lúc 8 giờ 30 phút sáng thứ Hai, ngày 22/9/2025",
        "chiều cùng ngày",
    ]


@pytest.mark.parametrize(
    ("value", "anchor", "day"),
    [
        ("+0d", "2022-11-29", "2022-11-29"),
        ("+1d", "2022-02-28", "2022-03-01"),
        ("-7d", "2022-01-03", "2021-12-27"),
        ("+1d", "2022-11-28/2022-11-29", "2022-11-30"),
        ("+0d", "2022-11-28/2022-11-29", "2022-11-28/2022-11-29"),
        ("+1d", "--12-30", "--12-31"),
        ("+1d", "--12-31", None),
        ("+1d", "--02-28", None),
        ("+1d", "2022-11", None),
        ("+1d", "9999-12-31", None),
    ],
)
def test_relative_day_is_counted_from_its_anchor(value: str, anchor: str, day: str | None) -> None:
    assert resolve_relative(value, anchor) == day


def test_what_is_no_relative_date_is_refused() -> None:
    with pytest.raises(ValueError, match="2022-11-29"):
        resolve_relative("2022-11-29", "2022-11-29")


# ---- the day of publication ------------------------------------------------------------------------------------------

LEDE = (
    "Công an hai tỉnh tổ chức hội nghị sơ kết công tác phối hợp, bàn kế hoạch của những tháng cuối năm ở địa bàn giáp "
    "ranh, với đại diện mười huyện."
)


@pytest.mark.parametrize(
    ("page", "published"),
    [
        (f"Hội nghị giao ban hai tỉnh\n22:46, 29/11/2022 (GMT+7)\n{LEDE}", "2022-11-29"),
        (f"Hội nghị giao ban hai tỉnh\nThứ Sáu, ngày 02/12/2022 - 08:00\n{LEDE}", "2022-12-02"),
        (f"Hội nghị giao ban hai tỉnh\n29 Tháng Mười Một, 2022\n{LEDE}", "2022-11-29"),
        (f"Hội nghị giao ban hai tỉnh 29/11/2022 17:50\n{LEDE}", "2022-11-29"),
        (f"Thứ Sáu, 02/12/2022 | 15:08\nHội nghị giao ban hai tỉnh\nĐăng lúc: 29/11/2022 10:21\n{LEDE}", "2022-11-29"),
        (f"Hội nghị giao ban hai tỉnh\nCập nhật: 30/11/2022 10:21\nNgày đăng: 29/11/2022\n{LEDE}", "2022-11-29"),
        (f"Thứ Sáu, 02/12/2022 | 15:08\nHội nghị giao ban hai tỉnh\n{LEDE}", "2022-12-02"),
        (f"Hội nghị giao ban hai tỉnh\n{LEDE}\nTheo chương trình, hôm nay (30/11/2022), đoàn về.", "2022-11-30"),
        (f"Hội nghị giao ban hai tỉnh\nNgày 29/11/2022, họp. {LEDE}\nChiều nay (30/11), đoàn về.", "2022-11-30"),
        (f"Hội nghị giao ban hai tỉnh\nSáng 29/11/2022, họp. {LEDE}", None),
        (f"Hội nghị giao ban hai tỉnh\n{LEDE}\nTIN LIÊN QUAN\n- Một tin khác (26/03/2018)", None),
        (f"Hội nghị giao ban hai tỉnh\n{LEDE}\nHôm nay, đoàn về.", None),
        (f"Hội nghị giao ban hai tỉnh\nĐã đăng vào 20 Th1, 2020\n{LEDE}", "2020-01-20"),
        (f"Hội nghị giao ban hai tỉnh\n05-06-24 15:19\n{LEDE}", "2024-06-05"),
        (f"Hội nghị giao ban hai tỉnh\nThứ Tư, 11/05/2016, 22:04\n{LEDE}", "2016-05-11"),
        (f"Hội nghị giao ban hai tỉnh\nViêng Chăn (TTXVN 30/11/2022) - {LEDE}", "2022-11-30"),
        (f"Hội nghị giao ban hai tỉnh\nSáng 29/11 (nhằm ngày 06/11/2022) - {LEDE}", None),
    ],
)
def test_publication_day(page: str, published: str | None) -> None:
    text = read_text(page)
    assert find_published(text, read_blocks(text)) == published


# ---- the sample articles ---------------------------------------------------------------------------------------------

GOLD = sorted(resource("data/gold").glob("*.json"))


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_publication_day_and_meeting_dates_of_every_article_are_found(gold: Path) -> None:
    expected = json.loads(gold.read_text(encoding="utf-8"))
    text = read_text((resource("data/articles") / f"{gold.stem}.txt").read_bytes().decode("utf-8"))
    published = find_published(text, read_blocks(text))
    assert published == expected["published"]
    values = _resolved(find_dates(text, published))
    for meeting in expected["meetings"]:
        if meeting["date"] is not None:
            # A meeting that "kéo dài đến hết ngày 11/12" has its ends in two places of the text.
            assert meeting["date"] in values or set(meeting["date"].split("/")) <= values


def _resolved(mentions: list[DateMention]) -> set[str]:
    values: set[str] = set()
    last = ""
    for mention in mentions:
        value: str | None = mention.value
        if mention.kind == "relative":
            value = resolve_relative(mention.value, last) if last else None
        if value is not None and mention.kind in {"date", "range", "relative"}:
            values.add(value)
            last = value
    return values


# ---- any text --------------------------------------------------------------------------------------------------------

_TEXTS = [text for _, text, _ in EXAMPLES] + [text for _, text in COUNTEREXAMPLES]
_PIECES = st.lists(st.sampled_from([*_TEXTS, "\n", ". ", "12", "/", "-"]), max_size=8).map(" ".join)


@given(_PIECES)
def test_form_of_the_text_changes_no_value(raw: str) -> None:
    def values(variant: str) -> list[tuple[str, str]]:
        return [(m.value, m.kind) for m in find_dates(read_text(variant), PUBLISHED)]

    expected = values(raw)
    assert values(unicodedata.normalize("NFD", raw)) == expected
    assert values(raw.replace("\n", "\r\n")) == expected
    assert values(raw.replace(" ", "\u00a0")) == expected


@given(st.sampled_from(EXAMPLES))
def test_doubled_spaces_change_no_value(example: tuple[str, str, str]) -> None:
    name, text, value = example
    assert (name, value) in [(m.rule, m.value) for m in find_dates(read_text(text.replace(" ", "  ")), PUBLISHED)]


@given(st.text(alphabet="0123456789/-. ngàytháđếvàsSchiềuqâm\n", max_size=60))
def test_mentions_are_in_order_and_do_not_overlap(raw: str) -> None:
    text = read_text(raw)
    at = 0
    for mention in find_dates(text, PUBLISHED):
        assert at <= mention.start < mention.stop <= len(text.norm)
        assert text.norm[mention.start : mention.stop] == text.norm[mention.start : mention.stop].strip()
        at = mention.stop


def test_a_huge_line_is_read() -> None:
    found = find_dates(read_text("Sáng 12/5, ông Mẫu nói về ngày truyền thống " * 20_000), PUBLISHED)
    assert len(found) == 20_000


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n"])
def test_time_of_publication_line_is_no_part_of_the_next_line(gap: str) -> None:
    text = read_text(f"15/10/2021 15:00{gap}Ngày 15-10, Công an tỉnh tổ chức hội nghị.")
    found = [text.norm[m.start : m.stop] for m in find_dates(text, "2021-10-15")]
    assert found == ["15/10/2021", "Ngày 15-10"]
