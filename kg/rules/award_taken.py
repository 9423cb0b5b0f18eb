"""How news tells of a gift by who gets it, by the thing, or by who is said to have given it.

The marks and fragments are those of `kg.rules.award`; the giver stands in a slot or between "được" and the verb: see
`kg.extract.awards.voice`.
"""

from __future__ import annotations

from kg.rules.rule import Rule

TAKEN_RULES = (
    Rule(
        "award.key_taken",
        "key_taken",
        "(?P<takers>{person}|{org}) {,}? {word*3} {verb:receive} {verb:key} {word*3} (?P<what>{thing})? (từ (tay)? "
        "(?P<giver>{person}))?",
        examples=(
            (
                "Thiếu tá Hồ Sĩ Lân, Trưởng Công an xã Đồng Hóa, nhận chìa khóa trụ sở từ tay Đại tá Lê Văn Tám.",
                {"what": "trụ sở", "giver": "Đại tá Lê Văn Tám"},
            ),
        ),
        counterexamples=("Thiếu tá Hồ Sĩ Lân nhận nhiệm vụ từ Đại tá Lê Văn Tám.",),
    ),
    Rule(
        "award.who_gave",
        "who_gave",
        "người {verb:hand|give} {word*3} (?P<what>{thing}) {word*3} là (?P<giver>{person})",
        examples=(
            (
                "Người trao chiếc khăn rằn là Thiếu tướng Lê Văn Tám.",
                {"what": "chiếc khăn rằn", "giver": "Thiếu tướng Lê Văn Tám"},
            ),
        ),
        counterexamples=("Người phát biểu là Thiếu tướng Lê Văn Tám.",),
    ),
    Rule(
        "award.thing_given",
        "also_taken",
        "(?P<what>{thing}) {$source} {word*3} được {word*3} (?P<giver>{person}|{org}) {,}? {word*3}"
        " {verb:give|hand|handover} {word*1} (cho|tới|đến|{verb:give})? {word*6} {:}? {$troops}? (?P<takers>{$takers})",
        examples=(
            (
                "Bằng khen của Bộ Công an đã được Đại tá Lê Văn Tám trao cho Công an xã Sơn Kim.",
                {"what": "Bằng khen", "giver": "Đại tá Lê Văn Tám", "takers": "Công an xã Sơn Kim"},
            ),
        ),
        counterexamples=("Bằng khen của Bộ Công an được Đại tá Lê Văn Tám treo tại Công an xã Sơn Kim.",),
    ),
    Rule(
        "award.belongs_to",
        "also_taken",
        "(?P<what>{thing}) {word*2} thuộc về {word*4} (?P<takers>{$takers})",
        examples=(
            (
                "Giải Nhì thuộc về Công an huyện Kim Bảng.",
                {"what": "Giải Nhì", "takers": "Công an huyện Kim Bảng"},
            ),
        ),
        counterexamples=("Trụ sở này thuộc Công an huyện Kim Bảng.",),
    ),
    Rule(
        "award.letter_read",
        "who_gave",
        "(công bố|đọc|{occasion}) {word*2} (?P<what>{thing}) của {word*3} (?P<giver>{person})"
        " ({,} {thing} của {word*3} (?P<from>{person}))?"
        " (({verb:give|hand}|cho|tới|đến) {word*6} {$troops}? (?P<takers>{$takers}))?",
        examples=(
            (
                "Ban tổ chức công bố Thư khen của Thiếu tướng Lê Văn Tám gửi Công an tỉnh Hà Nam.",
                {"what": "Thư khen", "giver": "Thiếu tướng Lê Văn Tám", "takers": "Công an tỉnh Hà Nam"},
            ),
        ),
        counterexamples=("Công an tỉnh Hà Nam nhận Thư khen của Thiếu tướng Lê Văn Tám.",),
    ),
    Rule(
        "award.granted",
        "also_taken",
        "(tập thể|cá nhân|đơn vị|người) {word*2} được {word*2} {verb:give|hand} {word*2} (?P<what>{thing}) {$source}"
        " {word*3} (là|gồm|{:}) {:}? (?P<takers>{$takers})",
        examples=(
            (
                "Hai tập thể được tặng Bằng khen gồm Công an huyện Lý Nhân; Công an huyện Bình Lục.",
                {"what": "Bằng khen", "takers": "Công an huyện Lý Nhân; Công an huyện Bình Lục"},
            ),
        ),
        counterexamples=("Công an huyện Lý Nhân là đơn vị được tặng Bằng khen.",),
    ),
    Rule(
        "award.rewarded",
        "rewarded",
        "^ {word*5} (tập thể|cá nhân|đơn vị) ({,} {word*2})? (được|nhận) {word*1} {verb:hand|give|none} {word*3}"
        " (là|gồm|{:}) {:}? (?P<takers>{$takers})",
        examples=(
            (
                "Các tập thể được khen thưởng gồm: Công an huyện Lý Nhân, Công an huyện Bình Lục.",
                {"takers": "Công an huyện Lý Nhân, Công an huyện Bình Lục"},
            ),
        ),
        counterexamples=("Tập thể được khen thưởng là niềm tự hào của Công an huyện Lý Nhân.",),
    ),
    Rule(
        "award.taken_by_many",
        "taken",
        "(?P<takers>{$taker_list}) {,}? {word*4} {verb:receive} {word*3} (?P<what>{$gift})",
        examples=(
            (
                "Các tập thể Công an huyện Lý Nhân, Công an huyện Bình Lục; Đại tá Hồ Sĩ Lân đón nhận Bằng khen.",
                {
                    "takers": "Các tập thể Công an huyện Lý Nhân, Công an huyện Bình Lục; Đại tá Hồ Sĩ Lân",
                    "what": "Bằng khen",
                },
            ),
        ),
        counterexamples=(
            "Dự lễ có Công an huyện Lý Nhân, Công an huyện Bình Lục; Đại tá Hồ Sĩ Lân đón nhận Bằng khen.",
        ),
    ),
    Rule(
        "award.taken",
        "taken",
        "(?P<takers>({person}|{org}) {$note} ({,}? (và|cùng) ({person}|{org}))*) {,}? {word*6} "
        "({verb:receive}|{verb:receive}? được ({org}|{title}|(?P<giver>{person}) {,}?)? {word*3} "
        "{verb:give|hand|receive}) {word*3} (?P<what>{$gift}) {$source} (từ (tay)? (?P<from>{person}|{org})"
        "|do {word*2} (?P<by>{person}|{org}|{title}) {,}? {word*3} {verb:give|hand})?",
        examples=(
            (
                "Công an tỉnh Hà Nam tiếp nhận 5 xe mô tô từ Công ty Nam Cường.",
                {"takers": "Công an tỉnh Hà Nam", "what": "5 xe mô tô", "from": "Công ty Nam Cường"},
            ),
            (
                "Công an huyện Kim Bảng nhận Bằng khen do UBND tỉnh Hà Nam trao tặng.",
                {"takers": "Công an huyện Kim Bảng", "by": "UBND tỉnh Hà Nam"},
            ),
            (
                "Công an huyện Kim Bảng được tặng Cờ thi đua của Bộ Công an.",
                {"takers": "Công an huyện Kim Bảng", "what": "Cờ thi đua"},
            ),
            ("Đại tá Hồ Sĩ Lân vinh dự đón nhận Huân chương Chiến công hạng Nhì.", {"takers": "Đại tá Hồ Sĩ Lân"}),
        ),
        counterexamples=("Công an huyện Kim Bảng được giao nhiệm vụ.",),
    ),
)
