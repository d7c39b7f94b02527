import { fold } from '@tuong-minh/reader/letters'
import { mayDo } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, pageNumber } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  EmptyState,
  FilterForm,
  formatDate,
  formatFileSize,
  formatNumber,
  Pagination,
  Picture,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { cropPages } from './crop.desk.tsx'
import type { FileStore } from './file-store.ts'
import { mediaWords as words } from './media.words.ts'
import { type LibraryPicture, libraryMonths, libraryPictures } from './picture.queries.ts'
import { storageOf } from './quota.queries.ts'

const perPage = 24
const path = `${deskPath}/anh`

/** The pictures of the sites where this person may see drafts, with where each is used. */
export function mediaDesk(desk: DeskPages, files: FileStore): void {
  desk.show('/anh', async request => libraryPage(desk, request))
  cropPages(desk, files)
}

async function libraryPage({ services }: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const { actor, query } = request
  const sites = services.sites.all().filter(site => mayDo(actor, 'seeDrafts', site))
  const page = pageNumber(query.trang)
  if (sites.length === 0 || page === null) return null
  const chosen = sites.filter(site => String(site.id) === query.site)
  const siteIds = (chosen.length > 0 ? chosen : sites).map(site => site.id)
  const mayEdit = (id: number) => sites.some(site => site.id === id && mayDo(actor, 'editArticle', site))
  const range = { limit: perPage, offset: (page - 1) * perPage }
  const month = /^\d{4}-\d{2}$/.test(query.thang ?? '') ? (query.thang ?? '') : ''
  const filter = { siteIds, words: fold(query.q ?? ''), month }
  const { pictures, count } = await libraryPictures(services.db, filter, range)
  const months = await libraryMonths(services.db, siteIds)
  const places = await storages(
    services.db,
    chosen.length > 0 || sites.length < 10 ? siteIds.map(id => services.sites.byId(id)) : [],
  )
  const main = (
    <>
      {places.map(({ name, text }) => (
        <p key={name} class="desk-storage">
          {name}: {text}
        </p>
      ))}
      <FilterForm action={path} label={words.find}>
        <TextField name="q" label={words.words} type="search" value={query.q ?? ''} isOptional />
        <SelectField
          name="site"
          label={words.site}
          choices={sites.map(site => ({ value: String(site.id), label: site.name }))}
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
            <PictureItem key={picture.id} picture={picture} mayEdit={mayEdit(picture.siteId)} />
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
    </>
  )
  return { title: words.title, main }
}

/** How full the library of each site is. */
async function storages(db: DeskPages['services']['db'], sites: readonly (Site | null | undefined)[]) {
  const known = sites.flatMap(site => site ?? [])
  return Promise.all(
    known.map(async site => {
      const { used, allowed } = await storageOf(db, site)
      return { name: site.name, text: words.used(formatFileSize(used), formatFileSize(allowed)) }
    }),
  )
}

function PictureItem({ picture, mayEdit }: { readonly picture: LibraryPicture; readonly mayEdit: boolean }) {
  const { sha256, width, height, alt, fileName, usedIn, siteId } = picture
  return (
    <li class="desk-pictures__item">
      <Picture path={`/anh/${sha256}.webp`} alt={alt} width={width} height={height} sizes="16rem" />
      <p>
        <strong>{fileName}</strong>
      </p>
      <p>{alt}</p>
      <p class="field__hint">
        {words.size(formatNumber(width), formatNumber(height), formatNumber(Math.ceil(picture.bytes / 1024)))}
        <br />
        {words.by(picture.uploadedBy ?? picture.credit, formatDate(picture.uploadedAt))}
      </p>
      {mayEdit ? (
        <p>
          <a href={`${path}/${siteId}/${picture.id}`}>{words.edit}</a>
        </p>
      ) : null}
      {picture.croppedFrom ? <p class="field__hint">{words.croppedFrom}</p> : null}
      {usedIn ? (
        <>
          <p>{words.usedIn}:</p>
          <ul>
            {usedIn.map(article => (
              <li key={article.id}>
                <a href={`${deskPath}/bai-viet/${siteId}/${article.id}`}>{article.title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="field__hint">{words.unused}</p>
      )}
    </li>
  )
}
