import { convertLegacyLetters } from '@tuong-minh/reader/letters'
import type { WordNode } from './word-prose.ts'

/** Between two texts of a document. No text holds a NUL, and no sign of an old font reaches over one. */
const between = '\0'

/**
 * A Word document in Unicode. `isConverted` where all of it was in a font from before Unicode (TCVN3, VNI); `mixed`
 * where such signs stand beside Unicode letters, so that only its owner can say which is which.
 */
export function inUnicode(root: WordNode): { root: WordNode; isConverted: boolean } | 'mixed' {
  const conversion = convertLegacyLetters(textsOf(root).join(between))
  if ('refused' in conversion) return conversion.from === null ? { root, isConverted: false } : 'mixed'
  const texts = conversion.text.split(between)
  return { root: withTexts(root, () => texts.shift() ?? ''), isConverted: true }
}

const textsOf = (node: WordNode): string[] => [
  ...(node.value === undefined ? [] : [node.value]),
  ...(node.children ?? []).flatMap(textsOf),
]

/** In the order of `textsOf`. */
function withTexts(node: WordNode, next: () => string): WordNode {
  const value = node.value === undefined ? {} : { value: next() }
  return { ...node, ...value, ...(node.children ? { children: node.children.map(one => withTexts(one, next)) } : {}) }
}
