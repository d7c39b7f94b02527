import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { CommandRefused } from './command-refused.ts'
import { reportIssueWords } from './features/importer/importer.words.ts'
import { reportText } from './features/importer/report-file.ts'

/** The text of a file named at the command line, or of standard input where it is `-`. */
export async function textOfFile(file: string): Promise<string> {
  const result = await reportText(await bytesOf(file))
  if ('issue' in result) throw new CommandRefused(reportIssueWords[result.issue.key])
  return result.text
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin)
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as { code?: string }
    throw new CommandRefused(
      code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read (${code ?? 'unknown'}).`,
    )
  }
}
