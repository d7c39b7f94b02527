import { parseArgs } from 'node:util'
import {
  auditUsage,
  backupUsage,
  exportUsage,
  importUsage,
  readUsage,
  reportUsage,
  restoreUsage,
  userUsage,
} from './cli-usage.ts'
import { CommandRefused } from './command-refused.ts'

const usage = [reportUsage, readUsage, backupUsage, restoreUsage, exportUsage, importUsage, userUsage, auditUsage].join(
  '\n\n\n',
)

type Values = ReturnType<typeof parse>['values']

async function main(words: string[]): Promise<void> {
  const { values, positionals } = parse(words)
  const [name, ...more] = positionals
  if (values.help || name === undefined) return print(usage)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new CommandRefused(`There is no command "${name}".\n\n${usage}`)
  print(await command(more, values))
}

type Command = (words: readonly string[], values: Values) => Promise<string>

// Each command loads what it needs: reading a text waits for no database.
const commands: Readonly<Record<string, Command>> = {
  report: reportFile,
  read: readFile,
  backup: backupPortal,
  restore: restorePortal,
  export: exportSite,
  import: importSite,
  user: userAccounts,
  audit: auditLog,
}

async function readFile([file, ...more]: readonly string[], { json, explain, table }: Values): Promise<string> {
  if (file === undefined || more.length > 0) throw new CommandRefused(readUsage)
  if ([json, explain, table].filter(Boolean).length > 1) throw new CommandRefused(readUsage)
  const { runRead } = await import('./cli-read.ts')
  return runRead({ file, json, explain, colour: process.stdout.isTTY && !process.env.NO_COLOR })
}

async function reportFile([file, ...more]: readonly string[], values: Values): Promise<string> {
  const { site, as, publish, confirm, json } = values
  if (file === undefined || more.length > 0 || site === undefined) throw new CommandRefused(reportUsage)
  const [{ withDatabase }, { runReport }] = await Promise.all([import('./cli-database.ts'), import('./cli-report.ts')])
  return withDatabase((db, { PORT: port }) => runReport(db, { file, site, as, publish, confirm, json, port }))
}

async function backupPortal([file, ...more]: readonly string[]): Promise<string> {
  if (file === undefined || more.length > 0) throw new CommandRefused(backupUsage)
  const [{ withOpenDatabase }, { runBackup }, { Progress }] = await Promise.all([
    import('./cli-database.ts'),
    import('./cli-backup.ts'),
    import('./cli-progress.ts'),
  ])
  const progress = new Progress()
  return withOpenDatabase((database, { DATA_DIR: dataDir }) => runBackup({ database, dataDir, file, progress }))
}

async function restorePortal([file, ...more]: readonly string[]): Promise<string> {
  if (file === undefined || more.length > 0) throw new CommandRefused(restoreUsage)
  const [{ withOpenDatabase }, { runRestore }, { Progress }] = await Promise.all([
    import('./cli-database.ts'),
    import('./cli-restore.ts'),
    import('./cli-progress.ts'),
  ])
  const progress = new Progress()
  return withOpenDatabase((database, { DATA_DIR: dataDir }) => runRestore({ database, dataDir, file, progress }))
}

async function exportSite([what, site, file, ...more]: readonly string[]): Promise<string> {
  if (what !== 'site' || site === undefined || file === undefined || more.length > 0)
    throw new CommandRefused(exportUsage)
  const [{ withOpenDatabase }, { runExport }, { Progress }] = await Promise.all([
    import('./cli-database.ts'),
    import('./cli-export.ts'),
    import('./cli-progress.ts'),
  ])
  const progress = new Progress()
  return withOpenDatabase((database, { DATA_DIR: dataDir }) => runExport({ database, dataDir, site, file, progress }))
}

async function importSite([what, file, ...more]: readonly string[], { site, parent }: Values): Promise<string> {
  if (what !== 'site' || file === undefined || site === undefined || more.length > 0)
    throw new CommandRefused(importUsage)
  const [{ withOpenDatabase }, { runImport }, { Progress }] = await Promise.all([
    import('./cli-database.ts'),
    import('./cli-import.ts'),
    import('./cli-progress.ts'),
  ])
  const progress = new Progress()
  const host = site.toLowerCase()
  return withOpenDatabase((database, { DATA_DIR: dataDir }) =>
    runImport({ database, dataDir, file, host, parent, progress }),
  )
}

async function auditLog(words: readonly string[], { head = [] }: Values): Promise<string> {
  if (words.join(' ') !== 'verify') throw new CommandRefused(auditUsage)
  const [{ withDatabase }, { runAuditVerify }] = await Promise.all([
    import('./cli-database.ts'),
    import('./cli-audit.ts'),
  ])
  return withDatabase((db, { DATA_DIR: dataDir }) => runAuditVerify(db, { dataDir, heads: head }))
}

async function userAccounts(words: readonly string[], values: Values): Promise<string> {
  const { name, site, role, category, give = [], take = [] } = values
  const [{ withDatabase }, { runUser }] = await Promise.all([import('./cli-database.ts'), import('./cli-user.ts')])
  return withDatabase((db, config) => runUser(db, config, { words, name, site, role, category, give, take }))
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
        parent: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string' },
        category: { type: 'string' },
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

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function fail(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  const isPlain = error instanceof CommandRefused || (await import('./cli-database.ts')).isExpected(error)
  process.stderr.write(`${isPlain || !(error instanceof Error) ? message : (error.stack ?? message)}\n`)
  process.exitCode = 1
}

await main(process.argv.slice(2)).catch(fail)
