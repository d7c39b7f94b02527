/** A symbol as printed; its number, year and letters; the types that it may be of, the likelier first. */
export const reads: readonly (readonly [string, string, number | null, string, readonly string[]])[] = [
  ['148/2025/QH15', '148', 2025, 'QH15', ['Luật']],
  ['72/2025/NQLT/CP-UBTVQH', '72', 2025, 'NQLT/CP-UBTVQH', ['Nghị quyết liên tịch']],
  ['30/2020/NĐ-CP', '30', 2020, 'NĐ-CP', ['Nghị định']],
  ['30/2020/NĐ - CP', '30', 2020, 'NĐ-CP', ['Nghị định']],
  ['43/2020/QĐ-UBND', '43', 2020, 'QĐ-UBND', ['Quyết định']],
  ['66.22/2026/NQ-CP', '66.22', 2026, 'NQ-CP', ['Nghị quyết']],
  ['03/VBHN-VPQH', '03', null, 'VBHN-VPQH', ['Văn bản hợp nhất']],
  ['77-KH/TU', '77', null, 'KH/TU', ['Kế hoạch']],
  ['839-CV/TU', '839', null, 'CV/TU', ['Công văn']],
  ['399-QĐ/TW', '399', null, 'QĐ/TW', ['Quyết định', 'Quy định']],
  ['05-NQ/ĐU', '05', null, 'NQ/ĐU', ['Nghị quyết']],
  ['200/QĐ-TTg', '200', null, 'QĐ-TTg', ['Quyết định']],
  ['639/BC-CP', '639', null, 'BC-CP', ['Báo cáo']],
  ['365/CĐ-TTg', '365', null, 'CĐ-TTg', ['Công điện']],
  ['1468/UBND-VX', '1468', null, 'UBND-VX', ['Công văn']],
  ['12/UBND-TH(NC)', '12', null, 'UBND-TH(NC)', ['Công văn']],
  ['88/CT-TTHT', '88', null, 'CT-TTHT', ['Chỉ thị', 'Công văn']],
  ['12/TT-HĐND', '12', null, 'TT-HĐND', ['Thông tư', 'Công văn']],
]

export const refuses: readonly string[] = [
  '937/994 thôn',
  '15/7/2020',
  'QCVN 12-MT:2015/BTNMT',
  'TCVN 14423/BKHCN',
  '07 vụ/19 bị can',
  '40,62/80 điểm',
  'ISO 9001:2015',
]
