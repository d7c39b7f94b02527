/** A text; and of one figure in it, the name and what else the words say of it. */
export const reads: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  [
    'Năm 2020, tỷ lệ thôn bản có điện đạt 94,3% (937/994 thôn bản).',
    '937/994 thôn bản',
    { indicator: 'tỷ lệ thôn bản có điện', group: 1 },
  ],
  [
    'Năm 2021, có 95% hộ dùng nước sạch (tức 1.900/2.000 hộ).',
    '1.900/2.000 hộ',
    { indicator: 'hộ dùng nước sạch', group: 1 },
  ],
  ['Năm 2020, chỉ số PAR INDEX lên 7 bậc.', '7 bậc', { kind: 'rank_change', value: 7, indicator: 'chỉ số par index' }],
  ['Chỉ số SIPAS lên tới 11 bậc so với năm 2018.', '11 bậc', { kind: 'rank_change', value: 11 }],
  ['Năm 2020, chỉ số PCI xuống 3 bậc.', '3 bậc', { kind: 'rank_change', value: -3 }],
  ['Đến nay, số xã có điện đã đủ 106/106 xã.', '106/106 xã', { indicator: 'số xã có điện' }],
  [
    'Năm 2020, bán lẻ hàng hóa thu về trên 3.039 tỷ đồng.',
    '3.039 tỷ đồng',
    { indicator: 'bán lẻ hàng hóa', bound: 'over' },
  ],
  [
    'Đến năm 2025, tỉnh định hướng tỷ trọng công nghiệp, thương mại và dịch vụ chiếm 85%.',
    '85%',
    { indicator: 'tỷ trọng công nghiệp, thương mại và dịch vụ', kind: 'target', period: { code: '2025' } },
  ],
  [
    'Năm 2025, tỷ lệ hộ có điện đạt 97,1%, vượt mục tiêu 96%.',
    '96%',
    { indicator: 'tỷ lệ hộ có điện', group: 1, kind: 'target' },
  ],
  [
    'Năm 2025, tỷ trọng dịch vụ đạt 83,4%, chưa đạt mức 85%.',
    '85%',
    { indicator: 'tỷ trọng dịch vụ', group: 1, kind: 'target' },
  ],
  [
    'Năm 2024, chỉ số PCI đạt 66,1 điểm, lên 4 bậc, nhưng còn thấp hơn mục tiêu 68 điểm.',
    '68 điểm',
    { indicator: 'chỉ số pci', kind: 'target' },
  ],
  ['Năm 2025, thu ngân sách vượt mục tiêu 5%.', '5%', { indicator: 'thu ngân sách', kind: 'change', value: 5 }],
  ['Năm 2025, tỷ lệ giải ngân chưa đạt 50%.', '50%', { indicator: 'tỷ lệ giải ngân', bound: 'under' }],
  [
    'Năm 2022, 8.500 người có việc làm, trong đó số lao động đi làm việc ngoài tỉnh là 1.260 người.',
    '1.260 người',
    { indicator: 'số lao động đi làm việc ngoài tỉnh' },
  ],
  [
    'Cả năm 2020 có nhiều khó khăn. Nhà máy phát điện trong quý III. Giá trị sản xuất đạt 5.905 tỷ đồng.',
    '5.905 tỷ đồng',
    { period: { code: '2020' } },
  ],
  [
    'Cả năm 2020 có nhiều khó khăn. So với kết quả sáu tháng đầu năm, đây là bứt phá. Giá trị sản xuất đạt 5.905 tỷ đồng.',
    '5.905 tỷ đồng',
    { period: { code: '2020' } },
  ],
  [
    'Ngày 10/12/2021.\n9 tháng năm 2020, thu ngân sách đạt 100 tỷ đồng.\nThủy điện là điểm tựa trong năm 2021. Giá trị sản xuất đạt 6.420 tỷ đồng.',
    '6.420 tỷ đồng',
    { period: { code: '2021' } },
  ],
  [
    'Đồng chí báo cáo kết quả trong 6 tháng đầu năm. Năm nay là 2020, thu ngân sách năm 2020 khá. Thu đạt 7 tỷ đồng.',
    '7 tỷ đồng',
    { period: { code: '2020-H1' } },
  ],
  ['Năm 2023, trường chuẩn: 41/52 trường, đạt 78,8%.', '41/52 trường', { indicator: 'trường chuẩn' }],
  ['Năm 2023, số hộ trồng quế ở vùng cao có 1.420 hộ.', '1.420 hộ', { indicator: 'số hộ trồng quế ở vùng cao' }],
  ['Năm 2023, kiểm lâm khởi tố 05 vụ/09 bị can.', '09 bị can', { indicator: 'khởi tố', unit: { base: 'bị can' } }],
  [
    'Năm 2023, gieo trồng 3.150/3.000 ha, đạt 105% kế hoạch.',
    '3.150/3.000 ha',
    { kind: 'share_of_plan', denominator: { role: 'plan' } },
  ],
  [
    'Năm 2023, thịt trâu 310 tấn, thịt bò 520 tấn; tăng lần lượt 2,1% và 4,3% so với cùng kỳ.',
    '2,1%',
    { indicator: 'thịt trâu', comparison: { text: 'cùng kỳ', origin: 'inherited' } },
  ],
  [
    'Năm 2023, hai dự án đạt 31,5% và 40% kế hoạch.',
    '31,5%',
    { kind: 'share_of_plan', comparison: { text: 'kế hoạch' } },
  ],
  ['Tỷ lệ hộ nghèo giảm từ 18,2% năm 2020 xuống 11,4% năm 2022.', '18,2%', { kind: 'level', period: { code: '2020' } }],
  ['Tỷ lệ hộ nghèo giảm từ 18,2% năm 2020 xuống 11,4% năm 2022.', '11,4%', { kind: 'level', period: { code: '2022' } }],
  [
    'Năm 2023, lượng khách gấp 2,4 lần năm 2021.',
    '2,4 lần',
    { kind: 'ratio', comparison: { text: 'năm 2021' }, period: { code: '2023' } },
  ],
  ['Năm 2023, xã giảm 12 thôn, tương đương 30%.', '30%', { kind: 'change', value: -30 }],
  ['Ngày 12/6/2023, lũ quét cuốn trôi 14 nhà.', '14 nhà', { period: { code: '2023-06-12' } }],
  ['Đến 31/8/2023 giải ngân 45 tỷ đồng. Có 03/11 xã chưa giải ngân.', '03/11 xã', { period: { code: '2023-08-31' } }],
  ['Năm 2023 thu 9 tỷ đồng.\n2. Mục tiêu\n- Thu nhập 60 triệu đồng;\n- Che phủ rừng 55%.', '55%', { kind: 'target' }],
  [
    'Năm 2023, xã có 9 tổ.\nTính đến 30/6/2023:\n- Hộ dùng nước sạch 812 hộ.',
    '812 hộ',
    { period: { code: '2023-06-30' } },
  ],
  ['UBND tỉnh đề nghị Sở Xây dựng lắp 20 bộ đèn chiếu sáng.', '20 bộ', { kind: 'target', status: 'requested' }],
  ['Năm 2023, hiến 4,2 ha đất làm đường.', '4,2 ha', { indicator: 'hiến' }],
  ['Năm 2023, lễ hội hoa ban đón 30 nghìn lượt khách.', '30 nghìn lượt khách', { indicator: 'lễ hội hoa ban' }],
  ['Năm 2023, thu ngân sách do ngành thuế quản lý đạt 700 tỷ đồng.', '700 tỷ đồng', { indicator: 'thu ngân sách' }],
  ['Năm 2023, tỉnh Lai Châu có 9 ca bệnh; huyện Than Uyên 4 ca.', '4 ca', { place: 'huyện Than Uyên' }],
  ['Năm 2023, chỉ số DTI đạt 0,6120.', '0,6120', { kind: 'score', unit: null }],
  ['Năm 2023, xếp loại hợp tác xã: tốt 14, khá 21, yếu 3.', '21', { indicator: 'khá' }],
  ['Vốn giai đoạn 2021 - 2025 là 640 tỷ đồng.', '640 tỷ đồng', { period: { code: '2021/2025' } }],
  [
    'Báo cáo 8 tháng năm 2021\n\nTính đến 20/8/2021, cả tỉnh có 31 trạm. Số hộ nối mạng 812/900 hộ.',
    '812/900 hộ',
    { period: { code: '2021-08-20' } },
  ],
  ['Năm 2021, chi cục luân chuyển 38 cán bộ.', '38 cán bộ', { indicator: 'luân chuyển' }],
  ['Năm 2021, thanh tra huyện kiểm tra 12 tổ chức đảng và 40 đảng viên.', '40 đảng viên', { indicator: 'kiểm tra' }],
  ['Năm 2021, công an phát hiện 31 vụ.', '31 vụ', { indicator: 'phát hiện' }],
  ['Năm 2021, có 7 xã đã hết dịch.', '7 xã', { indicator: 'xã đã hết dịch' }],
  ['Năm 2021, Sở Tư pháp trao học bổng cho 42 em.', '42 em', { indicator: 'học bổng' }],
  ['Năm 2021, mô hình nuôi ghép cho lợi nhuận 95 triệu đồng.', '95 triệu đồng', { indicator: 'lợi nhuận' }],
  ['Năm 2021, huyện có 812 hộ với 3.405 khẩu.', '3.405 khẩu', { indicator: 'khẩu' }],
  ['Năm 2021, số hóa 12,4 nghìn trang.', '12,4 nghìn trang', { value: 12400 }],
  ['Năm 2021, có 9 người chết, 4 mất tích.', '4', { unit: { base: 'người' } }],
  ['Năm 2021, rải nhựa 90 km đường.\nTrong đó xã Pa 12,5, xã Lao 30,1, xã Hin 7.', '30,1', { unit: { base: 'km' } }],
  ['Đến nay, mặn vào sâu 50 km; Cửa Lớn 38, Cửa Bé 29.', '29', { unit: { base: 'km' } }],
  ['Năm 2021, rừng trồng, rừng giống lần lượt đạt 40% và 9% kế hoạch.', '40%', { indicator: 'rừng trồng' }],
  ['Năm 2021, đoàn viên tặng 30 suất quà, mỗi suất 400.000 đồng.', '400.000 đồng', { indicator: 'quà' }],
  ['Năm 2021, cấp giấy chứng nhận cho 91,5 ha đất ở.', '91,5 ha', { indicator: 'đất ở' }],
  ['Năm 2021, quỹ khuyến học tăng trưởng 2,4/2 tỷ đồng.', '2,4/2 tỷ đồng', { kind: 'share_of_plan' }],
  ['Hội Nông dân xã: 7/9 chỉ tiêu năm 2021 đạt.', '7/9 chỉ tiêu', { indicator: 'chỉ tiêu' }],
  [
    'Năm 2021, các đoàn xã thực hiện 31 công trình thanh niên.',
    '31 công trình',
    { indicator: 'công trình thanh niên' },
  ],
  ['Năm 2021, phát triển mới 260 doanh nghiệp.', '260 doanh nghiệp', { indicator: 'phát triển mới' }],
  ['KẾT QUẢ KIỂM PHIẾU NGÀY 12/4/2021\n\nToàn tỉnh có 90 thùng phiếu.', '90 thùng', { period: { code: '2021-04-12' } }],
]

