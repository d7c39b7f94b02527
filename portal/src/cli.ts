import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { NotPermitted } from './access/index.ts'
import { auditUsage, runAuditVerify } from './cli-audit.ts'
import { reportUsage, runReport } from './cli-report.ts'
import { runUser, userUsage } from './cli-user.ts'
import { CommandRefused } from './command-refused.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { DatabaseFailure, type Db, migrate, openDatabase } from './database/index.ts'

const usage = `${reportUsage}


${userUsage}


${auditUsage}`

type Values = ReturnType<typeof parse>['values']

/** Each command by its name, and what follows it. */
const commands: Readonly<Record<string, (words: readonly string[], values: Values) => Promise<string>>> = {
  report: reportCommand,
  audit: auditCommand,
  user: userCommand,
}

async function main(words: string[]): Promise<void> {
  const { values, positionals } = parse(words)
  const [command, ...more] = positionals
  if (values.help || command === undefined) return print(usage)
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (!run) throw new CommandRefused(`There is no command "${command}".\n\n${usage}`)
  print(await run(more, values))
}

async function reportCommand([file, ...more]: readonly string[], values: Values): Promise<string> {
  const { site, as } = values
  if (file === undefined || more.length > 0 || site === undefined) throw new CommandRefused(reportUsage)
  const { publish, confirm, json } = values
  return withDatabase((db, { PORT: port }) => runReport(db, { file, site, as, publish, confirm, json, port }))
}

async function auditCommand(words: readonly string[], { head = [] }: Values): Promise<string> {
  if (words.join(' ') !== 'verify') throw new CommandRefused(auditUsage)
  return withDatabase((db, { DATA_DIR: dataDir }) => runAuditVerify(db, { dataDir, heads: head }))
}

async function userCommand(
  words: readonly string[],
  { name, site, role, give = [], take = [] }: Values,
): Promise<string> {
  return withDatabase((db, config) => runUser(db, config, { words, name, site, role, give, take }))
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        site: { type: 'string' },
        as: { type: 'string' },
        publish: { type: 'boolean', default: false },
        confirm: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        name: { type: 'string' },
        role: { type: 'string' },
        give: { type: 'string', multiple: true },
        take: { type: 'string', multiple: true },
        head: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new CommandRefused(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** The running portal's database, or its own for as long as the command takes. */
async function withDatabase<T>(work: (db: Db, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const log = pino({ level: 'error' })
  const database = await openDatabase({
    databaseUrl: config.DATABASE_URL || undefined,
    dataDir: config.DATA_DIR,
    log,
    attach: true,
  })
  try {
    await migrate(database.db)
    return await work(database.db, config)
  } finally {
    await database.close()
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function fail(error: unknown): void {
  const isExpected = [CommandRefused, ConfigError, DatabaseFailure, NotPermitted].some(kind => error instanceof kind)
  const message = error instanceof Error ? (isExpected ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

await main(process.argv.slice(2)).catch(fail)
