export {
  type ProseBlock,
  type ProseDocument,
  type ProseInline,
  parseProse,
  proseOfParagraphs,
} from './prose-document.ts'
export { plainOfProse, proseOfPlain } from './prose-plain.ts'
export { blockGap, insertRefs, mergedCells, proseText } from './prose-text.ts'
export { renderProse, type TextMark } from './render-prose.ts'
export type { MergedCell } from './table-spans.ts'
export { inUnicode } from './word-letters.ts'
export { type LeftOut, proseOfWord, type WordNode } from './word-prose.ts'
