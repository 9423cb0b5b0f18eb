"""How texts name posts: a title, what stands before it, and the organisation after it."""

from __future__ import annotations

from kg.rules.rule import ReaderRule

NAMED = ReaderRule(
    "post.named",
    "title",
    (
        ("là Phó Giám đốc Công an tỉnh Nghệ An.", "Phó Giám đốc Công an tỉnh Nghệ An"),
        ("là phó trưởng phòng Tham mưu Công an tỉnh Sơn La", "phó trưởng phòng Tham mưu Công an tỉnh Sơn La"),
        ("là nguyên Phó Trưởng Công an TP Hà Tiên", "nguyên Phó Trưởng Công an TP Hà Tiên"),
        ("là phó cục trưởng Cảnh sát hình sự", "phó cục trưởng Cảnh sát hình sự"),
        ("là thứ trưởng Công an", "thứ trưởng Công an"),
        ("là Ủy viên Ban Thường vụ Tỉnh ủy", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("là Phó Chủ tịch Thường trực HĐND tỉnh Đắk Lắk", "Phó Chủ tịch Thường trực HĐND tỉnh Đắk Lắk"),
        ("là Đại sứ đặc mệnh toàn quyền Hoa Kỳ tại Việt Nam", "Đại sứ đặc mệnh toàn quyền Hoa Kỳ tại Việt Nam"),
        ("là Tỉnh trưởng Salavan", "Tỉnh trưởng Salavan"),
        ("là Trưởng phòng PC04", "Trưởng phòng PC04"),
        ("là Chủ tịch tỉnh Thừa Thiên Huế", "Chủ tịch tỉnh Thừa Thiên Huế"),
    ),
    ("các đồng chí trong Ban Giám đốc", "cán bộ nói chung", "đã trưởng thành", "thư viện trường học"),
)

RULES = (NAMED,)
