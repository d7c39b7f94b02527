import { type Actor, mayDo } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import {
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  dayOf,
  type FormFields,
  withUndo,
} from '../../http/index.ts'
import { renderProse } from '../../prose/index.ts'
import type { Learnt } from '../../registry/index.ts'
import type { Site } from '../../sites/index.ts'
import { Button, ButtonLink, EmptyState, formats, type Language, Notice, useLanguage } from '../../ui/index.ts'
import { bodyOffset } from './article.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import type { WithArticle } from './article-steps.ts'
import { indicatorNames, type ReviewedReading, readingsUnderReview } from './review.queries.ts'
import {
  addedKinds,
  type CorrectionIssue,
  isCertain,
  type Marked,
  parseCorrection,
  parseRecordCorrection,
} from './review.ts'
import { reviewWords } from './review.words.ts'
import { AddForm } from './review-adding-view.tsx'
import { correct, type Settled, settle } from './review-settling.desk.ts'
import { ReviewCard, reviewMarks } from './review-view.tsx'
import { type DeskArticle, revisionsOf } from './working-copy.queries.ts'

type SiteDeed = { readonly actor: Actor; readonly site: Site }

/** Proposals that are new, and what the registry of people learnt with them. */
interface Added {
  readonly readings: readonly number[]
  readonly learnt: readonly Learnt[]
}

/** The room that reads articles, as this page needs it. */
export interface ArticleReader {
  /** Reads what an article says into proposals. */
  readonly readArticle: (tx: Tx, deed: SiteDeed, articleId: number) => Promise<Added>
  /** Proposes what a person marked in the text. */
  readonly addReading: (tx: Tx, deed: SiteDeed, marked: Marked) => Promise<{ readonly result: string } & Partial<Added>>
  /** Leaves the way back beside readings that were added in the same transaction. */
  readonly leaveReadingsUndo: (
    tx: Tx,
    deed: SiteDeed,
    added: Added & { articleId: number; act: string; label: string; at: Date },
  ) => Promise<number | null>
}

interface ReviewParts extends ArticleReader {
  readonly whenPublished: WithArticle
}

/** The page on which an editor goes through what the machine read, beside the text. */
export function reviewPages(desk: DeskPages, reader: ReviewParts): void {
  desk.show(`${articlesPath}/:site/:id/soat`, async request => reviewPage(desk, request, {}))
  desk.take(`${articlesPath}/:site/:id/soat`, async request => decide(desk, request, reader))
}

/** What the page's script says. */
export type ReviewSpeech = ReturnType<typeof speechIn>

function speechIn(language: Language) {
  const { left, done, notSent, undo } = reviewWords[language]
  return { left: left('{count}'), done, notSent, undo }
}

interface Answered {
  /** Why what somebody marked was not added. */
  readonly adding?: string
  readonly issue?: { readonly reading: number; readonly key: CorrectionIssue }
}

