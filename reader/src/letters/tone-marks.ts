import { kindAt, LETTER } from './characters.ts'
import { marksOf, respelled } from './respelled.ts'

const PLAIN = 'aeyAEY'
const MARKED = new Map([
  ['a', 'àáảãạ'],
  ['e', 'èéẻẽẹ'],
  ['y', 'ỳýỷỹỵ'],
  ['o', 'òóỏõọ'],
  ['u', 'ùúủũụ'],
])
const I_TO_Y = new Map(Array.from('iìíỉĩịIÌÍỈĨỊ', (letter, at) => [letter, Array.from('yỳýỷỹỵYỲÝỶỸỴ')[at] ?? letter]))

/** Which vowel and which tone a marked letter stands for: `À` → `A`, 0. */
function taken(letter: string): { plain: string; tone: number } {
  const lower = letter.toLowerCase()
  for (const plain of PLAIN) {
    const tone = (MARKED.get(plain) ?? '').indexOf(lower)
    if (tone >= 0) return { plain: letter === lower ? plain : plain.toUpperCase(), tone }
  }
  return { plain: letter, tone: -1 }
}

function moveToneForward(first: string, second: string): string | null {
  const { plain, tone } = taken(second)
  const isUy = 'uU'.includes(first)
  if (isUy !== 'yY'.includes(plain)) return null
  const marked = (MARKED.get(first.toLowerCase()) ?? '').charAt(tone)
  return (first === first.toLowerCase() ? marked : marked.toUpperCase()) + plain
}

const FIRST_VOWEL = 1
const MARKED_VOWEL = 2
const LONE_I = 3
const ETH = 4
/** Letters that one spelling may stand for. */
export const LETTER_MARKS = {
  oOuU: FIRST_VOWEL,
  àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ: MARKED_VOWEL,
  iìíỉĩịIÌÍỈĨỊ: LONE_I,
  ðÐ: ETH,
}
const MARKS = marksOf(LETTER_MARKS)
const BEFORE_I = 'hklmstHKLMST'

/** Letters outside the first 65,536 code points, too: their halves alone are none. */
const isLetterAt = (text: string, at: number): boolean =>
  (kindAt(text, at) & LETTER) !== 0 || /^[\p{L}\p{M}]/u.test(pairAt(text, at))
const isLetterBefore = (text: string, at: number): boolean =>
  (kindAt(text, at - 1) & LETTER) !== 0 || /[\p{L}\p{M}]/u.test(pairAt(text, at - 2))

const PAIR = /^[\u{10000}-\u{10ffff}]/u
const pairAt = (text: string, at: number): string => PAIR.exec(text.slice(Math.max(0, at), at + 2))?.[0] ?? ''

/** The old style sets the tone mark on the second vowel and the new style on the first: `hoà` → `hòa`. */
function newStyle(text: string, at: number): string | null {
  if (MARKS[text.charCodeAt(at + 1)] !== MARKED_VOWEL || 'qQ'.includes(text.charAt(at - 1) || ' ')) return null
  return isLetterAt(text, at + 2) ? null : moveToneForward(text.charAt(at), text.charAt(at + 1))
}

/** `tỉ` → `tỷ`, `sĩ` → `sỹ`, `lí` → `lý`: after h k l m s t a lone i may be written y. `quí` → `quý` too. */
function withY(text: string, at: number): string | null {
  const before = text.charAt(at - 1) || ' '
  const opening = BEFORE_I.includes(before)
    ? 1
    : 'uU'.includes(before) && 'qQ'.includes(text.charAt(at - 2) || ' ')
      ? 2
      : 0
  if (opening === 0 || isLetterAt(text, at + 1) || isLetterBefore(text, at - opening)) return null
  return I_TO_Y.get(text.charAt(at)) ?? null
}

/** The one spelling of a marked letter; null where it is spelled so already. */
export function letterAt(text: string, at: number): string | null {
  const mark = MARKS[text.charCodeAt(at)]
  if (mark === FIRST_VOWEL) return newStyle(text, at)
  if (mark === LONE_I) return withY(text, at)
  if (mark === ETH) return text.charAt(at) === 'ð' ? 'đ' : 'Đ'
  return null
}

/**
 * NFC with one spelling for each syllable: `hoà` → `hòa`, `Uỷ` → `Ủy`, `tỉ` → `tỷ`, Icelandic `ð` → `đ`.
 * The result is as long as `text.normalize('NFC')`, so that offsets hold in both.
 */
export const normalizeLetters = (text: string): string => respelled(text.normalize('NFC'), MARKS, letterAt)
