import { ActorName, DataTable, formats, useLanguage, useWrittenLanguage, Written } from '../../ui/index.ts'
import type { AuditRow } from './audit.queries.ts'
import { auditWords } from './audit.words.ts'
import { type AuditChange, auditLine, type Said } from './audit-line.ts'
import type { RecordNames } from './audit-records.ts'

interface RowsProps {
  readonly rows: readonly AuditRow[]
  readonly names: RecordNames
  readonly siteName: (id: number) => string | undefined
}

/** What was done, a sentence for each act, with the entry as it is kept behind it. */
export function AuditRows({ rows, names, siteName }: RowsProps) {
  const language = useLanguage()
  const words = auditWords[language]
  const format = formats[language]
  return (
    <DataTable
      id="nhat-ky"
      caption={words.list}
      columns={[words.number, words.what, words.actor, words.at, words.site].map(heading => ({ heading }))}
      rows={rows.map(row => [
        String(row.seq),
        <What key="what" row={row} names={names} />,
        <ActorName key="actor" name={row.actorName} />,
        <time key="at" datetime={row.at.toISOString()}>
          {format.dateTime(row.at)}
        </time>,
        row.siteId === null ? (
          words.wholePortal
        ) : (
          <Written key="site">{siteName(row.siteId) ?? String(row.siteId)}</Written>
        ),
      ])}
    />
  )
}

function What({ row, names }: { readonly row: AuditRow; readonly names: RecordNames }) {
  const language = useLanguage()
  const words = auditWords[language]
  const written = useWrittenLanguage()
  const { said, changes } = auditLine(row, names, language)
  return (
    <div class="audit-line">
      <p>
        <Pieces said={said} />
      </p>
      {changes.length > 0 ? (
        <ul class="audit-line__changes" aria-label={words.changed}>
          {changes.map((change, at) => (
            <Change key={at} change={change} />
          ))}
        </ul>
      ) : null}
      {row.details === '{}' ? null : (
        <details class="audit-line__raw">
          <summary>{words.raw}</summary>
          <code class="audit-details" lang={written}>
            {row.details}
          </code>
        </details>
      )}
    </div>
  )
}

function Change({ change: { field, before, after } }: { readonly change: AuditChange }) {
  const words = auditWords[useLanguage()]
  return (
    <li>
      {field}: {words.before} <Pieces said={before} />, {words.after} <Pieces said={after} />
    </li>
  )
}

/** Marks what people wrote apart from what the desk says. */
function Pieces({ said }: { readonly said: readonly Said[] }) {
  return <>{said.map((one, at) => (typeof one === 'string' ? one : <Written key={at}>{one.written}</Written>))}</>
}
