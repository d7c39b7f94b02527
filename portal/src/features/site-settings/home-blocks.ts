import type { HomeBlock } from '../../sites/index.ts'

export type BlockIssue = 'count_wrong' | 'category_missing' | 'text_missing' | 'text_long' | 'title_long' | 'too_many'

export interface BlockIssueAt {
  readonly block: number
  readonly field: 'count' | 'category' | 'text' | 'title'
  readonly key: BlockIssue
}

const mostShown = 20
const mostBlocks = 30
const longestTitle = 100
const longestText = 4_000

/** Kinds that show some number of things. */
export const isCounted = ({ kind }: Pick<HomeBlock, 'kind'>): boolean => kind !== 'text' && kind !== 'statistics'

/** What is wrong with the blocks. */
export function blockIssues(blocks: readonly HomeBlock[], categoryIds: readonly number[]): BlockIssueAt[] {
  const found = blocks.flatMap((block, at) => issuesOf(block, categoryIds).map(issue => ({ ...issue, block: at })))
  return blocks.length > mostBlocks ? [...found, { block: mostBlocks, field: 'title', key: 'too_many' }] : found
}

function issuesOf(block: HomeBlock, categoryIds: readonly number[]): Omit<BlockIssueAt, 'block'>[] {
  const { kind, count, categoryId, title, text } = block
  return [
    ...(isCounted(block) && !(Number.isInteger(count) && count >= 1 && count <= mostShown)
      ? [{ field: 'count', key: 'count_wrong' } as const]
      : []),
    ...(kind === 'category' && !categoryIds.includes(categoryId ?? 0)
      ? [{ field: 'category', key: 'category_missing' } as const]
      : []),
    ...(kind === 'text' && text === '' ? [{ field: 'text', key: 'text_missing' } as const] : []),
    ...([...text].length > longestText ? [{ field: 'text', key: 'text_long' } as const] : []),
    ...([...title].length > longestTitle ? [{ field: 'title', key: 'title_long' } as const] : []),
  ]
}

/** The blocks with one moved up or down. */
export function moveBlock(blocks: readonly HomeBlock[], at: number, by: -1 | 1): HomeBlock[] {
  const [block, other] = [blocks[at], blocks[at + by]]
  if (!block || !other) return [...blocks]
  return blocks.map((one, place) => (place === at ? other : place === at + by ? block : one))
}
