import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { reasonOf } from './failure.ts'
import { keepPlans } from './kept-plans.ts'
import type { Log } from './log.ts'
import type { Tables } from './tables.generated.ts'
import { valueParsers } from './value-parsers.ts'

/** The pool under a database; a transaction has none, only its one connection. */
export const poolOf = new WeakMap<Kysely<Tables>, pg.Pool>()

export interface Pool {
  readonly db: Kysely<Tables>
  /** For a library that writes its own SQL: the rows of all statements of the text, one after another. */
  readonly runText: RunText
  close(): Promise<void>
}

export type RunText = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>

export interface PoolSettings {
  readonly connection: pg.ClientConfig
  readonly log: Log
  readonly connections: number
  /** Milliseconds after which the server gives a query up. */
  readonly statementTimeout: number
  readonly role?: string | undefined
  /** Whether the server keeps the plans of this pool's queries. */
  readonly keepsPlans?: boolean
}

export function openPool({ connection, log, connections, statementTimeout, role, keepsPlans }: PoolSettings): Pool {
  const pool = new pg.Pool({
    ...connection,
    types: valueParsers,
    max: connections,
    connectionTimeoutMillis: 10_000,
    // A connection takes the plans that it keeps with it: each would be planned anew after a quiet minute.
    idleTimeoutMillis: keepsPlans ? 0 : 60_000,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    onConnect: async client => {
      // "Today" in a query is the reader's day, whatever the server's clock is set to.
      await client.query(`SET TIME ZONE 'Asia/Ho_Chi_Minh'${role ? `; SET ROLE ${role}` : ''}`)
      if (keepsPlans) keepPlans(client)
    },
  })
  // Without a listener a lost connection would end the process. Queries under way fail by themselves.
  pool.on('error', error => log.warn(`A database connection was lost: ${reasonOf(error)}`))
  pool.on('connect', client => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  poolOf.set(db, pool)
  return {
    db,
    async runText(text, values) {
      const results: unknown = await pool.query(text, values)
      return { rows: [results as pg.QueryResult].flat().flatMap(result => result.rows as unknown[]) }
    },
    async close() {
      await db.destroy()
      // Kysely leaves a pool alone that it never used.
      if (!pool.ending) await pool.end()
    },
  }
}
