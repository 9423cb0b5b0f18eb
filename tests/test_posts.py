"""Posts with their holders and organisations, as newsrooms write them: each case was misread once."""

from __future__ import annotations

import pytest
from article_text import article_of, posts_in

from kg.extract import extract
from kg.model import Document

POSTS: tuple[tuple[str, set[str]], ...] = (
    (
        (
            "Thượng tướng Lê Văn Minh (bìa trái) trao quyết định bổ nhiệm cho Đại tá Lê Văn An, Giám đốc Công an tỉnh"
            " Hà Nam."
        ),
        {"Lê Văn An: Giám đốc, Công an tỉnh Hà Nam"},
    ),
    (
        "Ông Lê Văn An, Phó Chủ tịch UBND tỉnh Hà Nam, Phó Trưởng BCĐ 138 tỉnh, có mặt.",
        {"Lê Văn An: Phó Chủ tịch, UBND tỉnh Hà Nam", "Lê Văn An: Phó Trưởng ban, Ban Chỉ đạo 138 tỉnh Hà Nam"},
    ),
    (
        "Ông Lê Văn An, Phó Chủ tịch, phụ trách UBND tỉnh Hà Nam, có mặt.",
        {"Lê Văn An: Phó Chủ tịch, UBND tỉnh Hà Nam"},
    ),
    (
        (
            "Dự có Đại tá Lê Văn An - Giám đốc, Trưởng đoàn đại biểu Công an tỉnh Hà Nam; Đại tá Lê Văn Bình - Phó Giám"
            " đốc, Trưởng đoàn đại biểu Công an tỉnh Nam Định."
        ),
        {"Lê Văn An: Giám đốc, Công an tỉnh Hà Nam", "Lê Văn Bình: Phó Giám đốc, Công an tỉnh Nam Định"},
    ),
    (
        "Thượng tá Lê Văn An, Giám đốc Trung tâm Dữ liệu quốc gia về dân cư, có mặt.",
        {"Lê Văn An: Giám đốc, Trung tâm Dữ liệu quốc gia về dân cư"},
    ),
    ("Chính quyền Tổng thống Lê Văn An phản đối.", {"Lê Văn An: Tổng thống, None"}),
    ("Quyền Giám đốc Công an tỉnh Hà Nam Lê Văn An có mặt.", {"Lê Văn An: Quyền Giám đốc, Công an tỉnh Hà Nam"}),
    (
        "Đội trưởng Đội Cảnh sát giao thông – Cảnh sát trật tự (Công an H.Kim Bảng) Lê Văn An vắng mặt.",
        {"Lê Văn An: Đội trưởng, Đội Cảnh sát giao thông - Cảnh sát trật tự Công an huyện Kim Bảng"},
    ),
    (
        "Dự lễ có Đội phó Đội Cảnh sát điều tra tổng hợp Công an huyện Kim Bảng Lê Văn An.",
        {"Lê Văn An: Đội phó, Đội Cảnh sát điều tra tổng hợp Công an huyện Kim Bảng"},
    ),
    (
        (
            "Đại tá Lê Văn An bị cách hết các chức vụ trong Đảng (Ủy viên Ban Thường vụ Tỉnh ủy"
            " Hà Nam nhiệm kỳ 2015-2020; Bí thư Đảng ủy Công an tỉnh Hà Nam)."
        ),
        {
            "Lê Văn An: Ủy viên Ban Thường vụ, Tỉnh ủy Hà Nam",
            "Lê Văn An: Bí thư, Đảng ủy Công an tỉnh Hà Nam",
        },
    ),
    (
        (
            "Đại tá Lê Văn An bị kỷ luật. Trong thời gian giữ chức Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh"
            " Hà Nam, ông Lê Văn An đã có khuyết điểm."
        ),
        {
            "Lê Văn An: Ủy viên Ban Thường vụ, Tỉnh ủy Hà Nam",
            "Lê Văn An: Giám đốc, Công an tỉnh Hà Nam",
        },
    ),
    (
        "Lê Văn An, Chi cục trưởng Chi cục Kiểm lâm tỉnh Hà Nam, chờ ngoài phòng làm việc của Bí thư Tỉnh ủy Hà Nam.",
        {"Lê Văn An: Chi cục trưởng, Chi cục Kiểm lâm tỉnh Hà Nam"},
    ),
    (
        "Đại tá Lê Văn An, Ủy viên Ban Chấp hành Đảng bộ tỉnh, Giám đốc Công an tỉnh Yên Bái dự họp.",
        {
            "Lê Văn An: Ủy viên, Ban Chấp hành Đảng bộ tỉnh Yên Bái",
            "Lê Văn An: Giám đốc, Công an tỉnh Yên Bái",
        },
    ),
    (
        "Trung tướng Lê Văn An, Bí thư Đảng ủy, Tổng cục trưởng Tổng cục Cảnh sát dự hội nghị tại Hà Nội.",
        {
            "Lê Văn An: Bí thư, Đảng ủy Tổng cục Cảnh sát",
            "Lê Văn An: Tổng cục trưởng, Tổng cục Cảnh sát",
        },
    ),
    (
        "Trung tướng Lê Văn An, nguyên Thứ trưởng Bộ Nội vụ (nay là Bộ Công an), nguyên Giám đốc Công an TPHCM dự lễ.",
        {"Lê Văn An: Thứ trưởng, Bộ Nội vụ", "Lê Văn An: Giám đốc, Công an thành phố Hồ Chí Minh"},
    ),
    (
        "Đại tá Lê Văn An, nguyên Phó Giám đốc Công an tỉnh Hải Dương (cũ), Phó Giám đốc Công an Hải Phòng dự lễ.",
        {
            "Lê Văn An: Phó Giám đốc, Công an tỉnh Hải Dương",
            "Lê Văn An: Phó Giám đốc, Công an thành phố Hải Phòng",
        },
    ),
    (
        "Ông Lê Văn An, Trưởng phòng TN-MT huyện Quế Phong và bà Lê Thị Hoa, Trưởng phòng Nội vụ quận Gò Vấp dự họp.",
        {
            "Lê Văn An: Trưởng phòng, Phòng Tài nguyên và Môi trường huyện Quế Phong",
            "Lê Thị Hoa: Trưởng phòng, Phòng Nội vụ quận Gò Vấp",
        },
    ),
    (
        "Bà Lê Thị Hoa, Giám đốc Sở VH-TT-DL Nghệ An và ông Lê Văn An, Giám đốc Sở KH-ĐT Nghệ An dự họp.",
        {
            "Lê Thị Hoa: Giám đốc, Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An",
            "Lê Văn An: Giám đốc, Sở Kế hoạch và Đầu tư tỉnh Nghệ An",
        },
    ),
    (
        (
            "Bộ Tư lệnh BĐBP tổ chức hội nghị. Thiếu tướng Lê Văn An, Phó Tư lệnh, Tham mưu trưởng Quân khu 5 và Thượng"
            " tá Kẹo Đon, Phó trưởng Cơ quan đại diện Bộ An ninh Lào tại Việt Nam dự."
        ),
        {
            "Lê Văn An: Phó Tư lệnh, Quân khu 5",
            "Lê Văn An: Tham mưu trưởng, Quân khu 5",
            "Kẹo Đon: Phó Trưởng, Cơ quan đại diện Bộ An ninh Lào tại Việt Nam",
        },
    ),
    (
        "Tỉnh ủy Hà Nam họp. Phó Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH tỉnh Quản Văn Bê phát biểu.",
        {
            "Quản Văn Bê: Phó Bí thư, Tỉnh ủy Hà Nam",
            "Quản Văn Bê: Trưởng đoàn, Đoàn đại biểu Quốc hội tỉnh Hà Nam",
        },
    ),
    (
        (
            "Đồng chí Lê Văn An, Bí thư, Chủ tịch HĐND huyện Kỳ Sơn; bà Lê Thị Hoa, Phó Bí thư - Chủ tịch UBND phường"
            " Trường Vinh và ông Khăm Bun, Bí thư kiêm Tỉnh trưởng tỉnh Xiêng Khoảng dự."
        ),
        {
            "Lê Văn An: Bí thư, Huyện ủy Kỳ Sơn",
            "Lê Văn An: Chủ tịch, HĐND huyện Kỳ Sơn",
            "Lê Thị Hoa: Phó Bí thư, Đảng ủy phường Trường Vinh",
            "Lê Thị Hoa: Chủ tịch, UBND phường Trường Vinh",
            "Khăm Bun: Bí thư, Tỉnh ủy Xiêng Khoảng",
            "Khăm Bun: Tỉnh trưởng, Tỉnh Xiêng Khoảng",
        },
    ),
    (
        "Hội nghị có Đại tá Lê Văn An, Ủy viên Ban chấp hành Đảng bộ Công an TƯ.",
        {"Lê Văn An: Ủy viên, Ban Chấp hành Đảng bộ Công an Trung ương"},
    ),
    (
        "Ông Khăm Tay, Thường vụ Tỉnh ủy, Phó Tỉnh trưởng Salavan cảm ơn.",
        {
            "Khăm Tay: Ủy viên Ban Thường vụ, Tỉnh ủy Salavan",
            "Khăm Tay: Phó Tỉnh trưởng, Tỉnh Salavan",
        },
    ),
    ("Tại cuộc họp Thường vụ Tỉnh ủy Yên Bái, Đại tá Lê Văn An báo cáo.", set()),
    (
        "Đại tá Lê Văn An, Phó Tham mưu trưởng BĐBP và Đại tá Phan Văn Bê, Tham mưu trưởng BĐBP tỉnh Cà Mau dự.",
        {
            "Lê Văn An: Phó Tham mưu trưởng, Bộ đội Biên phòng",
            "Phan Văn Bê: Tham mưu trưởng, Bộ đội Biên phòng tỉnh Cà Mau",
        },
    ),
    (
        "Ông Lê Văn An – Cục trưởng cục 3 Thanh tra Chính phủ dự họp.",
        {"Lê Văn An: Cục trưởng, Cục 3 Thanh tra Chính phủ"},
    ),
    (
        "Đại tá Lê Văn An Phó Giám đốc Công an tỉnh Nghệ An cho biết.",
        {"Lê Văn An: Phó Giám đốc, Công an tỉnh Nghệ An"},
    ),
    (
        "Đồng chí Xỷlathông Kẹovilay, Bí thư thứ hai, Đại sứ quán Lào tại Việt Nam dự.",
        {"Xỷlathông Kẹovilay: Bí thư thứ hai, Đại sứ quán Lào tại Việt Nam"},
    ),
    ("Người này tự xưng là đại tá Lê Văn An (Phó giám đốc Công an TP.Đà Nẵng).", set()),
    (
        "Thứ trưởng Lê Văn An tặng hoa chúc mừng Công an tỉnh Quảng Ninh.",
        {"Lê Văn An: Thứ trưởng, Bộ Công an"},
    ),
    (
        "Theo Trưởng CATP Uông Bí Lê Văn An, vụ việc đang được làm rõ.",
        {"Lê Văn An: Trưởng, Công an thành phố Uông Bí"},
    ),
    (
        (
            "Khởi tố Lê Văn An (42 tuổi, trung tá, Đội trưởng Đội thi hành án hình sự và hỗ trợ tư pháp, "
            "Công an huyện Vũ Thư)."
        ),
        {"Lê Văn An: Đội trưởng, Đội Thi hành án hình sự và hỗ trợ tư pháp Công an huyện Vũ Thư"},
    ),
    (
        "Công an tỉnh Hà Tĩnh bàn giao trụ sở. (Trong ảnh: Đại tá Lê Văn An - Phó Giám đốc Công an tỉnh trao quà).",
        {"Lê Văn An: Phó Giám đốc, Công an tỉnh Hà Tĩnh"},
    ),
    (
        "Tổng Tham mưu trưởng QĐND Việt Nam, Thứ trưởng Bộ Quốc phòng Phan Văn Bê vừa nhận quyết định.",
        {"Phan Văn Bê: Tổng Tham mưu trưởng, Quân đội nhân dân Việt Nam", "Phan Văn Bê: Thứ trưởng, Bộ Quốc phòng"},
    ),
    (
        "Ông Igor Belov, Trợ lý Tổng thống, Chủ tịch Hội đồng Biển Nga và Tổng thống Belarus Ivan Sidorov dự.",
        {
            "Igor Belov: Trợ lý Tổng thống, None",
            "Igor Belov: Chủ tịch, Hội đồng Biển Nga",
            "Ivan Sidorov: Tổng thống, None",
        },
    ),
    (
        (
            "Dự lễ có các đồng chí Ủy viên Bộ Chính trị: Lê Văn An, Phó Thủ tướng Chính phủ; Đại tướng Phan Văn Chí, "
            "Bộ trưởng Bộ Quốc phòng; đồng chí Hồ Văn Dũng, Bí thư Tỉnh ủy Hà Nam."
        ),
        {
            "Lê Văn An: Ủy viên, Bộ Chính trị",
            "Lê Văn An: Phó Thủ tướng, Chính phủ",
            "Phan Văn Chí: Ủy viên, Bộ Chính trị",
            "Phan Văn Chí: Bộ trưởng, Bộ Quốc phòng",
            "Hồ Văn Dũng: Bí thư, Tỉnh ủy Hà Nam",
        },
    ),
    (
        (
            "Thư ký Hội đồng An ninh Cộng hòa Belarus Petrov Ivan Ivanovich tới. Thứ trưởng Bộ Công an Phan Văn Bê "
            "và Phó Thư ký Sidorov Oleg đồng chủ trì phiên tham vấn."
        ),
        {
            "Petrov Ivan Ivanovich: Thư ký, Hội đồng An ninh Belarus",
            "Phan Văn Bê: Thứ trưởng, Bộ Công an",
            "Sidorov Oleg: Phó Thư ký, Hội đồng An ninh Belarus",
        },
    ),
    (
        (
            "Bộ trưởng Bộ Công an Lê Văn An trao quyết định. Bộ trưởng giao nhiệm vụ cho 34 Giám đốc công an cấp tỉnh, "
            "gồm 23 Giám đốc công an các tỉnh mới."
        ),
        {"Lê Văn An: Bộ trưởng, Bộ Công an"},
    ),
    (
        "Đến dự có Phó chủ tịch UBND TP Cần Thơ phụ trách nội chính Lê Văn An...",
        {"Lê Văn An: Phó Chủ tịch, UBND thành phố Cần Thơ"},
    ),
    (
        "Bằng khen của Bí thư - Tỉnh trưởng Bô-ly-khăm-xây được trao cho Đại tá Lê Văn An, Giám đốc Công an Hà Tĩnh.",
        {"Lê Văn An: Giám đốc, Công an tỉnh Hà Tĩnh"},
    ),
    (
        "Phía Bộ Chỉ huy BĐBP tỉnh Sơn La có Đại tá Lê Văn An - Phó Chỉ huy trưởng Nghiệp vụ làm trưởng đoàn.",
        {"Lê Văn An: Phó Chỉ huy trưởng, Bộ Chỉ huy Bộ đội Biên phòng tỉnh Sơn La"},
    ),
    (
        "Tổng Bí thư Lê Văn An tiếp ông Vương Văn Hòa, Ủy viên Quốc vụ, Bộ trưởng Bộ Công an Trung Quốc.",
        {
            "Lê Văn An: Tổng Bí thư, None",
            "Vương Văn Hòa: Ủy viên Quốc vụ, None",
            "Vương Văn Hòa: Bộ trưởng, Bộ Công an Trung Quốc",
        },
    ),
    (
        "Tổng Bí thư Ban Chấp hành Trung ương Đảng Lê Văn An phát biểu tại hội nghị.",
        {"Lê Văn An: Tổng Bí thư, Ban Chấp hành Trung ương Đảng"},
    ),
    (
        (
            "Dự lễ có Thượng tá Hồ Thị Lan, Ủy viên Ban Thường vụ Đảng ủy xã, Bí thư Đảng ủy, Trưởng Công an xã Đức "
            "Lộc; ông Lê Văn An, Phó Bí thư Đảng ủy, Chủ tịch UBND xã."
        ),
        {
            "Hồ Thị Lan: Ủy viên Ban Thường vụ, Đảng ủy xã Đức Lộc",
            "Hồ Thị Lan: Bí thư, Đảng ủy Công an xã Đức Lộc",
            "Hồ Thị Lan: Trưởng, Công an xã Đức Lộc",
            "Lê Văn An: Phó Bí thư, Đảng ủy xã Đức Lộc",
            "Lê Văn An: Chủ tịch, UBND xã Đức Lộc",
        },
    ),
    (
        "Hội thảo do Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an, Trưởng Ban tổ chức Hội thảo chủ trì.",
        {"Lê Văn An: Thứ trưởng, Bộ Công an"},
    ),
    (
        "Bộ trưởng Bộ Công an Lê Văn An hội đàm với Thư ký Hội đồng An ninh Cộng hòa Belarus Petrov Ivan Ivanovich.",
        {"Lê Văn An: Bộ trưởng, Bộ Công an", "Petrov Ivan Ivanovich: Thư ký, Hội đồng An ninh Belarus"},
    ),
    (
        "Trung tướng Lê Văn An, Chủ nhiệm Ủy ban Quốc phòng, An ninh và Đối ngoại của Quốc hội, dự họp.",
        {"Lê Văn An: Chủ nhiệm, Ủy ban Quốc phòng, An ninh và Đối ngoại của Quốc hội"},
    ),
    (
        "Trung tá Hà Quang Dung-Trưởng Công an huyện Đakrông cho hay như vậy.",
        {"Hà Quang Dung: Trưởng, Công an huyện Đakrông"},
    ),
    (
        "Tại trụ sở T.Ư Đảng, ông Phan Văn Kiệm, Ủy viên T.Ư Đảng, Bí thư Tỉnh ủy Hà Nam đã tiếp đoàn.",
        {
            "Phan Văn Kiệm: Ủy viên, Ban Chấp hành Trung ương Đảng",
            "Phan Văn Kiệm: Bí thư, Tỉnh ủy Hà Nam",
        },
    ),
    (
        "Thượng tướng Đỗ Hữu Tấn, Phó bí thư Quân ủy Trung ương, Bộ trưởng Bộ Quốc phòng chủ trì hội nghị.",
        {"Đỗ Hữu Tấn: Phó Bí thư, Quân ủy Trung ương", "Đỗ Hữu Tấn: Bộ trưởng, Bộ Quốc phòng"},
    ),
    (
        "Thừa ủy quyền của Chủ tịch nước, Bộ trưởng Bộ Công an Đỗ Văn Lâm trao quyết định.",
        {"Đỗ Văn Lâm: Bộ trưởng, Bộ Công an"},
    ),
    (
        "Tại lễ, thừa ủy quyền của Chủ tịch nước, ông Phạm Thế Hà, Phó Chủ nhiệm Văn phòng Chủ tịch nước, phát biểu.",
        {"Phạm Thế Hà: Phó Chủ nhiệm, Văn phòng Chủ tịch nước"},
    ),
    (
        "Người gọi tự xưng là thiếu úy Lê Văn Tâm, cán bộ Công an thành phố Đà Nẵng, dọa bắt bà.",
        set(),
    ),
    (
        (
            "Ông Tạ Quốc Tới từng là Tổng cục phó Cảnh sát phòng, chống tội phạm; Thiếu tướng Tạ Quốc Tới, "
            "Phó thủ trưởng cơ quan Cảnh sát điều tra (Bộ Công an), kể lại."
        ),
        {
            "Tạ Quốc Tới: Phó Thủ trưởng, Cơ quan CSĐT Bộ Công an",
            "Tạ Quốc Tới: Tổng cục phó, Tổng cục Cảnh sát phòng, chống tội phạm",
        },
    ),
    (
        "Thượng tá Ngô Minh Chậu, Phó Trưởng Phòng Bảo vệ chính trị I, Công an TP.HCM, dự họp.",
        {"Ngô Minh Chậu: Phó Trưởng phòng, Phòng Bảo vệ chính trị I Công an thành phố Hồ Chí Minh"},
    ),
    (
        "Đại tá Bùi Gia Thịnh, Trợ lý Bộ trưởng Bộ Công an dự buổi lễ.",
        {"Bùi Gia Thịnh: Trợ lý Bộ trưởng, Bộ Công an"},
    ),
    (
        "Bộ Công an Việt Nam đón Đoàn Bộ Công an Trung Quốc do ông Quách Minh Côn, Bộ trưởng, dẫn đầu.",
        {"Quách Minh Côn: Bộ trưởng, Bộ Công an Trung Quốc"},
    ),
    (
        "Bộ Công an làm việc với Bộ Giáo dục và Đào tạo; Thứ trưởng Bùi Văn Nghĩa phát biểu.",
        {"Bùi Văn Nghĩa: Thứ trưởng, Bộ Công an"},
    ),
    (
        (
            "Thiếu tướng Tô Gia Xuân, Chánh Văn phòng kiêm Người phát ngôn của Bộ Công an trả lời. Trước đó, Thiếu "
            "tướng Tô Gia Xuân (Chánh Văn phòng của Bộ Công an) đã gặp báo chí."
        ),
        {"Tô Gia Xuân: Chánh Văn phòng, Văn phòng Bộ Công an", "Tô Gia Xuân: Người phát ngôn, Bộ Công an"},
    ),
    (
        "Ông Tô Gia Xuân, Chánh văn phòng, Người phát ngôn Bộ Công an, trả lời báo chí.",
        {"Tô Gia Xuân: Chánh Văn phòng, Văn phòng Bộ Công an", "Tô Gia Xuân: Người phát ngôn, Bộ Công an"},
    ),
    (
        (
            "Ông Phạm Minh Chi, Bí thư TƯ Đảng, Trưởng ban Tổ chức T.Ư và đại tướng Lương Cương, Chủ nhiệm Tổng cục "
            "Chính trị Quân đội nhân dân VN cùng dự."
        ),
        {
            "Phạm Minh Chi: Bí thư, Ban Chấp hành Trung ương Đảng",
            "Phạm Minh Chi: Trưởng ban, Ban Tổ chức Trung ương",
            "Lương Cương: Chủ nhiệm, Tổng cục Chính trị Quân đội nhân dân Việt Nam",
        },
    ),
    (
        "Phó Thủ tướng, Bộ trưởng Bộ Nội vụ Vương quốc Campuchia Samdech Krolahom Sor Khenn tiếp đoàn.",
        {
            "Sor Khenn: Phó Thủ tướng, Chính phủ Campuchia",
            "Sor Khenn: Bộ trưởng, Bộ Nội vụ Campuchia",
        },
    ),
    (
        "Đoàn Cảnh sát New Zealand do ông Mark Hutton, Trợ lý Tư lệnh làm Trưởng đoàn sang thăm Bộ Công an.",
        {"Mark Hutton: Trợ lý Tư lệnh, Cảnh sát New Zealand"},
    ),
    (
        (
            "Bộ Công an làm việc với Cơ quan Kiểm soát ma túy Hàn Quốc (KDCA). Ông Park Jin Woo, Phó Tổng Thư ký KDCA, "
            "và bà Lê Thị Anh, phiên dịch tiếng Anh, cùng dự."
        ),
        {"Park Jin Woo: Phó Tổng Thư ký, Cơ quan Kiểm soát ma túy Hàn Quốc"},
    ),
    (
        (
            "Thiếu tướng Daniyar Bekturov, Thứ trưởng thứ nhất Bộ Nội vụ Kazakhstan, tiếp đoàn. Thứ trưởng Daniyar "
            "Bekturov cảm ơn."
        ),
        {"Daniyar Bekturov: Thứ trưởng thứ nhất, Bộ Nội vụ Kazakhstan"},
    ),
    (
        "Trung tá Bunthavi Sengsulin, Tùy viên Công an, Đại sứ quán Lào tại Việt Nam cùng dự.",
        {"Bunthavi Sengsulin: Tùy viên Công an, Đại sứ quán Lào tại Việt Nam"},
    ),
    (
        (
            "Học viện Chính trị CAND bế giảng khóa học. Thượng tá Lê Văn Ngân, Trưởng phòng Quản lý học viên, báo cáo. "
            "Học viên đã thăm Công an tỉnh Ninh Bình."
        ),
        {"Lê Văn Ngân: Trưởng phòng, Phòng Quản lý học viên Học viện Chính trị Công an nhân dân"},
    ),
    (
        (
            "Công an thành phố Bách Sắc, tỉnh Quảng Tây, Trung Quốc dự tọa đàm. Về phía Công an thành phố Bách Sắc có "
            "đồng chí Hoàng Kiến Quân, Phó Cục trưởng; đồng chí Nông Tú Anh, Chi đội trưởng Chi đội Hình sự."
        ),
        {"Nông Tú Anh: Chi đội trưởng, Chi đội Hình sự Công an thành phố Bách Sắc"},
    ),
    (
        "Đại úy Lê Văn Hưng, cán bộ Đội CSGT số 7, Phòng CSGT Công an TP Hà Nội, trực tại đây.",
        {"Lê Văn Hưng: Cán bộ, Đội Cảnh sát giao thông số 7 Công an thành phố Hà Nội"},
    ),
    (
        "Bệnh viện Đa khoa tỉnh Gia Lai tiếp đoàn. Ông Đỗ Quang Tấn, Giám đốc Bệnh viện, cảm ơn.",
        {"Đỗ Quang Tấn: Giám đốc, Bệnh viện Đa khoa tỉnh Gia Lai"},
    ),
    (
        (
            "Danh sách đại biểu của Công an các tỉnh Quảng Trị, Savannakhet, Salavan\n\nTT | Họ và tên | Chức vụ\n"
            "I | Đoàn Savannakhet |\n1 | Đại tá Xổm Chít Keo Vông | Giám đốc Công an tỉnh\nII | Đoàn Salavan |\n"
            "1 | Đại tá Bun Thoong Khăm Lả | Giám đốc Công an tỉnh\n"
        ),
        {
            "Xổm Chít Keo Vông: Giám đốc, Công an tỉnh Savannakhet",
            "Bun Thoong Khăm Lả: Giám đốc, Công an tỉnh Salavan",
        },
    ),
    (
        (
            "Công an tỉnh Tiền Giang họp. Đại tá Lê Văn Nhật, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Đảng ủy, Giám đốc "
            "Công an tỉnh phát biểu."
        ),
        {
            "Lê Văn Nhật: Ủy viên Ban Thường vụ, Tỉnh ủy Tiền Giang",
            "Lê Văn Nhật: Bí thư, Đảng ủy Công an tỉnh Tiền Giang",
            "Lê Văn Nhật: Giám đốc, Công an tỉnh Tiền Giang",
        },
    ),
    (
        (
            "Bộ Công an đón ông Ito Hiroshi, Đại sứ Nhật Bản tại Việt Nam. Cùng đi có bà Kaneko Yuki, Tham tán Đại sứ "
            "quán Nhật Bản."
        ),
        {
            "Ito Hiroshi: Đại sứ, Đại sứ quán Nhật Bản tại Việt Nam",
            "Kaneko Yuki: Tham tán, Đại sứ quán Nhật Bản tại Việt Nam",
        },
    ),
    (
        (
            "Bộ Công an họp. Cùng dự có Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Son; Thứ trưởng Bộ Công an "
            "Lê Văn Lung."
        ),
        {"Trần Văn Son: Chủ nhiệm, Văn phòng Chính phủ", "Lê Văn Lung: Thứ trưởng, Bộ Công an"},
    ),
    (
        (
            "Học viện An ninh nhân dân họp với Học viện Chính trị quốc gia Hồ Chí Minh. Đại tá Lê Văn Quang, Phó Giám "
            "đốc Học viện, phát biểu."
        ),
        {"Lê Văn Quang: Phó Giám đốc, Học viện An ninh nhân dân"},
    ),
    (
        "Công an tỉnh Đồng Nai họp. Thiếu tướng Vũ Hồng Vận, Ủy viên Ban TVTU, Giám đốc Công an tỉnh cùng dự.",
        {
            "Vũ Hồng Vận: Ủy viên Ban Thường vụ, Tỉnh ủy Đồng Nai",
            "Vũ Hồng Vận: Giám đốc, Công an tỉnh Đồng Nai",
        },
    ),
    (
        "Đoàn do Đại tá Trần Trọng Sơn-Phó Giám đốc Công an tỉnh Gia Lai-làm Trưởng đoàn đến thăm xã Ia Dom.",
        {"Trần Trọng Sơn: Phó Giám đốc, Công an tỉnh Gia Lai"},
    ),
    (
        (
            "Bộ Công an và Bộ Quốc phòng họp. Về phía Bộ Quốc phòng có Thượng tướng Vũ Hải Sảng, Thứ trưởng; Trung "
            "tướng Lê Đức Tháp, Tư lệnh Bộ đội Biên phòng."
        ),
        {"Vũ Hải Sảng: Thứ trưởng, Bộ Quốc phòng", "Lê Đức Tháp: Tư lệnh, Bộ đội Biên phòng"},
    ),
    (
        "Ông Lê Văn Lâu, Phó Trưởng phòng Tài nguyên và Môi trường TP Nha Trang, trả lời.",
        {"Lê Văn Lâu: Phó Trưởng phòng, Phòng Tài nguyên và Môi trường thành phố Nha Trang"},
    ),
    (
        "Ông Nguyễn Khắc Hiền - TUV, Phó Chủ tịch UBND tỉnh Phú Thọ dự buổi diễn tập.",
        {"Nguyễn Khắc Hiền: Ủy viên, Tỉnh ủy Phú Thọ", "Nguyễn Khắc Hiền: Phó Chủ tịch, UBND tỉnh Phú Thọ"},
    ),
    (
        (
            "Trại tạm giam số 1 Công an tỉnh Lào Cai mở hội thi. Trung tá Nguyễn Văn Hãn, Phó Giám thị Trại tạm giam "
            "số 1 trao giải."
        ),
        {"Nguyễn Văn Hãn: Phó Giám thị, Trại tạm giam số 1 Công an tỉnh Lào Cai"},
    ),
    (
        "Dự lễ có Trung tướng Lê Văn Tám, Tổng cục trưởng Tổng cục 7; Tổng cục Cảnh sát (Tổng cục VII) bàn giao.",
        {"Lê Văn Tám: Tổng cục trưởng, Tổng cục Cảnh sát"},
    ),
    (
        "Bí thư Thành ủy Hà Nội Lê Tiến An; Phó Bí thư thường trực Mùa Thị Sua đến hiện trường.",
        {"Lê Tiến An: Bí thư, Thành ủy Hà Nội", "Mùa Thị Sua: Phó Bí thư Thường trực, Thành ủy Hà Nội"},
    ),
    (
        (
            "Công an TP Hải Phòng đón Giám đốc mới. Công an TP Hải Phòng cùng Công an TP Hải Phòng và Công an TP Hải "
            "Phòng. Dự lễ có Đại tá Lê Văn Tám, Giám đốc Công an TP Hà Nội. Cùng dự có Đại tá Hồ Sĩ Lân, nguyên Giám "
            "đốc CATP."
        ),
        {
            "Lê Văn Tám: Giám đốc, Công an thành phố Hà Nội",
            "Hồ Sĩ Lân: Giám đốc, Công an thành phố Hải Phòng",
        },
    ),
    (
        (
            "Đoàn thăm Hòa thượng Thạch Sa Rết - Trưởng ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Trà Vinh, Chủ tịch "
            "danh dự Hội Đoàn kết sư sãi yêu nước tỉnh Trà Vinh."
        ),
        {
            "Thạch Sa Rết: Trưởng ban, Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Trà Vinh",
            "Thạch Sa Rết: Chủ tịch danh dự, Hội Đoàn kết sư sãi yêu nước tỉnh Trà Vinh",
        },
    ),
    (
        "Thay mặt UBND tỉnh Điện Biên, ông Lê Văn Tám, Phó Chủ tịch tỉnh, dự. Chủ tịch Tỉnh hội Phụ nữ Lê An vắng mặt.",
        {"Lê Văn Tám: Phó Chủ tịch, UBND tỉnh Điện Biên"},
    ),
    (
        "Ngoài bằng khen của Chủ tịch UBND tỉnh Hà Nam, chị Hoa còn được nhận quà. Chị Hoa cảm ơn Công an tỉnh Hà Nam.",
        set(),
    ),
    (
        "Đến dự có ông Hồ Sĩ Lân - Thượng tá, Phó Giám đốc Công an tỉnh Hà Nam.",
        {"Hồ Sĩ Lân: Phó Giám đốc, Công an tỉnh Hà Nam"},
    ),
    (
        "Công an tỉnh Hà Nam họp. Thượng tá Hồ Sĩ Lân - Giám thị Trại tạm giam số 1, dự.",
        {"Hồ Sĩ Lân: Giám thị, Trại tạm giam số 1 Công an tỉnh Hà Nam"},
    ),
    (
        "Đại tá Hồ Sĩ Lân, ủy viên thường trực Hội đồng tư vấn đặc xá tỉnh Hà Nam, dự họp của Công an tỉnh Hà Nam.",
        {"Hồ Sĩ Lân: Ủy viên Thường trực, Hội đồng Tư vấn đặc xá tỉnh Hà Nam"},
    ),
    (
        (
            "Công an tỉnh Hà Nam họp. Dự có Thượng tá Hoàng Thị Chung, Trưởng Ban Thanh niên – Phụ nữ Công an tỉnh; "
            "Thiếu tướng Hồ Sĩ Lân, Phó Cục trưởng Cục Cảnh sát PCCC-CNCH."
        ),
        {
            "Hoàng Thị Chung: Trưởng ban, Ban Thanh niên - Phụ nữ Công an tỉnh Hà Nam",
            "Hồ Sĩ Lân: Phó Cục trưởng, Cục Cảnh sát PCCC - CNCH",
        },
    ),
    (
        "Trung tá Văn Quốc Khánh, Trưởng Công an xã Núi Xa, dự mít tinh mừng Quốc Khánh.",
        {"Văn Quốc Khánh: Trưởng, Công an xã Núi Xa"},
    ),
    (
        "Công an phường Tân An họp. Đại úy Hồ Sĩ Lân, Đội phó Đội phong trào Công an huyện Lý Nhân, dự.",
        {"Hồ Sĩ Lân: Đội phó, Đội Phong trào Công an huyện Lý Nhân"},
    ),
    (
        "Bộ Giáo dục có công văn, Bộ trưởng Nguyễn Kim Sơn ký. Đại tá Hồ Sĩ Lân, Giám đốc Công an tỉnh Hà Nam, nói.",
        {"Nguyễn Kim Sơn: Bộ trưởng, Bộ Giáo dục và Đào tạo", "Hồ Sĩ Lân: Giám đốc, Công an tỉnh Hà Nam"},
    ),
)


@pytest.mark.parametrize(("text", "posts"), POSTS, ids=[text[:40] for text, _ in POSTS])
def test_posts_are_read(text: str, posts: set[str]) -> None:
    assert posts_in(article_of(text)) == posts


def test_a_line_that_a_narrow_page_breaks_before_a_name_goes_on() -> None:
    article = extract(
        Document(
            "example",
            "Ngày 17/3/2023, tại Công an tỉnh Hà Nam, đồng chí Đại tá Lê Văn An, Phó\n"
            "giám đốc Công an tỉnh đã chủ trì buổi làm việc với đoàn đại biểu đến từ các\n"
            "huyện của tỉnh Thái Bình; tham dự có đại diện lãnh đạo các phòng, ban, đơn\n"
            "vị chức năng. Tại buổi làm việc, hai bên trao đổi về kinh nghiệm của ông Phan\n"
            "Văn Bê, Giám đốc Sở Ngoại vụ tỉnh Thái Bình, trong công tác đối ngoại và tiếp\n"
            "nhận các đoàn.\n",
        )
    )
    assert "Phan Văn Bê: Giám đốc, Sở Ngoại vụ tỉnh Thái Bình" in {" ".join(p.split()) for p in posts_in(article)}
