import type { PageAnswer, PageRequest, PublicPages, RoomServices } from '../../http/index.ts'
import { findPublished } from '../../publishing/index.ts'
import {
  EmptyState,
  EvidenceQuote,
  formatDay,
  PageHeading,
  PersonList,
  type PersonListItem,
  RecommendationList,
  Section,
  SummaryList,
  withSharedClause,
} from '../../ui/index.ts'
import {
  type MeetingListItem,
  type MeetingPage,
  meetingPage,
  newestMeetings,
  type Participant,
} from './meeting.queries.ts'
import { meetingWords as words } from './meeting.words.ts'

/** Most sessions that the list shows; a province has some fifty a year. */
const longestList = 200

/** The list of working sessions, and each by itself. */
export function meetingPages(pages: PublicPages, services: RoomServices): void {
  pages.at('/lam-viec', request => listPage(services, request))
  pages.at('/lam-viec/:slug', request => onePage(services, request))
}

async function listPage({ publicDb }: RoomServices, { site }: PageRequest): Promise<PageAnswer> {
  const meetings = await newestMeetings(publicDb, site.id, longestList)
  return {
    title: words.meetings,
    main: (
      <>
        <PageHeading title={words.meetings}>
          <p>{words.intro}</p>
        </PageHeading>
        {meetings.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneAdvice}</p>
          </EmptyState>
        ) : (
          <ul class="link-list link-list--spaced">
            {meetings.map(one => (
              <li key={one.id}>
                <a href={`/lam-viec/${one.slug}`}>{one.title}</a> <span class="quiet">{dayOf(one)}</span>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
    hasSidebar: true,
    subjects: [`meetings:${site.id}`],
  }
}

/** `Sáng 15/07/2020`: as precise as the text is. */
function dayOf({ heldOn, half }: Pick<MeetingListItem, 'heldOn' | 'half'>): string {
  return [half ? words.halves[half] : '', heldOn ? formatDay(heldOn) : ''].filter(Boolean).join(' ')
}

async function onePage({ publicDb }: RoomServices, { site, params }: PageRequest): Promise<PageAnswer> {
  const found = await findPublished(publicDb, { siteId: site.id, kind: 'meeting', slug: params.slug ?? '' })
  if (!found) return null
  if (found.found === 'moved') return { movedTo: `/lam-viec/${found.slug}` }
  if (found.found === 'withdrawn') return { goneBecause: found.notice, since: found.withdrawnAt }
  const meeting = await meetingPage(publicDb, { siteId: site.id, id: found.subjectId })
  if (!meeting) return null
  return {
    title: meeting.title,
    breadcrumb: [{ label: words.meetings, href: '/lam-viec' }],
    main: <MeetingView meeting={meeting} />,
    hasSidebar: true,
    subjects: [`meeting:${meeting.id}`, `meetings:${site.id}`, `recommendations:${site.id}`, `articles:${site.id}`],
    view: { kind: 'meeting', id: meeting.id },
  }
}

const kinds = ['recommendation', 'request', 'commitment'] as const

function MeetingView({ meeting }: { readonly meeting: MeetingPage }) {
  return (
    <article class="meeting">
      <PageHeading title={meeting.title} over={words.meetings} />
      <SummaryList
        rows={[
          { term: words.heldOn, detail: dayOf(meeting) },
          { term: words.guest, detail: meeting.guestName },
          { term: words.host, detail: meeting.hostName },
        ]}
      />
      {meeting.article ? (
        <EvidenceQuote
          quote={meeting.quote}
          source={{ title: meeting.article.title, href: `/tin-tuc/${meeting.article.slug}` }}
        />
      ) : null}
      {meeting.participants.length > 0 ? (
        <Section id="nguoi-tham-du" title={words.participants}>
          <PersonList people={meeting.participants.map(personOf)} />
        </Section>
      ) : null}
      {kinds.map(kind => (
        <Points key={kind} kind={kind} meeting={meeting} />
      ))}
    </article>
  )
}

function personOf(one: Participant): PersonListItem {
  return {
    name: one.name ?? one.groupLabel ?? '',
    ...(one.slug ? { href: `/nhan-su/${one.slug}` } : {}),
    ...(one.titles.length > 0 ? { office: one.titles.join('; ') } : {}),
    ...(one.capacity ? { capacity: words.capacities[one.capacity] } : {}),
  }
}

function Points({ kind, meeting }: { readonly kind: (typeof kinds)[number]; readonly meeting: MeetingPage }) {
  const points = meeting.points.filter(point => point.kind === kind)
  if (points.length === 0) return null
  return (
    <Section id={`diem-${kind}`} title={words[kind]}>
      <RecommendationList
        items={points.map((point, at) => ({
          href: `/kien-nghi/${point.slug}`,
          text: withSharedClause(point.sharedClause, point.sentence),
          state: point.state,
          number: at + 1,
        }))}
      />
    </Section>
  )
}
