import { setTimeout as sleep } from 'node:timers/promises'
import { reasonOf } from '../failure.ts'
import type { Log } from '../log.ts'
import { type Launch, type Postmaster, startPostmaster } from './postmaster.ts'
import type { Watcher } from './watcher.ts'

export interface SupervisedServer {
  stop(): Promise<void>
}

interface Supervision extends Omit<Launch, 'onSpawn'> {
  readonly watcher: Watcher
  readonly log: Log
}

const FIRST_WAIT = 200
const LONGEST_WAIT = 5000

/** A server that dies under a living portal is started again; the pools connect anew by themselves. */
export async function superviseServer({ watcher, log, ...rest }: Supervision): Promise<SupervisedServer> {
  const launch: Launch = { ...rest, onSpawn: pid => watcher.watch(pid) }
  let stopping = false
  let current: Postmaster | undefined = await startPostmaster(launch).catch(error => {
    watcher.watch(undefined)
    watcher.dismiss()
    throw error
  })
  const over = keepAlive(current)

  async function keepAlive(first: Postmaster): Promise<void> {
    for (current = first; current; current = await startPatiently()) {
      await current.gone
      watcher.watch(undefined)
      if (stopping) return
      log.warn('The database stopped by itself and is started again')
    }
  }

  async function startPatiently(): Promise<Postmaster | undefined> {
    for (let wait = FIRST_WAIT; !stopping; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const started = await startPostmaster(launch).catch(error => log.warn(reasonOf(error)))
      if (started && stopping) await started.stop()
      else if (started) return started
      await sleep(wait)
    }
    return undefined
  }

  return {
    async stop() {
      stopping = true
      await current?.stop()
      await over
      watcher.dismiss()
    },
  }
}