async function reviewPage(desk: DeskPages, request: DeskRequest, { issue, adding }: Answered): Promise<DeskAnswer> {
  const words = reviewWords[request.language]
  const place = await placeOf(desk, request, 'confirmReading')
  if (!place?.article) return null
  const { site, article, base } = place
  const { db } = desk.services
  const [kept] = await revisionsOf(db, { siteId: site.id, id: article.id }, 1)
  if (!kept) return null
  const readings = await readingsUnderReview(db, { siteId: site.id, articleId: article.id, revision: kept.number })
  const main = (
    <>
      <p class="editor__links">
        <ButtonLink href={base} look="quiet">
          {words.back}
        </ButtonLink>
      </p>
      <Outcome result={request.query.ket_qua ?? ''} />
      {article.copy ? (
        <Notice kind="info">
          <p>{words.saveFirst}</p>
        </Notice>
      ) : null}
      <Wholesale readings={readings} action={`${base}/soat`} formToken={request.formToken} />
      <div class="review" data-review="" data-words={JSON.stringify(speechIn(request.language))}>
        <section class="review__text prose" aria-label={words.text} lang={request.language === 'vi' ? undefined : 'vi'}>
          {renderProse(kept.content.body, reviewMarks(readings, request.language), {
            offset: bodyOffset(kept.content.title),
            nameTable: words.table,
          })}
        </section>
        <section class="review__list" aria-label={words.readings}>
          {readings.length === 0 ? (
            <EmptyState title={words.none}>
              <p>{words.noneAdvice}</p>
            </EmptyState>
          ) : (
            <p class="field__hint">{words.keys}</p>
          )}
          <AddForm
            action={`${base}/soat`}
            formToken={request.formToken}
            typed={request.fields}
            issue={adding ? words.results[adding] : undefined}
          />
          <ol class="review__cards">
            {readings.map(reading => (
              <ReviewCard
                key={reading.id}
                reading={reading}
                action={`${base}/soat`}
                formToken={request.formToken}
                issue={issue?.reading === reading.id ? words.issues[issue.key] : undefined}
              />
            ))}
          </ol>
        </section>
      </div>
      <datalist id="ten-chi-tieu" lang={request.language === 'vi' ? undefined : 'vi'}>
        {(await indicatorNames(db)).map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
  const status = issue || adding ? 422 : 200
  const { title } = kept.content
  return { title: words.title(title), written: title, main, status, scripts: ['review.js'] }
}

function Outcome({ result }: { readonly result: string }) {
  const words = reviewWords[useLanguage()]
  const text = Object.hasOwn(words.results, result) ? words.results[result] : undefined
  const isWarning = ['already_decided', 'needs_indicator', 'unknown'].includes(result)
  return text ? (
    <Notice kind={isWarning ? 'warning' : 'success'} isAnswer>
      <p>{text}</p>
    </Notice>
  ) : null
}

interface WholesaleProps {
  readonly readings: readonly ReviewedReading[]
  readonly action: string
  readonly formToken: string
}

/** How much is left, and what may be done with all of it at once. */
function Wholesale({ readings, action, formToken }: WholesaleProps) {
  const language = useLanguage()
  const words = reviewWords[language]
  const format = formats[language]
  const left = readings.filter(reading => reading.state === 'proposed').length
  const certain = readings.filter(isCertain).length
  return (
    <form method="post" action={action} class="review__all">
      <input type="hidden" name="_token" value={formToken} />
      <p role="status" data-review-left="">
        {readings.length === 0 ? '' : left > 0 ? words.left(format.number(left)) : words.done}
      </p>
      {certain > 0 ? (
        <>
          <Button name="act" value="confirm_certain">
            {words.confirmCertain(format.number(certain))}
          </Button>
          <p class="field__hint">{words.certainWhy}</p>
        </>
      ) : null}
      <Button name="act" value="read" look="second">
        {readings.length === 0 ? words.read : words.readAgain}
      </Button>
    </form>
  )
}

async function decide(desk: DeskPages, request: DeskRequest, reader: ReviewParts): Promise<DeskAnswer> {
  const words = reviewWords[request.language]
  const place = await placeOf(desk, request, 'confirmReading')
  if (!place?.article) return null
  const { site, article, base } = place
  const { fields } = request
  const id = /^[1-9]\d{0,14}$/.test(fields.reading ?? '') ? Number(fields.reading) : 0
  const act = fields.act ?? ''
  const figure = act === 'correct' ? parseCorrection(fields) : null
  if (typeof figure === 'string') return reviewPage(desk, request, { issue: { reading: id, key: figure } })
  const record = parseRecordCorrection(act, fields)
  if (typeof record === 'string') return reviewPage(desk, request, { issue: { reading: id, key: record } })
  const deed = { actor: request.actor, site }
  const day = dayOf(article.publishedAt ?? desk.services.now())
  const at = desk.services.now()
  const { result, undo } = await desk.services.db.transaction().execute(tx => {
    if (figure || record) return correct(tx, deed, { article, id, figure, record, day, at })
    if (act === 'add' || act === 'read') return readMore(tx, reader, { deed, article, fields, at })
    return settle(tx, deed, { article, act, id, at })
  })
  if (act === 'add' && result !== 'added') return reviewPage(desk, request, { adding: result })
  if (fields.script === '1') return { json: { result, text: words.results[result], undo } }
  const card = id && result !== 'confirmed' && result !== 'rejected' ? `#so-doc-${id}` : ''
  return { redirectTo: `${withUndo(`${base}/soat?ket_qua=${result}`, undo)}${card}` }
}

interface ReadingMore {
  readonly deed: SiteDeed
  readonly article: DeskArticle
  readonly fields: FormFields
  readonly at: Date
}

/** Adds what somebody marked, or all that the machine finds new, and leaves the way back beside it. */
async function readMore(tx: Tx, reader: ReviewParts, { deed, article, fields, at }: ReadingMore): Promise<Settled> {
  const isMarked = fields.act === 'add'
  const { id: articleId } = article
  const found = isMarked
    ? await reader.addReading(tx, deed, markedIn(fields, articleId))
    : await reader.readArticle(tx, deed, articleId).then(all => ({ ...all, result: resultOf(all.readings) }))
  // What a public article tells of is public, as it is when one is published that was read before.
  if (article.state === 'published' && mayDo(deed.actor, 'publish', deed.site))
    await reader.whenPublished(tx, deed, { id: articleId, at })
  const act = isMarked ? 'addReading' : 'readArticle'
  const label = article.draft.content.title
  const { result, readings = [], learnt = [] } = found
  return { result, undo: await reader.leaveReadingsUndo(tx, deed, { articleId, act, readings, learnt, label, at }) }
}

const resultOf = (readings: readonly number[]): string => (readings.length > 0 ? 'read' : 'nothing_new')

/** Words as somebody marked or typed them; line ends and signs of our own are none of theirs. */
const markedIn = (fields: FormFields, articleId: number): Marked => ({
  articleId,
  kind: addedKinds.find(one => one === fields.kind) ?? 'figure',
  quote: (fields.quote ?? '').normalize('NFC').replaceAll('¶', '').trim().slice(0, 2000),
  nth: /^\d{1,4}$/.test(fields.nth ?? '') ? Number(fields.nth) : null,
})
