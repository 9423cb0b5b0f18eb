"""Occasions at which something is handed over, made known or celebrated, as a verb tells them.

Slots and lists are as in `kg.rules.occasion`.
"""

from __future__ import annotations

from kg.rules.rule import Rule

# A body, what may stand between, and the word that says what it holds: which words do is in data/lexicon/held.csv.
HELD_AS = (
    "(?<!do) (?<!của) (?<!được) (?<!mà) {who} {{$note}} ({{,}} {{date}})? {{,}}?"
    " (đã|vừa|mới|cũng|tiến|hành|long|trọng|chính|thức)* (?P<said>{{verb:host}})? (?P<verb>{{any}})"
)

CEREMONY_RULES = (
    Rule(
        "occasion/decision",
        "decide",
        "(?P<guest>{person}) {any*12} (?P<verb>{verb:decide|declare})",
        (
            (
                "Thượng tướng Trần Hữu Lễ trao quyết định cho Đại tá Nguyễn Văn An.",
                {"guest": "Thượng tướng Trần Hữu Lễ", "verb": "trao quyết định"},
            ),
        ),
        ("Ban tổ chức cho biết các quyết định có hiệu lực ngay.",),
    ),
    Rule(
        "occasion/held",
        "decide",
        "(?P<guest>{org}|{person}) {any*12} {verb:host} {word*2}"
        " (?P<verb>{verb:decide|declare}|{verb:act} (nhiệm vụ|công việc|chức vụ|công tác))",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức công bố quyết định về công tác cán bộ.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "công bố quyết định"},
            ),
            (
                "Công an tỉnh Hà Tĩnh tổ chức bàn giao nhiệm vụ giữa Đại tá Nguyễn Văn An và Đại tá Trần Hữu Lễ.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "bàn giao nhiệm vụ"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh tổ chức tuần tra.",),
    ),
    Rule(
        "occasion/held-handover",
        "decide",
        "(?P<guest>{org}|{person}) {any*12} {verb:host} {word*2} (?P<verb>{verb:act}) {any*6} (trụ|nhà)",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức bàn giao trụ sở cho Công an xã Sơn Kim.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "bàn giao"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh bàn giao trụ sở cho Công an xã Sơn Kim.",),
    ),
    Rule(
        "occasion/anniversary",
        "decide",
        "(?P<guest>{org}) {any*6} {verb:host} (?P<verb>kỷ niệm)",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức kỷ niệm 75 năm Ngày truyền thống.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "kỷ niệm"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh tổ chức các hoạt động kỷ niệm 75 năm Ngày truyền thống.",),
    ),
    Rule(
        "occasion/holds-session",
        "meet",
        "(?P<guest>{org}) {any*4} {verb:host} (?P<verb>{verb:meet})",
        (
            (
                "UBND tỉnh Hà Tĩnh tổ chức họp thống nhất nội dung.",
                {"guest": "UBND tỉnh Hà Tĩnh", "verb": "họp"},
            ),
        ),
        ("UBND tỉnh Hà Tĩnh họp thống nhất nội dung.",),
    ),
    Rule(
        "occasion/frees",
        "decide",
        "(?P<guest>{org}) {any*8} (?P<verb>{verb:decide|declare}) đặc xá",
        (
            (
                "Ngày 1/9, Trại giam Xuân Hà công bố quyết định đặc xá cho 20 phạm nhân.",
                {"guest": "Trại giam Xuân Hà", "verb": "công bố quyết định"},
            ),
        ),
        ("Trại giam Xuân Hà rà soát các phạm nhân đủ điều kiện đặc xá.",),
    ),
    Rule(
        "occasion/decision-by-leaders",
        "decide",
        "lãnh đạo (?P<guest>{org}) {word*3} (?P<verb>{verb:decide|declare})",
        (
            (
                "Sáng 5/3, lãnh đạo Bộ Công an vừa công bố quyết định ở Hà Tĩnh.",
                {"guest": "Bộ Công an", "verb": "công bố quyết định"},
            ),
        ),
        ("Lãnh đạo Công an tỉnh Hà Tĩnh thăm hỏi các gia đình.",),
    ),
    Rule(
        "occasion/held-praise",
        "praise",
        "(?P<guest>{org}) {any*3} {verb:host} {word*2} ({verb:speak} ({,}|và))? (?P<verb>khen thưởng|{verb:act})",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức biểu dương, khen thưởng các tập thể.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "khen thưởng"},
            ),
            (
                "Công an tỉnh Hà Tĩnh tổ chức khen thưởng các tập thể lập thành tích.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "khen thưởng"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh khen thưởng các tập thể lập thành tích.",),
    ),
    Rule(
        "occasion/honours",
        "decide",
        "(?P<guest>đoàn) {any*6} do {person} {any*8} {verb:head} {word*3} {verb:move*1} {word*2}"
        " (?P<verb>{verb:act}|viếng)",
        (
            (
                "Sáng 26/7, đoàn do Đại tá Nguyễn Văn An làm trưởng đoàn đã đến dâng hương tại Nghĩa trang liệt sĩ.",
                {"guest": "đoàn", "verb": "dâng hương"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An đã đến dâng hương tại Nghĩa trang liệt sĩ.",
            "Đoàn do một lãnh đạo dẫn đầu đã đến viếng gia đình.",
        ),
    ),
    Rule(
        "occasion/held-as",
        "held",
        HELD_AS.format(who="(?P<guest>{org})"),
        (
            (
                "Sáng 3/7, Công an tỉnh Hà Tĩnh sơ kết công tác sáu tháng đầu năm.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "sơ"},
            ),
            (
                "Sáng 3/7, Công an tỉnh Hà Tĩnh tổ chức tuyên truyền pháp luật.",
                {"guest": "Công an tỉnh Hà Tĩnh", "said": "tổ chức", "verb": "tuyên"},
            ),
        ),
        (
            "Sáng 3/7, phong trào do Công an tỉnh Hà Tĩnh phát động có ba nội dung.",
            "Sáng 3/7, phong trào thi đua của Công an tỉnh Hà Tĩnh sôi nổi.",
        ),
    ),
    Rule(
        "occasion/held-reward",
        "praise",
        "(?P<guest>{org}) {word*2} (?P<verb>{verb:act} thưởng)",
        (
            (
                "Công an tỉnh Hà Tĩnh tổ chức trao thưởng cho các tập thể.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "tổ chức trao thưởng"},
            ),
        ),
        ("Công an tỉnh Hà Tĩnh khen thưởng các tập thể.",),
    ),
    Rule(
        "occasion/handed",
        "praise",
        "{date} {any*6} (?P<guest>{org}|{person}) {$note} {,}? {word*3} (?P<verb>{verb:act}) {any*8} ({org}|{person})",
        (
            (
                "Sáng 8/6, tại thành phố Vinh, Công an tỉnh Hà Tĩnh trao tặng cho Công an xã Sơn Kim hai máy tính.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "trao tặng"},
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh trao tặng cho Công an xã Sơn Kim hai máy tính.",
            "Sáng 8/6, Công an tỉnh Hà Tĩnh trao quà.",
        ),
    ),
    Rule(
        "occasion/decision-handed",
        "decide",
        "quyết định {any*10} được {any*3} (?P<guest>{person}) {any*3} (?P<verb>trao|{verb:act})",
        (
            (
                "Quyết định được Thượng tướng Trần Hữu Lễ trao sáng 12/4.",
                {"guest": "Thượng tướng Trần Hữu Lễ", "verb": "trao"},
            ),
        ),
        (
            "Quyết định được công bố sáng 12/4.",
            "Thượng tướng Trần Hữu Lễ trao quyết định.",
        ),
    ),
)
