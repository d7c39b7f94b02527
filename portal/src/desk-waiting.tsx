import { mayDo } from './access/index.ts'
import { deskWords } from './desk.words.ts'
import { ArticlesWaiting } from './desk-waiting-articles.tsx'
import { WaitingReadingItem } from './features/articles/reading.desk.tsx'
import { readingWords } from './features/articles/reading.words.ts'
import { type WaitingReading, waitingReadings } from './features/articles/waiting-reading.queries.ts'
import { WaitingCommentItem } from './features/comments/comment.desk.tsx'
import { commentWaitingWords } from './features/comments/comment-desk.words.ts'
import { type WaitingComment, waitingComments } from './features/comments/index.ts'
import { type DeskRequest, deskPath, type RoomServices } from './http/index.ts'
import type { Site } from './sites/index.ts'
import { EmptyState, formats, Pagination, Section, useLanguage, Written } from './ui/index.ts'

/** Comments and readings on one page of the desk. */
const perPage = 20

interface WaitingProps {
  readonly services: RoomServices
  readonly request: DeskRequest
}

interface Desk extends WaitingProps {
  readonly page: { readonly y_kien: number; readonly so_doc: number }
}

/** What waits on the sites where this person may decide. */
export async function WaitingWork(props: WaitingProps) {
  const { query } = props.request
  const desk = { ...props, page: { y_kien: pageOf(query.y_kien), so_doc: pageOf(query.so_doc) } }
  const [articles, comments, readings] = await Promise.all([
    ArticlesWaiting(props),
    CommentsWaiting(desk),
    ReadingsWaiting(desk),
  ])
  return (
    <>
      {articles}
      {comments}
      {readings}
    </>
  )
}

const pageOf = (text: string | undefined): number => (/^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : 1)

const sitesWhere = ({ services, request }: Desk, act: 'moderateComment' | 'confirmReading'): readonly Site[] =>
  services.sites.all().filter(site => mayDo(request.actor, act, site))

/** What every form of the desk carries: the session's token, the site, the pages in view. */
const hiddenFields = ({ request, page }: Desk, siteId: number) => ({
  _token: request.formToken,
  site: String(siteId),
  y_kien: String(page.y_kien),
  so_doc: String(page.so_doc),
})

const hrefOf = (desk: Desk, list: 'y_kien' | 'so_doc') => (number: number) =>
  `${deskPath}?${new URLSearchParams({ y_kien: String(desk.page.y_kien), so_doc: String(desk.page.so_doc), [list]: String(number) })}`

async function CommentsWaiting(desk: Desk) {
  const { services, page } = desk
  const { language } = desk.request
  const siteIds = sitesWhere(desk, 'moderateComment').map(({ id }) => id)
  if (siteIds.length === 0) return null
  const { comments, count, at } = await pageWithin(page.y_kien, range =>
    waitingComments(services.db, siteIds, range).then(({ comments: items, count: all }) => ({
      comments: items,
      count: all,
    })),
  )
  const items = await Promise.all(comments.map(comment => CommentItem(desk, comment)))
  return (
    <Section id="y-kien" title={deskWords[language].commentsUnder(formats[language].number(count))}>
      {items.length > 0 ? items : <EmptyState title={commentWaitingWords[language].none} />}
      <Pagination page={at} pageCount={pagesFor(count)} hrefOf={hrefOf(desk, 'y_kien')} />
    </Section>
  )
}

async function CommentItem(desk: Desk, comment: WaitingComment) {
  const { services } = desk
  const { origin } = desk.request
  const site = services.sites.byId(comment.siteId)
  if (!site) return null
  const path = await services.pathOf(site, comment.subject)
  return (
    <WaitingCommentItem
      key={comment.id}
      comment={comment}
      site={site}
      href={path && `${origin.scheme}${site.host}${origin.port}${path}`}
      action={`${deskPath}/binh-luan`}
      hidden={hiddenFields(desk, site.id)}
    />
  )
}

const pagesFor = (count: number) => Math.max(1, Math.ceil(count / perPage))

/** The page asked for, or the last one when acts have made the list shorter. */
async function pageWithin<List extends { readonly count: number }>(
  page: number,
  read: (range: { limit: number; offset: number }) => Promise<List>,
): Promise<List & { at: number }> {
  const list = await read({ limit: perPage, offset: (page - 1) * perPage })
  const last = pagesFor(list.count)
  if (page <= last) return { ...list, at: page }
  return { ...(await read({ limit: perPage, offset: (last - 1) * perPage })), at: last }
}

async function ReadingsWaiting(desk: Desk) {
  const { services, page } = desk
  const { language } = desk.request
  const siteIds = sitesWhere(desk, 'confirmReading').map(({ id }) => id)
  if (siteIds.length === 0) return null
  const { readings, count, at } = await pageWithin(page.so_doc, range => waitingReadings(services.db, siteIds, range))
  const byArticle = [...Map.groupBy(readings, ({ siteId, articleId }) => `${siteId}-${articleId}`).values()]
  return (
    <Section id="so-doc" title={deskWords[language].readings(formats[language].number(count))}>
      {byArticle.length > 0 ? null : <EmptyState title={readingWords[language].none} />}
      {byArticle.map(group => (
        <ReadingsOfArticle key={group[0]?.articleId} desk={desk} readings={group} />
      ))}
      <Pagination page={at} pageCount={pagesFor(count)} hrefOf={hrefOf(desk, 'so_doc')} />
    </Section>
  )
}

function ReadingsOfArticle({ desk, readings }: { readonly desk: Desk; readonly readings: readonly WaitingReading[] }) {
  const words = readingWords[useLanguage()]
  const [first] = readings
  const site = first && desk.services.sites.byId(first.siteId)
  if (!site) return null
  const { scheme, port } = desk.request.origin
  return (
    <section>
      <h3>
        {first.articleSlug ? (
          <a href={`${scheme}${site.host}${port}/tin-tuc/${first.articleSlug}`}>
            <Written>{first.articleTitle}</Written>
          </a>
        ) : (
          <>
            <Written>{first.articleTitle}</Written> ({words.draft})
          </>
        )}{' '}
        · <Written>{site.name}</Written>
      </h3>
      {readings.map(reading => (
        <WaitingReadingItem
          key={reading.id}
          reading={reading}
          action={`${deskPath}/so-doc`}
          hidden={hiddenFields(desk, site.id)}
        />
      ))}
    </section>
  )
}
