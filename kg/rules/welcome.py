"""Who receives guests, and who came: of the former the body is the host where nothing else says so.

Slots and lists are as in `kg.rules.role`.
"""

from __future__ import annotations

from kg.rules.role import PAIR, UP_TO_VERB
from kg.rules.rule import Rule

WELCOME_RULES = (
    Rule(
        "welcome/list",
        "participant-list",
        "{verb:welcome} ({word}|{,}|{org}|{area}|{person})*? (có|gồm|{:})",
        (("Tiếp đoàn có Đại tá Nguyễn Văn An.", {}),),
        ("Đại tá Nguyễn Văn An tiếp đoàn.", "Trong đoàn có Đại tá Nguyễn Văn An."),
    ),
    Rule(
        "welcome/opening",
        "participant",
        "^{word*2} {verb:welcome} {word*3} {,} {word*2} (?P<who>{person})",
        (("Tiếp đoàn, Đại tá Nguyễn Văn An cảm ơn.", {"who": "Đại tá Nguyễn Văn An"}),),
        ("Tiếp ông Lê Văn Bình, Đại tá Nguyễn Văn An cảm ơn.", "Tiếp đoàn là Đại tá Nguyễn Văn An."),
    ),
    Rule(
        "welcome/subject",
        "participant",
        f"(?P<who>{PAIR}) {UP_TO_VERB} {{verb:welcome}} {{any*3}} (đoàn|khách|{{person}}|{{org}}|{{.}}|tại)",
        (("Đại tá Nguyễn Văn An tiếp đoàn tại thành phố Vinh.", {"who": "Đại tá Nguyễn Văn An"}),),
        (
            "Công an tỉnh Hà Tĩnh tiếp đoàn tại thành phố Vinh.",
            "Đại tá Nguyễn Văn An tiếp công dân.",
        ),
    ),
    Rule(
        "participant/came",
        "participant",
        "^(?P<who>{person} ({person}|{org}|{area}|{word}|{title}|{.})*?) {word*1} {verb:move|attend} {word*2}"
        " {occasion}",
        (
            (
                "Đại tá Nguyễn Văn An; ông Lê Văn Bình, cùng lãnh đạo Công an tỉnh Hà Tĩnh đã có mặt tại buổi họp báo.",
                {"who": "Đại tá Nguyễn Văn An; ông Lê Văn Bình, cùng lãnh đạo Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An cho biết nhóm này đã có mặt tại buổi họp báo.",
            "Theo Đại tá Nguyễn Văn An, nhóm này có mặt tại hội nghị.",
        ),
    ),
)
