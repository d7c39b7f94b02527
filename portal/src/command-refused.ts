/** What the person at the command line can mend: one clear message, exit 1. */
export class CommandRefused extends Error {
  readonly code = 'TM_COMMAND_REFUSED'
}
