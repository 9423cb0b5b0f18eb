"""How news tells of a seat and who gets it: "ghế Giám đốc được giao cho X", and of bodies that somebody joins.

The lines and fragments are those of `kg.rules.appointment`.
"""

from __future__ import annotations

from kg.rules.rule import Rule

SEAT_RULES = (
    Rule(
        "appointment.seat_given",
        "moved",
        "(ghế|vị trí|cương vị|chức (vụ|danh)?) (?P<to>{title}) {word*4} {verb:entrust|move} {word*2} cho {word*2}"
        " (?P<who>{person})",
        examples=(
            (
                "Chiếc ghế Giám đốc Công an tỉnh Hà Nam được giao cho Đại tá Lê Văn Tám.",
                {"to": "Giám đốc Công an tỉnh Hà Nam", "who": "Đại tá Lê Văn Tám"},
            ),
        ),
        counterexamples=("Giám đốc Công an tỉnh Hà Nam giao nhiệm vụ cho Đại tá Lê Văn Tám.",),
    ),
    Rule(
        "appointment.seat_taken",
        "moved",
        "(ghế|vị trí|cương vị|chức (vụ|danh)?) (?P<to>{title}) {word*3} do (?P<who>{person}) {$note} {,}? {word*2}"
        " {verb:succeed|assume}",
        examples=(
            (
                "Ghế Giám đốc Công an tỉnh Hà Nam do Đại tá Lê Văn Tám, Phó Giám đốc Công an tỉnh Nam Định, tiếp quản.",
                {"to": "Giám đốc Công an tỉnh Hà Nam"},
            ),
        ),
        counterexamples=("Giám đốc Công an tỉnh Hà Nam do Đại tá Lê Văn Tám tháp tùng.",),
    ),
    Rule(
        "appointment.joined",
        "joined",
        "(?P<who>{$both}) (?P<way>{$way}*?) (tham gia|vào) (ban chấp hành ({,}|và))? ban thường vụ (?P<body>{org})",
        examples=(
            (
                "Đại tá Lê Văn Tám được chỉ định tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy Hà Nam.",
                {"who": "Đại tá Lê Văn Tám", "body": "Tỉnh ủy Hà Nam"},
            ),
            (
                "Bầu Đại tá Lê Văn Tám, Giám đốc Công an tỉnh Hà Nam, vào Ban Thường vụ Tỉnh ủy Hà Nam.",
                {"body": "Tỉnh ủy Hà Nam"},
            ),
        ),
        counterexamples=("Đại tá Lê Văn Tám cùng Ban Thường vụ Tỉnh ủy Hà Nam dự lễ.",),
    ),
    Rule(
        "appointment.new_ones",
        "new",
        "{word} (?P<to>{title}) {word*2} ({:}|(gồm|là) {:}?) (?P<who>{$all})",
        examples=(
            (
                (
                    "Hai tân Phó Giám đốc Công an tỉnh Hà Nam gồm: Thượng tá Lê Văn Tám, Trưởng phòng Tham mưu Công an"
                    " tỉnh Hà Nam; Thượng tá Hồ Sĩ Lân, Trưởng Công an huyện Kim Bảng."
                ),
                {"to": "tân Phó Giám đốc Công an tỉnh Hà Nam"},
            ),
        ),
        counterexamples=("Hai tân Phó Giám đốc Công an tỉnh Hà Nam phát biểu.",),
    ),
)
