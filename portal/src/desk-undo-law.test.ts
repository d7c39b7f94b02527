import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Press, TrialActs } from './desk-acts-trial.ts'
import { type Scene, undoable } from './desk-undo-acts.ts'
import { staysChanged, withoutWayBack } from './desk-undo-reasons.ts'

let trial: TrialActs
beforeAll(async () => {
  trial = await TrialActs.begin()
})
afterAll(() => trial.portal.end())

/** Everything that changes something at the desk. */
const takingRoutes = () =>
  trial.portal.app.routes
    .filter(({ method, url }) => !['GET', 'HEAD'].includes(method) && url.startsWith('/ban-lam-viec'))
    .map(({ method, url }) => `${method} ${url.slice('/ban-lam-viec'.length)}`)

const press = ({ path, fields = {}, file }: Press) =>
  file === undefined ? trial.admin.send(path, fields) : trial.admin.sendFile(path, fields, file)

/** What the desk's memory of itself is kept in: it grows with every act, and with taking one back. */
const memory = ['audit_entry', 'session', 'timeline_entry', 'undo_record']

/** Every table of the database, by what is in it. */
async function standing(): Promise<ReadonlyMap<string, string>> {
  const { db } = trial.portal.database
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(db)
  const all = new Map<string, string>()
  for (const { name } of rows.filter(row => !memory.includes(row.name))) {
    const found = await sql<{ text: string }>`
      select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as text from ${sql.table(name)} t`.execute(db)
    all.set(name, found.rows[0]?.text ?? '')
  }
  return all
}

const waysBack = async (): Promise<number[]> => {
  const rows = trial.portal.database.db.selectFrom('undo_record').select('id').where('undone_at', 'is', null)
  return (await rows.orderBy('id').execute()).map(row => row.id)
}

test('every act of the desk leaves a way back, or stands in the list with a reason', () => {
  const named = new Set([...Object.keys(undoable), ...Object.keys(withoutWayBack)])
  expect(takingRoutes().filter(route => !named.has(route))).toEqual([])
  expect([...named].filter(route => !takingRoutes().includes(route))).toEqual([])
  const reasons = Object.values(withoutWayBack).flatMap(acts => Object.values(acts))
  expect(reasons.filter(reason => reason === '')).toEqual([])
})

const scenes = Object.entries(undoable).flatMap(([route, acts]) =>
  Object.entries(acts).map(([act, scene]): [string, Scene] => [`${route} ${act}`.trim(), scene]),
)

test.each(scenes)('%s: is taken back, and everything is as it was', async (name, scene) => {
  const asked = await scene(trial)
  const before = await waysBack()
  const stood = await standing()
  const answer = await press(asked)
  expect([answer.statusCode, asked]).toEqual([expect.toBeOneOf([200, 303]), asked])
  const [id, ...more] = (await waysBack()).filter(one => !before.includes(one))
  expect([typeof id, more]).toEqual(['number', []])
  expect((await trial.admin.get('/viec-vua-lam')).body).toContain(`/hoan-tac/${id}"`)
  const undone = await trial.admin.send(`/hoan-tac/${id}`, {})
  expect(undone.headers.location).toContain('hoan_tac_xong=undone')
  const now = await standing()
  const changed = [...now.keys()].filter(table => now.get(table) !== stood.get(table))
  expect(changed).toEqual([...(staysChanged[name]?.tables ?? [])].sort())
  expect((await trial.admin.send(`/hoan-tac/${id}`, {})).headers.location).toContain('too_late')
})

/** A form with the buttons in it, as a page shows it. */
interface Button {
  readonly route: string
  readonly act: string
}

function buttonsIn(html: string): Button[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, form = '', inside = '']) => {
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? ''
    if (!/method="post"/i.test(form) || !action.startsWith('/ban-lam-viec')) return []
    const route = routeOf(action.slice('/ban-lam-viec'.length))
    const acts = [...inside.matchAll(/<button\b([^>]*)>/g)].map(([, button = '']) =>
      /name="act"/.test(button) ? (/value="([^"]*)"/.exec(button)?.[1] ?? '') : '',
    )
    return acts.map(act => ({ route, act }))
  })
}

/** The route that takes a form: one with fewer places of any value first. */
function routeOf(path: string): string {
  const fitting = takingRoutes()
    .filter(route => route.startsWith('POST '))
    .filter(route => new RegExp(`^${route.slice(5).replaceAll(/:\w+/g, '[^/]+')}$`).test(path))
  return fitting.sort((one, other) => one.split(':').length - other.split(':').length)[0] ?? path
}

/** `take 1 editor` is `take *`, `remove_picture_0` is `remove_picture_*`, `up-3` is `up-*`. */
const actsLike = (act: string): string[] => [act, '*', act.replace(/\d+$/, '*'), act.replace(/ .*/, ' *')]

const isNamed = ({ route, act }: Button): boolean =>
  actsLike(act).some(
    like => Object.hasOwn(undoable[route] ?? {}, like) || Object.hasOwn(withoutWayBack[route] ?? {}, like),
  )

test('every button on every page of the desk is one of these', async () => {
  const { site } = trial
  const articles = [await trial.article(), await trial.withParts(), await trial.written()]
  for (const act of ['submit', 'approve', 'schedule', 'publish']) articles.push(await trial.article(act))
  const { path, fields, ref } = await trial.withParts()
  await trial.admin.send(path, { ...fields, act: 'publish' })
  const changed = await trial.article('publish')
  await trial.admin.send(changed.path, { ...changed.fields, body: 'Chữ sửa sau khi đăng.', act: 'save' })
  await trial.comment()
  await trial.tag()
  const read = await trial.certain()
  await trial.admin.send(`/trinh-don/${site}`, { 'label-0': 'A', 'path-0': '/tin-tuc', 'depth-0': '0', act: 'save' })
  const below = await trial.category(await trial.category())
  const pages = [
    ...['', '/bai-viet', '/anh', '/binh-luan', '/nguoi-dung', '/thong-bao', '/viec-vua-lam', '/tai-khoan'],
    ...['/viec-chay-nen', '/sao-luu', `/nguoi-dung/${await trial.person()}`, `/bai-viet/moi/${site}`],
    ...['chuyen-muc', 'the', 'trinh-don', 'trang-chu', 'cai-dat', 'thong-ke'].map(room => `/${room}/${site}`),
    ...[...articles, changed, read].map(one => ('article' in one ? one.article : one.path)),
    ...[`${path}/phien-ban`, `${path}/thu-vien`, `${path}/anh/${ref}`, read.path, (await trial.ask()).path],
    `/anh/${site}/${await trial.inLibrary('picture')}`,
    `/anh/${site}/${await trial.inLibrary('picture')}/xoa`,
    `/tep/${site}/${await trial.inLibrary('media_file')}/xoa`,
  ]
  expect(below).toBeGreaterThan(0)
  const unnamed: string[] = []
  const seen = new Set<string>()
  for (const page of pages) {
    const answer = await trial.admin.get(page)
    expect([page, answer.statusCode]).toEqual([page, 200])
    for (const button of buttonsIn(answer.body)) {
      seen.add(`${button.route} ${button.act}`)
      if (!isNamed(button)) unnamed.push(`${page}: ${button.route} ${button.act}`)
    }
  }
  expect(unnamed).toEqual([])
  expect(seen.size).toBeGreaterThan(60)
})
