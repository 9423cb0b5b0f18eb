"""How news tells of moves without a sentence for each: several people at once, or nobody named as in headlines.

The lines and fragments are those of `kg.rules.appointment`.
"""

from __future__ import annotations

from kg.rules.rule import Rule

LISTED_RULES = (
    Rule(
        "appointment.moved_together",
        "moved",
        "{verb:move} (các|đồng|chí|ông|bà|cán|bộ|{:}){5} (?P<who>{person} ({,|;} {person}){8} {,|;} {person})"
        " ({,}|{-})? (?P<way>(cùng|đều|được|về|đến|sang|nhận|công|tác|và){5}) {$assumes} {word*4} (?P<to>{$titles})",
        examples=(
            (
                (
                    "Điều động Thượng tá Lê Văn Tám - Trưởng phòng Tham mưu, Thượng tá Hồ Sĩ Lân - Trưởng phòng Hậu cần"
                    " - về giữ chức Phó Trưởng phòng Tổ chức cán bộ Công an tỉnh Hà Nam."
                ),
                {"to": "Phó Trưởng phòng Tổ chức cán bộ Công an tỉnh Hà Nam"},
            ),
        ),
        counterexamples=(
            "Dự lễ điều động có Thượng tá Lê Văn Tám, Thượng tá Hồ Sĩ Lân, người sau giữ chức Trưởng phòng Tham mưu.",
        ),
    ),
    Rule(
        "appointment.headline",
        "headline",
        "^ (?P<from>{title}) (được {word*3} {verb:move|entrust}? {word*2})? {verb:assume} (?P<to>{title}) ({.}|$)",
        examples=(
            (
                "Phó Giám đốc Công an tỉnh Hà Nam làm Giám đốc Công an tỉnh Lạng Sơn",
                {"from": "Phó Giám đốc Công an tỉnh Hà Nam", "to": "Giám đốc Công an tỉnh Lạng Sơn"},
            ),
        ),
        counterexamples=("Phó Giám đốc Công an tỉnh Hà Nam làm việc với Giám đốc Công an tỉnh Lạng Sơn",),
    ),
)
