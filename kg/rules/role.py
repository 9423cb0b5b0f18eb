"""Who leads at a meeting: chairs and heads of delegations.

Slot `who` holds the people in the role. A rule that emits "…-list" has no slot: its people are all those named after
the match, up to the next verb that is no part of lists. A match counts only in a sentence about a meeting.
"""

from __future__ import annotations

from kg.rules.rule import Rule

# One person, or two that "và" joins.
PAIR = "{person} ({$note} {,}? (và|cùng) (đồng chí|đại diện {word*1} ({area}|{org}) {,})? {person})*"
# What may stand between a subject and its verb: whose it speaks for, a remark, a comma, the day, adverbs.
UP_TO_VERB = (
    "{$note} ({word*3} ({org}|{area})?)? {$note} ({,} {word*3} {,})? ({,}|{-})? ({word*2} {date} {,}?)? {word*5}"
)

# Those in a row that opens a sentence: "A; B và C".
ROW = "{person} {$note} (({,}|{;})+ (các)? {word*1} {person} {$note})+ ({,}|{;})? (và|cùng) {word*1} {person}"
# One or more, however parted.
PERSONS = "{person} {$note} (({,}|{;}|và)+ {word*1} {person} {$note})*"
# Those in a row that semicolons alone part: "A; B; C".
PARTED = "{person} {$note} ({;} {word*1} {person} {$note})+"
# What may open a sentence before its subject: where and when, up to a comma.
# It may stand behind the short name of the newspaper: "(BHN) - Ngày 5/3, …".
OPENING = "^({(} {word} {)} {-}?)? (({word}|{occasion}|{date}|{area}|{org}|{topic}|{verb:attend})*? {,})?"

