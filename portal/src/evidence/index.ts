export { sha256 } from './anchor.ts'
export { carryEvidence, dropEvidence, recordEvidence } from './evidence.commands.ts'
