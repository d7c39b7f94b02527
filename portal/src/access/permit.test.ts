import { expect, test } from 'vitest'
import { type Actor, portalActor } from './actor.ts'
import { mayDo, NotPermitted, permit } from './permit.ts'

const province = { id: 1, lineage: [1] }
const commune = { id: 3, lineage: [3, 1] }
const someone = (siteId: number, role: Actor['roles'][number]['role']): Actor => ({
  accountId: 'a',
  name: 'A',
  roles: [{ siteId, role }],
})

test('a role reaches down the tree and never up', () => {
  expect(mayDo(someone(1, 'approver'), 'publish', commune)).toBe(true)
  expect(mayDo(someone(3, 'approver'), 'publish', province)).toBe(false)
})

test('each role does its own acts, an administrator all of them', () => {
  expect(mayDo(someone(1, 'writer'), 'publish', province)).toBe(false)
  expect(mayDo(someone(1, 'planner'), 'confirmReading', province)).toBe(true)
  expect(mayDo(someone(1, 'administrator'), 'moderateComment', commune)).toBe(true)
})

test('a refused act throws, and the name of a copy of the portal is no key', () => {
  expect(() => permit({ ...portalActor }, 'publish', province)).toThrow(NotPermitted)
  expect(() => permit(portalActor, 'publish', province)).not.toThrow()
})
