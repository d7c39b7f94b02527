import { anchorsIn, anchorText, parseAnchor, verifyAudit } from './access/index.ts'
import { CommandRefused } from './command-refused.ts'
import type { Db } from './database/index.ts'

const reasons = {
  missing: 'a row is missing',
  changed: 'a row was changed',
  unchained: 'a row does not follow the one before it',
  rewritten: 'the chain was computed anew: it differs from a head that was written down outside the database',
} as const

/** `tuong-minh audit verify`. Returns what to print. */
export async function runAuditVerify(
  db: Db,
  { dataDir, heads }: { dataDir: string; heads: readonly string[] },
): Promise<string> {
  const given = heads.map(text => {
    const anchor = parseAnchor(text)
    if (!anchor) throw new CommandRefused(`"${text}" is no head of an audit log. It reads 123:9f86d081…`)
    return anchor
  })
  const verdict = await verifyAudit(db, [...(await anchorsIn(dataDir)), ...given])
  if (!verdict.isWhole)
    throw new CommandRefused(`The audit log is broken at row ${verdict.seq}: ${reasons[verdict.why]}.`)
  if (!verdict.head) return 'The audit log is empty.'
  return `The audit log is whole: ${verdict.head.seq} rows, ${verdict.anchors} heads compared. Its head is ${anchorText(verdict.head)}`
}
