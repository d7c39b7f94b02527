import { type Act, type Actor, mayDo, mayDoSomewhere } from './access/index.ts'
import { type DeskWords, deskWords } from './desk.words.ts'
import { deskPath } from './http/index.ts'
import type { Site } from './sites/index.ts'
import type { DeskMenuGroup, Language } from './ui/index.ts'

interface DeskPlace {
  readonly key: keyof DeskWords['places']
  readonly group: keyof DeskWords['groups']
  readonly path: string
  /** The act that somebody must be allowed to do somewhere; none for what everybody signed in has. */
  readonly act: Act | null
  /** Whether it is about the whole portal: the act must be theirs at its root. */
  readonly isWhole?: boolean
}

/** Every page of the desk that a menu leads to, in order. The palette finds the same ones. */
const deskPlaces: readonly DeskPlace[] = [
  { key: 'dashboard', group: 'work', path: '', act: 'seeWaiting' },
  { key: 'notifications', group: 'work', path: '/thong-bao', act: null },
  { key: 'recent', group: 'work', path: '/viec-vua-lam', act: null },
  { key: 'account', group: 'work', path: '/tai-khoan', act: null },
  { key: 'articles', group: 'content', path: '/bai-viet', act: 'seeDrafts' },
  { key: 'pictures', group: 'content', path: '/anh', act: 'seeDrafts' },
  { key: 'categories', group: 'content', path: '/chuyen-muc', act: 'keepCategories' },
  { key: 'tags', group: 'content', path: '/the', act: 'keepCategories' },
  { key: 'comments', group: 'content', path: '/binh-luan', act: 'moderateComment' },
  { key: 'menu', group: 'site', path: '/trinh-don', act: 'keepSite' },
  { key: 'home', group: 'site', path: '/trang-chu', act: 'keepSite' },
  { key: 'settings', group: 'site', path: '/cai-dat', act: 'keepSite' },
  { key: 'statistics', group: 'site', path: '/thong-ke', act: 'seeWaiting' },
  { key: 'people', group: 'portal', path: '/nguoi-dung', act: 'keepPeople' },
  { key: 'audit', group: 'portal', path: '/nhat-ky', act: 'seeAudit' },
  { key: 'jobs', group: 'portal', path: '/viec-chay-nen', act: 'keepPortal', isWhole: true },
  { key: 'backups', group: 'portal', path: '/sao-luu', act: 'keepPortal', isWhole: true },
]

/** Pages that also serve those whose role reaches over some categories only. */
const ofArticles: readonly DeskPlace['key'][] = ['dashboard', 'articles', 'pictures']

export interface FoundPlace {
  readonly label: string
  readonly href: string
  readonly group: keyof DeskWords['groups']
}

/** The pages of the desk that this person may open. */
export function placesFor(actor: Actor, sites: readonly Site[], language: Language): FoundPlace[] {
  return deskPlaces
    .filter(({ key, act, isWhole = false }) => {
      const where = isWhole ? sites.filter(site => site.parentId === null) : sites
      return act === null || where.some(site => (ofArticles.includes(key) ? mayDoSomewhere : mayDo)(actor, act, site))
    })
    .map(({ key, path, group }) => ({
      label: deskWords[language].places[key],
      href: `${deskPath}${path}`,
      group,
    }))
}

/** The same as a menu, with the page in view marked. */
export function deskMenu(places: readonly FoundPlace[], path: string, language: Language): DeskMenuGroup[] {
  const groups = Object.entries(deskWords[language].groups)
  return groups
    .map(([key, label]) => ({
      label,
      items: places
        .filter(({ group }) => group === key)
        .map(place => ({ label: place.label, href: place.href, isCurrent: isWithin(path, place.href) })),
    }))
    .filter(({ items }) => items.length > 0)
}

const isWithin = (path: string, href: string): boolean =>
  href === deskPath ? path === deskPath : path === href || path.startsWith(`${href}/`)
