import type { PageAnswer, PageRequest, PublicPages, RoomServices } from '../../http/index.ts'
import { everybody, type PersonProfile, personBySlug } from '../../registry/index.ts'
import { EmptyState, formatDay, PageHeading, PersonList, Section } from '../../ui/index.ts'
import { type Attendance, appearancesOf, type Mention } from './person.queries.ts'
import { personWords as words } from './person.words.ts'

/** Everybody named for an office, and each by themselves. */
export function personPages(pages: PublicPages, services: RoomServices): void {
  pages.at('/nhan-su', request => listPage(services, request))
  pages.at('/nhan-su/:slug', request => onePage(services, request))
}

async function listPage({ publicDb }: RoomServices, { site }: PageRequest): Promise<PageAnswer> {
  const people = await everybody(publicDb)
  return {
    title: words.people,
    main: (
      <>
        <PageHeading title={words.people}>
          <p>{words.intro}</p>
        </PageHeading>
        {people.length > 0 ? (
          <PersonList
            people={people.map(one => ({
              name: one.fullName,
              href: `/nhan-su/${one.slug}`,
              ...(one.title ? { office: one.title } : {}),
            }))}
          />
        ) : (
          <EmptyState title={words.none} />
        )}
      </>
    ),
    hasSidebar: true,
    subjects: [`articles:${site.id}`, `readings:${site.id}`],
  }
}

async function onePage({ publicDb }: RoomServices, { site, params }: PageRequest): Promise<PageAnswer> {
  const person = await personBySlug(publicDb, params.slug ?? '')
  if (!person) return null
  const { articles, meetings } = await appearancesOf(publicDb, { siteId: site.id, personId: person.id })
  return {
    title: person.fullName,
    kind: 'profile',
    breadcrumb: [{ label: words.people, href: '/nhan-su' }],
    main: <PersonView person={person} articles={articles} meetings={meetings} />,
    hasSidebar: true,
    subjects: [`person:${person.id}`, `articles:${site.id}`, `meetings:${site.id}`, `readings:${site.id}`],
  }
}

interface PersonViewProps {
  readonly person: PersonProfile
  readonly articles: readonly Mention[]
  readonly meetings: readonly Attendance[]
}

function PersonView({ person, articles, meetings }: PersonViewProps) {
  return (
    <article class="person">
      <PageHeading title={person.fullName}>{person.biography ? <p>{person.biography}</p> : null}</PageHeading>
      <Section id="chuc-vu" title={words.offices}>
        {person.offices.length > 0 ? <Offices offices={person.offices} /> : <p>{words.noOffices}</p>}
      </Section>
      <Links
        id="buoi-lam-viec"
        title={words.meetings}
        links={meetings.map(one => ({
          href: `/lam-viec/${one.slug}`,
          label: one.title,
          note: one.heldOn ? formatDay(one.heldOn) : '',
        }))}
      />
      <Links
        id="bai-viet"
        title={words.articles}
        links={articles.map(one => ({ href: `/tin-tuc/${one.slug}`, label: one.title, note: '' }))}
      />
    </article>
  )
}

function Offices({ offices }: { readonly offices: PersonProfile['offices'] }) {
  return (
    <ul class="plain-list">
      {offices.map(office => (
        <li key={`${office.title} ${office.from}`}>
          {office.title}{' '}
          <span class="quiet">
            {office.basis === 'seen_in_text'
              ? `${words.seenFrom} ${formatDay(office.from)}`
              : `${words.from} ${formatDay(office.from)}`}
            {office.to ? ` ${words.to} ${formatDay(office.to)}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface LinksProps {
  readonly id: string
  readonly title: string
  readonly links: readonly { readonly href: string; readonly label: string; readonly note: string }[]
}

function Links({ id, title, links }: LinksProps) {
  if (links.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ul class="link-list">
        {links.map(link => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a> {link.note ? <span class="quiet">{link.note}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
