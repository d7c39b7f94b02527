export { addStub, enterDocument, type NewDocument, type NewDocumentFile, showStubs } from './document.commands.ts'
export { findCited } from './document.queries.ts'
