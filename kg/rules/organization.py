"""How names of organisations are built: one rule for each value of `rest` in data/lexicon/unit_heads.csv."""

from __future__ import annotations

from kg.rules.rule import ReaderRule

RULES = {
    "area": ReaderRule(
        "organization.of_area",
        "org",
        (
            ("do Công an tỉnh Nghệ An tổ chức", "Công an tỉnh Nghệ An"),
            ("Công an Hà Tĩnh cho biết", "Công an Hà Tĩnh"),
            ("Công an các huyện Kỳ Sơn, Quế Phong và Đô Lương dự", "Công an các huyện Kỳ Sơn, Quế Phong và Đô Lương"),
            ("Công an 02 tỉnh Nghệ An, Xiêng Khoảng chụp ảnh", "Công an 02 tỉnh Nghệ An, Xiêng Khoảng"),
            ("theo Công an Q.7, nhóm này", "Công an Q.7"),
            ("và Công an phường Núi Xa, phường Đồng Cỏ dự", "Công an phường Núi Xa, phường Đồng Cỏ"),
            ("lãnh đạo UBND thành phố Vinh", "UBND thành phố Vinh"),
            ("Công an thị xã này đã vào cuộc", "Công an thị xã này"),
            ("gồm Công an 3 tỉnh: Kon Tum – Attapư (Lào) họp", "Công an 3 tỉnh: Kon Tum – Attapư (Lào)"),
        ),
        ("lực lượng công an vào cuộc", "danh hiệu Công an nhân dân", "công an cấp huyện", "trụ sở công an cũ"),
    ),
    "area!": ReaderRule(
        "organization.of_area_with_level",
        "org",
        (("lãnh đạo An ninh huyện Bua La Pha", "An ninh huyện Bua La Pha"),),
        ("bảo đảm an ninh Hà Nội", "tình hình an ninh trật tự"),
    ),
    "party": ReaderRule(
        "organization.committee",
        "org",
        (("Thường trực Tỉnh ủy Hà Tĩnh dự", "Tỉnh ủy Hà Tĩnh"), ("đại diện Huyện ủy và", "Huyện ủy")),
        ("được cấp ủy quan tâm",),
    ),
    "country": ReaderRule(
        "organization.ministry",
        "org",
        (
            ("Bộ Công an Việt Nam và", "Bộ Công an Việt Nam"),
            ("với Bộ Công an Lào về", "Bộ Công an Lào"),
            ("Bộ Nội vụ Vương quốc Campuchia cho biết", "Bộ Nội vụ Vương quốc Campuchia"),
        ),
        ("45 cán bộ công an dự lớp", "BCA 38X xác nhận"),
    ),
    "country!": ReaderRule(
        "organization.ministry_abroad",
        "org",
        (
            ("đoàn Bộ An ninh Lào thăm", "Bộ An ninh Lào"),
            ("với Hội đồng An ninh Cộng hòa Belarus về", "Hội đồng An ninh Cộng hòa Belarus"),
            ("và Cơ quan Điều tra Liên bang Mỹ trao đổi", "Cơ quan Điều tra Liên bang Mỹ"),
            ("đoàn Cảnh sát Hoàng gia Thái Lan sang thăm", "Cảnh sát Hoàng gia Thái Lan"),
            ("đoàn Cảnh sát New Zealand sang thăm", "Cảnh sát New Zealand"),
            ("với Văn phòng Ủy ban Kiểm soát ma túy Myanmar (OMCB) về",
             "Văn phòng Ủy ban Kiểm soát ma túy Myanmar (OMCB)"),
        ),
        ("cán bộ an ninh có mặt", "Hội đồng nghiệm thu hàng Lào", "Cơ quan Công an mời ba người Lào",
         "lực lượng cảnh sát tỉnh này có mặt", "cảnh sát Nhật Bản bắt một nghi phạm", "Cảnh sát Việt Nam có mặt"),
    ),
    "function": ReaderRule(
        "organization.by_function",
        "org",
        (
            ("Phòng Tham mưu (PV01) Công an tỉnh Sơn La đã", "Phòng Tham mưu (PV01) Công an tỉnh Sơn La"),
            ("do Đội CSGT số 3 thực hiện", "Đội CSGT số 3"),
            ("do Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu chủ trì",
             "Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu"),
            ("Phòng PC04 đã phá án", "Phòng PC04"),
            ("do Phòng 3 - A71 chủ trì", "Phòng 3 - A71"),
            ("CBCS Phòng Cảnh sát cơ động có mặt", "Phòng Cảnh sát cơ động"),
            ("lãnh đạo Học viện Cảnh sát nhân dân", "Học viện Cảnh sát nhân dân"),
            ("Học viện CSND long trọng đón đoàn", "Học viện CSND"),
            ("đến Học viện Bộ Nội vụ Kazakhstan dự", "Học viện Bộ Nội vụ Kazakhstan"),
            ("của Cục Cảnh sát phòng cháy, chữa cháy (PCCC) và CNCH dự",
             "Cục Cảnh sát phòng cháy, chữa cháy (PCCC) và CNCH"),
            ("của Đội CSĐT tội phạm (ĐTTP) về ma túy, Công an quận Ba Đình bắt",
             "Đội CSĐT tội phạm (ĐTTP) về ma túy, Công an quận Ba Đình"),
            ("do Đội Cảnh sát hình sự, kinh tế và ma túy, Công an huyện Đô Lương lập",
             "Đội Cảnh sát hình sự, kinh tế và ma túy, Công an huyện Đô Lương"),
            ("lúc Trạm CSGT Núi Xa (thuộc PC08 Công an tỉnh Hà Nam) dừng xe",
             "Trạm CSGT Núi Xa (thuộc PC08 Công an tỉnh Hà Nam)"),
            ("ở Đội Trọng án (Đội 2), Phòng CSHS Công an tỉnh Hà Nam có",
             "Đội Trọng án (Đội 2), Phòng CSHS Công an tỉnh Hà Nam"),
        ),
        ("đại diện các phòng nghiệp vụ", "thực hiện nhiệm vụ hợp tác quốc tế", "tặng Trung đoàn 100 suất quà"),
    ),
    "owner": ReaderRule(
        "organization.by_owner",
        "org",
        (
            ("Cơ quan CSĐT Công an tỉnh Thanh Hóa khởi tố", "Cơ quan CSĐT Công an tỉnh Thanh Hóa"),
            ("Cơ quan CSĐT, Công an huyện Củ Chi tạm giữ", "Cơ quan CSĐT, Công an huyện Củ Chi"),
        ),
        ("cơ quan chức năng đang điều tra",),
    ),
    "owner!": ReaderRule(
        "organization.of_owner",
        "org",
        (
            ("Văn phòng Bộ Công an thông báo", "Văn phòng Bộ Công an"),
            ("Đảng ủy phường Lê Chân họp", "Đảng ủy phường Lê Chân"),
        ),
        ("lãnh đạo Văn phòng dự", "đoàn thanh tra làm việc"),
    ),
    "fixed": ReaderRule(
        "organization.whole_name",
        "org",
        (("nghị quyết của Đảng ủy Công an Trung ương và", "Đảng ủy Công an Trung ương"),),
        ("chính trị viên đơn vị",),
    ),
    "name": ReaderRule(
        "organization.proper_name",
        "org",
        (
            ("quản giáo Trại giam Thủ Đức", "Trại giam Thủ Đức"),
            ("tại Bệnh viện Đa khoa Thống Nhất.", "Bệnh viện Đa khoa Thống Nhất"),
        ),
        ("đưa đến bệnh viện cấp cứu",),
    ),
    "gate": ReaderRule(
        "organization.border_post",
        "org",
        (
            ("lãnh đạo Đồn Biên phòng cửa khẩu quốc tế Mộc Bài", "Đồn Biên phòng cửa khẩu quốc tế Mộc Bài"),
            ("cùng Chi cục Hải quan cửa khẩu Nậm Cắn", "Chi cục Hải quan cửa khẩu Nậm Cắn"),
        ),
        ("qua đồn biên phòng gần nhất",),
    ),
    "number": ReaderRule(
        "organization.numbered",
        "org",
        (("đại diện Quân khu 7 dự", "Quân khu 7"),),
        ("các quân khu phía Nam",),
    ),
    "overseas": ReaderRule(
        "organization.representation",
        "org",
        (("đoàn Cơ quan đại diện Bộ Công an Việt Nam tại Lào đã", "Cơ quan đại diện Bộ Công an Việt Nam tại Lào"),),
        ("cơ quan đại diện chủ sở hữu",),
    ),
    "overseas!": ReaderRule(
        "organization.representation_short",
        "org",
        (("và đại diện Bộ Công an Việt Nam tại Lào sẽ", "đại diện Bộ Công an Việt Nam tại Lào"),),
        ("đại diện Công an các đơn vị",),
    ),
    "embassy": ReaderRule(
        "organization.mission",
        "org",
        (("nhân viên Tổng Lãnh sự quán Lào tại Đà Nẵng dự", "Tổng Lãnh sự quán Lào tại Đà Nẵng"),),
        ("các đại sứ quán nước ngoài",),
    ),
    "abbreviation": ReaderRule(
        "organization.abbreviated",
        "org",
        (("Công an TP Hồ Chí Minh; CATP cho biết", "CATP"), ("tổ công tác CAQ7 bắt giữ", "CAQ7")),
        ("cho biết thêm",),
    ),
    "highcourt": ReaderRule(
        "organization.high_court",
        "org",
        (("tại Tòa án nhân dân cấp cao tại TP.HCM từ", "Tòa án nhân dân cấp cao tại TP.HCM"),),
        ("tòa án cấp trên",),
    ),
    "ofparliament": ReaderRule(
        "organization.of_parliament",
        "org",
        (("đoàn Ủy ban Quốc phòng và An ninh của Quốc hội đã", "Ủy ban Quốc phòng và An ninh của Quốc hội"),),
        ("củng cố quốc phòng và an ninh",),
    ),
    "steering": ReaderRule(
        "organization.steering",
        "org",
        (
            ("do Ban Chỉ đạo 138 tỉnh Hà Nam tổ chức", "Ban Chỉ đạo 138 tỉnh Hà Nam"),
            ("với Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội tỉnh Hà Nam về",
             "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội tỉnh Hà Nam"),
            ("với Ban Chỉ đạo Đề án 06 của Chính phủ về", "Ban Chỉ đạo Đề án 06 của Chính phủ"),
        ),
        ("Ban Chỉ đạo, lãnh đạo Công an tỉnh và các đại biểu",),
    ),
    "code": ReaderRule(
        "organization.code",
        "org",
        (("phối hợp với PC45 Công an TP Hà Nội bắt", "PC45 Công an TP Hà Nội"),),
        ("nghị định ND15 quy định", "quốc lộ 12A"),
    ),
}  # fmt: skip
