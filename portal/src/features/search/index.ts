export { indexSubject } from './search.commands.ts'
export { forgetMisses } from './search-miss.commands.ts'
export { type SearchMiss, searchMisses } from './search-miss.queries.ts'
