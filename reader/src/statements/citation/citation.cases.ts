/** A text; of one citation in it: its words, type, date and article. */
export const reads: readonly (readonly [string, string, string | null, string | null, string | null])[] = [
  [
    'Căn cứ Kế hoạch hành động số 45-KH/ĐU ngày 12/3/2023',
    'Kế hoạch hành động số 45-KH/ĐU',
    'Kế hoạch',
    '2023-03-12',
    null,
  ],
  ['theo Thông báo kết luận số 56-TB/TU của Tỉnh ủy', 'Thông báo kết luận số 56-TB/TU', 'Thông báo', null, null],
  ['theo khoản 3 Điều 5 Nghị định số 15/2021/NĐ-CP', 'Nghị định số 15/2021/NĐ-CP', 'Nghị định', null, 'khoản 3 Điều 5'],
  [
    'sửa Thông tư liên tịch số 01/2016/TTLT-BCT-BTC',
    'Thông tư liên tịch số 01/2016/TTLT-BCT-BTC',
    'Thông tư liên tịch',
    null,
    null,
  ],
  ['theo Luật Phòng, chống thiên tai và quy định', 'Luật Phòng, chống thiên tai', 'Luật', null, null],
  ['theo Kết luận thanh tra số 21/KL-TTr', 'Kết luận thanh tra số 21/KL-TTr', 'Kết luận thanh tra', null, null],
  ['Thực hiện Luật Cạnh tranh và Chỉ thị số 29/CT-TTg', 'Luật Cạnh tranh', 'Luật', null, null],
  ['theo Luật Đất đai ngày 18/01/2024', 'Luật Đất đai', 'Luật', '2024-01-18', null],
]

/** No document cited. */
export const refuses: readonly string[] = ['dự thảo Luật Đất đai', 'Hội Luật gia tỉnh', 'theo QCVN 12-MT:2015/BTNMT']
