import { mayDo } from './access/index.ts'
import { deskWords } from './desk.words.ts'
import { articleDeskWords } from './features/articles/article-desk.words.ts'
import { type DeskArticleLine, waitingForApproval, writtenBy } from './features/articles/working-copy.queries.ts'
import { type DeskRequest, deskPath, type RoomServices } from './http/index.ts'
import { formatDateTime, Section } from './ui/index.ts'

/** Lines of one list. */
const most = 10

interface Props {
  readonly services: RoomServices
  readonly request: DeskRequest
}

/** Articles that wait for this person: handed in and theirs to decide, or begun by them and not finished. */
export async function ArticlesWaiting({ services, request: { actor, language } }: Props) {
  const words = deskWords[language]
  const sites = services.sites.all()
  const approving = sites.filter(site => mayDo(actor, 'publish', site)).map(site => site.id)
  const writing = sites.filter(site => mayDo(actor, 'editArticle', site)).map(site => site.id)
  const [waiting, own] = await Promise.all([
    approving.length > 0 ? waitingForApproval(services.db, approving, most) : [],
    writing.length > 0 ? writtenBy(services.db, { siteIds: writing, accountId: actor.accountId ?? '' }, most) : [],
  ])
  return (
    <>
      <Lines id="cho-duyet" title={words.articlesToApprove} lines={waiting} />
      <Lines id="dang-viet" title={words.articlesBegun} lines={own} />
    </>
  )
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly DeskArticleLine[] }) {
  if (lines.length === 0) return null
  return (
    <Section id={id} title={title} href={`${deskPath}/bai-viet`}>
      <ul class="link-list">
        {lines.map(line => (
          <li key={`${line.siteId}-${line.id}`}>
            <a href={`${deskPath}/bai-viet/${line.siteId}/${line.id}`}>{line.title}</a>
            <span class="field__hint">
              {' '}
              {articleDeskWords.states[line.state]}, {formatDateTime(line.changedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
