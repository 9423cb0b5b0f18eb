"""Occasions of another day that a sentence recalls by a phrase with their own day or place.

Slots and lists are as in `kg.rules.occasion`; `place` is where it was, `when` the day.
"""

from __future__ import annotations

from kg.rules.rule import Rule

RECALLED_RULES = (
    Rule(
        "occasion/visit-of",
        "called",
        "(?P<verb>{occasion:trip}) {word*5} của (?P<guest>{person}) {$note} (tới|đến|sang|tại|ở|{verb:move})"
        " (?P<place>{area}) {(} (?P<when>{date}) {)}",
        (
            (
                "Sau chuyến thăm của Chủ tịch nước Trần Hữu Lễ tới Lào (tháng 8/2024), hai bên mở rộng hợp tác.",
                {
                    "verb": "chuyến thăm",
                    "guest": "Chủ tịch nước Trần Hữu Lễ",
                    "place": "Lào",
                    "when": "tháng 8/2024",
                },
            ),
        ),
        (
            "Sau chuyến thăm của Chủ tịch nước Trần Hữu Lễ, hai bên mở rộng hợp tác.",
            "Chuyến thăm của đoàn tới Lào (tháng 8/2024) đạt kết quả tốt.",
        ),
    ),
    Rule(
        "occasion/visit-to",
        "called",
        "(?P<verb>{occasion:trip}) {word*2} (?P<place>{area}) {word*1} của (?P<guest>{word*5} ({person}|{org})) {$note}"
        " {(} (?P<when>{date}) {)}",
        (
            (
                "Sau chuyến thăm Lào của Chủ tịch nước Trần Hữu Lễ (tháng 8/2024), hai bên mở rộng hợp tác.",
                {
                    "verb": "chuyến thăm",
                    "guest": "Chủ tịch nước Trần Hữu Lễ",
                    "place": "Lào",
                    "when": "tháng 8/2024",
                },
            ),
        ),
        (
            "Sau chuyến thăm Lào của Chủ tịch nước Trần Hữu Lễ, hai bên mở rộng hợp tác.",
            "Chuyến thăm Lào (tháng 8/2024) đạt kết quả tốt.",
        ),
    ),
    Rule(
        "occasion/visit-meanwhile",
        "called",
        "(đúng|trùng|vào) {word*1} dịp (?P<guest>{person}) {word*3} (?P<verb>{verb:visit}) {word*3} (?P<place>{area})",
        (
            (
                "Hai bên vui mừng khi lễ ký diễn ra đúng dịp Chủ tịch nước Trần Hữu Lễ sang thăm Lào.",
                {"guest": "Chủ tịch nước Trần Hữu Lễ", "verb": "sang thăm", "place": "Lào"},
            ),
        ),
        (
            "Nhân dịp Chủ tịch nước Trần Hữu Lễ sang thăm Lào, hai bên ký biên bản.",
            "Lễ ký diễn ra đúng dịp Chủ tịch nước Trần Hữu Lễ bảy mươi tuổi.",
        ),
    ),
    Rule(
        "occasion/signing",
        "sign",
        "(?P<guest>{org} (({,}|và|với|cùng)+ {org})*) {word*4} (?P<verb>{verb:act})"
        " ({word}|{topic}|{,}|{verb:none|joint})*? tại {any*4} (?P<place>{area}) {any*6} (?P<when>{date})",
        (
            (
                "Quy chế mà Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An ký tại thành phố Vinh tháng 4/2023.",
                {
                    "guest": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An",
                    "verb": "ký",
                    "place": "thành phố Vinh",
                    "when": "tháng 4/2023",
                },
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh ký quy chế tháng 4/2023.",
            "Hai bên ký quy chế tại thành phố Vinh tháng 4/2023.",
        ),
    ),
)
