import { isDeepStrictEqual } from 'node:util'
import { diffArrays } from 'diff'
import { type DeskAnswer, type DeskPages, type DeskRequest, withUndo } from '../../http/index.ts'
import { mergedCells } from '../../prose/index.ts'
import { Button, ButtonLink, formats, Section, useLanguage, useWrittenLanguage, Written } from '../../ui/index.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { storedCopy } from './article-standing.queries.ts'
import { restoreRevision } from './working-copy.commands.ts'
import { type KeptRevision, revisionsOf } from './working-copy.queries.ts'
import { leaveWritingUndo } from './writing-undo.commands.ts'

/** The versions of an article with what each changed, and the way back to any of them. */
export function revisionPages(desk: DeskPages): void {
  desk.show(`${articlesPath}/:site/:id/phien-ban`, async request => listPage(desk, request))
  desk.take(`${articlesPath}/:site/:id/phien-ban/:number`, async request => restore(desk, request))
}

async function listPage(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const format = formats[request.language]
  const place = await placeOf(desk, request, 'seeDrafts')
  if (!place?.article) return null
  const { site, article, base } = place
  const revisions = await revisionsOf(desk.services.db, { siteId: site.id, id: article.id }, 50)
  const main = (
    <>
      <p>
        <ButtonLink href={base} look="quiet">
          {words.articles}: <Written>{article.draft.content.title}</Written>
        </ButtonLink>
      </p>
      {revisions.map((revision, at) => (
        <Section key={revision.number} id={`ban-${revision.number}`} title={words.revisionOf(revision.number)}>
          <p>
            <time datetime={revision.createdAt.toISOString()}>{format.dateTime(revision.createdAt)}</time> ·{' '}
            {revision.authorName ? <Written>{revision.authorName}</Written> : words.byPortal}
          </p>
          <Difference before={revisions[at + 1]} after={revision} />
          <form method="post" action={`${base}/phien-ban/${revision.number}`}>
            <input type="hidden" name="_token" value={request.formToken} />
            <Button look="second">{words.restore}</Button>
          </form>
        </Section>
      ))}
    </>
  )
  const { title } = article.draft.content
  return { title: words.revisionTitle(title), written: title, main }
}

/** What a version changed: its words, then the cells that are merged. */
function Difference({ before, after }: { readonly before: KeptRevision | undefined; readonly after: KeptRevision }) {
  const words = articleDeskWords[useLanguage()]
  if (!before) return <p>{words.firstRevision}</p>
  return (
    <>
      {before.text === after.text ? (
        <p>{words.sameText}</p>
      ) : (
        <Changes heading={words.compared} before={wordsOf(before.text)} after={wordsOf(after.text)} />
      )}
      <CellChanges before={cellsOf(before, words)} after={cellsOf(after, words)} />
    </>
  )
}

type DeskWords = (typeof articleDeskWords)[keyof typeof articleDeskWords]

const cellsOf = ({ content }: KeptRevision, words: DeskWords): string[] =>
  mergedCells(content.body).map(cell => words.mergedCell({ ...cell, words: shortened(cell.words) }))

function CellChanges({ before, after }: { readonly before: readonly string[]; readonly after: readonly string[] }) {
  const words = articleDeskWords[useLanguage()]
  if (isDeepStrictEqual(before, after)) return null
  return <Changes heading={words.mergedCells} before={lined(before)} after={lined(after)} isSaidByDesk />
}

const lined = (cells: readonly string[]) => cells.map(cell => `${cell}. `)

interface Changed {
  readonly heading: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** In the desk's own words, with the heading in sight; else in the article's. */
  readonly isSaidByDesk?: boolean
}

/** What was taken out and put in; long stretches that stayed are shortened. */
function Changes({ heading, before, after, isSaidByDesk = false }: Changed) {
  const language = useLanguage()
  const words = articleDeskWords[language]
  const written = useWrittenLanguage()
  const parts = diffArrays([...before], [...after], { timeout: 1_000 })
  if (!parts) return <p>{heading}</p>
  return (
    <p class="difference" lang={isSaidByDesk ? undefined : written}>
      <span class={isSaidByDesk ? undefined : 'visually-hidden'} lang={language}>
        {heading}:{' '}
      </span>
      {parts.map((part, at) => {
        const text = part.value.join('')
        if (part.added)
          return (
            <ins key={at}>
              <span class="visually-hidden" lang={language}>
                {words.added}{' '}
              </span>
              {text}
            </ins>
          )
        if (part.removed)
          return (
            <del key={at}>
              <span class="visually-hidden" lang={language}>
                {words.removed}{' '}
              </span>
              {text}
            </del>
          )
        return <span key={at}>{shortened(text)}</span>
      })}
    </p>
  )
}

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 70)} … ${text.slice(-70)}` : text)

async function restore(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'editArticle')
  const number = Number(request.params.number)
  if (!place?.article || !Number.isSafeInteger(number)) return null
  const { site, article, base } = place
  const { db, now } = desk.services
  const deed = { actor: request.actor, site }
  const { id } = article
  const { result, undo } = await db.transaction().execute(async tx => {
    const before = await storedCopy(tx, site.id, id)
    const result = await restoreRevision(tx, deed, { id, number, at: now() })
    if (result === 'not_now') return { result, undo: null }
    return { result, undo: await leaveWritingUndo(tx, deed, { id, act: 'restoreRevision', before, at: now() }) }
  })
  return { redirectTo: withUndo(`${base}?ket_qua=${result}`, undo) }
}
