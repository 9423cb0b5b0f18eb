"""Who holds a meeting and who is there: organisers, hosts, participants, parties.

Slots and lists are as in `kg.rules.role`.
"""

from __future__ import annotations

from kg.rules.role import PAIR, ROW, UP_TO_VERB
from kg.rules.rule import Rule

# Bodies in a row, each with its bracket.
_BODIES = "{org} {$note} (({,}|{;}|và|với|cùng) {word*2} {org} {$note})*"
_ROW = "{org} (({,}|{;}|và) {org})*"

ORGANIZER_RULES = (
    Rule(
        "organizer/by",
        "organizer",
        "do (?P<who>{org} {$note} (({,}|{;}|và|cùng|với|{verb:joint}|{word})*? {org} {$note})*)"
        " ({word}|{,}|{verb:joint|none}|{area})*? {verb:host|chair}",
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
        "(?P<who>{org} {$note} (({,}|và|cùng|{verb:joint}) ({word}|{,}|{(}|{)}|{area}|{-})*? {org} {$note})*)"
        " ({word}|{,}|{verb:joint|none}|{(}|{)}|{area})*? {verb:host}"
        " (({word}|{verb:act|none}|{topic}|{date}|{,})*? {occasion}|{word*3} {verb:decide|meet|visit})",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức hội đàm với Công an tỉnh Nghệ An.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
            ("Công an tỉnh Hà Tĩnh tổ chức hội nghị.", {"who": "Công an tỉnh Hà Tĩnh"}),
            ("Công an tỉnh Hà Tĩnh tổ chức công bố quyết định.", {"who": "Công an tỉnh Hà Tĩnh"}),
        ),
        ("Công an tỉnh Hà Tĩnh tổ chức tuần tra.",),
    ),
    Rule(
        "organizer/opens",
        "organizer",
        "(?P<who>{org}) {word*3} (?P<verb>{verb:speak}) {occasion}",
        (
            (
                "Công an tỉnh Hà Tĩnh đã khai mạc hội nghị.",
                {"who": "Công an tỉnh Hà Tĩnh", "verb": "khai mạc"},
            ),
        ),
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
        "{verb:welcome} ({word}|{,}|{org}|{area}|{person})*? (có|gồm|{:})",
        (("Tiếp đoàn có Đại tá Nguyễn Văn An.", {}),),
    ),
    Rule(
        "welcome/subject",
        "participant",
        f"(?P<who>{PAIR}) {UP_TO_VERB} {{verb:welcome}} {{any*3}} (đoàn|khách|{{person}}|{{org}}|{{.}}|tại)",
        (("Đại tá Nguyễn Văn An tiếp đoàn tại thành phố Vinh.", {"who": "Đại tá Nguyễn Văn An"}),),
    ),
)

