"""Who speaks at a meeting, and on whose behalf.

Slot `who` holds the people. A rule that emits "…-list" has no slot: its people are all those named after the match, up
to the next verb that is no part of lists. A match counts only in a sentence about a meeting.
"""

from __future__ import annotations

from kg.rules.role import OPENING, PAIR, ROW, UP_TO_VERB
from kg.rules.rule import Rule

SPEAKER_RULES = (
    Rule(
        "speaker/row",
        "speaker",
        f"{OPENING} (?P<who>{ROW}) {{$note}} {{,}}? {{word*3}} {{verb:none|behalf*1}} {{word*4}} {{verb:speak}}",
        (
            (
                "Tại buổi lễ, Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường phát biểu.",
                {"who": "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường"},
            ),
        ),
        (
            "Dự có Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường.",
            "Đại tá Nguyễn Văn An và Thượng tá Lê Văn Bình phát biểu.",
        ),
    ),
    Rule(
        "speaker/subject",
        "speaker",
        f"(?<!{{occasion:talks}}) (?P<who>{PAIR}) ({{,}} (trong|tại) {{occasion:talks}} {{person}} {{,}})? {UP_TO_VERB}"
        " {verb:none|act|head|attend|chair|welcome|behalf*2} {word*4} {verb:speak}",
        (
            (
                "Tại buổi làm việc, Thiếu tướng Nguyễn Văn An biểu dương đơn vị.",
                {"who": "Thiếu tướng Nguyễn Văn An"},
            ),
            (
                "Đại tá Nguyễn Văn An và Thượng tá Lê Văn Bình đều hứa giữ vững đoàn kết.",
                {"who": "Đại tá Nguyễn Văn An và Thượng tá Lê Văn Bình"},
            ),
        ),
        ("Đại tá Nguyễn Văn An tặng quà Công an xã.",),
    ),
    Rule(
        "speaker/also",
        "speaker",
        f"(?P<who>{PAIR}) {UP_TO_VERB} {{verb:attend|chair|head}} {{word*2}} {{occasion}}? ({{,}}|và) (?!nghe)"
        " {word*1} ({verb:attend|act|chair|none} {word*3} {occasion}? ({,}|và) (?!nghe) {word*1})? {verb:speak}",
        (
            (
                "Đại tá Nguyễn Văn An đến dự, phát biểu và tặng hoa.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
            (
                "Đại tá Nguyễn Văn An dự hội nghị, trao quà và phát biểu chỉ đạo.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An dự, Đại tá Lê Văn Bình phát biểu.",
            "Đại tá Nguyễn Văn An dự hội nghị và nghe báo cáo.",
            "Đại tá Nguyễn Văn An dự; các đại biểu phát biểu.",
        ),
    ),
    Rule(
        "speaker/invited",
        "speaker",
        "^{word*2} {verb:attend} ({,}|và|{occasion}|{verb:act|attend|chair|none})*? {verb:speak}"
        " ({occasion}|{word}|{org}|{topic}|{verb:none|act|speak})*? (có|là|{:}) {word*2} {$hon} (?P<who>{person})",
        (
            (
                "Đến dự, tặng hoa và phát biểu chúc mừng có Đại tá Nguyễn Văn An; Đại tá Lê Văn Bình.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        (
            "Đến dự có Đại tá Nguyễn Văn An và nhiều ý kiến phát biểu.",
            "Đến dự, Đại tá Nguyễn Văn An phát biểu.",
        ),
    ),
    Rule(
        "speaker/list",
        "speaker-list",
        "^{word*3} {verb:speak} ({occasion}|{word}|{org}|{topic}|{verb:none|act|speak})*? (có|gồm|là|{:})"
        " (?={word*2} {$hon} {person})",
        (("Phát biểu tham luận tại hội nghị có Đại tá Nguyễn Văn An; Đại tá Lê Văn Bình.", {}),),
        ("Phát biểu tại hội nghị, Đại tá Nguyễn Văn An cảm ơn.", "Báo cáo có ba phần."),
    ),
    Rule(
        "speaker/for",
        "speaker",
        "(?P<who>{person}) {$note} {,}? ({verb:behalf}|đại diện) ({word}|{org}|{area}|{topic})*?"
        " {,}? {word*2} {verb:speak}",
        (
            (
                "Đại tá Lê Thị Bình thay mặt các gia đình của những người con xa quê gửi lời cảm ơn.",
                {"who": "Đại tá Lê Thị Bình"},
            ),
        ),
        ("Đại tá Nguyễn Văn An tặng quà Công an xã.",),
    ),
    Rule(
        "speaker/opening",
        "speaker",
        "(^|{,}|{;}|cũng|và) (?!trước|sau) {word*2} {verb:speak}"
        " ({occasion}|{word}|{area}|{topic}|{org}|{verb:act|speak|none|attend})*? {,}"
        " ({org} {,})? {$hon} (?P<who>{person})",
        (
            (
                "Phát biểu tại hội nghị, Đại tá Nguyễn Văn An cảm ơn các đơn vị.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        ("Phát biểu tại hội nghị có Đại tá Nguyễn Văn An.", "Tại hội nghị, Đại tá Nguyễn Văn An nhận quà."),
    ),
    Rule(
        "speaker/at",
        "speaker",
        "(tại|trong) {occasion:talks} (?P<who>{person}) {verb:none|act*1} {word*2} {verb:speak}",
        (
            (
                "Tại buổi tiếp Đại tá Nguyễn Văn An nhấn mạnh quan hệ hai nước.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        (
            "Tại buổi tiếp Đại tá Nguyễn Văn An, Đại tá Lê Văn Bình cảm ơn.",
            "Nhân buổi tiếp Đại tá Nguyễn Văn An cảm ơn.",
        ),
    ),
    Rule(
        "speaker/then",
        "speaker",
        "(?P<who>{person}) {$note} {,}? {word*4} {verb:move*1} {word*1} {verb:visit|meet|welcome} {word*3}"
        " ({person}|{org}|đoàn) {$note} ({,}|và|{,} đồng thời) (đã)? {verb:speak}",
        (
            (
                "Đại tá Nguyễn Văn An đã tới thăm Đại tướng Lê Văn Bình, cảm ơn những đóng góp của ông.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An đã tới thăm Đại tướng Lê Văn Bình.",
            "Đại tá Nguyễn Văn An đến thăm Công an xã Sơn Kim, nghe báo cáo tình hình.",
        ),
    ),
    Rule(
        "speaker/according",
        "speaker",
        "theo (?P<who>{person}) ({(} {any*6} {)})? ({verb:speak|press}? (tại|trong)? {occasion} {word*2} {date}?)? {,}",
        (
            ("Theo Đại tá Nguyễn Văn An, địa bàn rộng.", {"who": "Đại tá Nguyễn Văn An"}),
            (
                "Theo Đại tá Nguyễn Văn An tại buổi họp báo chiều 5/3, nghi phạm đã ra đầu thú.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        ("Theo Công an tỉnh Hà Tĩnh, địa bàn rộng.", "Đi theo Đại tá Nguyễn Văn An là hai cán bộ."),
    ),
    Rule(
        "speaker/of",
        "speaker",
        "({verb:speak}|lời chào|nhận xét|ý kiến) (của|là) (?P<who>" + PAIR + ")",
        (("Đó là yêu cầu của Thứ trưởng Nguyễn Văn An.", {"who": "Thứ trưởng Nguyễn Văn An"}),),
        ("Đó là nhà của ông Nguyễn Văn An.", "Đó là yêu cầu của Công an tỉnh Hà Tĩnh."),
    ),
)

# For whom somebody acts or speaks; `body` is the organisation, `who` acts on its behalf.
BEHALF_RULES = (
    Rule(
        "behalf/opening",
        "behalf",
        "({verb:behalf}|^đại diện) ({word*6}|{word*4} {verb:none} {word*2}) (?P<body>{org}) {$note} {,} {word*2}"
        " (?P<who>{person})",
        (
            (
                "Thay mặt Công an tỉnh Hà Tĩnh, Đại tá Nguyễn Văn An cảm ơn các đơn vị.",
                {"body": "Công an tỉnh Hà Tĩnh", "who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        ("Thay mặt gia đình, Đại tá Nguyễn Văn An cảm ơn Công an tỉnh Hà Tĩnh.",),
    ),
    Rule(
        "behalf/subject",
        "behalf",
        "(?P<who>{person}) {$note} ({,}? {word*2} {verb:behalf}|đại diện) {word*6} (?P<body>{org}) {word*2} {verb}",
        (
            (
                "Đại tá Nguyễn Văn An thay mặt Công an tỉnh Hà Tĩnh trao quà.",
                {"who": "Đại tá Nguyễn Văn An", "body": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
        ("Dự có Đại tá Nguyễn Văn An, đại diện Công an tỉnh Hà Tĩnh.",),
    ),
)
