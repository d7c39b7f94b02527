export { type ProseDocument, parseProse, proseOfParagraphs } from './prose-document.ts'
export { plainOfProse, proseOfPlain } from './prose-plain.ts'
export { blockGap, proseText } from './prose-text.ts'
export { renderProse, type TextMark } from './render-prose.ts'
