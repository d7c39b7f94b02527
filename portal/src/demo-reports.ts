import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deed } from './access/index.ts'
import { demonstrationFolder, demonstrationJson } from './demo.ts'
import { type DemonstrationContext, placeOf } from './demo-documents.ts'
import { type ArticlePicture, addTopic } from './features/articles/index.ts'
import { confirmReport, importReport, parseReport, publishedAt, publishReport } from './features/importer/index.ts'
import { keepPicture } from './features/media/index.ts'

interface ReportFile {
  /** Name in demo/reports. */
  readonly file: string
  readonly site: string
  readonly category: string
  readonly topic?: string
  readonly tags: readonly string[]
  readonly isFeatured?: boolean
  /** False leaves its readings to be confirmed, so that a newcomer sees the waiting list. */
  readonly isConfirmed: boolean
  /** Names in demo/pictures, with what stands for them and under them. */
  readonly pictures: readonly (Omit<ArticlePicture, 'path'> & { readonly file: string })[]
}

/** Reads the demonstration's reports in by the very path that an office's reports take. */
export async function demonstrationReports(context: DemonstrationContext): Promise<void> {
  const topics = new Map<string, number>()
  for (const file of demonstrationJson<readonly ReportFile[]>('reports.json')) await readIn(context, file, topics)
}

async function readIn(context: DemonstrationContext, file: ReportFile, topics: Map<string, number>): Promise<void> {
  const { tx, actor } = context
  const site = placeOf(context, file.site)
  const { place } = await tx.selectFrom('site').select('place').where('id', '=', site.id).executeTakeFirstOrThrow()
  const parsed = parseReport(readFileSync(join(demonstrationFolder, 'reports', file.file), 'utf8'), place)
  if ('key' in parsed) throw new DemonstrationBroken(`${file.file}: ${parsed.key}`)
  const deed = { actor, site }
  const pictures = await keepPictures(context, deed, file)
  const report = { ...parsed, content: { ...parsed.content, tags: file.tags, pictures } }
  const category = await tx
    .selectFrom('category')
    .select('id')
    .where('site_id', '=', site.id)
    .where('name', '=', file.category)
    .executeTakeFirst()
  if (file.topic && !topics.has(`${site.id} ${file.topic}`))
    topics.set(`${site.id} ${file.topic}`, await addTopic(tx, deed, file.topic))
  const { articleId } = await importReport(tx, deed, {
    report,
    categoryId: category?.id ?? null,
    topicId: topics.get(`${site.id} ${file.topic ?? ''}`) ?? null,
    isFeatured: file.isFeatured ?? false,
  })
  const at = report.published ? publishedAt(report.published) : context.now
  if (file.isConfirmed) await confirmReport(tx, deed, { articleId, at, place })
  await publishReport(tx, deed, { articleId, at })
}

async function keepPictures(
  { tx, files, now }: DemonstrationContext,
  deed: Deed,
  file: ReportFile,
): Promise<ArticlePicture[]> {
  const pictures: ArticlePicture[] = []
  for (const { file: name, ...picture } of file.pictures) {
    const bytes = readFileSync(join(demonstrationFolder, 'pictures', name))
    const sha256 = await files.keep(bytes)
    const { width, height, alt, credit } = picture
    await keepPicture(tx, deed, { made: { bytes, width, height }, sha256, fileName: name, alt, credit, at: now })
    pictures.push({ ...picture, path: `/anh/${sha256}.webp` })
  }
  return pictures
}

/** A file of the demonstration that the portal itself cannot read: our own mistake. */
class DemonstrationBroken extends Error {
  readonly code = 'TM_DEMONSTRATION_BROKEN'
}
