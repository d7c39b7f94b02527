import { expect, test } from 'vitest'
import { WORKING_SESSION } from './read.cases.ts'
import { read } from './read.ts'
import { readStream, type WindowReading } from './read-stream.ts'

/** A text in pieces that end anywhere. */
function* inPieces(text: string, length: number): Generator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}

async function windowsOf(text: string, piece: number, window: number): Promise<readonly WindowReading[]> {
  const windows: WindowReading[] = []
  for await (const reading of readStream(inPieces(text, piece), { window })) windows.push(reading)
  return windows
}

const paragraphs = Array.from(
  { length: 300 },
  (_, at) => `Năm 2020, thu ngân sách của xã số ${at} đạt ${at + 1},5 tỷ đồng, tăng ${at % 9}% so với năm 2019.`,
)

test.each([7, 1000, 100_000])('reads pieces of %d letters as it reads the whole', async piece => {
  const text = paragraphs.join('\n')
  const windows = await windowsOf(text, piece, 4096)
  expect(windows.length).toBeGreaterThan(5)
  expect(windows.map(reading => reading.text).join('')).toBe(text)
  expect(windows.flatMap(({ figures }) => figures.map(({ value, start, end }) => ({ value, start, end })))).toEqual(
    read(text).figures.map(({ value, start, end }) => ({ value, start, end })),
  )
})

test('spans count in the whole text, NFC or not, those of explanations too', async () => {
  const text = `${WORKING_SESSION}\n`.repeat(4)
  const windows = await windowsOf(text.normalize('NFD'), 500, 3000)
  const quotes = windows.flatMap(({ figures, people, recommendations, explanations }) => [
    ...figures,
    ...people,
    ...recommendations,
    ...explanations.map(({ span, text: said }) => ({ ...span, text: said })),
  ])
  const whole = text.normalize('NFC')
  expect(quotes.filter(quote => whole.slice(quote.start, quote.end) !== quote.text)).toEqual([])
  expect(quotes.length).toBeGreaterThan(50)
})

test('no window is longer than it may be, whatever stands in the text', async () => {
  for (const text of ['a'.repeat(10_000), '🙂'.repeat(5000), 'é'.normalize('NFD').repeat(5000), ' '.repeat(9000)]) {
    const windows = await windowsOf(text, 300, 1000)
    expect(windows.every(reading => reading.text.length <= 1000)).toBe(true)
    expect(windows.map(reading => reading.text).join('')).toBe(text.normalize('NFC'))
  }
})

test('an empty stream gives nothing', async () => {
  expect(await windowsOf('', 10, 100)).toEqual([])
})
