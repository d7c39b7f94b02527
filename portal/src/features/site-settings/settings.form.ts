import { type FormFields, type Issue, oneLine } from '../../http/index.ts'
import type { SiteSettings } from '../../sites/index.ts'
import { contrastLack } from './contrast.ts'
import type { settingsWords } from './settings.words.ts'

export type SettingsIssue = Issue<keyof (typeof settingsWords)['vi']['issues']>

export interface TypedSettings {
  readonly name: string
  readonly settings: Partial<SiteSettings>
}

const longest = 300
const textFields = ['slogan', 'responsible', 'address', 'phone', 'email', 'licence', 'footerNote'] as const
const colourFields = ['primaryColour', 'accentColour'] as const

/** Reads the form. What is left empty is inherited; what the form does not name stays as it was. */
export function settingsIn(
  fields: FormFields,
  before: Partial<SiteSettings>,
): TypedSettings & { readonly issues: readonly SettingsIssue[] } {
  const text = (name: string) => oneLine(fields[name])
  const entries = [...textFields, ...colourFields, 'commentPolicy', 'ownApproval', 'idleMinutes', 'logo'] as const
  const typed = Object.fromEntries(entries.filter(name => fields[name] !== undefined).map(name => [name, text(name)]))
  const settings: Partial<SiteSettings> = { ...before, ...typed }
  const name = text('name')
  const issues = [
    ...(name === '' ? [{ field: 'name', key: 'name_missing' } as const] : []),
    ...['name', ...textFields].flatMap(field =>
      [...text(field)].length > longest ? [{ field, key: 'too_long' } as const] : [],
    ),
    ...colourFields.flatMap(field => colourIssue(field, settings[field] ?? '')),
    ...formIssues(settings),
  ]
  return { name, settings, issues }
}

function colourIssue(field: string, colour: string): SettingsIssue[] {
  if (colour === '') return []
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return [{ field, key: 'colour_wrong' }]
  const lack = contrastLack(colour)
  return lack ? [{ field, key: 'contrast', context: { ratio: lack.ratio, where: lack.ground } }] : []
}

function formIssues({ email = '', phone = '', idleMinutes = '' }: Partial<SiteSettings>): SettingsIssue[] {
  const isWhole = /^\d{1,3}$/.test(idleMinutes) && Number(idleMinutes) >= 1 && Number(idleMinutes) <= 480
  return [
    ...(email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)
      ? [{ field: 'email', key: 'email_wrong' } as const]
      : []),
    ...(phone !== '' && !/^[+\d][\d .()-]{5,30}$/.test(phone) ? [{ field: 'phone', key: 'phone_wrong' } as const] : []),
    ...(idleMinutes !== '' && !isWhole ? [{ field: 'idleMinutes', key: 'idle_wrong' } as const] : []),
  ]
}
