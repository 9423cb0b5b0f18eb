"""How news tells that somebody gives something to somebody.

The rules match on the lines of `kg.extract.awards.text`: people, bodies, things, and verbs of the classes in
`data/lexicon/awards.csv`: "give" (tặng), "hand" (trao, gắn), "handover" (bàn giao), "receive" (đón nhận), "key"
(chìa khóa), "money". The giver is the subject before the verb: see `kg.extract.awards.facts`.
"""

from __future__ import annotations

from kg.rules.award_taken import TAKEN_RULES
from kg.rules.pattern import FRAGMENTS
from kg.rules.rule import Rule

# What a gift says of itself: a motto on it, who awards it.
FRAGMENTS["source"] = (
    '({word*4} {"})? ({word*3} của {word*2} ({title}|{person}|{org}|{area}|chính phủ|nhà nước) ({org}|{area})?)?'
)
FRAGMENTS["gift"] = (
    "{thing} ({word*3} ({,}|trị giá {word*2} {verb:money} {;}|{,}? và|{,}? cùng|kèm|{,}? kèm theo) {word*2}"
    " {verb:money}? {thing} {verb:money}?)* (trị giá {word*2} {verb:money})?"
)
# What goes with it: "Giấy khen và phần thưởng", "thư khen cùng 20 triệu đồng".
FRAGMENTS["bonus"] = (
    "({,}? (và|cùng|kèm) {word*3} ({verb:none} {word*2} {verb:money}?|{thing} {verb:money}?|{verb:money}))?"
)
FRAGMENTS["taker"] = "({person}|{org}) {$note} (?!(?!và) {word*3} {verb:give|hand|handover})"
FRAGMENTS["takers"] = (
    "{$taker} ((tại ({org}|{area}))?"
    " ({,}? (và|cùng)? {word*6} {$taker}|(và|cùng) {word*6} {:} {$taker}"
    "|{;} {word*2} {$taker} (?!{,}? {word*4} ({verb}|{org} {verb}))))*"
)
# "Các tập thể A, B và Đại tá C; Thiếu tá D": the opening tells that the row is one.
FRAGMENTS["taker_list"] = (
    "(các|những|{word} ) (tập thể|đơn vị|cá nhân|đồng chí) {word*3} {:}? {$taker} (({,|;}|và|cùng)+ {word*4} {$taker})+"
)
FRAGMENTS["troops"] = "(cán bộ {,}? (và)? chiến (sĩ|sỹ))"
FRAGMENTS["to"] = (
    "({,}? {word*4} {date}? ({verb:give|hand}|cho|đến|tới|đối với|lên {word*3} {thing}? {word*3} của)"
    " {word*6} {:}? {$troops}?"
    "|cho {word*5} ({,} {word*5})? ({,} {word*3})? {:}"
    "|cho {word*3} (đơn vị|tập thể|lực lượng) {word*8} ({org} {word*2})? {(}"
    "|{,}? (động viên|chúc mừng|chúc tết|thăm hỏi) {word*3} {$troops}?"
    "|(cho)? (các)? (tập thể|cá nhân|đồng chí)?|{word*4} {$troops})"
)
FRAGMENTS["giving"] = "{verb:give|hand|handover}"

