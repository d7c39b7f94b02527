export { addStub, enterDocument, type NewDocument, type NewDocumentFile } from './document.commands.ts'
export { findCited } from './document.queries.ts'
