import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/testing.ts'
import {
  addArea,
  addBody,
  areaNamed,
  bodyLevel,
  bodyName,
  bodyNamed,
  everybody,
  personBySlug,
  personNamed,
  recordSuccession,
} from './index.ts'

let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

test('a delegation stands for its body, and the first words tell its level', () => {
  expect(bodyName('Đoàn công tác của Bộ Công thương')).toBe('Bộ Công thương')
  expect(['Bộ Công Thương', 'tỉnh Lai Châu', 'Sở Y tế', 'UBND xã Mường So', 'Hội Nông dân'].map(bodyLevel)).toEqual([
    'central',
    'province',
    'department',
    'commune',
    'other',
  ])
})

test('capital letters do not make two bodies, marks do', async () => {
  await base.db.transaction().execute(async tx => {
    const first = await bodyNamed(tx, 'Bộ Công Thương')
    expect(await bodyNamed(tx, 'Đoàn công tác của Bộ Công thương')).toBe(first)
    expect(await bodyNamed(tx, 'Bộ Cộng Thượng')).not.toBe(first)
    expect(await bodyNamed(tx, '  .')).toBeNull()
  })
})

test('a merged area ends on its day and names its successor', async () => {
  await base.db.transaction().execute(async tx => {
    const old = await addArea(tx, { name: 'xã Nậm Cũ', kind: 'commune' })
    const successor = await addArea(tx, { name: 'xã Nậm Mới', kind: 'commune', validFrom: '2025-07-01' })
    await recordSuccession(tx, 'area', {
      predecessorId: old,
      successorId: successor,
      kind: 'merged',
      onDate: '2025-07-01',
    })
    const row = await tx.selectFrom('area').select('valid_to').where('id', '=', old).executeTakeFirstOrThrow()
    expect(row.valid_to).toBe('2025-07-01')
    expect((await areaNamed(tx, 'Xã Nậm Mới'))?.id).toBe(successor)
  })
})

test('a person is met again in a later text, and offices tell since when they were seen', async () => {
  const ids = await base.db.transaction().execute(async tx => {
    await addBody(tx, { name: 'UBND tỉnh' })
    const first = await personNamed(tx, { fullName: 'Lò Văn Sáng', titles: ['Giám đốc Sở Y tế'], on: '2020-07-17' })
    const again = await personNamed(tx, {
      fullName: 'Lò Văn Sáng',
      titles: ['Giám đốc Sở Y tế', 'Tỉnh ủy viên'],
      on: '2020-01-05',
    })
    const other = await personNamed(tx, { fullName: 'Lò Văn Sang', titles: [], on: '2020-01-05' })
    return { first, again, other }
  })
  expect(ids.again).toBe(ids.first)
  expect(ids.other).not.toBe(ids.first)
  const profile = await personBySlug(base.db, 'lo-van-sang')
  expect(profile?.offices).toEqual([
    { title: 'Giám đốc Sở Y tế', from: '2020-01-05', to: null, basis: 'seen_in_text' },
    { title: 'Tỉnh ủy viên', from: '2020-01-05', to: null, basis: 'seen_in_text' },
  ])
  // Somebody whom a text names without an office is no official.
  expect((await everybody(base.db)).map(one => one.slug)).toEqual(['lo-van-sang'])
})
