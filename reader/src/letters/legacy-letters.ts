/** Fonts from before Unicode that put Vietnamese letters on Western ones. */
export type LegacyEncoding = 'tcvn3' | 'vni'

const TONELESS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'] as const
/** Each vowel with the tones huyền, sắc, hỏi, ngã, nặng. */
const TONED: Readonly<Record<(typeof TONELESS)[number], string>> = {
  a: 'àáảãạ',
  ă: 'ằắẳẵặ',
  â: 'ầấẩẫậ',
  e: 'èéẻẽẹ',
  ê: 'ềếểễệ',
  i: 'ìíỉĩị',
  o: 'òóỏõọ',
  ô: 'ồốổỗộ',
  ơ: 'ờớởỡợ',
  u: 'ùúủũụ',
  ư: 'ừứửữự',
  y: 'ỳýỷỹỵ',
}

/** TCVN 5712:1993, the ABC fonts: one sign for each letter, the tones in the order above. The soft hyphen stands for ư. */
const TCVN3_TONED: Readonly<Record<(typeof TONELESS)[number], string>> = {
  a: 'µ¸¶·¹',
  ă: '»¾¼½Æ',
  â: 'ÇÊÈÉË',
  e: 'ÌÐÎÏÑ',
  ê: 'ÒÕÓÔÖ',
  i: '×ÝØÜÞ',
  o: 'ßãáâä',
  ô: 'åèæçé',
  ơ: 'êíëìî',
  u: 'ïóñòô',
  ư: 'õøö÷ù',
  y: 'úýûüþ',
}
const SOFT_HYPHEN = String.fromCharCode(0xad)
const TCVN3_PLAIN: readonly (readonly [string, string])[] = [
  ['¨', 'ă'],
  ['©', 'â'],
  ['®', 'đ'],
  ['ª', 'ê'],
  ['«', 'ô'],
  ['¬', 'ơ'],
  [SOFT_HYPHEN, 'ư'],
  ['¡', 'Ă'],
  ['¢', 'Â'],
  ['§', 'Đ'],
  ['£', 'Ê'],
  ['¤', 'Ô'],
  ['¥', 'Ơ'],
  ['¦', 'Ư'],
]

/** VNI fonts: a base letter, then a sign for its mark and tone; for ơ, ư, i, đ a sign alone. */
const VNI_TONES = 'øùûõï'
const VNI_CIRCUMFLEX = 'àáåãä'
const VNI_BREVE = 'èéúüë'
const VNI_ALONE: readonly (readonly [string, string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]

type Pair = readonly [signs: string, letter: string]

const paired = (base: string, signs: string, letters: string): readonly Pair[] =>
  Array.from(signs, (sign, at) => [base + sign, letters.charAt(at)])

const tcvn3 = (): readonly Pair[] => [
  ...TCVN3_PLAIN,
  ...TONELESS.flatMap(vowel => paired('', TCVN3_TONED[vowel], TONED[vowel])),
]

function vni(): readonly Pair[] {
  const low: readonly Pair[] = [
    ...VNI_ALONE,
    ...(['a', 'e', 'o', 'u', 'y'] as const).flatMap(vowel => paired(vowel, VNI_TONES, TONED[vowel])),
    ...paired('ô', VNI_TONES, TONED.ơ),
    ...paired('ö', VNI_TONES, TONED.ư),
    ...(['a', 'e', 'o'] as const).flatMap((vowel): readonly Pair[] => {
      const marked = { a: 'â', e: 'ê', o: 'ô' } as const
      return [[`${vowel}â`, marked[vowel]], ...paired(vowel, VNI_CIRCUMFLEX, TONED[marked[vowel]])]
    }),
    ['aê', 'ă'],
    ...paired('a', VNI_BREVE, TONED.ă),
  ]
  const capital = ([signs, letter]: Pair): readonly Pair[] => [
    [signs.toUpperCase(), letter.toUpperCase()],
    [signs.charAt(0).toUpperCase() + signs.slice(1), letter.toUpperCase()],
  ]
  return [...low, ...low.flatMap(capital)]
}

/** Signs of each encoding with the letters that they stand for, longer ones first. */
export const LEGACY_LETTERS: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: new Map(tcvn3()),
  vni: new Map(vni()),
}
