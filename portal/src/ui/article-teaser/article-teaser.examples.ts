import { examplesOf } from '../examples.ts'
import { ArticleTeaser, type ArticleTeaserProps, TeaserList } from './article-teaser.tsx'

const teaser: ArticleTeaserProps = {
  title: 'Đoàn công tác của Bộ Công Thương làm việc tại tỉnh về điện nông thôn và cửa khẩu',
  href: '/tin-tuc/doan-cong-tac',
  publishedAt: new Date('2020-07-17T00:51:00Z'),
  lead: 'Tổng thu ngân sách địa phương sáu tháng ước đạt trên 5.406 tỷ đồng; tỉnh nêu bảy kiến nghị với Bộ.',
  category: { label: 'Kinh tế', href: '/tin-tuc/kinh-te' },
  picture: { path: '/vi-du/nui.svg', alt: 'Quang cảnh buổi làm việc', width: 960, height: 600 },
}

export const articleTeaserExamples = [
  ...examplesOf('ArticleTeaser', ArticleTeaser, {
    'as a row': teaser,
    'as a card': { ...teaser, look: 'card' },
    'as a line': { ...teaser, look: 'line' },
    'without a picture': { ...teaser, picture: undefined },
  }),
  ...examplesOf('TeaserList', TeaserList, {
    'of cards': {
      articles: [teaser, { ...teaser, href: '/tin-tuc/hai' }, { ...teaser, href: '/tin-tuc/ba' }],
      look: 'card',
    },
    'of lines': { articles: [teaser, { ...teaser, href: '/tin-tuc/hai' }], look: 'line' },
  }),
]
