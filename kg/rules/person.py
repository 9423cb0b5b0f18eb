"""How a text joins a person's name with rank, forms of address and posts.

These rules match before people are resolved: a sentence is then ranks, names, forms of address, titles (each with its
organisation), organisations, areas, ages, words and punctuation. A later rule takes nothing that an earlier or longer
match holds: see `kg.extract.mentions.people`.
"""

from __future__ import annotations

from kg.rules.pattern import FRAGMENTS
from kg.rules.person_ranked import RANKED_RULES
from kg.rules.rule import Rule

# What stands before a name: "đồng chí", "ông", "các đồng chí:", "hai bị cáo".
FRAGMENTS["address"] = "({address:address|plural|general|accused|private} {:}?){8}"
# Rank and academic title: "Thiếu tướng", "Đại tá, PGS.TS", "Thượng tướng Cảnh sát".
FRAGMENTS["style"] = (
    "((?P<rank>{rank}) {address:corps}? ({,|.}|{-})?)? ({address:academic} ({,}|{-})?)* {address:address|private}?"
)
# A name with all that stands before it.
FRAGMENTS["naming"] = "({address}|{rank}|{:}){8} {name}"
# The next of a row: "…, Thượng tá, PGS.TS X".
FRAGMENTS["next_naming"] = "({$naming}|(({,}|{-}) {address:academic|private}){4} {address:academic|private}? {name})"
# What became of the place of a post: "(nay là Bộ Công an)", "(cũ)", "nay là Công an thành phố Hà Nội"; and when
# somebody was in it: "(từ tháng 4/1979 đến năm 1981)".
FRAGMENTS["aside"] = (
    "({(} (cũ|mới|nay|trước|hiện|tức) {any*6} {)}|{(} (từ|giai) ((?!{)}) {any}){10} {)} (?={,} {title})"
    "|{,}? (hiện)? nay là {org})?"
)
# Between a former post and that of today: "nguyên Trưởng phòng Tổ chức, nay là Phó Giám đốc Công an tỉnh".
FRAGMENTS["nowadays"] = "(và)? (hiện (nay|tại|đang|ông|bà|anh|chị)? (đang)?|nay (đang)?) là"
# Posts after a name; a title that another name follows at once is that name's.
# After "và" a row of titles that leads to another name is that name's: "X, Bộ trưởng và Phó Thủ tướng, Bộ trưởng Y".
FRAGMENTS["posts"] = (
    "{title} (?!{$naming}) {$aside} ((?!và {title} ({,} {title})+ {$naming})"
    " ({,}|{-}|và|rồi|{,}? đồng thời (là)?|{,}? kiêm (nhiệm)?|({,|;}|{-})? {$nowadays})? {title} (?!{$naming}) {$aside}"
    "|{(} {title} ({,|;} {title})* {)})*"
)
# Age, home and schooling between a name and its posts: "sinh năm 1970, quê quán huyện Ý Yên, Nam Định; thạc sĩ luật".
FRAGMENTS["life"] = (
    "{,|;}? ({age}|sinh {date}) ({,|;|:}|{-}|{area}|{address:academic}|quê|quán|nguyên|ở|tại|trình|độ|học|vị|chuyên|môn"
    "|ngành|luật|lý|luận|chính|trị|cao|cấp|cử|nhân|dân|tộc|kinh|{(} (nay|cũ) (là|thuộc)? {area}? {)}){24}"
)
# What parts a name from its posts: comma, dash, bracket, "là", an age or remark in between.
FRAGMENTS["apart"] = (
    "({$life} ({,|;}|{-}|{,|;}? (hiện|nay|đang)? (nay)? là)"
    "|(({,}|{-}) {address:academic}{2})? ({(} ((?!{)}) {any}){10} {)})? ({,} {age} ({,} {word*4})?)?"
    " (({,}|{bar}|{-}) (?P<rank_after>{rank}) {address:corps}?)?"
    " ({,}|{-}|{:}|{bar} {bar}?|{(} ({age} {,})? ({word}? (?P<rank_inside>{rank}) {,})?"
    "|{,}? (hiện|nay|nguyên)? (nay)? là|{(} ((?!{)}) {any}){8} {,|;}"
    "|({,}|{-}) (nguyên|cựu) (?P<rank_formerly>{rank}) ({,}|{-})"
    "|({,} (?P<then>(khi|lúc) (đó|ấy|bấy giờ))|đã) là ((?P<rank_then>{rank}) {,})?))"
)

