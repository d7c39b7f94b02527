/** A sentence, and who is in it with which titles. */
export const reads: readonly (readonly [string, readonly (readonly [string, readonly string[]])[]])[] = [
  ['Chủ tịch UBND tỉnh Lê Ngọc Tân chủ trì cuộc họp.', [['Lê Ngọc Tân', ['Chủ tịch UBND tỉnh']]]],
  [
    'Dự có đồng chí Lý Thị Hoa, Bí thư Huyện ủy; Vừ A Dế, Trưởng phòng Nội vụ.',
    [
      ['Lý Thị Hoa', ['Bí thư Huyện ủy']],
      ['Vừ A Dế', ['Trưởng phòng Nội vụ']],
    ],
  ],
  [
    'Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Trần Văn Bình phát biểu.',
    [['Trần Văn Bình', ['Phó Bí thư Tỉnh ủy', 'Chủ tịch HĐND tỉnh']]],
  ],
  ['PGS.TS Đỗ Minh Quân, Hiệu trưởng trình bày.', [['Đỗ Minh Quân', ['PGS.TS', 'Hiệu trưởng']]]],
  ['Giám đốc Sở Kế hoạch và Đầu tư Phan Anh Tú báo cáo.', [['Phan Anh Tú', ['Giám đốc Sở Kế hoạch và Đầu tư']]]],
  [
    'ông Hà Văn Sơn (thôn Nà Ngà), ông Hà Văn Lợi kiến nghị',
    [
      ['Hà Văn Sơn', []],
      ['Hà Văn Lợi', []],
    ],
  ],
  ['Chủ tịch UBND xã Điểu K’Lâm tiếp dân.', [['Điểu K’Lâm', ['Chủ tịch UBND xã']]]],
  ['TM. UBND xã\nChủ tịch\nLò Văn Panh', [['Lò Văn Panh', ['Chủ tịch']]]],
  [
    'Dự có các đồng chí Ủy viên Ban Thường vụ: Hà Thị Sen, Lù A Páo.',
    [
      ['Hà Thị Sen', ['Ủy viên Ban Thường vụ']],
      ['Lù A Páo', ['Ủy viên Ban Thường vụ']],
    ],
  ],
  [
    'Dự có hai Phó Chủ tịch UBND huyện là Hà Thị Sen và Lù A Páo.',
    [
      ['Hà Thị Sen', ['Phó Chủ tịch UBND huyện']],
      ['Lù A Páo', ['Phó Chủ tịch UBND huyện']],
    ],
  ],
  ['Phó Chủ tịch UBND tỉnh, đồng chí Hà Thị Sen dự.', [['Hà Thị Sen', ['Phó Chủ tịch UBND tỉnh']]]],
  ['Ông Rah Lan Kiên, Chủ tịch UBND xã dự.', [['Rah Lan Kiên', ['Chủ tịch UBND xã']]]],
  ['PGS, TS. Hà Văn Niên Giám, Viện trưởng trình bày.', [['Hà Văn Niên Giám', ['PGS', 'TS.', 'Viện trưởng']]]],
  [
    'Bác sĩ Hà Thị Sen và điều dưỡng Lù A Páo trực.',
    [
      ['Hà Thị Sen', ['Bác sĩ']],
      ['Lù A Páo', ['điều dưỡng']],
    ],
  ],
  [
    'Các ông Hà Văn Sơn (xã A), Lù A Páo (xã B) hỏi.',
    [
      ['Hà Văn Sơn', []],
      ['Lù A Páo', []],
    ],
  ],
  ['Bà Hà Thị Tỉnh Sơn, Chủ tịch HĐND xã chủ tọa.', [['Hà Thị Tỉnh Sơn', ['Chủ tịch HĐND xã']]]],
  [
    'Trung tá Lù A Páo, Chỉ huy trưởng Ban Chỉ huy quân sự xã chỉ huy.',
    [['Lù A Páo', ['Trung tá', 'Chỉ huy trưởng Ban Chỉ huy quân sự xã']]],
  ],
  ['Chủ tịch UBND huyện Mường La Cầm Văn Tiến dự họp.', [['Cầm Văn Tiến', ['Chủ tịch UBND huyện Mường La']]]],
  [
    'Giám đốc Khu Di tích lịch sử Đền Sóc Lê Hoàng Giang báo cáo.',
    [['Lê Hoàng Giang', ['Giám đốc Khu Di tích lịch sử Đền Sóc']]],
  ],
  ['Chủ tịch UBND xã Nguyễn Bá Thành Lâm dự họp.', [['Nguyễn Bá Thành Lâm', ['Chủ tịch UBND xã']]]],
  ['Bác sĩ Khoàng Thị Kim Liên khám bệnh.', [['Khoàng Thị Kim Liên', ['Bác sĩ']]]],
  [
    'Cục trưởng Cục Quản lý đê điều và Phòng, chống thiên tai Phạm Văn Bền phát biểu.',
    [['Phạm Văn Bền', ['Cục trưởng Cục Quản lý đê điều và Phòng, chống thiên tai']]],
  ],
  [
    'Giám đốc Sở Lao động - Thương binh và Xã hội Hà Thị Sen báo cáo.',
    [['Hà Thị Sen', ['Giám đốc Sở Lao động - Thương binh và Xã hội']]],
  ],
  [
    'Em Hà Thị Sen, học sinh lớp 10 Trường THPT chuyên Phan Bội Châu đoạt giải.',
    [['Hà Thị Sen', ['học sinh lớp 10 Trường THPT chuyên Phan Bội Châu']]],
  ],
  ['Thường trực Huyện ủy Sơn Động giao ban.', []],
  ['Thường trực Huyện ủy Trần Văn Nam dự.', [['Trần Văn Nam', ['Thường trực Huyện ủy']]]],
  ['Bí thư Chi bộ bản Háng Đồng A họp.', []],
  ['Hòa thượng Thích Thiện Nhơn Tâm dự.', [['Thích Thiện Nhơn Tâm', ['Hòa thượng']]]],
]

/** Names of places, schools, prizes and funds. */
export const refuses: readonly string[] = [
  'Trường THPT chuyên Phan Bội Châu đoạt giải.',
  'Quảng trường Hồ Chí Minh',
  'Chủ tịch UBND tỉnh Lai Châu dự họp.',
  'Giải thưởng Tôn Đức Thắng năm nay',
  'Ban Quản lý cửa khẩu Đồng Đăng kiểm tra hàng.',
  'UBND TP. Buôn Ma Thuột chi trả tiền.',
  'Chợ Văn Tỉnh Sơn họp phiên.',
  'Phó Trưởng ban Quản lý chợ Hà Đông đã nghỉ.',
]
