import { fold } from '@tuong-minh/reader/letters'

export type BodyLevel = 'central' | 'province' | 'district' | 'commune' | 'department' | 'other'

/** A body as texts name it, and the name it is kept under: without the delegation, without an ending full stop. */
export function bodyName(mention: string): string {
  return mention
    .normalize('NFC')
    .replace(/^(?:đoàn công tác|lãnh đạo|đại diện lãnh đạo|đại diện)\s+(?:của\s+)?/iu, '')
    .replace(/[\s.,;:]+$/u, '')
    .replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}

const levels: readonly [string, BodyLevel][] = [
  ['bo ', 'central'],
  ['chinh phu', 'central'],
  ['thu tuong', 'central'],
  ['quoc hoi', 'central'],
  ['uy ban dan toc', 'central'],
  ['ngan hang nha nuoc', 'central'],
  ['tinh ', 'province'],
  ['thanh pho ', 'province'],
  ['ubnd tinh', 'province'],
  ['hdnd tinh', 'province'],
  ['tinh uy', 'province'],
  ['so ', 'department'],
  ['ban ', 'department'],
  ['cuc ', 'department'],
  ['huyen ', 'district'],
  ['ubnd huyen', 'district'],
  ['xa ', 'commune'],
  ['phuong ', 'commune'],
  ['ubnd xa', 'commune'],
]

/** Where in the state a body stands, by the first words of its name; `other` when they do not say. */
export function bodyLevel(name: string): BodyLevel {
  const folded = fold(name)
  return levels.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? 'other'
}
