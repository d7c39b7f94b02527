import { Worker } from 'node:worker_threads'
import type { DocxDocument, DocxIssue } from './docx-file.ts'
import type { ZipEntry } from './zip-entries.ts'

/** How long and with how much memory a foreign parser may run. */
const longestRun = 20_000
const memoryMegabytes = 256

interface Work {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  readonly wanted: 'text' | 'document'
  /** Bytes that it may unpack to. */
  readonly largest: number
}

type Answer = { readonly text?: string; readonly document?: DocxDocument } | { readonly issue: DocxIssue }

/**
 * What the thread runs, as text: it stays one piece however the portal is bundled. The list of a zip may lie about its
 * sizes, so each entry is unpacked with the limit before the parser sees any. Of mammoth's document only what we have
 * a place for comes out. Two things are put right before it reads: a bookmark between rows makes it forget which cells
 * are merged, and places left free at the beginning of a row (gridBefore) it does not know.
 */
const threadSource = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { inflateRawSync } = require('node:zlib')
  const buffer = Buffer.from(workerData.bytes)

  function unpacked({ at, packed, isPacked }, most) {
    const begin = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
    const data = buffer.subarray(begin, begin + packed)
    return isPacked ? inflateRawSync(data, { maxOutputLength: Math.max(1, most) }) : data
  }

  function measure() {
    let left = workerData.largest
    for (const entry of workerData.entries) {
      left -= unpacked(entry, left).length
      if (left < 0) throw Object.assign(new Error(), { code: 'ERR_BUFFER_TOO_LARGE' })
    }
  }

  const named = new Map(workerData.entries.map(entry => [entry.name, entry]))
  const file = {
    exists: name => named.has(name),
    async read(name, encoding) {
      const bytes = unpacked(named.get(name), workerData.largest)
      if (encoding === 'base64') return bytes.toString('base64')
      return encoding ? withPlainRows(new TextDecoder(encoding).decode(bytes)) : new Uint8Array(bytes)
    },
  }

  function withPlainRows(xml) {
    return xml.replaceAll(/<w:bookmarkStart\\b(?:[^>"]|"[^"]*")*>(?:<\\/w:bookmarkStart>)?/g, '').split('</w:trPr>').map((part, at, all) => {
      const before = /<w:gridBefore\\b[^>]*w:val="(\\d{1,3})"/.exec(part.slice(part.lastIndexOf('<w:trPr')))
      const cell = before ? '<w:tc><w:tcPr><w:gridSpan w:val="' + before[1] + '"/></w:tcPr><w:p/></w:tc>' : ''
      return at < all.length - 1 ? part + '</w:trPr>' + cell : part
    }).join('')
  }

  const images = []
  let unknown = 0
  const marksOf = run => [
    run.isBold && 'bold', run.isItalic && 'italic', run.isUnderline && 'underline', run.isStrikethrough && 'strike',
    run.verticalAlignment === 'superscript' && 'superscript', run.verticalAlignment === 'subscript' && 'subscript',
  ].filter(Boolean)

  const spanOf = number => (Number.isSafeInteger(number) && number > 1 ? number : undefined)

  function slim(node) {
    const { type } = node
    if (type === 'image') return { type, at: images.push(node) - 1 }
    const kept = { type }
    if (node.children) kept.children = node.children.map(slim)
    if (type === 'text') kept.value = node.value
    if (type === 'run') kept.marks = marksOf(node)
    if (type === 'hyperlink') kept.href = node.href || undefined
    if (type === 'tableRow') kept.isHeader = Boolean(node.isHeader)
    if (type === 'tableCell') Object.assign(kept, { colspan: spanOf(node.colSpan), rowspan: spanOf(node.rowSpan) })
    if (type === 'paragraph') {
      kept.style = node.styleName || undefined
      if (node.numbering) kept.list = { level: Number(node.numbering.level) || 0, isOrdered: Boolean(node.numbering.isOrdered) }
    }
    return kept
  }

  async function documentOf(mammoth) {
    let root
    const { messages } = await mammoth.convertToHtml({ file }, { transformDocument(whole) {
      root = slim(whole)
      return Object.assign({}, whole, { children: [] })
    } })
    const unread = /unrecognised element was ignored: (?:m:|c:|dgm:|w:object|o:)/
    unknown = messages.filter(({ message }) => unread.test(message)).length
    const pictures = await Promise.all(images.map(image =>
      image.readAsBuffer().then(bytes => ({ bytes: new Uint8Array(bytes), alt: String(image.altText || '') }), () => null)))
    return { root, pictures, unknown }
  }

  async function work() {
    measure()
    const { default: mammoth } = await import(workerData.mammoth)
    if (workerData.wanted === 'document') return { document: await documentOf(mammoth) }
    return { text: (await mammoth.extractRawText({ file })).value }
  }

  work().then(
    answer => parentPort.postMessage(answer),
    error => parentPort.postMessage({ issue: error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'docx_too_large' : 'docx_broken' }),
  )`

/** Runs the parser in a thread of its own, which ends with it. */
export function inThread(work: Work): Promise<Answer> {
  return new Promise(resolve => {
    const worker = new Worker(threadSource, {
      eval: true,
      workerData: { ...work, mammoth: import.meta.resolve('mammoth') },
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    })
    const finish = (answer: Answer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ issue: 'docx_too_large' }), longestRun)
    worker.once('message', finish)
    worker.once('error', () => finish({ issue: 'docx_too_large' }))
  })
}
