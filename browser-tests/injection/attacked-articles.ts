import { createHash } from 'node:crypto'
import type { Actor } from '../../portal/src/access/index.ts'
import { createArticle } from '../../portal/src/features/articles/article.commands.ts'
import { emptyDraft } from '../../portal/src/features/articles/article.form.ts'
import type { ArticleContent } from '../../portal/src/features/articles/article.ts'
import {
  approveArticle,
  correctArticle,
  releaseArticle,
  sendBackArticle,
  submitArticle,
  takeDownArticle,
} from '../../portal/src/features/articles/article-flow.commands.ts'
import { addCategory, addTopic } from '../../portal/src/features/articles/category.commands.ts'
import { saveWorkingCopy } from '../../portal/src/features/articles/working-copy.commands.ts'
import { readArticle } from '../../portal/src/features/importer/index.ts'
import { keepFile, keepPicture } from '../../portal/src/features/media/index.ts'
import { type ProseBlock, parseProse } from '../../portal/src/prose/index.ts'
import type { Writing } from './attacked-portal.ts'

/** Articles of a commune by their numbers, and pages that show them. */
export interface WrittenArticles {
  readonly shown: number
  readonly revision: number
  readonly content: ArticleContent
  readonly handedIn: number
  readonly withdrawn: number
  readonly paths: readonly string[]
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Three articles: one that is public, corrected and being changed again, one that is handed in, one withdrawn. */
export async function writeArticles(writing: Writing, approver: Actor): Promise<WrittenArticles> {
  const { tx, fields, pack, deed, at } = writing
  const byApprover = { ...deed, actor: approver }
  const note = (name: string) => fields.text(`note: ${name}`, pack)
  const [categoryId = 0] = await each(fields.list('category', pack), name => addCategory(tx, deed, { name }))
  const [topicId = 0] = await each(fields.list('topic', pack), name => addTopic(tx, deed, name))
  const content = contentOf(writing)
  const shown = await createArticle(tx, deed, { content, categoryId, topicId, isFeatured: true })
  const id = shown.id
  await submitArticle(tx, deed, { id, at, note: note('handed in') })
  await sendBackArticle(tx, byApprover, { id, at, note: note('sent back') })
  await submitArticle(tx, deed, { id, at })
  await approveArticle(tx, byApprover, { id, at, note: note('approved') })
  await readArticle(tx, { ...byApprover, site: deed.site }, id)
  await releaseArticle(tx, byApprover, { id, at })
  const place = { ...emptyDraft, categoryId, topicId }
  const corrected = { ...content, lead: `${content.lead} ${fields.text('new words', pack)}` }
  await saveWorkingCopy(tx, deed, { id, draft: { ...place, content: corrected }, version: 0, at })
  await correctArticle(tx, byApprover, { id, at, note: note('correction') })
  const handedIn = await createArticle(tx, deed, { content: shortContent(writing, 'handed in'), categoryId })
  await submitArticle(tx, deed, { id: handedIn.id, at, note: note('second handed in') })
  const withdrawn = await createArticle(tx, deed, { content: shortContent(writing, 'withdrawn'), categoryId })
  await releaseArticle(tx, byApprover, { id: withdrawn.id, at })
  await takeDownArticle(tx, byApprover, { id: withdrawn.id, at, note: note('withdrawal') })
  await fillLibrary(writing)
  const slug = (await tx
    .selectFrom('category')
    .innerJoin('topic', 'topic.site_id', 'category.site_id')
    .select(['category.slug as category', 'topic.slug as topic'])
    .where('category.id', '=', categoryId)
    .where('topic.id', '=', topicId)
    .executeTakeFirst()) ?? { category: '', topic: '' }
  const lists = [`/chuyen-muc/${slug.category}`, `/dong-su-kien/${slug.topic}`].filter(path => path.length < 190)
  const paths = [`/tin-tuc/${shown.slug}`, `/tin-tuc/${withdrawn.slug}`, ...lists]
  return { shown: id, revision: shown.revision, content, handedIn: handedIn.id, withdrawn: withdrawn.id, paths }
}

async function each<Made>(texts: readonly string[], make: (text: string) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (const text of texts) made.push(await make(text))
  return made
}

function contentOf({ fields, pack }: Writing): ArticleContent {
  const sha256 = hashOf(`picture ${pack}`)
  const size = { width: 800, height: 400 }
  const words = (name: string) => fields.text(`picture ${name}`, pack)
  const picture = { ...size, path: `/anh/${sha256}.webp`, alt: words('alt'), caption: words('caption') }
  const file = { kind: 'video', sha256: hashOf(`film ${pack}`), mediaType: 'video/mp4', bytes: 9 } as const
  return {
    title: fields.text('title', pack),
    lead: fields.text('lead', pack),
    author: fields.text('author', pack),
    source: fields.text('source', pack),
    tags: fields.list('tag', pack),
    pictures: [{ ...picture, credit: words('credit'), gallery: words('gallery') }],
    files: [
      {
        ...file,
        name: fields.text('file name', pack),
        title: fields.text('file title', pack),
        transcript: fields.text('transcript', pack),
      },
    ],
    body: { type: 'doc', content: blocksOf(fields.list.bind(fields), pack) },
  }
}

const shortContent = ({ fields, pack }: Writing, name: string): ArticleContent => ({
  ...emptyDraft.content,
  title: fields.text(`title of one ${name}`, pack),
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Chữ.' }] }] },
})

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** Each kind of block with each string, links, and sentences that the reader makes records of. */
function blocksOf(list: (name: string, pack: number) => string[], pack: number): ProseBlock[] {
  const inOne = (type: 'listItem' | 'tableCell' | 'tableHeader') => (text: string) =>
    ({ type, content: [paragraph(text)] }) as const
  const rows = list('table cell', pack).map(
    text => ({ type: 'tableRow', content: [inOne('tableCell')(text)] }) as const,
  )
  const addresses = list('link address', pack)
  const links = list('link text', pack).map((text, at): ProseBlock => {
    const mark = { type: 'link', attrs: { href: addressOf(addresses[at] ?? '') } } as const
    return { type: 'paragraph', content: [{ type: 'text', text, marks: [mark] }] }
  })
  return [
    ...list('reading', pack).map((text, at) => paragraph(`${sentences[at % sentences.length]} ${text}.`)),
    ...list('paragraph', pack).map(paragraph),
    ...list('heading', pack).map(
      (text): ProseBlock => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }),
    ),
    { type: 'bulletList', content: list('list item', pack).map(inOne('listItem')) },
    { type: 'table', content: rows },
    ...list('quotation', pack).map((text): ProseBlock => ({ type: 'blockquote', content: [paragraph(text)] })),
    ...links,
  ]
}

