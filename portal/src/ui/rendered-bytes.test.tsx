import type { JSX } from 'preact'
import { expect, test } from 'vitest'
import { renderedPart } from './kept-parts.ts'
import { useLanguage } from './language.ts'
import { renderPart } from './render.ts'
import { renderBytes } from './rendered-bytes.ts'
import { renderedOnce } from './rendered-once.tsx'

const long = (text: string) => `<i>${text.repeat(100)}</i>`

function Once({ of }: { readonly of: string }) {
  const html = renderedOnce(useLanguage(), `bytes ${of}`, () => <Inner of={of} />)
  return <p dangerouslySetInnerHTML={html} />
}

function Inner({ of }: { readonly of: string }) {
  return (
    <b>
      {of.length < 3 ? <Once of={`${of}a`} /> : null}
      {of.repeat(200)}
    </b>
  )
}

const bytes = (elements: JSX.Element): string => Buffer.concat(renderBytes(elements)).toString()

const page = (
  <html lang="vi">
    <body title={'"<&'}>
      {renderedPart(long('Mường Mây '))}
      {'một < hai'}
      {renderedPart(long('Sìn Hồ '))}
      {renderedPart('<i>ngắn</i>')}
      {renderedPart(long('Mường Mây '))}
    </body>
  </html>
)

test('the bytes of a page are those of its text, the first time and again', () => {
  const text = renderPart(page)
  expect([bytes(page), bytes(page)]).toEqual([text, text])
  expect(text).toContain(`${long('Sìn Hồ ')}<i>ngắn</i>`)
})

test('parts inside parts come out whole, also where the inner one is rendered first', () => {
  const nested = (
    <main>
      <Once of="xa" />
      <Once of="x" />
      {renderedPart(renderPart(<Once of="x" />))}
    </main>
  )
  expect(bytes(nested)).toBe(renderPart(nested))
})

test('a NUL that somebody got into a text does no more than stand there', () => {
  const odd = <main>{['\u00007\u0000', renderedPart(long('a '))]}</main>
  expect(bytes(odd)).toBe(renderPart(odd))
})
