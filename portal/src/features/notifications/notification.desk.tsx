import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath } from '../../http/index.ts'
import { ActorName, Button, EmptyState, formats, Tag, useLanguage, Written } from '../../ui/index.ts'
import { markRead } from './notification.commands.ts'
import { type NotificationLine, notificationsOf } from './notification.queries.ts'
import { notificationWords } from './notification.words.ts'

const notificationsPath = '/thong-bao'
const mostListed = 100

/** What one should know; each line leads to what it is about. */
export function notificationPages(desk: DeskPages): void {
  desk.show(notificationsPath, async request => page(desk, request))
  desk.take(notificationsPath, async request => read(desk, request))
}

async function page({ services }: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = notificationWords[request.language]
  const lines = await notificationsOf(services.db, request.actor.accountId, mostListed)
  const action = `${deskPath}${notificationsPath}`
  const main = (
    <>
      <p>
        {words.about} <a href={`${deskPath}/tai-khoan#tuy-chon`}>{words.account}</a>
      </p>
      {lines.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <form method="post" action={action}>
          <input type="hidden" name="_token" value={request.formToken} />
          {lines.some(line => !line.isRead) ? (
            <Button name="id" value="all" look="second">
              {words.readAll}
            </Button>
          ) : null}
          <ul class="notification-list">
            {lines.map(line => (
              <Line
                key={line.id}
                line={line}
                language={request.language}
                siteName={services.sites.byId(line.siteId)?.name ?? ''}
              />
            ))}
          </ul>
        </form>
      )}
    </>
  )
  return { title: words.title, main }
}

interface LineProps {
  readonly line: NotificationLine
  readonly language: DeskRequest['language']
  readonly siteName: string
}

function Line({ line, language, siteName }: LineProps) {
  const format = formats[useLanguage()]
  const words = notificationWords[language]
  return (
    <li class="notification-list__item">
      <p>
        <strong>{words.kinds[line.kind]}</strong> {line.isRead ? null : <Tag tone="warn">{words.isNew}</Tag>}
        <br />
        <a href={hrefOf(line)}>
          <Written>{line.title}</Written>
        </a>
        <br />
        <span class="field__hint">
          {line.actorName ? (
            <>
              <ActorName name={line.actorName} />,{' '}
            </>
          ) : null}
          {siteName ? (
            <>
              <Written>{siteName}</Written>,{' '}
            </>
          ) : null}
          {format.dateTime(line.at)}
        </span>
      </p>
      {line.isRead ? null : (
        <Button name="id" value={String(line.id)} look="quiet">
          {words.read}
          <span class="visually-hidden">
            : <Written>{line.title}</Written>
          </span>
        </Button>
      )}
    </li>
  )
}

function hrefOf({ kind, siteId, subjectId }: NotificationLine): string {
  if (kind === 'comment') return `${deskPath}/binh-luan`
  return kind === 'due' ? deskPath : `${deskPath}/bai-viet/${siteId}/${subjectId}`
}

async function read({ services }: DeskPages, { actor, fields }: DeskRequest): Promise<DeskAnswer> {
  const id = fields.id === 'all' ? null : Number(fields.id)
  if (id !== null && !Number.isSafeInteger(id)) return null
  await markRead(services.db, actor, { id, at: services.now() })
  return { redirectTo: `${deskPath}${notificationsPath}` }
}
