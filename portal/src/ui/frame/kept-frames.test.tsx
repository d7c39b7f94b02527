import { expect, test } from 'vitest'
import { exampleFrame } from '../gallery.tsx'
import { renderedPart } from '../kept-parts.ts'
import { useWords } from '../language.ts'
import { renderDocument } from '../render.ts'
import { KeptFrames } from './kept-frames.tsx'
import { SiteFrame } from './site-frame.tsx'

const { sidebar: _sidebar, ...frame } = exampleFrame
const Home = () => <b>{useWords().home}</b>

test('a document of kept pieces is the document rendered whole, each time', () => {
  const frames = new KeptFrames()
  const once = (title: string, html: string | null) => {
    const props = { ...frame, title }
    const named = { name: 'a page', shown: title, frame: () => props }
    const kept = frames.document(named, {
      children: <h1>{`${title} <`}</h1>,
      sidebar: html === null ? null : Buffer.from(html),
    })
    const sidebar = html === null ? {} : { sidebar: renderedPart(html) }
    const whole = renderDocument(
      <SiteFrame {...props} {...sidebar}>
        <h1>{`${title} <`}</h1>
      </SiteFrame>,
    )
    expect(Buffer.concat(kept).toString()).toBe(whole)
  }
  for (const title of ['Kinh tế', 'Kinh tế', 'Văn hoá']) {
    once(title, '<p>Văn bản mới</p>')
    once(title, '<p>Văn bản mới hơn</p>')
    once(title, null)
  }
})

test('the text of a page speaks the language of its frame', () => {
  const page = (language: 'vi' | 'en') => {
    const named = { name: 'a page', shown: language, frame: () => ({ ...frame, language }) }
    return Buffer.concat(new KeptFrames().document(named, { children: <Home />, sidebar: null, language })).toString()
  }
  expect(page('en')).toContain('<b>Home</b>')
  expect(page('vi')).toContain('<b>Trang chủ</b>')
})
