// Started by run.mjs. README.md says what counts as wrong.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../reader/src/index.ts'
import { misquotesOf } from '../../reader/src/laws.quotes.ts'
import { mutated, randomFrom } from '../../reader/src/laws.texts.ts'
import { root } from '../../scripts/runtime.mjs'

const many = Number(process.argv[2] ?? 100_000)
/** One in so many is no text at all but random code units. */
const every = 10
const texts = ['reader/corpus/study', 'portal/demo/reports'].flatMap(folder =>
  readdirSync(join(root, folder))
    .filter(file => file.endsWith('.txt'))
    .map(file => readFileSync(join(root, folder, file), 'utf8')),
)

const wrong = []
let figures = 0
let slowest = { seed: -1, milliseconds: 0 }
const start = performance.now()
for (let seed = 0; seed < many; seed += 1) look(seed)

const seconds = ((performance.now() - start) / 1e3).toFixed(0)
print(
  `${many} texts in ${seconds} s, ${figures} figures; slowest: number ${slowest.seed} in ${slowest.milliseconds.toFixed(0)} ms`,
)
print(wrong.length === 0 ? 'None threw, none quoted what does not stand in its text.' : `${wrong.length} went wrong:`)
for (const one of wrong.slice(0, 20)) print(JSON.stringify(one))
process.exitCode = wrong.length === 0 ? 0 : 1

function look(seed) {
  const text = seed % every === 0 ? randomText(seed) : mutated(texts, seed)
  const began = performance.now()
  try {
    const reading = read(text)
    const misquotes = misquotesOf(reading)
    figures += reading.figures.length
    if (misquotes.length > 0) wrong.push({ seed, misquotes: misquotes.slice(0, 3) })
  } catch (error) {
    wrong.push({ seed, threw: String(error) })
  }
  const milliseconds = performance.now() - began
  if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds }
}

/** Code units of all kinds, and digits and signs more often than chance would have it. */
function randomText(seed) {
  const random = randomFrom(seed)
  const signs = ' ,.;:()-/%\n0123456789aăộĐ'
  return Array.from({ length: Math.floor(random() * 600) }, () => {
    if (random() < 0.2) return String.fromCharCode(Math.floor(random() * 0x10000))
    return signs.charAt(Math.floor(random() * signs.length))
  }).join('')
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
