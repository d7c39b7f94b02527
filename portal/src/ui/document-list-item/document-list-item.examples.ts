import { examplesOf } from '../examples.ts'
import { DocumentList, DocumentListItem, type DocumentListItemProps } from './document-list-item.tsx'

const letter: DocumentListItemProps = {
  symbol: '1468/UBND-VX',
  href: '/van-ban/ubnd-tinh/2022/cong-van/1468',
  abstract: 'Về việc rà soát dữ liệu y tế cơ sở trên địa bàn',
  issuer: 'Ủy ban nhân dân tỉnh',
  issuedOn: '2022-05-04',
  views: 609,
  downloads: 146,
}

const plan: DocumentListItemProps = {
  symbol: '77-KH/TU',
  href: '/van-ban/tinh-uy/nhiem-ky-2020-2025/ke-hoach/77',
  abstract: 'Tổ chức cuộc thi viết về quê hương trong giai đoạn 2021-2025',
  validity: { label: 'Còn hiệu lực', tone: 'good' },
  views: 332,
  downloads: 12,
}

export const documentListItemExamples = [
  ...examplesOf('DocumentListItem', DocumentListItem, { 'a letter': letter }),
  ...examplesOf('DocumentList', DocumentList, { 'of two': { documents: [letter, plan] } }),
]
