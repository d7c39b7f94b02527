import type { ComponentChildren } from 'preact'
import {
  EvidenceQuote,
  formatDay,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  Timeline,
  uiWords,
  withSharedClause,
} from '../../ui/index.ts'
import type { RecommendationEvent, RecommendationPage } from './recommendation.queries.ts'
import { daysOpen, isOpen } from './recommendation.ts'
import { commitsWords, kindWords, recommendationWords as words } from './recommendation.words.ts'

interface RecommendationViewProps {
  readonly one: RecommendationPage
  /** YYYY-MM-DD. */
  readonly today: string
  readonly status: ComponentChildren
}

/** A recommendation with its sentence, its clock and everything that happened to it. */
export function RecommendationView({ one, today, status }: RecommendationViewProps) {
  const age = isOpen(one.state) ? daysOpen(one.raisedOn, today) : null
  return (
    <article class="recommendation">
      <PageHeading title={withSharedClause(one.sharedClause, one.sentence)} over={kindWords[one.kind]}>
        <p>{status}</p>
      </PageHeading>
      {one.isConfirmed ? null : (
        <Notice kind="unconfirmed">
          <p>{words.unconfirmed}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: words.from, detail: one.fromName },
          { term: words.to, detail: one.toName },
          { term: words.raisedOn, detail: one.raisedOn ? formatDay(one.raisedOn) : null },
          { term: words.age, detail: age === null ? null : `${age} ${words.days}` },
          { term: words.due, detail: one.dueOn ? `${formatDay(one.dueOn)} (${one.dueBasis ?? ''})` : words.noDue },
          { term: words.sharedClause, detail: one.sharedClause },
          {
            term: words.meeting,
            detail: one.meeting ? <a href={`/lam-viec/${one.meeting.slug}`}>{one.meeting.title}</a> : null,
          },
          { term: words.documents, detail: one.documents.length > 0 ? <Documents documents={one.documents} /> : null },
        ]}
      />
      {one.article ? (
        <Section id="cau-chung-cu" title={words.sentence}>
          <EvidenceQuote
            quote={one.quote}
            source={{ title: one.article.title, href: `/tin-tuc/${one.article.slug}` }}
          />
        </Section>
      ) : null}
      <Section id="dien-bien" title={words.events}>
        <Timeline events={one.events.map(eventOf)} />
      </Section>
    </article>
  )
}

function Documents({ documents }: { readonly documents: RecommendationPage['documents'] }) {
  return (
    <ul class="plain-list">
      {documents.map(({ symbol, slug }) => (
        <li key={slug}>
          <a href={`/van-ban/${slug}`}>{symbol}</a>
        </li>
      ))}
    </ul>
  )
}

function eventOf(event: RecommendationEvent) {
  const answer = event.commits
    ? `${words.commits}: ${commitsWords[event.commits]}. ${isOpen(event.state) ? words.stillOpen : ''}`
    : ''
  return {
    day: event.onDate ?? '',
    date: event.onDate ? formatDay(event.onDate) : '',
    title: uiWords.vi.states[event.state],
    ...(event.byName ? { by: event.byName } : {}),
    detail: (
      <>
        {event.text ? <p>“{event.text}”</p> : null}
        {answer ? <p>{answer}</p> : null}
      </>
    ),
  }
}
