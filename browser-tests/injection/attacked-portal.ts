import { createHash } from 'node:crypto'
import { type Actor, type Deed, grantRole, openAccount } from '../../portal/src/access/index.ts'
import type { Tx } from '../../portal/src/database/index.ts'
import { approveComment, submitComment } from '../../portal/src/features/comments/comment.commands.ts'
import { tellNews } from '../../portal/src/features/notifications/index.ts'
import { noteMiss } from '../../portal/src/features/search/search-miss.commands.ts'
import { arrangeHome, arrangeMenu, keepSettings } from '../../portal/src/features/site-settings/arrangement.commands.ts'
import { addSite, type HomeBlock, type Site } from '../../portal/src/sites/index.ts'
import type { TrialDesk } from '../desk/trial-desk.ts'
import { writeArticles } from './attacked-articles.ts'
import { type AttackedFields, packCount } from './attacked-fields.ts'
import { keepRecords } from './attacked-records.ts'

/** A commune all of whose fields hold one pack of strings. */
export interface AttackedSite {
  readonly pack: number
  readonly id: number
  readonly host: string
  readonly email: string
  /** Numbers of its articles at the desk: public with readings, handed in, withdrawn. */
  readonly articles: readonly number[]
  /** Pages that the public sees. */
  readonly paths: readonly string[]
}

/** What the parts of a commune are written with. */
export interface Writing {
  readonly tx: Tx
  readonly fields: AttackedFields
  readonly pack: number
  readonly deed: Deed & { readonly site: Pick<Site, 'id' | 'lineage' | 'place'> }
  readonly at: Date
}

/** Fills a commune for each pack, through the commands that the desk's forms call. */
export async function attackPortal(desk: TrialDesk, fields: AttackedFields): Promise<AttackedSite[]> {
  const sites: AttackedSite[] = []
  for (let pack = 0; pack < packCount; pack += 1) sites.push(await attackSite(desk, fields, pack))
  await tellNews(desk.database.db, new Date())
  await desk.portal.services.sites.load()
  desk.portal.services.cache.clear()
  return sites
}

async function attackSite(desk: TrialDesk, fields: AttackedFields, pack: number): Promise<AttackedSite> {
  const { db } = desk.database
  const at = new Date()
  const written = await db.transaction().execute(async tx => {
    const { site, email, administrator, writer } = await openSite(tx, fields, { pack, parentId: desk.sites.province })
    const writing = { tx, fields, pack, deed: { actor: writer, site }, at }
    const byAdministrator = { ...writing, deed: { actor: administrator, site } }
    await arrange(byAdministrator)
    const articles = await writeArticles(writing, administrator)
    const paths = await keepRecords(byAdministrator, articles)
    return { site, email, administrator, articles, paths }
  })
  const { site, email, administrator, articles } = written
  const about = { siteId: site.id, subject: { kind: 'article', id: articles.shown }, at }
  const authors = fields.list('comment author', pack)
  for (const [number, text] of fields.list('comment', pack).entries())
    await writeComment(db, about, { name: authors[number] ?? '', text })
  await approveAll({ db, deed: { actor: administrator, site }, at })
  const waiting = fields.list('waiting comment author', pack)
  for (const [number, text] of fields.list('waiting comment', pack).entries())
    await writeComment(db, about, { name: waiting[number] ?? '', text })
  for (const typed of fields.list('search miss', pack))
    await noteMiss(db, { siteId: site.id, typed, day: at.toISOString().slice(0, 10) })
  return {
    pack,
    id: site.id,
    host: hostOf(pack),
    email,
    articles: [articles.shown, articles.handedIn, articles.withdrawn],
    paths: [...articles.paths, ...written.paths],
  }
}

const hostOf = (pack: number) => `goi${pack}.localhost`

async function openSite(tx: Tx, fields: AttackedFields, { pack, parentId }: { pack: number; parentId: number }) {
  const place = { parentId, kind: 'commune', code: `goi-${pack}`, host: hostOf(pack), place: 'Lai Châu' } as const
  const id = await addSite(tx, { ...place, name: 'Xã', settings: {} })
  const email = `quantri${pack}@xa.example`
  const administrator = await openAccount(tx, { name: fields.text('account name', pack), email })
  const writer = await openAccount(tx, { name: fields.text('writer name', pack), email: `viet${pack}@xa.example` })
  for (const role of ['administrator', 'approver', 'editor'] as const)
    await grantRole(tx, { siteId: id, actor: administrator, role })
  await grantRole(tx, { siteId: id, actor: writer, role: 'administrator' })
  const site = { id, lineage: [id, parentId], place: 'Lai Châu' }
  const withRole = (actor: Actor): Actor => ({ ...actor, roles: [{ siteId: id, role: 'administrator' }] })
  return { site, email, administrator: withRole(administrator), writer: withRole(writer) }
}

const settingNames = ['slogan', 'responsible', 'address', 'phone', 'email', 'licence', 'footerNote'] as const

/** Name, settings, menu and home page of the site. */
async function arrange({ tx, fields, pack, deed, at }: Writing): Promise<void> {
  const label = fields.text('label of an act', pack)
  const settings = Object.fromEntries(settingNames.map(name => [name, fields.text(`site ${name}`, pack)]))
  await keepSettings(tx, deed, { value: { name: fields.text('site name', pack), settings }, label, at })
  const below = fields.list('lower menu label', pack)
  const menu = fields
    .list('menu label', pack)
    .map((entry, number) => ({ label: entry, path: '/tin-tuc', children: [{ label: below[number] ?? '', path: '/' }] }))
  await arrangeMenu(tx, deed, { value: menu, label, at })
  const texts = fields.list('home text', pack)
  const usual = { isShown: true, count: 5, categoryId: null }
  const home = fields
    .list('home heading', pack)
    .map((title, number): HomeBlock => ({ ...usual, kind: 'text', title, text: texts[number] ?? '' }))
  const lists = (['featured', 'newest', 'documents', 'recommendations'] as const).map(
    (kind): HomeBlock => ({ ...usual, kind, title: '', text: '' }),
  )
  await arrangeHome(tx, deed, { value: [...lists, ...home], label, at })
}

type Db = TrialDesk['database']['db']

async function writeComment(
  db: Db,
  about: { siteId: number; subject: { kind: string; id: number }; at: Date },
  draft: { name: string; text: string },
): Promise<void> {
  const submission = createHash('sha256').update(`${draft.name} ${draft.text}`).digest()
  await submitComment(db, { ...about, draft: { ...draft, replyTo: null }, submission })
}

async function approveAll({ db, deed, at }: { db: Db; deed: Deed; at: Date }): Promise<void> {
  const waiting = await db.selectFrom('comment').select('id').where('site_id', '=', deed.site.id).execute()
  for (const { id } of waiting) await approveComment(db, deed, { id, at })
}
