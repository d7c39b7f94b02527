import type { RunText } from '../database/index.ts'

/** Work that runs without a visitor: schedules, mail, renditions. One instance at a time does each piece. */
export interface JobQueue {
  /** Runs the work by a cron line in Vietnam's time, on whichever instance is free. */
  every(name: string, cron: string, work: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

interface JobLog {
  warn(message: string): void
}

/** Starts the queue on the portal's own connections; its tables stand in the schema `pgboss`. */
export async function startJobs(runText: RunText, log: JobLog): Promise<JobQueue> {
  // Loaded after the first answer: nobody waits for it.
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => (await runText(text, values)) as { rows: never[] } },
  })
  boss.on('error', error => log.warn(`A job could not be done: ${error.message}`))
  await boss.start()
  return {
    async every(name, cron, work) {
      await boss.createQueue(name)
      await boss.work(name, { pollingIntervalSeconds: 5 }, work)
      await boss.schedule(name, cron, {}, { tz: 'Asia/Ho_Chi_Minh' })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
