import { fold } from '@tuong-minh/reader/letters'
import { mayDo } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, pageNumber } from '../../http/index.ts'
import {
  EmptyState,
  FilterForm,
  formatDate,
  formatNumber,
  Pagination,
  Picture,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { mediaWords as words } from './media.words.ts'
import { type LibraryPicture, libraryPictures } from './picture.queries.ts'

const perPage = 24
const path = `${deskPath}/anh`

/** The pictures of the sites where this person may see drafts, with where each is used. */
export function mediaDesk(desk: DeskPages): void {
  desk.show('/anh', async request => libraryPage(desk, request))
}

async function libraryPage({ services }: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const { actor, query } = request
  const sites = services.sites.all().filter(site => mayDo(actor, 'seeDrafts', site))
  const page = pageNumber(query.trang)
  if (sites.length === 0 || page === null) return null
  const chosen = sites.filter(site => String(site.id) === query.site)
  const siteIds = (chosen.length > 0 ? chosen : sites).map(site => site.id)
  const range = { limit: perPage, offset: (page - 1) * perPage }
  const { pictures, count } = await libraryPictures(services.db, { siteIds, words: fold(query.q ?? '') }, range)
  const main = (
    <>
      <FilterForm action={path} label={words.find}>
        <TextField name="q" label={words.words} type="search" value={query.q ?? ''} isOptional />
        <SelectField
          name="site"
          label={words.site}
          choices={sites.map(site => ({ value: String(site.id), label: site.name }))}
          value={query.site ?? ''}
          isOptional
        />
      </FilterForm>
      {pictures.length > 0 ? (
        <ul class="desk-pictures">
          {pictures.map(picture => (
            <PictureItem key={picture.id} picture={picture} />
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

function PictureItem({ picture }: { readonly picture: LibraryPicture }) {
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
