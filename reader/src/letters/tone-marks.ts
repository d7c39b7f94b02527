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

const FIRST_VOWEL = 1
const MARKED_VOWEL = 2
const LONE_I = 3
const ETH = 4
/** The letters that may be spelled in two ways, with the marks by which `letterAt` knows them. */
export const LETTER_MARKS: Readonly<Record<string, number>> = {
  oOuU: FIRST_VOWEL,
  àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ: MARKED_VOWEL,
  iìíỉĩịIÌÍỈĨỊ: LONE_I,
  ðÐ: ETH,
}
const MARKS = marksOf(LETTER_MARKS)

/** Which vowel and which tone a marked letter stands for: `À` → `A`, 0. */
function taken(letter: string): { plain: string; tone: number } {
  const lower = letter.toLowerCase()
  for (const plain of PLAIN) {
    const tone = (MARKED.get(plain) ?? '').indexOf(lower)
    if (tone >= 0) return { plain: letter === lower ? plain : plain.toUpperCase(), tone }
  }
  return { plain: letter, tone: -1 }
}

function toneForward(first: string, second: string): string | null {
  const { plain, tone } = taken(second)
  const isUy = 'uU'.includes(first)
  if (isUy !== 'yY'.includes(plain)) return null
  const marked = (MARKED.get(first.toLowerCase()) ?? '').charAt(tone)
  return (first === first.toLowerCase() ? marked : marked.toUpperCase()) + plain
}

const BEFORE_I = 'hklmstHKLMST'

/** Letters beyond the first 65,536 code points, too: their halves alone are none. */
const isLetterAt = (text: string, at: number): boolean =>
  (kindAt(text, at) & LETTER) !== 0 || isLetterPair(pairAt(text, at))
const isLetterBefore = (text: string, at: number): boolean =>
  (kindAt(text, at - 1) & LETTER) !== 0 || isLetterPair(pairAt(text, at - 2))

const isLetterPair = (pair: string): boolean => pair !== '' && /^[\p{L}\p{M}]/u.test(pair)

const FIRST_HALF = 0xd800
const LAST_HALF = 0xdfff
/** The two code units of a pair; empty where none begins. */
function pairAt(text: string, at: number): string {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0
  return code >= FIRST_HALF && code <= LAST_HALF ? text.slice(at, at + 2) : ''
}

/** The old style sets the tone mark on the second vowel and the new style on the first: `hoà` → `hòa`. */
function newStyle(text: string, at: number): string | null {
  if (at + 1 >= text.length || MARKS[text.charCodeAt(at + 1)] !== MARKED_VOWEL) return null
  if ('qQ'.includes(text.charAt(at - 1) || ' ') || isLetterAt(text, at + 2)) return null
  return toneForward(text.charAt(at), text.charAt(at + 1))
}

/** `tỉ` → `tỷ`, `sĩ` → `sỹ`, `lí` → `lý`: after h k l m s t a lone i may be written y. `quí` → `quý` too. */
function withY(text: string, at: number): string | null {
  const before = text.charAt(at - 1) || ' '
  const isAfterQu = 'uU'.includes(before) && 'qQ'.includes(text.charAt(at - 2) || ' ')
  if (!isAfterQu && !BEFORE_I.includes(before)) return null
  if (isLetterAt(text, at + 1) || isLetterBefore(text, at - (isAfterQu ? 2 : 1))) return null
  return I_TO_Y.get(text.charAt(at)) ?? null
}

/** What stands for the letters at the offset in the one spelling; null where they are in it. */
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
