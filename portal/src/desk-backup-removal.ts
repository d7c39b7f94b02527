import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { permit, writeAudit } from './access/index.ts'
import { backupName } from './cli-backup-job.ts'
import { type Inverse, undoMinutes } from './undo/index.ts'

/** What stands after the name of a backup that was deleted. */
const aside = '.removed'
/** Minutes after which it goes for good: longer than the act can be taken back. */
const staysAside = undoMinutes + 1

/** What a removed backup is known by, beside its act. */
interface RemovedBackup {
  readonly name: string
}

const isThere = async (file: string): Promise<boolean> => (await stat(file).catch(() => null)) !== null

/** A backup with what is known of it: the report of how it was checked. */
const filesOf = (folder: string, name: string): string[] => [name, `${name}.json`].map(file => join(folder, file))

/** Puts a backup out of sight; false where there is none of that name. */
export async function setBackupAside(folder: string, name: string): Promise<boolean> {
  if (!(await isThere(join(folder, name)))) return false
  for (const file of filesOf(folder, name)) if (await isThere(file)) await rename(file, `${file}${aside}`)
  return true
}

/** Puts a backup back that was deleted by mistake. */
export function restoreBackup(folder: string): Inverse {
  return async (tx, { actor, site }, given) => {
    permit(actor, 'keepPortal', site)
    const { name } = given as RemovedBackup
    const files = filesOf(folder, name)
    if (!backupName.test(name) || !(await isThere(`${files[0]}${aside}`))) return false
    const subject = { kind: 'portal', id: name }
    await writeAudit(tx, { actor, act: 'undo', subject, details: { act: 'deleteBackup' } })
    for (const file of files) if (await isThere(`${file}${aside}`)) await rename(`${file}${aside}`, file)
    return true
  }
}

/** Takes backups off the disk that were deleted and can't be taken back any more. A job. */
export async function dropRemovedBackups(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(one => one.endsWith(aside))) {
    const file = join(folder, name)
    const { ctimeMs } = await stat(file)
    if (ctimeMs < now.getTime() - staysAside * 60_000) await rm(file, { force: true })
  }
}
