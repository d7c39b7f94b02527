import { expect, test } from 'vitest'
import { parseProse } from '../../prose/index.ts'
import { emptyDraft } from './article.form.ts'
import { checksOf } from './article-checks.ts'

/** What is found in one paragraph, beside what a bare draft lacks. */
function foundIn(text: string, href?: string) {
  const marks = href ? { marks: [{ type: 'link', attrs: { href } }] } : {}
  const body = parseProse({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text, ...marks }] }],
  })
  const content = { ...emptyDraft.content, title: 'Một tiêu đề vừa phải', lead: 'Lời dẫn.', ...(body ? { body } : {}) }
  return checksOf({ ...emptyDraft, content, categoryId: 1 }).map(({ key, words }) => `${key}: ${words}`)
}

test.each([
  ['Họp ngày 27-28/72020 tại xã.', undefined, ['odd_date: 27-28/72020']],
  ['Họp ngày 31/2/2020.', undefined, ['odd_date: 31/2/2020']],
  ['Có 937/994 thôn, ngày 28/7/2020.', undefined, []],
  ['cổng của tỉnh', 'https://laichau.gov.vn/tin', []],
  ['trang khác', 'https://vi-du.example/a', ['outside_link: https://vi-du.example/a']],
  ['xem thêm', 'https://bit.ly/3abc', ['odd_link: https://bit.ly/3abc']],
  ['xem thêm', 'http://203.0.113.9/a', ['odd_link: http://203.0.113.9/a']],
  ['xem thêm', 'https://xn--lichu-1ya.example/', ['odd_link: https://xn--lichu-1ya.example/']],
  ['xem thêm', 'https://laichau.gov.vn@kia.example/', ['odd_link: https://laichau.gov.vn@kia.example/']],
  [
    'www.laichau.gov.vn',
    'https://kia.example/',
    ['outside_link: https://kia.example/', 'odd_link: www.laichau.gov.vn → https://kia.example/'],
  ],
  ['laichau.gov.vn/tin-tuc', 'https://www.laichau.gov.vn/tin-tuc', []],
  ['số\u200bliệu ẩn', undefined, ['invisible: số\u200bliệu']],
])('%s (%s)', (text, href, found) => {
  expect(foundIn(text, href)).toEqual(found)
})
