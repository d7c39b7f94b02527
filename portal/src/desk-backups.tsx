import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { permit, writeAudit } from './access/index.ts'
import { backupJob, backupName, type KeptBackup, keptBackups } from './cli-backup-job.ts'
import { setBackupAside } from './desk-backup-removal.ts'
import { rootFor } from './desk-jobs.tsx'
import { backupWords } from './desk-portal.words.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, withUndo } from './http/index.ts'
import type { JobsHolder } from './jobs/index.ts'
import { Button, ButtonLink, DataTable, EmptyState, formats, type Language, Notice, useLanguage } from './ui/index.ts'
import { leaveUndo } from './undo/index.ts'

const path = '/sao-luu'

export interface BackupParts {
  readonly jobs: JobsHolder
  readonly backupFolder: string
}

/** Backups of the whole portal, for those who administer all of it: made as a job, checked, taken away. */
export function backupPages(desk: DeskPages, parts: BackupParts): void {
  desk.show(path, async request => (rootFor(desk, request) ? page(request, parts) : null))
  desk.take(path, async request => act(desk, request, parts))
  desk.show(`${path}/:name`, async request => download(desk, request, parts))
}

const answers = { asked: 'success', deleted: 'success', notStarted: 'warning' } as const

async function page({ query, formToken, language }: DeskRequest, { backupFolder }: BackupParts): Promise<DeskAnswer> {
  const words = backupWords[language]
  const kept = await keptBackups(backupFolder)
  const result = query.ket_qua ?? ''
  const answer = Object.hasOwn(answers, result) ? (result as keyof typeof answers) : null
  const main = (
    <>
      {answer ? (
        <Notice kind={answers[answer]} isAnswer>
          <p>{words[answer]}</p>
        </Notice>
      ) : null}
      <p>{words.about}</p>
      <form method="post" action={`${deskPath}${path}`}>
        <input type="hidden" name="_token" value={formToken} />
        <Button name="act" value="make">
          {words.make}
        </Button>
      </form>
      {kept.length === 0 ? <EmptyState title={words.none} /> : <Backups kept={kept} token={formToken} />}
    </>
  )
  return { title: words.title, main }
}

function Backups({ kept, token }: { readonly kept: readonly KeptBackup[]; readonly token: string }) {
  const language = useLanguage()
  const words = backupWords[language]
  const format = formats[language]
  return (
    <DataTable
      id="ban-sao-luu"
      caption={words.list}
      columns={[
        { heading: words.name },
        { heading: words.at },
        { heading: words.size, isNumeric: true },
        { heading: words.state },
        { heading: words.acts },
      ]}
      rows={kept.map(one => [
        one.name,
        format.dateTime(one.madeAt),
        words.megabytes(format.number(Math.round(one.bytes / 1e5) / 10)),
        stateOf(one, language),
        <form key="acts" class="inline-form" method="post" action={`${deskPath}${path}`}>
          <input type="hidden" name="_token" value={token} />
          <input type="hidden" name="name" value={one.name} />
          <ButtonLink look="second" href={`${deskPath}${path}/${one.name}`} downloadAs={one.name}>
            {words.download}
            <span class="visually-hidden"> {one.name}</span>
          </ButtonLink>
          <Button name="act" value="delete" look="danger">
            {words.delete}
            <span class="visually-hidden"> {one.name}</span>
          </Button>
        </form>,
      ])}
    />
  )
}

function stateOf({ report }: KeptBackup, language: Language): string {
  const words = backupWords[language]
  const { number } = formats[language]
  if (!report) return words.unchecked
  if (report.wrong.length > 0) return words.wrong(report.wrong.slice(0, 5).join(', '))
  return words.whole(number(report.tables), number(report.rows), number(report.files))
}

async function act(desk: DeskPages, request: DeskRequest, { jobs, backupFolder }: BackupParts): Promise<DeskAnswer> {
  const root = rootFor(desk, request)
  if (!root) return null
  const { actor, fields } = request
  permit(actor, 'keepPortal', root)
  const { db } = desk.services
  const back = (result: keyof typeof answers, undo: number | null = null): DeskAnswer => ({
    redirectTo: withUndo(`${deskPath}${path}?ket_qua=${result}`, undo),
  })
  if (fields.act === 'make') {
    if (!jobs.queue) return back('notStarted')
    await jobs.queue.request(backupJob)
    await writeAudit(db, { actor, act: 'requestBackup', subject: { kind: 'portal', id: 'backup' } })
    return back('asked')
  }
  const name = fields.name ?? ''
  if (fields.act !== 'delete' || !backupName.test(name)) return null
  await writeAudit(db, { actor, act: 'deleteBackup', subject: { kind: 'portal', id: name } })
  if (!(await setBackupAside(backupFolder, name))) return back('deleted')
  const wayBack = {
    act: 'deleteBackup',
    label: name,
    inverse: 'restoreBackup',
    terms: { name },
    at: desk.services.now(),
  }
  const undo = await db.transaction().execute(tx => leaveUndo(tx, { actor, site: root }, wayBack))
  return back('deleted', undo)
}

/** A backup holds every secret of the portal: each taking is in the audit log before a byte is sent. */
async function download(desk: DeskPages, request: DeskRequest, { backupFolder }: BackupParts): Promise<DeskAnswer> {
  const root = rootFor(desk, request)
  const name = request.params.name ?? ''
  if (!root || !backupName.test(name)) return null
  permit(request.actor, 'keepPortal', root)
  const file = join(backupFolder, name)
  if (!(await stat(file).catch(() => null))) return null
  await writeAudit(desk.services.db, {
    actor: request.actor,
    act: 'downloadBackup',
    subject: { kind: 'portal', id: name },
  })
  return { file: createReadStream(file), name, type: 'application/x-tar' }
}
