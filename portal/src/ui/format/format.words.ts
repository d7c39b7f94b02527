/** Days of the week as Vietnamese pages print them, by Intl's English short name. */
export const weekdays: Readonly<Record<string, string>> = {
  Mon: 'Thứ hai',
  Tue: 'Thứ ba',
  Wed: 'Thứ tư',
  Thu: 'Thứ năm',
  Fri: 'Thứ sáu',
  Sat: 'Thứ bảy',
  Sun: 'Chủ nhật',
}

/** Quarters are printed in Roman numerals. */
export const quarters: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }

/** The same as English reports name them. */
export const englishQuarters: Readonly<Record<string, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' }
