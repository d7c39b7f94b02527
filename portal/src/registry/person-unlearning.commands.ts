import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'
import type { Learnt } from './person.commands.ts'

/**
 * Forgets what texts taught of people, when the readings that taught it were taken back a moment later. What another
 * text says as well stays; so does whoever is named anywhere else.
 */
export async function unlearnPeople(tx: Tx, learnt: readonly Learnt[]): Promise<void> {
  for (const { personId, isNew, tenures } of learnt) {
    for (const { officeId, from, before } of tenures) {
      const held = { personId, officeId, from }
      if (await isSaidElsewhere(tx, held)) continue
      await (before === null ? endTenure(tx, held) : shortenTenure(tx, { ...held, before }))
    }
    if (isNew) await forgetUnnamed(tx, personId)
  }
}

interface Held {
  readonly personId: number
  readonly officeId: number
  readonly from: string
}

/** Whether a reading or a working session that is still there gives them that title. */
async function isSaidElsewhere(tx: Tx, { personId, officeId }: Held): Promise<boolean> {
  const { rows } = await sql`
    select from office o where o.id = ${officeId} and (
      exists (select from participation p, unnest(p.titles) t
        where p.person_id = ${personId} and lower(t) = lower(o.title))
      or exists (select from reading r, jsonb_array_elements_text(r.content->'titles') t
        where r.record_kind = 'person' and r.record_id = ${personId} and r.state <> 'rejected'
          and lower(t) = lower(o.title)))`.execute(tx)
  return rows.length > 0
}

async function endTenure(tx: Tx, { personId, officeId, from }: Held): Promise<void> {
  await tx
    .deleteFrom('tenure')
    .where('person_id', '=', personId)
    .where('office_id', '=', officeId)
    .where('valid_from', '=', from)
    .where('basis', '=', 'seen_in_text')
    .execute()
}

async function shortenTenure(
  tx: Tx,
  { personId, officeId, from, before }: Held & { readonly before: string },
): Promise<void> {
  await tx
    .updateTable('tenure')
    .set({ valid_from: before })
    .where('person_id', '=', personId)
    .where('office_id', '=', officeId)
    .where('valid_from', '=', from)
    .where('basis', '=', 'seen_in_text')
    .execute()
}

async function forgetUnnamed(tx: Tx, personId: number): Promise<void> {
  await sql`
    delete from person n where n.id = ${personId} and n.biography is null
      and not exists (select from tenure t where t.person_id = n.id)
      and not exists (select from participation p where p.person_id = n.id)
      and not exists (select from reading r where r.record_kind = 'person' and r.record_id = n.id)`.execute(tx)
}
