import { parseArgs } from 'node:util'
import { CommandRefused } from './command-refused.ts'

const usage = `tuong-minh report FILE --site HOST [--as EMAIL] [--publish] [--confirm] [--json]
tuong-minh read FILE [--table | --json | --explain]

FILE is .txt, .html or .docx; - stands for standard input.

report makes an article of a report with every figure, citation, person, recommendation and meeting as a linked
record, and prints what was read, checked and made.

  --site HOST   host name or code of the site that publishes it
  --as EMAIL    who answers for it; without it the site's first administrator
  --publish     shows the article to the public at once
  --confirm     vouches for all readings, so that figures enter their series
  --json        prints everything as JSON

read prints what the reader makes of a text, and keeps nothing.

  --table       a table of the figures, then the other records (so without any of the three)
  --json        the records as JSON; offsets count UTF-16 code units of its "text"
  --explain     which rule read which words`

await main(process.argv.slice(2)).catch(fail)

async function main(words: string[]): Promise<void> {
  const { values, positionals } = parse(words)
  const [command, file, ...more] = positionals
  if (values.help || command === undefined) return print(usage)
  if (command !== 'report' && command !== 'read')
    throw new CommandRefused(`There is no command "${command}".\n\n${usage}`)
  if (file === undefined || more.length > 0) throw new CommandRefused(usage)
  print(command === 'read' ? await readFile(file, values) : await reportFile(file, values))
}

type Values = ReturnType<typeof parse>['values']

// Each command loads what it needs: reading a text waits for no database.
async function readFile(file: string, { json, explain, table }: Values): Promise<string> {
  if ([json, explain, table].filter(Boolean).length > 1) throw new CommandRefused(usage)
  const { runRead } = await import('./cli-read.ts')
  return runRead({ file, json, explain, colour: process.stdout.isTTY && !process.env.NO_COLOR })
}

async function reportFile(file: string, { site, as, publish, confirm, json }: Values): Promise<string> {
  if (site === undefined) throw new CommandRefused(usage)
  const { reportWithDatabase, isExpected } = await import('./cli-report-run.ts')
  return reportWithDatabase({ file, site, as, publish, confirm, json }).catch((error: Error) => {
    throw isExpected(error) ? new CommandRefused(error.message) : error
  })
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
        explain: { type: 'boolean', default: false },
        table: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new CommandRefused(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function fail(error: unknown): void {
  const isRefused = error instanceof CommandRefused
  const message = error instanceof Error ? (isRefused ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
