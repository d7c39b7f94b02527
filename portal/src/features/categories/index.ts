export { restoreCategories } from './category-tree.commands.ts'
export { restoreTags } from './tag.commands.ts'
