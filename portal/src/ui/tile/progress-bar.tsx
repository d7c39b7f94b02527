import type { JSX } from 'preact'
import { formatPercentage } from '../format/index.ts'

export interface ProgressBarProps {
  /** Share of the plan, in hundredths: 63 for 63 %. It may pass 100. */
  readonly percentage: number
  /** What it is a share of: "so với dự toán". */
  readonly label: string
}

/** A share of a plan as a bar with its number in words. The bar is drawn by attributes alone. */
export function ProgressBar({ percentage, label }: ProgressBarProps): JSX.Element {
  const full = Math.max(100, percentage)
  const width = Math.max(0, (percentage / full) * 100)
  return (
    <div class="progress-bar">
      <svg class="progress-bar__drawing" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="progress-bar__plan" width="100" height="6" />
        <rect class="progress-bar__part" width={width.toFixed(1)} height="6" />
        {full > 100 ? <rect class="progress-bar__mark" x={(10_000 / full).toFixed(1)} width="0.6" height="6" /> : null}
      </svg>
      <p class="progress-bar__words">
        <strong>{formatPercentage(percentage)}</strong> {label}
      </p>
    </div>
  )
}
