/** A text, and who asks whom (in which direction) for what. */
export const reads: readonly (readonly [
  string,
  readonly (readonly [from: string | null, addressee: string | null, direction: string, asked: string])[],
])[] = [
  [
    'Chủ tịch UBND huyện giao: Phòng Giáo dục và Đào tạo bố trí giáo viên; công an xã kiểm tra quán.',
    [
      ['UBND huyện', 'Phòng Giáo dục và Đào tạo', 'internal', 'bố trí giáo viên'],
      ['UBND huyện', 'công an xã', 'internal', 'kiểm tra quán'],
    ],
  ],
  [
    'Chủ tịch UBND tỉnh yêu cầu: 1. Sở Tài chính phân bổ 12 tỷ đồng; 2. Sở Xây dựng rà soát 4 dự án.',
    [
      ['UBND tỉnh', 'Sở Tài chính', 'internal', 'phân bổ 12 tỷ đồng'],
      ['UBND tỉnh', 'Sở Xây dựng', 'internal', 'rà soát 4 dự án'],
    ],
  ],
  ['Thanh tra tỉnh kiến nghị thu hồi 19 tỷ đồng, đã thu 17 tỷ đồng.', [[null, null, 'unknown', 'thu hồi 19 tỷ đồng']]],
  [
    'UBND tỉnh Lai Châu kiến nghị Bộ Công Thương: sớm có văn bản hướng dẫn; xem xét ủy quyền cho UBND tỉnh cấp, cấp lại, gia hạn, thu hồi giấy phép hoạt động ở hồ chứa; ủng hộ chủ trương mở cửa khẩu phụ.',
    [
      ['UBND tỉnh Lai Châu', 'Bộ Công Thương', 'to_centre', 'sớm có văn bản hướng dẫn'],
      [
        'UBND tỉnh Lai Châu',
        'Bộ Công Thương',
        'to_centre',
        'xem xét ủy quyền cho UBND tỉnh cấp, cấp lại, gia hạn, thu hồi giấy phép hoạt động ở hồ chứa',
      ],
      ['UBND tỉnh Lai Châu', 'Bộ Công Thương', 'to_centre', 'ủng hộ chủ trương mở cửa khẩu phụ'],
    ],
  ],
  [
    'UBND tỉnh Lai Châu kiến nghị Bộ Nội vụ: sớm hướng dẫn biên chế; cho phép mở điểm tiếp nhận lưu động; cho ý kiến về quy chế.',
    [
      ['UBND tỉnh Lai Châu', 'Bộ Nội vụ', 'to_centre', 'sớm hướng dẫn biên chế'],
      ['UBND tỉnh Lai Châu', 'Bộ Nội vụ', 'to_centre', 'cho phép mở điểm tiếp nhận lưu động'],
      ['UBND tỉnh Lai Châu', 'Bộ Nội vụ', 'to_centre', 'cho ý kiến về quy chế'],
    ],
  ],
  [
    'Tỉnh Lai Châu kiến nghị Bộ Công Thương cho ý kiến về phương án đấu nối.',
    [['tỉnh Lai Châu', 'Bộ Công Thương', 'to_centre', 'cho ý kiến về phương án đấu nối']],
  ],
  [
    'UBND tỉnh kiến nghị Trung ương cho thí điểm mô hình mới.',
    [['UBND tỉnh', 'Trung ương', 'to_centre', 'thí điểm mô hình mới']],
  ],
  [
    'Các phòng GD&ĐT được yêu cầu chuẩn bị sách giáo khoa.',
    [[null, 'Các phòng GD&ĐT', 'internal', 'chuẩn bị sách giáo khoa']],
  ],
  [
    'UBND tỉnh đề nghị Cục Hàng không Việt Nam cấp thêm chuyến bay.',
    [['UBND tỉnh', 'Cục Hàng không Việt Nam', 'internal', 'cấp thêm chuyến bay']],
  ],
  [
    'UBND tỉnh đề nghị nhân dân hai bên sông giữ gìn hành lang an toàn.',
    [['UBND tỉnh', 'nhân dân hai bên sông', 'internal', 'giữ gìn hành lang an toàn']],
  ],
  [
    'UBND tỉnh yêu cầu lực lượng bảo vệ rừng tăng cường tuần tra.',
    [['UBND tỉnh', 'lực lượng bảo vệ rừng', 'internal', 'tăng cường tuần tra']],
  ],
  [
    'UBND tỉnh yêu cầu các cơ quan, đơn vị thực hiện nghiêm quy định.',
    [['UBND tỉnh', 'các cơ quan, đơn vị', 'internal', 'thực hiện nghiêm quy định']],
  ],
  [
    'Kết luận phiên họp, Chủ tịch UBND tỉnh yêu cầu Sở Y tế rà soát thuốc.',
    [['UBND tỉnh', 'Sở Y tế', 'internal', 'rà soát thuốc']],
  ],
  [
    'Phát biểu, Giám đốc Sở Y tế Lê Văn An đề nghị UBND tỉnh bố trí vốn.',
    [['Sở Y tế', 'UBND tỉnh', 'internal', 'bố trí vốn']],
  ],
  [
    'Tại buổi làm việc, tỉnh Lai Châu kiến nghị Bộ Y tế hỗ trợ thuốc. UBND tỉnh đề nghị Bộ Y tế cử bác sĩ.',
    [
      ['tỉnh Lai Châu', 'Bộ Y tế', 'to_centre', 'hỗ trợ thuốc'],
      ['UBND tỉnh Lai Châu', 'Bộ Y tế', 'to_centre', 'cử bác sĩ'],
    ],
  ],
  [
    'UBND tỉnh giao cho Sở Tài chính chủ trì việc này.',
    [['UBND tỉnh', 'Sở Tài chính', 'internal', 'chủ trì việc này']],
  ],
  [
    'UBND tỉnh yêu cầu các sở, ngành thực hiện nghiêm Chỉ thị số 07/CT-UBND về giải ngân.',
    [['UBND tỉnh', 'các sở, ngành', 'internal', 'thực hiện nghiêm Chỉ thị số 07/CT-UBND về giải ngân']],
  ],
  [
    'UBND tỉnh yêu cầu Sở Tài chính cử tổ hỗ trợ xuống từng xã trong tháng 10, hướng dẫn trực tiếp.',
    [['UBND tỉnh', 'Sở Tài chính', 'internal', 'cử tổ hỗ trợ xuống từng xã trong tháng 10, hướng dẫn trực tiếp']],
  ],
  [
    'UBND tỉnh yêu cầu Sở Xây dựng, Sở Tài chính và UBND các xã rà soát từng dự án.',
    [['UBND tỉnh', 'Sở Xây dựng, Sở Tài chính và UBND các xã', 'internal', 'rà soát từng dự án']],
  ],
  [
    'Đoàn công tác của Bộ Y tế do ông Lê Văn An - Phó Cục trưởng Cục Khám chữa bệnh làm Trưởng đoàn. Ông Lê Văn An đề nghị tỉnh Lai Châu bố trí vốn.',
    [['Cục Khám chữa bệnh', 'tỉnh Lai Châu', 'to_locality', 'bố trí vốn']],
  ],
  [
    'Đoàn khảo sát của Bộ Nội vụ làm việc với tỉnh Lai Châu. Thứ trưởng đề nghị UBND tỉnh rà soát vị trí việc làm.',
    [['Bộ Nội vụ', 'UBND tỉnh', 'to_locality', 'rà soát vị trí việc làm']],
  ],
  [
    'Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế: mua đủ thuốc; mở lại trạm xá.\n2. Các chủ rừng trực gác ngày đêm.',
    [
      ['UBND tỉnh', 'Sở Y tế', 'internal', 'mua đủ thuốc'],
      ['UBND tỉnh', 'Sở Y tế', 'internal', 'mở lại trạm xá'],
      ['UBND tỉnh', 'Các chủ rừng', 'internal', 'trực gác ngày đêm'],
    ],
  ],
  [
    'UBND tỉnh yêu cầu các xã: Một là, thống kê nhà hỏng. Hai là, dựng lều tạm cho dân.',
    [
      ['UBND tỉnh', 'các xã', 'internal', 'thống kê nhà hỏng'],
      ['UBND tỉnh', 'các xã', 'internal', 'dựng lều tạm cho dân'],
    ],
  ],
  [
    'UBND tỉnh đề nghị Sở Xây dựng lắp 20 bộ đèn chiếu sáng, nạo vét 4 km mương thoát nước.',
    [
      ['UBND tỉnh', 'Sở Xây dựng', 'internal', 'lắp 20 bộ đèn chiếu sáng'],
      ['UBND tỉnh', 'Sở Xây dựng', 'internal', 'nạo vét 4 km mương thoát nước'],
    ],
  ],
  [
    'UBND tỉnh đề nghị ngành điện thay toàn bộ cột gỗ mục, Sở Tài chính bố trí kinh phí.',
    [
      ['UBND tỉnh', 'ngành điện', 'internal', 'thay toàn bộ cột gỗ mục'],
      ['UBND tỉnh', 'Sở Tài chính', 'internal', 'bố trí kinh phí'],
    ],
  ],
  [
    'UBND tỉnh giao Sở Tài chính kiểm tra các gói thầu, đề xuất phương án xử lý.',
    [['UBND tỉnh', 'Sở Tài chính', 'internal', 'kiểm tra các gói thầu, đề xuất phương án xử lý']],
  ],
  [
    'Họp giao ban.\n\n2. Phân công:\n- Sở Y tế cấp thuốc cho trạm;\n- UBND xã Pa dựng lều cho dân.\n\n3. Mục tiêu đến năm 2024 thu 9 tỷ đồng.',
    [
      [null, 'Sở Y tế', 'internal', 'cấp thuốc cho trạm'],
      [null, 'UBND xã Pa', 'internal', 'dựng lều cho dân'],
    ],
  ],
  [
    'UBND tỉnh giao đồng chí Lò Văn Panh, Phó Chủ tịch UBND tỉnh chỉ huy tại đập Nậm Mu.',
    [['UBND tỉnh', 'đồng chí Lò Văn Panh, Phó Chủ tịch UBND tỉnh', 'internal', 'chỉ huy tại đập Nậm Mu']],
  ],
  [
    'UBND tỉnh giao Sở Xây dựng sửa quy chế của quỹ, chọn 04 khu đất, tham mưu sửa quy định cũ.',
    [
      ['UBND tỉnh', 'Sở Xây dựng', 'internal', 'sửa quy chế của quỹ'],
      ['UBND tỉnh', 'Sở Xây dựng', 'internal', 'chọn 04 khu đất'],
      ['UBND tỉnh', 'Sở Xây dựng', 'internal', 'tham mưu sửa quy định cũ'],
    ],
  ],
  [
    'UBND tỉnh đề nghị Sở Nội vụ thực hiện nghiêm Quy định số 11-QĐ/TW, Quy định số 12-QĐ/TW.',
    [['UBND tỉnh', 'Sở Nội vụ', 'internal', 'thực hiện nghiêm Quy định số 11-QĐ/TW, Quy định số 12-QĐ/TW']],
  ],
  [
    'UBND tỉnh đề nghị Ngân hàng Nhà nước chi nhánh tỉnh giảm lãi suất.',
    [['UBND tỉnh', 'Ngân hàng Nhà nước chi nhánh tỉnh', 'to_centre', 'giảm lãi suất']],
  ],
  [
    'UBND tỉnh yêu cầu giám đốc các sở, thủ trưởng các ban; chủ tịch UBND các huyện khẩn trương rà soát nhà ở ven sông.',
    [
      [
        'UBND tỉnh',
        'giám đốc các sở, thủ trưởng các ban; chủ tịch UBND các huyện',
        'internal',
        'khẩn trương rà soát nhà ở ven sông',
      ],
    ],
  ],
  [
    'Chủ tịch UBND tỉnh yêu cầu, trong quý IV/2023, các chủ đầu tư phải hoàn thành nghiệm thu.',
    [['UBND tỉnh', 'các chủ đầu tư', 'internal', 'hoàn thành nghiệm thu']],
  ],
  ['Hội đề nghị UBND tỉnh bố trí quỹ đất.', [['Hội', 'UBND tỉnh', 'internal', 'bố trí quỹ đất']]],
]

