import { examplesOf } from '../examples.ts'
import { Pagination } from './pagination.tsx'

const hrefOf = (page: number) => `/van-ban?trang=${page}`

export const paginationExamples = examplesOf('Pagination', Pagination, {
  'in the middle': { page: 8, pageCount: 20, hrefOf },
  'on the first page': { page: 1, pageCount: 3, hrefOf },
})
