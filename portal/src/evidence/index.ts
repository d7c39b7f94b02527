export { sha256 } from './anchor.ts'
export { carryEvidence, recordEvidence, type TextVersion } from './evidence.commands.ts'
