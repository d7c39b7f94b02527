import type { CompiledQuery, Kysely, RawBuilder } from 'kysely'
import type { Tables } from './tables.generated.ts'

/**
 * A statement whose text Kysely puts together once, not for each request.
 * `values` stand in the order of the statement's parameters.
 */
export function compiledOnce<Row>(
  statement: RawBuilder<Row>,
): (db: Kysely<Tables>, values: readonly unknown[]) => Promise<readonly Row[]> {
  let kept: CompiledQuery<Row> | undefined
  return async (db, values) => {
    kept ??= statement.compile(db)
    const { rows } = await db.executeQuery<Row>({ ...kept, parameters: values })
    return rows
  }
}
