import { Readable } from 'node:stream'
import { mayDo } from '../../access/index.ts'
import {
  csvRow,
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  deskPath,
  type FormFields,
} from '../../http/index.ts'
import { ButtonLink, EmptyState, FilterForm, SelectField, TextField, useLanguage } from '../../ui/index.ts'
import { type AuditFilter, auditActs, auditAtOnce, auditBefore, auditRows } from './audit.queries.ts'
import { auditWords } from './audit.words.ts'
import { recordNames } from './audit-names.queries.ts'
import { AuditRows } from './audit-view.tsx'

const path = '/nhat-ky'

/** The audit log, for administrators: of the whole portal, or of their own sites. */
export function auditPages(desk: DeskPages): void {
  desk.show(path, async request => {
    const filter = filterFor(desk, request)
    return filter && listPage(desk, request, filter)
  })
  desk.show(`${path}/tai-ve`, async request => {
    const filter = filterFor(desk, request)
    return filter && download(desk, request, filter)
  })
}

/** What this person may see of what they asked for; null for nothing at all. */
function filterFor({ services }: DeskPages, { actor, query }: DeskRequest): AuditFilter | null {
  const all = services.sites.all()
  const sites = all.filter(site => mayDo(actor, 'seeAudit', site))
  if (sites.length === 0) return null
  return {
    siteIds: sites.length === all.length ? null : sites.map(({ id }) => id),
    act: (query.viec ?? '').slice(0, 100),
    actor: (query.nguoi ?? '').trim().slice(0, 100),
    from: dayIn(query.tu),
    to: dayIn(query.den),
  }
}

const dayIn = (text = ''): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '')

async function listPage(
  { services }: DeskPages,
  { query, language }: DeskRequest,
  filter: AuditFilter,
): Promise<DeskAnswer> {
  const words = auditWords[language]
  const before = /^\d{1,15}$/.test(query.truoc ?? '') ? Number(query.truoc) : null
  const found = await auditBefore(services.db, filter, before)
  const rows = found.slice(0, auditAtOnce)
  const names = await recordNames(services.db, rows)
  const siteName = (id: number) => services.sites.byId(id)?.name
  const main = (
    <>
      <p>{words.about}</p>
      <Filter filter={filter} acts={await auditActs(services.db)} />
      {rows.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <AuditRows rows={rows} names={names} siteName={siteName} />
      )}
      <p class="editor__links">
        {found.length > rows.length ? (
          <ButtonLink look="second" href={hrefOf(query, { truoc: String(rows.at(-1)?.seq) })}>
            {words.older}
          </ButtonLink>
        ) : null}
        <ButtonLink look="second" href={hrefOf(query, {}, '/tai-ve')} downloadAs="nhat-ky.csv">
          {words.download}
        </ButtonLink>
      </p>
    </>
  )
  return { title: words.title, main }
}

function hrefOf({ viec, nguoi, tu, den }: FormFields, more: Readonly<Record<string, string>>, under = ''): string {
  const kept = Object.entries({ viec, nguoi, tu, den }).filter((one): one is [string, string] => Boolean(one[1]))
  return `${deskPath}${path}${under}?${new URLSearchParams({ ...Object.fromEntries(kept), ...more })}`
}

function Filter({ filter, acts }: { readonly filter: AuditFilter; readonly acts: readonly string[] }) {
  const words = auditWords[useLanguage()]
  return (
    <FilterForm action={`${deskPath}${path}`} label={words.filter}>
      <SelectField
        name="viec"
        label={words.act}
        choices={acts.map(value => ({ value, label: words.acts[value] ?? value }))}
        value={filter.act}
        isOptional
      />
      <TextField name="nguoi" label={words.actor} value={filter.actor} isOptional />
      <TextField name="tu" label={words.from} type="date" value={filter.from} isOptional />
      <TextField name="den" label={words.to} type="date" value={filter.to} isOptional />
    </FilterForm>
  )
}

function download({ services }: DeskPages, { language }: DeskRequest, filter: AuditFilter): DeskAnswer {
  const words = auditWords[language]
  async function* lines() {
    const headings = [
      words.number,
      words.at,
      words.site,
      words.actor,
      words.act,
      words.subject,
      words.details,
      words.hash,
    ]
    // A spreadsheet takes the file for UTF-8 only with this mark.
    yield `\uFEFF${csvRow(headings)}`
    for await (const row of auditRows(services.db, filter))
      yield csvRow([
        String(row.seq),
        row.at.toISOString(),
        row.siteId === null ? '' : (services.sites.byId(row.siteId)?.name ?? String(row.siteId)),
        row.actorName,
        row.act,
        `${row.subjectKind} ${row.subject}`,
        row.details,
        row.hash,
      ])
  }
  return { file: Readable.from(lines()), name: 'nhat-ky.csv', type: 'text/csv; charset=utf-8' }
}
