import { fold } from '@tuong-minh/reader/letters'
import type { Tx } from '../database/index.ts'
import { bodyLevel, bodyName } from './body.ts'

/**
 * The body that a text names, existing on that day; a new entry when the registry has none of that name. Marks are
 * compared, capital letters are not: "Bộ Công thương" is "Bộ Công Thương".
 */
export async function bodyNamed(tx: Tx, mention: string, on: string | null = null): Promise<number | null> {
  const name = bodyName(mention)
  if (name === '') return null
  const known = await tx
    .selectFrom('body')
    .select('id')
    .where(({ fn, eb }) => eb(fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .where(({ eb, or }) => or([eb('valid_from', 'is', null), eb('valid_from', '<=', on ?? '9999-12-31')]))
    .orderBy('valid_to', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return known?.id ?? addBody(tx, { name })
}

/** Adds a body to the registry. */
export async function addBody(
  tx: Tx,
  body: { name: string; symbolCode?: string; areaId?: number; parentId?: number; validFrom?: string; validTo?: string },
): Promise<number> {
  const { id } = await tx
    .insertInto('body')
    .values({
      name: body.name,
      folded_name: fold(body.name),
      level: bodyLevel(body.name),
      symbol_code: body.symbolCode ?? null,
      area_id: body.areaId ?? null,
      parent_id: body.parentId ?? null,
      valid_from: body.validFrom ?? null,
      valid_to: body.validTo ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
