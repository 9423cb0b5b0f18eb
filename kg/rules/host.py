"""Who holds a meeting: organisers and hosts.

Slot `who` holds the bodies; slots are as in `kg.rules.role`.
"""

from __future__ import annotations

from kg.rules.ceremony import HELD_AS
from kg.rules.rule import Rule

ORGANIZER_RULES = (
    Rule(
        "organizer/by",
        "organizer",
        "do (lãnh đạo|ban giám (thị|đốc|hiệu)|ban lãnh đạo|tập thể)? (?P<who>{org} {$note}"
        " (({,}|{;}|và|cùng|với|{verb:joint}|{word}|{(}|{)}|{area})*? {org} {$note})*)"
        " ({word}|{,}|{(}|{)}|{verb:joint|none}|{area})*? {verb:host|chair}",
        (
            (
                "Hội nghị do Công an tỉnh Hà Tĩnh phối hợp với Công an tỉnh Nghệ An tổ chức.",
                {"who": "Công an tỉnh Hà Tĩnh phối hợp với Công an tỉnh Nghệ An"},
            ),
            (
                "Hội nghị do Ban Giám thị Trại giam số 6 tổ chức.",
                {"who": "Trại giam số 6"},
            ),
        ),
        (
            "Hội nghị do Đại tá Nguyễn Văn An chủ trì.",
            "Vụ án do Công an tỉnh Hà Tĩnh điều tra.",
        ),
    ),
    Rule(
        "organizer/subject",
        "organizer",
        "(?<!của) (?P<who>{org} {$note} ((?!{,} thuộc) ({,}|{-}|và|cùng|đã? {verb:joint})"
        " ({word}|{,}|{:}|{(}|{)}|{area}|{-}|{title}|{verb:joint})*?"
        " {org} {$note})*) ({,} thuộc {org} {$note} ({,} {org} {$note})*)?"
        " ({word}|{,}|{-}|{verb:joint|none}|{(}|{)}|{area})*? ((mở|khai giảng) {occasion:course}|{verb:host}"
        " (({word}|{verb:act|none}|{topic}|{date}|{,})*? {occasion}|{word*3} {verb:decide|declare|meet|visit}"
        "|kỷ niệm|{word*2} ({verb:speak} ({,}|và))? (khen thưởng|tuyên truyền"
        "|{verb:act} (nhiệm vụ|công việc|chức vụ|công tác))"
        "|(tổng|sơ) kết ({word}|{topic})*? (tháng|quý|năm|{date})))",
        (
            (
                "UBND xã Sơn Kim, huyện Hương Sơn (Hà Tĩnh) phối hợp với Công an huyện Hương Sơn tổ chức hội nghị.",
                {"who": "UBND xã Sơn Kim, huyện Hương Sơn (Hà Tĩnh) phối hợp với Công an huyện Hương Sơn"},
            ),
            ("Công an tỉnh Hà Tĩnh mở lớp tập huấn cho Công an xã.", {"who": "Công an tỉnh Hà Tĩnh"}),
            (
                "Công an tỉnh Hà Tĩnh tổ chức hội đàm với Công an tỉnh Nghệ An.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
            (
                "HĐND xã Sơn Kim - UBND xã Sơn Kim - Công an xã Sơn Kim tổ chức hội nghị.",
                {"who": "HĐND xã Sơn Kim - UBND xã Sơn Kim - Công an xã Sơn Kim"},
            ),
            ("Trại giam Xuân Hà, thuộc Cục Hậu cần, Bộ Công an, tổ chức hội nghị.", {"who": "Trại giam Xuân Hà"}),
            ("Công an tỉnh Hà Tĩnh tổ chức công bố quyết định.", {"who": "Công an tỉnh Hà Tĩnh"}),
            (
                "Quốc hội, Chủ tịch nước, Chính phủ và Bộ Công an tổ chức trọng thể Lễ kỷ niệm.",
                {"who": "Quốc hội, Chủ tịch nước, Chính phủ và Bộ Công an"},
            ),
            ("Công an tỉnh Hà Tĩnh tổ chức tuyên truyền pháp luật.", {"who": "Công an tỉnh Hà Tĩnh"}),
            (
                "Công an tỉnh Hà Tĩnh đã chủ trì, phối hợp Công an tỉnh Nghệ An tổ chức hội thảo.",
                {"who": "Công an tỉnh Hà Tĩnh đã chủ trì, phối hợp Công an tỉnh Nghệ An"},
            ),
            ("Công an tỉnh Hà Tĩnh tổ chức tổng kết công tác năm 2021.", {"who": "Công an tỉnh Hà Tĩnh"}),
        ),
        ("Công an tỉnh Hà Tĩnh tổ chức tuần tra.",),
    ),
    Rule(
        "organizer/tells-press",
        "organizer",
        "(?<!của) (?<!tại) (?<!ở) (?P<who>{org} {$note} (({,}|và|cùng|{verb:joint}) {word*2} {org} {$note})*)"
        " ({date}|đã|vừa|mới|chính|thức|{,}){4} {occasion:press_conference} ({verb}|về|{,}? để|{,}? cung)",
        (
            (
                "Chiều 3/5, Công an tỉnh Hà Nam họp báo thông tin về vụ cướp.",
                {"who": "Công an tỉnh Hà Nam"},
            ),
        ),
        (
            "Tại Công an tỉnh Hà Nam họp báo đã diễn ra.",
            "Phát biểu tại trụ sở Công an tỉnh Hà Nam, họp báo kết thúc.",
        ),
    ),
    Rule(
        "organizer/says",
        "organizer",
        "(?P<who>{org} {$note} {word*2} {verb:speak|press} ({,}|(?=vừa|đã|mới)) ({date}|{word}|{,})*?"
        " ({verb:joint} {word*2} {org} {$note})?) ({date}|{word}|{,})*? {verb:host}"
        " ({word}|{verb:act|none}|{topic}|{date}|{,})*? {occasion}",
        (
            (
                "Công an tỉnh Hà Tĩnh cho biết, vừa tổ chức hội nghị.",
                {"who": "Công an tỉnh Hà Tĩnh cho biết,"},
            ),
            (
                "Công an huyện Kỳ Sơn (Nghệ An) cho biết vừa phối hợp với UBND xã Na Loi tổ chức lễ ra mắt.",
                {"who": "Công an huyện Kỳ Sơn (Nghệ An) cho biết vừa phối hợp với UBND xã Na Loi"},
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh cho biết, Công an tỉnh Nghệ An tổ chức hội nghị.",
            "Công an tỉnh Hà Tĩnh đề nghị tổ chức hội nghị.",
            "Đại tá Nguyễn Văn An cho biết, vừa tổ chức hội nghị.",
        ),
    ),
    Rule(
        "organizer/opens",
        "organizer",
        "(?P<who>{org} {$note} (({,}|và|cùng|{verb:joint}) {word*2} {org} {$note})*) {word*3} (?P<verb>{verb:speak})"
        " {occasion}",
        (
            (
                "Công an tỉnh Hà Tĩnh phối hợp với Công an tỉnh Nghệ An khai mạc hội nghị.",
                {"who": "Công an tỉnh Hà Tĩnh phối hợp với Công an tỉnh Nghệ An", "verb": "khai mạc"},
            ),
            (
                "Công an tỉnh Hà Tĩnh đã khai mạc hội nghị.",
                {"who": "Công an tỉnh Hà Tĩnh", "verb": "khai mạc"},
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh khai mạc đợt cao điểm.",
            "Đại tá Nguyễn Văn An khai mạc hội nghị.",
        ),
    ),
    Rule(
        "organizer/held-as",
        "organizer",
        HELD_AS.format(who="(?P<who>{org} {$note} (({,}|và|cùng|đã? {verb:joint}) {word*1} {org} {$note})*)"),
        (
            (
                "Sáng 3/7, Công an tỉnh Hà Tĩnh sơ kết công tác sáu tháng đầu năm.",
                {"who": "Công an tỉnh Hà Tĩnh", "verb": "sơ"},
            ),
        ),
        ("Sáng 3/7, phong trào do Công an tỉnh Hà Tĩnh phát động có ba nội dung.",),
    ),
    Rule(
        "organizer/trains",
        "organizer",
        "(?<!của) (?<!do) (?P<who>{org} {$note} (({,}|và|cùng|đã? {verb:joint}) {word*1} {org} {$note})*)"
        " (đã|vừa|mở|tiến|hành)* {occasion:exercise|training|course}",
        (
            (
                "Sáng 3/7, Công an tỉnh Hà Tĩnh đã mở lớp tập huấn cho Công an xã.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
            ("Sáng 3/7, Công an tỉnh Hà Tĩnh diễn tập chữa cháy.", {"who": "Công an tỉnh Hà Tĩnh"}),
        ),
        (
            "Sáng 3/7, Công an tỉnh Hà Tĩnh dự lớp tập huấn.",
            "Lớp tập huấn của Công an tỉnh Hà Tĩnh bế mạc.",
        ),
    ),
    Rule(
        "organizer/frees",
        "organizer",
        "(?P<who>{org}) {$note} {word*2} {verb:decide|declare} đặc xá",
        (("Trại giam Xuân Hà công bố quyết định đặc xá.", {"who": "Trại giam Xuân Hà"}),),
        ("Trại giam Xuân Hà công bố quyết định bổ nhiệm.",),
    ),
    Rule(
        "organizer/rewards",
        "organizer",
        "(?P<who>{org} {$note} (({,}|và|cùng) {org} {$note})*) {word*2} {verb:host}? (?P<verb>{verb:act} thưởng?)",
        (
            (
                "Công an tỉnh Hà Tĩnh, Công an tỉnh Nghệ An tổ chức trao thưởng cho các tập thể.",
                {"who": "Công an tỉnh Hà Tĩnh, Công an tỉnh Nghệ An", "verb": "tổ chức trao thưởng"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh khen thưởng các tập thể.",),
    ),
    Rule(
        "organizer/inaugurates",
        "organizer",
        "(?P<who>{org}) {$note} {word*2} (?P<verb>{occasion:ceremony})",
        (
            (
                "Công an tỉnh Hà Tĩnh khánh thành trụ sở làm việc mới.",
                {"who": "Công an tỉnh Hà Tĩnh", "verb": "khánh thành"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh xây dựng trụ sở làm việc mới.",),
    ),
    Rule(
        "organizer/meets-press",
        "organizer",
        "(?P<who>{org}) ({,} {date} {,})? {word*2} (có|mở) {word*2} {occasion:press_conference}",
        (("Công an tỉnh Hà Tĩnh đã có buổi gặp gỡ báo chí.", {"who": "Công an tỉnh Hà Tĩnh"}),),
        ("Đại tá Nguyễn Văn An có buổi gặp gỡ báo chí.", "Công an tỉnh Hà Tĩnh có buổi làm việc."),
    ),
    Rule(
        "organizer/receives",
        "organizer",
        "(?P<who>{org}) ({,} {date} {,})? {word*2} có {word*3} (?P<verb>{occasion:talks})"
        " (và|đoàn|ông|bà|ngài|{,}|{person})",
        (
            (
                "Học viện Cảnh sát nhân dân đã có buổi tiếp và làm việc với đoàn đại biểu nước bạn.",
                {"who": "Học viện Cảnh sát nhân dân", "verb": "buổi tiếp"},
            ),
        ),
        (
            "Học viện Cảnh sát nhân dân đã có buổi làm việc với đoàn đại biểu nước bạn.",
            "Tại buổi tiếp, Học viện Cảnh sát nhân dân và đoàn trao đổi kinh nghiệm.",
        ),
    ),
    Rule(
        "organizer/host-of",
        "organizer",
        "(?P<who>{org}) là {verb:host}",
        (("Công an tỉnh Hà Tĩnh là đơn vị đăng cai.", {"who": "Công an tỉnh Hà Tĩnh"}),),
        (
            "Công an tỉnh Hà Tĩnh là đơn vị dẫn đầu phong trào.",
            "Đơn vị đăng cai là một tỉnh miền Trung.",
        ),
    ),
    Rule(
        "organizer/welcomes",
        "organizer",
        "(?P<who>{org}) ({word}|{date}|{,}|{verb:none})*? {verb:host}? {verb:welcome}",
        (
            (
                "Công an tỉnh Hà Tĩnh đã tổ chức đón đoàn Công an tỉnh Bô Ly Khăm Xay.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
            (
                "Công an tỉnh Hà Tĩnh đã đón và làm việc với đoàn công tác.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An đón và làm việc với đoàn công tác.",
            "Công an tỉnh Hà Tĩnh bắt giữ ba đối tượng.",
        ),
    ),
)

# Who held the activities of which the next sentence gives a meeting as an example.
EXAMPLE_RULES = (
    Rule(
        "organizer/example-of",
        "organizer",
        "(?<!của) (?P<who>{org} {$note} (({,}|và|cùng|đã? {verb:joint}) {word*2} {org} {$note})*)"
        " ({word}|{,}|{verb:joint|none})*? {verb:host} ({word}|{verb:act|none})*?"
        " nhiều {word*2} (hoạt động|{occasion})",
        (
            ("Công an tỉnh Hà Tĩnh đã tổ chức nhiều hoạt động thiết thực.", {"who": "Công an tỉnh Hà Tĩnh"}),
            (
                "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An đã phối hợp tổ chức nhiều cuộc hội nghị.",
                {"who": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An"},
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh tham gia nhiều hoạt động.",
            "Công an tỉnh Hà Tĩnh tổ chức tuần tra.",
        ),
    ),
)
