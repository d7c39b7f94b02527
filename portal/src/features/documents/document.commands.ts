import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, openPublication, showSubject, writeTimeline } from '../../publishing/index.ts'
import { bodyNamed } from '../../registry/index.ts'
import { indexSubject } from '../search/index.ts'
import { symbolKey } from './document.ts'

export interface NewDocument {
  readonly symbol: string
  readonly type: string | null
  readonly issuerName: string | null
  readonly abstract: string
  /** YYYY-MM-DD. */
  readonly issuedOn: string | null
  readonly effectiveOn?: string | null
  readonly signerName?: string | null
  readonly signerTitle?: string | null
  readonly field?: string | null
}

/** A file whose bytes the file store holds already. */
export interface NewDocumentFile {
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly text: string
}

const numberOf = (symbol: string): string | null => /^\d+[a-zA-Z]?/.exec(symbol)?.[0] ?? null

/** Enters a document into the register and shows it. A stub of that symbol becomes the document itself. */
export async function enterDocument(
  tx: Tx,
  { actor, site }: Deed,
  { document, files, at }: { document: NewDocument; files: readonly NewDocumentFile[]; at: Date },
): Promise<number> {
  permit(actor, 'keepDocuments', site)
  const stub = await stubOf(tx, site.id, document)
  const id = stub ?? (await insertDocument(tx, site.id, { document, isStub: false }))
  if (stub !== null) await fillStub(tx, { siteId: site.id, id }, document)
  const subject = { siteId: site.id, kind: 'document', id } as const
  if (stub === null) await open(tx, { siteId: site.id, id }, document)
  await showSubject(tx, subject, { actor, at })
  if (files.length > 0)
    await tx
      .insertInto('document_file')
      .values(files.map(file => fileRow(site.id, id, file)))
      .execute()
  await indexSubject(tx, subject, searchableOf(document, files))
  await writeTimeline(tx, subject, { actor, act: 'enterDocument' })
  await announceChanges(tx, [`documents:${site.id}`])
  return id
}

const searchableOf = (document: NewDocument, files: readonly NewDocumentFile[]) => ({
  title: [document.type, document.symbol].filter(Boolean).join(' '),
  summary: document.abstract.slice(0, 300),
  text: [document.abstract, document.issuerName, document.signerName, ...files.map(file => file.text)].join(' '),
})

/** A document that is cited but not held: its page says so, and collects who cites it. */
export async function addStub(tx: Tx, { actor, site }: Deed, document: NewDocument): Promise<number> {
  permit(actor, 'createArticle', site)
  const id = await insertDocument(tx, site.id, { document, isStub: true })
  await open(tx, { siteId: site.id, id }, document)
  await writeTimeline(tx, { siteId: site.id, kind: 'document', id }, { actor, act: 'addStub' })
  await announceChanges(tx, [`documents:${site.id}`])
  return id
}

/** Shows the stubs that an article cites when the article itself is published. */
export async function showStubs(
  tx: Tx,
  { actor, site }: Deed,
  { ids, at }: { ids: readonly number[]; at: Date },
): Promise<void> {
  permit(actor, 'publish', site)
  for (const id of ids) await showSubject(tx, { siteId: site.id, kind: 'document', id }, { actor, at })
}

async function open(tx: Tx, { siteId, id }: { siteId: number; id: number }, document: NewDocument): Promise<void> {
  const year = document.issuedOn?.slice(0, 4)
  await openPublication(
    tx,
    { siteId, kind: 'document', id },
    [document.type, document.symbol, year].filter(Boolean).join(' '),
  )
}

async function stubOf(tx: Tx, siteId: number, document: NewDocument): Promise<number | null> {
  const row = await tx
    .selectFrom('document')
    .select('id')
    .where('site_id', '=', siteId)
    .where('folded_symbol', '=', symbolKey(document.symbol))
    .where('is_stub', '=', true)
    .executeTakeFirst()
  return row?.id ?? null
}

async function fillStub(tx: Tx, { siteId, id }: { siteId: number; id: number }, document: NewDocument): Promise<void> {
  await tx
    .updateTable('document')
    .set({ ...(await columnsOf(tx, document)), is_stub: false })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .execute()
}

async function insertDocument(
  tx: Tx,
  siteId: number,
  { document, isStub }: { document: NewDocument; isStub: boolean },
): Promise<number> {
  const { id } = await tx
    .insertInto('document')
    .values({ site_id: siteId, is_stub: isStub, ...(await columnsOf(tx, document)) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const columnsOf = async (tx: Tx, document: NewDocument) => ({
  symbol: document.symbol,
  folded_symbol: symbolKey(document.symbol),
  number: numberOf(document.symbol),
  type: document.type,
  issuer_name: document.issuerName,
  issuer_id: document.issuerName ? await bodyNamed(tx, document.issuerName, document.issuedOn) : null,
  abstract: document.abstract,
  issued_on: document.issuedOn,
  effective_on: document.effectiveOn ?? null,
  signer_name: document.signerName ?? null,
  signer_title: document.signerTitle ?? null,
  field: document.field ?? null,
})

const fileRow = (siteId: number, documentId: number, file: NewDocumentFile) => ({
  site_id: siteId,
  document_id: documentId,
  name: file.name,
  media_type: file.mediaType,
  size_bytes: file.sizeBytes,
  sha256: file.sha256,
  text: file.text,
})
