import type { Span } from '../reading.ts'
import { overlaps } from '../span.ts'

/** A reading that may overlap others; `form` names the idea that it is of. */
interface Candidate extends Span {
  readonly form: string
}

/** Where two readings are equally long, the form that stands earlier here stays. */
const ORDER: readonly string[] = ['symbol', 'period', 'date', 'label', 'amount']

const length = (span: Span): number => span.end - span.start
const rank = (candidate: Candidate): number => ORDER.indexOf(candidate.form)

/** A reading that lost, and to which one. */
export interface Settled<Kind extends Candidate> {
  readonly kept: readonly Kind[]
  readonly lost: readonly { readonly reading: Kind; readonly to: Kind }[]
}

const isStronger = (rival: Candidate, reading: Candidate): boolean =>
  length(rival) > length(reading) || (length(rival) === length(reading) && rank(rival) <= rank(reading))

const NONE: readonly never[] = []

/** Which of the last readings that were kept overlap one. */
function rivalsOf<Kind extends Candidate>(reading: Kind, kept: readonly Kind[]): readonly Kind[] {
  let rivals: Kind[] | null = null
  for (let at = kept.length - 1; at >= 0 && at >= kept.length - 4; at -= 1) {
    const rival = kept[at]
    if (rival && overlaps(rival, reading)) {
      rivals ??= []
      rivals.push(rival)
    }
  }
  return rivals ?? NONE
}

/** Of the readings that overlap keeps the longest; of equally long ones the earlier in the stated order. */
export function settle<Kind extends Candidate>(candidates: readonly Kind[]): Settled<Kind> {
  const byPlace = candidates.toSorted((a, b) => a.start - b.start || length(b) - length(a) || rank(a) - rank(b))
  const kept: Kind[] = []
  const lost: { reading: Kind; to: Kind }[] = []
  for (const reading of byPlace) {
    const rivals = rivalsOf(reading, kept)
    const stronger = rivals.find(rival => isStronger(rival, reading))
    if (stronger) lost.push({ reading, to: stronger })
    else {
      for (const rival of rivals) lost.push({ reading: rival, to: reading })
      kept.length -= rivals.length
      kept.push(reading)
    }
  }
  return { kept, lost }
}
