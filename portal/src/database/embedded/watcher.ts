import { type ChildProcess, spawn } from 'node:child_process'
import { plainEnvironment } from './cluster.ts'
import type { Owner } from './owner.ts'

export interface Watcher {
  /** The server to stop when we die; undefined when there is none now. */
  watch(pid: number | undefined): void
  dismiss(): void
}

/**
 * A shell script, because it waits for months in one megabyte. It reads process ids from a pipe that only the portal
 * holds; the pipe ends when the portal does, however it died. Then: a fast shutdown, after 3 s an immediate one, after
 * 4 s the end; and the socket's folder goes.
 */
const script = `
pid=0
while read -r line; do pid=$line; done
if [ "$pid" != 0 ]; then
  kill -INT "$pid"
  tenths=0
  while kill -0 "$pid" 2>/dev/null && [ $tenths -lt 45 ]; do
    tenths=$((tenths + 1))
    [ $tenths = 30 ] && kill -QUIT "$pid"
    [ $tenths = 40 ] && kill -KILL "$pid"
    sleep 0.1
  done
fi
rm -f "$1/.s.PGSQL.5432" "$1/.s.PGSQL.5432.lock"
rmdir "$1"
`

export function startWatcher(owner: Owner, socketFolder: string): Watcher {
  let watched = 0
  let dismissed = false
  let child = spawnWatcher()

  function spawnWatcher(): ChildProcess {
    const next = spawn('/bin/sh', ['-c', script, 'tuong-minh-watcher', socketFolder], {
      ...owner.switchTo,
      // Its own session: Ctrl-C in the terminal reaches the portal alone, which then stops the server in good order.
      detached: true,
      cwd: '/',
      env: plainEnvironment,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    next.unref()
    // It died with the pipe in our hand, so somebody killed it: another takes its place.
    next.once('exit', () => {
      if (dismissed) return
      child = spawnWatcher()
      tell(child, watched)
    })
    next.stdin?.on('error', () => undefined)
    return next
  }

  return {
    watch(pid) {
      watched = pid ?? 0
      tell(child, watched)
    },
    dismiss() {
      dismissed = true
      tell(child, 0)
      child.stdin?.end()
    },
  }
}

function tell(child: ChildProcess, pid: number): void {
  child.stdin?.write(`${pid}\n`)
}
