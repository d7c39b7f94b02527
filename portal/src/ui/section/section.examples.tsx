import { examplesOf } from '../examples.ts'
import { Section } from './section.tsx'

export const sectionExamples = examplesOf('Section', Section, {
  'of the home page': { id: 'kinh-te', title: 'Kinh tế', href: '/tin-tuc/kinh-te', children: <p>Các bài mới nhất.</p> },
})
