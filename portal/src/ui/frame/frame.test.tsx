import { expect, test } from 'vitest'
import { assetPath, MissingAsset, setAssetManifest } from '../assets.ts'
import { exampleFrame } from '../gallery.tsx'
import { renderDocument } from '../render.ts'
import { SiteFrame } from './site-frame.tsx'

const render = (props: Partial<typeof exampleFrame> = {}) =>
  renderDocument(
    <SiteFrame {...exampleFrame} {...props}>
      <h1>Trang</h1>
    </SiteFrame>,
  )

test('a page names itself, its site and its one address', () => {
  const html = render({ title: 'Kinh tế', path: '/kinh-te?trang=2' })
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/)
  expect(html).toContain('<title>Kinh tế | Mường Mây</title>')
  expect(html).toContain('<link rel="canonical" href="https://muongmay.example/kinh-te?trang=2"/>')
})

test('the home page is not named twice', () => {
  expect(render({ title: exampleFrame.site.name })).toContain(`<title>${exampleFrame.site.name}</title>`)
})

test('what people wrote is escaped, in the text and in the structured data', () => {
  const html = render({ title: '<script>1</script>', structuredData: { name: '</script><b>' } })
  expect(html).not.toContain('<script>1')
  expect(html).toContain('{"name":"\\u003c/script>\\u003cb>"}')
})

test('a page of errors keeps out of search engines, others do not', () => {
  expect([render({ isIndexed: false }), render()].map(html => html.includes('noindex'))).toEqual([true, false])
})

test('feeds and other forms of the page are linked', () => {
  const html = render({ alternates: [{ href: '/tin.atom', type: 'application/atom+xml', title: 'Tin mới' }] })
  expect(html).toContain('<link rel="alternate" href="/tin.atom" type="application/atom+xml" title="Tin mới"/>')
})

test('the interface speaks English where the page is English', () => {
  const html = render({ language: 'en' })
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('Skip to content')
})

test('a page holds nothing of one visitor: two renderings are the same', () => {
  expect(render()).toBe(render())
})

test('built files are named by the manifest, and a name that it lacks is our own mistake', () => {
  setAssetManifest({ 'site.css': 'site.4f1c09ab.css' })
  expect(assetPath('site.css')).toBe('/tinh/site.4f1c09ab.css')
  expect(() => assetPath('other.css')).toThrow(MissingAsset)
  setAssetManifest(undefined)
  expect(assetPath('other.css')).toBe('/tinh/other.css')
})
