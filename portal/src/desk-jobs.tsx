import { mayDo, permit, writeAudit } from './access/index.ts'
import { jobWords } from './desk-portal.words.ts'
import { scheduleIn } from './desk-schedule.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath } from './http/index.ts'
import { failedJobs, type JobLine, type JobsHolder, jobQueues, type QueueLine } from './jobs/index.ts'
import type { Site } from './sites/index.ts'
import { Button, DataTable, EmptyState, formats, type Language, Notice, Section, useLanguage } from './ui/index.ts'

const path = '/viec-chay-nen'
const mostFailures = 50

/** The root of the portal, for those who administer all of it. */
export function rootFor({ services }: DeskPages, { actor }: DeskRequest): Site | null {
  const root = services.sites.all().find(({ parentId }) => parentId === null)
  return root && mayDo(actor, 'keepPortal', root) ? root : null
}

/** What the portal does by itself, what failed, and the button that tries again. */
export function jobPages(desk: DeskPages, jobs: JobsHolder): void {
  desk.show(path, async request => (rootFor(desk, request) ? page(desk, request, jobs) : null))
  desk.take(path, async request => retry(desk, request, jobs))
}

async function page({ services }: DeskPages, request: DeskRequest, jobs: JobsHolder): Promise<DeskAnswer> {
  const words = jobWords[request.language]
  const [queues, failures] = await Promise.all([jobQueues(services.db), failedJobs(services.db, mostFailures)])
  const main = (
    <>
      {request.query.ket_qua === 'retried' ? (
        <Notice kind="success" isAnswer>
          <p>{words.retried}</p>
        </Notice>
      ) : null}
      <p>{words.about}</p>
      {jobs.queue ? null : (
        <Notice kind="warning">
          <p>{words.notStarted}</p>
        </Notice>
      )}
      <Queues queues={queues} />
      <Section id="viec-loi" title={words.failures}>
        {failures.length === 0 ? (
          <EmptyState title={words.none} />
        ) : (
          <Failures failures={failures} token={request.formToken} />
        )}
      </Section>
    </>
  )
  return { title: words.title, main }
}

const nameOf = (name: string, language: Language): string => jobWords[language].names[name] ?? name

function Queues({ queues }: { readonly queues: readonly QueueLine[] }) {
  const language = useLanguage()
  const words = jobWords[language]
  const format = formats[language]
  return (
    <DataTable
      id="hang-doi"
      caption={words.queues}
      columns={[
        { heading: words.name },
        { heading: words.schedule },
        { heading: words.waiting, isNumeric: true },
        { heading: words.active, isNumeric: true },
        { heading: words.done, isNumeric: true },
        { heading: words.failed, isNumeric: true },
        { heading: words.lastDone },
      ]}
      rows={queues.map(queue => [
        nameOf(queue.name, language),
        queue.schedule
          ? (scheduleIn(queue.schedule, language) ?? <code key="cron">{queue.schedule}</code>)
          : words.onRequest,
        format.number(queue.waiting),
        format.number(queue.active),
        format.number(queue.done),
        format.number(queue.failed),
        queue.lastDone ? format.dateTime(queue.lastDone) : '',
      ])}
    />
  )
}

function Failures({ failures, token }: { readonly failures: readonly JobLine[]; readonly token: string }) {
  const language = useLanguage()
  const words = jobWords[language]
  const format = formats[language]
  return (
    <DataTable
      id="loi"
      caption={`${words.failures} (${format.number(failures.length)})`}
      isCaptionHidden
      columns={[words.name, words.at, words.tries, words.error, words.again].map(heading => ({ heading }))}
      rows={failures.map(job => [
        nameOf(job.name, language),
        format.dateTime(job.failedAt),
        format.number(job.tries),
        <code key="error" class="audit-details">
          {job.error}
        </code>,
        <form key="retry" method="post" action={`${deskPath}${path}`}>
          <input type="hidden" name="_token" value={token} />
          <input type="hidden" name="name" value={job.name} />
          <Button name="job" value={job.id} look="second">
            {words.again}
            <span class="visually-hidden"> {nameOf(job.name, language)}</span>
          </Button>
        </form>,
      ])}
    />
  )
}

async function retry(desk: DeskPages, request: DeskRequest, { queue }: JobsHolder): Promise<DeskAnswer> {
  const root = rootFor(desk, request)
  if (!root) return null
  permit(request.actor, 'keepPortal', root)
  const { name = '', job = '' } = request.fields
  const known = (await failedJobs(desk.services.db, mostFailures)).some(one => one.id === job && one.name === name)
  if (!queue || !known) return { redirectTo: `${deskPath}${path}` }
  await queue.retry(name, job)
  const subject = { kind: 'portal', id: name }
  await writeAudit(desk.services.db, { actor: request.actor, act: 'retryJob', subject, details: { job } })
  return { redirectTo: `${deskPath}${path}?ket_qua=retried` }
}
