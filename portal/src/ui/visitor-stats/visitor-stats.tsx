import type { JSX } from 'preact'
import { formatNumber } from '../format/index.ts'
import { useWords } from '../language.ts'
import { Section } from '../section/section.tsx'

export interface VisitorStatsProps {
  readonly online: number
  readonly today: number
  readonly total: number
  /** The daily history. */
  readonly historyHref?: string
}

/** Who is here now, today and since the beginning; on a cached page up to a minute old. */
export function VisitorStats({ online, today, total, historyHref }: VisitorStatsProps): JSX.Element {
  const words = useWords()
  const rows = [
    [words.online, online],
    [words.today, today],
    [words.total, total],
  ] as const
  return (
    <Section id="luot-truy-cap" title={words.visitors} look="side">
      <dl class="visitor-stats__list">
        {rows.map(([term, count]) => (
          <div key={term} class="visitor-stats__row">
            <dt>{term}</dt>
            <dd class="number">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {historyHref ? (
        <a class="visitor-stats__history" href={historyHref}>
          {words.visitHistory}
        </a>
      ) : null}
    </Section>
  )
}
