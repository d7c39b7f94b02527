import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { migrationsFolder } from '../migration-files.ts'
import type { Tables } from '../tables.generated.ts'
import { readCatalog } from './catalog.ts'
import { printRowTypes } from './row-types.ts'
import { printSchema } from './schema-print.ts'

export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** What the migrated database makes of the files that stand in the repository. */
export async function generatedFiles(db: Kysely<Tables>): Promise<GeneratedFile[]> {
  const catalog = await readCatalog(db)
  return [
    { path: join(migrationsFolder(), 'schema.sql'), text: printSchema(catalog) },
    { path: join(import.meta.dirname, '..', 'tables.generated.ts'), text: printRowTypes(catalog) },
  ]
}
