import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, rolesFor } from './access/index.ts'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'
import { addSite } from './sites/index.ts'

const all = [
  'draft_reader',
  'writer',
  'editor',
  'approver',
  'clerk',
  'planner',
  'coordinator',
  'administrator',
] as const satisfies readonly Role[]
const writing = ['writer', 'editor', 'approver', 'administrator'] as const
const reading = ['draft_reader', ...writing] as const
const reviewing = ['editor', 'approver', 'planner', 'administrator'] as const
const arranging = ['editor', 'approver', 'administrator'] as const
const working = ['writer', 'editor', 'approver', 'clerk', 'planner', 'coordinator', 'administrator'] as const

/** Who may use a route of the desk that is about one site. Elsewhere than there, nobody. */
const routesOfSites: Readonly<Record<string, readonly Role[]>> = {
  'GET /bai-viet/moi/:site': writing,
  'POST /bai-viet/moi/:site': writing,
  'GET /bai-viet/:site/:id': reading,
  'POST /bai-viet/:site/:id': writing,
  'POST /bai-viet/:site/:id/tu-luu': writing,
  'POST /bai-viet/:site/:id/con-day': writing,
  'POST /bai-viet/:site/:id/dua-vao': writing,
  'GET /bai-viet/:site/:id/xem-truoc': reading,
  'GET /bai-viet/:site/:id/tep/:sha256/:name': reading,
  'GET /bai-viet/:site/:id/thu-vien': writing,
  'POST /bai-viet/:site/:id/thu-vien': writing,
  'GET /bai-viet/:site/:id/anh/:ref': writing,
  'POST /bai-viet/:site/:id/anh/:ref': writing,
  'GET /anh/:site/:id': writing,
  'POST /anh/:site/:id': writing,
  'GET /anh/:site/:id/xoa': writing,
  'POST /anh/:site/:id/xoa': writing,
  'GET /tep/:site/:id/xoa': writing,
  'POST /tep/:site/:id/xoa': writing,
  'GET /bai-viet/:site/:id/xem-truoc/trang': reading,
  'POST /bai-viet/:site/:id/ban-sao': writing,
  'GET /bai-viet/:site/:id/phien-ban': reading,
  'POST /bai-viet/:site/:id/phien-ban/:number': writing,
  'GET /bai-viet/:site/:id/soat': reviewing,
  'POST /bai-viet/:site/:id/soat': reviewing,
  'GET /chuyen-muc/:site': arranging,
  'POST /chuyen-muc/:site': arranging,
  'GET /the/:site': arranging,
  'POST /the/:site': arranging,
  'GET /thong-ke/:site': working,
  'GET /thong-ke/:site/tai-ve': working,
  'GET /trinh-don/:site': ['administrator'],
  'POST /trinh-don/:site': ['administrator'],
  'GET /trang-chu/:site': ['administrator'],
  'POST /trang-chu/:site': ['administrator'],
  'GET /cai-dat/:site': ['administrator'],
  'POST /cai-dat/:site': ['administrator'],
}

/** Routes that show what this person may see of all sites. */
const routesOfAll: Readonly<Record<string, readonly Role[]>> = {
  'GET ': working,
  'GET /bai-viet': reading,
  'GET /anh': reading,
  'GET /chuyen-muc': arranging,
  'GET /the': arranging,
  'GET /thong-ke': working,
  'GET /binh-luan': arranging,
  'POST /binh-luan': arranging,
  'GET /trinh-don': ['administrator'],
  'GET /trang-chu': ['administrator'],
  'GET /cai-dat': ['administrator'],
  'GET /nguoi-dung': ['administrator'],
  'POST /nguoi-dung': ['administrator'],
  'GET /nguoi-dung/:id': ['administrator'],
  'POST /nguoi-dung/:id': ['administrator'],
  'GET /nhat-ky': ['administrator'],
  'GET /nhat-ky/tai-ve': ['administrator'],
}

