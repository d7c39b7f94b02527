import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const refusal = (environment: Readonly<Record<string, string>>): string => {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    return error instanceof ConfigError ? error.message : String(error)
  }
}

test('without any setting the portal starts', () => {
  expect(refusal({})).toBe('')
  expect(readConfig({}).DESK_ORIGIN).toBe('')
})

test('where letters are sent, the address that their links lead to is required', () => {
  const mail = { SMTP_URL: 'smtps://cong:mat-khau@thu.example:465' }
  const said = refusal(mail)
  expect(said).toContain(
    'DESK_ORIGIN: required, as SMTP_URL is set and letters carry links, expected an address without',
  )
  expect(said).not.toContain('mat-khau')
  expect(said.split('\n')).toHaveLength(2)
  expect(refusal({ ...mail, DESK_ORIGIN: '' })).toBe(said)
  expect(refusal({ ...mail, DESK_ORIGIN: 'https://tinh.example' })).toBe('')
  expect(refusal({ SMTP_URL: '', DESK_ORIGIN: '' })).toBe('')
})

test('everything that is wrong is said at once', () => {
  const said = refusal({ PORT: 'x', SMTP_URL: 'smtp://thu.example', DESK_ORIGIN: 'tinh.example/desk' })
  expect(said.match(/^ {2}(\w+)/gm)).toEqual(['  PORT', '  DESK_ORIGIN'])
})
