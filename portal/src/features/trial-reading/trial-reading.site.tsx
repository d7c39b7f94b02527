import { read } from '@tuong-minh/reader'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formFields, type PageAnswer, type PublicPages } from '../../http/index.ts'
import { PageHeading } from '../../ui/index.ts'
import { longestForm, parseTyped } from './trial-reading.ts'
import { trialReadingWords as words } from './trial-reading.words.ts'
import { TrialForm, TrialResult, trialReadingPath } from './trial-reading-view.tsx'

/** Reads what anybody pastes in, and keeps nothing of it: neither the text nor the page that shows it. */
export function trialReadingPages(app: FastifyInstance, pages: PublicPages): void {
  const limited = { bodyLimit: longestForm, config: { rateLimit: { max: 20, timeWindow: 60_000 } } }
  pages.at(trialReadingPath, async () => pageWith(<TrialForm text="" />))
  app.post(trialReadingPath, limited, async (request, reply) => readTyped(request, reply, pages))
}

type Page = Extract<PageAnswer, { main: unknown }>

function pageWith(children: Page['main'], isResult = false): Page {
  return {
    title: words.title,
    description: words.lead,
    isIndexed: !isResult,
    main: (
      <>
        <PageHeading title={words.title}>
          <p class="prose">{words.lead}</p>
        </PageHeading>
        {children}
      </>
    ),
    subjects: [],
  }
}

async function readTyped(request: FastifyRequest, reply: FastifyReply, pages: PublicPages): Promise<FastifyReply> {
  const fields = formFields(request.body)
  const typed = parseTyped(fields)
  if ('key' in typed) {
    const issue = { field: typed.field, text: words.issues[typed.key] }
    const page = pageWith(<TrialForm text={fields.text ?? ''} issues={[issue]} />, true)
    return pages.sendUncached(request, reply, { page, status: 422 })
  }
  const main = (
    <>
      <TrialResult reading={read(typed.text)} />
      <h2 class="section__title">{words.again}</h2>
      <TrialForm text={typed.text} />
    </>
  )
  return pages.sendUncached(request, reply, { page: pageWith(main, true), status: 200 })
}
