import { mayDo } from '../../access/index.ts'
import {
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  deskPath,
  type FormFields,
  oneLine,
  pageNumber,
  withUndo,
} from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  FilterForm,
  type FormIssue,
  formats,
  issueOf,
  Notice,
  Pagination,
  Section,
  SelectField,
  Tag,
  TextArea,
  TextField,
  useLanguage,
  useWrittenLanguage,
  Written,
} from '../../ui/index.ts'
import { decideComments } from './comment-bulk.commands.ts'
import { commentQueueWords, commentWaitingWords } from './comment-desk.words.ts'
import { type CommentState, type QueuedComment, queuedComments } from './comment-queue.queries.ts'
import { paragraphsOf } from './comment-view.tsx'

const path = '/binh-luan'
const perPage = 30
const longestReason = 500

/** Comments that wait, with filters; one or many decided at once. */
export function commentQueuePages(desk: DeskPages): void {
  desk.show(path, async request => page(desk, request))
  desk.take(path, async request => decide(desk, request))
}

const sitesOf = ({ services }: DeskPages, { actor }: DeskRequest): Site[] =>
  services.sites.all().filter(site => mayDo(actor, 'moderateComment', site))

interface Refused {
  readonly issue: FormIssue
  readonly reason: string
  readonly chosen: readonly string[]
}

async function page(desk: DeskPages, request: DeskRequest, refused: Refused | null = null): Promise<DeskAnswer> {
  const words = commentQueueWords[request.language]
  const format = formats[request.language]
  const sites = sitesOf(desk, request)
  const query = refused ? request.fields : request.query
  const at = pageNumber(query.trang)
  if (sites.length === 0 || at === null) return null
  const chosen = sites.filter(site => String(site.id) === query.site)
  const state = stateIn(query.state)
  const siteIds = (chosen.length > 0 ? chosen : sites).map(site => site.id)
  const filter = { siteIds, state, words: (query.q ?? '').trim().slice(0, 100) }
  const found = await queuedComments(desk.services.db, filter, { limit: perPage, offset: (at - 1) * perPage })
  const lines = await Promise.all(found.comments.map(comment => withPlace(desk, request, comment)))
  const main = (
    <>
      <ErrorSummary issues={refused ? [refused.issue] : []} />
      <Answer query={request.query} />
      <Filter sites={sites} query={query} state={state} />
      {lines.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DecideForm lines={lines} query={query} state={state} token={request.formToken} refused={refused} />
      )}
      <Pagination
        page={at}
        pageCount={Math.max(1, Math.ceil(found.count / perPage))}
        hrefOf={number => hrefOf(query, { trang: String(number) })}
      />
    </>
  )
  const title = `${words.title} (${format.number(found.count)})`
  return { title, main, status: refused ? 422 : 200 }
}

const stateIn = (text = ''): CommentState => (text === 'approved' || text === 'rejected' ? text : 'waiting')

function hrefOf(
  { q = '', state = '', site = '', trang = '' }: FormFields,
  more: Readonly<Record<string, string>>,
): string {
  const kept = Object.entries({ q, state, site, trang, ...more }).filter(([, value]) => value !== '')
  return `${deskPath}${path}?${new URLSearchParams(kept)}`
}

function Answer({ query }: { readonly query: FormFields }) {
  const language = useLanguage()
  const words = commentQueueWords[language]
  const format = formats[language]
  const count = Number(query.so)
  if (!Number.isSafeInteger(count) || (query.ket_qua !== 'approved' && query.ket_qua !== 'rejected')) return null
  return (
    <Notice kind={count > 0 ? 'success' : 'warning'} isAnswer>
      <p>{count > 0 ? words.results[query.ket_qua](format.number(count)) : words.results.nothing}</p>
    </Notice>
  )
}

