import type { JSX } from 'preact'
import { examplesOf } from '../examples.ts'
import { CitationMark, FigureMark, PersonMark, RecommendationMark } from './mark.tsx'

function Sentence(): JSX.Element {
  return (
    <p class="prose">
      Đồng chí <PersonMark href="/nguoi/giang-a-tinh">Giàng A Tính</PersonMark> báo cáo: tổng thu ngân sách ước đạt{' '}
      <FigureMark id="cho-1" href="#so-lieu-1">
        trên 5.406 tỷ đồng
      </FigureMark>
      ; số thôn bản có điện là{' '}
      <FigureMark href="#so-lieu-2" isConfirmed={false}>
        937/994
      </FigureMark>
      . Tỉnh đề nghị Bộ{' '}
      <RecommendationMark href="/kien-nghi/4" number={4} title="Kiến nghị: đã tiếp thu, chưa giải quyết">
        xem xét phương án đấu nối các dự án thủy điện
      </RecommendationMark>{' '}
      tại <CitationMark href="/van-ban/1129">Công văn số 1129/UBND-KTN</CitationMark>.
    </p>
  )
}

export const markExamples = examplesOf('Marks', Sentence, { 'in a sentence': {} })
