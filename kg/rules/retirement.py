"""How news tells that somebody retires, on the same lines as `kg.rules.appointment`."""

from __future__ import annotations

from kg.rules.rule import Rule

RETIREMENT_RULES = (
    Rule(
        "appointment.retired",
        "retired",
        "(?P<who>{$both}) (?P<way>{$way}*?) {verb:retire} (?!{word*6} (đối với|cho) {word*4} {:}? {person})",
        examples=(
            (
                "Đại tá Lê Văn Tám, Giám đốc Công an tỉnh Trà Vinh, nghỉ hưu từ ngày 1/3/2020.",
                {"who": "Đại tá Lê Văn Tám, Giám đốc Công an tỉnh Trà Vinh"},
            ),
        ),
        counterexamples=("Đại tá Lê Văn Tám dự lễ.",),
    ),
    Rule(
        "appointment.retirement_of",
        "retired",
        "{verb:retire} ({word}|{,}|{title}|{org}|{verb:retire|since}|{date}){12} (đối với|cho|của|gồm|{:})"
        " ({word}|{,}){6} {:}? (?P<who>{$all})",
        examples=(
            ("Bộ Công an công bố quyết định nghỉ hưu đối với Đại tá Lê Văn Tám.", {"who": "Đại tá Lê Văn Tám"}),
            ("Thông báo quyết định nghỉ hưu từ ngày 1/3/2020 đối với Đại tá Lê Văn Tám.", {"who": "Đại tá Lê Văn Tám"}),
        ),
        counterexamples=("Bộ Công an tặng hoa Đại tá Lê Văn Tám.",),
    ),
    Rule(
        "appointment.retired_among",
        "retired",
        "trong (số|danh sách|đợt|những) {word*10} {verb:retire} ({word}|{,}|{verb:retire|since}|{date}){10}"
        " (có|gồm|là|{:}) {word*3} {:}? (?P<who>{$all})",
        examples=(
            (
                "Trong số 12 cán bộ nghỉ hưu từ 1/3/2020 có Đại tá Lê Văn Tám; Thượng tá Hồ Sĩ Lân.",
                {"who": "Đại tá Lê Văn Tám; Thượng tá Hồ Sĩ Lân"},
            ),
        ),
        counterexamples=(
            "Dự lễ trao quyết định cho cán bộ nghỉ hưu có Đại tá Lê Văn Tám.",
            "Trong số 12 cán bộ nghỉ hưu không có ai là lãnh đạo.",
        ),
    ),
)
