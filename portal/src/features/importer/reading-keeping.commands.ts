import type { Citation, Figure, Reading, Span } from '@tuong-minh/reader'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { recordEvidence } from '../../evidence/index.ts'
import type { Learnt } from '../../registry/index.ts'
import { articleText, attachReadings, keepComparisons, type NewReading } from '../articles/index.ts'
import { addStub, findCited } from '../documents/index.ts'
import { knownNames, matchIndicator } from '../indicators/index.ts'
import { recordMeeting } from '../meetings/index.ts'
import { lastDayOf, recordAnswer, recordRecommendation } from '../recommendations/index.ts'
import { importerWords } from './importer.words.ts'
import type { Report } from './report.ts'
import { type People, participantsOf, recordPeople } from './report-people.ts'

/** A reading and the version of the article that it was read in. */
export interface Kept {
  readonly articleId: number
  readonly revision: number
  readonly report: Pick<Report, 'content' | 'published' | 'reading'>
  /** Added to the numbers of groups of figures: an article read again has some already. */
  readonly groupsFrom?: number
}

/** The numbers of proposals, and what the registry of people learnt with them. */
export interface KeptReadings {
  readonly readings: readonly number[]
  readonly learnt: readonly Learnt[]
}

/** What an article's own text says, as proposals; of an article that was read before, only what is new in it. */
export async function keepReading(tx: Tx, deed: Deed, kept: Kept): Promise<KeptReadings> {
  permit(deed.actor, 'createArticle', deed.site)
  return new ReportKeeper(tx, deed, kept).keep()
}

/** Keeps one reading, step by step: every record gets the evidence of its own words first. */
class ReportKeeper {
  private readonly tx: Tx
  private readonly deed: Deed
  private readonly kept: Kept
  private readonly reading: Reading
  private readonly day: string | null
  private evidence = new Map<unknown, number>()

  constructor(tx: Tx, deed: Deed, kept: Kept) {
    this.tx = tx
    this.deed = deed
    this.kept = kept
    this.reading = kept.report.reading
    this.day = this.reading.meetings[0]?.date ?? kept.report.published?.slice(0, 10) ?? null
  }

  async keep(): Promise<KeptReadings> {
    await this.fixEvidence()
    const documents = await this.linkCitations()
    const { people, learnt } = await recordPeople(this.tx, this.reading, this.day)
    const meetings = await this.keepMeetings(people)
    const asks = await this.keepRecommendations(meetings[0] ?? null)
    const promises = await this.keepCommitments(meetings[0] ?? null)
    await this.keepAnswers(asks)
    const indicators = await this.matchFigures()
    const ids = await attachReadings(this.tx, this.deed, {
      articleId: this.kept.articleId,
      readings: [
        ...this.reading.figures.map((figure, at) =>
          this.proposal('figure', figure, {
            at,
            group: this.groupOf(figure),
            record: linked('indicator', indicators[at]),
          }),
        ),
        ...this.reading.citations.map((one, at) =>
          this.proposal('citation', one, { at, record: linked('document', documents[at]) }),
        ),
        ...this.reading.people.map((one, at) =>
          this.proposal('person', one, { at, record: linked('person', people.get(one.person)) }),
        ),
        ...this.reading.meetings.map((one, at) =>
          this.proposal('meeting', one, { at, record: linked('meeting', meetings[at]) }),
        ),
        ...this.reading.recommendations.map((one, at) =>
          this.proposal('recommendation', one, { at, record: linked('recommendation', asks[at]) }),
        ),
        ...this.reading.commitments.map((one, at) =>
          this.proposal('commitment', one, { at, record: linked('recommendation', promises[at]) }),
        ),
        ...this.reading.answers.map((one, at) => this.proposal('answer', one, { at, record: null })),
      ],
    })
    await this.keepArithmetic(ids)
    return { readings: ids, learnt }
  }

  private async fixEvidence(): Promise<void> {
    const { figures, citations, people, recommendations, answers, commitments, meetings } = this.reading
    const quotes = [...figures, ...citations, ...people, ...recommendations, ...answers, ...commitments, ...meetings]
    const { articleId, revision, report } = this.kept
    const version = {
      siteId: this.deed.site.id,
      kind: 'article',
      id: articleId,
      revision,
      text: articleText(report.content),
    }
    const ids = await recordEvidence(this.tx, version, quotes)
    this.evidence = new Map(quotes.map((quote, at) => [quote, ids[at] ?? 0]))
  }

  private groupOf({ group }: Figure): number | null {
    return group === null ? null : group + (this.kept.groupsFrom ?? 0)
  }

  private evidenceOf(quote: unknown): number {
    return this.evidence.get(quote) ?? 0
  }

  private proposal(
    kind: NewReading['kind'],
    content: object,
    { at, group = null, record }: { at: number; group?: number | null; record: NewReading['record'] },
  ): NewReading {
    return { kind, position: at, group, evidenceId: this.evidenceOf(content), content, record }
  }

