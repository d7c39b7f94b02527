import type { Db } from '../../database/index.ts'
import { formatNumber, formatPeriod, IndicatorTile, type IndicatorTileProps, TileGrid } from '../../ui/index.ts'
import { boundWords, indicatorWords as words } from './indicator.words.ts'
import { type NewestValue, newestValues } from './indicator-strip.queries.ts'

/** Tiles of the newest confirmed values; null where nobody has confirmed any. */
export async function indicatorStrip(db: Db, { siteId, limit }: { siteId: number; limit: number }) {
  const values = await newestValues(db, { siteId, limit })
  if (values.length === 0) return null
  return (
    <TileGrid>
      {values.map(value => (
        <IndicatorTile key={value.slug} {...tileOf(value)} />
      ))}
    </TileGrid>
  )
}

function tileOf(one: NewestValue): IndicatorTileProps {
  const isChange = one.measure === 'change' || one.measure === 'rank_change'
  const isOwnUnit = one.valueUnit === one.unit && !isChange
  const shown = formatNumber(isOwnUnit ? one.value / one.scale : one.value)
  const qualifier = [one.measure === 'estimate' ? 'ước' : '', one.bound ? (boundWords[one.bound] ?? '') : '']
    .filter(Boolean)
    .join(' ')
  return {
    name: one.name,
    href: `/so-lieu/${one.slug}`,
    value: isChange && one.value > 0 ? `+${shown}` : shown,
    unit: isOwnUnit ? one.displayUnit : one.valueUnit,
    period: formatPeriod(one.period),
    ...(qualifier ? { qualifier } : {}),
    ...(one.share === null
      ? {}
      : {
          progress: {
            percentage: one.share,
            label: one.shareMeasure === 'share_of_budget' ? words.ofBudget : words.ofPlan,
          },
        }),
  }
}
