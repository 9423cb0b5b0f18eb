"""Forms that name a day or several: the first half of the table. Earlier rows win."""

from __future__ import annotations

from kg.dates.pattern import Pattern
from kg.dates.readings import (
    anniversary,
    bare_day,
    cued_range,
    day,
    day_after_cue,
    day_range,
    document,
    named_month_day,
    neighbours,
    no_date,
    short_day,
    written_day,
)

_DIVIDED = (r"\d ?[/.-] ?\d",)
_WITH_YEAR = (r"[/.-] ?(?:19|20)\d\d",)
_JOINED = (r"\d ?(?:[-–—,] ?\d|đến|tới|cho|và)",)
# Examples are read as if published on 2024-06-15.
DAY_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "lunar_day",
        r"$lead$edge\d{1,2} tháng (?:giêng|chạp)|(?:mùng|mồng) $number(?: tết| tháng \w+)?|tháng (?:giêng|chạp)"
        r"|$lead$edge\d{1,2}(?: tháng |[/-])\d{1,2}(?:[/-]\d{4})?,? ?\(?(?:âm lịch|al)(?!\w)",
        no_date,
        not_in=("ngày 2 tháng 3",),
        needs=("giêng", "chạp", "mùng", "mồng", "âm lịch", r"al(?!\w)"),
    ),
    Pattern(
        "same_day_of_two_years",
        r"$lead$edge$d$slash$m$slash$y$to$dd$slash$mm$slash$yy(?!\d)",
        day_range,
        (
            ("Ngày Quốc khánh (02/12/1975 - 02/12/2022)", "--12-02"),
            ("từ ngày 30/12/2022 đến ngày 02/01/2023", "2022-12-30/2023-01-02"),
        ),
        needs=(r"(?:19|20)\d\d ?(?:[-–—]|đến|tới|cho)",),
    ),
    Pattern(
        "range_over_months",
        r"$lead$edge$d(?P<sep>[/.-])$m$to$dd(?P=sep)$mm(?:(?P=sep)$yy)?$end",
        cued_range,
        (
            ("từ ngày 28/6-02/7/2023", "2023-06-28/2023-07-02"),
            ("từ ngày 30/11 đến 2/12/2022", "2022-11-30/2022-12-02"),
            ("từ ngày 24/6 - 2/7", "2024-06-24/2024-07-02"),
            ("từ 29/12 đến ngày 03/01/2024", "2023-12-29/2024-01-03"),
        ),
        ("tỷ lệ 2/3 - 3/4 số phiếu",),
        needs=(r"[/.-]\d{1,2} ?(?:[-–—]|đến|tới|cho)",),
    ),
    Pattern(
        "range_of_days",
        r"$lead$edge$d$to$dd(?: ?[/.] ?|-| tháng )$mm(?:(?:$slash|,? năm )$yy)?$end",
        cued_range,
        (
            ("từ ngày 9 đến 10/4/2024", "2024-04-09/2024-04-10"),
            ("từ ngày 3 đến ngày 4/12/2025", "2025-12-03/2025-12-04"),
            ("Tuần từ 12 đến 16-4-2021", "2021-04-12/2021-04-16"),
            ("ngày 24-25/8", "2023-08-24/2023-08-25"),
            ("từ ngày 11 đến 13/9/2024", "2024-09-11/2024-09-13"),
            ("từ ngày 9 đến ngày 10 tháng 4 năm 2024", "2024-04-09/2024-04-10"),
            ("trong 2 ngày 24 - 25.8", "2023-08-24/2023-08-25"),
            ("trong hai ngày (24 - 25/8), hội nghị", "2023-08-24/2023-08-25"),
        ),
        ("xử phạt 16-18 triệu đồng", "giảm 10 đến 12/15 xã", "khoảng 60.000-80.000 người"),
        needs=_JOINED,
    ),
    Pattern(
        "list_of_days",
        r"(?:$time ?)?$cue,? \(?$edge$d(?: ?, ?\d{1,2}){0,3}$and$dd"
        r"(?: ?[/.] ?|-| tháng )$mm(?:(?:$slash|,? năm )$yy)?$end",
        day_range,
        (
            ("trong hai ngày 25 và 26/9/2023", "2023-09-25/2023-09-26"),
            ("ngày 24 và 25/8", "2023-08-24/2023-08-25"),
            ("Trong 2 ngày, 3 và 4/8/2020, Đảng bộ", "2020-08-03/2020-08-04"),
            ("diễn ra trong hai ngày (21 và 22-2)", "2024-02-21/2024-02-22"),
            ("trong các ngày 3, 4 và 5/12/2022", "2022-12-03/2022-12-05"),
            ("ngày 24 và ngày 25 tháng 8 năm 2023", "2023-08-24/2023-08-25"),
        ),
        needs=_JOINED,
    ),
    Pattern(
        "pair_of_days",
        r"$lead$edge$d[/.-]$m$and$dd[/.-]$mm(?:[/.-]$yy)?$end",
        neighbours,
        (("ngày 24/8 và 25/8/2023", "2023-08-24/2023-08-25"),),
        ("các xã 2/3 và 3/3 trường",),
        needs=(r"[/.-]\d{1,2} ?(?:,|và)",),
    ),
    Pattern(
        "anniversary",
        r"(?:(?:kỷ niệm(?: lần thứ)?(?: \d{1,3} năm)?|dịp|nhân|mừng|lễ|hướng tới) (?:ngày )?"
        r"|ngày (?:hội )?$remembered[^.;:()\d\n\x00]{0,70}[ (]"
        r"|(?:cách mạng tháng tám|quốc khánh)[^.;:()\d\n\x00]{0,50}[ (])"
        r"(?P<at>(?:ngày )?$edge$d$slash$m(?:$slash$y)?)$end(?! (?:năm|tuổi))",
        anniversary,
        (
            ("nhân dịp 30/4", "--04-30"),
            ("Nhân ngày 8-3, chị kể", "--03-08"),
            ("Ngày truyền thống lực lượng Công an nhân dân (19/8)", "--08-19"),
            ("Ngày Quốc khánh 2/9/1945", "--09-02"),
            ("chào mừng Cách mạng Tháng Tám 19/8", "--08-19"),
            ("Quốc khánh nước bạn (2/12)", "--12-02"),
            ("kỷ niệm 76 năm Ngày 27/7", "--07-27"),
        ),
        (
            "Nhân dịp này, ngày 5/4 đoàn đến",
            "Ngày 29/11/2022",
            "Lễ kỷ niệm 50 năm Ngày truyền thống được tổ chức sáng 17/8/2017",
            "Ngày thành lập lực lượng diễn ra tại Hà Nội vào ngày 5/4",
        ),
        needs=_DIVIDED,
    ),
    Pattern(
        "document",
        r"(?:$statute|$paper) (?:số )?\d[^\s,.;()\x00]{0,30} ?[, (] ?(?P<at>(?:ngày )?$edge$d$slash$m$slash$y)(?!\d)",
        document,
        (
            ("Nghị định số 136/2020/NĐ-CP ngày 24/11/2020 của Chính phủ", "2020-11-24"),
            ("Chỉ thị số 03/CT-BCA-X11, ngày 10-4-2009 của Bộ Công an", "2009-04-10"),
            ("Nghị quyết 18-NQ/TW ngày 25/10/2017", "2017-10-25"),
        ),
        ("quyết định bổ nhiệm ngày 10/5/2023", "Theo Quyết định số 12/QĐ-BCA, sáng 10/5/2023"),
        needs=_WITH_YEAR,
    ),
    Pattern(
        "today_dated",
        r"(?:$time ?)?(?:hôm nay|(?:$part|$weekday) nay)(?: ?[,(] ?| )(?:ngày )?"
        r"$d$slash$m(?:$slash$y)?$end(?: ?\))?",
        day,
        (
            ("hôm nay (13/6)", "2024-06-13"),
            ("sáng nay, 13/10/2025", "2025-10-13"),
            ("chiều nay (9-8-2022)", "2022-08-09"),
            ("công bố hôm nay, 5/6.", "2024-06-05"),
            ("Hôm nay, ngày 13/6, tại", "2024-06-13"),
            ("sáng nay 13/6, tại", "2024-06-13"),
        ),
        ("hôm nay có 3/15 xã",),
        needs=(r"nay ?[,(]? ?(?:ngày )?\d",),
    ),
    Pattern(
        "counted_day_dated",
        r"(?:$time ?)?(?:cùng ngày |(?:(?:$part )?cùng ngày|(?:$part )?(?:hôm|ngày)(?: hôm)? (?:qua|trước|sau|kia)"
        r"|$part qua)(?: ?[,(] ?| )(?:ngày )?)$d$slash$m(?:$slash$y)?$end(?: ?\))?",
        day,
        (
            ("Hôm trước, ngày 8-6, đoàn", "2024-06-08"),
            ("Cùng ngày 15-4-2021", "2021-04-15"),
            ("chiều qua (7/12/2017)", "2017-12-07"),
        ),
        needs=tuple(rf"{word} ?[,(]? ?(?:ngày )?\d" for word in ("cùng ngày", "qua", "trước", "sau", "kia")),
    ),
    Pattern(
        "full_date",
        r"$lead$edge$d$slash$m$slash$y(?!\d)(?![./-]\d)",
        day,
        (
            ("Ngày 29/11/2022", "2022-11-29"),
            ("sáng 14/6/2019", "2019-06-14"),
            ("chiều 5-4-2017", "2017-04-05"),
            ("trong buổi sáng 10.2.2023", "2023-02-10"),
            ("thứ Bảy, 14-10-2023", "2023-10-14"),
            ("8 giờ ngày 17-3-2022", "2022-03-17"),
            ("lúc 8h30 ngày 17/3/2022", "2022-03-17"),
            ("Thứ năm, 25/6/2020, 18:40", "2020-06-25"),
        ),
        ("18.640.2020.1", "ngày 31/2/2020", "số 12/13/2020"),
        needs=_WITH_YEAR,
    ),
    Pattern(
        "short_year",
        r"(?:$time ?)?$cue ?$edge$d/$m/(?P<short>[0-3]\d)(?![\d/.-])"
        r"|$edge$dd[/-]$mm[/-](?P<shorter>[0-3]\d)(?= ?[,|-]? ?\d{1,2}:\d\d)",
        short_day,
        (("ngày 29/11/22, tại", "2022-11-29"), ("05-06-24 15:19", "2024-06-05")),
        ("số 29/11/22", "tỷ số 2-1-10"),
        needs=(r"[/-]\d{1,2}[/-][0-3]\d",),
    ),
    Pattern(
        "iso_date",
        r"(?<![\d-])$y-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
        day,
        (("published 2022-11-29T08:00", "2022-11-29"),),
        ("2022-13-40",),
        needs=(r"-\d\d-\d\d",),
    ),
    Pattern(
        "portal_date",
        r"$edge$d (?:tháng|th) ?(?P<month>$named|\d{1,2}), $y(?!\d)"
        r"|(?:tháng|th) ?(?P<mm>$named|\d{1,2}) (?P<dd>\d{1,2}), (?P<yy>20\d\d)(?!\d)",
        named_month_day,
        (
            ("29 Tháng Mười Một, 2022", "2022-11-29"),
            ("Tháng Mười Một 29, 2022", "2022-11-29"),
            ("29 Th11, 2022", "2022-11-29"),
        ),
        needs=(r", (?:19|20)\d\d",),
    ),
    Pattern(
        "written_date",
        r"$lead$edge$d tháng $m(?:(?:$slash|,? năm )$y|,? năm (?P<rel>nay|ngoái))?(?!\d)",
        written_day,
        (
            ("ngày 5 tháng 4 năm 2017", "2017-04-05"),
            ("hôm 21 tháng 01 năm 2022", "2022-01-21"),
            ("ngày 25 tháng 11, năm 2020", "2020-11-25"),
            ("ngày 2 tháng 6", "2024-06-02"),
            ("5 tháng 4 năm nay", "2024-04-05"),
        ),
        ("trong 6 tháng 4 vụ", "suốt 3 tháng 2 bên"),
        needs=(r"\d tháng",),
    ),
    Pattern(
        "day_and_month",
        r"(?:$time ?)?$cue ?[,(]? ?$edge$d$slash$m$end",
        day_after_cue,
        (
            ("Chiều ngày (3/3), tại", "2024-03-03"),
            ("ngày 9.6", "2024-06-09"),
            ("chiều 24/5", "2024-05-24"),
            ("rạng sáng 2/6", "2024-06-02"),
            ("hôm 27-02 tại TP Tuy Hòa", "2024-02-27"),
            ("Sáng 3/12: Hội đàm", "2023-12-03"),
            ("thứ Sáu (14/6)", "2024-06-14"),
        ),
        ("mỗi ngày 2-3 chuyến", "số 12/QĐ", "còn 2/3 số xã", "ngày 15/20 giờ"),
        needs=_DIVIDED,
    ),
    Pattern(
        "bare_day_and_month",
        r"$edge$d[/.-]$m$end",
        bare_day,
        (
            ("nghỉ hưu từ 1/6", "2024-06-01"),
            ("có hiệu lực 15/6.", "2024-06-15"),
            ("gửi báo cáo trước 20-6.", "2024-06-20"),
        ),
        ("tăng từ 2/15 lên 3/15 xã", "phạt từ 2-4 năm tù", "từ 1.5 triệu", "24/24 giờ"),
        needs=_DIVIDED,
    ),
)
