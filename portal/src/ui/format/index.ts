export { formatDate, formatDateTime, formatDay, formatTime } from './format-date.ts'
export {
  formatCompactCount,
  formatFileSize,
  formatMoney,
  formatNumber,
  formatPercentage,
} from './format-number.ts'
export { formatPeriod } from './format-period.ts'
export { capitalised, withSharedClause } from './format-text.ts'
export { formats } from './formats.ts'
