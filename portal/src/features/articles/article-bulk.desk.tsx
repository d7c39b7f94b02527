import { mayDo, mayDoSomewhere } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath } from '../../http/index.ts'
import { Button, ButtonLink, DataTable, Notice, TextArea, useLanguage, Written } from '../../ui/index.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { articlesPath } from './article-desk-place.ts'
import { inCategory } from './article-reach.queries.ts'
import { isAccepted, stepNamed, takeStep, type WithArticle } from './article-steps.ts'
import { deskArticle } from './working-copy.queries.ts'

const mostAtOnce = 100

export const bulkFormId = 'hang-loat'

/** Does one thing with many articles: each is one of its own, and the answer says what became of which. */
export function bulkPage(desk: DeskPages, whenPublished: WithArticle): void {
  desk.take(`${articlesPath}/${bulkFormId}`, async request => doWithAll(desk, request, whenPublished))
}

/** The name of the box before an article of the list. */
export const boxName = ({ siteId, id }: Chosen): string => `bai_${siteId}_${id}`

interface Chosen {
  readonly siteId: number
  readonly id: number
}

const chosenIn = (fields: DeskRequest['fields']): Chosen[] =>
  Object.keys(fields).flatMap(name => {
    const [, siteId, id] = /^bai_([1-9]\d{0,8})_([1-9]\d{0,14})$/.exec(name) ?? []
    return siteId && id ? [{ siteId: Number(siteId), id: Number(id) }] : []
  })

interface Outcome extends Chosen {
  readonly title: string
  readonly isDone: boolean
  readonly text: string
}

async function doWithAll(desk: DeskPages, request: DeskRequest, whenPublished: WithArticle): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const chosen = chosenIn(request.fields)
  if (chosen.length === 0) return resultPage(request, [], words.bulkNothing)
  if (chosen.length > mostAtOnce) return resultPage(request, [], words.bulkTooMany)
  const outcomes: Outcome[] = []
  for (const one of chosen) outcomes.push(await doWithOne(desk, request, { ...one, whenPublished }))
  return resultPage(request, outcomes, words.bulkDone(outcomes.filter(one => one.isDone).length, outcomes.length))
}

async function doWithOne(
  { services }: DeskPages,
  request: DeskRequest,
  { siteId, id, whenPublished }: Chosen & { whenPublished: WithArticle },
): Promise<Outcome> {
  const words = articleDeskWords[request.language]
  const { db, now, sites } = services
  const found = sites.byId(siteId)
  const step = stepNamed(request.fields.act ?? '')
  const seen = found && mayDoSomewhere(request.actor, 'seeDrafts', found) ? await deskArticle(db, { siteId, id }) : null
  const site = found && seen ? await inCategory(db, found, seen.draft.categoryId) : null
  const article = site && mayDo(request.actor, 'seeDrafts', site) ? seen : null
  const outcome = { siteId, id, title: article?.draft.content.title ?? '', isDone: false }
  if (!site || !article || !step) return { ...outcome, text: words.notThere }
  if (!mayDo(request.actor, step.act, site)) return { ...outcome, text: words.notPermitted }
  const { result } = await db
    .transaction()
    .execute(tx => takeStep(tx, { site, request }, { step, id, at: now(), whenPublished }))
  return { ...outcome, isDone: isAccepted(result), text: { ...words.results, ...words.issues }[result] }
}

function resultPage({ language }: DeskRequest, outcomes: readonly Outcome[], text: string): DeskAnswer {
  const words = articleDeskWords[language]
  const isWhole = outcomes.length > 0 && outcomes.every(one => one.isDone)
  const main = (
    <>
      <Notice kind={isWhole ? 'success' : 'warning'} isAnswer>
        <p>{text}</p>
      </Notice>
      {outcomes.length > 0 ? (
        <DataTable
          id="ket-qua"
          caption={words.bulkResult}
          columns={[{ heading: words.title }, { heading: words.bulkResult }]}
          rows={outcomes.map(one => [
            one.title ? (
              <a key="title" href={`${deskPath}${articlesPath}/${one.siteId}/${one.id}`}>
                <Written>{one.title}</Written>
              </a>
            ) : (
              `${one.id}`
            ),
            one.text,
          ])}
        />
      ) : null}
      {outcomes.some(one => one.isDone) ? (
        <p>
          <a href={`${deskPath}/viec-vua-lam`}>{words.bulkUndo}</a>
        </p>
      ) : null}
      <ButtonLink href={`${deskPath}${articlesPath}`} look="second">
        {words.bulkBack}
      </ButtonLink>
    </>
  )
  return { title: words.bulk, main, status: outcomes.some(one => one.isDone) ? 200 : 422 }
}

interface BulkFormProps {
  readonly formToken: string
  readonly mayPublish: boolean
  readonly mayWithdraw: boolean
  readonly maySendBack: boolean
}

/** The buttons under the list; the boxes before its lines belong to this form. */
export function BulkForm({ formToken, mayPublish, mayWithdraw, maySendBack }: BulkFormProps) {
  const words = articleDeskWords[useLanguage()]
  const button = (value: string, label: string) => (
    <Button name="act" value={value} look={value === 'withdraw' ? 'danger' : 'second'}>
      {label}
    </Button>
  )
  return (
    <form class="editor__steps" method="post" action={`${deskPath}${articlesPath}/${bulkFormId}`} id={bulkFormId}>
      <input type="hidden" name="_token" value={formToken} />
      <h2 class="section__title">{words.bulk}</h2>
      <TextArea name="note" label={words.note} hint={words.bulkNote} rows={2} isOptional />
      <div class="editor__buttons">
        {button('submit', words.submit)}
        {maySendBack ? button('send_back', words.sendBack) : null}
        {mayPublish ? button('approve', words.approve) : null}
        {mayPublish ? button('publish', words.publish) : null}
        {mayWithdraw ? button('withdraw', words.withdraw) : null}
      </div>
    </form>
  )
}
