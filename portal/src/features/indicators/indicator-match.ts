import { indicatorKey } from './indicator-key.ts'

/** A name under which an indicator is known. */
export interface KnownName {
  readonly key: string
  readonly indicatorId: number
  readonly unit: string
}

/** An indicator found for a name in a text, with why, as the desk shows it. */
export interface IndicatorMatch {
  readonly indicatorId: number
  readonly reason: 'same_name' | 'similar_name'
}

/** Least share of words two names must have in common. Below it a person decides. */
const leastLikeness = 0.75

/** How far ahead of the next one it must be: the word left out may be the very one that tells them apart. */
const leastLead = 0.15

/**
 * The indicator that a text's name means: the same name first, else the one most alike if it is well ahead.
 * Values, changes and shares of one indicator bear different units, so only the name decides; money never matches a
 * count of the same name.
 */
export function matchIndicator(name: string, known: readonly KnownName[]): IndicatorMatch | null {
  const key = indicatorKey(name)
  const same = known.find(one => one.key === key)
  if (same) return { indicatorId: same.indicatorId, reason: 'same_name' }
  const ranked = known.map(one => ({ one, likeness: likeness(key, one.key) })).sort((a, b) => b.likeness - a.likeness)
  const [best] = ranked
  if (!best || best.likeness < leastLikeness) return null
  const rival = ranked.find(other => other.one.indicatorId !== best.one.indicatorId)
  return rival && best.likeness - rival.likeness < leastLead
    ? null
    : { indicatorId: best.one.indicatorId, reason: 'similar_name' }
}

/** Shared words over all words of both names. */
function likeness(a: string, b: string): number {
  const wordsOfA = new Set(a.split(' '))
  const wordsOfB = new Set(b.split(' '))
  const shared = [...wordsOfA].filter(word => wordsOfB.has(word)).length
  return shared / (wordsOfA.size + wordsOfB.size - shared)
}
