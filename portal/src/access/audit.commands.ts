import type { Db, Tx } from '../database/index.ts'
import type { Actor } from './actor.ts'

/** Something somebody did that no timeline of a site tells: signing in, giving a role. */
export interface AuditedAct {
  readonly actor: Pick<Actor, 'accountId' | 'name'>
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** The site it concerns; left out for an account as a whole. */
  readonly siteId?: number
  /** Never a secret: no password, code or link. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Adds to the audit log, in the transaction that does it. What writes the timeline is in the log without this. */
export async function writeAudit(tx: Tx | Db, { actor, act, subject, siteId, details }: AuditedAct): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      at: new Date(),
      site_id: siteId ?? null,
      actor_id: actor.accountId,
      actor_name: actor.name,
      act,
      subject_kind: subject.kind,
      subject: subject.id,
      details: JSON.stringify(details ?? {}),
    })
    .execute()
}