RULES = (
    Rule(
        "award.given_to",
        "given",
        "{$giving} {word*3} (?P<what>{$gift}) {$source} {$bonus} {$to} (?P<takers>{$takers})",
        examples=(
            (
                "Đại tá Lê Văn Tám trao Giấy khen của Giám đốc và phần thưởng 5 triệu đồng cho Công an xã Sơn Kim.",
                {"what": "Giấy khen", "takers": "Công an xã Sơn Kim"},
            ),
            (
                (
                    "Thiếu tướng Lê Văn Tám trao Bằng khen của Bộ trưởng Bộ Công an tặng Công an tỉnh Hà Nam và Đại tá "
                    "Hồ Sĩ Lân."
                ),
                {"what": "Bằng khen", "takers": "Công an tỉnh Hà Nam và Đại tá Hồ Sĩ Lân"},
            ),
            (
                "Công an tỉnh Hà Nam tặng quà lưu niệm cho Công an tỉnh Hủa Phăn.",
                {"what": "quà lưu niệm", "takers": "Công an tỉnh Hủa Phăn"},
            ),
            (
                (
                    "Công an xã Sơn Kim tặng 5 phần quà trị giá 2 triệu đồng; 6 mũ bảo hiểm và 3 thùng sữa cho Công an "
                    "xã Sơn Hồng."
                ),
                {
                    "what": "5 phần quà trị giá 2 triệu đồng; 6 mũ bảo hiểm và 3 thùng sữa",
                    "takers": "Công an xã Sơn Hồng",
                },
            ),
            (
                'Ông Lê Văn Tám tặng bức trướng mang dòng chữ "Vì dân" cho Công an tỉnh Hà Nam.',
                {"what": "bức trướng", "takers": "Công an tỉnh Hà Nam"},
            ),
        ),
        counterexamples=("Công an tỉnh Hà Nam trao đổi thông tin với Công an tỉnh Hủa Phăn.",),
    ),
    Rule(
        "award.pinned",
        "given",
        "{verb:hand} {word*3} (?P<what>{thing}) lên {word*3} {thing} {word*3} (?P<takers>{org})",
        examples=(
            (
                "Thiếu tướng Lê Văn Tám gắn Huân chương Quân công hạng Ba lên cờ truyền thống Công an tỉnh Hà Nam.",
                {"what": "Huân chương Quân công hạng Ba", "takers": "Công an tỉnh Hà Nam"},
            ),
        ),
        counterexamples=("Thiếu tướng Lê Văn Tám gắn hoa lên cờ truyền thống Công an tỉnh Hà Nam.",),
    ),
    Rule(
        "award.given_first",
        "given",
        "{$giving} {word*2} (?P<takers>{$takers}) (?! {,}? (và|nơi)) {,}? {word*5} (?P<what>{$gift})",
        examples=(
            (
                "Công an tỉnh Hà Nam tặng Công an tỉnh Hủa Phăn 20 bộ máy vi tính.",
                {"takers": "Công an tỉnh Hủa Phăn", "what": "20 bộ máy vi tính"},
            ),
        ),
        counterexamples=(
            "Công an tỉnh Hà Nam tặng hoa Công an tỉnh Hủa Phăn.",
            "Ông Tám bàn giao cho Công an xã Sơn Kim, nơi đơn vị đặt trụ sở.",
        ),
    ),
    Rule(
        "award.given",
        "given",
        "{$giving} (?P<group>{word*6} ({occasion}|{area})? {word*3}) (?P<what>{$gift})",
        examples=(("Công an tỉnh Hà Nam tặng mỗi đoàn bạn 05 bộ máy tính.", {"what": "05 bộ máy tính"}),),
        counterexamples=("Công an tỉnh Hà Nam thăm các đoàn bạn.",),
    ),
    Rule(
        "award.also",
        "also",
        "(và|{,}|{;}) {word*2} (?P<what>{thing}) {$source} {word*3} ({verb:give|hand}|cho) ({word*5} {:}? "
        "(?P<takers>{$takers}))?",
        examples=(
            (
                (
                    "Ông Lê Văn Tám trao giải ba cho Công an huyện Kim Bảng và giải khuyến khích cho Công an huyện Lý "
                    "Nhân."
                ),
                {"what": "giải khuyến khích", "takers": "Công an huyện Lý Nhân"},
            ),
            (
                "Ông Tám trao Giấy khen cho Công an xã Sơn Kim và Cờ thi đua của Bộ Công an cho Công an xã Sơn Hồng.",
                {"what": "Cờ thi đua", "takers": "Công an xã Sơn Hồng"},
            ),
        ),
        counterexamples=("Công an huyện Kim Bảng và Công an huyện Lý Nhân dự thi.",),
    ),
    Rule(
        "award.key",
        "key",
        "{$giving} {verb:key} {word*4} (?P<what>{thing})? (trị giá {word*2} {verb:money})? {word*4}"
        " (cho|tặng|{verb:give})? {word*3} (?P<takers>{$takers})?",
        examples=(
            (
                "Đại tá Lê Văn Tám trao chìa khóa trụ sở cho Công an xã Đồng Hóa.",
                {"what": "trụ sở", "takers": "Công an xã Đồng Hóa"},
            ),
        ),
        counterexamples=("Đại tá Lê Văn Tám làm rơi chìa khóa.",),
    ),
    Rule(
        "award.money",
        "money",
        "{verb:hand|give} {word*6} (?P<takers>{$takers})? {word*4} {verb:money} {thing}? {word*2} (cho {word*6} "
        "(?P<after>{$takers}))?",
        examples=(
            (
                "Ông Lê Văn Tám trao thưởng nóng 50 triệu đồng cho Công an huyện Kim Bảng.",
                {"after": "Công an huyện Kim Bảng"},
            ),
        ),
        counterexamples=("Công an huyện Kim Bảng thu giữ 50 triệu đồng.",),
    ),
    Rule(
        "award.money_each",
        "money",
        "({verb:hand|give}|thưởng) {word*8} {:}? (?P<takers>{$taker} ({,} {$taker})* (và {$taker})?) ({,} {area})?"
        " {,}? mỗi {word*3} {verb:money}",
        examples=(
            (
                "Ông Tám quyết định thưởng hai đơn vị: Công an xã Đồng Hóa và Công an xã Đại Cương mỗi nơi 1 triệu.",
                {"takers": "Công an xã Đồng Hóa và Công an xã Đại Cương"},
            ),
        ),
        counterexamples=("Công an xã Đồng Hóa và Công an xã Đại Cương thu giữ mỗi nơi 10 triệu đồng.",),
    ),
    Rule(
        "award.money_group",
        "money",
        "({verb:hand|give}|thưởng) {word*16} mỗi {word*3} {verb:money}",
        examples=(("Công an tỉnh Hà Nam khen thưởng các đội đã tìm ra hung thủ mỗi đội 10 triệu đồng.", {}),),
        counterexamples=("Công an tỉnh Hà Nam thu giữ của các con bạc mỗi người 10 triệu đồng.",),
    ),
    Rule(
        "award.letter",
        "taken",
        "(?P<from>{person}|{org}) {,}? {word*3} có {word*1} (?P<what>{thing}) và? (gửi|cho|tới|đến|{verb:give|hand})"
        " ({word*3} (đơn vị|tập thể|lực lượng) {word*4} {org}? {(} (?P<among>{$takers}) {)} (và|cùng) {word*3}"
        " (?P<after>{$takers})|{word*6} {$troops}? (?P<takers>{$takers}))?",
        examples=(
            (
                "Thiếu tướng Lê Văn Tám có Thư khen gửi cán bộ, chiến sĩ Công an xã Sơn Kim.",
                {"what": "Thư khen", "takers": "Công an xã Sơn Kim"},
            ),
            (
                "Thiếu tướng Lê Văn Tám đã có Thư khen gửi Công an tỉnh Hà Nam.",
                {"from": "Thiếu tướng Lê Văn Tám", "what": "Thư khen", "takers": "Công an tỉnh Hà Nam"},
            ),
        ),
        counterexamples=("Thiếu tướng Lê Văn Tám có buổi làm việc với Công an tỉnh Hà Nam.",),
    ),
    Rule(
        "award.letter_to",
        "taken",
        "(?P<from>{person}|{org}) {,}? {word*3} có {word*1} (?P<what>{thing}) (?P<takers>{$takers})",
        examples=(
            (
                "Thiếu tướng Lê Văn Tám vừa có thư khen Công an tỉnh Hà Nam, Công an tỉnh Nam Định về việc phá án.",
                {
                    "from": "Thiếu tướng Lê Văn Tám",
                    "what": "thư khen",
                    "takers": "Công an tỉnh Hà Nam, Công an tỉnh Nam Định",
                },
            ),
        ),
        counterexamples=("Thiếu tướng Lê Văn Tám có lời khen Công an tỉnh Hà Nam.",),
    ),
    Rule(
        "award.money_also",
        "money_also",
        "({,}|{;}) {word*1} {verb:money} cho (?!các) {word*2} (?P<takers>{$takers})",
        examples=(
            (
                "Ông Lê Văn Tám thưởng 20 triệu đồng cho các tổ công tác, 10 triệu đồng cho Công an xã Đồng Hóa.",
                {"takers": "Công an xã Đồng Hóa"},
            ),
        ),
        counterexamples=("Ông Lê Văn Tám thưởng 20 triệu đồng cho Công an xã Đồng Hóa.",),
    ),
    Rule(
        "award.reward",
        "reward",
        "{verb:hand|give} {word*3} (?P<who>cho|tới|đến)? {word*2}"
        " (chuyên án|tổ công tác|(lực lượng|đơn vị|tập thể) ({word*8} ({org} {word*2})? {(} (?P<among>{$takers})"
        " ({)} (và|cùng) {word*3} (?P<after>{$takers}))?)?|(?P<takers>{$takers}))",
        examples=(
            (
                "Ông Lê Văn Tám trao thưởng cho các đơn vị lập công (Công an xã Đồng Hóa, Công an xã Đại Cương).",
                {"among": "Công an xã Đồng Hóa, Công an xã Đại Cương"},
            ),
            ("Ông Lê Văn Tám đã biểu dương và trao thưởng cho Ban chuyên án.", {"who": "cho"}),
            ("Đại tá Lê Văn Tám thưởng nóng Công an xã Đồng Hóa.", {"takers": "Công an xã Đồng Hóa"}),
            ("Ông Lê Văn Tám thưởng nóng cho 2 tập thể và 3 cá nhân.", {"who": "cho"}),
        ),
        counterexamples=(
            "Ông Lê Văn Tám khen ngợi Ban chuyên án.",
            "Ông Lê Văn Tám trao thưởng cho các thí sinh.",
        ),
    ),
    Rule(
        "award.reward_ceremony",
        "reward",
        "{occasion} {word*9} (cho|đối với) {word*4} {:}? (?P<takers>{$takers})",
        examples=(
            (
                "Huyện ủy Lý Nhân tổ chức lễ trao thưởng đối với các lực lượng Công an huyện, Công an xã Đồng Hóa.",
                {"takers": "Công an huyện, Công an xã Đồng Hóa"},
            ),
        ),
        counterexamples=("Huyện ủy Lý Nhân thưởng cho Công an xã Đồng Hóa.",),
    ),
    Rule(
        "award.handing_over",
        "handing_over",
        "{occasion} {word*3} (?P<what>{thing}) {word*4} (cho)? {word*3}"
        " (?P<takers>({person}|{org}) (({,}|và|cùng)+ ({person}|{org}))*)",
        examples=(
            (
                "Công an tỉnh Hà Nam tổ chức lễ bàn giao trụ sở cho Công an xã Đồng Hóa và Công an xã Đại Cương.",
                {"what": "trụ sở", "takers": "Công an xã Đồng Hóa và Công an xã Đại Cương"},
            ),
            (
                "Công an tỉnh Hà Nam tổ chức lễ bàn giao trụ sở cho Công an xã Đồng Hóa.",
                {"what": "trụ sở", "takers": "Công an xã Đồng Hóa"},
            ),
        ),
        counterexamples=("Công an tỉnh Hà Nam tổ chức lễ tại trụ sở.",),
    ),
    *TAKEN_RULES,
)
