"""Occasions that are told by a verb: a visit, a reception, talks, a decision handed over, a delegation under way.

Occasions that a noun names ("hội nghị", "buổi làm việc") need no pattern: they are chunks of kind occasion.
"""

from __future__ import annotations

from kg.rules.ceremony import CEREMONY_RULES
from kg.rules.recalled import RECALLED_RULES
from kg.rules.rule import Rule

_GUEST = "(?P<guest>{org}|{person}|đoàn)"

OCCASION_RULES = (
    Rule(
        "occasion/visit",
        "visit",
        _GUEST + " {any*22} (?P<verb>{verb:visit}) {any*8} (?P<host>{org}|{person}|{area})",
        (
            (
                "Ngày 9/4/2024, đoàn đến thăm Công an tỉnh Hà Tĩnh.",
                {"guest": "đoàn", "verb": "đến thăm", "host": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
        ("Chuyến thăm diễn ra ngày 6/2.",),
    ),
    Rule(
        "occasion/visit-in-passing",
        "visit",
        _GUEST + " {any*22} (?P<verb>{verb:visit})",
        (("Đoàn Công an tỉnh Hà Tĩnh đã sang thăm và làm việc.", {"guest": "Đoàn", "verb": "sang thăm và làm việc"}),),
        (
            "Sang thăm và làm việc là dịp trao đổi kinh nghiệm.",
            "Người dân đến thăm bảo tàng.",
        ),
    ),
    Rule(
        "occasion/at-headquarters",
        "visit",
        "(?P<guest>{person}) {,}? {word*3} (?P<verb>{verb:move}) {word*2} trụ sở (?P<host>{org}) {$note} {word*2}"
        " {verb:speak|act}",
        (
            (
                "Sáng 5/3, Đại tá Nguyễn Văn An đã đến trụ sở Công an huyện Kỳ Sơn chúc mừng Ban chuyên án.",
                {"guest": "Đại tá Nguyễn Văn An", "verb": "đã đến", "host": "Công an huyện Kỳ Sơn"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An đến trụ sở Công an huyện Kỳ Sơn.",
            "Người dân đến trụ sở Công an huyện Kỳ Sơn chúc mừng.",
        ),
    ),
    Rule(
        "occasion/call",
        "visit",
        "^({date}|{word}|{,}){6} (?P<verb>{verb:visit}) ({word}|{,}){6} (?P<host>{org}|{person}) {$note} {,} {word*3}"
        " (?P<guest>{person})",
        (
            (
                "Cùng ngày, tới chào xã giao Thủ tướng Lào Xay Xôm Phon, Đại tướng Nguyễn Văn An cảm ơn nước bạn.",
                {
                    "verb": "tới chào xã giao",
                    "host": "Thủ tướng Lào Xay Xôm Phon",
                    "guest": "Đại tướng Nguyễn Văn An",
                },
            ),
            (
                "Đến thăm Công an xã Sơn Kim, Đại tá Nguyễn Văn An biểu dương đơn vị.",
                {"verb": "Đến thăm", "host": "Công an xã Sơn Kim", "guest": "Đại tá Nguyễn Văn An"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An đến thăm Công an xã Sơn Kim.",
            "Công an xã Sơn Kim đến thăm gia đình, Đại tá Nguyễn Văn An biểu dương.",
        ),
    ),
    Rule(
        "occasion/greet",
        "meet",
        "^{-|*}? (?P<verb>{verb:meet}) ({word}|{,}){6} (?P<host>{org}) {$note} {,} {word*3} (?P<guest>{person})",
        (
            (
                "Gặp gỡ cán bộ, nhân viên Công an xã Sơn Kim, Đại tá Nguyễn Văn An biểu dương đơn vị.",
                {"verb": "Gặp gỡ", "host": "Công an xã Sơn Kim", "guest": "Đại tá Nguyễn Văn An"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An gặp gỡ cán bộ Công an xã Sơn Kim.",
            "Gặp gỡ cán bộ trẻ, Đại tá Nguyễn Văn An vui mừng.",
        ),
    ),
    Rule(
        "occasion/meet",
        "meet",
        "(?P<guest>{org}|{person}|đoàn|bên) {any*10} (?P<verb>{verb:meet|welcome})"
        " {any*6} (?P<host>{org}|{person}|đoàn|nhau|khách)",
        (
            (
                "Công an tỉnh Hà Tĩnh đã làm việc với Bộ Chỉ huy Bộ đội Biên phòng tỉnh.",
                {"guest": "Công an tỉnh Hà Tĩnh", "verb": "làm việc với", "host": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"},
            ),
        ),
        ("Đối tượng được mời làm việc với Công an huyện Kỳ Sơn.",),
    ),
    Rule(
        "occasion/meet-by-title",
        "meet",
        "(?P<guest>{title}) {word*3} (?P<verb>{verb:welcome}) {word*2} (?P<host>{person})",
        (
            (
                "Tiếp đó, Bộ trưởng đã tiếp ông Lê Văn Bình, Phó Thủ tướng Lào.",
                {"guest": "Bộ trưởng", "verb": "tiếp", "host": "ông Lê Văn Bình, Phó Thủ tướng Lào"},
            ),
        ),
        (
            "Tiếp đó, ông Lê Văn Bình tiếp Bộ trưởng.",
            "Tiếp đó, Bộ trưởng tiếp tục hội đàm.",
        ),
    ),
    Rule(
        "occasion/inspects-on-way",
        "visit",
        "(?P<guest>{person}|đoàn) {any*4} (đã|vừa|đi|tiếp) {word*3} (?P<verb>{verb:act}) ({word}|{topic}|{,}){10}"
        " tại (?P<host>{org})",
        (
            (
                "Trước đó, đoàn đã kiểm tra thực tế tại Công an huyện Kỳ Sơn.",
                {"guest": "đoàn", "verb": "kiểm tra", "host": "Công an huyện Kỳ Sơn"},
            ),
            (
                "Đại tá Nguyễn Văn An vừa đi kiểm tra công tác ứng trực tại Công an huyện Kỳ Sơn.",
                {"guest": "Đại tá Nguyễn Văn An", "verb": "kiểm tra", "host": "Công an huyện Kỳ Sơn"},
            ),
        ),
        (
            "Đoàn kiểm tra công tác ứng trực tại Công an huyện Kỳ Sơn do ai dẫn đầu?",
            "Tổ công tác đã kiểm tra một xe tải tại Công an huyện Kỳ Sơn.",
        ),
    ),
    Rule(
        "occasion/session",
        "meet",
        "(?P<guest>{org}|{person}|đoàn) {any*10} (?P<verb>{verb:meet}) {word*2} (tại|ở) {any*4} ({area}|{org})",
        (
            (
                "Ngày 9/4/2024, đoàn Công an tỉnh Hà Tĩnh đã có buổi làm việc tại thành phố Vinh.",
                {"guest": "đoàn", "verb": "có buổi làm việc"},
            ),
        ),
        ("Đoàn đã có buổi làm việc tại đơn vị.",),
    ),
    Rule(
        "occasion/works-at",
        "meet",
        "(?P<guest>đoàn) {any*22} (?P<verb>{verb:meet}) {word*1} (?P<host>{area})",
        (
            (
                "Ngày 5/1, đoàn công tác đã đến khảo sát, làm việc tại tỉnh Hà Tĩnh.",
                {"guest": "đoàn", "verb": "làm việc tại", "host": "tỉnh Hà Tĩnh"},
            ),
        ),
        ("Ngày 5/1, đoàn công tác đã đến khảo sát tỉnh Hà Tĩnh.",),
    ),
    Rule(
        "occasion/session-at",
        "meet",
        "^{any*6} (tại|ở) {any*4} ({area}|{org}) {any*3} {,} {any*6} (?P<guest>{org}|{person}|đoàn) {any*10}"
        " (?P<verb>{verb:meet}) {word*1} (về|nhằm|để|{.}|$)",
        (
            (
                "Ngày 9/4/2024, tại thành phố Vinh, đoàn đã có buổi làm việc về công tác quản lý cư trú.",
                {"guest": "đoàn", "verb": "có buổi làm việc"},
            ),
        ),
        (
            "Ngày 9/4/2024, đoàn đã có buổi làm việc về công tác quản lý cư trú.",
            "Ngày 9/4/2024, tại thành phố Vinh, đoàn đã trao quà.",
        ),
    ),
    Rule(
        "occasion/meet-together",
        "meet",
        "(?P<guest>({org}|{person}) {$note} (({,}|và|với|cùng)+ {word*2} ({org}|{person}) {$note})+)"
        " {,}? {word*4} (?P<verb>{verb:meet})",
        (
            (
                "Đại tá Nguyễn Văn An và ông Lê Văn Bình, Phó Chủ tịch UBND tỉnh, đã họp thống nhất nội dung.",
                {
                    "guest": "Đại tá Nguyễn Văn An và ông Lê Văn Bình, Phó Chủ tịch UBND tỉnh",
                    "verb": "họp",
                },
            ),
            (
                "Công an tỉnh Hà Tĩnh cùng Công an tỉnh Nghệ An đã họp bàn giải pháp.",
                {"guest": "Công an tỉnh Hà Tĩnh cùng Công an tỉnh Nghệ An", "verb": "họp bàn"},
            ),
        ),
        (
            "Công an tỉnh Hà Tĩnh, Công an tỉnh Nghệ An bắt giữ ba đối tượng.",
            "Công an tỉnh Hà Tĩnh họp giao ban.",
        ),
    ),
    Rule(
        "occasion/further-visit",
        "visit",
        "{;} {word*2} (?P<verb>{verb:visit}) ({word}|{,}){6} (?P<host>{org}|{person})",
        (
            (
                "Đoàn hội đàm với Công an tỉnh Hà Tĩnh; thăm Công an xã Sơn Kim.",
                {"verb": "thăm", "host": "Công an xã Sơn Kim"},
            ),
        ),
        (
            "Đoàn hội đàm với Công an tỉnh Hà Tĩnh, thăm Công an xã Sơn Kim.",
            "Công an tỉnh Hà Tĩnh; Đại tá Nguyễn Văn An thăm Công an xã Sơn Kim.",
        ),
    ),
    Rule(
        "occasion/further-meet",
        "meet",
        "{;} {word*2} (?P<verb>{verb:meet|welcome}) ({word}|{,}){6} (?P<host>{org}|{person})",
        (
            (
                "Đoàn thăm Công an xã Sơn Kim; làm việc với lãnh đạo Công an tỉnh Hà Tĩnh.",
                {"verb": "làm việc với", "host": "Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Đoàn thăm Công an xã Sơn Kim và làm việc với Công an tỉnh Hà Tĩnh.",
            "Công an xã Sơn Kim; Đại tá Nguyễn Văn An làm việc với Công an tỉnh Hà Tĩnh.",
        ),
    ),
    Rule(
        "occasion/welcome",
        "welcome",
        "(?P<verb>{verb:welcome}) {any*6} (có|gồm|{:}|là) {any*6} (?P<host>{person})",
        (
            (
                "Tiếp đoàn có Đại tá Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh.",
                {"verb": "Tiếp đoàn", "host": "Đại tá Nguyễn Văn An, Giám đốc Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Tiếp đoàn tại trụ sở, lãnh đạo tỉnh vui mừng.",
            "Có Đại tá Nguyễn Văn An tiếp đoàn.",
        ),
    ),
    Rule(
        "occasion/works-with",
        "meet",
        "^(?P<verb>{verb:meet}) {word*4} ({org} {word*1})? (có|gồm|{:}|là) {any*6} (?P<host>{person})",
        (
            (
                "Làm việc với đoàn có Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh Hà Tĩnh.",
                {"verb": "Làm việc với đoàn", "host": "Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Làm việc với đoàn là lãnh đạo các phòng.",
            "Làm việc với đoàn, Đại tá Nguyễn Văn An báo cáo kết quả.",
        ),
    ),
    Rule(
        "occasion/inspects",
        "visit",
        "(?P<guest>đoàn) {any*12} {verb:head} {word*3} (?P<verb>{verb:act}) ({word}|{topic}|{,}|{verb:none}|{date})*?"
        " (tại|ở|đối với) (?P<host>{org})",
        (
            (
                "Đoàn do Đại tá Nguyễn Văn An làm trưởng đoàn kiểm tra công tác phòng cháy tại Công an huyện Kỳ Sơn.",
                {"guest": "Đoàn", "verb": "kiểm tra", "host": "Công an huyện Kỳ Sơn"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An kiểm tra công tác tại Công an huyện Kỳ Sơn.",
            "Đoàn kiểm tra công tác tại Công an huyện Kỳ Sơn.",
        ),
    ),
    Rule(
        "occasion/receive",
        "meet",
        "(?P<verb>{verb:welcome|meet}) (?P<host>{person}) {,}",
        (
            (
                "Buổi chiều, tiếp ông Lê Văn Bình, Thứ trưởng Bộ Nội vụ, Đại tá Nguyễn Văn An cảm ơn.",
                {"verb": "tiếp", "host": "ông Lê Văn Bình, Thứ trưởng Bộ Nội vụ"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An tiếp đoàn công tác.",
            "Buổi chiều, tiếp ông Lê Văn Bình và đoàn đại biểu.",
        ),
    ),
    Rule(
        "occasion/received",
        "meet",
        "(?P<guest>{org}|{person}) {any*10} (?P<verb>{verb:welcome|meet}) ({.}|tại|ở|nhân|với|$|{word*5} {area})",
        (
            (
                "Đại tá Nguyễn Văn An cùng lãnh đạo các phòng đã đón tiếp đoàn.",
                {"guest": "Đại tá Nguyễn Văn An", "verb": "đón tiếp đoàn"},
            ),
        ),
        (
            "Tiếp đoàn có Đại tá Nguyễn Văn An.",
            "Đại tá Nguyễn Văn An tiếp đoàn công tác của Công an tỉnh Hà Tĩnh.",
        ),
    ),
    Rule(
        "occasion/with-delegation",
        "meet",
        "^(?P<verb>{verb:meet}) ({word*2} (?P<host>đoàn))? {,}",
        (("Làm việc với đoàn, ông Lê Văn Bình thông báo tình hình.", {"verb": "Làm việc với đoàn"}),),
        (
            "Sau khi làm việc với đoàn, ông Lê Văn Bình trở về.",
            "Làm việc với đoàn là lãnh đạo các phòng.",
        ),
    ),
    Rule(
        "occasion/report-to-delegation",
        "meet",
        "(?P<guest>{person}) {any*12} (?P<verb>{verb:speak}) với (?P<host>đoàn)",
        (
            (
                "Đại tá Nguyễn Văn An báo cáo với đoàn giám sát của Quốc hội.",
                {"guest": "Đại tá Nguyễn Văn An", "verb": "báo cáo", "host": "đoàn"},
            ),
        ),
        (
            "Đại tá Nguyễn Văn An báo cáo với Bộ trưởng.",
            "Đoàn nghe báo cáo của đơn vị.",
        ),
    ),
    *CEREMONY_RULES,
    Rule(
        "occasion/move",
        "move",
        "(?P<guest>đoàn) ({org}|{area}|{word}|{,}|{verb:act|none|attend})*? (?P<verb>{verb:move})"
        " {any*6} (?P<host>{org}|{area})",
        (
            (
                "Ngày 10/4, đoàn sang tỉnh Hà Tĩnh.",
                {"guest": "đoàn", "verb": "sang", "host": "tỉnh Hà Tĩnh"},
            ),
        ),
        (
            "Ngày 10/4, xe khách sang tỉnh Hà Tĩnh.",
            "Đoàn xe dừng lại ba giờ.",
        ),
    ),
    *RECALLED_RULES,
    Rule(
        "occasion/signs",
        "signs",
        "{date} {any*12} (?P<guest>({org}|{person}) {$note} (({,}|và|với|cùng)+ {word*1} ({org}|{person}) {$note})+)"
        " {,}? {word*4} (?P<verb>{verb:act})",
        (
            (
                "Ngày 5/3/2024, Đại tá Nguyễn Văn An và Đại tá Lê Văn Bình đã ký biên bản ghi nhớ.",
                {"guest": "Đại tá Nguyễn Văn An và Đại tá Lê Văn Bình", "verb": "ký biên bản"},
            ),
            (
                "Ngày 5/3/2024, Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An ký kết quy chế phối hợp.",
                {"guest": "Công an tỉnh Hà Tĩnh và Công an tỉnh Nghệ An", "verb": "ký kết"},
            ),
        ),
        ("Ngày 5/3/2024, Công an tỉnh Hà Tĩnh ký quyết định.",),
    ),
    Rule(
        "occasion/signs_with",
        "signs",
        "{date} {any*12} (?P<guest>{org} {$note} {word*3} (?P<verb>{verb:act}) {word*6} (với|{verb:joint}) {word*3}"
        " {org} (({,}|và)+ {word*1} {org})*)",
        (
            (
                "Ngày 5/3/2024, Công an tỉnh Hà Tĩnh đã ký kết quy chế phối hợp với Công an tỉnh Nghệ An.",
                {
                    "guest": "Công an tỉnh Hà Tĩnh đã ký kết quy chế phối hợp với Công an tỉnh Nghệ An",
                    "verb": "ký kết",
                },
            ),
        ),
        ("Ngày 5/3/2024, Công an tỉnh Hà Tĩnh phối hợp với Công an tỉnh Nghệ An phá án.",),
    ),
)
