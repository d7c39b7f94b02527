import { examplesOf } from '../examples.ts'
import { EmptyState } from './empty-state.tsx'

export const emptyStateExamples = examplesOf('EmptyState', EmptyState, {
  'of a search': {
    title: 'Không tìm thấy văn bản nào',
    children: (
      <p>
        Thử ít từ hơn, hoặc <a href="/van-ban">xem toàn bộ văn bản</a>.
      </p>
    ),
  },
})
