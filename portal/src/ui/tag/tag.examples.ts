import { examplesOf } from '../examples.ts'
import { Tag, TagList } from './tag.tsx'

export const tagExamples = [
  ...examplesOf('Tag', Tag, {
    plain: { children: 'Công văn' },
    'of a good thing': { children: 'Còn hiệu lực', tone: 'good' },
    'of a bad thing': { children: 'Hết hiệu lực', tone: 'bad' },
    'a link': { children: 'Điện nông thôn', href: '/chu-de/dien-nong-thon', tone: 'calm' },
  }),
  ...examplesOf('TagList', TagList, {
    'of topics': {
      tags: [
        { label: 'Thủy điện', href: '/chu-de/thuy-dien' },
        { label: 'Cửa khẩu', href: '/chu-de/cua-khau' },
      ],
    },
  }),
]
