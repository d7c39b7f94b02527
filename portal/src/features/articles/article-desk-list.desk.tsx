import { slugify } from '@tuong-minh/reader/letters'
import { mayDoSomewhere } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, pageNumber } from '../../http/index.ts'
import type { PublicationState } from '../../publishing/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterForm,
  formats,
  Pagination,
  SelectField,
  Tag,
  TextField,
  useLanguage,
  Written,
} from '../../ui/index.ts'
import { BulkForm, boxName, bulkFormId } from './article-bulk.desk.tsx'
import { articleDeskWords } from './article-desk.words.ts'
import { reachOf } from './article-reach.queries.ts'
import { type DeskArticleLine, deskArticles } from './working-copy.queries.ts'

/** Lines on one page of the list. */
const perPage = 30

const path = `${deskPath}/bai-viet`

/** All articles of the sites where this person may see drafts. */
export function articleListPage(desk: DeskPages): void {
  desk.show('/bai-viet', async request => listPage(desk, request))
}

async function listPage({ services }: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const { actor, query } = request
  const sites = services.sites.all().filter(site => mayDoSomewhere(actor, 'seeDrafts', site))
  const page = pageNumber(query.trang)
  if (sites.length === 0 || page === null) return null
  const state = Object.hasOwn(words.states, query.state ?? '') ? (query.state as PublicationState) : undefined
  const chosen = sites.filter(site => String(site.id) === query.site)
  const reach = await reachOf(services.db, chosen.length > 0 ? chosen : sites, { actor, act: 'seeDrafts' })
  const filter = { ...reach, ...(state ? { state } : {}), words: slugify(query.q ?? '') }
  const { lines, count } = await deskArticles(services.db, filter, { limit: perPage, offset: (page - 1) * perPage })
  const main = (
    <>
      <NewArticleLinks sites={sites.filter(site => mayDoSomewhere(actor, 'createArticle', site))} />
      <Filter sites={sites} request={request} />
      {lines.length > 0 ? (
        <>
          <Lines lines={lines} sites={sites} />
          {sites.some(site => mayDoSomewhere(actor, 'editArticle', site)) ? (
            <BulkForm
              formToken={request.formToken}
              mayPublish={sites.some(site => mayDoSomewhere(actor, 'publish', site))}
              maySendBack={sites.some(site => mayDoSomewhere(actor, 'sendBack', site))}
              mayWithdraw={sites.some(site => mayDoSomewhere(actor, 'withdraw', site))}
            />
          ) : null}
        </>
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
  return { title: words.articles, main }
}

function NewArticleLinks({ sites }: { readonly sites: readonly Site[] }) {
  const words = articleDeskWords[useLanguage()]
  const [only, ...more] = sites
  if (!only) return null
  if (more.length === 0) return <ButtonLink href={`${path}/moi/${only.id}`}>{words.newArticle}</ButtonLink>
  return (
    <details class="desk-new">
      <summary class="button button--main">{words.newArticle}</summary>
      <p>{words.chooseSite}</p>
      <ul class="link-list">
        {sites.map(site => (
          <li key={site.id}>
            <a href={`${path}/moi/${site.id}`}>
              <Written>{site.name}</Written>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Filter({ sites, request: { query } }: { readonly sites: readonly Site[]; readonly request: DeskRequest }) {
  const words = articleDeskWords[useLanguage()]
  const choices = Object.entries(words.states).map(([value, label]) => ({ value, label }))
  return (
    <FilterForm action={path} label={words.filter}>
      <TextField name="q" label={words.words} type="search" value={query.q ?? ''} isOptional />
      <SelectField name="state" label={words.state} choices={choices} value={query.state ?? ''} isOptional />
      {sites.length > 1 ? (
        <SelectField
          name="site"
          label={words.onSite}
          choices={sites.map(site => ({ value: String(site.id), label: site.name }))}
          isWritten
          value={query.site ?? ''}
          isOptional
        />
      ) : null}
    </FilterForm>
  )
}

function Lines({ lines, sites }: { readonly lines: readonly DeskArticleLine[]; readonly sites: readonly Site[] }) {
  const language = useLanguage()
  const words = articleDeskWords[language]
  const format = formats[language]
  const nameOf = new Map(sites.map(site => [site.id, site.name]))
  return (
    <DataTable
      id="danh-sach"
      caption={words.list}
      isCaptionHidden
      columns={[words.choose, words.title, words.state, words.changed, words.writer, words.onSite].map(heading => ({
        heading,
      }))}
      rows={lines.map(line => [
        <input
          key="choose"
          type="checkbox"
          form={bulkFormId}
          name={boxName(line)}
          value="1"
          aria-label={words.chooseThis(line.title)}
        />,
        <a key="title" href={`${path}/${line.siteId}/${line.id}`}>
          <Written>{line.title}</Written>
        </a>,
        <span key="state">
          {words.states[line.state]}
          {line.isChanged && line.state === 'published' ? (
            <>
              {' '}
              <Tag tone="warn">{line.isSubmitted ? words.waitsApproval : words.hasChanges}</Tag>
            </>
          ) : null}
        </span>,
        format.dateTime(line.changedAt),
        <Written key="holder">{line.holderName ?? ''}</Written>,
        <Written key="site">{nameOf.get(line.siteId) ?? ''}</Written>,
      ])}
    />
  )
}
