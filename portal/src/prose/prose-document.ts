import { z } from 'zod'
import { settledTable } from './table-spans.ts'

/** An inline run of text with its formatting. Links lead inside the site or to https addresses only. */
export interface ProseText {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly ProseMark[] | undefined
}

export type ProseMark =
  | { readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'subscript' | 'superscript' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export type ProseInline = ProseText | { readonly type: 'hardBreak' }

/** A block of the editor's structured text (ProseMirror's JSON, closed to what we render). */
export type ProseBlock =
  | { readonly type: 'paragraph'; readonly content?: readonly ProseInline[] | undefined }
  | {
      readonly type: 'heading'
      readonly attrs: { readonly level: 2 | 3 | 4 }
      readonly content?: readonly ProseInline[] | undefined
    }
  | {
      readonly type: 'blockquote' | 'listItem' | 'bulletList' | 'orderedList' | 'table' | 'tableRow'
      readonly content?: readonly ProseBlock[] | undefined
    }
  | ProseCell
  | { readonly type: 'horizontalRule' }
  | ProseInsert

/** A cell of a table, over as many columns and rows as it says; over one where it says nothing. */
export interface ProseCell {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs?: { readonly colspan?: number | undefined; readonly rowspan?: number | undefined } | undefined
  readonly content?: readonly ProseBlock[] | undefined
}

/** Where something that stands beside the text is shown in it: a picture, a gallery, a film, a file. Holds no words. */
export interface ProseInsert {
  readonly type: 'insert'
  readonly attrs: { readonly ref: string }
}

/** The body of an article as stored. HTML is derived from it and never stored. */
export interface ProseDocument {
  readonly type: 'doc'
  readonly content: readonly ProseBlock[]
}

/** `/van-ban/1`, `https://…`, `mailto:…`; nothing that runs. A second slash would leave the site. */
const safeAddress = /^(?:\/(?![/\\])|https?:\/\/|mailto:|#)/i

/** Whether a link may lead there. */
export const isSafeAddress = (href: string): boolean => href.length <= 2000 && safeAddress.test(href)

/** The first letters of the hash of what is shown there. */
const insertRef = /^[0-9a-f]{12}$/

const mark: z.ZodType<ProseMark> = z.union([
  z.strictObject({ type: z.enum(['bold', 'italic', 'underline', 'strike', 'subscript', 'superscript']) }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().max(2000).regex(safeAddress) }),
  }),
])

const inline: z.ZodType<ProseInline> = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() }),
  z.strictObject({ type: z.literal('hardBreak') }),
])

const holder = z.enum(['blockquote', 'listItem', 'bulletList', 'orderedList', 'tableRow'])

/** Anything but a whole number from 1 up is refused; one larger than the table is cut to it. */
const span = z.int().min(1).optional()

// Told apart by their type before anything in them is read: else a nest of tables would be read once for each kind.
const block: z.ZodType<ProseBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() }),
    z.strictObject({
      type: z.literal('heading'),
      attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
      content: z.array(inline).optional(),
    }),
    z.strictObject({ type: holder, content: z.array(block).optional() }),
    z.strictObject({
      type: z.enum(['tableCell', 'tableHeader']),
      attrs: z.strictObject({ colspan: span, rowspan: span }).optional(),
      content: z.array(block).optional(),
    }),
    z.strictObject({ type: z.literal('table'), content: z.array(block).optional() }).transform(settledOr),
    z.strictObject({ type: z.literal('horizontalRule') }),
    z.strictObject({ type: z.literal('insert'), attrs: z.strictObject({ ref: z.string().regex(insertRef) }) }),
  ]),
)

function settledOr<Table extends Parameters<typeof settledTable>[0]>(table: Table, context: z.RefinementCtx): Table {
  const settled = settledTable(table)
  if (settled) return settled
  context.addIssue({ code: 'custom', message: 'too wide or too long' })
  return z.NEVER
}

const proseDocument: z.ZodType<ProseDocument> = z.strictObject({ type: z.literal('doc'), content: z.array(block) })

/** Levels of objects and lists: a hundred tables in one another have more. What is deeper would overrun the stack. */
const deepest = 400

function isTooDeep(input: unknown): boolean {
  let level: readonly unknown[] = [input]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

/** Checks structured text where it enters; nothing outside the schema gets through. Null when it is not such a document. */
export function parseProse(input: unknown): ProseDocument | null {
  if (isTooDeep(input)) return null
  const result = proseDocument.safeParse(input)
  return result.success ? result.data : null
}

/** Plain paragraphs as structured text; empty ones are dropped, letters go to NFC. */
export function proseOfParagraphs(paragraphs: readonly string[]): ProseDocument {
  const content = paragraphs
    .map(text => text.normalize('NFC').trim())
    .filter(text => text !== '')
    .map((text): ProseBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  return { type: 'doc', content }
}
