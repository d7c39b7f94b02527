import { fold } from '@tuong-minh/reader/letters'
import { mayDo, mayDoSomewhere } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, pageNumber } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  EmptyState,
  FilterForm,
  formats,
  type Language,
  Notice,
  Pagination,
  SelectField,
  TextField,
  Written,
} from '../../ui/index.ts'
import { cropPages } from './crop.desk.tsx'
import { libraryFiles } from './file.queries.ts'
import type { FileStore } from './file-store.ts'
import { FileItems, PictureItem } from './library-view.tsx'
import { mediaWords } from './media.words.ts'
import { libraryMonths, libraryPictures } from './picture.queries.ts'
import { storageOf } from './quota.queries.ts'
import { removalPages } from './removal.desk.tsx'

const perPage = 24
/** Files beside the pictures; older ones are found by their words or month. */
const filesShown = 48
const path = `${deskPath}/anh`

/** The pictures of the sites where this person may see drafts, with where each is used. */
export function mediaDesk(desk: DeskPages, files: FileStore): void {
  desk.show('/anh', async request => libraryPage(desk, request))
  cropPages(desk, files)
  removalPages(desk)
}

async function libraryPage({ services }: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = mediaWords[request.language]
  const { actor, query } = request
  const sites = services.sites.all().filter(site => mayDoSomewhere(actor, 'seeDrafts', site))
  const page = pageNumber(query.trang)
  if (sites.length === 0 || page === null) return null
  const chosen = sites.filter(site => String(site.id) === query.site)
  const siteIds = (chosen.length > 0 ? chosen : sites).map(site => site.id)
  // Drafts of other categories are not theirs to see, nor what they are called.
  const mayNameUses = (id: number) => sites.some(site => site.id === id && mayDo(actor, 'seeDrafts', site))
  const mayEdit = (id: number) => sites.some(site => site.id === id && mayDo(actor, 'editArticle', site))
  const range = { limit: perPage, offset: (page - 1) * perPage }
  const month = /^\d{4}-\d{2}$/.test(query.thang ?? '') ? (query.thang ?? '') : ''
  const filter = { siteIds, words: fold(query.q ?? ''), month }
  const { pictures, count } = await libraryPictures(services.db, filter, range)
  const files = page === 1 ? await libraryFiles(services.db, filter, filesShown) : []
  const months = await libraryMonths(services.db, siteIds)
  const places = await storages(
    services.db,
    chosen.length > 0 || sites.length < 10 ? siteIds.map(id => services.sites.byId(id)) : [],
    request.language,
  )
  const main = (
    <>
      {query.ket_qua === 'removed' ? (
        <Notice kind="success" isAnswer>
          <p>{words.removed}</p>
        </Notice>
      ) : null}
      {places.map(({ name, text }) => (
        <p key={name} class="desk-storage">
          <Written>{name}</Written>: {text}
        </p>
      ))}
      <FilterForm action={path} label={words.find}>
        <TextField name="q" label={words.words} type="search" value={query.q ?? ''} isOptional />
        <SelectField
          name="site"
          label={words.site}
          choices={sites.map(site => ({ value: String(site.id), label: site.name }))}
          isWritten
          value={query.site ?? ''}
          isOptional
        />
        <SelectField
          name="thang"
          label={words.monthLabel}
          choices={months.map(one => ({ value: one, label: words.month(one.split('-').reverse().join('/')) }))}
          value={month}
          isOptional
        />
      </FilterForm>
      {pictures.length > 0 ? (
        <ul class="desk-pictures">
          {pictures.map(picture => (
            <PictureItem
              key={picture.id}
              picture={picture}
              mayEdit={mayEdit(picture.siteId)}
              mayNameUses={mayNameUses(picture.siteId)}
            />
          ))}
        </ul>
      ) : (
        <EmptyState title={words.none}>
          <p>{words.noneAdvice}</p>
        </EmptyState>
      )}
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(count / perPage))}
        hrefOf={number => `${path}?${new URLSearchParams({ ...query, trang: String(number) })}`}
      />
      <FileItems files={files} mayEdit={mayEdit} mayNameUses={mayNameUses} />
    </>
  )
  return { title: words.title, main }
}

/** How full the library of each site is. */
async function storages(
  db: DeskPages['services']['db'],
  sites: readonly (Site | null | undefined)[],
  language: Language,
) {
  const words = mediaWords[language]
  const { fileSize } = formats[language]
  const known = sites.flatMap(site => site ?? [])
  return Promise.all(
    known.map(async site => {
      const { used, allowed } = await storageOf(db, site)
      return { name: site.name, text: words.used(fileSize(used), fileSize(allowed)) }
    }),
  )
}
