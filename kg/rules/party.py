"""Which bodies are parties to a meeting.

Slots and lists are as in `kg.rules.role`.
"""

from __future__ import annotations

from kg.rules.represented import BODIES, REPRESENTED_RULES, ROW
from kg.rules.rule import Rule

PARTY_RULES = (
    Rule(
        "party/between",
        "participant",
        "giữa {word*5} (?P<who>({org}|{person}) {$note}"
        " (({,}|{;}|và|với|cùng) {word*3} {$hon} ({org}|{person}) {$note})*)",
        (
            (
                "Hội nghị giữa Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An diễn ra ngày 5/3/2024.",
                {"who": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An"},
            ),
            (
                "Buổi họp mặt giữa Ban Giám đốc Công an tỉnh Hà Tĩnh với đại diện Công an tỉnh Nghệ An.",
                {"who": "Công an tỉnh Hà Tĩnh với đại diện Công an tỉnh Nghệ An"},
            ),
        ),
        (
            "Giữa hai bên có nhiều điểm chung.",
            "Đường nối giữa thành phố Vinh và thị xã Hồng Lĩnh.",
        ),
    ),
    Rule(
        "party/accord",
        "participant",
        "({verb:host} {word*2} {occasion} {word*1}|{verb:act}) (quy chế|kế hoạch|chương trình|thỏa thuận|biên bản)"
        f" {{word*3}} (với|{{verb:joint}}) {{word*3}} (?P<who>{BODIES})",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức hội nghị ký kết quy chế phối hợp với Công an tỉnh Nghệ An.",
                {"who": "Công an tỉnh Nghệ An"},
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh phối hợp với Công an tỉnh Nghệ An phá án.",
            "Công an tỉnh Hà Tĩnh tổ chức hội nghị triển khai công tác với Công an tỉnh Nghệ An.",
        ),
    ),
    Rule(
        "party/talk",
        "participant",
        "(?P<who>{person} {$note} (và|với|cùng) {$hon} {person} {$note}) {occasion:talks}"
        " (về|tại|nhằm|{date}|{,}|{.}|$)",
        (
            (
                "Đại tá Nguyễn Văn An và Đại tá Trần Văn Bình hội đàm về hợp tác.",
                {"who": "Đại tá Nguyễn Văn An và Đại tá Trần Văn Bình"},
            ),
        ),
        ("Đại tá Nguyễn Văn An và Đại tá Trần Văn Bình dự hội đàm về hợp tác.",),
    ),
    Rule(
        "party/session",
        "participant",
        # "Hội nghị triển khai Nghị quyết của Quốc hội" is none of the National Assembly's own.
        "{occasion} (lần|kỳ)? (thứ {word}|bất thường|thường kỳ|mở rộng|toàn thể)? {date}? (của)? (?P<who>{org})",
        (
            (
                "Tại hội nghị Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh, các đại biểu thảo luận.",
                {"who": "Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh"},
            ),
            ("Ông có mặt tại hội nghị lần thứ 8 của UBND tỉnh Hà Tĩnh.", {"who": "UBND tỉnh Hà Tĩnh"}),
        ),
        (
            "Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh ra nghị quyết.",
            "Đại tá Nguyễn Văn An chủ trì hội nghị triển khai nghị quyết của Quốc hội.",
        ),
    ),
    Rule(
        "party/delegation",
        "participant",
        f"đoàn ({{word*4}}|{{verb:act}} {{word*4}}) (?P<who>{ROW})",
        (
            ("Đoàn đại biểu Công an tỉnh Hà Tĩnh đến thăm.", {"who": "Công an tỉnh Hà Tĩnh"}),
            (
                "Đoàn công tác của Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An đến thăm.",
                {"who": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An"},
            ),
        ),
        (
            "Đoàn đại biểu đến thăm Công an tỉnh Hà Tĩnh.",
            "Tập đoàn này từng tài trợ Công an tỉnh Hà Tĩnh.",
        ),
    ),
    Rule(
        "party/received",
        "participant",
        f"(?P<lead>{{verb:welcome}}) {{word*3}} (?P<who>{ROW})",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức đón đoàn Công an tỉnh Bô Ly Khăm Xay.",
                {"lead": "đón đoàn", "who": "Công an tỉnh Bô Ly Khăm Xay"},
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh đón đoàn tại cửa khẩu, nơi Công an tỉnh Bô Ly Khăm Xay chờ.",
            "Đoàn Công an tỉnh Bô Ly Khăm Xay đến Hà Tĩnh.",
        ),
    ),
    Rule(
        "party/inspected",
        "participant",
        "(?P<lead>{verb:visit|act}) ({word}|{topic}|{,}|{date}|{verb:none})*? (tại|ở|đối với)"
        f" (?P<who>{ROW})",
        (
            (
                "Đoàn đến kiểm tra công tác phòng cháy tại Công an huyện Kỳ Sơn.",
                {"lead": "đến kiểm tra", "who": "Công an huyện Kỳ Sơn"},
            ),
        ),
        (
            "Công an huyện Kỳ Sơn kiểm tra công tác phòng cháy.",
            "Đoàn công tác tại Công an huyện Kỳ Sơn.",
        ),
    ),
    Rule(
        "party/headed",
        "participant",
        "(?P<lead>{verb:head}) {word*4} (?P<who>{org})",
        (
            (
                "Đại tá Nguyễn Văn An dẫn đầu đoàn đại biểu Công an tỉnh Hà Tĩnh sang thăm.",
                {"lead": "dẫn đầu đoàn", "who": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh dẫn đầu phong trào.",
            "Đại tá Nguyễn Văn An thăm Công an tỉnh Hà Tĩnh.",
        ),
    ),
    Rule(
        "party/ministry",
        "participant",
        "(?P<who>{person}) {$note} {,}? {word*2} {verb:head} {word*4} của bộ (?!({org}|{title}))",
        (
            (
                "Thứ trưởng Nguyễn Văn An dẫn đầu đoàn công tác của Bộ làm việc với Công an tỉnh Hà Tĩnh.",
                {"who": "Thứ trưởng Nguyễn Văn An"},
            ),
        ),
        (
            "Thứ trưởng Nguyễn Văn An dẫn đầu đoàn công tác của tỉnh.",
            "Thứ trưởng Nguyễn Văn An nêu yêu cầu của Bộ.",
        ),
    ),
    Rule(
        "party/leaders",
        "participant",
        "(^|{,}) (đại diện)? lãnh đạo (?P<who>{org}) {$note} {word*2}"
        " {verb:declare|decide|act|speak|visit|meet|welcome|prize}",
        (
            (
                "Tại buổi lễ, lãnh đạo Sở Ngoại vụ tỉnh Hà Tĩnh đã trao Bằng khen.",
                {"who": "Sở Ngoại vụ tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Nhân dịp này, lãnh đạo Công an tỉnh Hà Tĩnh, Công an tỉnh Nghệ An có mặt.",
            "Ông An, lãnh đạo Công an tỉnh Hà Tĩnh.",
        ),
    ),
    Rule(
        "party/accompanying",
        "participant",
        "{person} {$note} {,}? (cùng|và) {word*1} (lãnh đạo|đại diện) {word*3} (?P<who>{org}) {$note} {,}? {word*2}"
        " {verb:visit|attend|meet|move|welcome}",
        (
            (
                "Đại tá Nguyễn Văn An cùng lãnh đạo Phòng Tham mưu đến thăm.",
                {"who": "Phòng Tham mưu"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An cùng gia đình đến thăm.",
            "Đại tá Nguyễn Văn An cùng Công an tỉnh Hà Tĩnh điều tra vụ án.",
        ),
    ),
    Rule(
        "party/subject",
        "participant",
        f"(?P<who>{BODIES}) ({{word}}|{{date}}|{{,}}|{{verb:none}}|{{area}})*?"
        " ({verb:meet|attend|visit|agree}|ký|(có|hành) {occasion:talks|working_session|visit|trip}"
        "|đã {occasion:talks})",
        (
            (
                "Công an huyện Kỳ Sơn đã có buổi hội đàm với bạn.",
                {"who": "Công an huyện Kỳ Sơn"},
            ),
            (
                "Hội Phụ nữ Công an tỉnh Hà Tĩnh phối hợp với Công an xã Sơn Kim đến thăm Công an huyện Kỳ Sơn.",
                {"who": "Hội Phụ nữ Công an tỉnh Hà Tĩnh phối hợp với Công an xã Sơn Kim"},
            ),
            (
                "Công an thành phố Cần Thơ cùng Công an tỉnh Hậu Giang đã họp bàn giải pháp.",
                {"who": "Công an thành phố Cần Thơ cùng Công an tỉnh Hậu Giang"},
            ),
        ),
        (
            "Công an huyện Kỳ Sơn bắt giữ hai đối tượng.",
            "Đại tá Nguyễn Văn An dự hội nghị.",
        ),
    ),
    Rule(
        "party/joint",
        "participant",
        "(?P<who>{org} {$note} (({,}|và|với|cùng)+ {org} {$note})+) {word*3} {verb:act}",
        (
            (
                "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An ký quy chế phối hợp.",
                {"who": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh ký quyết định.",),
    ),
    Rule(
        "party/with",
        "participant",
        f"({{verb:meet|visit}} ({{word*4}}|{{word*2}} {{,}} {{word*4}})|với {{word*4}} đoàn {{word*3}}"
        "|(trong|tại) {word*3} {occasion:talks|working_session} {word*2} với {word*3}"
        "|({verb:move}|sang|đã) {occasion:talks} {word*3} với)"
        f" (?P<who>{ROW})",
        (
            ("Đoàn làm việc với Công an tỉnh Hà Tĩnh.", {"who": "Công an tỉnh Hà Tĩnh"}),
            ("Tại buổi làm việc với Công an tỉnh Hà Tĩnh, đoàn nêu hai việc.", {"who": "Công an tỉnh Hà Tĩnh"}),
            (
                "Đoàn đã sang hội đàm thường niên với Công an tỉnh Hà Tĩnh.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
            (
                "Đoàn sang thăm Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An.",
                {"who": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An công tác tại Công an tỉnh Hà Tĩnh.",
            "Hai đối tượng bị Công an tỉnh Hà Tĩnh bắt giữ.",
        ),
    ),
    Rule(
        "party/at-headquarters",
        "participant",
        "(?P<who>{person} {,}? {word*3} {verb:move} {word*2} trụ sở {org}) {$note} {word*2} {verb:speak|act}",
        (
            (
                "Đại tá Nguyễn Văn An đã đến trụ sở Công an huyện Kỳ Sơn chúc mừng Ban chuyên án.",
                {"who": "Đại tá Nguyễn Văn An đã đến trụ sở Công an huyện Kỳ Sơn"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An đến trụ sở Công an huyện Kỳ Sơn.",
            "Công an huyện Kỳ Sơn chúc mừng Đại tá Nguyễn Văn An.",
        ),
    ),
    Rule(
        "party/met",
        "participant",
        "({person}|{org}|đoàn) {word*3} {occasion:talks|working_session|visit|other} {word*1}"
        f" ({{word*3}}|{{word*2}} {{,}} {{word*3}}) (?P<who>{ROW})",
        (
            (
                "Đại tá Nguyễn Văn An có buổi gặp mặt cán bộ, nhân viên Công an huyện Kỳ Sơn.",
                {"who": "Công an huyện Kỳ Sơn"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh tổ chức buổi gặp mặt tại Công an huyện Kỳ Sơn.",),
    ),
    Rule(
        "party/together",
        "participant",
        f"{{occasion}} {{any*10}} cùng (với)? {{word*2}} (?P<who>{ROW})",
        (
            (
                "Ông An chủ trì cuộc họp cùng Công an phường Trảng Dài.",
                {"who": "Công an phường Trảng Dài"},
            ),
        ),
        (
            "Ông An chủ trì cuộc họp.",
            "Cùng Công an phường Trảng Dài, ông An truy bắt đối tượng.",
        ),
    ),
    Rule(
        "party/gives",
        "participant",
        f"(^|{{,}}) (?P<who>{ROW}) {{word*1}} {{verb:act}} {{any*6}} {{org}}",
        (
            (
                "Công an huyện Kỳ Sơn tặng quà lưu niệm Công an tỉnh Xiêng Khoảng.",
                {"who": "Công an huyện Kỳ Sơn"},
            ),
        ),
        (
            "Công an huyện Kỳ Sơn tặng quà người nghèo.",
            "Công an huyện Kỳ Sơn phối hợp Công an tỉnh Xiêng Khoảng.",
        ),
    ),
    *REPRESENTED_RULES,
)
