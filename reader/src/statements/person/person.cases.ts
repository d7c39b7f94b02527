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
]

/** Names of places, schools, prizes and funds. */
export const refuses: readonly string[] = [
  'Trường THPT chuyên Phan Bội Châu đoạt giải.',
  'Quảng trường Hồ Chí Minh',
  'Chủ tịch UBND tỉnh Lai Châu dự họp.',
  'Giải thưởng Tôn Đức Thắng năm nay',
]
