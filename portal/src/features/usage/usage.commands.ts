import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'
import { dayOf, forgetKeysBefore } from '../../http/index.ts'

/** One thing that one visitor did. */
export interface Use {
  readonly siteId: number
  readonly act: 'view' | 'download'
  /** `site` for the visit itself. */
  readonly kind: string
  readonly id: number
  /** Hexadecimal. */
  readonly visitor: string
  readonly at: Date
  /** The day in Vietnam it belongs to. */
  readonly day: string
}

/**
 * Counts what visitors did, each of them once in half an hour for one subject, whichever instance saw them. Nobody's
 * act: readers are counted, not asked, so there is no permission and no timeline. Several instances write at once, so
 * all of them take rows in one order.
 */
export async function recordUse(db: Db, uses: readonly Use[]): Promise<void> {
  if (uses.length === 0) return
  const sorted = [...uses].sort(byKey)
  await db.transaction().execute(async tx => {
    const counted = await countNew(tx, sorted)
    await noteOnline(tx, sorted)
    await addToTotals(tx, counted)
    await addToDays(tx, counted)
    await addToSubjectDays(tx, counted)
  })
}

const keyOf = ({ siteId, kind, id, act, visitor }: Use) => `${siteId} ${kind} ${id} ${act} ${visitor}`
const byKey = (a: Use, b: Use) => compare(keyOf(a), keyOf(b))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Those who were not counted for the subject within the last half hour. */
async function countNew(tx: Tx, uses: readonly Use[]): Promise<Use[]> {
  const { rows } = await sql<{ site_id: number; kind: string; id: number; act: Use['act']; visitor: string }>`
    insert into usage_recent (site_id, subject_kind, subject_id, act, visitor, counted_at)
    select site_id, kind, id, act, decode(visitor, 'hex'), at
    from unnest(
      ${uses.map(use => use.siteId)}::bigint[], ${uses.map(use => use.kind)}::text[], ${uses.map(use => use.id)}::bigint[],
      ${uses.map(use => use.act)}::text[], ${uses.map(use => use.visitor)}::text[], ${uses.map(use => use.at.toISOString())}::timestamptz[]
    ) with ordinality as use (site_id, kind, id, act, visitor, at, place)
    order by place
    on conflict (site_id, subject_kind, subject_id, act, visitor) do update set counted_at = excluded.counted_at
    where usage_recent.counted_at <= excluded.counted_at - interval '30 minutes'
    returning site_id, subject_kind as kind, subject_id as id, act, encode(visitor, 'hex') as visitor`.execute(tx)
  const counted = new Set(rows.map(row => keyOf({ ...row, siteId: row.site_id, at: new Date(0), day: '' })))
  return uses.filter(use => counted.has(keyOf(use)))
}

/** Who is on which site now; written once a minute for each. */
async function noteOnline(tx: Tx, uses: readonly Use[]): Promise<void> {
  const visits = uses.filter(use => use.kind === 'site')
  if (visits.length === 0) return
  await sql`
    insert into usage_online (site_id, visitor, seen_at)
    select site_id, decode(visitor, 'hex'), at
    from unnest(
      ${visits.map(use => use.siteId)}::bigint[], ${visits.map(use => use.visitor)}::text[], ${visits.map(use => use.at.toISOString())}::timestamptz[]
    ) with ordinality as use (site_id, visitor, at, place)
    order by place
    on conflict (site_id, visitor) do update set seen_at = excluded.seen_at
    where usage_online.seen_at <= excluded.seen_at - interval '1 minute'`.execute(tx)
}

async function addToTotals(tx: Tx, counted: readonly Use[]): Promise<void> {
  const sums = summed(counted, ({ siteId, kind, id }) => `${siteId} ${kind} ${id}`)
  if (sums.length === 0) return
  await sql`
    insert into usage_total (site_id, subject_kind, subject_id, views, downloads)
    select site_id, kind, id, views, downloads
    from unnest(
      ${sums.map(sum => sum.siteId)}::bigint[], ${sums.map(sum => sum.kind)}::text[], ${sums.map(sum => sum.id)}::bigint[],
      ${sums.map(sum => sum.views)}::bigint[], ${sums.map(sum => sum.downloads)}::bigint[]
    ) with ordinality as one (site_id, kind, id, views, downloads, place)
    order by place
    on conflict (site_id, subject_kind, subject_id) do update
    set views = usage_total.views + excluded.views, downloads = usage_total.downloads + excluded.downloads`.execute(tx)
}

