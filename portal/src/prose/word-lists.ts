import type { ProseBlock } from './prose-document.ts'

/** A block, and how deep it stands in which kind of list. */
export interface ListedBlock {
  readonly block: ProseBlock
  readonly list?: { readonly level: number; readonly isOrdered: boolean }
}

type List = NonNullable<ListedBlock['list']>

/** Word has no lists, only paragraphs that say how deep they stand: neighbours become one list, deeper ones lie in it. */
export function listed(blocks: readonly ListedBlock[]): ProseBlock[] {
  const done: ProseBlock[] = []
  for (let at = 0; at < blocks.length; ) {
    const one = blocks[at]
    if (!one) break
    const length = one.list ? runLength(blocks, at, one.list) : 1
    done.push(one.list ? listOf(blocks.slice(at, at + length), one.list) : one.block)
    at += length
  }
  return done
}

/** How many blocks from there on belong to the list: items like the first, and whatever lies deeper. */
function runLength(blocks: readonly ListedBlock[], from: number, { level, isOrdered }: List): number {
  const end = blocks.findIndex(({ list }, at) => {
    if (at <= from) return false
    return !list || list.level < level || (list.level === level && list.isOrdered !== isOrdered)
  })
  return (end < 0 ? blocks.length : end) - from
}

function listOf(blocks: readonly ListedBlock[], { level, isOrdered }: List): ProseBlock {
  const begins = blocks.flatMap(({ list }, at) => (list?.level === level ? [at] : []))
  const items = begins.map((begin, number): ProseBlock => {
    const inner = blocks.slice(begin + 1, begins[number + 1] ?? blocks.length)
    const own = blocks[begin]?.block
    return { type: 'listItem', content: [...(own ? [own] : []), ...listed(inner)] }
  })
  return { type: isOrdered ? 'orderedList' : 'bulletList', content: items }
}
