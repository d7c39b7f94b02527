import { DIGIT, kindAt } from '../../letters/characters.ts'
import { LETTERS, LETTERS_AND_MARKS } from '../../letters/letter-class.ts'
import { allAt, standsBefore, wordSet } from '../../letters/patterns.ts'
import type { Shadow } from '../../letters/shadow.ts'
import type { SymbolMention } from '../form.ts'
import { ISSUERS, LETTER_AGENCIES, PARTY_TYPES, STANDARDS, STATE_TYPES } from './document-symbol.words.ts'

const BEFORE = `(?<![${LETTERS_AND_MARKS}\\d]|\\d[.,/:-]|\\p{Lu}:)`
const NUMBER = '(\\d{1,5}(?:\\.\\d{1,3})?[a-zđ]?)'
/** One block of letters: `UBND`, `QĐ`, `TTr`, `GD&ĐT`, `QH15`, `TH(NC)` */
const BLOCK = `\\p{Lu}[${LETTERS}\\d&]*(?:\\(\\p{Lu}[${LETTERS}\\d]*\\))?`
/** Blanks round the hyphen are let through only before a well-known agency: `NĐ - CP`. */
const BLOCKS = `${BLOCK}(?:(?:-|\\.(?=\\p{Lu}{2})| ?- ?(?=(?:CP|TTg|UBND|HĐND|TW|TU|CTN)(?![${LETTERS}])))${BLOCK}){0,6}`
/** `30/2020/NĐ-CP`, `148/2025/QH15`, `72/2025/NQLT/CP-UBTVQH`, `66.22/2026/NQ-CP` */
const WITH_YEAR = new RegExp(`${BEFORE}${NUMBER} ?/ ?(\\d{4}) ?/ ?(${BLOCKS}(?:/${BLOCKS})?)`, 'uy')
/** `200/QĐ-TTg`, `1468/UBND-VX`, `03/VBHN-VPQH` */
const WITHOUT_YEAR = new RegExp(`${BEFORE}${NUMBER} ?/ ?(${BLOCKS})`, 'uy')
/** `77-KH/TU`, `839-CV/TU`, `399-QĐ/TW`, `05 - NQ/ĐU` */
const PARTY = new RegExp(
  `${BEFORE}${NUMBER} ?- ?(\\p{Lu}[${LETTERS}]{0,5}(?:-\\p{Lu}[${LETTERS}]{0,5})?) ?/ ?(${BLOCKS})`,
  'uy',
)

/** `200/`, `02a /`, `05 -`: no other digits open a symbol. */
function opensSymbol(plain: string, at: number): boolean {
  let next = at
  while (next - at < LONGEST_NUMBER && (kindAt(plain, next) & DIGIT || plain.charAt(next) === '.')) next += 1
  if (isSmallLetter(plain.charAt(next))) next += 1
  if (plain.charAt(next) === ' ') next += 1
  return '/-'.includes(plain.charAt(next) || ' ')
}
const LONGEST_NUMBER = 9
const isSmallLetter = (letter: string): boolean => (letter >= 'a' && letter <= 'z') || letter === 'đ'

const NO_DOCUMENTS = wordSet(STANDARDS)
const AGENCY_LETTERS = new Set<string>(LETTER_AGENCIES)
const KNOWN = new Set([...STATE_TYPES.map(([, letters]) => letters), ...AGENCY_LETTERS, ...Object.keys(ISSUERS)])

type Candidate = SymbolMention['candidates'][number]

const blocksOf = (symbol: string): readonly string[] => symbol.split(/[-./]/u)

function issuerOf(blocks: readonly string[]): string | null {
  const last = blocks.at(-1) ?? ''
  return ISSUERS[last] ?? ISSUERS[last.replace(/\d+$/u, '')] ?? null
}

/** Which types the first letters may stand for. A letter's symbol opens with its agency: `88/CT-TTHT` may be either. */
function stateCandidates(symbol: string): readonly Candidate[] {
  const blocks = blocksOf(symbol)
  const first = blocks[0] ?? ''
  if (/^(?:QH|UBTVQH)\d+$/u.test(first))
    return [{ type: first.startsWith('QH') ? 'Luật' : 'Pháp lệnh', issuer: issuerOf(blocks) }]
  const typed = STATE_TYPES.filter(([, letters]) => letters === first).map(([type]) => ({
    type,
    issuer: issuerOf(blocks),
  }))
  const agency =
    AGENCY_LETTERS.has(first) ||
    (first === 'TT' && blocks[1] === 'HĐND') ||
    (typed.length > 0 && blocks.length > 1 && issuerOf(blocks) === null)
  const letter = { type: 'Công văn', issuer: ISSUERS[first] ?? null }
  return agency || typed.length === 0 ? [...typed, letter] : typed
}

function partyCandidates(type: string, organisation: string): readonly Candidate[] {
  const issuer = issuerOf(blocksOf(organisation))
  return PARTY_TYPES.filter(([, letters]) => letters === type).map(([name]) => ({ type: name, issuer }))
}

const tight = (printed: string): string => printed.replace(/ /gu, '')

function made(
  hit: RegExpExecArray,
  rule: string,
  year: string | null,
  symbol: string,
  candidates: readonly Candidate[],
): SymbolMention {
  const end = hit.index + hit[0].length
  return {
    form: 'symbol',
    rule,
    start: hit.index,
    end,
    number: hit[1] ?? null,
    year: year === null ? null : Number(year),
    symbol: tight(symbol),
    identifier: tight(hit[0]),
    type: null,
    candidates,
    issuer: candidates[0]?.issuer ?? null,
  }
}

const isKnown = (symbol: string): boolean => blocksOf(symbol).some(block => KNOWN.has(block.replace(/\d+$/u, '')))
const hasTwoBlocks = (symbol: string): boolean => /\p{Lu}[\p{L}]*[-/]/u.test(symbol)

/** Finds the numbers of documents, State and Party, old and new. */
export function findSymbols({ plain, low, words }: Shadow): readonly SymbolMention[] {
  const found: SymbolMention[] = []
  const places = words.numbers.filter(at => opensSymbol(plain, at))
  for (const hit of allAt(places, WITH_YEAR, plain)) {
    const symbol = hit[3] ?? ''
    found.push(made(hit, 'symbol with its year', hit[2] ?? null, symbol, stateCandidates(tight(symbol))))
  }
  for (const hit of allAt(places, WITHOUT_YEAR, plain)) {
    const symbol = hit[2] ?? ''
    if (!isKnown(tight(symbol)) && !hasTwoBlocks(symbol)) continue
    found.push(made(hit, 'symbol without year', null, symbol, stateCandidates(tight(symbol))))
  }
  for (const hit of allAt(places, PARTY, plain)) {
    const [type = '', organisation = ''] = [hit[2], hit[3]]
    found.push(made(hit, 'party symbol', null, `${type}/${organisation}`, partyCandidates(type, organisation)))
  }
  return found.filter(({ start }) => !standsBefore(NO_DOCUMENTS, low, start))
}
