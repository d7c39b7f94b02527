import { fold } from '@tuong-minh/reader/letters'
import type { Tx } from '../database/index.ts'

export type AreaKind = 'country' | 'province' | 'district' | 'commune' | 'village'

/** Adds an area to the registry. */
export async function addArea(
  tx: Tx,
  area: { name: string; kind: AreaKind; parentId?: number | null; validFrom?: string; validTo?: string },
): Promise<number> {
  const { id } = await tx
    .insertInto('area')
    .values({
      name: area.name,
      folded_name: fold(area.name),
      kind: area.kind,
      parent_id: area.parentId ?? null,
      valid_from: area.validFrom ?? null,
      valid_to: area.validTo ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Notes what became of an area or a body, and ends it on that day. Open matters pass to the successor. */
export async function recordSuccession(
  tx: Tx,
  of: 'area' | 'body',
  change: {
    predecessorId: number
    successorId: number
    kind: 'merged' | 'split' | 'renamed' | 'dissolved' | 'took_over'
    onDate: string
  },
): Promise<void> {
  await tx
    .insertInto('succession')
    .values({
      predecessor_kind: of,
      predecessor_id: change.predecessorId,
      successor_id: change.successorId,
      kind: change.kind,
      on_date: change.onDate,
    })
    .execute()
  await tx.updateTable(of).set({ valid_to: change.onDate }).where('id', '=', change.predecessorId).execute()
}
