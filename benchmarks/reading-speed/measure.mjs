// Started by run.mjs. README.md says what is measured.
import { cpus, loadavg } from 'node:os'
import recognizers from '@microsoft/recognizers-text-suite'
import { read, readStream } from '../../reader/src/index.ts'
import { articles, longText } from './texts.mjs'

const rounds = 20
const length = 400_000
/** The other library takes so long that it gets a shorter text. Bytes. */
const shorter = 40_000
const streamed = 50_000_000

print(`${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, node ${process.version}\n`)
const all = Object.values(articles).flat()
const sets = [...Object.entries(articles), ['both', all]]
warmUp()
compare()
growth()
await stream()

function warmUp() {
  const text = longText(all, length, 7)
  for (let round = 0; round < 10; round += 1) read(text)
}

// Speed: the other library afterwards, since it leaves much behind for the collector

function compare() {
  const ours = sets.map(([, set]) => readerTimes(longText(set, length)))
  const theirs = sets.map(([, set]) => modelTimes(longText(set, shorter)))
  print(
    '| text | figures in 100 KB | reader MB/s, best | median | by processor time | number model MB/s, best | median |',
  )
  print('|---|---|---|---|---|---|---|')
  for (const [at, [name]] of sets.entries()) {
    const { times, processor, figures } = ours[at]
    const speeds = [...both(times, length), both(processor, length)[0], ...both(theirs[at], shorter)]
    const dense = Math.round(figures / (length / 100_000))
    print(`| ${name} | ${dense} | ${speeds.map(speed => speed.toFixed(2)).join(' | ')} |`)
  }
}

function readerTimes(text) {
  const [times, processor] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    times.push(timed(() => read(text)))
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1e3)
  }
  return { times, processor, figures: read(text).figures.length }
}

function modelTimes(text) {
  return Array.from({ length: 3 }, () => timed(() => recognizers.recognizeNumber(text, recognizers.Culture.English)))
}

function both(times, bytes) {
  return [Math.min(...times), median(times)].map(time => bytes / 1e3 / time)
}

// Growth with the text: of one kind, so that a short one has as many figures to the page as a long one

function growth() {
  print('\n| reports | ms, best | MB/s |\n|---|---|---|')
  for (const bytes of [1e3, 1e4, 1e5, 1e6, 1e7]) {
    const text = longText(articles.reports, bytes)
    const times = Array.from({ length: Math.max(3, Math.min(200, 1e6 / bytes)) }, () => timed(() => read(text)))
    const best = Math.min(...times)
    print(`| ${bytes / 1e3} KB | ${best.toFixed(2)} | ${(bytes / 1e3 / best).toFixed(2)} |`)
  }
}

// A text too long to hold

async function stream() {
  const piece = longText(all, 1_000_000)
  function* pieces() {
    for (let bytes = 0; bytes < streamed; bytes += 1_000_000) yield piece
  }
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let [figures, windows, most] = [0, 0, 0]
  const time = await timedAsync(async () => {
    for await (const reading of readStream(pieces())) {
      figures += reading.figures.length
      windows += 1
      most = Math.max(most, process.memoryUsage().rss - before)
    }
  })
  print(
    `\n${streamed / 1e6} MB in ${windows} windows: ${(time / 1e3).toFixed(1)} s, ${(streamed / 1e3 / time).toFixed(2)} MB/s, ${figures} figures, ${Math.round(most / 1e6)} MB more memory at most`,
  )
}

async function timedAsync(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function timed(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
