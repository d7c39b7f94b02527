/** Where the old style sets the tone mark on the second vowel and the new style on the first: `hoà` → `hòa`. */
const OLD_STYLE = /([oOuU])(?<![qQ].)([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?![\p{L}\p{M}])/gu

/** `tỉ` → `tỷ`, `sĩ` → `sỹ`, `lí` → `lý`: after h k l m s t a lone i may be written y. `quí` → `quý` too. */
const LONE_I = /[iìíỉĩịIÌÍỈĨỊ](?![\p{L}\p{M}])(?<=(?<![\p{L}\p{M}])(?:[hklmstHKLMST]|[qQ][uU]).)/gu

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

function moveToneForward(pair: string, first: string, second: string): string {
  const { plain, tone } = taken(second)
  const isUy = 'uU'.includes(first)
  if (isUy !== 'yY'.includes(plain)) return pair
  const marked = (MARKED.get(first.toLowerCase()) ?? '').charAt(tone)
  return (first === first.toLowerCase() ? marked : marked.toUpperCase()) + plain
}

/**
 * NFC with one spelling for each syllable: `hoà` → `hòa`, `Uỷ` → `Ủy`, `tỉ` → `tỷ`, Icelandic `ð` → `đ`.
 * The result is as long as `text.normalize('NFC')`, so that offsets hold in both.
 */
export const normalizeLetters = (text: string): string => respelled(text.normalize('NFC'))

/** As `normalizeLetters`, of a text that is in NFC. */
export function respelled(text: string): string {
  return text
    .replace(/[ðÐ]/gu, letter => (letter === 'ð' ? 'đ' : 'Đ'))
    .replace(OLD_STYLE, moveToneForward)
    .replace(LONE_I, letter => I_TO_Y.get(letter) ?? letter)
}
