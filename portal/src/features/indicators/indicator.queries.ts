import type { Db, Tx } from '../../database/index.ts'
import { byPeriod, type Indicator, type Observation } from './indicator.ts'
import type { KnownName } from './indicator-match.ts'

interface IndicatorRow {
  readonly id: number
  readonly code: string
  readonly slug: string
  readonly name: string
  readonly unit: string
  readonly scale: string
  readonly display_unit: string
  readonly direction: Indicator['direction']
  readonly price_basis: string | null
  readonly theme: string | null
  readonly definition: string
}

const indicatorOf = (row: IndicatorRow): Indicator => ({
  id: row.id,
  code: row.code,
  slug: row.slug,
  name: row.name,
  unit: row.unit,
  scale: Number(row.scale),
  displayUnit: row.display_unit,
  direction: row.direction,
  priceBasis: row.price_basis,
  theme: row.theme,
  definition: row.definition,
})

/** Every name under which texts speak of an indicator. */
export async function knownNames(db: Db | Tx): Promise<KnownName[]> {
  const rows = await db
    .selectFrom('indicator_name as n')
    .innerJoin('indicator as i', 'i.id', 'n.indicator_id')
    .select(['n.folded_name', 'n.indicator_id', 'i.unit'])
    .execute()
  return rows.map(row => ({ key: row.folded_name, indicatorId: row.indicator_id, unit: row.unit }))
}

/** All indicators with how many values each has, in the order of the list. */
export async function allIndicators(db: Db): Promise<(Indicator & { observations: number })[]> {
  const rows = await db
    .selectFrom('indicator as i')
    .selectAll('i')
    .select(({ selectFrom }) =>
      selectFrom('observation as o')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('o.indicator_id', '=', 'i.id')
        .as('observations'),
    )
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
  return rows.map(row => ({ ...indicatorOf(row), observations: row.observations ?? 0 }))
}

/** The indicator at an address; null when there is none. */
export async function indicatorBySlug(db: Db, slug: string): Promise<Indicator | null> {
  const row = await db.selectFrom('indicator').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? indicatorOf(row) : null
}

/** Confirmed values of indicators that sites' texts give, oldest period first, each with its sentence. */
export async function observationsOf(
  db: Db,
  { indicatorIds, siteIds }: { indicatorIds: readonly number[]; siteIds: readonly number[] },
): Promise<Observation[]> {
  if (indicatorIds.length === 0) return []
  const rows = await db
    .selectFrom('observation as o')
    .innerJoin('evidence as e', join => join.onRef('e.site_id', '=', 'o.site_id').onRef('e.id', '=', 'o.evidence_id'))
    .innerJoin('article as a', join => join.onRef('a.site_id', '=', 'e.site_id').onRef('a.id', '=', 'e.subject_id'))
    .innerJoin('publication as p', join =>
      join
        .onRef('p.site_id', '=', 'a.site_id')
        .onRef('p.subject_id', '=', 'a.id')
        .on('p.subject_kind', '=', 'article')
        .on('p.state', '=', 'published'),
    )
    .select([
      'o.id',
      'o.site_id',
      'o.indicator_id',
      'o.period',
      'o.measure',
      'o.value',
      'o.upper_value',
      'o.numerator',
      'o.denominator',
      'o.unit',
      'o.decimals',
      'o.bound',
      'o.base_text',
      'o.reading_id',
      'o.recorded_at',
      'e.quote',
      'a.title',
      'p.slug',
    ])
    .where('o.indicator_id', 'in', indicatorIds)
    .where('o.superseded_by', 'is', null)
    .where('e.subject_kind', '=', 'article')
    .where('o.site_id', 'in', siteIds)
    .orderBy('o.id')
    .execute()
  const observations = rows.map(row => ({
    id: row.id,
    siteId: row.site_id,
    indicatorId: row.indicator_id,
    period: row.period,
    measure: row.measure,
    value: Number(row.value),
    upper: row.upper_value === null ? null : Number(row.upper_value),
    numerator: row.numerator === null ? null : Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
    unit: row.unit,
    decimals: row.decimals,
    bound: row.bound,
    baseText: row.base_text,
    quote: row.quote,
    articleTitle: row.title,
    articleSlug: row.slug,
    readingId: row.reading_id,
    recordedAt: row.recorded_at,
  }))
  return observations.sort(byPeriod)
}