function Filter({ sites, query, state }: { sites: readonly Site[]; query: FormFields; state: CommentState }) {
  const words = commentQueueWords[useLanguage()]
  return (
    <FilterForm action={`${deskPath}${path}`} label={words.filter}>
      <TextField name="q" label={words.words} type="search" value={query.q ?? ''} isOptional />
      <SelectField
        name="state"
        label={words.state}
        choices={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
        value={state}
        isOptional
      />
      {sites.length > 1 ? (
        <SelectField
          name="site"
          label={words.site}
          choices={sites.map(site => ({ value: String(site.id), label: site.name }))}
          isWritten
          value={query.site ?? ''}
          isOptional
        />
      ) : null}
    </FilterForm>
  )
}

interface Line {
  readonly comment: QueuedComment
  readonly siteName: string
  /** The page it stands under; null when that is not public. */
  readonly href: string | null
}

async function withPlace({ services }: DeskPages, { origin }: DeskRequest, comment: QueuedComment): Promise<Line> {
  const site = services.sites.byId(comment.siteId)
  const under = site ? await services.pathOf(site, comment.subject) : null
  const href = under && `${origin.scheme}${site?.host ?? ''}${origin.port}${under}`
  return { comment, siteName: site?.name ?? '', href }
}

interface FormProps {
  readonly lines: readonly Line[]
  readonly query: FormFields
  readonly state: CommentState
  readonly token: string
  readonly refused: Refused | null
}

function DecideForm({ lines, query, state, token, refused }: FormProps) {
  const words = commentQueueWords[useLanguage()]
  return (
    <form method="post" action={`${deskPath}${path}`}>
      <input type="hidden" name="_token" value={token} />
      {['q', 'state', 'site', 'trang'].map(name => (
        <input key={name} type="hidden" name={name} value={query[name] ?? ''} />
      ))}
      {lines.map(line => (
        <CommentLine key={`${line.comment.siteId}-${line.comment.id}`} line={line} chosen={refused?.chosen ?? []} />
      ))}
      <Section id="quyet-dinh" title={words.decide}>
        <div class="form">
          {state === 'rejected' ? null : (
            <TextArea
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              rows={2}
              maxLength={longestReason}
              value={refused?.reason ?? ''}
              error={issueOf(refused ? [refused.issue] : [], 'reason')}
              isOptional
            />
          )}
          <div class="button-row">
            {state === 'approved' ? null : (
              <Button name="act" value="approve">
                {words.approve}
              </Button>
            )}
            {state === 'rejected' ? null : (
              <Button name="act" value="reject" look="danger">
                {words.reject}
              </Button>
            )}
          </div>
        </div>
      </Section>
    </form>
  )
}

function CommentLine({ line: { comment, siteName, href }, chosen }: { line: Line; chosen: readonly string[] }) {
  const language = useLanguage()
  const waiting = commentWaitingWords[language]
  const words = commentQueueWords[language]
  const format = formats[language]
  const written = useWrittenLanguage()
  const id = `y_kien_${comment.siteId}_${comment.id}`
  return (
    <article class="comment desk-item">
      <p class="comment__head">
        <label class="field__choice">
          <input type="checkbox" id={id} name={id} value="1" checked={chosen.includes(id)} />
          <strong>
            <Written>{comment.name}</Written>
          </strong>
        </label>
        <time datetime={comment.writtenAt.toISOString()}>{format.dateTime(comment.writtenAt)}</time>
        <span lang={written}>{siteName}</span>
        {href ? <a href={href}>{waiting.under}</a> : null}
      </p>
      {comment.answers ? (
        <p>
          {waiting.answers} <Written>{comment.answers}</Written>
        </p>
      ) : null}
      {paragraphsOf(comment.text).map((paragraph, at) => (
        <p key={at} lang={written}>
          {paragraph}
        </p>
      ))}
      {comment.state === 'waiting' ? null : (
        <p class="field__hint">
          <Tag tone={comment.state === 'approved' ? 'good' : 'bad'}>{words.states[comment.state]}</Tag>{' '}
          <Written>{[comment.decidedBy, comment.reason].filter(Boolean).join(': ')}</Written>
        </p>
      )}
    </article>
  )
}

const chosenIn = (fields: FormFields): { readonly siteId: number; readonly id: number }[] =>
  Object.keys(fields).flatMap(name => {
    const [, siteId, id] = /^y_kien_([1-9]\d{0,8})_([1-9]\d{0,14})$/.exec(name) ?? []
    return siteId && id ? [{ siteId: Number(siteId), id: Number(id) }] : []
  })

async function decide(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = commentQueueWords[request.language]
  const { fields, actor } = request
  const sites = sitesOf(desk, request)
  if (sites.length === 0) return null
  const chosen = chosenIn(fields)
  const reason = oneLine(fields.reason).slice(0, longestReason)
  const state = fields.act === 'approve' ? 'approved' : 'rejected'
  const refuse = (field: string, text: string) =>
    page(desk, request, {
      issue: { field, text },
      reason,
      chosen: chosen.map(one => `y_kien_${one.siteId}_${one.id}`),
    })
  if (chosen.length === 0) return refuse('quyet-dinh', words.issues.none_chosen)
  if (state === 'rejected' && reason === '') return refuse('reason', words.issues.reason_missing)
  const { db, now } = desk.services
  const bySite = Map.groupBy(chosen, one => one.siteId)
  const made = await db.transaction().execute(async tx => {
    const all = []
    for (const site of sites.filter(one => bySite.has(one.id))) {
      const ids = (bySite.get(site.id) ?? []).map(one => one.id)
      all.push(await decideComments(tx, { actor, site }, { ids, state, reason, at: now() }))
    }
    return all
  })
  const count = made.reduce((sum, one) => sum + one.count, 0)
  const undo = made.length === 1 ? (made[0]?.undo ?? null) : null
  return { redirectTo: withUndo(hrefOf(fields, { ket_qua: state, so: String(count), trang: '' }), undo) }
}
