import type { Db, Tx } from '../database/index.ts'

/** The area of that name, marks compared; null when the registry has none. */
export async function areaNamed(db: Db | Tx, name: string): Promise<{ id: number; name: string } | null> {
  const row = await db
    .selectFrom('area')
    .select(['id', 'name'])
    .where(({ fn, eb }) => eb(fn<string>('lower', ['name']), '=', name.normalize('NFC').toLowerCase()))
    .orderBy('valid_to', 'desc')
    .executeTakeFirst()
  return row ?? null
}