/** Nobody asks for anything: the word is a noun, or a rule needs something. */
export const refuses: readonly string[] = [
  'Cử tri phường kiến nghị nhiều vấn đề về an ninh.',
  'Bộ sẽ cùng tỉnh nghiên cứu thị trường và yêu cầu kỹ thuật của từng nhóm nông sản.',
  'Phân công: tổ trưởng trực đêm.',
  'Phân công:\n- Đã xong 9 việc.',
  'Kết quả giải ngân thấp hơn yêu cầu đề ra.',
  'Mỗi sở theo dõi kiến nghị thuộc lĩnh vực của mình.',
  'Theo quy chế, mỗi đề án đều yêu cầu chủ xưởng góp ít nhất một nửa vốn.',
  'Người già được làm thủ tục tại nhà khi có yêu cầu.',
  'Các ngành đã giải quyết 41/52 kiến nghị, đạt 78,8%.',
  'Các hộ được giao quản lý rừng ở đầu nguồn.',
  'Các xã đã được giao lập quy hoạch từ năm ngoái.',
  'Cử tri kiến nghị 120 ý kiến về đường sá.',
  'Tiếp nhận 12 tố cáo, kiến nghị, phản ánh của công dân.',
  'Viện phí với số tiền đề nghị thanh toán 9 tỷ đồng.',
  'Nhu cầu xã hội yêu cầu cao hơn.',
  'Khi có yêu cầu, trong giờ hành chính, người dân gọi đường dây nóng.',
]

/** A text of two requests, and the words that the second shares with the first. */
export const shared: readonly (readonly [string, string | null])[] = [
  [
    'Tỉnh kiến nghị Bộ Công Thương: Phối hợp với các bộ, ngành Trung ương cân đối đủ vốn cho dự án A; dự án B ở vùng cao.',
    'Phối hợp với các bộ, ngành Trung ương cân đối đủ vốn cho',
  ],
  [
    'Tỉnh kiến nghị Bộ Công Thương: Chỉ đạo các đơn vị quan tâm, sớm bố trí đủ vốn cho dự án A; dự án B ở vùng cao.',
    'sớm bố trí đủ vốn cho',
  ],
  ['Tỉnh kiến nghị Bộ Công Thương: bố trí đủ vốn cho dự án A; hướng dẫn dự án B.', null],
]
