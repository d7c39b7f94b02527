import type { AnyExtension, JSONContent } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { CharacterCount, Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { Insert, type Parts } from './editor-insert.browser.ts'
import { tables } from './editor-table.browser.ts'

/** What the stored text may hold, and nothing else: whatever is pasted in is cut down to it. */
const extensions: readonly AnyExtension[] = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  Bold,
  Italic,
  Underline,
  Strike,
  Subscript,
  Superscript,
  Heading.configure({ levels: [2, 3, 4] }),
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  HorizontalRule,
  Link.configure({ openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto'] }),
  ...tables,
  UndoRedo,
  Dropcursor,
  Gapcursor,
  CharacterCount,
]

/** The same with the pictures and files that the article has. */
export const extensionsWith = (parts: Parts): AnyExtension[] => [...extensions, Insert.configure({ parts })]

/** Attributes that are stored; the editor's own (widths, targets) are left out. */
const storedAttributes: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  link: ['href'],
  insert: ['ref'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
}

/** The document as the server stores it. */
export function storedDocument(node: JSONContent): JSONContent {
  const kept = (storedAttributes[node.type ?? ''] ?? []).map(name => [name, node.attrs?.[name]] as const)
  return {
    type: node.type ?? 'paragraph',
    ...(kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.marks
      ? { marks: node.marks.map(mark => storedDocument(mark) as NonNullable<JSONContent['marks']>[number]) }
      : {}),
    ...(node.content ? { content: node.content.map(storedDocument) } : {}),
  }
}
