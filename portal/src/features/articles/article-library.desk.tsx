import { fold } from '@tuong-minh/reader/letters'
import { type DeskAnswer, type DeskPages, type DeskRequest, pageNumber, withUndo } from '../../http/index.ts'
import { EmptyState, FilterForm, Notice, Pagination, Section, TextField, Written } from '../../ui/index.ts'
import { libraryFiles, libraryPictures } from '../media/index.ts'
import type { ArticleContent } from './article.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { mostFiles } from './article-file.desk.ts'
import { keptNames, withKept } from './article-kept-parts.ts'
import { articleLibraryWords } from './article-library.words.ts'
import { LibraryChoice, type LibraryChoiceProps } from './article-library-view.tsx'
import { partIssueWords } from './article-parts.words.ts'
import { mostPictures } from './article-picture.desk.ts'
import { keepStroke } from './article-saving.desk.ts'

const perPage = 24
/** Files beside the pictures; older ones are found by their words. */
const filesShown = 24

/** Where a picture or a file that is in the site's library already is chosen for an article. */
export const libraryPath = '/thu-vien'

export function articleLibraryPages(desk: DeskPages): void {
  desk.show(`${articlesPath}/:site/:id${libraryPath}`, async request => choicePage(desk, request))
  desk.take(`${articlesPath}/:site/:id${libraryPath}`, async request => take(desk, request))
}

interface Refusal {
  readonly text: string
  readonly status: 409 | 422
}

async function choicePage(desk: DeskPages, request: DeskRequest, refusal?: Refusal): Promise<DeskAnswer> {
  const words = articleLibraryWords[request.language]
  const place = await placeOf(desk, request, 'editArticle')
  const page = pageNumber(request.query.trang)
  if (!place?.article || page === null) return null
  const { base, article, site } = place
  const { q = '' } = request.query
  const filter = { siteIds: [site.id], words: fold(q) }
  const range = { limit: perPage, offset: (page - 1) * perPage }
  const { pictures, count } = await libraryPictures(desk.services.db, filter, range)
  const files = page === 1 ? await libraryFiles(desk.services.db, filter, filesShown) : []
  const there = new Set(keptNames(article.draft.content))
  const action = `${base}${libraryPath}`
  const choice = (name: string): Pick<LibraryChoiceProps, 'name' | 'action' | 'formToken' | 'isThere'> => ({
    name,
    action,
    formToken: request.formToken,
    isThere: there.has(name),
  })
  const main = (
    <>
      {refusal ? (
        <Notice kind="warning" isAnswer>
          <p>{refusal.text}</p>
        </Notice>
      ) : null}
      <p>
        {words.back}:{' '}
        <a href={base}>
          <Written>{article.draft.content.title}</Written>
        </a>
      </p>
      <p class="field__hint">{words.why}</p>
      <FilterForm action={action} label={words.find}>
        <TextField name="q" label={words.words} type="search" value={q} isOptional />
      </FilterForm>
      {pictures.length + files.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneAdvice}</p>
        </EmptyState>
      ) : null}
      <ul class="desk-pictures">
        {pictures.map(picture => (
          <LibraryChoice key={picture.id} picture={picture} {...choice(`picture:${picture.sha256}`)} />
        ))}
      </ul>
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(count / perPage))}
        hrefOf={number => `${action}?${new URLSearchParams({ q, trang: String(number) })}`}
      />
      {files.length > 0 ? (
        <Section id="tep" title={words.files}>
          <ul class="desk-pictures">
            {files.map(file => (
              <LibraryChoice key={file.id} file={file} {...choice(`file:${file.sha256}`)} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
  return { title: words.title, main, status: refusal?.status ?? 200 }
}

async function take(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'editArticle')
  if (!place?.article) return null
  const { base, article, site } = place
  const { services } = desk
  const draft = await withKept(services.db, { siteId: site.id, draft: article.draft, kept: request.fields.chosen })
  if (draft === article.draft) return { redirectTo: `${base}${libraryPath}` }
  if (isTooMuch(draft.content))
    return choicePage(desk, request, { text: partIssueWords[request.language].too_many, status: 422 })
  const version = article.copy?.version ?? 0
  const change = { site, article, written: article.draft, draft, act: 'takeFromLibrary', version }
  const { saving, undo } = await keepStroke(desk, request, change)
  const words = articleDeskWords[request.language]
  if (saving.result === 'saved') return { redirectTo: withUndo(`${base}?ket_qua=from_library`, undo) }
  const text = saving.result === 'held' ? words.heldBy(saving.copy.holderName) : words.stale
  return choicePage(desk, request, { text, status: 409 })
}

const isTooMuch = ({ pictures, files = [] }: ArticleContent): boolean =>
  pictures.length > mostPictures || files.length > mostFiles
