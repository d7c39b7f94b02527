/** Before a time: by then something is to be done. */
export const BY_WORDS = [
  'trước',
  'trước ngày',
  'xong trước',
  'xong trước ngày',
  'hoàn thành trước',
  'hoàn thành trước ngày',
  'chậm nhất',
  'chậm nhất là',
  'chậm nhất ngày',
  'muộn nhất',
  'muộn nhất là',
  'đến',
  'đến ngày',
  'đến hết',
  'đến hết ngày',
  'trong',
  'ngay trong',
  'xong trong',
  'hoàn thành trong',
  'hết',
  'vào',
  'vào ngày',
] as const

/** Lengths of time as ISO 8601 writes them. */
export const LENGTHS: Readonly<Record<string, string>> = {
  giờ: 'TH',
  ngày: 'D',
  'ngày làm việc': 'D',
  tuần: 'W',
  tháng: 'M',
  năm: 'Y',
}
