import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { attachEmbedded } from './embedded/attached.ts'
import { startEmbedded } from './embedded/embedded.ts'
import { DatabaseFailure, reasonOf } from './failure.ts'
import { type Listener, openListener } from './listener.ts'
import type { Log } from './log.ts'
import { openPool, type Pool, type RunText } from './pools.ts'
import { ensurePublicRole } from './public-role.ts'
import type { Tables } from './tables.generated.ts'

export interface Database {
  readonly db: Kysely<Tables>
  /** For public pages: may only read what the migrations grant to the public. */
  readonly publicDb: Kysely<Tables>
  readonly listen: Listener['listen']
  readonly runText: RunText
  /** A connection of its own, for work that takes long; the caller ends it. */
  connect(): Promise<pg.Client>
  close(): Promise<void>
}

export interface DatabaseSettings {
  /** A PostgreSQL server, 15 or newer. Without it the embedded one runs in the data folder. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly log: Log
  /** For the command line: uses the database of a portal that runs on the folder already, instead of refusing. */
  readonly attach?: boolean
}

const OLDEST_SERVER = 15
/** For each of the two pools. All of them busy, the embedded server stays under 150 MB with 6, and passes it with 10. */
const EMBEDDED_CONNECTIONS = 6
const SERVER_CONNECTIONS = 10
const STATEMENT_TIMEOUT = 30_000
const PUBLIC_STATEMENT_TIMEOUT = 5000

export async function openDatabase({ databaseUrl, dataDir, log, attach = false }: DatabaseSettings): Promise<Database> {
  if (databaseUrl) return connectDatabase({ connectionString: checkedUrl(databaseUrl) }, log)
  const embedded = await (attach ? attachEmbedded : startEmbedded)({ dataDir, log })
  try {
    const database = await connectDatabase(embedded.connection, log, EMBEDDED_CONNECTIONS)
    const close = once(() => database.close().finally(() => embedded.stop()))
    return { ...database, close }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** Also for a test's own database, on a server that is running already. */
export async function connectDatabase(
  connection: pg.ClientConfig,
  log: Log,
  connections = SERVER_CONNECTIONS,
): Promise<Database> {
  const own = openPool({ connection, log, connections, statementTimeout: STATEMENT_TIMEOUT })
  try {
    await checkServer(own)
    const role = await ensurePublicRole(own.db, log)
    const shared = { connection, log, connections, statementTimeout: PUBLIC_STATEMENT_TIMEOUT, role, keepsPlans: true }
    return assemble(own, openPool(shared), openListener(connection, log), connection)
  } catch (error) {
    await own.close()
    throw error
  }
}

function assemble(own: Pool, open: Pool, listener: Listener, connection: pg.ClientConfig): Database {
  return {
    db: own.db,
    publicDb: open.db,
    listen: listener.listen,
    runText: own.runText,
    async connect() {
      const client = new pg.Client(connection)
      await client.connect()
      return client
    },
    close: once(async () => {
      await Promise.all([listener.close(), own.close(), open.close()])
    }),
  }
}

/** A second signal while we stop waits for the first one's stop. */
function once(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined
  return () => {
    stopping ??= stop()
    return stopping
  }
}

function checkedUrl(databaseUrl: string): string {
  // Not by Node's URL, which refuses the address of a socket: postgres://user@/name?host=/run/postgresql
  if (/^postgres(ql)?:\/\/\S+$/.test(databaseUrl)) return databaseUrl
  throw new DatabaseFailure('database.url-invalid')
}

async function checkServer({ db }: Pool): Promise<void> {
  const found = await serverVersion(db)
  if (found < OLDEST_SERVER) throw new DatabaseFailure('database.server-old', { found })
}

async function serverVersion(db: Kysely<Tables>): Promise<number> {
  try {
    const { rows } = await sql<{
      version: number
    }>`SELECT current_setting('server_version_num')::int / 10000 AS version`.execute(db)
    return rows[0]?.version ?? 0
  } catch (cause) {
    throw new DatabaseFailure('database.unreachable', { reason: reasonOf(cause) }, cause)
  }
}
