"""How a text gives somebody a rank, or several one post, behind the names.

The chunks and fragments are those of `kg.rules.person`.
"""

from __future__ import annotations

from kg.rules.rule import Rule

RANKED_RULES = (
    Rule(
        "person.wears",
        "person",
        "{$address} (?P<name>{name}) ({(} ((?!{)}) {any}){10} {)}|{$life}|{,} {age})? {,}?"
        " (mang|đeo|có|với)? (cấp|bậc|quân){2} hàm (?P<rank_after>{rank}) (?!giả|rởm)",
        examples=(
            (
                "Ông Lê Văn Tám, 50 tuổi, mang quân hàm đại tá, được bổ nhiệm làm Giám đốc Công an tỉnh Hà Nam.",
                {"name": "Lê Văn Tám", "rank_after": "đại tá"},
            ),
            (
                "Ông Lê Văn Tám (50 tuổi, quê Nam Định), cấp bậc hàm Thượng tá, nhận nhiệm vụ mới.",
                {"name": "Lê Văn Tám", "rank_after": "Thượng tá"},
            ),
            (
                "Điều động ông Lê Văn Tám, hàm thiếu tá, làm Trưởng Công an huyện Kim Bảng.",
                {"name": "Lê Văn Tám", "rank_after": "thiếu tá"},
            ),
        ),
        counterexamples=(
            "Ông Lê Văn Tám mang quân hàm đại tá giả.",
            "Ông Lê Văn Tám được thăng cấp bậc hàm đại tá.",
        ),
    ),
    Rule(
        "person.held_before",
        "person",
        "(?P<before>{title}) {,}? (?P<then>trước (đó|đây)|tiền nhiệm|(khi|lúc) (đó|ấy)|lúc bấy giờ) (là|{:})"
        " {$address} {$style} (?P<name>{name})",
        examples=(
            (
                "Bí thư Tỉnh ủy Hà Nam trước đó là ông Lê Văn Tám.",
                {"before": "Bí thư Tỉnh ủy Hà Nam", "then": "trước đó", "name": "Lê Văn Tám"},
            ),
            (
                "Giám đốc Công an tỉnh Hà Nam tiền nhiệm là Đại tá Lê Văn Tám.",
                {
                    "before": "Giám đốc Công an tỉnh Hà Nam",
                    "then": "tiền nhiệm",
                    "rank": "Đại tá",
                    "name": "Lê Văn Tám",
                },
            ),
        ),
        counterexamples=("Bí thư Tỉnh ủy Hà Nam trước đó đã gặp ông Lê Văn Tám.",),
    ),
    Rule(
        "person.formerly_ranked",
        "person",
        "{$address} (?P<name>{name}) ({,}|{-}) (nguyên|cựu) (?P<rank_formerly>{rank}) ({address:corps} {area}?|{org})?"
        " ({,}|{-}|{.})",
        examples=(
            (
                "Theo chuyên gia Lê Văn Tám, nguyên Đại tá công an, cần cảnh giác.",
                {"name": "Lê Văn Tám", "rank_formerly": "Đại tá"},
            ),
        ),
        counterexamples=("Theo chuyên gia Lê Văn Tám, nguyên giảng viên, cần cảnh giác.",),
    ),
    Rule(
        "person.shared_posts_behind",
        "person",
        "({rank}|{address:address}) (?P<names>{name} (({,}|{,}? và) ({rank}|{address:address}) {name})+) {,}?"
        " (cùng|đều|cùng đều) (giữ chức|là) (?P<after>{title})",
        examples=(
            (
                "Đại tá Trương Hòa Hiệp và Thượng tá Đỗ Tường Lân đều là Phó Giám đốc Công an tỉnh Hà Nam",
                {
                    "names": "Trương Hòa Hiệp và Thượng tá Đỗ Tường Lân",
                    "after": "Phó Giám đốc Công an tỉnh Hà Nam",
                },
            ),
        ),
        counterexamples=("Đại tá Trương Hòa Hiệp và Thượng tá Đỗ Tường Lân đều dự.",),
    ),
    Rule(
        "person.shared_posts",
        "person",
        "(?P<names>{name} (({,}|{,}? và) {name})+) {,}? (cùng|đều) là (?P<after>{title})",
        examples=(
            (
                "Trương Hòa Hiệp và Đỗ Tường Lân, cùng là Phó Tổng cục trưởng Tổng cục Cảnh sát",
                {"names": "Trương Hòa Hiệp và Đỗ Tường Lân", "after": "Phó Tổng cục trưởng Tổng cục Cảnh sát"},
            ),
        ),
        counterexamples=("Trương Hòa Hiệp và Đỗ Tường Lân cùng dự.",),
    ),
)