/** Routes about the person's own account, and forms that name their site in a field: each with its reason. */
const otherRoutes: readonly RegExp[] = [
  /^(?:GET|POST) \/tai-khoan/, // one's own
  /^(?:GET|POST) \/thong-bao$/, // one's own
  /^GET \/\*$/, // nothing is there
  /^GET \/tim$/, // finds what this person may open: desk-find.test.ts
  /^GET \/viec-vua-lam$/, // one's own acts
  /^POST \/hoan-tac\/:id$/, // one's own act; its inverse command asks again
  /^POST \/bai-viet\/hang-loat$/, // says of each article what this person may do with it: desk-articles.test.ts
  /^(?:GET|POST) \/(?:viec-chay-nen|sao-luu)/, // the whole portal's: desk-portal.test.ts
  /^POST \/con-thuc$/, // keeps one's own session
  /^(?:POST|PATCH|DELETE) \/tai-len\//, // no form: desk-uploads.test.ts tries the roles
  /^POST \/(?:binh-luan|so-doc)\/:id$/, // the command asks for the site in the form: desk.test.ts
]

/** Buttons of an article's form that ask for more than writing. */
const buttons: Readonly<Record<string, readonly Role[]>> = {
  submit: writing,
  send_back: ['editor', 'approver', 'administrator'],
  approve: ['approver', 'administrator'],
  schedule: ['approver', 'administrator'],
  publish: ['approver', 'administrator'],
  correct: ['approver', 'administrator'],
  withdraw: ['approver', 'administrator'],
}

/** Every act of a command, and who may do it. */
const acts: Readonly<Record<keyof typeof rolesFor, readonly Role[]>> = {
  createArticle: writing,
  editArticle: writing,
  sendBack: ['editor', 'approver', 'administrator'],
  publish: ['approver', 'administrator'],
  withdraw: ['approver', 'administrator'],
  confirmReading: reviewing,
  rejectReading: reviewing,
  keepDocuments: ['clerk', 'administrator'],
  keepIndicators: ['planner', 'administrator'],
  followRecommendation: ['coordinator', 'administrator'],
  seeDrafts: reading,
  moderateComment: ['editor', 'approver', 'administrator'],
  keepCategories: arranging,
  keepSite: ['administrator'],
  keepPortal: ['administrator'],
  keepPeople: ['administrator'],
  seeAudit: ['administrator'],
  seeWaiting: working,
}

let portal: TrialPortal
let account = ''
const places = new Map<'own' | 'other' | 'parent', { site: number; article: number; picture: number; file: number }>()
const people = new Map<Role, DeskPerson>()

beforeAll(async () => {
  portal = await trialPortal()
  const shared = { parentId: portal.province, kind: 'commune', place: null, settings: {} } as const
  const other = await portal.database.db
    .transaction()
    .execute(tx => addSite(tx, { ...shared, code: 'xa-khac', name: 'Xã khác', host: 'xakhac.localhost' }))
  await portal.services.sites.load()
  for (const [place, site] of [
    ['own', portal.commune],
    ['other', other],
    ['parent', portal.province],
  ] as const) {
    const { id } = await trialArticle(portal, { siteId: site, title: `Bài ở ${place}`, isPublished: false })
    places.set(place, { site, article: id, ...(await trialParts(site, id)) })
  }
  for (const role of all) people.set(role, await deskPerson(portal, role, portal.commune))
  const writer = portal.database.db.selectFrom('role_grant').select('account_id').where('role', '=', 'writer')
  account = (await writer.executeTakeFirstOrThrow()).account_id
})
afterAll(() => portal.end())

let sha256 = ''

/** Gives an article and the library of its site a picture and a file; returns their numbers. */
async function trialParts(siteId: number, articleId: number): Promise<{ picture: number; file: number }> {
  sha256 = await portal.files.keep(Buffer.from('%PDF-1.7'))
  const { db } = portal.database
  const at = portal.clock.at
  const facts = { width: 10, height: 10, bytes: 8, alt: 'Ảnh', credit: '' }
  const named = { file_name: 'a.png', folded_name: 'a', uploaded_at: at }
  const kept = db
    .insertInto('picture')
    .values({ site_id: siteId, sha256, ...facts, ...named })
    .returning('id')
  const picture = { path: `/anh/${sha256}.webp`, width: 10, height: 10, alt: 'Ảnh', caption: '', credit: '' }
  const file = { kind: 'file', sha256, name: 'a.pdf', mediaType: 'application/pdf', bytes: 8, title: 'A' }
  await sql`update revision set content = content || ${JSON.stringify({ pictures: [picture], files: [file] })}::jsonb
    where site_id = ${siteId} and subject_kind = 'article' and subject_id = ${articleId}`.execute(db)
  const keptFile = db
    .insertInto('media_file')
    .values({ site_id: siteId, sha256, bytes: 8, media_type: 'application/pdf', ...named })
    .returning('id')
  return { picture: (await kept.executeTakeFirstOrThrow()).id, file: (await keptFile.executeTakeFirstOrThrow()).id }
}

