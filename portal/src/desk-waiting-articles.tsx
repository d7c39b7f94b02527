import { deskWords } from './desk.words.ts'
import { articleDeskWords } from './features/articles/article-desk.words.ts'
import { reachOf } from './features/articles/article-reach.queries.ts'
import { type DeskArticleLine, waitingForApproval, writtenBy } from './features/articles/working-copy.queries.ts'
import { type DeskRequest, deskPath, type RoomServices } from './http/index.ts'
import { formats, Section, useLanguage, Written } from './ui/index.ts'

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
  const approving = await reachOf(services.db, sites, { actor, act: 'publish' })
  const writing = await reachOf(services.db, sites, { actor, act: 'editArticle' })
  const [waiting, own] = await Promise.all([
    waitingForApproval(services.db, approving, most),
    writtenBy(services.db, { ...writing, accountId: actor.accountId ?? '' }, most),
  ])
  return (
    <>
      <Lines id="cho-duyet" title={words.articlesToApprove} lines={waiting} />
      <Lines id="dang-viet" title={words.articlesBegun} lines={own} />
    </>
  )
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly DeskArticleLine[] }) {
  const language = useLanguage()
  const words = articleDeskWords[language]
  const format = formats[language]
  if (lines.length === 0) return null
  return (
    <Section id={id} title={title} href={`${deskPath}/bai-viet`}>
      <ul class="link-list">
        {lines.map(line => (
          <li key={`${line.siteId}-${line.id}`}>
            <a href={`${deskPath}/bai-viet/${line.siteId}/${line.id}`}>
              <Written>{line.title}</Written>
            </a>
            <span class="field__hint">
              {' '}
              {words.states[line.state]}, {format.dateTime(line.changedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
