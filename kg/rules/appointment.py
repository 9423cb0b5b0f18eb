"""How news tells that somebody gets, leaves or swaps a post.

The rules match on the lines of `kg.extract.careers.text`: people (with the posts that they had), bodies, areas, dates,
titles that somebody gets, and verbs of the classes in `data/lexicon/careers.csv`:

    move      "điều động", "bổ nhiệm"         entrust   "giao", "phân công", "bầu"
    assume    "giữ chức", "làm"               charge    "phụ trách"
    leave     "thôi giữ chức", "rời ghế"      retire    "nghỉ hưu", "nghỉ công tác chờ hưu"
    decision  "nhận quyết định"               announce  "trao quyết định", "công bố quyết định"
    succeed   "thay", "kế nhiệm"              swap      "hoán đổi vị trí"
"""

from __future__ import annotations

from kg.rules.pattern import FRAGMENTS
from kg.rules.rule import Rule

# Who did it: "được Bộ trưởng Công an điều động", "do Thứ trưởng A ký". Bodies are part of the way itself: were they
# here too, a long sentence could be read in exponentially many ways.
FRAGMENTS["by"] = (
    "((được|do|bởi) {word*2} ({title}|{person}) ({,}? {person})? {,}? {word*3} ({verb:decision|announce} "
    "{word*3})? ({verb:move|entrust}|ký)|được {word*2} {org} {word*3} {verb:announce})"
)
FRAGMENTS["instead"] = "({verb:succeed} {word*2} {person} (?!({,}|{-})? (người|là|hiện)? (đã|được|vừa)))"
FRAGMENTS["from_post"] = "({verb:leave} {word*2} {title})"
# What may stand between the person and the new post.
FRAGMENTS["way"] = (
    '({$by}|{$instead}|{$from_post}|{word}|{,}|{(}|{)}|{-}|{:}|{"}|{verb:move|entrust|decision|since|now|assume}'
    "|{verb:since} {title}|{org}|{area}|{date}|{name}|{rank})"
)
# The verb before a new post; of "bắt giữ" none.
FRAGMENTS["assumes"] = "({verb:assume}|(?<!{word:bắt}) giữ (?={title}))"
# A bracket may end a unit's name: "Phó Cục trưởng Cục A (Bộ Công an), Giám đốc Công an tỉnh B".
FRAGMENTS["titles"] = "{title} ({)}? ({,}|{-}|và|{,}? đồng thời (là)?|{,}? kiêm (nhiệm)?)? {title})*"
# A list of people of whom the same is said.
FRAGMENTS["all"] = "{person} {$note} (({,|;}|và|cùng|{,} và)? {$note} ({word*4} {:})? {person} {$note})*"
# Those who get the same post: "A, post, và B, post", "A, B và C".
FRAGMENTS["both"] = "{person} (({,|;} {person}){8} {,|;}? (và|cùng) (các)? {person})?"

