import { examplesOf } from '../examples.ts'
import { PersonList } from './person-list.tsx'

export const personListExamples = examplesOf('PersonList', PersonList, {
  'of a delegation': {
    people: [
      {
        name: 'Trần Tuấn Anh',
        href: '/nguoi/tran-tuan-anh',
        office: 'Bộ trưởng Bộ Công Thương',
        capacity: 'Trưởng đoàn',
      },
      { name: 'Đại diện một số sở, ban, ngành' },
    ],
  },
})
