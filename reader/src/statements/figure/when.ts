import type { PeriodMention } from '../../forms/form.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { wordSet } from '../../letters/patterns.ts'
import type { Period } from '../../reading.ts'
import { GOING_ON } from './context.words.ts'

const CONTINUES = wordSet(GOING_ON)

/** `2020-H1`, with the year of the text where the words leave it out. */
function periodOf(mention: PeriodMention, year: number | null, origin?: Period['origin']): Period | null {
  const known = mention.year ?? year
  if (mention.range !== null) return { code: mention.range, origin: origin ?? 'stated', span: mention }
  if (known === null) return null
  const said = mention.year === null ? 'dateline' : 'stated'
  return { code: `${known}${mention.suffix}`, origin: origin ?? said, span: { start: mention.start, end: mention.end } }
}

const isAsOf = (mention: PeriodMention): boolean => /^-\d\d-\d\d$/u.test(mention.suffix)

function goesOn(low: string, sentence: Sentence): boolean {
  const opening = low.slice(sentence.start, sentence.start + 12)
  return Array.from(CONTINUES).some(word => opening.startsWith(word))
}

/** How a period stands in its sentence. */
export interface Manner {
  /** A bare year or month in passing: it never replaces what holds for the text. */
  readonly weak: boolean
  /** A bare year in the sentence that opens the paragraph. */
  readonly heads: boolean
  /** Something is aimed at for then. */
  readonly aimed: boolean
}

/** Keeps which period figures belong to while the sentences are walked through. */
export class Clock {
  private flow: PeriodMention | null = null
  private sentencePeriod: PeriodMention | null = null
  /** What the sentence says will hold after it, too. */
  private next: PeriodMention | null = null
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
    this.paragraph = sentence.paragraph
    if (this.sentencePeriod && !goesOn(this.low, sentence)) {
      this.flow = this.next ?? this.flow
      this.next = null
      this.sentencePeriod = null
    }
  }

  /** A period that stands in the sentence. */
  say(mention: PeriodMention, { weak, heads, aimed }: Manner): void {
    this.sentencePeriod = mention
    const passes = weak && this.flow !== null && !(heads && this.isLater(mention))
    const holds = !aimed && !isAsOf(mention) && !passes
    if (holds) this.next = mention
    if (aimed) this.aim = { mention, paragraph: this.paragraph }
  }

  /** A paragraph may move on to a later year, up to that of the text. */
  private isLater({ year, range }: PeriodMention): boolean {
    const [held, last] = [this.flow?.year ?? this.year, this.year]
    return range === null && year !== null && held !== null && last !== null && year > held && year <= last
  }

  /** The period of this sentence. */
  stated(): Period | null {
    return this.sentencePeriod && periodOf(this.sentencePeriod, this.yearOf())
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

  /** Whether what holds for the text is a whole year: a stock may be that year's, never a half-year's. */
  isWholeYear(): boolean {
    return this.flow !== null && this.flow.suffix === ''
  }

  /** The period of a mention that holds for one figure only. */
  alone(mention: PeriodMention): Period | null {
    return periodOf(mention, this.yearOf())
  }

  private yearOf(): number | null {
    return this.flow?.year ?? this.year
  }
}
