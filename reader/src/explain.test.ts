import { expect, test } from 'vitest'
import { explain, explainHtml } from './explain.ts'
import { read } from './read.ts'

const SAID = 'Thu đạt 5 tỷ đồng.'

test('explains a text as it explains its reading', () => {
  expect(explain(SAID)).toBe(explain(read(SAID)))
  expect(explain(SAID)).toContain('form: number with its unit «5 tỷ đồng» 8–17')
})

test('colours the same words for a terminal', () => {
  const ansi = String.fromCharCode(27)
  const bare = explain(SAID, { colour: true }).replaceAll(new RegExp(`${ansi}\\[\\d+m`, 'gu'), '')
  expect(bare).toBe(explain(SAID))
})

test('lets no sign of the text into its HTML', () => {
  const html = explainHtml('Thu <b onclick="x">"đạt" & 5 tỷ đồng</b>, tăng 5% so với <script>kế hoạch.')
  expect(html.replaceAll(/<\/?(?:ul|li|b|q)(?: data-start="\d+" data-end="\d+")?>/gu, '')).not.toMatch(/[<>"']/u)
})
