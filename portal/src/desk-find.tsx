import { fold, slugify } from '@tuong-minh/reader/letters'
import { mayDo } from './access/index.ts'
import { deskWords } from './desk.words.ts'
import { placesFor } from './desk-places.ts'
import { peopleOn } from './features/accounts/people.queries.ts'
import { reachOf } from './features/articles/article-reach.queries.ts'
import { deskArticles } from './features/articles/working-copy.queries.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath } from './http/index.ts'
import { EmptyState, FilterForm, Section, TextField, Written } from './ui/index.ts'

export const findPath = '/tim'
const most = 8

interface Found {
  readonly label: string
  readonly href: string
  /** Whether people wrote the label: it is Vietnamese in every language of the desk. */
  readonly isWritten?: boolean
}

interface FoundGroup {
  readonly key: 'places' | 'articles' | 'people'
  readonly found: readonly Found[]
}

/** Finds pages of the desk, articles and people by a few letters, with or without marks. The palette asks here too. */
export function findPage(desk: DeskPages): void {
  desk.show(findPath, async request => {
    const typed = (request.query.q ?? '').normalize('NFC').trim().slice(0, 100)
    const groups = await findAll(desk, request, typed)
    return request.query.dang === 'json' ? { json: wordedGroups(groups, request) } : page(request, typed, groups)
  })
}

const wordedGroups = (groups: readonly FoundGroup[], { language }: DeskRequest) =>
  groups.map(({ key, found }) => ({ title: deskWords[language].found[key], found }))

async function findAll({ services }: DeskPages, request: DeskRequest, typed: string): Promise<FoundGroup[]> {
  const { actor, language } = request
  const sites = services.sites.all()
  const words = fold(typed.toLowerCase())
  const places = placesFor(actor, sites, language).filter(({ label }) => fold(label.toLowerCase()).includes(words))
  const groups: FoundGroup[] = [{ key: 'places', found: places.map(({ label, href }) => ({ label, href })) }]
  if (slugify(typed) !== '') {
    groups.push({ key: 'articles', found: await articlesNamed({ services }, request, typed) })
    groups.push({ key: 'people', found: await peopleNamed({ services }, request, typed) })
  }
  return groups.filter(({ found }) => found.length > 0)
}

type Services = Pick<DeskPages, 'services'>

async function articlesNamed({ services }: Services, { actor }: DeskRequest, typed: string): Promise<Found[]> {
  const reach = await reachOf(services.db, services.sites.all(), { actor, act: 'seeDrafts' })
  const { lines } = await deskArticles(services.db, { ...reach, words: slugify(typed) }, { limit: most, offset: 0 })
  return lines.map(line => ({
    isWritten: true,
    label: line.title,
    href: `${deskPath}/bai-viet/${line.siteId}/${line.id}`,
  }))
}

async function peopleNamed({ services }: Services, { actor }: DeskRequest, typed: string): Promise<Found[]> {
  const all = services.sites.all()
  const sites = all.filter(site => mayDo(actor, 'keepPeople', site))
  if (sites.length === 0) return []
  const siteIds = sites.length === all.length ? null : sites.map(site => site.id)
  const { people } = await peopleOn(services.db, { siteIds, text: typed, page: 1 })
  return people
    .slice(0, most)
    .map(({ id, name }) => ({ isWritten: true, label: name, href: `${deskPath}/nguoi-dung/${id}` }))
}

function page({ language }: DeskRequest, typed: string, groups: readonly FoundGroup[]): DeskAnswer {
  const words = deskWords[language]
  const main = (
    <>
      <FilterForm action={`${deskPath}${findPath}`} label={words.places.find} button={words.findButton}>
        <TextField name="q" label={words.findWhat} type="search" value={typed} isOptional />
      </FilterForm>
      {groups.length === 0 ? <EmptyState title={words.foundNothing} /> : null}
      {groups.map(({ key, found }) => (
        <Section key={key} id={`tim-${key}`} title={words.found[key]}>
          <ul class="link-list">
            {found.map(one => (
              <li key={one.href}>
                <a href={one.href}>{one.isWritten ? <Written>{one.label}</Written> : one.label}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
  return { title: words.places.find, main }
}
