import type { Db, Tx } from '../database/index.ts'
import { publishSubject, withdrawSubject } from './publication.commands.ts'
import type { SubjectRef } from './publication.ts'

const schedule = { accountId: null, name: 'Lịch xuất bản' }

/** What else becomes public with a thing: the records of an article. Part of the same transaction. */
export type WhenPublished = (tx: Tx, subject: SubjectRef, at: Date) => Promise<void>

/** Publishes and withdraws what is due. Run by a job each minute; two instances at once do nothing twice. */
export async function settleDue(
  db: Db,
  now: Date,
  whenPublished: WhenPublished = async () => {},
): Promise<{ published: number; withdrawn: number }> {
  const published = await settleEach(db, { now, state: 'scheduled', whenPublished })
  const withdrawn = await settleEach(db, { now, state: 'published', whenPublished })
  return { published, withdrawn }
}

async function settleEach(
  db: Db,
  { now, state, whenPublished }: { now: Date; state: 'scheduled' | 'published'; whenPublished: WhenPublished },
): Promise<number> {
  return db.transaction().execute(async tx => {
    const due = await tx
      .selectFrom('publication')
      .select(['site_id', 'subject_kind', 'subject_id', 'scheduled_at', 'expires_at'])
      .where('state', '=', state)
      .where(state === 'scheduled' ? 'scheduled_at' : 'expires_at', '<=', now)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of due) {
      const subject: SubjectRef = {
        siteId: row.site_id,
        kind: row.subject_kind as SubjectRef['kind'],
        id: row.subject_id,
      }
      if (state === 'scheduled') {
        const at = row.scheduled_at ?? now
        await publishSubject(tx, subject, { actor: schedule, at, expiresAt: row.expires_at })
        await whenPublished(tx, subject, at)
      } else await withdrawSubject(tx, subject, { actor: schedule, at: now, notice: 'Nội dung đã hết thời hạn đăng.' })
    }
    return due.length
  })
}
