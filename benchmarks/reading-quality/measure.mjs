// Started by run.mjs. Without a folder both parts of the corpus are measured. README.md says what is measured and what counts as equal.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { read } from '../../reader/src/index.ts'
import { root } from '../../scripts/runtime.mjs'

const parts = ['study', 'held-out'].map(name => join(root, 'reader', 'corpus', name))

/** Each measure looks at one list of records and says when a record read is the annotated one. */
const measures = [
  { name: 'figure: span, value, unit', list: 'figures', equals: isSameFigure },
  { name: 'figure: … and kind', list: 'figures', equals: both(isSameFigure, same('kind')) },
  { name: 'figure: … and indicator', list: 'figures', equals: both(isSameFigure, sharesWords('indicator')) },
  { name: 'figure: … and period', list: 'figures', equals: both(isSameFigure, same('period')) },
  { name: 'figure: … and comparison', list: 'figures', equals: both(isSameFigure, sharesWords('comparison')) },
  {
    name: 'figure: whole record',
    list: 'figures',
    equals: both(isSameFigure, same('kind'), same('period'), sharesWords('indicator'), sharesWords('comparison')),
  },
  { name: 'citation', list: 'citations', equals: isSameCitation },
  { name: 'person: name', list: 'people', equals: isSameSpan },
  { name: 'person: name and titles', list: 'people', equals: both(isSameSpan, hasSameTitles) },
  { name: 'recommendation: span', list: 'recommendations', equals: coversSame },
  {
    name: 'recommendation: span and addressee',
    list: 'recommendations',
    equals: both(coversSame, sharesWords('addressee')),
  },
]

const folders = process.argv.slice(2)
for (const folder of folders.length > 0 ? folders.map(given => resolve(given)) : parts) {
  const measured = measure(folder)
  // Between two rounds nothing is held out.
  if (measured.texts > 0 || folders.length > 0) print(folder, measured)
}

// Measuring

function measure(folder) {
  const texts = readdirSync(folder).filter(file => file.endsWith('.txt'))
  const sums = measures.map(() => ({ right: 0, annotated: 0, found: 0 }))
  let failed = 0
  for (const file of texts) {
    const annotated = JSON.parse(readFileSync(join(folder, file.replace(/txt$/, 'json')), 'utf8'))
    const found = readOrNothing(readFileSync(join(folder, file), 'utf8'))
    if (found === null) failed += 1
    measures.forEach(({ list, equals }, position) => {
      const sum = sums[position]
      const records = found?.[list] ?? []
      sum.annotated += annotated[list].length
      sum.found += records.length
      sum.right += countPairs(annotated[list], records, equals)
    })
  }
  return { sums, texts: texts.length, failed }
}

/** The reader's records in the shape of the annotations; null where it throws, which it never should. */
function readOrNothing(text) {
  try {
    const reading = read(text)
    return { ...reading, figures: reading.figures.map(describeFigure) }
  } catch {
    return null
  }
}

function describeFigure(figure) {
  return {
    start: figure.start,
    end: figure.end,
    value: figure.value,
    upper: figure.upper,
    unit: figure.unit?.base ?? null,
    kind: figure.kind,
    indicator: figure.indicator,
    comparison: figure.comparison?.text ?? null,
    period: figure.period?.code ?? null,
  }
}

/** Every annotated record takes the first record left that equals it. */
function countPairs(annotated, found, equals) {
  const left = [...found]
  let pairs = 0
  for (const record of annotated) {
    const position = left.findIndex(candidate => equals(record, candidate))
    if (position < 0) continue
    left.splice(position, 1)
    pairs += 1
  }
  return pairs
}

// What counts as equal

function isSameFigure(annotated, found) {
  return (
    overlap(annotated, found) > 0.5 &&
    isSameNumber(annotated.value, found.value) &&
    isSameNumber(annotated.upper ?? null, found.upper ?? null) &&
    isSameUnit(annotated.unit, found.unit)
  )
}

function isSameCitation(annotated, found) {
  return (
    overlap(annotated, found) > 0.5 &&
    ['number', 'symbol', 'year'].every(field => same(field)(annotated, found)) &&
    (annotated.type ?? '').toLowerCase() === (found.type ?? '').toLowerCase()
  )
}

function isSameSpan(annotated, found) {
  return annotated.start === found.start && annotated.end === found.end
}

function coversSame(annotated, found) {
  return overlap(annotated, found) >= 0.8
}

function hasSameTitles(annotated, found) {
  const key = ({ titles }) => JSON.stringify((titles ?? []).map(words))
  return key(annotated) === key(found)
}

function both(...conditions) {
  return (annotated, found) => conditions.every(holds => holds(annotated, found))
}

function same(field) {
  return (annotated, found) => (annotated[field] ?? null) === (found[field] ?? null)
}

/** At least half the words of the longer one stand in both. */
function sharesWords(field) {
  return (annotated, found) => sharedWords(annotated[field], found[field]) >= 0.5
}

/** The stretch both cover, as a part of the stretch from the first start to the last end. */
function overlap(one, other) {
  const common = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

function isSameNumber(one, other) {
  if (one === other) return true
  if (one == null || other == null) return false
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))
}

/** `khách` and `khách quốc tế` are one unit: how far a noun reaches is a matter of taste. */
function isSameUnit(one, other) {
  const [a, b] = [one, other].map(unit => (unit ?? '').toLowerCase())
  return a === b || (a !== '' && b !== '' && (a.startsWith(`${b} `) || b.startsWith(`${a} `)))
}

function sharedWords(one, other) {
  const [a, b] = [one, other].map(text => new Set(words(text)))
  if (a.size === 0 && b.size === 0) return 1
  return [...a].filter(word => b.has(word)).length / Math.max(a.size, b.size)
}

function words(text) {
  return (
    (text ?? '')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  )
}

// Printing

function print(folder, { sums, texts, failed }) {
  console.log(`${relative(root, folder) || folder}: ${texts} texts, ${failed} failed`)
  measures.forEach(({ name }, position) => {
    const { right, annotated, found } = sums[position]
    const precision = found > 0 ? right / found : 0
    const recall = annotated > 0 ? right / annotated : 0
    const f1 = right > 0 ? (2 * precision * recall) / (precision + recall) : 0
    const columns = `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`
    console.log(`${name.padEnd(36)} ${columns}  (${annotated} in the texts)`)
  })
  console.log()
}