PARTICIPANT_RULES = (
    Rule(
        "participant/attending",
        "participant-list",
        "{verb:attend} ({occasion}|{word}|{date}|{org}|{area}|{,}|{verb:side|attend|act})*? (có|gồm|{:}|là)",
        (
            ("Tham dự có Đại tá Nguyễn Văn An.", {}),
            ("Cùng dự có các đồng chí: Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh.", {}),
        ),
        ("Đại tá Nguyễn Văn An phát biểu.",),
    ),
    Rule(
        "participant/besides",
        "participant-list",
        "còn có (?={word*2} {$hon} {person})",
        (("Ngồi bên ông còn có Đại tá Nguyễn Văn An.", {}),),
    ),
    Rule(
        "participant/with",
        "participant-list",
        "{verb:attend_of}",
        (("Lễ ra quân diễn ra với sự tham dự của Đại tá Nguyễn Văn An.", {}),),
    ),
    Rule(
        "participant/side",
        "participant-list",
        "{verb:side} ({org}|{area}|{word}|{,}|{occasion}|{verb:attend|welcome|side})*? (có|gồm|{:}|là)",
        (("Về phía Công an tỉnh Hà Tĩnh có Đại tá Nguyễn Văn An.", {}),),
    ),
    Rule(
        "participant/delegation",
        "participant-list",
        "({verb:head} {,} (có|gồm|cùng)|cầu ({area}|{org}) có|^{-}? đoàn ({org}|{area}|{word})*? (có|gồm|{:}))",
        (("Đoàn Công an tỉnh Hà Tĩnh gồm Đại tá Nguyễn Văn An và Trung tá Lê Văn Bình.", {}),),
    ),
    Rule(
        "participant/honoured",
        "participant-list",
        "{verb:act|decide} ({word}|{topic}|{rank})*? (đối với|cho|tặng|là) {word*4} {:}",
        (("Đại tá Nguyễn Văn An trao Giấy khen cho hai tập thể: Công an xã Sơn Kim và Công an xã Sơn Hồng.", {}),),
    ),
    Rule(
        "participant/present",
        "participant",
        f"(?P<who>{PAIR}) {UP_TO_VERB} {{verb:move*1}} {{word*1}}"
        " {verb:attend|act|prize|decide|welcome|visit|meet|head|behalf}",
        (
            (
                "Thượng tá Lê Văn Bình đã đến thăm Công an xã.",
                {"who": "Thượng tá Lê Văn Bình"},
            ),
            (
                "Thượng tá Lê Văn Bình trao Giấy khen cho Công an xã.",
                {"who": "Thượng tá Lê Văn Bình"},
            ),
        ),
    ),
    Rule(
        "participant/row",
        "participant",
        f"^ (?P<who>{ROW}) {{$note}} {{,}}? {{word*3}} {{verb:attend|act|prize|decide|welcome|visit|meet}}",
        (
            (
                "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường dự hội nghị.",
                {"who": "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường"},
            ),
        ),
    ),
    Rule(
        "participant/receiver",
        "participant",
        "{verb:act|prize|decide|promote}"
        " ({word}|{topic}|{verb:act|visit|none|speak|promote}|{title}|{rank}|{,}|{org}|{person})*?"
        " (cho|tặng|đối với|là|với|tới) {word*4} {:}? {$hon} (?P<who>{$mixed})",
        (
            (
                "Đại tá Nguyễn Văn An trao Giấy khen cho Thiếu tá Lê Văn Bình.",
                {"who": "Thiếu tá Lê Văn Bình"},
            ),
        ),
    ),
    Rule(
        "participant/served",
        "participant",
        "(?P<who>{person}) {$note} {,}? {word*2} được {word*2} {person} {,}? {word*1} {verb:act|prize|decide}",
        (
            (
                "Đại úy Lê Văn Bình được Đại tá Nguyễn Văn An trao Giấy khen.",
                {"who": "Đại úy Lê Văn Bình"},
            ),
        ),
    ),
    Rule(
        "participant/given",
        "participant",
        "({verb:act} {word*6} {:}?|{verb:visit|meet|welcome} {word*2}) {$hon} (?P<who>{$mixed})",
        (("Công an tỉnh Hà Tĩnh tặng hoa Thiếu tá Lê Văn Bình.", {"who": "Thiếu tá Lê Văn Bình"}),),
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
        f"đoàn {{word*4}} (?P<who>{_ROW})",
        (
            ("Đoàn đại biểu Công an tỉnh Hà Tĩnh đến thăm.", {"who": "Công an tỉnh Hà Tĩnh"}),
            (
                "Đoàn công tác của Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An đến thăm.",
                {"who": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An"},
            ),
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
    ),
    Rule(
        "party/subject",
        "participant",
        f"(?P<who>{_BODIES}) ({{word}}|{{date}}|{{,}}|{{verb:none}}|{{area}})*?"
        " ({verb:meet|attend|visit|agree}|ký|(có|hành) {occasion:talks|working_session|visit|trip})",
        (
            (
                "Công an huyện Kỳ Sơn đã có buổi hội đàm với bạn.",
                {"who": "Công an huyện Kỳ Sơn"},
            ),
            (
                "Công an thành phố Cần Thơ cùng Công an tỉnh Hậu Giang đã họp bàn giải pháp.",
                {"who": "Công an thành phố Cần Thơ cùng Công an tỉnh Hậu Giang"},
            ),
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
        f"({{verb:meet|visit}} ({{word*4}}|{{word*2}} {{,}} {{word*4}})|với {{word*4}} đoàn {{word*3}})"
        f" (?P<who>{_ROW})",
        (
            ("Đoàn làm việc với Công an tỉnh Hà Tĩnh.", {"who": "Công an tỉnh Hà Tĩnh"}),
            (
                "Đoàn sang thăm Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An.",
                {"who": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An"},
            ),
        ),
    ),
    Rule(
        "party/met",
        "participant",
        "({person}|{org}|đoàn) {word*3} {occasion:talks|working_session|visit|other} {word*1}"
        f" ({{word*3}}|{{word*2}} {{,}} {{word*3}}) (?P<who>{_ROW})",
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
        f"{{occasion}} {{any*10}} cùng (với)? {{word*2}} (?P<who>{_ROW})",
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
        f"(^|{{,}}) (?P<who>{_ROW}) {{word*1}} {{verb:act}} {{any*6}} {{org}}",
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
        f"cầu {{word*1}} (?P<who>{_BODIES})",
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
        f"{{verb:prize}} {{word*6}} cho (?P<who>{_ROW})",
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
        f"dành cho (?P<who>{_ROW})",
        (("Lớp tập huấn dành cho Công an các xã Sơn Kim.", {"who": "Công an các xã Sơn Kim"}),),
    ),
)
