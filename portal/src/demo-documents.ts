import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Actor } from './access/index.ts'
import type { Tx } from './database/index.ts'
import { demonstrationJson } from './demo.ts'
import { enterDocument, type NewDocument } from './features/documents/index.ts'
import type { FileStore } from './features/media/index.ts'

/** What every part of the demonstration works with. */
export interface DemonstrationContext {
  readonly tx: Tx
  readonly actor: Actor
  readonly siteIds: ReadonlyMap<string, number>
  readonly areas: ReadonlyMap<string, number>
  readonly files: FileStore
  readonly now: Date
}

interface DocumentFile extends NewDocument {
  readonly site: string
  readonly issuedOn: string
  /** Paragraphs of the document, in our own words. */
  readonly paragraphs: readonly string[]
}

/** The site as acts need it: the demonstration's tree is two levels deep. */
export function placeOf(
  { siteIds }: Pick<DemonstrationContext, 'siteIds'>,
  code: string,
): { id: number; lineage: number[] } {
  const id = siteIds.get(code) ?? 0
  const province = [...siteIds.values()][0] ?? 0
  return { id, lineage: id === province ? [id] : [id, province] }
}

/** Enters the demonstration's documents, each with a PDF made from its paragraphs. */
export async function demonstrationDocuments(context: DemonstrationContext): Promise<void> {
  for (const document of demonstrationJson<readonly DocumentFile[]>('documents.json')) {
    const pdf = await pdfOf(document)
    const sha256 = await context.files.keep(pdf)
    const name = `${document.symbol.replaceAll('/', '-')}.pdf`
    await enterDocument(
      context.tx,
      { actor: context.actor, site: placeOf(context, document.site) },
      {
        document,
        files: [
          { name, mediaType: 'application/pdf', sizeBytes: pdf.length, sha256, text: document.paragraphs.join('\n\n') },
        ],
        at: new Date(`${document.issuedOn}T08:00:00+07:00`),
      },
    )
  }
}

const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'))

/** A page as an office would print it: who issues, symbol, date, abstract, text, signature. */
function pdfOf(document: DocumentFile): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 72,
    lang: 'vi',
    displayTitle: true,
    info: {
      Title: `${document.type ?? ''} ${document.symbol}`,
      CreationDate: new Date(`${document.issuedOn}T00:00:00Z`),
    },
  })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<Buffer>(resolve => pdf.on('end', () => resolve(Buffer.concat(chunks))))
  pdf.registerFont('regular', join(fontFolder, '400Regular/BeVietnamPro_400Regular.ttf'))
  pdf.registerFont('bold', join(fontFolder, '600SemiBold/BeVietnamPro_600SemiBold.ttf'))
  const [year, month, day] = document.issuedOn.split('-')
  pdf
    .font('bold')
    .fontSize(12)
    .text((document.issuerName ?? '').toLocaleUpperCase('vi'))
  pdf.font('regular').fontSize(11).text(`Số: ${document.symbol}`).text(`Ngày ${day} tháng ${month} năm ${year}`)
  pdf
    .moveDown(2)
    .font('bold')
    .fontSize(15)
    .text(document.type ?? '', { align: 'center' })
  pdf.fontSize(12).text(document.abstract, { align: 'center' }).moveDown()
  pdf.font('regular').fontSize(11.5)
  for (const paragraph of document.paragraphs) pdf.text(paragraph, { align: 'justify' }).moveDown(0.6)
  pdf
    .moveDown(2)
    .font('bold')
    .text(document.signerTitle ?? '', { align: 'right' })
    .moveDown()
    .text(document.signerName ?? '', { align: 'right' })
  pdf.end()
  return finished
}
