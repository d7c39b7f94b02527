import { Worker } from 'node:worker_threads'
import type { ReportText } from './report-file.ts'

/** What a Word file may unpack to. 390 KB have become 1.6 GB in a parser: the limits come before it. Bytes. */
const largestUnpacked = 40 * 1024 * 1024

/** How long and with how much memory a foreign parser may run. */
const longestRun = 20_000
const memoryMegabytes = 256

/** The words of a .docx, a paragraph on each line, read by mammoth in a thread of its own. */
export async function docxText(bytes: Uint8Array): Promise<ReportText> {
  const unpacked = unpackedSize(bytes)
  if (unpacked === null) return { issue: { key: 'docx_broken' } }
  if (unpacked > largestUnpacked) return { issue: { key: 'docx_too_large' } }
  const text = await inThread(bytes)
  if (text === null) return { issue: { key: 'docx_broken' } }
  return text.trim() === '' ? { issue: { key: 'empty' } } : { text }
}

/** The sum of the sizes that the zip's central directory names; null when it has none. */
function unpackedSize(bytes: Uint8Array): number | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 20 > view.length) return null
  const entries = view.readUInt16LE(end + 10)
  let at = view.readUInt32LE(end + 16)
  let total = 0
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return null
    total += view.readUInt32LE(at + 24)
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return total
}

const threadSource = `
  const { parentPort, workerData } = require('node:worker_threads')
  import(workerData.mammoth)
    .then(({ default: mammoth }) => mammoth.extractRawText({ buffer: Buffer.from(workerData.bytes) }))
    .then(({ value }) => parentPort.postMessage({ text: value }), () => parentPort.postMessage({ text: null }))`

/** The sizes in the directory may lie: the thread's own memory and time are the second limit. */
function inThread(bytes: Uint8Array): Promise<string | null> {
  return new Promise(resolve => {
    const worker = new Worker(threadSource, {
      eval: true,
      workerData: { bytes, mammoth: import.meta.resolve('mammoth') },
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    })
    const finish = (text: string | null) => {
      clearTimeout(timer)
      resolve(text)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish(null), longestRun)
    worker.once('message', (message: { text: string | null }) => finish(message.text))
    worker.once('error', () => finish(null))
  })
}
