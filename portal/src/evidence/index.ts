export { sha256 } from './anchor.ts'
export { carryEvidence, recordEvidence } from './evidence.commands.ts'
