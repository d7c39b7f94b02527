import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { runBackup } from './cli-backup.ts'
import { checkBackup } from './cli-backup-check.ts'
import { Progress } from './cli-progress.ts'
import type { Database } from './database/index.ts'

export const backupJob = 'backup'

/** Beside each backup: what reading it again found. */
const report = z.object({
  tables: z.number(),
  rows: z.number(),
  files: z.number(),
  checkedAt: z.string(),
  wrong: z.array(z.string()),
})

export type BackupReport = z.infer<typeof report>

/** A backup in the data folder. */
export interface KeptBackup {
  readonly name: string
  readonly bytes: number
  readonly madeAt: Date
  /** Null until it was read again. */
  readonly report: BackupReport | null
}

export const backupName = /^tuong-minh-\d{8}-\d{6}\.tar$/

class NoProgress extends Progress {
  override step(): void {
    // Nobody watches a job.
  }
}

/** Backs the whole portal up into the data folder, then reads the file again and notes what was found. */
export async function makeBackup(database: Database, dataDir: string, now: Date): Promise<void> {
  const folder = join(dataDir, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const stamp = now.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15)
  const file = join(folder, `tuong-minh-${stamp}.tar`)
  await runBackup({ database, dataDir, file, progress: new NoProgress() })
  const { manifest, wrong } = await checkBackup(file)
  const found: BackupReport = {
    tables: manifest?.tables.length ?? 0,
    rows: manifest?.tables.reduce((sum, table) => sum + table.rows, 0) ?? 0,
    files: manifest?.files.length ?? 0,
    checkedAt: new Date().toISOString(),
    wrong: [...wrong],
  }
  await writeFile(`${file}.json`, JSON.stringify(found), { mode: 0o600 })
}

/** The backups of the data folder, the newest first. */
export async function keptBackups(folder: string): Promise<KeptBackup[]> {
  const names = (await readdir(folder).catch(() => [])).filter(name => backupName.test(name))
  const kept = await Promise.all(
    names.map(async name => {
      const { size, mtime } = await stat(join(folder, name))
      return { name, bytes: size, madeAt: mtime, report: await reportOf(join(folder, name)) }
    }),
  )
  return kept.sort((a, b) => (a.name < b.name ? 1 : -1))
}

async function reportOf(file: string): Promise<BackupReport | null> {
  const text = await readFile(`${file}.json`, 'utf8').catch(() => null)
  const parsed = text === null ? null : report.safeParse(JSON.parse(text))
  return parsed?.success ? parsed.data : null
}
