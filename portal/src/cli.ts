import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { NotPermitted } from './access/index.ts'
import { runReport } from './cli-report.ts'
import { CommandRefused } from './command-refused.ts'
import { ConfigError, readConfig } from './config.ts'
import { DatabaseFailure, type Db, migrate, openDatabase } from './database/index.ts'

const usage = `tuong-minh report FILE --site HOST [--as EMAIL] [--publish] [--confirm] [--json]

Reads a report (.txt, .html or .docx; - for standard input), makes an article of it with every figure, citation,
person, recommendation and meeting as a linked record, and prints what was read, checked and made.

  --site HOST   host name or code of the site that publishes it
  --as EMAIL    who answers for it; without it the site's first administrator
  --publish     shows the article to the public at once
  --confirm     vouches for all readings, so that figures enter their series
  --json        prints everything as JSON`

await main(process.argv.slice(2)).catch(fail)

async function main(words: string[]): Promise<void> {
  const { values, positionals } = parse(words)
  const [command, file, ...more] = positionals
  if (values.help || command === undefined) return print(usage)
  if (command !== 'report') throw new CommandRefused(`There is no command "${command}".\n\n${usage}`)
  if (file === undefined || more.length > 0 || values.site === undefined) throw new CommandRefused(usage)
  const { site, as } = values
  const config = readConfig(process.env)
  print(
    await withDatabase(config, db =>
      runReport(db, {
        file,
        site,
        as,
        publish: values.publish,
        confirm: values.confirm,
        json: values.json,
        port: config.PORT,
      }),
    ),
  )
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
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new CommandRefused(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** The running portal's database, or its own for as long as the command takes. */
async function withDatabase<T>(config: ReturnType<typeof readConfig>, work: (db: Db) => Promise<T>): Promise<T> {
  const log = pino({ level: 'error' })
  const database = await openDatabase({
    databaseUrl: config.DATABASE_URL || undefined,
    dataDir: config.DATA_DIR,
    log,
    attach: true,
  })
  try {
    await migrate(database.db)
    return await work(database.db)
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
