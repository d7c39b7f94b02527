import { chmodSync, chownSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClusterPlace } from './cluster.ts'

/** A test's cluster is thrown away, so it need not wait for the disk. Anything else keeps what it acknowledged. */
export type Durability = 'kept' | 'thrown away'

/** Small enough for 150 MB with the demonstration; a bigger site sets DATABASE_URL. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '50',
  shared_buffers: '64MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '256MB',
  // Three more processes for reading ahead are not worth their memory here.
  io_method: 'sync',
  max_worker_processes: '4',
  max_logical_replication_workers: '0',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  autovacuum_max_workers: '2',
  max_wal_senders: '0',
  wal_level: 'minimal',
  jit: 'off',
  // The log names errors but no values and no statements: those may hold what a visitor typed.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
} as const

const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  // Every test file at work holds some, one file for each core.
  max_connections: '400',
}

export function serverArguments(folder: string, socketFolder: string, durability: Durability): string[] {
  const all = {
    ...settings,
    ...(durability === 'kept' ? durable : throwaway),
    unix_socket_directories: socketFolder,
  }
  return ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/**
 * Only PostgreSQL's own user and root come in, known by the kernel's word on the socket and not by a password.
 * Written at each start, because the user may have changed since the folder was made.
 */
export function writeAccessRules(place: ClusterPlace): void {
  const people = [...new Set(['root', place.owner.name])]
  writeWhenChanged(place, 'pg_hba.conf', 'local all all peer map=portal\n')
  writeWhenChanged(place, 'pg_ident.conf', people.map(name => `portal "${name}" all\n`).join(''))
}

function writeWhenChanged({ folder, owner }: ClusterPlace, name: string, text: string): void {
  const file = join(folder, name)
  if (readFileSync(file, 'utf8') === text) return
  const next = `${file}.next`
  writeFileSync(next, text)
  chmodSync(next, 0o600)
  if (owner.switchTo.uid !== undefined) chownSync(next, owner.uid, owner.gid)
  renameSync(next, file)
}