/** A text; and of one figure in it, what must not be read into it. */
export const refuses: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['Năm 2020, tỷ lệ hộ có điện tăng 2% (937/994 thôn bản).', '937/994 thôn bản', { indicator: 'tỷ lệ hộ có điện' }],
  [
    'Năm 2020, tỷ lệ hộ có điện đạt 94,3% (trong đó vùng cao có 937/994 hộ).',
    '937/994 hộ',
    { indicator: 'tỷ lệ hộ có điện' },
  ],
  ['Năm 2020, chỉ số PCI lên hạng 41/63.', '41/63', { kind: 'rank_change' }],
  ['Chỉ số PCI từ 40 điểm lên 62 điểm.', '62 điểm', { kind: 'change' }],
  ['Năm 2025, tỷ lệ hộ có điện đạt 97,1%, đạt mức 97%.', '97%', { kind: 'target' }],
  ['Năm 2025, thu ngân sách vượt mục tiêu 5%.', '5%', { kind: 'target' }],
  ['Năm 2025, khu vực công nghiệp, thương mại chiếm 85%.', '85%', { indicator: 'công nghiệp, thương mại' }],
  [
    'Năm 2020 khó khăn. Nhà máy phát điện trong quý III. Giá trị sản xuất đạt 5.905 tỷ đồng.',
    '5.905 tỷ đồng',
    { period: { code: '2020-Q3' } },
  ],
  ['Báo cáo cho thấy việc giải ngân đạt 1.260 tỷ đồng.', '1.260 tỷ đồng', { indicator: 'việc giải ngân' }],
  ['UBND tỉnh đề nghị Sở Y tế chăm lo cho 20 hộ nghèo.', '20 hộ nghèo', { kind: 'target' }],
  ['Năm 2022 có 9 tổ. Hiện giá chè tươi 7.500 đồng/kg.', '7.500 đồng/kg', { period: { code: '2022' } }],
  ['Ngày 12/6/2023, Chủ tịch UBND tỉnh chủ trì cuộc họp với 14 xã.', '14 xã', { period: { code: '2023-06-12' } }],
  [
    'Năm 2023 trồng 90 ha rừng. Sở nộp báo cáo trước ngày 15/10. Thu hoạch 40 tấn quế.',
    '40 tấn',
    { period: { code: '2023-10-15' } },
  ],
  ['Năm 2022, dung tích hồ còn 40 triệu m3, đạt 20% dung tích thiết kế.', '20%', { indicator: 'dung tích thiết kế' }],
  ['Năm 2023, xã bê tông hóa thêm 6 km kênh.', '6 km', { kind: 'change' }],
  ['Năm 2021, công an xã kiểm tra 7 mỏ cát và 30 ô tô.', '30 ô tô', { indicator: 'công an xã kiểm tra' }],
  ['UBND tỉnh đề nghị Sở Y tế kiểm tra 9 quầy thuốc.', '9 quầy', { indicator: 'kiểm tra' }],
  ['Năm 2021, đàn voi có 7 con đã hết bệnh.', '7 con', { indicator: 'con đã hết bệnh' }],
  ['Năm 2021, cấp đèn cho 42 bản vùng sâu.', '42 bản', { indicator: 'cấp đèn' }],
  ['Năm 2021, tịch thu 14 khẩu súng.', '14 khẩu', { indicator: 'khẩu' }],
  ['Năm 2021, xã có 7 thôn, tổng vốn lần lượt 40 tỷ đồng và 9 tỷ đồng.', '40 tỷ đồng', { indicator: 'thôn' }],
  ['Năm 2021, chi tiền gạo, mỗi khẩu 400.000 đồng.', '400.000 đồng', { indicator: 'chi tiền gạo' }],
  ['Năm 2022 tỉnh vượt thu. Năm 2023 thiếu hụt 200 MW.', '200 MW', { value: -200 }],
]

/** A text, and every figure in it: the number of a name is none. */
export const counted: readonly (readonly [string, readonly string[]])[] = [
  ['Năm 2021, có 20 hộ; thủy điện Nậm Na 2 đã nộp 9 tỷ đồng.', ['20 hộ', '9 tỷ đồng']],
  ['Năm 2021, huyện có 20 hộ, khu tái định cư Nà Hai 3 được khởi công.', ['20 hộ']],
  ['Năm 2021, giới thiệu 40 đoàn viên, trong đó 12 được kết nạp.', ['40 đoàn viên', '12']],
]

/** A text, and the percentages that are computed again from their ratios. */
export const checked: readonly (readonly [string, readonly (readonly [number, 'agrees' | 'differs'])[]])[] = [
  [
    'Năm 2020, số bản có điện đạt 94,3% (937/994 bản); số hộ có điện đạt 94,1% (94.044/99.069 hộ).',
    [
      [94.3, 'agrees'],
      [94.1, 'differs'],
    ],
  ],
  ['Năm 2020, số bản có điện là 937/994 bản, đạt 94,3%.', [[94.3, 'agrees']]],
  ['Năm 2020, số bản có điện tăng 2% (937/994 bản).', []],
]
