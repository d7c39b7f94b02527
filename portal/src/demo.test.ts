import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from './database/index.ts'
import { demonstrationFolder, demonstrationJson, loadDemonstration } from './demo.ts'
import { type TrialDemonstration, trialDemonstration } from './demo-trial.ts'

interface WithPictures {
  readonly pictures: readonly { readonly alt: string; readonly caption: string }[]
}

let demonstration: TrialDemonstration
let db: Db
beforeAll(async () => {
  demonstration = await trialDemonstration()
  db = demonstration.database.db
})
afterAll(() => demonstration.end())

test('is a province with a department and two communes', async () => {
  const sites = await db.selectFrom('site').select('kind').orderBy('id').execute()
  expect(sites.map(site => site.kind)).toEqual(['province', 'department', 'commune', 'commune'])
})

test('has articles on every site, each with a picture that has words to stand for it', async () => {
  const articles = await db
    .selectFrom('publication')
    .select(({ fn }) => ['site_id', fn.countAll<number>().as('count')])
    .where('subject_kind', '=', 'article')
    .where('state', '=', 'published')
    .groupBy('site_id')
    .orderBy('site_id')
    .execute()
  expect(articles.map(row => Number(row.count))).toEqual([16, 2, 2, 2])
  for (const { pictures } of demonstrationJson<readonly WithPictures[]>('reports.json')) {
    expect(pictures.every(picture => picture.alt.length > 20 && picture.caption.length > 10)).toBe(true)
  }
})

test('has documents of State and Party, each file kept under its own hash', async () => {
  const files = await db
    .selectFrom('document_file as f')
    .innerJoin('document as d', join => join.onRef('d.id', '=', 'f.document_id'))
    .select(['f.sha256', 'f.size_bytes', 'd.symbol'])
    .execute()
  expect(files.length).toBeGreaterThanOrEqual(11)
  expect(files.filter(file => file.symbol.endsWith('/TU')).length).toBeGreaterThanOrEqual(3)
  for (const file of files) {
    const bytes = await buffer(await demonstration.files.open(file.sha256))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    expect(bytes.length).toBe(Number(file.size_bytes))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }
})

test('holds every document that its articles cite, but for the one of the Prime Minister', async () => {
  const stubs = await db.selectFrom('document').select('symbol').where('is_stub', '=', true).execute()
  expect(stubs).toEqual([{ symbol: '200/QĐ-TTg' }])
})

test('shows series: fifteen indicators and more in several periods', async () => {
  const series = await db
    .selectFrom('observation')
    .select(({ fn }) => ['indicator_id', fn.count<number>('period').distinct().as('periods')])
    .groupBy('indicator_id')
    .execute()
  expect(series.filter(row => Number(row.periods) >= 2).length).toBeGreaterThanOrEqual(15)
  expect(series.filter(row => Number(row.periods) >= 4).length).toBeGreaterThanOrEqual(12)
})

test('measures only what its own list of indicators names', async () => {
  const unnamed = await db.selectFrom('indicator').select('name').where('theme', 'is', null).execute()
  expect(unnamed).toEqual([])
})

test('has one contradiction to show: households with electricity in 2020', async () => {
  const { rows } = await contradictions()
  expect(rows).toEqual([{ name: 'Hộ được sử dụng điện lưới quốc gia', period: '2020', values: [95.2, 95.4] }])
})

test('leaves the figures of two articles to be confirmed', async () => {
  const waiting = await db
    .selectFrom('reading')
    .select('article_id')
    .distinct()
    .where('state', '=', 'proposed')
    .where('kind', '=', 'figure')
    .execute()
  expect(waiting).toHaveLength(2)
})

test('has meetings with two ministries', async () => {
  const meetings = await db.selectFrom('meeting').select(['held_on', 'guest_name']).orderBy('held_on').execute()
  const withMinistry = meetings.filter(meeting => meeting.guest_name?.startsWith('Bộ '))
  expect(withMinistry.length).toBeGreaterThanOrEqual(3)
})

test('changes nothing when it is loaded again', async () => {
  const before = await rowCounts()
  await loadDemonstration(demonstration, () => expect.unreachable())
  expect(await rowCounts()).toEqual(before)
})

test('is written in composed letters, and says which figures are invented', () => {
  const names = readdirSync(demonstrationFolder, { recursive: true, encoding: 'utf8' })
  const texts = names.filter(name => /\.(?:json|txt|md)$/.test(name))
  expect(texts.length).toBeGreaterThan(20)
  for (const name of texts) {
    const text = readFileSync(join(demonstrationFolder, name), 'utf8')
    expect(text === text.normalize('NFC'), name).toBe(true)
    if (name.endsWith('.txt') && !name.includes('bo-cong-thuong-2020')) {
      expect(text, name).toContain('Số liệu trong bài là số liệu minh họa, không phải số liệu chính thức.')
    }
  }
})

async function contradictions() {
  return sql<{ name: string; period: string; values: number[] }>`
    select i.name, o.period, array_agg(distinct o.value::float8) as values
    from observation o join indicator i on i.id = o.indicator_id
    group by i.name, o.period, o.area_id, o.measure, o.unit having count(distinct o.value) > 1`.execute(db)
}

async function rowCounts(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db)
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}`.execute(db)
    counts[name] = rows[0]?.count ?? 0
  }
  return counts
}
