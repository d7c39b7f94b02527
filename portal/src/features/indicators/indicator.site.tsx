import { Fragment } from 'preact'
import type { PageAnswer, PageRequest, PublicPages, RoomServices } from '../../http/index.ts'
import {
  DataTable,
  EmptyState,
  formatDate,
  formatPeriod,
  Notice,
  PageHeading,
  Section,
  SummaryList,
} from '../../ui/index.ts'
import { correctionsOfSeries, type FigureCorrection } from './figure-correction.queries.ts'
import { allIndicators, indicatorBySlug, observationsOf } from './indicator.queries.ts'
import { type Contradiction, contradictionsIn, type Indicator, type Observation } from './indicator.ts'
import { measureWords, indicatorWords as words } from './indicator.words.ts'
import { observationText, valueText } from './observation-text.ts'
import { evidenceHref, seriesChart } from './series-chart.ts'

/** The list of indicators, and each with its series. */
export function indicatorPages(pages: PublicPages, services: RoomServices): void {
  pages.at('/so-lieu', () => listPage(services))
  pages.at('/so-lieu/:slug', request => seriesPage(services, request))
}

async function listPage({ publicDb }: RoomServices): Promise<PageAnswer> {
  const indicators = await allIndicators(publicDb)
  const themes = Map.groupBy(indicators, one => one.theme ?? words.ungrouped)
  return {
    title: words.indicators,
    main: (
      <>
        <PageHeading title={words.indicators}>
          <p>{words.intro}</p>
        </PageHeading>
        {indicators.length === 0 ? (
          <EmptyState title={words.noIndicators}>
            <p>{words.noIndicatorsAdvice}</p>
          </EmptyState>
        ) : null}
        {[...themes].map(([theme, members], at) => (
          <Section key={theme} id={`nhom-${at + 1}`} title={theme}>
            <ul class="link-list">
              {members.map(one => (
                <li key={one.id}>
                  <a href={`/so-lieu/${one.slug}`}>{one.name}</a>{' '}
                  <span class="quiet">{`(${one.displayUnit}; ${one.observations} ${words.values})`}</span>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </>
    ),
    hasSidebar: true,
    subjects: ['indicators'],
  }
}

async function seriesPage({ publicDb }: RoomServices, { site, params }: PageRequest): Promise<PageAnswer> {
  const indicator = await indicatorBySlug(publicDb, params.slug ?? '')
  if (!indicator) return null
  const observations = await observationsOf(publicDb, { indicatorIds: [indicator.id], siteIds: [site.id] })
  return {
    title: indicator.name,
    description: indicator.definition,
    breadcrumb: [{ label: words.indicators, href: '/so-lieu' }],
    main: (
      <Series
        indicator={indicator}
        observations={observations}
        corrections={await correctionsOfSeries(publicDb, { indicatorId: indicator.id, siteId: site.id })}
      />
    ),
    hasSidebar: true,
    subjects: ['indicators', `observations:${indicator.id}`, `articles:${site.id}`],
    view: { kind: 'indicator', id: indicator.id },
  }
}

const directions = { up: words.up, down: words.down, none: words.none }

interface TableProps {
  readonly indicator: Indicator
  readonly observations: readonly Observation[]
}

interface SeriesProps extends TableProps {
  readonly corrections: readonly FigureCorrection[]
}

function Series({ indicator, observations, corrections }: SeriesProps) {
  const chart = seriesChart(indicator, observations)
  return (
    <article class="indicator">
      <PageHeading title={indicator.name} over={indicator.theme}>
        {indicator.definition ? <p>{indicator.definition}</p> : null}
      </PageHeading>
      <SummaryList
        rows={[
          { term: words.unit, detail: indicator.displayUnit },
          { term: words.priceBasis, detail: indicator.priceBasis },
          { term: words.direction, detail: directions[indicator.direction] },
        ]}
      />
      {chart ? (
        <figure class="series-chart">
          <div class="series-chart__drawing" dangerouslySetInnerHTML={{ __html: chart }} />
          <figcaption>{words.chartNote}</figcaption>
        </figure>
      ) : null}
      <Contradictions contradictions={contradictionsIn(observations)} indicator={indicator} />
      <Section id="chuoi-so-lieu" title={words.series}>
        {observations.length > 0 ? (
          <SeriesTable indicator={indicator} observations={observations} />
        ) : (
          <p>{words.noObservations}</p>
        )}
      </Section>
      {corrections.length > 0 ? (
        <Section id="dinh-chinh" title={words.corrections}>
          <DataTable
            id="bang-dinh-chinh"
            caption={words.corrections}
            isCaptionHidden
            columns={[
              { heading: words.correctedOn },
              { heading: words.period },
              { heading: words.before, isNumeric: true },
              { heading: words.after, isNumeric: true },
              { heading: words.evidence },
            ]}
            rows={corrections.map(one => [
              formatDate(one.madeAt),
              formatPeriod(one.period),
              valueText(one.before, one.unit, indicator),
              valueText(one.after, one.unit, indicator),
              <a key={one.id} href={`/tin-tuc/${one.articleSlug}`}>
                {one.articleTitle}
              </a>,
            ])}
          />
        </Section>
      ) : null}
    </article>
  )
}

function SeriesTable({ indicator, observations }: TableProps) {
  return (
    <DataTable
      id="bang-so-lieu"
      caption={`${words.series}: ${indicator.name}`}
      isCaptionHidden
      columns={[
        { heading: words.period },
        { heading: words.measure },
        { heading: words.value, isNumeric: true },
        { heading: words.evidence },
      ]}
      rows={observations.map(one => [
        formatPeriod(one.period),
        [measureWords[one.measure], one.baseText ? ` (${one.baseText})` : ''].join(''),
        observationText(one, indicator),
        <Fragment key={one.id}>
          <a href={evidenceHref(one)}>“{one.quote}”</a> <span class="quiet">{one.articleTitle}</span>
        </Fragment>,
      ])}
    />
  )
}

interface ContradictionsProps {
  readonly contradictions: readonly Contradiction[]
  readonly indicator: Indicator
}

/** Texts that differ stand side by side until one of them is corrected. */
function Contradictions({ contradictions, indicator }: ContradictionsProps) {
  if (contradictions.length === 0) return null
  return (
    <Notice kind="warning" title={words.contradictions}>
      <p>{words.contradictionNote}</p>
      <ul>
        {contradictions.map(({ period, measure, observations }) => (
          <li key={`${period} ${measure}`}>
            {formatPeriod(period)}:{' '}
            {observations.map((one, at) => (
              <Fragment key={one.id}>
                {at > 0 ? '; ' : ''}
                <a href={evidenceHref(one)}>{observationText(one, indicator)}</a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