  /** Each cited document in the register; a stub where the register does not hold it. */
  private async linkCitations(): Promise<(number | null)[]> {
    const ids: (number | null)[] = []
    for (const citation of this.reading.citations) ids.push(await this.linkCitation(citation))
    return ids
  }

  private async linkCitation(citation: Citation): Promise<number | null> {
    if (!citation.identifier) return null
    const { lineage } = this.deed.site
    const known = await findCited(this.tx, {
      lineage,
      symbol: citation.identifier,
      on: citation.date ?? this.kept.report.published?.slice(0, 10) ?? this.day ?? '9999-12-31',
    })
    if (known !== null) return known
    return addStub(this.tx, this.deed, {
      symbol: citation.identifier,
      type: citation.type,
      issuerName: citation.issuer,
      abstract: '',
      issuedOn: citation.date,
    })
  }

  private async keepMeetings(people: People): Promise<number[]> {
    const ids: number[] = []
    for (const meeting of this.reading.meetings) {
      const id = await recordMeeting(this.tx, this.deed, {
        articleId: this.kept.articleId,
        title: this.kept.report.content.title,
        heldOn: meeting.date,
        half: meeting.half,
        hostName: meeting.host,
        guestName: meeting.guest,
        evidenceId: this.evidenceOf(meeting),
        participants: participantsOf(this.reading, meeting, people),
      })
      ids.push(id)
    }
    return ids
  }

  private async keepRecommendations(meetingId: number | null): Promise<number[]> {
    const ids: number[] = []
    for (const [position, one] of this.reading.recommendations.entries()) {
      const id = await recordRecommendation(this.tx, this.deed, {
        articleId: this.kept.articleId,
        meetingId,
        position,
        kind: one.direction === 'to_locality' || one.direction === 'internal' ? 'request' : 'recommendation',
        direction: one.direction,
        sentence: one.text,
        sharedClause: one.sharedClause ? this.reading.text.slice(one.sharedClause.start, one.sharedClause.end) : null,
        fromName: one.from,
        toName: one.addressee,
        raisedOn: this.day,
        due: this.dueOf(one.deadline, one.deadlineSpan),
        evidenceId: this.evidenceOf(one),
      })
      ids.push(id)
    }
    return ids
  }

  /** The day of a deadline with the words it rests on, and the day that a length of time is counted from. */
  private dueOf(deadline: string | null, span: Span | null): { on: string; basis: string } | null {
    const on = deadline === null ? null : lastDayOf(deadline, this.day)
    if (deadline === null || on === null) return null
    const said = span ? importerWords.said(this.reading.text.slice(span.start, span.end)) : importerWords.promised
    return { on, basis: deadline.startsWith('P') && this.day ? importerWords.countedFrom(said, this.day) : said }
  }

  private async keepCommitments(meetingId: number | null): Promise<number[]> {
    const ids: number[] = []
    for (const [position, one] of this.reading.commitments.entries()) {
      const id = await recordRecommendation(this.tx, this.deed, {
        articleId: this.kept.articleId,
        meetingId,
        position,
        kind: 'commitment',
        direction: 'unknown',
        sentence: one.text,
        sharedClause: null,
        fromName: one.from,
        toName: one.to,
        raisedOn: this.day,
        due: this.dueOf(one.deadline, null),
        evidenceId: this.evidenceOf(one),
      })
      ids.push(id)
    }
    return ids
  }

  private async keepAnswers(asks: readonly number[]): Promise<void> {
    for (const answer of this.reading.answers) {
      await recordAnswer(this.tx, this.deed, {
        recommendationIds: answer.recommendations.flatMap(at => asks[at] ?? []),
        text: answer.text,
        commits: answer.commits,
        byName: answer.from,
        on: this.day,
        evidenceId: this.evidenceOf(answer),
      })
    }
  }

  /** The indicator that each figure tells of, by name; figures of one group tell of one indicator. */
  private async matchFigures(): Promise<(number | null)[]> {
    const known = await knownNames(this.tx)
    return this.reading.figures.map(figure =>
      isMeasured(figure) ? (matchIndicator(figure.indicator ?? '', known)?.indicatorId ?? null) : null,
    )
  }

  private async keepArithmetic(ids: readonly number[]): Promise<void> {
    const comparisons = this.reading.checks.flatMap(({ ratio, percentage, printed, computed, verdict }) => {
      const ratioId = ids[ratio]
      const percentageId = ids[percentage]
      return ratioId === undefined || percentageId === undefined
        ? []
        : [{ ratioId, percentageId, printed, computed, verdict }]
    })
    await keepComparisons(this.tx, this.deed, { articleId: this.kept.articleId, comparisons })
  }
}

const isMeasured = (figure: Figure) => figure.isIndicator && figure.indicator !== null

const linked = (
  kind: NonNullable<NewReading['record']>['kind'],
  id: number | null | undefined,
): NewReading['record'] => (id ? { kind, id } : null)
