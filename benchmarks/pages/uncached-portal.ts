// A portal whose page cache keeps nothing: every request is rendered with its queries. Bundled and started by run.mjs,
// which asks over the channel what it has spent.
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { readConfig } from '../../portal/src/config.ts'
import { migrate, openDatabase } from '../../portal/src/database/index.ts'
import { type PageBytes, PageCache, type StoredPage } from '../../portal/src/http/index.ts'
import { createPortal } from '../../portal/src/services.ts'

/** Renders every time. Compression, which a portal does once per change, can be left out to be counted apart. */
class ForgetfulCache extends PageCache {
  isCompressing = false

  override async put(key: string, page: PageBytes, mark: number): Promise<StoredPage> {
    if (this.isCompressing) return super.put(key, page, mark)
    const { body: identity, contentType, subjects, view, siteId } = page
    const made = { contentType, subjects, view, siteId, storedAt: 0, prepared: {} }
    return { etag: '""', identity, gzip: identity, brotli: identity, ...made }
  }
}

let queries = 0
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  queries += 1
  return query.apply(this, given)
} as typeof pg.Client.prototype.query

const config = readConfig(process.env)
const log = pino({ level: 'error' })
const database = await openDatabase({ dataDir: config.DATA_DIR, log })
await migrate(database.db)
const cache = new ForgetfulCache({ maxBytes: 0 })
const portal = await createPortal({ config, database, log, cache, assets: join(import.meta.dirname, 'public') })
await portal.app.listen({ port: 0, host: '127.0.0.1' })

process.on('message', async (message: 'spent' | 'compress' | 'stop') => {
  if (message === 'compress') cache.isCompressing = true
  if (message === 'stop') {
    await portal.close()
    await database.close()
    process.exit(0)
  }
  const { user, system } = process.cpuUsage()
  process.send?.({ user, system, queries })
})
process.once('disconnect', () => process.exit(1))
process.send?.({ port: (portal.app.server.address() as AddressInfo).port })
