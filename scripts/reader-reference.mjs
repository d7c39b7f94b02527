// Makes docs/reference/reader.md of the docstrings behind the reader's two doors. npm run generate writes it, a test
// compares it and runs its examples.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'

const root = join(import.meta.dirname, '..')
const doors = [
  { title: '`@tuong-minh/reader`', file: 'reader/src/index.ts' },
  { title: '`@tuong-minh/reader/letters`', file: 'reader/src/letters/index.ts' },
]
const head = `# The reader's interface

Made by \`npm run generate\` from the docstrings in \`reader/src\`; do not edit. Spans count UTF-16 code units of
\`reading.text\`. What each stage does is told in [reader/README.md](../../reader/README.md).
`

/** Where the page lies, from the root of the repository. */
export const referencePath = 'docs/reference/reader.md'

/** The whole page. */
export function readerReference() {
  return [head, ...doors.map(door => doorSection(door))].join('\n')
}

/** The examples of all functions, each with the name of its door's file. */
export function readerExamples() {
  return doors.flatMap(({ file }) =>
    exportsOf(file).flatMap(({ name, doc }) => {
      const example = exampleOf(doc)
      return example ? [{ name, file, example }] : []
    }),
  )
}

function doorSection({ title, file }) {
  const all = exportsOf(file)
  const functions = all.filter(({ isFunction }) => isFunction)
  const records = all.filter(({ isFunction }) => !isFunction)
  return `## ${title}\n\n${[...functions, ...records].map(section).join('\n')}`
}

function section({ name, doc, code }) {
  const example = exampleOf(doc)
  const words = [textOf(doc), block(code), example ? `Example:\n\n${block(example)}` : ''].filter(Boolean)
  return `### ${name}\n\n${words.join('\n\n')}\n`
}

const block = code => `\`\`\`ts\n${code}\n\`\`\``

// Docstrings

const linesOf = doc => doc.split('\n').map(line => line.replace(/^\s*\*? ?/u, '').trimEnd())
const parts = doc =>
  linesOf(doc)
    .join('\n')
    .split(/^@example\n/mu)
const textOf = doc => (parts(doc)[0] ?? '').trim()
const exampleOf = doc => parts(doc)[1]?.trim() ?? null

// Exports

/** What a module exports under which name, from whichever file of the reader it comes. */
function exportsOf(file) {
  const { body, source, comments } = parsed(file)
  return body.flatMap(node => {
    if (node.type === 'ExportAllDeclaration') return exportsOf(sibling(file, node.source.value))
    if (node.type !== 'ExportNamedDeclaration') return []
    if (!node.source) return [declared(node, source, comments)]
    const there = exportsOf(sibling(file, node.source.value))
    return node.specifiers.map(({ local }) => there.find(({ name }) => name === local.name))
  })
}

const sibling = (file, specifier) => join(dirname(file), specifier)

function parsed(file) {
  const source = readFileSync(join(root, file), 'utf8')
  const { program, comments } = parseSync(file, source)
  return { body: program.body, source, comments }
}

function declared({ start, declaration }, source, comments) {
  const doc = comments.findLast(comment => comment.end <= start && comment.value.startsWith('*'))
  const isNear = doc !== undefined && source.slice(doc.end, start).trim() === ''
  const made = declaration.declarations?.[0] ?? declaration
  const acting = [declaration, made.init].find(part => /^(?:Arrow)?Function/u.test(part?.type))
  const isFunction = acting !== undefined
  return {
    name: made.id.name,
    doc: isNear ? doc.value.slice(1) : '',
    isFunction,
    code: source
      .slice(declaration.start, acting ? acting.body.start : declaration.end)
      .replace(/\s*=>\s*$/u, '')
      .trim(),
  }
}
