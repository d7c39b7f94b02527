import type { PlaceMention } from '../../reading.ts'
import { lastBefore } from '../../span.ts'
import type { Slot } from './slot.ts'

/** What is known of the places of a text. */
export interface PlaceSource {
  readonly named: readonly PlaceMention[]
  /** What the whole text is about, where anything says so. */
  readonly whole: string | null
}

/** `huyện Long Thành (+5)`: the place among the words of the number itself; else that of the text. */
export function placeOf({ named, whole }: PlaceSource, { from, amount }: Slot): string | null {
  const last = lastBefore(named, amount.start)
  return last && last.start >= from && last.end <= amount.start ? last.text : whole
}

/** The place a text is about: what the caller says, else the first province that it names. */
export const wholePlace = (named: readonly PlaceMention[], context: string | undefined): string | null =>
  context ?? named.find(({ level }) => level === 'province')?.text ?? null
