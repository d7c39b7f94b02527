import { senderIn } from '../../forms/delegation/delegation.ts'
import { CENTRAL_BODIES } from '../../forms/organisation/organisation.words.ts'
import { PROVINCES } from '../../forms/place/place.words.ts'
import type { Page } from '../../layout/page.ts'
import { anyName, matches, WORD_END, WORD_START } from '../../letters/patterns.ts'
import type { PersonMention } from '../../reading.ts'
import { GUEST_ALONE, MINISTRY_ALONE, NO_MINISTRIES } from './sides.words.ts'

/** Who meets whom in a text: what `Bộ`, `Đoàn` and `tỉnh` stand for in it. */
export interface Sides {
  /** Who sent the delegation: `Bộ Công Thương`. */
  readonly guest: string | null
  /** Who heads it. */
  readonly head: PersonMention | null
  /** The one ministry that `Bộ` can mean. */
  readonly ministry: string | null
  /** The one province that `tỉnh` can mean, without the word: `Lai Châu`. */
  readonly province: string | null
}

const MINISTRIES = CENTRAL_BODIES.filter(body => body.startsWith('Bộ ') && !NO_MINISTRIES.some(other => other === body))
/** `Bộ Công Thương` */
const MINISTRY = new RegExp(`${WORD_START}${anyName(MINISTRIES)}${WORD_END}`, 'gu')
/** `tỉnh Lai Châu` */
const PROVINCE = new RegExp(`${WORD_START}[Tt]ỉnh +(${anyName(PROVINCES)})${WORD_END}`, 'gu')
const MINISTRY_WORDS = new Set<string>(MINISTRY_ALONE)
const GUEST_WORDS = new Set<string>(GUEST_ALONE)

/** The name that stands alone among all that were found; null where none or several do. */
function onlyOne(names: Iterable<string>): string | null {
  const different = new Map(Array.from(names, name => [name.toLowerCase(), name]))
  return different.size === 1 ? (Array.from(different.values())[0] ?? null) : null
}

const ministriesIn = (plain: string): readonly string[] => Array.from(matches(MINISTRY, plain), hit => hit[0])
const provincesIn = (plain: string): readonly string[] => Array.from(matches(PROVINCE, plain), hit => hit[1] ?? '')

const isMinistry = (name: string | null | undefined): name is string => name?.startsWith('Bộ ') ?? false

/** Looks for the two sides of a text. */
export function sidesOf(page: Page, people: readonly PersonMention[]): Sides {
  const sender = senderIn(page.plain)
  const said = sender && page.text.slice(sender.start, sender.end)
  const head = people.find(({ capacity }) => capacity === 'head_of_delegation') ?? null
  const place = provincesIn(page.context.place ?? '')
  const ministry = [said, head?.organisation].find(isMinistry) ?? onlyOne(ministriesIn(page.plain))
  return {
    guest: said !== null && MINISTRY_WORDS.has(said) ? (ministry ?? said) : said,
    head,
    ministry,
    province: onlyOne(place.length > 0 ? place : provincesIn(page.plain)),
  }
}

/** The full name of who is named in short: `Bộ` → `Bộ Công Thương`, `UBND tỉnh` → `UBND tỉnh Lai Châu`. */
export function inFull(name: string | null, { guest, ministry, province }: Sides): string | null {
  if (name === null) return null
  if (MINISTRY_WORDS.has(name)) return ministry ?? name
  if (GUEST_WORDS.has(name)) return guest ?? name
  if (name.startsWith('Tỉnh ')) return `tỉnh ${name.slice('Tỉnh '.length)}`
  if (province === null) return name
  if (name === 'tỉnh' || name === 'Tỉnh') return `tỉnh ${province}`
  return name.endsWith(' tỉnh') ? `${name} ${province}` : name
}
