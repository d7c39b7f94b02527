import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { LanguageProvider, useLanguage, useWords } from './language.ts'
import { renderedOnce } from './rendered-once.tsx'

test('a part is rendered once for each language and key, in that language', () => {
  let times = 0
  const Part = () => {
    times += 1
    return <b>{useWords().home}</b>
  }
  const htmls = (['vi', 'vi', 'en'] as const).map(
    language => renderedOnce(language, 'test part', () => <Part />).__html,
  )
  expect([...htmls, times]).toEqual(['<b>Trang chủ</b>', '<b>Trang chủ</b>', '<b>Home</b>', 2])
})

test('rendering a kept part does not disturb the page around it', () => {
  const Inner = () => <i>{useWords().menu}</i>
  const Outer = () => {
    const html = renderedOnce(useLanguage(), 'test inner', () => <Inner />)
    return (
      <div>
        <p dangerouslySetInnerHTML={html} />
        <Inner />
      </div>
    )
  }
  const page = (
    <LanguageProvider value="en">
      <Outer />
      <Inner />
    </LanguageProvider>
  )
  expect(renderToString(page)).toBe('<div><p><i>Menu</i></p><i>Menu</i></div><i>Menu</i>')
})
