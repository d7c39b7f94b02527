import type { PeriodMention } from '../../forms/form.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { wordSet } from '../../letters/patterns.ts'
import type { Period } from '../../reading.ts'
import { GOING_ON } from './context.words.ts'

const CONTINUES = Array.from(wordSet(GOING_ON))

/** `2020-H1`, with the year of the text where the words leave it out. */
function periodOf(mention: PeriodMention, year: number | null, origin?: Period['origin']): Period | null {
  const known = mention.year ?? year
  const said = mention.year === null ? 'dateline' : 'stated'
  if (mention.range !== null) {
    if (mention.range.startsWith('-') && known === null) return null
    // `từ ngày 09/4 đến 18/4`: both days are of the year of the text.
    return { code: mention.range.replace(/(?<=^|\/)-/gu, `${known}-`), origin: origin ?? said, span: mention }
  }
  if (known === null) return null
  return { code: `${known}${mention.suffix}`, origin: origin ?? said, span: { start: mention.start, end: mention.end } }
}

/** `- `, `+ `, `• `: a line of a list. */
const LISTED = '-+•*'

/** `-H1`, `-Q3`, `-M9` */
const isPartOfYear = ({ suffix }: PeriodMention): boolean => suffix !== '' && 'HQM'.includes(suffix.charAt(1))
const isAsOf = ({ suffix }: PeriodMention): boolean => suffix.length === '-06-30'.length

/** `Trong 36 chủ đầu tư, có 11 …`: goes on with the reckoning before. */
const OF_SO_MANY = /^trong (?:tổng số |số )?[\d.]+ (?!năm|tháng|ngày|quý|tuần|giờ|phút)\p{L}/u

function goesOn(low: string, sentence: Sentence): boolean {
  return (
    CONTINUES.some(word => low.startsWith(word, sentence.start)) ||
    (low.startsWith('trong ', sentence.start) && OF_SO_MANY.test(low.slice(sentence.start, sentence.start + 24)))
  )
}

/** How a period stands in its sentence. */
export interface Manner {
  /** A bare year or month in passing: it never replaces what holds for the text. */
  readonly weak: boolean
  /** A season or a school year named in passing: it never replaces a part of a year. */
  readonly aside: boolean
  /** A bare year in the sentence that opens the paragraph. */
  readonly heads: boolean
  /** It opens the paragraph. */
  readonly leads: boolean
  /** No paragraph stands before but headings. */
  readonly first: boolean
  /** A line of its own over what follows: even a day in it holds on. */
  readonly titles: boolean
  /** It tells of a part of what the sentence tells of: `trong đó quý III`. */
  readonly inner: boolean
  /** Something is aimed at for then. */
  readonly aimed: boolean
}

/** Keeps which period figures belong to while the sentences are walked through. */
export class Clock {
  private flow: PeriodMention | null = null
  private sentencePeriod: PeriodMention | null = null
  /** What the sentence says will hold after it, too. */
  private next: PeriodMention | null = null
  /** What the line above a list says of time: it holds for the lines of the list. */
  private list: PeriodMention | null = null
  /** The year said last. */
  private known: number | null = null
  private colon = false
  private kept = false
  /** The time that the paragraph opens with. */
  private lead: PeriodMention | null = null
  private aim: { readonly mention: PeriodMention; readonly paragraph: number } | null = null
  private paragraph = 0
  private readonly low: string
  private readonly year: number | null

  constructor(low: string, year: number | null) {
    this.low = low
    this.year = year
  }

  /** A new sentence: a day up to which figures count holds only as long as the text goes on with it. */
  open(sentence: Sentence): void {
    const isNext = sentence.paragraph !== this.paragraph
    if (isNext) this.openParagraph(sentence)
    this.colon = this.low.charAt(sentence.end - 1) === ':'
    this.paragraph = sentence.paragraph
    const stays = goesOn(this.low, sentence) || (!isNext && this.keepsDay())
    this.kept = this.sentencePeriod !== null && stays
    if (this.sentencePeriod && !stays) {
      this.flow = this.next ?? this.flow
      this.next = null
      this.sentencePeriod = null
    }
  }

  private openParagraph(sentence: Sentence): void {
    const isListed = LISTED.includes(this.low.charAt(sentence.start) || ' ')
    if (!isListed) this.list = null
    else if (this.colon) this.list = this.sentencePeriod
  }

  /** A day up to which figures count holds for its paragraph, unless the text tells of a part of a year. */
  private keepsDay(): boolean {
    const isPart = this.flow !== null && isPartOfYear(this.flow)
    if (this.sentencePeriod === null || !isAsOf(this.sentencePeriod)) return false
    if (this.sentencePeriod.rule === 'day of a number') return false
    return !isPart || this.sentencePeriod === this.lead
  }

  /** A period that stands in the sentence. */
  say(mention: PeriodMention, { weak, aside, heads, leads, first, titles, inner, aimed }: Manner): void {
    if (leads) this.lead = mention
    this.sentencePeriod = mention
    this.kept = false
    if (!aimed && mention.range === null) this.known = mention.year ?? this.known
    const isPart = this.flow !== null && isPartOfYear(this.flow)
    const passes = (aside && isPart) || (weak && this.flow !== null && !(heads && this.isLater(mention)))
    const holds = !aimed && !inner && (titles || this.reckons(mention, leads, first) || !isAsOf(mention)) && !passes
    // `6 tháng` is of the year it is said in, whatever year comes by later.
    if (holds) this.next = mention.year === null ? { ...mention, year: this.yearOf() } : mention
    if (aimed) this.aim = { mention, paragraph: this.paragraph }
  }

  /** The day that the text opens with, or up to which it counts what came of days told before, holds on. */
  private reckons({ rule }: PeriodMention, leads: boolean, first: boolean): boolean {
    if (rule !== 'as of a day' || !leads) return false
    return this.flow === null ? first : this.flow.rule === 'between two days'
  }

  /** A paragraph may move on to a later year, up to that of the text. */
  private isLater({ year, range }: PeriodMention): boolean {
    const [held, last] = [this.flow?.year ?? this.year, this.year]
    return range === null && year !== null && held !== null && last !== null && year > held && year <= last
  }

  /** `Năm 2020 mới có 2 xã thì nay đã có 6`: what follows is of no time that was said. */
  forget(): void {
    this.sentencePeriod = null
    this.next = null
  }

  /** Whether the period of this sentence was said in one before. */
  isKept(): boolean {
    return this.kept
  }

  /** The period of this sentence. */
  stated(): Period | null {
    const mention = this.sentencePeriod ?? this.list
    return mention && periodOf(mention, this.yearOf())
  }

  /** What the words before the sentence say of time. */
  inherited(): Period | null {
    return this.flow && periodOf(this.flow, this.yearOf(), 'inherited')
  }

  /** What the paragraph aims at. */
  aimedAt(): Period | null {
    if (this.aim?.paragraph !== this.paragraph) return null
    return periodOf(this.aim.mention, this.yearOf(), 'inherited')
  }

  /** Whether what holds for the text is a whole year or a day: a stock may be that year's, never a half-year's. */
  holdsStocks(): boolean {
    return this.flow !== null && (this.flow.suffix === '' || isAsOf(this.flow))
  }

  /** The period of a mention that holds for one figure only. */
  alone(mention: PeriodMention): Period | null {
    return periodOf(mention, this.yearOf())
  }

  private yearOf(): number | null {
    // `niên vụ 2022 - 2023` has two years: a day in it may be of either.
    const held = this.flow?.range === null ? this.flow.year : null
    return held ?? this.known ?? this.year
  }
}
