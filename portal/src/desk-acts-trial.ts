import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { portalActor } from './access/index.ts'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { addCategory, createArticle } from './features/articles/index.ts'
import type { ReadingKind } from './features/articles/reading.commands.ts'
import { submitComment } from './features/comments/comment.commands.ts'
import { addArea } from './registry/index.ts'
import { type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'
import { trialDocx, wordParagraph } from './trial-docx.ts'

/** A button pressed: where its form goes and what is in it. */
export interface Press {
  readonly path: string
  readonly fields?: Readonly<Record<string, string>>
  readonly file?: Parameters<DeskPerson['sendFile']>[2]
}

const year = 'Năm 2025, tổng thu ngân sách trên địa bàn đạt'

/** For tests: a desk with somebody who may do everything, and the things that acts are done to. */
export class TrialActs {
  readonly portal: TrialPortal
  readonly admin: DeskPerson
  readonly site: number
  private count = 0

  private constructor(portal: TrialPortal, admin: DeskPerson) {
    this.portal = portal
    this.admin = admin
    this.site = portal.province
  }

  static async begin(): Promise<TrialActs> {
    const portal = await trialPortal()
    const { db } = portal.database
    await db.transaction().execute(tx => addArea(tx, { name: 'tỉnh Thử', kind: 'province' }))
    await db.updateTable('site').set({ place: 'tỉnh Thử' }).where('id', '=', portal.province).execute()
    await portal.services.sites.load()
    return new TrialActs(portal, await deskPerson(portal, 'administrator'))
  }

  /** A name that nothing else has. */
  name(stem: string): string {
    this.count += 1
    return `${stem} ${this.count}`
  }

  /** Of somebody whom no text has named before. */
  fullName(): string {
    this.count += 1
    const given = ['Kim', 'Sử', 'Thào', 'Vàng', 'Páo', 'Dế', 'Chớ']
    return `Lò ${given[this.count % 7]} ${given[Math.floor(this.count / 7) % 7]}`
  }

  private get db() {
    return this.portal.database.db
  }

  /** An article that may be shown to the public, in the state that the button leaves. */
  async article(button?: string): Promise<{ id: number; path: string; fields: Readonly<Record<string, string>> }> {
    const title = this.name('Bài')
    const { id } = await trialArticle(this.portal, { siteId: this.site, title, isPublished: false })
    const path = `/bai-viet/${this.site}/${id}`
    const fields = { title, lead: 'Lời dẫn.', body: 'Nội dung.', version: '0' }
    const show_at = '2026-12-01T07:00'
    if (button) await this.admin.send(path, { ...fields, act: button, show_at, note: 'Nhầm.' })
    return { id, path, fields }
  }

  /** An article with something written on it that is no version yet. */
  async written(): Promise<{ id: number; path: string; fields: Readonly<Record<string, string>> }> {
    const { id, path, fields } = await this.article()
    await this.admin.send(path, { ...fields, body: 'Chữ viết thêm.', act: 'save' })
    return { id, path, fields: { ...fields, body: 'Chữ viết thêm.', version: '1' } }
  }

  picture(): Promise<Buffer> {
    const background = { r: 20, g: this.count % 250, b: 90 }
    this.count += 1
    return sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer()
  }

  word(): Buffer {
    return trialDocx(wordParagraph('Chữ từ tệp Word.'))
  }

  /** An article with a picture and a file in it. */
  async withParts() {
    const { path, fields } = await this.article()
    const picture = { name: `${this.name('a')}.png`, bytes: await this.picture() }
    await this.admin.sendFile(path, { ...fields, act: 'add_picture', new_alt: 'Ảnh' }, picture)
    const again = async () => ({ ...fields, version: await this.versionOf(path) })
    const file = { name: `${this.name('a')}.pdf`, bytes: Buffer.from(`%PDF-1.7 ${this.count}`), field: 'new_file' }
    await this.admin.sendFile(path, { ...(await again()), act: 'add_file', new_title: 'Tệp' }, file)
    const page = (await this.admin.get(path)).body
    return { path, fields: await again(), ref: /\/anh\/([0-9a-f]{12})"/.exec(page)?.[1] ?? '' }
  }

  /** By which an editor's form says what it was made from. */
  async versionOf(path: string): Promise<string> {
    return /name="version" value="(\d+)"/.exec((await this.admin.get(path)).body)?.[1] ?? '0'
  }

  /** Something in the library that no article shows. */
  async inLibrary(kind: 'picture' | 'media_file'): Promise<number> {
    const { path, fields } = await this.withParts()
    const number = kind === 'picture' ? 'remove_picture_0' : 'remove_file_0'
    await this.admin.send(path, { ...fields, act: number })
    const row = this.db.selectFrom(kind).select('id').where('site_id', '=', this.site).orderBy('id', 'desc')
    return (await row.executeTakeFirstOrThrow()).id
  }

  /** Of a picture that lies in the library. */
  async hashInLibrary(): Promise<string> {
    const id = await this.inLibrary('picture')
    const row = this.db.selectFrom('picture').select('sha256').where('id', '=', id)
    return (await row.executeTakeFirstOrThrow()).sha256
  }

  /** An article whose figures, documents, people and asks the machine has read. */
  async read(body = `${year} 2.100 tỷ đồng. Ông Giàng A Páo báo cáo theo Nghị quyết số 12/2021/NQ-HĐND.`) {
    const title = this.name('Bài đọc')
    const made = await this.admin.send(`/bai-viet/moi/${this.site}`, { title, lead: '', body })
    const article = pathIn(made)
    const path = `${article}/soat`
    await this.admin.send(path, { act: 'read' })
    const fields = { title, lead: '', body, version: '0' }
    return {
      article,
      path,
      fields,
      reading: (kind: ReadingKind) => this.readingOf(Number(article.split('/').at(-1)), kind),
    }
  }

  private async readingOf(articleId: number, kind: ReadingKind): Promise<string> {
    const row = this.db.selectFrom('reading').select('id').where('article_id', '=', articleId).where('kind', '=', kind)
    return String((await row.orderBy('id').executeTakeFirstOrThrow()).id)
  }

  /** A figure that needs no more than a person's word. */
  async certain() {
    const read = await this.read()
    const reading = await read.reading('figure')
    const correction = { indicator: 'Tổng thu ngân sách', unit: 'VND', period: '2025' }
    await this.admin.send(read.path, { act: 'correct', reading, ...correction })
    return { ...read, id: reading }
  }

  /** An ask that somebody marked in a text. */
  async ask() {
    const sentence = this.name('Xin làm thêm cầu ở bản')
    const read = await this.read(`${sentence}.`)
    await this.admin.send(read.path, { act: 'add', kind: 'recommendation', quote: sentence })
    return { ...read, sentence, id: await read.reading('recommendation') }
  }

  category(parentId: number | null = null): Promise<number> {
    const name = this.name('Chuyên mục')
    const deed = { actor: portalActor, site: { id: this.site, lineage: [this.site] } }
    return this.db.transaction().execute(tx => addCategory(tx, deed, { name, parentId, position: this.count }))
  }

  /** Puts everything under a category that may stand there. */
  async standUnder(id: number): Promise<void> {
    const categoryId = String(id)
    const { path, fields } = await this.article()
    await this.admin.send(path, { ...fields, category: categoryId, act: 'publish' })
    await this.admin.send(path, { ...fields, category: categoryId, body: 'Viết dở.', act: 'save' })
    await this.category(id)
    await this.admin.send(`/chuyen-muc/${this.site}`, { act: 'revise', id: categoryId, name: this.name('Tên mới') })
    const block = { 'kind-0': 'category', 'count-0': '3', 'shown-0': '1', 'category-0': categoryId }
    await this.admin.send(`/trang-chu/${this.site}`, { ...block, act: 'save' })
    const category = `${this.site} ${id}`
    const given = { act: 'give_category', category, category_role: 'writer' }
    await this.admin.send(`/nguoi-dung/${await this.person()}`, given)
  }

  /** A tag that an article bears; of one that is still a draft unless it is to be public. */
  async tag(): Promise<string> {
    const name = this.name('thẻ')
    const body = { type: 'doc', content: [] } as const
    const content = { title: name, lead: '', body, author: null, source: null, pictures: [], tags: [name] }
    const deed = { actor: portalActor, site: { id: this.site, lineage: [this.site] } }
    await this.db.transaction().execute(tx => createArticle(tx, deed, { content, categoryId: null }))
    return `the ${this.count}`
  }

  async comment(): Promise<number> {
    const { id } = await trialArticle(this.portal, { siteId: this.site, title: this.name('Bài có ý kiến') })
    const draft = { name: 'Lò Văn An', text: this.name('Ý kiến'), replyTo: null }
    const submission = Buffer.alloc(32, this.count)
    const subject = { kind: 'article', id } as const
    await submitComment(this.db, { siteId: this.site, subject, draft, submission, at: this.portal.clock.at })
    const row = this.db.selectFrom('comment').select('id').orderBy('id', 'desc')
    return (await row.executeTakeFirstOrThrow()).id
  }

  /** Somebody who is an editor of the site. */
  async person(): Promise<string> {
    await deskPerson(this.portal, 'editor')
    const row = this.db.selectFrom('account').select('id').orderBy('created_at', 'desc')
    return (await row.executeTakeFirstOrThrow()).id
  }

  /** A file that looks like a backup of the portal. */
  backup(): string {
    this.count += 1
    const name = `tuong-minh-20260718-${String(this.count).padStart(6, '0')}.tar`
    const folder = join(this.portal.dataDir, 'backups')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), 'bản sao')
    return name
  }
}
