import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseFailure, reasonOf } from './failure.ts'
import type { Log } from './log.ts'

export interface Listener {
  /**
   * Hears what is notified on a channel from now on. `onGap` is called when notifications may have been missed, because
   * the connection was lost and made anew. The answer stops the hearing.
   */
  listen(channel: string, handler: (payload: string) => void, onGap?: () => void): Promise<() => void>
  close(): Promise<void>
}

interface Hearing {
  readonly channel: string
  readonly handler: (payload: string) => void
  readonly onGap: (() => void) | undefined
}

const FIRST_WAIT = 100
const LONGEST_WAIT = 5000

/** One connection for all channels, made at the first listen() and again whenever it is lost. */
export function openListener(connection: pg.ClientConfig, log: Log): Listener {
  const hearings = new Set<Hearing>()
  const closing = new AbortController()
  let connected: Promise<pg.Client> | undefined

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...connection, keepAlive: true })
    client.on('notification', ({ channel, payload }) => {
      for (const one of hearings) if (one.channel === channel) one.handler(payload ?? '')
    })
    client.on('error', error => log.warn(`The notification connection was lost: ${reasonOf(error)}`))
    await client.connect()
    for (const channel of new Set([...hearings].map(one => one.channel))) await client.query(`LISTEN ${channel}`)
    client.once('end', () => {
      if (!closing.signal.aborted) connected = reconnect()
    })
    return client
  }

  async function reconnect(): Promise<pg.Client> {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await sleep(wait, undefined, { signal: closing.signal })
      const client = await connect().catch(() => undefined)
      if (!client) continue
      for (const one of hearings) one.onGap?.()
      return client
    }
  }

  return {
    async listen(channel, handler, onGap) {
      if (!/^[a-z_]{1,40}$/.test(channel)) throw new DatabaseFailure('database.channel-invalid', { channel })
      const hearing = { channel, handler, onGap }
      hearings.add(hearing)
      connected ??= connect()
      const client = await connected
      await client.query(`LISTEN ${channel}`)
      return () => hearings.delete(hearing)
    },
    async close() {
      closing.abort()
      const client = await connected?.catch(() => undefined)
      await client?.end()
    },
  }
}
