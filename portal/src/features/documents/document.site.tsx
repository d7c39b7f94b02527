import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  noCounters,
  type PageAnswer,
  type PageRequest,
  type PublicPages,
  pageNumber,
  type RoomServices,
  type SidebarBlock,
  sendErrorPage,
} from '../../http/index.ts'
import { findPublished } from '../../publishing/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  DocumentList,
  type DocumentListItemProps,
  EmptyState,
  PageHeading,
  Pagination,
  Section,
  Tag,
} from '../../ui/index.ts'
import type { FileStore } from '../media/index.ts'
import { documentPage, documentTypes, newestDocuments, publishedFile } from './document.queries.ts'
import type { DocumentListItem } from './document.ts'
import { documentWords as words } from './document.words.ts'
import { DocumentView } from './document-view.tsx'

/** Documents on one page of the register. */
const perPage = 20

/** Documents in the block beside other pages. */
const perBlock = 5

/** The register, each document by itself, and its files. */
export function documentPages(pages: PublicPages, services: RoomServices): void {
  pages.at('/van-ban', request => registerPage(services, request))
  pages.at('/van-ban/:slug', request => onePage(services, request))
}

async function registerPage(services: RoomServices, { site, query }: PageRequest): Promise<PageAnswer> {
  const { publicDb } = services
  const types = await documentTypes(publicDb, site.id)
  const type = query.loai ?? null
  const page = pageNumber(query.trang)
  if (page === null || (type !== null && !types.some(one => one.type === type))) return null
  const count = types.filter(one => type === null || one.type === type).reduce((sum, one) => sum + one.count, 0)
  const pageCount = Math.max(1, Math.ceil(count / perPage))
  if (page > pageCount) return null
  const documents = await newestDocuments(publicDb, {
    siteId: site.id,
    limit: perPage,
    offset: (page - 1) * perPage,
    type,
  })
  const hrefOf = (number: number) =>
    `/van-ban?${new URLSearchParams({ ...(type ? { loai: type } : {}), ...(number > 1 ? { trang: String(number) } : {}) })}`.replace(
      /\?$/,
      '',
    )
  return {
    title: type ?? words.register,
    breadcrumb: type ? [{ label: words.register, href: '/van-ban' }] : [],
    main: (
      <>
        <PageHeading title={type ?? words.register} />
        <TypeFilter types={types} chosen={type} />
        <Documents documents={await withCounters(services, site, documents)} />
        <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} />
      </>
    ),
    hasSidebar: true,
    subjects: [`documents:${site.id}`],
  }
}

