"""Which bodies are parties to a meeting through those who stand, speak or write for them.

Slots and lists are as in `kg.rules.role`.
"""

from __future__ import annotations

from kg.rules.rule import Rule

# Bodies in a row, each with its bracket.
BODIES = "{org} {$note} (({,}|{;}|và|với|cùng|đã? {verb:joint}) {word*2} {org} {$note})*"
ROW = "{org} (({,}|{;}|và) {org})*"

REPRESENTED_RULES = (
    Rule(
        "party/screen",
        "participant",
        f"cầu {{word*1}} (?P<who>{BODIES})",
        (
            (
                "Các điểm cầu Công an tỉnh Hủa Phăn và Công an huyện Sốp Cộp cùng bật màn hình.",
                {"who": "Công an tỉnh Hủa Phăn và Công an huyện Sốp Cộp"},
            ),
        ),
        (
            "Cầu qua sông nối hai xã.",
            "Yêu cầu Công an huyện Sốp Cộp điều tra.",
        ),
    ),
    Rule(
        "party/represented",
        "participant",
        "đại diện {word*1} (?P<who>{org}) {word*2} {verb:act}",
        (
            (
                "Thượng tá Lê Thị Bình đại diện Công an tỉnh Lạng Sơn trao hồ sơ.",
                {"who": "Công an tỉnh Lạng Sơn"},
            ),
        ),
        (
            "Đại diện Công an tỉnh Lạng Sơn cho biết.",
            "Đại diện gia đình trao hồ sơ.",
        ),
    ),
    Rule(
        "party/spoken-for",
        "participant",
        f"{{occasion}} ({{word}}|{{date}}|{{org}}|{{area}}|{{topic}}|{{verb:host|speak|attend|none}})*? {{,}}"
        f" ({{word*3}} {{,}})? đại diện {{word*3}} {{:}}? (?P<who>{BODIES}) {{,}}? {{word*3}} {{verb:speak|press}}",
        (
            (
                "Tại cuộc họp báo do Bộ Công an tổ chức, đại diện Công an tỉnh Hà Tĩnh cho biết đã khởi tố vụ án.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
            (
                "Phát biểu tại hội nghị, đại diện lãnh đạo Công an tỉnh Nghệ An đánh giá cao kết quả.",
                {"who": "Công an tỉnh Nghệ An"},
            ),
        ),
        (
            "Chiều 5/3, đại diện Công an tỉnh Hà Tĩnh cho biết đã khởi tố vụ án.",
            "Tại hội nghị, đại diện Công an tỉnh Hà Tĩnh ký biên bản.",
        ),
    ),
    Rule(
        "party/tells-press",
        "participant",
        f"(tại|trong) {{word*2}} {{occasion:press_conference}} {{date}}? {{,}} ({{date}} {{,}})? (?P<who>{BODIES})"
        " {,}? {word*2} {verb:speak|press}",
        (
            (
                "Chiều 5/3, tại cuộc họp báo, Công an tỉnh Hà Tĩnh cho biết đã khởi tố vụ án.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Chiều 5/3, Công an tỉnh Hà Tĩnh cho biết đã khởi tố vụ án.",
            "Tại hội nghị, Công an tỉnh Hà Tĩnh cho biết đã khởi tố vụ án.",
            "Trước cuộc họp báo, Công an tỉnh Hà Tĩnh cho biết đã khởi tố vụ án.",
        ),
    ),
    Rule(
        "party/speaking-for",
        "participant",
        f"(^|{{,}}) đại diện {{word*3}} (?P<who>{BODIES}) {{,}}? {{word*3}} {{verb:speak}} {{word*4}} {{occasion}}",
        (
            (
                "Đại diện Công an tỉnh Hà Tĩnh phát biểu tại hội nghị.",
                {"who": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Đại diện Công an tỉnh Hà Tĩnh cho biết đã khởi tố vụ án.",
            "Thượng tá Lê Thị Bình đại diện Công an tỉnh Hà Tĩnh phát biểu tại hội nghị.",
        ),
    ),
    Rule(
        "party/side",
        "participant",
        "bên (?!cạnh) ({verb:act}|{word*2}) (là|có|gồm) (?P<who>{org})",
        (("Bên trao là Ty Công an tỉnh Svay Rieng.", {"who": "Ty Công an tỉnh Svay Rieng"}),),
        (
            "Bên trao là các nhà hảo tâm.",
            "Bên cạnh đó có Công an tỉnh Hà Tĩnh.",
        ),
    ),
    Rule(
        "party/prize",
        "participant",
        f"{{verb:prize}} {{word*6}} cho (?P<who>{ROW})",
        (
            (
                "Đại tá Nguyễn Văn An trao giải Nhất toàn đoàn cho Công an huyện Hải Hậu.",
                {"who": "Công an huyện Hải Hậu"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An trao giải Nhất toàn đoàn.",
            "Đại tá Nguyễn Văn An trao quà cho Công an huyện Hải Hậu.",
        ),
    ),
    Rule(
        "party/for",
        "participant",
        f"dành cho (?P<who>{ROW})",
        (("Lớp tập huấn dành cho Công an các xã Sơn Kim.", {"who": "Công an các xã Sơn Kim"}),),
        (
            "Lớp tập huấn dành cho người dân.",
            "Lớp tập huấn của Công an các xã Sơn Kim.",
        ),
    ),
)
