import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answers,
  buildProgram,
  databaseRuns,
  dataFolder,
  freePort,
  onDatabase,
  type Serving,
  serve,
  startProgram,
} from './main-trial.ts'
import { reader } from './services-trial.ts'

const isRoot = process.getuid?.() === 0
const data = dataFolder()
let portal: Serving

beforeAll(async () => {
  buildProgram()
  portal = await serve(data.path)
}, 120_000)

afterAll(async () => {
  portal.child.kill('SIGTERM')
  await portal.ended
  data.remove()
})

/** What a start that must fail says; it may not say more than one thing. */
async function refusal(env: Readonly<Record<string, string>>, uid?: number): Promise<string> {
  const { ended } = startProgram('main', { env, ...(uid === undefined ? {} : { uid }) })
  const { code, complaint } = await ended
  expect(complaint).not.toMatch(/^ +at /m)
  expect(code).toBe(1)
  return complaint.trim()
}

const headers = { 'user-agent': reader }

async function anArticle(): Promise<string> {
  const list = await (await fetch(`${portal.address}/tin-tuc`)).text()
  return portal.address + (/href="(\/tin-tuc\/[^"#?]+)"/.exec(list)?.[1] ?? '')
}

test('all settings that cannot be used are named at once, and nothing is made', async () => {
  const folder = join(data.path, 'never')
  const said = await refusal({ DATA_DIR: folder, PORT: 'abc', LOG_LEVEL: 'loud' })
  expect(said).toContain('PORT=abc')
  expect(said).toContain('LOG_LEVEL=loud')
  expect(existsSync(folder)).toBe(false)
})

test('a port that another program has is one message, and nothing is made', async () => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const folder = join(data.path, 'never')
  const said = await refusal({ DATA_DIR: folder, PORT: String(port) })
  server.close()
  expect(said.split('\n')).toHaveLength(1)
  expect(said).toContain(String(port))
  expect(existsSync(folder)).toBe(false)
})

test('a data folder that cannot be written is one message', async () => {
  const folder = dataFolder()
  chmodSync(folder.path, 0o555)
  const said = await refusal({ DATA_DIR: folder.path, PORT: String(await freePort()) }, isRoot ? 65534 : undefined)
  expect(said.split('\n')).toHaveLength(1)
  expect(said).toContain(folder.path)
  expect(readdirSync(folder.path)).toEqual([])
  folder.remove()
})

test('a data folder that a running portal has is one message, and that one goes on', async () => {
  const said = await refusal({ DATA_DIR: data.path, PORT: String(await freePort()) })
  expect(said.split('\n')).toHaveLength(1)
  expect(said).toContain(`process ${portal.child.pid}`)
  expect(await answers(portal.address)).toBe(true)
})

test('SIGTERM finishes the request under way, writes the counters and exits with 0', async () => {
  const article = await anArticle()
  const views = () =>
    onDatabase(data.path, ({ db }) =>
      db.selectFrom('usage_total').select('views').where('subject_kind', '=', 'article').execute(),
    )
  const before = await views()
  const held = await onDatabase(data.path, async ({ db }) => {
    const underWay = await db.transaction().execute(async tx => {
      await sql`LOCK TABLE article IN ACCESS EXCLUSIVE MODE`.execute(tx)
      const answer = fetch(article, { headers })
      await expect
        .poll(async () => (await sql`SELECT 1 FROM pg_locks WHERE NOT granted`.execute(db)).rows.length)
        .toBeGreaterThan(0)
      portal.child.kill('SIGTERM')
      await new Promise(resolve => setTimeout(resolve, 200))
      return { answer }
    })
    return (await underWay.answer).status
  })
  expect(held).toBe(200)
  const answered = performance.now()
  const { code, complaint } = await portal.ended
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
  expect(performance.now() - answered, 'waits for nobody who asks for nothing').toBeLessThan(8_000)
  expect(databaseRuns(data.path)).toBe(false)
  expect((await views()).length).toBe(before.length + 1)
})

test('a database of a newer version is one message, and stays as it is', async () => {
  const newer = { number: 9999, name: 'later', sha256: 'x' }
  await onDatabase(data.path, ({ db }) => db.insertInto('migration').values(newer).execute())
  const said = await refusal({ DATA_DIR: data.path, PORT: String(await freePort()) })
  expect(said.split('\n')).toHaveLength(1)
  expect(said).toContain('newer version')
  const { numDeletedRows } = await onDatabase(data.path, ({ db }) =>
    db.deleteFrom('migration').where('number', '=', newer.number).executeTakeFirstOrThrow(),
  )
  expect(Number(numDeletedRows)).toBe(1)
})

test('what was acknowledged before kill -9 is there afterwards, no database is left, the next start serves', async () => {
  portal = await serve(data.path)
  process.stdout.write(`second start: first answer after ${Math.round(portal.startedIn)} ms\n`)
  const page = await (await fetch(await anArticle())).text()
  const id = /name="id" value="(\d+)"/.exec(page)?.[1] ?? ''
  const text = 'Mong tỉnh sớm công bố tiến độ.'
  const answer = await fetch(`${portal.address}/binh-luan`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ kind: 'article', id, name: 'Lò Văn Thử', text }),
  })
  portal.child.kill('SIGKILL')
  expect(answer.status).toBe(303)
  await portal.ended
  await expect.poll(() => databaseRuns(data.path), { timeout: 5_000 }).toBe(false)
  portal = await serve(data.path)
  const kept = await onDatabase(data.path, ({ db }) => db.selectFrom('comment').select('text').execute())
  expect(kept).toEqual([{ text }])
})
