import type { RunText } from '../database/index.ts'

/** Work that runs without a visitor: schedules, mail, renditions. One instance at a time does each piece. */
export interface JobQueue {
  /** Runs the work by a cron line in Vietnam's time, on whichever instance is free. */
  every(name: string, cron: string, work: () => Promise<void>): Promise<void>
  /** Does the work whenever somebody asks for it; asked twice while it waits, it is done once. */
  onRequest(name: string, work: () => Promise<void>): Promise<void>
  request(name: string): Promise<void>
  /** Puts work that failed back into its queue. */
  retry(name: string, id: string): Promise<void>
  stop(): Promise<void>
}

/** The queue once it has started: pages are served before it has. */
export interface JobsHolder {
  queue: JobQueue | null
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
    async onRequest(name, work) {
      await boss.createQueue(name, { policy: 'short' })
      await boss.work(name, { pollingIntervalSeconds: 2 }, work)
    },
    async request(name) {
      await boss.send(name, {}, { retryLimit: 0 })
    },
    async retry(name, id) {
      await boss.retry(name, id)
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
