export { addStub, enterDocument, type NewDocument, showStubs } from './document.commands.ts'
export { findCited } from './document.queries.ts'
export { newestDocumentList } from './document.site.tsx'
export { dropUnusedStub } from './stub-undo.commands.ts'
