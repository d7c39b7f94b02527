import { trialZip } from './trial-zip.ts'

interface TrialPicture {
  readonly bytes: Uint8Array
  /** `png` */
  readonly ending: string
  readonly alt?: string
}

const officeTypes = 'application/vnd.openxmlformats-officedocument'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** For tests: a Word file with the body as Word writes it, `<w:p>…</w:p>`, and pictures rId1, rId2, … of it. */
export function trialDocx(bodyXml: string, pictures: readonly TrialPicture[] = []): Buffer {
  return trialZip([...trialDocxParts(bodyXml, pictures)])
}

/** The parts of such a file, for one that lies about them. */
export function trialDocxParts(
  bodyXml: string,
  pictures: readonly TrialPicture[] = [],
): { name: string; text: string | Uint8Array }[] {
  const defaults = ['png', 'jpeg', 'svg', 'emf']
    .map(one => `<Default Extension="${one}" ContentType="image/${one}"/>`)
    .join('')
  const images = pictures
    .map(({ ending }, at) => relation(`rId${at + 1}`, 'image', `media/${at + 1}.${ending}`))
    .join('')
  return [
    {
      name: '[Content_Types].xml',
      text: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${defaults}<Override PartName="/word/document.xml" ContentType="${officeTypes}.wordprocessingml.document.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', text: related(relation('r1', 'officeDocument', 'word/document.xml')) },
    { name: 'word/_rels/document.xml.rels', text: related(images) },
    {
      name: 'word/styles.xml',
      text: `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    {
      name: 'word/document.xml',
      text: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${bodyXml}</w:body></w:document>`,
    },
    ...pictures.map(({ bytes, ending }, at) => ({ name: `word/media/${at + 1}.${ending}`, text: bytes })),
  ]
}

export const wordParagraph = (text: string, style = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`

/** A cell as Word writes it: `span` columns wide, and the beginning or a further part of a cell over several rows. */
export const wordCell = (
  text: string,
  { span = 1, rows }: { span?: number; rows?: 'begin' | 'go on' } = {},
): string => {
  const merge = rows === 'begin' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  return `<w:tc><w:tcPr>${span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`}${rows ? merge : ''}</w:tcPr>${wordParagraph(text)}</w:tc>`
}

/** A row, and what Word says of it: `<w:tblHeader/>`. */
export const wordRow = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.join('')}</w:tr>`

export const wordTable = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

/** A paragraph with the picture of that number, from 1. */
export const wordPicture = (number: number, alt = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="${number}" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId${number}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`

const related = (inner: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