CHAIR_RULES = (
    Rule(
        "chair/row",
        "chair",
        f"{OPENING} (?P<who>{ROW}) {{$note}} {{,}}? {{word*3}} {{verb:attend*1}} {{word*1}} {{verb:chair}}",
        (
            (
                "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường đồng chủ trì hội nghị.",
                {"who": "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường"},
            ),
        ),
        ("Đại tá Nguyễn Văn An chủ trì hội nghị.",),
    ),
    Rule(
        "chair/parted",
        "chair",
        f"{OPENING} (?P<who>{PARTED}) {{,}}? {{word*3}} {{verb:attend*1}} {{word*1}} {{verb:chair}}",
        (
            (
                "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình; Trung tá Trần Văn Cường đồng chủ trì hội nghị.",
                {"who": "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình; Trung tá Trần Văn Cường"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An chủ trì hội nghị.",
            "Đại tá Nguyễn Văn An phát biểu; Thượng tá Lê Văn Bình chủ trì hội nghị.",
        ),
    ),
    Rule(
        "chair/joint",
        "chair",
        "(?P<who>{person} {$note} {,} {word*1} {person}) {$note} {,}? {word*3} {verb:attend*1} {word*1} {verb:chair}",
        (
            (
                "Đại tá Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh, Đại tá Lê Văn Bình đồng chủ trì hội nghị.",
                {"who": "Đại tá Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh, Đại tá Lê Văn Bình"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An đồng chủ trì hội nghị.",
            "Đại tá Nguyễn Văn An phát biểu, Đại tá Lê Văn Bình đồng chủ trì hội nghị.",
        ),
    ),
    Rule(
        "chair/subject",
        "chair",
        f"(?P<who>{PAIR}) {UP_TO_VERB} {{verb:attend*1}} {{any*2}} {{verb:chair}}",
        (
            (
                "Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh Hà Tĩnh chủ trì hội nghị.",
                {"who": "Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh Hà Tĩnh"},
            ),
            (
                "Thứ trưởng Nguyễn Văn An, chiều ngày 28-6, đã chủ trì lễ công bố quyết định.",
                {"who": "Thứ trưởng Nguyễn Văn An"},
            ),
            (
                "Hội nghị do Đại tá Nguyễn Văn An và Thượng tá Lê Văn Bình đồng chủ trì.",
                {"who": "Đại tá Nguyễn Văn An và Thượng tá Lê Văn Bình"},
            ),
        ),
        ("Chuyên án do Công an tỉnh Hà Tĩnh chủ trì.",),
    ),
    Rule(
        "chair/then",
        "chair",
        "(?P<who>{person}) {$note} {,}? {word*3} {verb:visit|meet|welcome|act|attend|move} {any*12}"
        " và {word*1} cùng (với)? {$hon} {person} {$note} {,}? {word*2} {verb:chair}",
        (
            (
                "Thứ trưởng Nguyễn Văn An thăm Công an tỉnh Hà Tĩnh và cùng Đại tá Lê Văn Bình chủ trì hội nghị.",
                {"who": "Thứ trưởng Nguyễn Văn An"},
            ),
        ),
        (
            "Thứ trưởng Nguyễn Văn An thăm Công an tỉnh Hà Tĩnh; Đại tá Lê Văn Bình chủ trì hội nghị.",
            "Thứ trưởng Nguyễn Văn An thăm Công an tỉnh Hà Tĩnh và cùng Đại tá Lê Văn Bình trao quà.",
        ),
    ),
    Rule(
        "chair/with",
        "chair",
        "và {word*1} cùng (với)? {$hon} (?P<who>{person}) {$note} {,}? {word*2} {verb:chair}",
        (
            (
                "Đoàn thăm đồng chí Trần Văn Cường và cùng Đại tá Lê Văn Bình chủ trì hội nghị.",
                {"who": "Đại tá Lê Văn Bình"},
            ),
        ),
        (
            "Đoàn thăm Công an xã và cùng Đại tá Lê Văn Bình trao quà.",
            "Đoàn thăm Công an xã do Đại tá Lê Văn Bình chủ trì.",
        ),
    ),
    Rule(
        "chair/on-trip",
        "chair",
        f"(?P<who>{{person}}) {UP_TO_VERB} {{verb:head}} {{any*6}} {{verb:visit|attend|move}} {{any*4}}"
        " và {verb:chair}",
        (
            (
                "Đoàn do Đại tướng Nguyễn Văn An, Bộ trưởng Bộ Công an dẫn đầu sang thăm Lào và đồng chủ trì hội nghị.",
                {"who": "Đại tướng Nguyễn Văn An, Bộ trưởng Bộ Công an"},
            ),
        ),
        (
            "Đoàn do Đại tướng Nguyễn Văn An, Bộ trưởng Bộ Công an dẫn đầu sang thăm Lào.",
            "Đại tướng Nguyễn Văn An dẫn đầu đoàn và chủ trì hội nghị.",
        ),
    ),
    Rule(
        "chair/heads",
        "chair",
        "(?P<who>{person}) {$note} {,}? {word*2} {verb:head} {,}? (và|cùng|với) {word*1} đoàn"
        " ({org}|{area}|{word}|{,})*? {person} {$note} {,}? {word*2} {verb:head} {,}? {word*1} {verb:chair}",
        (
            (
                "Đoàn do Đại tá Nguyễn Văn An làm trưởng đoàn và đoàn do Thượng tá Lê Văn Bình dẫn đầu chủ trì.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        (
            "Đoàn do Đại tá Nguyễn Văn An làm trưởng đoàn sang thăm Lào.",
            "Đại tá Nguyễn Văn An và Thượng tá Lê Văn Bình chủ trì.",
        ),
    ),
    Rule(
        "chair/opening",
        "chair",
        "^{word*3} {verb:chair} ({occasion}|{word}|{org}|{area}|{topic}|{person}|{verb:side})*? {,}"
        " (?P<who>{person}) (?!{any*5} (là|có))",
        (
            (
                "Chủ trì phía Việt Nam, Trung tá Nguyễn Văn An nêu ba việc.",
                {"who": "Trung tá Nguyễn Văn An"},
            ),
        ),
        (
            "Chủ trì hội nghị là Đại tá Nguyễn Văn An.",
            "Đại tá Nguyễn Văn An chủ trì, Trung tá Lê Văn Bình báo cáo.",
        ),
    ),
    Rule(
        "chair/under",
        "chair",
        "{verb:chair_of} {$hon} (?P<who>{$people})",
        (
            (
                "Buổi lễ diễn ra dưới sự chủ trì của Thiếu tướng Nguyễn Văn An.",
                {"who": "Thiếu tướng Nguyễn Văn An"},
            ),
        ),
        (
            "Buổi lễ diễn ra dưới sự chứng kiến của Thiếu tướng Nguyễn Văn An.",
            "Buổi lễ diễn ra dưới sự chủ trì của lãnh đạo tỉnh.",
        ),
    ),
    Rule(
        "chair/president",
        "chair",
        "(?P<who>{person}) ({,} {word*6} ({org}|{name})?)? {,} chủ tịch {occasion}",
        (("Ông Lý Văn An, Bộ trưởng, Chủ tịch Hội nghị, nhấn mạnh.", {"who": "Ông Lý Văn An, Bộ trưởng"}),),
        (
            "Đại tá Nguyễn Văn An, Chủ tịch UBND tỉnh Hà Tĩnh phát biểu.",
            "Dự có Đại tá Nguyễn Văn An; Hội nghị bắt đầu.",
        ),
    ),
    Rule(
        "chair/list",
        "chair-list",
        "^({word*3}|{,})? {verb:attend*1} {word*2} {verb:chair}"
        " ({occasion}|{word}|{org}|{area}|{topic}|{person}|{,}|{(}|{)}|{verb:side|act|speak})*? (là|có|gồm|{:})",
        (
            ("Chủ trì hội nghị: Thượng tá Nguyễn Văn An.", {}),
            ("Chủ trì Hội nghị, về phía Công an tỉnh Nghệ An có đồng chí Đại tá Lê Văn Bình.", {}),
        ),
        ("Đại tá Nguyễn Văn An chủ trì hội nghị.",),
    ),
    Rule(
        "chair/conducting",
        "chair-list",
        "^({word*3}|{,})? {verb:conduct} {word*2} {occasion} {word*3} (là|có|gồm|{:})",
        (("Tham gia điều hành hội thảo có Đại tá Nguyễn Văn An.", {}),),
        (
            "Điều hành giao thông tại ngã tư có Trung tá Lê Văn Bình.",
            "Đại tá Nguyễn Văn An điều hành phần hỏi đáp.",
        ),
    ),
)

HEAD_RULES = (
    Rule(
        "head/subject",
        "delegation_head",
        f"(?P<who>{{person}}) {UP_TO_VERB} {{(}}? {{verb:head}}",
        (
            (
                "Đoàn công tác do Đại tá Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh làm trưởng đoàn.",
                {"who": "Đại tá Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh"},
            ),
        ),
        ("Đơn vị dẫn đầu phong trào là Công an xã Sơn Kim.",),
    ),
    Rule(
        "head/by",
        "delegation_head",
        "do (?P<who>{person}) ({word}|{org}|{area}|{title}|{,}|{(}|{)}|{-})*? {verb:head}",
        (
            (
                "Đoàn Vân Nam do ông Lý Văn An, Phó Giám đốc, dẫn đầu.",
                {"who": "ông Lý Văn An, Phó Giám đốc"},
            ),
        ),
        ("Đề tài do ông Lý Văn An, Phó Giám đốc, chủ nhiệm.", "Hội nghị do Đại tá Nguyễn Văn An chủ trì."),
    ),
    Rule(
        "head/and-delegation",
        "delegation_head",
        "(?<!cùng) (?<!với) (?P<who>{person}) {$note} {,}? (và|cùng) đoàn {word*4} {org}? {word*2}"
        " ({verb:visit|meet|move|attend|act}|có {word*2} {occasion})",
        (
            (
                "Thứ trưởng Nguyễn Văn An và đoàn đã đến thăm Công an tỉnh Hà Tĩnh.",
                {"who": "Thứ trưởng Nguyễn Văn An"},
            ),
            (
                "Thứ trưởng Nguyễn Văn An cùng Đoàn công tác của Bộ Công an đã thăm Công an tỉnh Hà Tĩnh.",
                {"who": "Thứ trưởng Nguyễn Văn An"},
            ),
            (
                "Thứ trưởng Nguyễn Văn An và Đoàn đại biểu Bộ Công an đã có cuộc làm việc với một số đối tác.",
                {"who": "Thứ trưởng Nguyễn Văn An"},
            ),
        ),
        (
            "Thứ trưởng Nguyễn Văn An tiếp đoàn.",
            "Thứ trưởng Nguyễn Văn An và Đại tá Lê Văn Bình dự hội nghị.",
            "Thứ trưởng Nguyễn Văn An cùng ông Lê Văn Bình cùng đoàn đã đến thăm Công an tỉnh Hà Tĩnh.",
        ),
    ),
    Rule(
        "head/doing",
        "delegation_head",
        "(đoàn|{verb:meet|welcome}) ({word}|{org}|{area}|{topic})*? do (?P<who>{person}) {$note} {,}? {word*3}"
        " ({verb:visit|act|move|meet|attend|decide|prize}|có {word*2} {occasion:trip|visit})",
        (
            (
                "Đoàn cựu học viên do ông Lê Văn An, Phó Chủ tịch UBND tỉnh, đang có chuyến thăm Việt Nam.",
                {"who": "ông Lê Văn An, Phó Chủ tịch UBND tỉnh"},
            ),
            (
                "Đoàn công tác tỉnh Nghệ An do ông Lê Văn An, Phó Chủ tịch UBND tỉnh đã trao Bằng khen cho đơn vị.",
                {"who": "ông Lê Văn An, Phó Chủ tịch UBND tỉnh"},
            ),
        ),
        (
            "Bằng khen do ông Lê Văn An, Phó Chủ tịch UBND tỉnh trao.",
            "Đoàn công tác tỉnh Nghệ An trao Bằng khen cho ông Lê Văn An.",
        ),
    ),
    Rule(
        "head/apposition",
        "delegation_head",
        "(?P<who>{person}) ({org}|{area}|{word*2}|{-}|{,})? ({org}|{area}|{word*2}|{,})?"
        " ({,}|{-}|{(}) {verb:head} ({;}|{)}|{,}|và|$)",
        (
            (
                "Đoàn bạn gồm ông Lý Văn An, Phó Cục trưởng (trưởng đoàn).",
                {"who": "ông Lý Văn An, Phó Cục trưởng"},
            ),
        ),
        ("Đoàn bạn gồm ông Lý Văn An, Phó Cục trưởng.", "Đại tá Nguyễn Văn An dẫn đầu tổ công tác lên đường."),
    ),
    Rule(
        "head/named",
        "delegation_head",
        "{verb:head} ({word}|{org}|{area}|{(}|{)}|{verb:side})*? (là|{:}|do|có) {$hon} (?P<who>{person})",
        (("Trưởng đoàn là Đại tá Nguyễn Văn An.", {"who": "Đại tá Nguyễn Văn An"}),),
        ("Trưởng đoàn cảm ơn Đại tá Nguyễn Văn An.", "Trưởng phòng là Đại tá Nguyễn Văn An."),
    ),
)