const sentences = [
  'Tỉnh kiến nghị Bộ Công Thương: sớm bố trí 30 tỷ đồng cho dự án cấp điện',
  'Đồng chí Giàng A Tính, Chủ tịch UBND tỉnh, báo cáo thu ngân sách ước đạt 571,8 tỷ đồng ở',
  'Theo Quyết định số 200/QĐ-TTg, tỉnh đề nghị Chính phủ hỗ trợ',
]

/** A string as the address of a link, as far as the schema of texts lets it be one: else behind a host. */
function addressOf(text: string): string {
  const mark = { type: 'link', attrs: { href: text } }
  const document = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [mark] }] }],
  }
  return parseProse(document) ? text : `https://vi.example/?${text}`
}

/** Pictures and files of the site's library. */
async function fillLibrary({ tx, fields, pack, deed, at }: Writing): Promise<void> {
  const made = { bytes: Buffer.alloc(9), width: 800, height: 400 }
  const words = { alt: fields.text('library alt', pack), credit: fields.text('library credit', pack) }
  const fileName = fields.text('library picture name', pack)
  await keepPicture(tx, deed, { made, sha256: hashOf(`picture ${pack}`), fileName, ...words, at })
  const film = { sha256: hashOf(`film ${pack}`), mediaType: 'video/mp4', bytes: 9, at }
  await keepFile(tx, deed, { ...film, fileName: fields.text('library file name', pack) })
}
