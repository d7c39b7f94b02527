import { sql } from 'kysely'
import type { Db } from '../database/index.ts'

/** A queue with what became of its work lately. */
export interface QueueLine {
  readonly name: string
  /** Cron line in Vietnam's time; none for work that is asked for. */
  readonly schedule: string | null
  readonly waiting: number
  readonly active: number
  readonly done: number
  readonly failed: number
  readonly lastDone: Date | null
}

/** Work that failed and is not tried again by itself. */
export interface JobLine {
  readonly id: string
  readonly name: string
  readonly failedAt: Date
  readonly tries: number
  readonly error: string
}

/** Whether the queue has ever started on this database. */
async function hasQueue(db: Db): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select to_regclass('pgboss.job') is not null as has`.execute(db)
  return rows[0]?.has ?? false
}

/** Every queue of ours; the library's own are left out. */
export async function jobQueues(db: Db): Promise<QueueLine[]> {
  if (!(await hasQueue(db))) return []
  const { rows } = await sql<QueueLine>`
    select q.name, s.cron as schedule,
      count(j.id) filter (where j.state in ('created', 'retry')) as waiting,
      count(j.id) filter (where j.state = 'active') as active,
      count(j.id) filter (where j.state = 'completed') as done,
      count(j.id) filter (where j.state = 'failed') as failed,
      max(j.completed_on) filter (where j.state = 'completed') as "lastDone"
    from pgboss.queue q
    left join pgboss.schedule s on s.name = q.name
    left join pgboss.job j on j.name = q.name
    where q.name not like '\\_\\_%'
    group by q.name, s.cron order by q.name`.execute(db)
  return rows
}

/** The last work that failed, the newest first. */
export async function failedJobs(db: Db, limit: number): Promise<JobLine[]> {
  if (!(await hasQueue(db))) return []
  const { rows } = await sql<JobLine>`
    select id::text, name, completed_on as "failedAt", retry_count + 1 as tries,
      coalesce(output->>'message', left(output::text, 500), '') as error
    from pgboss.job where state = 'failed' and name not like '\\_\\_%'
    order by completed_on desc limit ${limit}`.execute(db)
  return rows
}
