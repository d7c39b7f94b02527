import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explain } from './explain.ts'
import { read } from './read.ts'

interface Annotated {
  readonly figures: readonly {
    readonly start: number
    readonly text: string
    readonly value: number
    readonly unit: string | null
    readonly kind: string
    readonly indicator: string | null
    readonly period: string | null
  }[]
  readonly citations: readonly { readonly text: string; readonly type: string | null; readonly date: string | null }[]
  readonly people: readonly { readonly text: string; readonly titles: readonly string[] }[]
  readonly recommendations: readonly { readonly text: string; readonly addressee: string | null }[]
}

const FOLDER = new URL('../corpus/study/', import.meta.url)
const names = readdirSync(FOLDER).flatMap(file => (file.endsWith('.json') ? [file.replace('.json', '')] : []))

const words = (name: string | null): ReadonlySet<string> =>
  new Set((name ?? '').toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [])

/** Whether two names share at least half of the longer one's words. */
function sameName(one: string | null, other: string | null): boolean {
  const [a, b] = [words(one), words(other)]
  return a.size + b.size === 0 || Array.from(a).filter(word => b.has(word)).length >= Math.max(a.size, b.size) / 2
}

describe.each(names)('the study text %s', name => {
  const gold: Annotated = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
  const reading = read(readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8'))

  test('has these figures, with value and unit', () => {
    const short = ({ start, text, value }: { start: number; text: string; value: number }, unit: string | null) => ({
      start,
      text,
      value,
      unit,
    })
    const found = reading.figures.map(figure => short(figure, figure.unit?.base ?? null))
    expect(found, explain(reading)).toEqual(gold.figures.map(figure => short(figure, figure.unit)))
  })
  test('has at least eight of ten figures right in kind, name and period', () => {
    const right = gold.figures.filter((figure, at) => {
      const found = reading.figures[at]
      return (
        found?.kind === figure.kind &&
        sameName(found.indicator, figure.indicator) &&
        (found.period?.code ?? null) === figure.period
      )
    })
    expect(right.length / gold.figures.length, explain(reading)).toBeGreaterThanOrEqual(0.8)
  })
  test('has these citations, people and recommendations', () => {
    expect(reading.citations.map(({ text, type, date }) => ({ text, type, date }))).toEqual(
      gold.citations.map(({ text, type, date }) => ({ text, type, date })),
    )
    expect(reading.people.map(({ text, titles }) => ({ text, titles }))).toEqual(
      gold.people.map(({ text, titles }) => ({ text, titles })),
    )
    expect(reading.recommendations.map(({ text, addressee }) => ({ text, addressee }))).toEqual(
      gold.recommendations.map(({ text, addressee }) => ({ text, addressee })),
    )
  })
})
