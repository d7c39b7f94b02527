import { globSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { DeskFrame } from './frame/desk-frame.tsx'
import { PlainFrame } from './frame/plain-frame.tsx'
import { SiteFrame } from './frame/site-frame.tsx'
import { exampleFrame, Gallery } from './gallery.tsx'
import { galleryExamples } from './gallery-examples.ts'
import { renderDocument } from './render.ts'

// void-style and friends are matters of taste that the renderer decides; everything else is the standard.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'no-implicit-button-type': 'error',
    'no-inline-style': 'error',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'require-sri': 'off',
  },
})

async function complaints(html: string, except = /^$/): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId }) => !except.test(ruleId))
      .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}

test.each(galleryExamples.map(one => [one.component, one.name, one] as const))(
  '%s %s is valid HTML',
  async (_component, _name, { vnode }) => {
    expect(await complaints(renderToString(vnode))).toEqual([])
  },
)

test('the whole gallery is valid HTML, but that it has several of what a page has one of', async () => {
  const repeated = /^(unique-landmark|no-dup-id)$/
  expect(await complaints(renderDocument(h(Gallery, {})), repeated)).toEqual([])
})

test('a page in the frame is valid HTML without exception', async () => {
  const page = h(SiteFrame, {
    ...exampleFrame,
    breadcrumb: [{ label: 'Tin' }],
    sidebar: 'Bên',
    children: h('h1', {}, 'Tin'),
  })
  expect(await complaints(renderDocument(page))).toEqual([])
})

test('the desk and the plain page are valid HTML', async () => {
  const children = h('p', {}, 'Nội dung')
  const person = { name: 'Nguyễn Thị Hạnh', signOutPath: '/dang-xuat', token: 'abc' }
  const items = [{ label: 'Chờ duyệt', href: '/cho-duyet', isCurrent: true }]
  const menu = [{ label: 'Việc của tôi', items }]
  const bell = { label: 'Thông báo', href: '/thong-bao', count: 120 }
  const finder = { label: 'Tìm', href: '/tim' }
  const desk = h(DeskFrame, { title: 'Chờ duyệt', siteName: 'Mường Mây', person, menu, bell, finder, children })
  expect(await complaints(renderDocument(desk))).toEqual([])
  expect(await complaints(renderDocument(h(PlainFrame, { title: 'Cổng đang bận', children })))).toEqual([])
})

test('every component folder has examples, and the gallery shows them', () => {
  const withStyles = globSync('*/*.css', { cwd: import.meta.dirname }).map(file => file.split('/')[0])
  const withExamples = globSync('*/*.examples.{ts,tsx}', { cwd: import.meta.dirname }).map(file => file.split('/')[0])
  const frames = ['styles', 'frame']
  expect(withStyles.filter(folder => !frames.includes(folder ?? '') && !withExamples.includes(folder))).toEqual([])
})

test('no component writes a style attribute, which the content security policy would drop', () => {
  expect(renderDocument(h(Gallery, {}))).not.toMatch(/<[^>]*\sstyle=/)
})
