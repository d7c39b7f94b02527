import type { Db } from '../database/index.ts'
import { publishSubject, withdrawSubject } from './publication.commands.ts'
import type { SubjectRef } from './publication.ts'

const schedule = { accountId: null, name: 'Lịch xuất bản' }

/** Publishes and withdraws what is due. Run by a job each minute; two instances at once do nothing twice. */
export async function settleDue(db: Db, now: Date): Promise<{ published: number; withdrawn: number }> {
  const published = await settleEach(db, now, 'scheduled')
  const withdrawn = await settleEach(db, now, 'published')
  return { published, withdrawn }
}

async function settleEach(db: Db, now: Date, state: 'scheduled' | 'published'): Promise<number> {
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
      if (state === 'scheduled')
        await publishSubject(tx, subject, { actor: schedule, at: row.scheduled_at ?? now, expiresAt: row.expires_at })
      else await withdrawSubject(tx, subject, { actor: schedule, at: now, notice: 'Nội dung đã hết thời hạn đăng.' })
    }
    return due.length
  })
}
