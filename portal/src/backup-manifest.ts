import { z } from 'zod'

export const backupFormat = 'tuong-minh-backup-1'
/** One site alone. */
export const siteFormat = 'tuong-minh-site-1'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const identifier = z.string().regex(/^"?[a-z_][a-z0-9_]*"?$/)

const manifest = z.object({
  format: z.enum([backupFormat, siteFormat]),
  at: z.string(),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), sha256: hash })),
  tables: z.array(z.object({ name: identifier, columns: z.array(identifier), rows: z.number(), sha256: hash })),
  files: z.array(hash),
  site: z
    .object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['province', 'department', 'commune']),
      place: z.string().nullable(),
      settings: z.record(z.string(), z.unknown()),
    })
    .optional(),
})

/** What a backup holds, with the hash of each table's rows. */
export type Manifest = z.infer<typeof manifest>
export type TableEntry = Manifest['tables'][number]

/** Null when the text is no list of such a file that this version reads. */
export function parseManifest(text: string, format: Manifest['format']): Manifest | null {
  try {
    const parsed = manifest.parse(JSON.parse(text))
    return parsed.format === format ? parsed : null
  } catch {
    return null
  }
}