async function addToDays(tx: Tx, counted: readonly Use[]): Promise<void> {
  const sums = summed(counted, ({ siteId, day }) => `${siteId} ${day}`)
  if (sums.length === 0) return
  await sql`
    insert into usage_day (site_id, day, visits, views, downloads)
    select site_id, day, visits, views, downloads
    from unnest(
      ${sums.map(sum => sum.siteId)}::bigint[], ${sums.map(sum => sum.day)}::date[], ${sums.map(sum => sum.visits)}::bigint[],
      ${sums.map(sum => sum.views - sum.visits)}::bigint[], ${sums.map(sum => sum.downloads)}::bigint[]
    ) with ordinality as one (site_id, day, visits, views, downloads, place)
    order by place
    on conflict (site_id, day) do update
    set visits = usage_day.visits + excluded.visits, views = usage_day.views + excluded.views,
      downloads = usage_day.downloads + excluded.downloads`.execute(tx)
}

async function addToSubjectDays(tx: Tx, counted: readonly Use[]): Promise<void> {
  const subjects = counted.filter(({ kind }) => kind !== 'site')
  const sums = summed(subjects, ({ siteId, day, kind, id }) => `${siteId} ${day} ${kind} ${id}`)
  if (sums.length === 0) return
  await sql`
    insert into usage_subject_day (site_id, day, subject_kind, subject_id, views, downloads)
    select site_id, day, kind, id, views, downloads
    from unnest(
      ${sums.map(sum => sum.siteId)}::bigint[], ${sums.map(sum => sum.day)}::date[], ${sums.map(sum => sum.kind)}::text[],
      ${sums.map(sum => sum.id)}::bigint[], ${sums.map(sum => sum.views)}::bigint[], ${sums.map(sum => sum.downloads)}::bigint[]
    ) with ordinality as one (site_id, day, kind, id, views, downloads, place)
    order by place
    on conflict (site_id, day, subject_kind, subject_id) do update
    set views = usage_subject_day.views + excluded.views, downloads = usage_subject_day.downloads + excluded.downloads`.execute(
    tx,
  )
}

interface Sum extends Pick<Use, 'siteId' | 'kind' | 'id' | 'day'> {
  views: number
  downloads: number
  visits: number
}

/** Sums by key, in the order of the keys. */
function summed(uses: readonly Use[], key: (use: Use) => string): Sum[] {
  const sums = new Map<string, Sum>()
  for (const use of uses) {
    const sum = sums.get(key(use)) ?? { ...use, views: 0, downloads: 0, visits: 0 }
    sums.set(key(use), sum)
    if (use.act === 'download') sum.downloads += 1
    else sum.views += 1
    if (use.kind === 'site') sum.visits += 1
  }
  return [...sums].sort(([a], [b]) => compare(a, b)).map(([, sum]) => sum)
}

/**
 * Throws away who was counted long ago, and the keys of days that are over. Run by a job; rows that a flush holds at
 * that moment are left for the next time.
 */
export async function forgetVisitors(db: Db, now: Date): Promise<void> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
  await sql`
    delete from usage_recent where ctid = any(array(
      select ctid from usage_recent where counted_at < ${before(31)} for update skip locked))`.execute(db)
  await sql`
    delete from usage_online where ctid = any(array(
      select ctid from usage_online where seen_at < ${before(10)} for update skip locked))`.execute(db)
  await forgetKeysBefore(db, dayOf(now))
}

/** Reading by subject is kept for somewhat more than a year, so that a month stands beside the one a year ago. Days. */
const longestKept = 400

/** Throws away what was read on which day long ago. A job. */
export async function forgetSubjectDays(db: Db, now: Date): Promise<void> {
  const before = dayOf(new Date(now.getTime() - longestKept * 86_400_000))
  await db.deleteFrom('usage_subject_day').where('day', '<', before).execute()
}
