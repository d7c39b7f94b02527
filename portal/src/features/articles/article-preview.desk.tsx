import type { DeskAnswer, DeskPages, DeskRequest } from '../../http/index.ts'
import { Notice } from '../../ui/index.ts'
import type { FileStore } from '../media/index.ts'
import { articleDeskWords as words } from './article-desk.words.ts'
import { choicesOf } from './article-desk-choices.queries.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { ArticleView, articleParts } from './article-view.tsx'

/** An article as the public will see it, before it does. */
export function articlePreview(desk: DeskPages, files: FileStore): void {
  desk.show(`${articlesPath}/:site/:id/xem-truoc`, async request => preview(desk, request))
  desk.show(`${articlesPath}/:site/:id/tep/:sha256/:name`, async request => draftFile(desk, request, files))
}

async function preview(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'seeDrafts')
  if (!place?.article) return null
  const { site, article } = place
  const { draft } = article
  const { categories } = await choicesOf(desk.services.db, site.id)
  const category = categories.find(one => one.id === draft.categoryId)
  const page = {
    ...draft.content,
    id: article.id,
    tagSlugs: draft.content.tags,
    publishedAt: article.publishedAt ?? article.scheduledAt ?? desk.services.now(),
    category: category ? { name: category.name, slug: '' } : null,
    topic: null,
    readings: [],
    comparisons: [],
    observations: [],
    corrections: [],
    newer: [],
    older: [],
  }
  const main = (
    <>
      <Notice kind="info">
        <p>{words.previewNote}</p>
      </Notice>
      <ArticleView
        parts={articleParts(page, request.path, `${place.base}/tep`)}
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
  const ending = file.name.split('.').at(-1) ?? ''
  return { file: await files.open(sha256), name: `${sha256.slice(0, 12)}.${ending}`, type: file.mediaType }
}
