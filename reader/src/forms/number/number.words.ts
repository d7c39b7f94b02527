/** Words that multiply the number before them. `tr.` is how tables shorten triệu. */
export const SCALES = {
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  'tr.': 1e6,
  tr: 1e6,
  tỷ: 1e9,
  'trăm nghìn': 1e5,
  'trăm triệu': 1e8,
  'trăm tỷ': 1e11,
  'nghìn tỷ': 1e12,
  'ngàn tỷ': 1e12,
  'vạn tỷ': 1e13,
  'triệu tỷ': 1e15,
} as const
