/** Mulberry32: the same seed gives the same numbers, from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const below = (random: Random, limit: number): number => Math.floor(random() * limit)
const SIGNS = [' ', ',', '.', ';', ':', '(', ')', '-', '/', '%', '\n', '"', "'", '\t', '1', '9.', 'A', 'ộ', '🙂', '…']

type Change = (text: string, random: Random, other: string) => string

const CHANGES: readonly Change[] = [
  (text, random) => {
    const at = below(random, text.length)
    return text.slice(0, at) + text.slice(at + below(random, 30))
  },
  (text, random, other) => {
    const [at, from] = [below(random, text.length), below(random, other.length)]
    return text.slice(0, at) + other.slice(from, from + below(random, 90)) + text.slice(at)
  },
  (text, random) => {
    const at = below(random, text.length)
    return text.slice(0, at) + (SIGNS[below(random, SIGNS.length)] ?? '') + text.slice(at)
  },
  (text, random) => {
    const [at, length] = [below(random, text.length), below(random, 40)]
    return text.slice(0, at) + text.slice(at, at + length).toUpperCase() + text.slice(at + length)
  },
  (text, random) => {
    const at = below(random, text.length)
    return text.slice(0, at) + String(below(random, 1e6)) + text.slice(at)
  },
  (text, random) => {
    const at = below(random, text.length)
    return text.slice(0, at) + String.fromCharCode(below(random, 0x10000)) + text.slice(at)
  },
  (text, random) => {
    const at = below(random, text.length)
    const piece = text.slice(at, at + below(random, 20))
    return text.slice(0, at) + piece.repeat(below(random, 12)) + text.slice(at)
  },
  text => text.normalize('NFD'),
]

/** A text of the list changed in a few places, as slips of the pen and of programs change texts. */
export function mutated(texts: readonly string[], seed: number): string {
  const random = randomFrom(seed)
  const any = (): string => texts[below(random, texts.length)] ?? ''
  let text = any()
  for (let left = 1 + below(random, 8); left > 0; left -= 1) {
    text = (CHANGES[below(random, CHANGES.length)] ?? CHANGES[0])?.(text, random, any()) ?? text
  }
  return text
}
