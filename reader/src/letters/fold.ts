/** Letters that are no letter plus mark in Unicode, so that taking marks off leaves them standing. */
const BARRED = /[đĐðÐ]/gu
const MARKS = /\p{M}/gu
const NOT_SLUG = /[^a-z0-9]+/gu

/**
 * Lower case without tone and vowel marks, for search and matching: `fold('Đắk Lắk') === 'dak lak'`.
 * Composed and decomposed input give the same result.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(BARRED, 'd').toLowerCase().normalize('NFC')
}

/** An address part of ASCII letters, digits and single hyphens: `slugify('Lai Châu – 6 tháng') === 'lai-chau-6-thang'`. */
export function slugify(text: string): string {
  return fold(text).replace(NOT_SLUG, '-').replace(/^-|-$/gu, '')
}