function TypeFilter({
  types,
  chosen,
}: {
  readonly types: readonly { type: string; count: number }[]
  readonly chosen: string | null
}) {
  if (types.length < 2) return null
  return (
    <nav class="type-filter" aria-label={words.types}>
      <ul class="tag-list">
        <li>
          <Tag href="/van-ban" tone={chosen === null ? 'calm' : 'quiet'}>
            {words.allTypes}
          </Tag>
        </li>
        {types.map(({ type, count }) => (
          <li key={type}>
            <Tag href={`/van-ban?loai=${encodeURIComponent(type)}`} tone={chosen === type ? 'calm' : 'quiet'}>
              {type} ({count})
            </Tag>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Documents({ documents }: { readonly documents: readonly DocumentListItemProps[] }) {
  if (documents.length > 0) return <DocumentList documents={documents} />
  return (
    <EmptyState title={words.noDocuments}>
      <p>{words.noDocumentsAdvice}</p>
    </EmptyState>
  )
}

async function withCounters(
  services: RoomServices,
  site: Site,
  documents: readonly DocumentListItem[],
): Promise<DocumentListItemProps[]> {
  const counters = await services.countersOf(
    site,
    documents.map(({ id }) => ({ kind: 'document', id })),
  )
  return documents.map((document, at) => listItem(document, counters[at]))
}

function listItem(
  document: DocumentListItem,
  counters: { views: number; downloads: number } | undefined,
): DocumentListItemProps {
  return {
    symbol: document.symbol,
    href: `/van-ban/${document.slug}`,
    abstract: document.abstract,
    ...(document.issuerName ? { issuer: document.issuerName } : {}),
    ...(document.issuedOn ? { issuedOn: document.issuedOn } : {}),
    ...(counters ? { views: counters.views, downloads: counters.downloads } : {}),
  }
}

async function onePage(services: RoomServices, { site, params }: PageRequest): Promise<PageAnswer> {
  const found = await findInLine(services, site.lineage, params.slug ?? '')
  if (!found) return null
  if (found.found === 'moved') return { movedTo: `/van-ban/${found.slug}` }
  if (found.found === 'withdrawn') return { goneBecause: found.notice, since: found.withdrawnAt }
  const document = await documentPage(services.publicDb, { siteId: found.siteId, id: found.subjectId })
  if (!document) return null
  const subject = { kind: 'document', id: document.id }
  const [counters = noCounters] = await services.countersOf(site, [subject])
  return {
    title: [document.type, document.symbol].filter(Boolean).join(' '),
    description: document.abstract,
    breadcrumb: [{ label: words.register, href: '/van-ban' }],
    main: <DocumentView document={document} counters={counters} siteId={site.id} />,
    hasSidebar: true,
    subjects: [`document:${document.id}`, `documents:${found.siteId}`, `articles:${site.id}`],
    view: subject,
  }
}

/** A commune's article may cite the province's register: the document opens on the commune's own site. */
async function findInLine({ publicDb }: RoomServices, lineage: readonly number[], slug: string) {
  for (const siteId of lineage) {
    const found = await findPublished(publicDb, { siteId, kind: 'document', slug })
    if (found) return { ...found, siteId }
  }
  return null
}

/** Files for download, as attachments that no browser runs; each sent counts as a download of its document. */
export function documentFiles(
  app: FastifyInstance,
  { services, files }: { services: RoomServices; files: FileStore },
): void {
  app.get<{ Params: { fileId: string } }>('/van-ban/tep/:fileId/:name', async (request, reply) =>
    sendFile(request, reply, { services, files }),
  )
}

async function sendFile(
  request: FastifyRequest<{ Params: { fileId: string } }>,
  reply: FastifyReply,
  { services, files }: { services: RoomServices; files: FileStore },
): Promise<FastifyReply> {
  const { fileId } = request.params
  if (!/^\d{1,15}$/.test(fileId)) return sendErrorPage(request, reply, 404)
  const file = await publishedFile(services.publicDb, { siteIds: request.site.lineage, fileId: Number(fileId) })
  if (!file) return sendErrorPage(request, reply, 404)
  if (request.method === 'GET' && !request.headers.range) request.downloaded({ kind: 'document', id: file.documentId })
  return reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-length', file.sizeBytes)
    .header('cache-control', 'public, max-age=86400')
    .send(await files.open(file.sha256))
}

/** The newest documents, beside other pages. */
export function newestDocumentsBlock(services: RoomServices): SidebarBlock {
  return {
    subjects: site => [`documents:${site.id}`],
    render: async site => {
      const list = await newestDocumentList(services, site, perBlock)
      return list ? (
        <Section id="van-ban-moi" title={words.newest} href="/van-ban" look="side">
          {list}
        </Section>
      ) : null
    },
  }
}

/** The newest documents of a site, with how often they were read; null where there are none. */
export async function newestDocumentList(services: RoomServices, site: Site, limit: number) {
  const documents = await newestDocuments(services.publicDb, { siteId: site.id, limit })
  if (documents.length === 0) return null
  const counters = await services.countersOf(
    site,
    documents.map(({ id }) => ({ kind: 'document', id })),
  )
  return <DocumentList documents={documents.map((document, at) => listItem(document, counters[at]))} />
}
