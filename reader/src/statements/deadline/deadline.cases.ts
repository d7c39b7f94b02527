/** A request, by when it is to be done, and the words that say so. */
export const reads: readonly (readonly [string, string, string])[] = [
  [
    'UBND tỉnh giao Sở Tài chính rà soát nguồn thu, hoàn thành trước ngày 30/6/2023.',
    '2023-06-30',
    'trước ngày 30/6/2023',
  ],
  ['UBND tỉnh giao Sở Tài chính trả lời cử tri trong 15 ngày.', 'P15D', 'trong 15 ngày'],
  ['UBND tỉnh yêu cầu Sở Y tế báo cáo trước 20/8.', '2023-08-20', 'trước 20/8'],
  ['UBND tỉnh yêu cầu Sở Y tế mua đủ thuốc trong quý IV/2023.', '2023-Q4', 'trong quý IV/2023'],
  [
    'UBND tỉnh yêu cầu Sở Y tế mở lại trạm xá trong thời hạn 10 ngày làm việc.',
    'P10D',
    'trong thời hạn 10 ngày làm việc',
  ],
]

/** Times that nothing is to be done by: of a document, of what is there already. */
export const refuses: readonly string[] = [
  'UBND tỉnh yêu cầu Sở Y tế thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2023.',
  'UBND tỉnh yêu cầu Sở Y tế rà soát các trạm xá.',
]
