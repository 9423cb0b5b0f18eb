"""How texts name administrative areas."""

from __future__ import annotations

from kg.rules.rule import ReaderRule

WITH_LEVEL = ReaderRule(
    "area.with_level",
    "area",
    (
        ("tại huyện Kỳ Sơn, tỉnh Nghệ An", "huyện Kỳ Sơn"),
        ("các tỉnh Nghệ An, Hà Tĩnh và Quảng Bình", "các tỉnh Nghệ An, Hà Tĩnh và Quảng Bình"),
        ("trú phường 12, quận Gò Vấp", "phường 12"),
        ("tại bản Noọng Ma, huyện Bua La Pha", "bản Noọng Ma"),
        ("trên địa bàn TP. Vinh hôm qua", "TP. Vinh"),
        ("tại thị trấn biên giới Lao Bảo tối qua", "thị trấn biên giới Lao Bảo"),
        ("ở các quận như: 1, 3, Phú Nhuận và TP Thủ Đức,", "các quận như: 1, 3, Phú Nhuận và TP Thủ Đức"),
        ("tại 3 tỉnh, thành phố gồm: TP.Cần Thơ, Hậu Giang.", "3 tỉnh, thành phố gồm: TP.Cần Thơ, Hậu Giang"),
    ),
    (
        "ký bản ghi nhớ hợp tác", "trật tự an toàn xã hội", "ở cấp huyện", "đường Nguyễn Đức Cảnh",
        "tại xã Nguyễn Văn Minh đã",
    ),
)  # fmt: skip

BARE = ReaderRule(
    "area.bare",
    "area",
    (
        ("biên giới giữa Việt Nam và Lào", "Lào"),
        ("phía Hủa Phăn đề nghị", "Hủa Phăn"),
        ("hoạt động tại Nghệ An.", "Nghệ An"),
        ("tới Nga dự", "Nga"),
        ("giáp Bà Rịa - Vũng Tàu.", "Bà Rịa - Vũng Tàu"),
    ),
    ("đường Hà Nội đông xe", "Cầu Cần Thơ thông xe", "chị Nga kể", "Bệnh viện Đa khoa Thống Nhất"),
)

RULES = (WITH_LEVEL, BARE)
