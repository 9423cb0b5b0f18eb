"""Who does what at a meeting: chairs, heads of delegations, speakers, organisers, and those who are there.

Slot `who` holds the people or bodies in the role; `list` marks a rule whose people are all those named after the match, up to
the next verb. A match counts only in a sentence about a meeting.
"""

from __future__ import annotations

from kg.rules.rule import Rule

_AFTER = "{$note} ({word*3} ({org}|{area}))? {$note} ({,}|{-})? {word*5}"
_PAIR = "{person} ({$note} (và|cùng) (đồng chí)? {person})*"

CHAIR_RULES = (
    Rule(
        "chair/subject",
        "chair",
        f"(?P<who>{_PAIR}) {_AFTER} {{verb:attend*1}} {{any*2}} {{verb:chair}}",
        (
            (
                "Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh Hà Tĩnh chủ trì hội nghị.",
                {"who": "Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh Hà Tĩnh"},
            ),
            (
                "Hội nghị do Đại tá Nguyễn Văn An và Thượng tá Lê Văn Bình đồng chủ trì.",
                {"who": "Đại tá Nguyễn Văn An và Thượng tá Lê Văn Bình"},
            ),
        ),
        ("Chuyên án do Công an tỉnh Hà Tĩnh chủ trì.",),
    ),
    Rule(
        "chair/opening",
        "chair",
        "^({word*3}) {verb:chair} ({occasion}|{word}|{org}|{area}|{topic}|{person}|{verb:side})*? {,} (?P<who>{person})(?!{any*5} (là|có))",
        (
            (
                "Chủ trì phía Việt Nam, Trung tá Nguyễn Văn An nêu ba việc.",
                {"who": "Trung tá Nguyễn Văn An"},
            ),
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
    ),
    Rule(
        "chair/list",
        "chair-list",
        "^({word*3}|{,})? {verb:attend*1} {word*2} {verb:chair} ({occasion}|{word}|{org}|{area}|{topic}|{,}|{(}|{)}|{person}|{verb:side})*? (là|có|gồm|{:})",
        (
            ("Chủ trì hội nghị: Thượng tá Nguyễn Văn An.", {}),
            ("Chủ trì Hội nghị, về phía Công an tỉnh Nghệ An có đồng chí Đại tá Lê Văn Bình.", {}),
        ),
        ("Đại tá Nguyễn Văn An chủ trì hội nghị.",),
    ),
)

HEAD_RULES = (
    Rule(
        "head/subject",
        "delegation_head",
        f"(?P<who>{{person}}) {_AFTER} {{(}}? {{verb:head}}",
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
        "do (?P<who>{person}) ({word}|{org}|{area}|{,}|{(}|{)}|{-}|{title})*? {verb:head}",
        (
            (
                "Đoàn Vân Nam do ông Lý Văn An, Phó Giám đốc, dẫn đầu.",
                {"who": "ông Lý Văn An, Phó Giám đốc"},
            ),
        ),
    ),
    Rule(
        "head/apposition",
        "delegation_head",
        "(?P<who>{person}) ({org}|{area}|{word*2}|{-}|{,})? ({org}|{area}|{word*2}|{,})? ({,}|{-}|{(}) {verb:head} ({;}|{)}|{,}|và|$)",
        (
            (
                "Đoàn bạn gồm ông Lý Văn An, Phó Cục trưởng (trưởng đoàn).",
                {"who": "ông Lý Văn An, Phó Cục trưởng"},
            ),
        ),
    ),
    Rule(
        "head/named",
        "delegation_head",
        "{verb:head} ({word}|{org}|{area}|{(}|{)}|{verb:side})*? (là|{:}|do|có) {$hon} (?P<who>{person})",
        (
            (
                "Trưởng đoàn là Đại tá Nguyễn Văn An.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
    ),
)

SPEAKER_RULES = (
    Rule(
        "speaker/subject",
        "speaker",
        f"(?P<who>{_PAIR}) {_AFTER} {{verb:none|act|head|attend|chair|welcome*2}} {{word*4}} {{verb:speak}}",
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
        "speaker/opening",
        "speaker",
        "(^|{,}|{;}|cũng|và) {word*2} {verb:speak} ({occasion}|{word}|{area}|{topic}|{org}|{verb:act|speak|none|attend})*? {,} ({org} {,})? {$hon} (?P<who>{person})",
        (
            (
                "Phát biểu tại hội nghị, Đại tá Nguyễn Văn An cảm ơn các đơn vị.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
    ),
    Rule(
        "speaker/according",
        "speaker",
        "theo (?P<who>{person}) ({(} {any*6} {)})? {,}",
        (
            ("Theo Đại tá Nguyễn Văn An, địa bàn rộng.", {"who": "Đại tá Nguyễn Văn An"}),
        ),
    ),
    Rule(
        "speaker/of",
        "speaker",
        "({verb:speak}|lời chào|nhận xét|ý kiến) (của|là) (?P<who>{person})",
        (
            ("Đó là yêu cầu của Thứ trưởng Nguyễn Văn An.", {"who": "Thứ trưởng Nguyễn Văn An"}),
        ),
    ),
)

ORGANIZER_RULES = (
    Rule(
        "organizer/by",
        "organizer",
        "do (?P<who>{org} {$note} (({,}|{;}|và|cùng|với|{verb:joint}|{word})*? {org} {$note})*) ({word}|{,}|{verb:joint|none}|{area})*? {verb:host|chair}",
        (
            (
                "Hội nghị do Công an tỉnh Hà Tĩnh phối hợp với Công an tỉnh Nghệ An tổ chức.",
                {"who": "Công an tỉnh Hà Tĩnh phối hợp với Công an tỉnh Nghệ An"},
            ),
        ),
    ),
    Rule(
        "organizer/subject",
        "organizer",
        "(?P<who>{org} {$note} (({,}|và|cùng|{verb:joint}) ({word}|{,}|{(}|{)}|{area}|{-})*? {org} {$note})*) ({word}|{,}|{verb:joint|none}|{(}|{)}|{area})*? {verb:host} ({word}|{verb:act|none}|{topic}|{date}|{,})*? {occasion}",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức hội nghị.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh tổ chức tuần tra.",),
    ),
    Rule(
        "organizer/host-of",
        "organizer",
        "(?P<who>{org}) là {verb:host}",
        (("Công an tỉnh Hà Tĩnh là đơn vị đăng cai.", {"who": "Công an tỉnh Hà Tĩnh"}),),
    ),
    Rule(
        "organizer/welcomes",
        "organizer",
        "(?P<who>{org}) ({word}|{date}|{,}|{verb:none})*? {verb:welcome}",
        (
            (
                "Công an tỉnh Hà Tĩnh đã đón và làm việc với đoàn công tác.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
    ),
)

WELCOME_RULES = (
    Rule(
        "welcome/list",
        "participant-list",
        "{verb:welcome} ({word}|{,}|{org}|{area}|{person}|{verb:side})*? (có|gồm|{:})",
        (("Tiếp đoàn có Đại tá Nguyễn Văn An.", {}),),
    ),
    Rule(
        "welcome/subject",
        "participant",
        f"(?P<who>{_PAIR}) {_AFTER} {{verb:welcome}} {{any*3}} (đoàn|khách|{{person}}|{{org}}|{{.}}|tại)",
        (
            (
                "Đại tá Nguyễn Văn An tiếp đoàn tại thành phố Vinh.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
    ),
)

PARTICIPANT_RULES = (
    Rule(
        "participant/list",
        "participant-list",
        "({verb:attend} ({occasion}|{word}|{date}|{org}|{area}|{,}|{verb:side|attend|act})*? (có|gồm|{:}|là)|{verb:attend_of}|{verb:side} ({org}|{area}|{word}|{,}|{occasion}|{verb:attend|welcome|side})*? (có|gồm|{:}|là)|{verb:welcome} ({word}|{,}|{org}|{area}|{person}|{verb:side})*? (có|gồm|{:})|{verb:head} {,} (có|gồm|cùng)|cầu ({area}|{org}) có|{verb:act|decide} ({word}|{topic}|{rank})*? (đối với|cho|tặng|là) {word*4} {:}|^({-})? đoàn ({org}|{area}|{word})*? (có|gồm|{:}))",
        (
            ("Tham dự có Đại tá Nguyễn Văn An.", {}),
            ("Về phía Công an tỉnh Hà Tĩnh có Đại tá Nguyễn Văn An.", {}),
            ("Cùng dự có các đồng chí: Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh.", {}),
        ),
        ("Đại tá Nguyễn Văn An phát biểu.",),
    ),
    Rule(
        "participant/present",
        "participant",
        f"(?P<who>{_PAIR}) {_AFTER} {{verb:attend|act|decide|welcome|visit|meet|head}}",
        (
            (
                "Thượng tá Lê Văn Bình trao Giấy khen cho Công an xã.",
                {"who": "Thượng tá Lê Văn Bình"},
            ),
        ),
    ),
    Rule(
        "participant/receiver",
        "participant",
        "{verb:act|prize|decide|promote} ({word}|{topic}|{verb:act|visit|none|speak|promote}|{title}|{rank}|{,}|{org}|{person})*? (cho|tặng|đối với|là|với|tới) {word*4} {:}? {$hon} (?P<who>{$mixed})",
        (
            (
                "Đại tá Nguyễn Văn An trao Giấy khen cho Thiếu tá Lê Văn Bình.",
                {"who": "Thiếu tá Lê Văn Bình"},
            ),
        ),
    ),
    Rule(
        "participant/given",
        "participant",
        "({verb:act} {word*6} {$hon}|{verb:visit|meet|welcome} {word*2} {$hon}) (?P<who>{$people})",
        (
            (
                "Công an tỉnh Hà Tĩnh tặng hoa Thiếu tá Lê Văn Bình.",
                {"who": "Thiếu tá Lê Văn Bình"},
            ),
        ),
    ),
    Rule(
        "participant/addressed",
        "participant",
        "{verb:speak} {word*1} {$hon} (?P<who>{person})",
        (
            (
                "Thứ trưởng Nguyễn Văn An cảm ơn Thiếu tướng Lê Văn Bình.",
                {"who": "Thiếu tướng Lê Văn Bình"},
            ),
        ),
    ),
)

PARTY_RULES = (
    Rule(
        "party/between",
        "participant",
        "giữa (?P<who>({org}|{person}) {$note} (({,}|{;}|và|với|cùng) {word*3} {$hon} ({org}|{person}) {$note})*)",
        (
            (
                "Hội nghị giữa Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An diễn ra ngày 5/3/2024.",
                {"who": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An"},
            ),
        ),
    ),
    Rule(
        "party/delegation",
        "participant",
        "đoàn {word*4} (?P<who>{org})",
        (
            ("Đoàn đại biểu Công an tỉnh Hà Tĩnh đến thăm.", {"who": "Công an tỉnh Hà Tĩnh"}),
        ),
    ),
    Rule(
        "party/subject",
        "participant",
        "(?P<who>{org} {$note} (({,}|{;}|và|với|cùng) {word*2} {org} {$note})*) ({word}|{date}|{,}|{verb:none}|{area})*? {verb:meet|attend|visit|agree}",
        (
            (
                "Công an thành phố Cần Thơ cùng Công an tỉnh Hậu Giang đã họp bàn giải pháp.",
                {"who": "Công an thành phố Cần Thơ cùng Công an tỉnh Hậu Giang"},
            ),
        ),
    ),
    Rule(
        "party/with",
        "participant",
        "({verb:meet|visit} {word*4}|với {word*4} đoàn {word*3}) (?P<who>{org})",
        (
            ("Đoàn làm việc với Công an tỉnh Hà Tĩnh.", {"who": "Công an tỉnh Hà Tĩnh"}),
        ),
    ),
    Rule(
        "party/together",
        "participant",
        "{occasion} {any*10} cùng (với)? {word*2} (?P<who>{org} (({,}|và) {org})*)",
        (
            (
                "Ông An chủ trì cuộc họp cùng Công an phường Trảng Dài.",
                {"who": "Công an phường Trảng Dài"},
            ),
        ),
    ),
    Rule(
        "party/gives",
        "participant",
        "(^|{,}) (?P<who>{org} (({,}|và) {org})*) {word*1} {verb:act} {any*6} {org}",
        (
            (
                "Công an huyện Kỳ Sơn tặng quà lưu niệm Công an tỉnh Xiêng Khoảng.",
                {"who": "Công an huyện Kỳ Sơn"},
            ),
        ),
    ),
    Rule(
        "party/screen",
        "participant",
        "cầu {word*1} (?P<who>{org} {$note} (({,}|và|cùng) {word*2} {org} {$note})*)",
        (
            (
                "Các điểm cầu Công an tỉnh Hủa Phăn và Công an huyện Sốp Cộp cùng bật màn hình.",
                {"who": "Công an tỉnh Hủa Phăn và Công an huyện Sốp Cộp"},
            ),
        ),
    ),
    Rule(
        "party/represented",
        "participant",
        "đại diện {word*1} (?P<who>{org}) {word*2} {verb:act}",
        (
            (
                "Thượng tá Lê Thị Bình đại diện Công an tỉnh Lạng Sơn trao hồ sơ.",
                {"who": "Công an tỉnh Lạng Sơn"},
            ),
        ),
    ),
    Rule(
        "party/side",
        "participant",
        "bên ({verb:act}|{word*2}) (là|có|gồm) (?P<who>{org})",
        (("Bên trao là Ty Công an tỉnh Svay Rieng.", {"who": "Ty Công an tỉnh Svay Rieng"}),),
    ),
    Rule(
        "party/prize",
        "participant",
        "{verb:prize} {word*6} cho (?P<who>{org} (({,}|{;}|và) {org})*)",
        (
            (
                "Đại tá Nguyễn Văn An trao giải Nhất toàn đoàn cho Công an huyện Hải Hậu.",
                {"who": "Công an huyện Hải Hậu"},
            ),
        ),
    ),
    Rule(
        "party/for",
        "participant",
        "dành cho (?P<who>{org} (({,}|{;}|và) {org})*)",
        (
            ("Lớp tập huấn dành cho Công an các xã Sơn Kim.", {"who": "Công an các xã Sơn Kim"}),
        ),
    ),
)
