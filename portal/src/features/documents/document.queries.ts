import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'
import { type DocumentFile, type DocumentListItem, symbolKey } from './document.ts'

const listColumns = [
  'd.id',
  'p.slug',
  'd.symbol',
  'd.type',
  'd.issuer_name',
  'd.abstract',
  'd.issued_on',
  'd.is_stub',
] as const

const publishedDocuments = (db: Db | Tx, siteIds: readonly number[]) =>
  db
    .selectFrom('document as d')
    .innerJoin('publication as p', join =>
      join
        .onRef('p.site_id', '=', 'd.site_id')
        .onRef('p.subject_id', '=', 'd.id')
        .on('p.subject_kind', '=', 'document')
        .on('p.state', '=', 'published'),
    )
    .where('d.site_id', 'in', siteIds)

interface ListRow {
  readonly id: number
  readonly slug: string
  readonly symbol: string
  readonly type: string | null
  readonly issuer_name: string | null
  readonly abstract: string
  readonly issued_on: string | null
  readonly is_stub: boolean
}

const listItemOf = (row: ListRow): DocumentListItem => ({
  id: row.id,
  slug: row.slug,
  symbol: row.symbol,
  type: row.type,
  issuerName: row.issuer_name,
  abstract: row.abstract,
  issuedOn: row.issued_on,
  isStub: row.is_stub,
})

/** A page of the register, the newest first; stubs are not in it. */
export async function newestDocuments(
  db: Db,
  { siteId, limit, offset = 0, type = null }: { siteId: number; limit: number; offset?: number; type?: string | null },
): Promise<DocumentListItem[]> {
  const rows = await publishedDocuments(db, [siteId])
    .select(listColumns)
    .where('d.is_stub', '=', false)
    .$if(type !== null, query => query.where('d.type', '=', type))
    .orderBy('d.issued_on', order => order.desc().nullsLast())
    .orderBy('d.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(listItemOf)
}

/** How many documents the register shows, by type. */
export async function documentTypes(db: Db, siteId: number): Promise<{ type: string; count: number }[]> {
  const rows = await publishedDocuments(db, [siteId])
    .select(['d.type', ({ fn }) => fn.countAll<number>().as('count')])
    .where('d.is_stub', '=', false)
    .groupBy('d.type')
    .orderBy('d.type')
    .execute()
  return rows.map(row => ({ type: row.type ?? '', count: row.count }))
}

/** A document as its own page shows it. */
export interface DocumentPage extends DocumentListItem {
  readonly effectiveOn: string | null
  readonly endedOn: string | null
  readonly signerName: string | null
  readonly signerTitle: string | null
  readonly field: string | null
  readonly files: readonly DocumentFile[]
  /** Articles that cite it, with the words that do. */
  readonly citedBy: readonly {
    readonly title: string
    readonly slug: string
    readonly quote: string
    readonly siteId: number
  }[]
}

/** All that a document's page shows; null when the number is nobody's. */
export async function documentPage(
  db: Db,
  { siteId, id }: { siteId: number; id: number },
): Promise<DocumentPage | null> {
  const row = await publishedDocuments(db, [siteId])
    .select([...listColumns, 'd.effective_on', 'd.ended_on', 'd.signer_name', 'd.signer_title', 'd.field'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const files = await db
    .selectFrom('document_file')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('document_id', '=', id)
    .orderBy('id')
    .execute()
  return {
    ...listItemOf(row),
    effectiveOn: row.effective_on,
    endedOn: row.ended_on,
    signerName: row.signer_name,
    signerTitle: row.signer_title,
    field: row.field,
    files: files.map(file => ({
      id: file.id,
      name: file.name,
      mediaType: file.media_type,
      sizeBytes: file.size_bytes,
      sha256: file.sha256,
    })),
    citedBy: await citationsOf(db, id),
  }
}

async function citationsOf(db: Db, documentId: number): Promise<DocumentPage['citedBy']> {
  const { rows } = await sql<{ title: string; slug: string; quote: string; site_id: number }>`
    select distinct on (a.site_id, a.id) a.title, p.slug, e.quote, a.site_id
    from reading r
    join evidence e on e.site_id = r.site_id and e.id = r.evidence_id
    join article a on a.site_id = r.site_id and a.id = r.article_id
    join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id and p.state = 'published'
    where r.record_kind = 'document' and r.record_id = ${documentId} and r.state <> 'rejected'
    order by a.site_id, a.id, r.position`.execute(db)
  return rows.map(row => ({ title: row.title, slug: row.slug, quote: row.quote, siteId: row.site_id }))
}

/**
 * The entry that a cited symbol means, in the registers of the site and of those above it. The same symbol recurs
 * every year: the document issued last before the citing text, else one without a date, else none.
 */
export async function findCited(
  db: Db | Tx,
  { lineage, symbol, on }: { lineage: readonly number[]; symbol: string; on: string },
): Promise<number | null> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'issued_on'])
    .where('site_id', 'in', lineage)
    .where('folded_symbol', '=', symbolKey(symbol))
    .where(({ eb, or }) => or([eb('issued_on', 'is', null), eb('issued_on', '<=', on)]))
    .orderBy('issued_on', order => order.desc().nullsLast())
    .execute()
  return rows[0]?.id ?? null
}

/** A file for download, with the document it belongs to; null when the public may not have it. */
export async function publishedFile(
  db: Db,
  { siteIds, fileId }: { siteIds: readonly number[]; fileId: number },
): Promise<(DocumentFile & { documentId: number }) | null> {
  const row = await publishedDocuments(db, siteIds)
    .innerJoin('document_file as f', join =>
      join.onRef('f.site_id', '=', 'd.site_id').onRef('f.document_id', '=', 'd.id'),
    )
    .select(['f.id', 'f.name', 'f.media_type', 'f.size_bytes', 'f.sha256', 'd.id as document_id'])
    .where('f.id', '=', fileId)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    documentId: row.document_id,
  }
}