RULES = (
    Rule(
        "appointment.moved",
        "moved",
        '(?P<who>{$both}) {$note} (({,}|{-}) {title} {word*3})? (?P<way>{$way}*?) {$assumes} {word*4} {"}?'
        " (?P<to>{$titles})",
        examples=(
            (
                (
                    "Bộ Công an điều động, bổ nhiệm Đại tá Vũ Văn Bảo, Giám đốc Công an tỉnh Trà Vinh, giữ chức vụ Cục "
                    "trưởng Cục An ninh điều tra."
                ),
                {"who": "Đại tá Vũ Văn Bảo, Giám đốc Công an tỉnh Trà Vinh", "to": "Cục trưởng Cục An ninh điều tra"},
            ),
            (
                (
                    "Thượng tá Hồ Sĩ Lân, Trưởng phòng Tham mưu Công an tỉnh Bình Định, được Bộ trưởng Công an "
                    "bổ nhiệm làm Phó Giám đốc Công an tỉnh Phú Yên."
                ),
                {
                    "who": "Thượng tá Hồ Sĩ Lân, Trưởng phòng Tham mưu Công an tỉnh Bình Định",
                    "to": "Phó Giám đốc Công an tỉnh Phú Yên",
                },
            ),
            (
                (
                    "Trung tá Lê Văn Tám, Trưởng phòng Tham mưu, và Trung tá Hồ Sĩ Lân, Trưởng phòng Hậu cần, được "
                    "điều động giữ chức Phó Giám đốc Công an tỉnh Bình Định."
                ),
                {
                    "who": "Trung tá Lê Văn Tám, Trưởng phòng Tham mưu, và Trung tá Hồ Sĩ Lân, Trưởng phòng Hậu cần",
                    "to": "Phó Giám đốc Công an tỉnh Bình Định",
                },
            ),
        ),
        counterexamples=("Đại tá Vũ Văn Bảo, Giám đốc Công an tỉnh Trà Vinh, phát biểu.",),
    ),
    Rule(
        "appointment.moved_directly",
        "moved",
        "(?P<who>{$both}) (?P<way>{$way}*?"
        " ((đã|vừa)? được {word*2} ({title}|{person}) {,}? {word*3}|được {$way}*?)"
        ' {verb:move|entrust} (là)? (?!{word*2} (giúp|cho|với|thay)) {word*3} {"}?) '
        "(?P<to>{$titles})",
        examples=(
            (
                "Đại tá Vũ Văn Bảo đã được Bộ trưởng Bộ Công an bổ nhiệm chức vụ Giám đốc Công an tỉnh Trà Vinh.",
                {"who": "Đại tá Vũ Văn Bảo", "to": "Giám đốc Công an tỉnh Trà Vinh"},
            ),
            (
                "Đại tá Vũ Văn Bảo được bổ nhiệm Giám đốc Công an tỉnh Trà Vinh.",
                {"who": "Đại tá Vũ Văn Bảo", "to": "Giám đốc Công an tỉnh Trà Vinh"},
            ),
        ),
        counterexamples=("Đại tá Vũ Văn Bảo trao quyết định bổ nhiệm Phó Giám đốc Công an tỉnh Trà Vinh.",),
    ),
    Rule(
        "appointment.then",
        "then",
        "{title} ({,|;})? {word*3} (?P<when>{date}) {,}? ({word}|{,}|{verb:move|entrust|decision})*? {verb:assume} "
        "{word*3} (?P<to>{$titles})",
        examples=(
            (
                (
                    "Đại tá Lê Văn Tám được bổ nhiệm làm Phó Giám đốc Công an tỉnh Trà Vinh, tháng 1/2020 được "
                    "điều động giữ chức Giám đốc Công an tỉnh Bình Định."
                ),
                {"when": "tháng 1/2020", "to": "Giám đốc Công an tỉnh Bình Định"},
            ),
        ),
        counterexamples=("Giám đốc Công an tỉnh Trà Vinh phát biểu ngày 5/1/2020.",),
    ),
    Rule(
        "appointment.afterwards",
        "afterwards",
        "{title} ({,|;})? (và|rồi)? (sau|tiếp) (đó|này|theo) {,}? ({word}|{verb:move|entrust}){4}"
        " ({verb:assume}|kiêm) {word*3} (?P<to>{$titles})",
        examples=(
            (
                "Năm 2014, ông Lê Văn Tám giữ chức Trưởng phòng và sau đó làm Phó Giám đốc Công an tỉnh Trà Vinh.",
                {"to": "Phó Giám đốc Công an tỉnh Trà Vinh"},
            ),
            (
                "Tháng 3/2014, ông giữ chức Phó Bí thư Tỉnh ủy Trà Vinh và sau đó được bầu làm Bí thư Tỉnh ủy.",
                {"to": "Bí thư Tỉnh ủy"},
            ),
            (
                "Tháng 3/2014, ông giữ chức Phó Giám đốc Công an tỉnh Trà Vinh, sau đó kiêm Bí thư Huyện ủy Cầu Kè.",
                {"to": "Bí thư Huyện ủy Cầu Kè"},
            ),
        ),
        counterexamples=("Giám đốc Công an tỉnh Trà Vinh phát biểu, sau đó gặp Phó Giám đốc Công an tỉnh Bình Định.",),
    ),
    Rule(
        "appointment.post_first",
        "moved",
        "{verb:move|entrust} {word*4} ({verb:assume} {word*2})? (?P<to>{$titles}) {,}? {word*3} "
        "({-} {word*2})? (đối với|cho|với|là|gồm|{:}) {:}? {word*4} ({,} (gồm|là) ({word}|{address:plural}){4})?"
        " {rank}? {:}? (?P<who>{$all})",
        examples=(
            (
                (
                    "Bộ trưởng quyết định bổ nhiệm chức vụ Phó Giám đốc Công an tỉnh Trà Vinh đối với Thượng tá Lê Văn "
                    "Tám."
                ),
                {"to": "Phó Giám đốc Công an tỉnh Trà Vinh", "who": "Thượng tá Lê Văn Tám"},
            ),
            (
                (
                    "Chủ tịch phê chuẩn kết quả bầu chức vụ Phó Chủ tịch UBND huyện Bát Xát nhiệm kỳ 2021 - 2026 đối "
                    "với Thượng tá Lê Văn Tám."
                ),
                {"to": "Phó Chủ tịch UBND huyện Bát Xát", "who": "Thượng tá Lê Văn Tám"},
            ),
            (
                "Bầu bổ sung Ủy viên UBND tỉnh Bắc Kạn đối với 2 người, gồm các ông Lê Văn Tám - Giám đốc Sở Nội vụ.",
                {"to": "Ủy viên UBND tỉnh Bắc Kạn"},
            ),
        ),
        counterexamples=("Bộ trưởng gặp Phó Giám đốc Công an tỉnh Trà Vinh.",),
    ),
    Rule(
        "appointment.listed",
        "listed",
        "các {word*2} (?P<to>{title}) {word*3} (gồm|là|{:}) {word*3} {:}? (?P<who>{$all})",
        examples=(
            (
                (
                    "Các Phó Giám đốc gồm: Đại tá Lê Văn Tám, nguyên Phó Giám đốc Công an tỉnh Bình Thuận; Đại tá "
                    "Hồ Sĩ Lân, nguyên Phó Giám đốc Công an tỉnh Đắk Nông."
                ),
                {"to": "Phó Giám đốc"},
            ),
        ),
        counterexamples=("Các Phó Giám đốc dự hội nghị.",),
    ),
    Rule(
        "appointment.listed_post",
        "posted",
        "(?P<who>{person}) {$note} ({:}|{bar}) {word*3} {verb:assume}? (?P<to>{$titles})",
        examples=(
            (
                "+ Trung tá Lê Văn Tám, Phó Trưởng Công an huyện Kim Bảng: Trưởng Công an xã Đồng Hóa;",
                {"who": "Trung tá Lê Văn Tám, Phó Trưởng Công an huyện Kim Bảng", "to": "Trưởng Công an xã Đồng Hóa"},
            ),
        ),
        counterexamples=("Trung tá Lê Văn Tám: Công an huyện Kim Bảng đã vào cuộc.",),
    ),
    Rule(
        "appointment.place_left",
        "place_left",
        "(vị trí|chức vụ|cương vị|chức|ghế) {word*2} (?P<old>{person}) {word*2} (để lại|bỏ trống|{verb:assume|leave}) "
        "{,}? {word*4} {verb:entrust|move} {word*2} (?P<who>{person})",
        examples=(
            (
                "Vị trí Đại tá Lê Văn Tám để lại được giao cho Thượng tá Hồ Sĩ Lân.",
                {"old": "Đại tá Lê Văn Tám", "who": "Thượng tá Hồ Sĩ Lân"},
            ),
        ),
        counterexamples=("Việc Đại tá Lê Văn Tám để lại được giao cho Thượng tá Hồ Sĩ Lân.",),
    ),
    Rule(
        "appointment.in_charge",
        "charge",
        "(?P<who>{person}) (?P<way>{$way}*? (được {word*2} ({title}|{person}) {,}? {word*3})?) {verb:charge} {word*3}"
        " (?P<unit>{org}|cục|phòng|đơn vị|công an|viện|trường|đội)?",
        examples=(
            (
                (
                    "Đại tá Vũ Văn Bảo, Phó Giám đốc Công an tỉnh Trà Vinh, được Giám đốc Công an tỉnh giao phụ trách "
                    "Công an huyện Cầu Kè."
                ),
                {"who": "Đại tá Vũ Văn Bảo, Phó Giám đốc Công an tỉnh Trà Vinh", "unit": "Công an huyện Cầu Kè"},
            ),
            (
                (
                    "Bộ trưởng giao Đại tá Vũ Văn Bảo, Phó Giám đốc Công an tỉnh Trà Vinh, phụ trách Công an tỉnh Trà "
                    "Vinh từ ngày 20/1/2021."
                ),
                {"who": "Đại tá Vũ Văn Bảo, Phó Giám đốc Công an tỉnh Trà Vinh", "unit": "Công an tỉnh Trà Vinh"},
            ),
        ),
        counterexamples=("Công an tỉnh Trà Vinh do Đại tá Vũ Văn Bảo đứng đầu.",),
    ),
    Rule(
        "appointment.charge_to",
        "charge",
        "{verb:charge} {word*3} (?P<unit>{org})? {,}? (cho|đối với) (?P<who>{person})",
        examples=(
            (
                "Bộ trưởng giao phụ trách Công an tỉnh Trà Vinh cho Đại tá Vũ Văn Bảo.",
                {"who": "Đại tá Vũ Văn Bảo", "unit": "Công an tỉnh Trà Vinh"},
            ),
        ),
        counterexamples=("Bộ trưởng giao nhiệm vụ cho Đại tá Vũ Văn Bảo.",),
    ),
    Rule(
        "appointment.left_by",
        "left",
        "{verb:leave} {word*3} (?P<from>{$titles}) {word*2} {,}?"
        " ((nhiệm kỳ|giai đoạn) ({date}|{word*3}) ({-} {word*2})? {,}?)? (đối với|với|của|là|{:})"
        " ({word}|{address:plural}|{:}){6} (?P<who>{$all})",
        examples=(
            (
                "HĐND miễn nhiệm Ủy viên UBND tỉnh Hà Nam, nhiệm kỳ 2004 - 2009, của Đại tá Lê Văn Tám.",
                {"from": "Ủy viên UBND tỉnh Hà Nam"},
            ),
            (
                "Công bố quyết định miễn nhiệm chức vụ Giám đốc Công an tỉnh Trà Vinh đối với Đại tá Lê Văn Tám.",
                {"from": "Giám đốc Công an tỉnh Trà Vinh", "who": "Đại tá Lê Văn Tám"},
            ),
        ),
        counterexamples=("Công bố quyết định bổ nhiệm Giám đốc Công an tỉnh Trà Vinh đối với Đại tá Lê Văn Tám.",),
    ),
    Rule(
        "appointment.left",
        "left",
        # "X đã cách chức Giám đốc Công an tỉnh Y đối với ông Z": Z leaves it.
        "(?P<who>{person}) (?P<way>{$way}*?) {verb:leave} {word*3} (?P<from>{$titles})"
        "(?! {,}? {word*2} (đối với|của|là|{:}) ({word}|{address:plural}|{:}){6} {person})",
        examples=(
            (
                "Đại tá Lê Văn Tám thôi giữ chức Giám đốc Công an tỉnh Trà Vinh.",
                {"who": "Đại tá Lê Văn Tám", "from": "Giám đốc Công an tỉnh Trà Vinh"},
            ),
        ),
        counterexamples=(
            "Đại tá Lê Văn Tám thôi họp.",
            "Thủ tướng Trần Hữu Lễ đã cách chức Giám đốc Công an tỉnh Trà Vinh đối với Đại tá Lê Văn Tám.",
        ),
    ),
    Rule(
        "appointment.same_elsewhere",
        "same",
        "(?P<who>{person}) {$way}*? {verb:leave} {word*3} (?P<from>{title}) ({word}|{verb})*? tương tự (ở|tại) "
        "{word*2} (?P<place>{area}|{name}|{org})",
        examples=(
            (
                "Đại tá Lê Văn Tám rời ghế Giám đốc Công an tỉnh Trà Vinh để nhận nhiệm vụ tương tự tại Bình Định.",
                {"who": "Đại tá Lê Văn Tám", "from": "Giám đốc Công an tỉnh Trà Vinh", "place": "Bình Định"},
            ),
        ),
        counterexamples=("Đại tá Lê Văn Tám rời ghế Giám đốc Công an tỉnh Trà Vinh.",),
    ),
    Rule(
        "appointment.swapped",
        "swapped",
        "(?P<one>{person}) (và|với|cùng) (?P<other>{person}) {word*4} {verb:swap}",
        examples=(
            (
                (
                    "Đại tá Lê Văn Tám (Giám đốc Công an tỉnh Trà Vinh) và Đại tá Hồ Sĩ Lân (Giám đốc Công an tỉnh "
                    "Bình Định) hoán đổi vị trí cho nhau."
                ),
                {
                    "one": "Đại tá Lê Văn Tám (Giám đốc Công an tỉnh Trà Vinh)",
                    "other": "Đại tá Hồ Sĩ Lân (Giám đốc Công an tỉnh Bình Định)",
                },
            ),
        ),
        counterexamples=("Đại tá Lê Văn Tám và Đại tá Hồ Sĩ Lân bắt tay nhau.",),
    ),
    Rule(
        "appointment.swap_between",
        "swapped",
        "{verb:swap} {word*4} giữa {word*2} (?P<one>{person}) (và|với) (?P<other>{person})",
        examples=(
            (
                "Bộ Công an hoán đổi vị trí công tác giữa Đại tá Lê Văn Tám và Đại tá Hồ Sĩ Lân.",
                {"one": "Đại tá Lê Văn Tám", "other": "Đại tá Hồ Sĩ Lân"},
            ),
        ),
        counterexamples=("Buổi làm việc giữa Đại tá Lê Văn Tám và Đại tá Hồ Sĩ Lân.",),
    ),
    Rule(
        "appointment.successor_is",
        "successor",
        "{verb:succeed} {word*3} (?P<old>{person}) ({word*2} ({area}|{name}|{org}))? {,}? (là|{:}) (?P<who>{person})",
        examples=(
            (
                "Người thay thế Đại tá Lê Văn Tám là Đại tá Hồ Sĩ Lân, Phó Giám đốc Công an tỉnh Trà Vinh.",
                {"old": "Đại tá Lê Văn Tám", "who": "Đại tá Hồ Sĩ Lân, Phó Giám đốc Công an tỉnh Trà Vinh"},
            ),
        ),
        counterexamples=("Đi cùng Đại tá Lê Văn Tám là Đại tá Hồ Sĩ Lân.",),
    ),
    Rule(
        "appointment.successor_named",
        "successor",
        "{verb:succeed} {word*2} {,}? (là|{:}) (?P<who>{person})",
        examples=(
            (
                "Người kế nhiệm là Đại tá Hồ Sĩ Lân, Phó Giám đốc Công an tỉnh Trà Vinh.",
                {"who": "Đại tá Hồ Sĩ Lân, Phó Giám đốc Công an tỉnh Trà Vinh"},
            ),
        ),
        counterexamples=("Người phát biểu là Đại tá Hồ Sĩ Lân.",),
    ),
    Rule(
        "appointment.successor_there",
        "taken_over",
        "(?P<place>{area}|{org}) {,}? {word*3} {verb:succeed} {word*3} là (?P<who>{person})",
        examples=(
            (
                "Ở Tuyên Quang, người tiếp quản là Đại tá Hồ Sĩ Lân, Phó Giám đốc Công an tỉnh Trà Vinh.",
                {"place": "Tuyên Quang", "who": "Đại tá Hồ Sĩ Lân, Phó Giám đốc Công an tỉnh Trà Vinh"},
            ),
        ),
        counterexamples=("Ở Tuyên Quang, người phát biểu là Đại tá Hồ Sĩ Lân.",),
    ),
    Rule(
        "appointment.replaces",
        "replaces",
        "(?P<who>{person}) ({word}|{,}|{verb:assume|move|since}|{date})*? {verb:succeed} {word*4} {:}?"
        " (?P<old>{person})",
        examples=(
            ("Ông Hồ Sĩ Lân, Giám đốc Công an tỉnh Trà Vinh, thay Đại tá Lê Văn Tám.", {"old": "Đại tá Lê Văn Tám"}),
        ),
        counterexamples=("Ông Hồ Sĩ Lân, Giám đốc Công an tỉnh Trà Vinh, chào Đại tá Lê Văn Tám.",),
    ),
    Rule(
        "appointment.instead_of",
        "instead",
        "(?P<to>{title}) ({,}|{date}|{verb:since}|{word})*? {verb:succeed} {word*3} (?P<old>{person})",
        examples=(
            (
                "Đại tá Hồ Sĩ Lân giữ chức Giám đốc Công an tỉnh Trà Vinh, thay cho Đại tá Lê Văn Tám.",
                {"to": "Giám đốc Công an tỉnh Trà Vinh", "old": "Đại tá Lê Văn Tám"},
            ),
        ),
        counterexamples=("Đại tá Hồ Sĩ Lân giữ chức Giám đốc Công an tỉnh Trà Vinh cùng Đại tá Lê Văn Tám.",),
    ),
    Rule(
        "appointment.predecessor",
        "predecessor",
        "{verb:before} {word*3} ({person} {,}? (là|{:}))? {,}? {word*2} (?P<old>{person})"
        " (?! {,}? (là|{:}) {word*2} {person})",
        examples=(
            ("Người tiền nhiệm, Thiếu tướng Lê Văn Tám, nghỉ hưu.", {"old": "Thiếu tướng Lê Văn Tám"}),
            (
                "Người tiền nhiệm của Đại tá Hồ Sĩ Lân là Thiếu tướng Lê Văn Tám.",
                {"old": "Thiếu tướng Lê Văn Tám"},
            ),
        ),
        counterexamples=("Thiếu tướng Lê Văn Tám nghỉ hưu.",),
    ),
)
