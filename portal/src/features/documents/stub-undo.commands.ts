import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, isTalkedOf, unmakeSubject } from '../../publishing/index.ts'

/** Takes a stub away that was made by mistake a moment ago; one that is cited or entered by now stays. */
export async function dropUnusedStub(tx: Tx, deed: Deed, id: number): Promise<void> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const subject = { siteId: site.id, kind: 'document', id } as const
  const { rows } = await sql`
    select from document d where d.site_id = ${site.id} and d.id = ${id} and d.is_stub
      and not exists (select from reading r where r.record_kind = 'document' and r.record_id = d.id)
    for update`.execute(tx)
  if (rows.length === 0 || (await isTalkedOf(tx, subject))) return
  await tx.deleteFrom('document').where('site_id', '=', site.id).where('id', '=', id).execute()
  await unmakeSubject(tx, subject, { actor, act: 'addStub' })
  await announceChanges(tx, [`documents:${site.id}`])
}
