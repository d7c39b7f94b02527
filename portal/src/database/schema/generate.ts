// Rewrites the generated files, or with --check says which of them are not what the migrations make. Run it by
// "npm run generate".
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { startEmbedded } from '../embedded/embedded.ts'
import { DatabaseFailure } from '../failure.ts'
import { migrate } from '../migrate.ts'
import { connectDatabase } from '../open.ts'
import { type GeneratedFile, generatedFiles } from './generated-files.ts'

const quiet = { info: () => undefined, warn: () => undefined }

async function filesOfFreshDatabase(): Promise<GeneratedFile[]> {
  const dataDir = mkdtempSync('/tmp/tuong-minh-generate-')
  chmodSync(dataDir, 0o711)
  const embedded = await startEmbedded({ dataDir, log: quiet, durability: 'thrown away' })
  const database = await connectDatabase(embedded.connection, quiet)
  try {
    await migrate(database.db)
    return await generatedFiles(database.db)
  } finally {
    await database.close()
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const isCurrent = ({ path, text }: GeneratedFile) => existsSync(path) && readFileSync(path, 'utf8') === text

try {
  const stale = (await filesOfFreshDatabase()).filter(file => !isCurrent(file))
  const isCheck = process.argv.includes('--check')
  for (const { path, text } of stale) {
    if (isCheck) process.stderr.write(`${path} is not what the migrations make: run "npm run generate"\n`)
    else writeFileSync(path, text)
  }
  if (isCheck && stale.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof DatabaseFailure)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
