import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from './embedded/embedded.ts'
import { migrate } from './migrate.ts'
import { connectDatabase } from './open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** The server of a test run, and the migrated database on it from which each test file gets a copy. */
export interface TestServer {
  readonly connection: { host?: string; port?: number; user?: string; connectionString?: string }
  readonly template: string
}

interface RunningServer {
  readonly server: TestServer
  stop(): Promise<void>
}

/** Vitest calls this once for each project that lists it; they share one server. */
const shared = globalThis as { tuongMinhTestServer?: { users: number; running: Promise<RunningServer> } | undefined }

export default async function setup(project: TestProject) {
  shared.tuongMinhTestServer ??= { users: 0, running: start() }
  const own = shared.tuongMinhTestServer
  own.users += 1
  const { server, stop } = await own.running
  project.provide('testServer', server)
  return async () => {
    own.users -= 1
    if (own.users > 0) return
    shared.tuongMinhTestServer = undefined
    await stop()
  }
}

async function start(): Promise<RunningServer> {
  const url = process.env.DATABASE_URL
  const { connection, stop } = url ? onServer(url) : await onEmbedded()
  const template = `tuong_minh_template_${randomBytes(6).toString('hex')}`
  try {
    await makeTemplate(connection, template)
  } catch (error) {
    await stop(template)
    throw error
  }
  return { server: { connection, template }, stop: () => stop(template) }
}

const onServer = (connectionString: string) => ({
  connection: { connectionString },
  stop: (template: string) => onAdmin({ connectionString }, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`),
})

async function onEmbedded() {
  const dataDir = mkdtempSync(join('/tmp', 'tuong-minh-test-'))
  chmodSync(dataDir, 0o711)
  const embedded = await startEmbedded({ dataDir, log: quiet, durability: 'thrown away' })
  const { host, port, user } = embedded.connection
  return {
    connection: { host, port, user },
    async stop() {
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function makeTemplate(connection: TestServer['connection'], template: string): Promise<void> {
  await onAdmin(connection, `CREATE DATABASE ${template}`)
  const database = await connectDatabase(toDatabase(connection, template), quiet)
  try {
    await migrate(database.db)
  } finally {
    await database.close()
  }
}

/** The same server, another database on it. A URL of a socket has no host, which Node's URL doesn't take. */
export function toDatabase({ connectionString, ...parts }: TestServer['connection'], name: string): pg.ClientConfig {
  if (!connectionString) return { ...parts, database: name }
  return { connectionString: connectionString.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${name}`) }
}

export async function onAdmin(connection: TestServer['connection'], statement: string): Promise<void> {
  const client = new pg.Client(connection.connectionString ? connection : { ...connection, database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export const quiet = { info: () => undefined, warn: () => undefined }
