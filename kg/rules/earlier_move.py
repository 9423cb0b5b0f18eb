"""How biographies date a move in a clause about what was before it: "trước khi làm Cục trưởng Cục A tháng 5/2019".

The lines and fragments are those of `kg.rules.appointment`.
"""

from __future__ import annotations

from kg.rules.pattern import FRAGMENTS
from kg.rules.rule import Rule

# How somebody gets to a post: "được Bộ trưởng điều động về Hà Nam", "nhận quyết định bổ nhiệm".
FRAGMENTS["comes"] = "({word}|{verb:move|entrust|decision}|{area}|{org}){10}"

EARLIER_RULES = (
    Rule(
        "appointment.until",
        "until",
        "(?P<from>{title}) {,}? trước khi {$comes} ({verb:assume} {word*2})? (?P<to>{$titles}) {(}? {word*2}"
        " (?P<when>{date})",
        examples=(
            (
                (
                    "Ông Lê Văn Tám từng là Trưởng Công an huyện Kim Bảng trước khi được bổ nhiệm giữ chức Phó Giám đốc"
                    " Công an tỉnh Hà Nam vào tháng 5/2019."
                ),
                {
                    "from": "Trưởng Công an huyện Kim Bảng",
                    "to": "Phó Giám đốc Công an tỉnh Hà Nam",
                    "when": "tháng 5/2019",
                },
            ),
        ),
        counterexamples=(
            "Ông Lê Văn Tám từng là Trưởng Công an huyện Kim Bảng trước khi gặp Phó Giám đốc Công an tỉnh Hà Nam.",
        ),
    ),
    Rule(
        "appointment.before",
        "until",
        "^ trước khi {$comes} ({verb:assume} {word*2})? (?P<to>{$titles}) {(}? {word*2} (?P<when>{date}) {)}?"
        " {word*2} {,}? (?P<who>{person})",
        examples=(
            (
                (
                    "Trước khi được bổ nhiệm làm Phó Giám đốc Công an tỉnh Hà Nam (tháng 5/2019), ông Lê Văn Tám là"
                    " Trưởng Công an huyện Kim Bảng."
                ),
                {"to": "Phó Giám đốc Công an tỉnh Hà Nam", "when": "tháng 5/2019"},
            ),
        ),
        counterexamples=(
            "Trước khi được bổ nhiệm làm Phó Giám đốc Công an tỉnh Hà Nam, ông Lê Văn Tám là Trưởng phòng Tham mưu.",
        ),
    ),
    Rule(
        "appointment.before_coming",
        "until",
        "^ trước khi {$comes} {(}? (?P<when>{date}) {)}? ({word}|{,}|{verb:move|entrust|decision}){6} {verb:assume}"
        " {word*2} (?P<to>{$titles}) {word*2} {,} (?P<who>{person})",
        examples=(
            (
                (
                    "Trước khi được điều về Hà Nam tháng 7/2020 giữ chức Phó Giám đốc Công an tỉnh Hà Nam, ông Lê Văn"
                    " Tám là Trưởng phòng Tham mưu Công an tỉnh Nam Định."
                ),
                {"when": "tháng 7/2020", "to": "Phó Giám đốc Công an tỉnh Hà Nam"},
            ),
        ),
        counterexamples=("Trước khi được điều về Hà Nam tháng 7/2020, ông Lê Văn Tám là Trưởng phòng Tham mưu.",),
    ),
)
