"""Forms that name a month, a year, a period, or count from another date: the second half of the table."""

from __future__ import annotations

from kg.dates.pattern import Pattern
from kg.dates.readings import (
    counted_month,
    counted_offset,
    counted_year,
    month,
    no_date,
    offset,
    opening,
    period,
    period_year,
    today,
    weekday,
    year,
)

# Examples are read as if published on 2024-06-15, a Saturday.
WORD_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "quarter",
        r"quý (?:i{1,3}|iv|[1-4]|một|hai|ba|tư)(?:$slash| năm )$y",
        period_year,
        (("trong quý I/2015", "2015"), ("quý 2 năm 2020", "2020")),
    ),
    Pattern(
        "period",
        r"(?:giai đoạn|nhiệm kỳ|niên khóa|năm học|các năm|từ năm) (?:từ )?(?:năm )?$y"
        r"(?: ?[-–—/] ?| (?:đến|tới)(?: năm)? | và )$yy(?!\d)",
        period,
        (
            ("giai đoạn 2026 - 2028", "2026/2028"),
            ("nhiệm kỳ 2020-2025", "2020/2025"),
            ("từ năm 2015 đến năm 2020", "2015/2020"),
        ),
    ),
    Pattern(
        "period_until_now",
        r"từ (?:đầu |giữa |cuối )?năm $y (?:đến nay|tới nay|trở lại đây)",
        period,
        (("từ năm 2015 đến nay", "2015/"),),
    ),
    Pattern(
        "months_of_year",
        r"$number tháng (?:đầu |cuối )?(?:của )?năm $y",
        period_year,
        (("6 tháng đầu năm 2023", "2023"), ("bảy tháng đầu năm 2024", "2024")),
    ),
    Pattern(
        "law_year",
        r"(?:$statute|$paper số)[^.;:!?()\d\n]{0,60} năm \d{4}(?!\d)|sinh (?:ngày [\d/.-]{1,10}|năm \d{4})|sn:? \d{4}",
        no_date,
        not_in=("năm 2018",),
    ),
    Pattern(
        "feast_year",
        r"$feast[^.;:!?()\d\n]{0,60}?(?P<at>(?<!\w)(?:năm )?$y)(?!\d)(?![/.-]\d)",
        period_year,
        (
            ("chúc Tết cổ truyền Chol Chnam Thmay 2019", "2019"),
            ("trước Tết Mậu Tuất 2018", "2018"),
            ("Hội thi điều lệnh, quân sự, võ thuật năm 2018", "2018"),
        ),
    ),
    Pattern(
        "month",
        r"(?:(?:đầu|giữa|cuối) )?tháng (?P<month>0?[1-9]|1[0-2])"
        r"(?:(?:$slash|,? năm )$y|,? năm (?P<rel>nay|ngoái|trước|sau|tới))?$end",
        month,
        (
            ("vào tháng 7/2022", "2022-07"),
            ("hồi tháng 10/2018", "2018-10"),
            ("Tháng 11-2018, tại", "2018-11"),
            ("tháng 7 năm 2022", "2022-07"),
            ("cuối tháng 3, ông", "2024-03"),
            ("tháng 10 năm ngoái", "2023-10"),
            ("từ tháng 5 năm nay", "2024-05"),
        ),
        ("trong 6 tháng đầu năm", "8 tháng qua", "mỗi tháng 2 lần", "3 tháng 4 vụ"),
    ),
    Pattern(
        "month_in_words",
        r"(?:hồi|từ|trong|vào|đầu|giữa|cuối|đến|trước) (?P<at>tháng "
        r"(?P<month>mười hai|mười một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
        r"(?:,? năm $y|,? năm (?P<rel>nay|ngoái))?)(?= ?[,.;:)]| (?:đã|năm|này|vừa|đến|tới)|\Z)",
        month,
        (("bỏ trống từ tháng ba đã có chủ", "2024-03"), ("hồi tháng mười một năm 2020, ông", "2020-11")),
        ("mỗi tháng một lần", "trong tháng hai bên gặp nhau", "Cách mạng Tháng Tám"),
    ),
    Pattern(
        "month_counted",
        r"(?:(?:đầu|giữa|cuối) tháng|(?:đầu |giữa |cuối )?tháng (?P<rel>này|trước|sau|tới))(?= ?[,.;:)]|\Z)",
        counted_month,
        (("trong tháng này", "2024-06"), ("cuối tháng trước, ông", "2024-05"), ("từ đầu tháng.", "2024-06")),
        ("tháng sau cùng", "đầu tháng 3"),
    ),
    Pattern(
        "year",
        r"(?:(?:đầu|giữa|cuối) )?năm $y(?!\d)(?![/.-]\d)",
        year,
        (("giữa năm 2020", "2020"), ("Năm 2016, ông", "2016")),
        ("sinh năm 1974", "hai năm 20 vụ"),
    ),
    Pattern(
        "year_counted",
        r"(?:(?:đầu|giữa|cuối) )?năm (?P<rel>nay|ngoái)(?!\w)",
        counted_year,
        (("cuối năm ngoái", "2023"),),
    ),
    Pattern(
        "today",
        r"(?:$time ?)?(?:(?:ngày )?hôm nay|(?:$part|$weekday) nay)(?!\w)",
        today(0),
        (("sáng nay", "2024-06-15"), ("Hôm nay, tại", "2024-06-15"), ("15 giờ chiều nay", "2024-06-15")),
        ("xưa nay", "đến nay", "trong sáng"),
    ),
    Pattern(
        "yesterday",
        r"(?:$time ?)?(?:$part )?(?:ngày )?hôm qua(?!\w)|(?:$time ?)?$part qua(?!\w)",
        today(-1),
        (("Chiều qua, tại quận", "2024-06-14"), ("ngày hôm qua", "2024-06-14"), ("đêm qua", "2024-06-14")),
        ("thời gian qua", "tuần qua", "8 tháng qua", "năm qua"),
    ),
    Pattern("day_before_yesterday", r"(?:$part )?(?:ngày )?hôm kia(?!\w)", today(-2), (("hôm kia", "2024-06-13"),)),
    Pattern(
        "tomorrow",
        r"(?:ngày|$part) mai(?!\w)(?= ?[,.;)]| \()",
        today(1),
        (("sáng mai, đoàn", "2024-06-16"),),
        ("ban mai", "Mai, Giám đốc"),
    ),
    Pattern(
        "weekday",
        r"(?:$part )?(?P<weekday>$weekday) (?:vừa qua|vừa rồi|tuần này|tuần qua)(?!\w)",
        weekday,
        (("sáng thứ Hai tuần này", "2024-06-10"), ("chiều thứ Sáu vừa qua", "2024-06-14")),
        ("tối thứ sáu và thứ bảy",),
    ),
    Pattern(
        "same_day",
        r"(?:$time ?)?(?:$part )?cùng ngày(?!\w)",
        offset(0),
        (("Chiều cùng ngày, tại", "+0d"), ("Cùng ngày, Bộ", "+0d")),
    ),
    Pattern(
        "days_later",
        r"(?P<n>$number) (?P<unit>ngày|hôm|tuần) sau(?: đó)?(?= ?[,.;]| (?:đoàn|công|đại))",
        counted_offset(1),
        (("Một ngày sau, tại TP Yên Bái", "+1d"), ("Ba hôm sau, ngày", "+3d"), ("hai tuần sau đó, ông", "+14d")),
        ("2 ngày sau khi nhập viện",),
    ),
    Pattern(
        "days_earlier",
        r"(?P<n>$number) (?P<unit>ngày|hôm|tuần) trước(?: đó)?(?= ?[,.;])",
        counted_offset(-1),
        (("Hai ngày trước đó, đoàn", "-2d"),),
        ("hai ngày trước khi mất",),
    ),
    Pattern(
        "earlier_by_days",
        r"trước đó,? (?P<n>$number) (?P<unit>ngày|hôm|tuần)(?!\w)",
        counted_offset(-1),
        (("trước đó một tuần, Công an", "-7d"),),
    ),
    Pattern(
        "next_day",
        r"(?:$time ?)?(?:$part )?(?:ngày )?hôm sau(?!\w)",
        offset(1),
        (("Sáng hôm sau, trưởng", "+1d"), ("ngày hôm sau", "+1d")),
    ),
    Pattern("day_before", r"(?:$part )?(?:ngày )?hôm trước(?!\w)", offset(-1), (("Hôm trước, đoàn", "-1d"),)),
    Pattern(
        "part_of_same_day",
        r"buổi (?:sáng|trưa|chiều|tối)(?= ?,)",
        opening(offset(0)),
        (("Buổi chiều, đoàn tiếp tục", "+0d"),),
        ("vào buổi chiều, đoàn",),
    ),
)
