import { SUPERUSER } from './cluster.ts'

export interface SocketConnection {
  /** The folder of the socket. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

export function connectionTo(host: string): SocketConnection {
  return { host, port: 5432, user: SUPERUSER, database: 'tuong_minh' }
}
