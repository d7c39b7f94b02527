import { Readable } from 'node:stream'
import type { DeskAnswer, DeskPages, DeskRequest } from '../../http/index.ts'
import { ButtonLink, Notice } from '../../ui/index.ts'
import type { FileStore } from '../media/index.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { categoriesOf } from './article-list.queries.ts'
import { relatedChoices } from './article-related.queries.ts'
import { ArticleView, articleParts } from './article-view.tsx'

/** An article as the public will see it, before it does: on a phone and on a desk. */
export function articlePreview(desk: DeskPages, files: FileStore): void {
  desk.show(`${articlesPath}/:site/:id/xem-truoc`, async request => window(desk, request))
  desk.show(`${articlesPath}/:site/:id/xem-truoc/trang`, async request => page(desk, request))
  desk.show(`${articlesPath}/:site/:id/tep/:sha256/:name`, async request => draftFile(desk, request, files))
}

const widths = [
  { value: 'dien-thoai', label: 'onPhone', look: 'preview__page--phone' },
  { value: 'may-tinh', label: 'onDesktop', look: 'preview__page--desktop' },
] as const

/** The page in a frame of a phone's or a desktop's width; the choice is a link, so that it works without script. */
async function window(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const place = await placeOf(desk, request, 'seeDrafts')
  if (!place?.article) return null
  const { article, base } = place
  const chosen = widths.find(({ value }) => value === request.query.rong) ?? widths[0]
  const { title } = article.draft.content
  const main = (
    <>
      <nav class="preview__widths" aria-label={words.previewWidth}>
        <ButtonLink href={base} look="quiet">
          {words.backToWriting}
        </ButtonLink>
        {widths.map(({ value, label }) => (
          <a
            key={value}
            class="button button--second"
            href={`${base}/xem-truoc?rong=${value}`}
            aria-current={value === chosen.value ? 'page' : undefined}
          >
            {words[label]}
          </a>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="preview" tabIndex={0} aria-label={words.preview}>
        <iframe
          class={`preview__page ${chosen.look}`}
          src={`${base}/xem-truoc/trang`}
          title={title}
          lang={request.language === 'vi' ? undefined : 'vi'}
        />
      </section>
    </>
  )
  return { title: `${words.preview}: ${title}`, written: title, main, holdsFrame: true }
}

async function page(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const place = await placeOf(desk, request, 'seeDrafts')
  if (!place?.article) return null
  const { site, article } = place
  const { draft } = article
  const { db } = desk.services
  const category = (await categoriesOf(db, site.id)).find(one => one.id === draft.categoryId)
  const related = await relatedChoices(db, { siteId: site.id, id: null, chosen: draft.relatedIds })
  const shown = {
    ...draft.content,
    id: article.id,
    tagSlugs: draft.content.tags,
    publishedAt: article.publishedAt ?? article.scheduledAt ?? desk.services.now(),
    category: category ?? null,
    topic: null,
    readings: [],
    comparisons: [],
    observations: [],
    corrections: [],
    figureCorrections: [],
    related: related.map(({ title }) => ({ title, slug: '', publishedAt: '' })),
    newer: [],
    older: [],
  }
  const main = (
    <>
      <Notice kind="info">
        <p lang={request.language}>{words.previewNote}</p>
      </Notice>
      <ArticleView
        parts={articleParts(shown, request.path, `${place.base}/tep`)}
        counters={{ views: 0, comments: 0 }}
        under={null}
      />
    </>
  )
  return { title: draft.content.title, main, publicFrame: site }
}

/** A file of an article that the public does not have yet. */
async function draftFile(desk: DeskPages, request: DeskRequest, files: FileStore): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'seeDrafts')
  const { sha256 = '' } = request.params
  const file = place?.article?.draft.content.files?.find(one => one.sha256 === sha256)
  if (!file) return null
  if (request.params.name === 'phu-de.vtt')
    return { file: Readable.from([file.captions ?? '']), name: 'phu-de.vtt', type: 'text/vtt; charset=utf-8' }
  const ending = file.name.split('.').at(-1) ?? ''
  return { file: await files.open(sha256), name: `${sha256.slice(0, 12)}.${ending}`, type: file.mediaType }
}