const deskRoutes = () =>
  portal.app.routes
    .filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/ban-lam-viec'))
    .map(({ method, url }) => `${method} ${url.slice('/ban-lam-viec'.length)}`)

const fields = { title: 'Bài thử quyền', lead: '', body: 'Chữ.', version: '0' }

async function isLetIn(
  role: Role,
  route: string,
  {
    place,
    act = route.includes('/nguoi-dung/') ? 'enable' : 'save',
  }: { place?: 'own' | 'other' | 'parent'; act?: string },
): Promise<boolean> {
  const person = people.get(role)
  const { site, article, picture, file } = places.get(place ?? 'own') ?? { site: 0, article: 0, picture: 0, file: 0 }
  const [method, pattern = ''] = route.split(' ')
  const [, room = ''] = pattern.split('/')
  const id = { 'nguoi-dung': account, anh: String(picture), tep: String(file) }[room] ?? String(article)
  const path = pattern
    .replace(':site', String(site))
    .replace(':id', id)
    .replace(':number', '1')
    .replace(':ref', sha256.slice(0, 12))
    .replace(':sha256', sha256)
    .replace(':name', 'a.pdf')
  const answer = method === 'GET' ? await person?.get(path) : await person?.send(path, { ...fields, act })
  return answer !== undefined && answer.statusCode !== 403 && answer.statusCode !== 404
}

test('the matrix names every route of the desk', () => {
  const named = new Set([...Object.keys(routesOfSites), ...Object.keys(routesOfAll)])
  const unnamed = deskRoutes().filter(route => !named.has(route) && !otherRoutes.some(other => other.test(route)))
  expect(unnamed).toEqual([])
  expect([...named].filter(route => !deskRoutes().includes(route))).toEqual([])
})

test.each(Object.entries(routesOfSites))('%s: only who may, and only on their own site', async (route, allowed) => {
  const found: string[] = []
  for (const role of all)
    for (const place of ['own', 'other', 'parent'] as const)
      if (await isLetIn(role, route, { place })) found.push(`${role} ${place}`)
  expect(found).toEqual(all.filter(role => allowed.includes(role)).map(role => `${role} own`))
})

test.each(Object.entries(routesOfAll))('%s: only who may', async (route, allowed) => {
  const found: Role[] = []
  for (const role of all) if (await isLetIn(role, route, {})) found.push(role)
  expect(found).toEqual(all.filter(role => allowed.includes(role)))
})

test.each(Object.entries(buttons))('the button %s: only who may', async (act, allowed) => {
  const found: Role[] = []
  for (const role of all) if (await isLetIn(role, 'POST /bai-viet/:site/:id', { act })) found.push(role)
  expect(found).toEqual(all.filter(role => allowed.includes(role)))
})

test('the matrix names every act, and the acts are its', () => {
  const ofRooms = Object.entries(rolesFor).map(([act, roles]) => [act, [...roles, 'administrator'].sort()])
  const ofMatrix = Object.entries(acts).map(([act, roles]) => [act, [...roles].sort()])
  expect(Object.fromEntries(ofRooms)).toEqual(Object.fromEntries(ofMatrix))
})

test('a role given on the province reaches its communes; taken away, it ends at once', async () => {
  const editor = await deskPerson(portal, 'editor', portal.province)
  const { site, article } = places.get('own') ?? { site: 0, article: 0 }
  const path = `/bai-viet/${site}/${article}`
  expect((await editor.get(path)).statusCode).toBe(200)
  await portal.database.db
    .deleteFrom('role_grant')
    .where('role', '=', 'editor')
    .where('site_id', '=', portal.province)
    .execute()
  expect((await editor.get(path)).statusCode).toBe(404)
  expect((await editor.send(path, fields)).statusCode).toBe(404)
})
