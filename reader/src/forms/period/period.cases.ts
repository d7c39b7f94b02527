/** Words, and the period in them for a text of 2020. */
export const reads: readonly (readonly [string, string])[] = [
  ['năm 2021, tỉnh', '2021'],
  ['6 tháng đầu năm 2020', '2020-H1'],
  ['6 tháng đầu năm', '2020-H1'],
  ['kết quả 9 tháng năm 2021', '2021-M9'],
  ['quý III năm 2021', '2021-Q3'],
  ['thu quý I/2026', '2026-Q1'],
  ['nửa cuối năm 2019', '2019-H2'],
  ['đến hết tháng 6/2019', '2019-06'],
  ['đến hết 31/10/2022', '2022-10-31'],
  ['tại thời điểm 01/4/2016', '2016-04-01'],
  ['tăng so với cùng kỳ; quý I/2020 đạt', '2020-Q1'],
  ['năm học 2021 - 2022', '2021/2022'],
  ['giai đoạn 2016-2020', '2016/2020'],
  ['mười tháng năm 2020', '2020-M10'],
  ['vụ đông xuân 2019 - 2020', '2019/2020'],
  ['lũy kế 8 tháng đạt', '2020-M8'],
  ['Đến 18 giờ ngày 15/9/2024, lũ', '2024-09-15'],
  ['Ngày 09/6/2024, kỳ thi có 105 em', '2024-06-09'],
]

/** Bases of comparisons, and what is no time at all. */
export const refuses: readonly string[] = [
  'so với năm 2018',
  'cùng kỳ năm 2019',
  'So với kết quả sáu tháng đầu năm, đây là',
  'tăng so với mức thu của quý I/2020',
  'giá so sánh năm 2010',
  'trong 6 tháng',
  'năm học sinh giỏi',
  'gấp 2 lần năm 2019',
  'lúa cả năm đến nay',
  'Ngày 09/6/2024, ông An dự họp với 9 xã',
]
