export { indexSubject } from './search.commands.ts'
