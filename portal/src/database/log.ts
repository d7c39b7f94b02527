/** What the database needs of a log; pino's logger fits. */
export interface Log {
  info(text: string): void
  warn(text: string): void
}
