/** Words and the day in them; the year is left out where the text leaves it out. */
export const reads: readonly (readonly [string, string])[] = [
  ['ngày 17/10/2016', '2016-10-17'],
  ['ngày 15-9-2022', '2022-09-15'],
  ['01.4.2016', '2016-04-01'],
  ['ngày 5 tháng 6 năm 2018', '2018-06-05'],
  ['Sáng ngày 15/7', '????-07-15'],
  ['chiều thứ 3, ngày 27/4', '????-04-27'],
  ['dịp lễ 2/9', '????-09-02'],
  ['ngày chính hội 18/4', '????-04-18'],
  ['tháng 6/2019', '2019-06'],
  ['tháng 6 năm 2019', '2019-06'],
  ['27-28/7/2020', '2020-07-28'],
]

export const refuses: readonly string[] = [
  '(27-28/72020)',
  '937/994 thôn',
  '32/13/2020',
  'xếp thứ 38/63',
  '15/2019/QĐ-UBND',
  '12/24h',
]