# More than one, in words and figures.
FRAGMENTS["several"] = "(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|2|3|4|5|6|7|8|9|02|03|04|05|06|07|08|09|10|11|12)"

RULES = (
    Rule(
        "person.named_before_posts",
        "person",
        "{$address} {$style} (?P<name>{name}) {$apart} (?P<after>{$posts})"
        " ({,} (?P<rank_behind>{rank}) (?={,}|{)}|{.}|$) ({,} (?P<further>{$posts}))?)?",
        examples=(
            (
                "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An phát biểu.",
                {"rank": "Đại tá", "name": "Lê Văn Minh", "after": "Phó Giám đốc Công an tỉnh Nghệ An"},
            ),
            (
                "Đại tá Lê Văn Minh - Anh hùng LLVT nhân dân, Phó Giám đốc Công an tỉnh Nghệ An phát biểu.",
                {"rank": "Đại tá", "name": "Lê Văn Minh", "after": "Phó Giám đốc Công an tỉnh Nghệ An"},
            ),
            (
                "Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Hà Tây (nay là Hà Nội), Cục trưởng Cục Cảnh sát hình sự.",
                {
                    "rank": "Đại tá",
                    "name": "Lê Văn Minh",
                    "after": "Giám đốc Công an tỉnh Hà Tây (nay là Hà Nội), Cục trưởng Cục Cảnh sát hình sự",
                },
            ),
            (
                "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An (nguyên Trưởng Công an huyện Vụ Bản) phát biểu.",
                {
                    "rank": "Đại tá",
                    "name": "Lê Văn Minh",
                    "after": "Phó Giám đốc Công an tỉnh Nghệ An (nguyên Trưởng Công an huyện Vụ Bản)",
                },
            ),
            (
                "Đại tá Lê Văn Minh, Trưởng Công an huyện Vụ Bản (nay là Phó Giám đốc Công an tỉnh Nam Định) dự.",
                {
                    "rank": "Đại tá",
                    "name": "Lê Văn Minh",
                    "after": "Trưởng Công an huyện Vụ Bản (nay là Phó Giám đốc Công an tỉnh Nam Định)",
                },
            ),
            (
                "Đại tá Lê Văn Minh, nguyên Trưởng Công an huyện Vụ Bản, nay là Phó Giám đốc Công an tỉnh Nghệ An kể.",
                {
                    "rank": "Đại tá",
                    "name": "Lê Văn Minh",
                    "after": "nguyên Trưởng Công an huyện Vụ Bản, nay là Phó Giám đốc Công an tỉnh Nghệ An",
                },
            ),
            (
                "Ông Lê Văn Minh, nguyên Trưởng Công an huyện Ý Yên (từ 1992 đến 1999), nguyên Cục trưởng Cục Y tế dự.",
                {
                    "name": "Lê Văn Minh",
                    "after": "nguyên Trưởng Công an huyện Ý Yên (từ 1992 đến 1999), nguyên Cục trưởng Cục Y tế",
                },
            ),
            (
                "Chị Lê Thị Minh đã là Đại tá, Phó Giám đốc Công an tỉnh Nghệ An.",
                {"name": "Lê Thị Minh", "rank_then": "Đại tá", "after": "Phó Giám đốc Công an tỉnh Nghệ An"},
            ),
            (
                "ông Trần Hữu Lễ (Chủ tịch UBND tỉnh Hà Tĩnh) đến dự.",
                {"name": "Trần Hữu Lễ", "after": "Chủ tịch UBND tỉnh Hà Tĩnh"},
            ),
            (
                "Đại tá Trần Hữu Lễ sinh năm 1970, quê huyện Ý Yên, tỉnh Nam Định, là Trưởng Công an huyện Vụ Bản.",
                {"rank": "Đại tá", "name": "Trần Hữu Lễ", "after": "Trưởng Công an huyện Vụ Bản"},
            ),
            (
                "Ông Trần Hữu Lễ nguyên là Chủ tịch UBND tỉnh Hà Tĩnh.",
                {"name": "Trần Hữu Lễ", "after": "Chủ tịch UBND tỉnh Hà Tĩnh"},
            ),
            (
                "Ông Trần Hữu Lễ, khi đó là Thượng tá, Trưởng Công an huyện Vụ Bản, kể lại.",
                {
                    "name": "Trần Hữu Lễ",
                    "then": "khi đó",
                    "rank_then": "Thượng tá",
                    "after": "Trưởng Công an huyện Vụ Bản",
                },
            ),
            (
                "Ông Trần Hữu Lễ (SN 1963) - nguyên Đại tá, Phó Cục trưởng Cục Cảnh sát hình sự bị khởi tố.",
                {"rank_formerly": "Đại tá", "name": "Trần Hữu Lễ", "after": "Phó Cục trưởng Cục Cảnh sát hình sự"},
            ),
            (
                "Ông Trần Hữu Lễ, Ủy viên Trung ương Đảng, thượng tướng, Thứ trưởng Bộ Công an dự.",
                {
                    "name": "Trần Hữu Lễ",
                    "after": "Ủy viên Trung ương Đảng",
                    "rank_behind": "thượng tướng",
                    "further": "Thứ trưởng Bộ Công an",
                },
            ),
            (
                "Tham dự có bà Ngô Thị Hằng, thiếu tướng, phó cục trưởng Cục Tổ chức cán bộ.",
                {"rank_after": "thiếu tướng", "name": "Ngô Thị Hằng", "after": "phó cục trưởng Cục Tổ chức cán bộ"},
            ),
            (
                "Đến dự có ông Lê Văn Minh - Thượng tá, Phó Giám đốc Công an tỉnh Nghệ An.",
                {"name": "Lê Văn Minh", "rank_after": "Thượng tá", "after": "Phó Giám đốc Công an tỉnh Nghệ An"},
            ),
            (
                "Đại tướng Tô Văn Lâm, Bộ trưởng Bộ Công an và Phó Thủ tướng, Bộ trưởng Bộ Nội vụ Campuchia Sor Khenn",
                {"rank": "Đại tướng", "name": "Tô Văn Lâm", "after": "Bộ trưởng Bộ Công an"},
            ),
        ),
        counterexamples=(
            "Đại tá Lê Văn Minh phát biểu tại hội nghị.",
            "Đại tá Lê Văn Minh là người quê ở huyện Kỳ Sơn.",
        ),
    ),
    Rule(
        "person.posts_before_name",
        "person",
        # What follows "giữ chức" is somebody's new post, not the next person's.
        "({address:address} {8} (?P<rank_first>{rank}) {,})?"
        " (?<!chức) (?<!vụ) (?<!danh) (?<!làm) (?P<before>{title} (({,}|{-}|và|{,}? kiêm)? {title})*"
        " (là {title} (?={name}|{address}))?) (phụ trách {word*4})?"
        " ({$address} {$style}"
        "|({,|:}|{-}|là) {$address} (?P<rank_lead>{rank}) {address:corps}? {address:academic}* {address:address}?"
        "|({,|:}|{-}|là) {address:address|plural} {address:academic}*|({,}|{-}) {address:academic} {address:academic}*"
        "|{-}|{:}|{,} (?={name} ({verb:speak}|{,} (đã|vừa|cũng)? {verb})))"
        # In a row of people named behind their titles a row of titles is the next one's.
        " (?P<name>{name}) ({$apart} (?!{title} ({,} {title})+ {name}) (?P<after>{$posts}))?",
        examples=(
            (
                "Bí thư Tỉnh ủy Hà Nam Đinh Thị Mận cảm ơn.",
                {"before": "Bí thư Tỉnh ủy Hà Nam", "name": "Đinh Thị Mận"},
            ),
            (
                "do Thứ trưởng Bộ Công an, Trung tướng Bế Xuân Lập chủ trì",
                {"before": "Thứ trưởng Bộ Công an", "rank_lead": "Trung tướng", "name": "Bế Xuân Lập"},
            ),
            (
                "Dự lễ có Giám đốc Công an tỉnh Hà Nam, TS. Đinh Văn Mận.",
                {"before": "Giám đốc Công an tỉnh Hà Nam", "name": "Đinh Văn Mận"},
            ),
            (
                "Đại tá, Giám đốc Công an tỉnh Hà Nam Đinh Văn Mận cảm ơn.",
                {"rank_first": "Đại tá", "before": "Giám đốc Công an tỉnh Hà Nam", "name": "Đinh Văn Mận"},
            ),
            (
                "Chủ tịch HĐND tỉnh Hà Nam là Bí thư Tỉnh ủy Hà Nam Đinh Thị Mận.",
                {"before": "Chủ tịch HĐND tỉnh Hà Nam là Bí thư Tỉnh ủy Hà Nam", "name": "Đinh Thị Mận"},
            ),
            (
                "Thư khen của Bí thư Tỉnh ủy Hà Nam – bà Đinh Thị Mận.",
                {"before": "Bí thư Tỉnh ủy Hà Nam", "name": "Đinh Thị Mận"},
            ),
            (
                "Trưởng Công an huyện Lý Nhân, Lê Thị Mận, xác nhận vụ việc.",
                {"before": "Trưởng Công an huyện Lý Nhân", "name": "Lê Thị Mận"},
            ),
            (
                "Phó Chủ tịch UBND tỉnh Hà Nam phụ trách nội chính Lê Thị Mận dự.",
                {"before": "Phó Chủ tịch UBND tỉnh Hà Nam", "name": "Lê Thị Mận"},
            ),
            (
                "Bí thư Tỉnh ủy Hà Nam Lê Thị Mận, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam Trần Hữu Lễ dự.",
                {"before": "Bí thư Tỉnh ủy Hà Nam", "name": "Lê Thị Mận"},
            ),
            (
                "Chủ tịch HĐND tỉnh Hà Nam, kiêm Trưởng Ban Tổ chức Tỉnh ủy Lê Thị Mận dự.",
                {
                    "before": "Chủ tịch HĐND tỉnh Hà Nam, kiêm Trưởng Ban Tổ chức Tỉnh ủy",
                    "name": "Lê Thị Mận",
                },
            ),
        ),
        counterexamples=(
            "Giám đốc Công an tỉnh Nghệ An ghi nhận kết quả đó.",
            "Theo Trưởng Công an huyện Lý Nhân, Lê Văn Tám bị bắt hôm qua.",
        ),
    ),
    Rule(
        "person.post_comma_name",
        "person",
        # A comma before a bare name: only where the clause begins with the post and goes on behind the name.
        "(^|(?<=do)|(?<={date} {,})|(?<={word} {,})) (?P<before>{title} ({,} {title})*) {,} (?P<name>{name})"
        " (?={word}|{verb}|{org}|{area}|{date}|{topic}|{occasion})(?!và|cùng)",
        examples=(
            (
                "Bí thư Tỉnh ủy Hà Nam, Đinh Văn Mận đã biểu dương các lực lượng.",
                {"before": "Bí thư Tỉnh ủy Hà Nam", "name": "Đinh Văn Mận"},
            ),
            (
                "Ngày 12/5, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam, Đinh Văn Mận đến thăm Công an xã.",
                {"before": "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam", "name": "Đinh Văn Mận"},
            ),
        ),
        counterexamples=(
            "Dự lễ có ông Trần Hữu Lễ, Bí thư Tỉnh ủy Hà Nam, Đinh Văn Mận.",
            "Bí thư Tỉnh ủy Hà Nam, Đinh Văn Mận, Trần Hữu Lễ dự lễ.",
            "Bí thư Tỉnh ủy Hà Nam, Đinh Văn Mận và Trần Hữu Lễ dự lễ.",
        ),
    ),
    Rule(
        "person.shared_posts_before",
        "person",
        "(các|{$several}|{address:plural}) (?P<before>{title} ({,} {title})*) ({:}|{,}? là|{,}? gồm {:}?)?"
        " ({rank}|{address:address|plural})? (?P<names>{name} (({,|;}|{,|;}? và) ({rank}|{address:address})? {name}"
        " (?!({,}|{(}|{-}) {title}))+)",
        examples=(
            (
                "cùng hai Phó Giám đốc Công an tỉnh Salavan là Thượng tá Bun Thoong và Thượng tá Khăm Lả đón đoàn",
                {"before": "Phó Giám đốc Công an tỉnh Salavan", "names": "Bun Thoong và Thượng tá Khăm Lả"},
            ),
            (
                "Dự lễ có các đồng chí Thứ trưởng Bộ Công an: Bùi Văn An, Lê Quý Bình, Nguyễn Văn Chung.",
                {"before": "Thứ trưởng Bộ Công an", "names": "Bùi Văn An, Lê Quý Bình, Nguyễn Văn Chung"},
            ),
            (
                "Công an tỉnh Hà Nam có 3 Phó Giám đốc gồm: đại tá Lê An, đại tá Lê Quý Bình và đại tá Lê Văn Tám.",
                {"before": "Phó Giám đốc", "names": "Lê An, đại tá Lê Quý Bình và đại tá Lê Văn Tám"},
            ),
        ),
        counterexamples=("Phó Giám đốc Công an tỉnh là Thượng tá Bun Thoong đón đoàn",),
    ),
    Rule(
        "person.named_with_posts",
        "person",
        "({address:address|general|accused} {$style}|(?P<rank_lead>{rank}) {address:corps|academic}?)"
        " (?P<name>{name}) (?P<after>{$posts})",
        examples=(
            (
                "kỷ luật ông Trần Hữu Lễ Chủ tịch UBND huyện Vụ Bản bằng hình thức khiển trách",
                {"name": "Trần Hữu Lễ", "after": "Chủ tịch UBND huyện Vụ Bản"},
            ),
        ),
        counterexamples=(
            "cùng ông Trần Hữu Lễ, bà Mùa Thị Sua thăm hỏi",
            "gặp ông Trần Hữu Lễ Chủ tịch UBND huyện Vụ Bản Lê Thị Mận",
        ),
    ),
    Rule(
        "person.named",
        "person",
        "{$address} {$style} (?P<name>{name}) ({,} (?P<rank_after>{rank}) (?!{$next_naming}))?",
        examples=(
            ("Thượng tá Mùa A Tếnh trình bày báo cáo.", {"rank": "Thượng tá", "name": "Mùa A Tếnh"}),
            (
                "Dự có Đại tá Mùa A Tếnh, Thượng tá, TS Lê Văn Mận.",
                {"rank": "Thượng tá", "name": "Lê Văn Mận"},
            ),
        ),
        counterexamples=("Một thượng tá đã có mặt.",),
    ),
    Rule(
        "person.ranked_in_bracket",
        "person",
        "{$address} (?P<name>{name}) {(} ({age} {,})? (nguyên|cựu|hàm|cấp bậc)? (?P<rank_inside>{rank})"
        " ({address:corps} {area}?|{org})? ({,}|{)}|{-})",
        examples=(
            (
                "Trong đó có Lê Văn Tám (nguyên thiếu úy, Công an huyện Lý Nhân).",
                {"name": "Lê Văn Tám", "rank_inside": "thiếu úy"},
            ),
            ("Trong đó có Lê Văn Tám (41 tuổi, thượng úy).", {"name": "Lê Văn Tám", "rank_inside": "thượng úy"}),
            (
                "Tòa phạt Lê Văn Tám (41 tuổi, cựu thượng úy Công an tỉnh Hà Nam) 2 năm tù.",
                {"name": "Lê Văn Tám", "rank_inside": "thượng úy"},
            ),
        ),
        counterexamples=(
            "Trong đó có Lê Văn Tám (giả danh thiếu tá công an).",
            "Trong đó có Lê Văn Tám (em trai một thượng úy).",
        ),
    ),
    *RANKED_RULES,
)
