"""Who is at a meeting: participants.

Slots and lists are as in `kg.rules.role`.
"""

from __future__ import annotations

from kg.rules.role import OPENING, PAIR, PARTED, PERSONS, ROW, UP_TO_VERB
from kg.rules.rule import Rule

PARTICIPANT_RULES = (
    Rule(
        "participant/attending",
        "participant-list",
        "{verb:attend} ({occasion}|{word}|{date}|{org}|{area}|{title}|{,}|{-}|{verb:side|attend|act}|với {person}"
        "|và {verb:speak})*? (có|gồm|{:}|là)",
        (
            ("Tham dự có Đại tá Nguyễn Văn An.", {}),
            ("Cùng dự các hoạt động với Thứ trưởng Nguyễn Văn An có Đại tá Lê Văn Bình.", {}),
            ("Cùng dự có các đồng chí: Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh.", {}),
        ),
        ("Đại tá Nguyễn Văn An phát biểu.",),
    ),
    Rule(
        "participant/besides",
        "participant-list",
        "còn có (?={word*2} {$hon} {person})",
        (("Ngồi bên ông còn có Đại tá Nguyễn Văn An.", {}),),
        (
            "Ngoài ra còn có nhiều vũ khí.",
            "Vụ việc còn có Công an tỉnh Hà Tĩnh vào cuộc.",
        ),
    ),
    Rule(
        "participant/together",
        "participant-list",
        # A sentence without a verb goes on with the list of the one before.
        "^ (cùng (với)?)? các (?={person} {$note} (({,}|{;}|và)+ {word*1} {person} {$note})+ {.}? $)",
        (("Cùng các Ủy viên Bộ Chính trị: Nguyễn Văn An, Bí thư Thành ủy Hà Nội; Lê Văn Bình, Phó Thủ tướng.", {}),),
        (
            "Các Ủy viên Bộ Chính trị: Nguyễn Văn An, Bí thư Thành ủy Hà Nội; Lê Văn Bình, Phó Thủ tướng phát biểu.",
            "Cùng các chiến sĩ trẻ, Đại tá Nguyễn Văn An trồng cây.",
        ),
    ),
    Rule(
        "participant/with",
        "participant-list",
        "{verb:attend_of}",
        (("Lễ ra quân diễn ra với sự tham dự của Đại tá Nguyễn Văn An.", {}),),
        ("Lễ ra quân diễn ra với sự phấn khởi của người dân.",),
    ),
    Rule(
        "participant/side",
        "participant-list",
        "{verb:side} ({org} {$note}|{area}|{word}|{,}|{occasion}|{verb:attend|welcome|side})*? (có|gồm|{:}|là)",
        (("Về phía Công an tỉnh Hà Tĩnh (CAHT) có Đại tá Nguyễn Văn An.", {}),),
        (
            "Về phía Đại tá Nguyễn Văn An, ông cảm ơn.",
            "Công an tỉnh Hà Tĩnh có Đại tá Nguyễn Văn An.",
        ),
    ),
    Rule(
        "participant/works-with",
        "participant-list",
        "^{verb:meet} {word*4} (có|gồm|{:}) {$hon} (?={word*2} ({person}|{org}))",
        (("Làm việc với đoàn có Đại tá Nguyễn Văn An.", {}),),
        (
            "Làm việc với đoàn, Đại tá Nguyễn Văn An báo cáo.",
            "Đoàn làm việc với Đại tá Nguyễn Văn An.",
        ),
    ),
    Rule(
        "participant/delegation",
        "participant-list",
        "({verb:head} {,} (có|gồm|cùng)|cầu ({area}|{org}) có|^{-}? đoàn ({org}|{area}|{word})*? (có|gồm|{:}))",
        (("Đoàn Công an tỉnh Hà Tĩnh gồm Đại tá Nguyễn Văn An và Trung tá Lê Văn Bình.", {}),),
        (
            "Đoàn xe chở Đại tá Nguyễn Văn An dừng lại.",
            "Đoàn viên thanh niên có nhiều việc làm tốt.",
        ),
    ),
    Rule(
        "participant/honoured",
        "participant-list",
        "{verb:act|decide|declare} ({word}|{topic}|{rank})*? (đối với|cho|tặng|là) {word*4} {:}",
        (("Đại tá Nguyễn Văn An trao Giấy khen cho hai tập thể: Công an xã Sơn Kim và Công an xã Sơn Hồng.", {}),),
        (
            "Đại tá Nguyễn Văn An trao Giấy khen cho hai tập thể.",
            "Hai tập thể: Công an xã Sơn Kim và Công an xã Sơn Hồng.",
        ),
    ),
    Rule(
        "participant/promoted",
        "participant-list",
        "(người|quan|chí|tá) được {word*2} {verb:promote} ({word}|{rank}|{,})*? (gồm|là|{:})",
        (("Hai người được thăng cấp bậc hàm từ Đại tá lên Thiếu tướng gồm: Nguyễn Văn An; Lê Văn Bình.", {}),),
        (
            "Đại tá Nguyễn Văn An được thăng cấp bậc hàm.",
            "Hai người được khen gồm: Nguyễn Văn An; Lê Văn Bình.",
        ),
    ),
    Rule(
        "participant/present",
        "participant",
        f"(?<!{{verb:escort}}) (?P<who>{PAIR}) {UP_TO_VERB} {{verb:move*1}} {{word*1}}"
        " {verb:attend|act|prize|decide|declare|welcome|visit|meet|head|behalf}",
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
        (
            "Thượng tá Lê Văn Bình cho biết vụ án đang được điều tra.",
            "Quà của Thượng tá Lê Văn Bình dành cho Công an xã.",
        ),
    ),
    Rule(
        "participant/and-delegation",
        "participant",
        "(?P<who>{person} {$note} ({,}? (cùng|và|với) {word*2} {person} {$note})+) {,}? (cùng|và|với) đoàn {word*4}"
        " {org}? {word*2} {verb:visit|meet|move|attend|act}",
        (
            (
                "Đại tá Nguyễn Văn An cùng Thượng tá Lê Văn Bình cùng đoàn công tác đã đến thăm Công an xã.",
                {"who": "Đại tá Nguyễn Văn An cùng Thượng tá Lê Văn Bình"},
            ),
        ),
        ("Đại tá Nguyễn Văn An cùng đoàn công tác đã đến thăm Công an xã.",),
    ),
    Rule(
        "participant/escorted",
        "participant",
        "(?P<who>{person} {$note} {,}? {word*3} {verb:escort} {word*1} {person}) {$note} {,}? {word*2} {verb:attend}",
        (
            (
                "Đại tá Nguyễn Văn An đã tháp tùng Thiếu tướng Lê Văn Bình dự hội nghị.",
                {"who": "Đại tá Nguyễn Văn An đã tháp tùng Thiếu tướng Lê Văn Bình"},
            ),
        ),
        ("Nhân dịp tháp tùng Thiếu tướng Lê Văn Bình thăm Lào, Đại tá Nguyễn Văn An hội đàm với bạn.",),
    ),
    Rule(
        "participant/pictured",
        "participant",
        "^ (?P<who>{person} {$note} ({,}? (và|cùng) {person} {$note})*) {,}? (tại|trong) {word*1} {occasion}",
        (
            (
                "Thiếu tướng Nguyễn Văn An (bên trái) và Thiếu tướng Lê Văn Bình tại buổi họp báo.",
                {"who": "Thiếu tướng Nguyễn Văn An (bên trái) và Thiếu tướng Lê Văn Bình"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An tại trụ sở Công an tỉnh Hà Tĩnh.",
            "Bức thư mà Đại tá Nguyễn Văn An nhận tại lễ ra quân.",
        ),
    ),
    Rule(
        "participant/talks",
        "participant",
        f"(?P<who>{PAIR}) {UP_TO_VERB} (có|hành) {{word*3}} {{occasion:talks|working_session}}",
        (
            (
                "Đại tá Nguyễn Văn An đã có buổi hội đàm với ông Lê Văn Bình, Thứ trưởng Bộ Nội vụ.",
                {"who": "Đại tá Nguyễn Văn An"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An cho biết sẽ có cuộc hội đàm.",
            "Đại tá Nguyễn Văn An có hai con.",
        ),
    ),
    Rule(
        "participant/talks-with",
        "participant",
        "({verb:chair}|có|hành|trong|tại) {word*3} {occasion:talks|working_session} {word*2} với {word*2} {$hon}"
        " (?P<who>{$mixed})",
        (
            (
                "Đại tá Nguyễn Văn An đã có các cuộc hội đàm với Trung tá Lê Văn Bình; Trung tá Trần Văn Cường.",
                {"who": "Trung tá Lê Văn Bình; Trung tá Trần Văn Cường"},
            ),
        ),
        (
            "Sau hội đàm với ông Lê Văn Bình, Thứ trưởng Bộ Nội vụ, đoàn ra về.",
            "Đại tá Nguyễn Văn An đã có cuộc hội đàm tại Hà Nội.",
        ),
    ),
    Rule(
        "participant/talks-to",
        "participant",
        "(có|{verb:host|chair}) {word*2} {occasion:talks} {$hon}"
        " (?P<who>{person} {$note} (({,|;}|và|cùng)+ {person})*)",
        (
            (
                "Đại tá Nguyễn Văn An đã có buổi tiếp ông Lê Văn Bình, Thứ trưởng Bộ Nội vụ.",
                {"who": "ông Lê Văn Bình, Thứ trưởng Bộ Nội vụ"},
            ),
        ),
        (
            "Tại buổi tiếp ông Lê Văn Bình, Thứ trưởng Bộ Nội vụ, Đại tá Nguyễn Văn An cảm ơn.",
            "Đại tá Nguyễn Văn An có buổi tiếp đoàn công tác.",
        ),
    ),
    Rule(
        "participant/holds",
        "participant",
        f"(?P<who>{PAIR}) {UP_TO_VERB} {{verb:host}} {{any*2}} {{occasion}}",
        (
            (
                "Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh Hà Tĩnh tổ chức buổi tiếp.",
                {"who": "Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An yêu cầu Công an xã tổ chức buổi họp.",
            "Công an tỉnh Hà Tĩnh tổ chức buổi họp.",
        ),
    ),
    Rule(
        "participant/among",
        "participant",
        f"{OPENING} {{word*1}} (?P<who>{PERSONS}) {{$note}} {{,|;}}? (cùng|và)? {{word*2}}"
        " (đại diện|lãnh đạo|đại biểu|{;} các {title}) ({word}|{,}|{org}|{area}|{title}|{.})*? {verb:move*1}"
        " {verb:attend|visit|meet}",
        (
            (
                "Thượng tá Lê Văn Bình và Đại tá Nguyễn Văn An cùng lãnh đạo các phòng thuộc Công an tỉnh đến thăm.",
                {"who": "Thượng tá Lê Văn Bình và Đại tá Nguyễn Văn An"},
            ),
            (
                "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình cùng đại diện lãnh đạo các sở, ban, ngành tham dự.",
                {"who": "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình"},
            ),
            ("Đại tá Nguyễn Văn An; các Đại sứ, Tổng Lãnh sự dự.", {"who": "Đại tá Nguyễn Văn An"}),
        ),
        (
            "Đại tá Nguyễn Văn An cùng gia đình tham dự.",
            "Đại tá Nguyễn Văn An cho biết, đại diện lãnh đạo các sở tham dự.",
        ),
    ),
    Rule(
        "participant/named",
        "participant",
        "^ các ({word}|{,})*? (khoa học|học giả|chuyên gia|khách mời|đại biểu) ({word}|{,}|{topic}|{area})*? {:}"
        f" (?P<who>{PARTED}) {{.}}? $",
        (
            (
                "Các nhà khoa học có uy tín: Thiếu tướng Nguyễn Văn An; Thiếu tướng Lê Văn Bình.",
                {"who": "Thiếu tướng Nguyễn Văn An; Thiếu tướng Lê Văn Bình"},
            ),
        ),
        (
            "Các đơn vị mới thành lập: Thiếu tướng Nguyễn Văn An; Thiếu tướng Lê Văn Bình.",
            "Các nhà khoa học có uy tín phát biểu: Thiếu tướng Nguyễn Văn An; Thiếu tướng Lê Văn Bình.",
            "Công an xã: Thiếu tướng Nguyễn Văn An; Thiếu tướng Lê Văn Bình.",
        ),
    ),
    Rule(
        "participant/row",
        "participant",
        f"{OPENING} (?P<who>{ROW}|{PARTED}) {{$note}} {{,}}? {{word*3}}"
        " {verb:attend|act|prize|decide|declare|welcome|visit|meet}",
        (
            (
                "Đại tá Nguyễn Văn An; đồng chí Lê Văn Bình, Phó Chủ tịch UBND huyện Kỳ Sơn dự lễ.",
                {"who": "Đại tá Nguyễn Văn An; đồng chí Lê Văn Bình, Phó Chủ tịch UBND huyện Kỳ Sơn"},
            ),
            (
                "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường dự hội nghị.",
                {"who": "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An dự hội nghị.",
            "Đại tá Nguyễn Văn An; Thượng tá Lê Văn Bình và Trung tá Trần Văn Cường cho biết.",
        ),
    ),
    Rule(
        "participant/commas",
        "participant",
        f"{OPENING} (?P<who>{{person}} {{$note}} ({{,}} (các)? {{word*1}} {{person}} {{$note}})+)"
        " {,}? (cùng)? {verb:attend}",
        (
            (
                "Đại tá Nguyễn Văn An, Thượng tá Lê Văn Bình, Trung tá Trần Văn Cường cùng dự.",
                {"who": "Đại tá Nguyễn Văn An, Thượng tá Lê Văn Bình, Trung tá Trần Văn Cường"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An dự hội nghị.",
            "Đại tá Nguyễn Văn An, Thượng tá Lê Văn Bình cho biết.",
            "Theo Đại tá Nguyễn Văn An, Thượng tá Lê Văn Bình dự lễ.",
        ),
    ),
    Rule(
        "participant/receiver",
        "participant",
        "{verb:act|prize|decide|promote}"
        " ({word}|{topic}|{verb:act|visit|none|speak|promote}|{title}|{rank}|{,}|{org}|{area}|{person})*?"
        " (cho|tặng|đối với|là|với|tới) {word*4} {:}? {$hon} (?P<who>{$mixed})",
        (
            (
                "Đại tá Nguyễn Văn An trao Giấy khen cho Thiếu tá Lê Văn Bình.",
                {"who": "Thiếu tá Lê Văn Bình"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An cho biết Thiếu tá Lê Văn Bình nghỉ.",
            "Đại tá Nguyễn Văn An trao Giấy khen cho hai tập thể.",
            # Made known is not handed over: who retires may be absent.
            "Đại tá Nguyễn Văn An công bố quyết định nghỉ hưu đối với Thiếu tá Lê Văn Bình.",
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
        (
            "Đại úy Lê Văn Bình được Công an tỉnh Hà Tĩnh trao Giấy khen.",
            "Đại úy Lê Văn Bình được Đại tá Nguyễn Văn An phân công.",
        ),
    ),
    Rule(
        "participant/given",
        "participant",
        "({verb:act} (?!thư khen của|của {person} {,} {person}) {word*6} {:}?|{verb:visit|meet|welcome} {word*2})"
        " {$hon} (?P<who>{$mixed})",
        (("Công an tỉnh Hà Tĩnh tặng hoa Thiếu tá Lê Văn Bình.", {"who": "Thiếu tá Lê Văn Bình"}),),
        (
            "Công an tỉnh Hà Tĩnh tặng hoa chúc mừng.",
            "Ban tổ chức công bố thư khen của Thiếu tướng Lê Văn Bình.",
            "Công an tỉnh Hà Tĩnh bắt Thiếu tá Lê Văn Bình.",
            "Thừa ủy quyền của Trung tướng Lê Văn Bình, Đại tá Hồ Văn Lân trao.",
        ),
    ),
    Rule(
        "participant/spoken-of",
        "participant",
        "^ (đối)? với {$hon} (?P<who>{person}) {$note} {,} {word*3} ({person}|{title}) {,}? {word*3} {verb:speak}",
        (
            (
                "Đối với Đại tá Lê Văn Bình, Thứ trưởng Nguyễn Văn An bày tỏ tin tưởng.",
                {"who": "Đại tá Lê Văn Bình"},
            ),
        ),
        (
            "Với Đại tá Lê Văn Bình, công việc là niềm vui.",
            "Cùng với Đại tá Lê Văn Bình, Thứ trưởng Nguyễn Văn An phát biểu.",
        ),
    ),
    Rule(
        "participant/addressed",
        "participant",
        "(?<!việc) {verb:speak} {word*1} {$hon} (?P<who>{person} (và {person})?)",
        (
            (
                "Thứ trưởng Nguyễn Văn An chúc mừng Thiếu tướng Lê Văn Bình và Đại tá Hồ Văn Lân.",
                {"who": "Thiếu tướng Lê Văn Bình và Đại tá Hồ Văn Lân"},
            ),
            ("Thứ trưởng Nguyễn Văn An cảm ơn Thiếu tướng Lê Văn Bình.", {"who": "Thiếu tướng Lê Văn Bình"}),
        ),
        (
            "Thứ trưởng Nguyễn Văn An cảm ơn các đơn vị.",
            "Quyết định về việc giao Đại tá Lê Văn Bình phụ trách Công an tỉnh Hà Tĩnh có hiệu lực.",
            "Thứ trưởng Nguyễn Văn An và Thiếu tướng Lê Văn Bình.",
        ),
    ),
)
