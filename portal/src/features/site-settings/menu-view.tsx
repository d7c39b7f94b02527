import { Button, type FormIssue, issueOf, Section, SelectField, TextField, useLanguage } from '../../ui/index.ts'
import { menuWords } from './arrangement.words.ts'
import type { MenuRow } from './menu-rows.ts'
import { ActButton, HiddenActs, RowOrder, SaveOrReset } from './row-order.tsx'

interface MenuFormProps {
  readonly action: string
  readonly token: string
  readonly rows: readonly MenuRow[]
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly added: { readonly label: string; readonly path: string }
  readonly issues: readonly FormIssue[]
  readonly mayReset: boolean
}

/** All lines in one form: every button keeps what was typed in the others. */
export function MenuForm({ action, token, rows, choices, added, issues, mayReset }: MenuFormProps) {
  const words = menuWords[useLanguage()]
  return (
    <form class="arrangement" method="post" action={action}>
      <HiddenActs token={token} save={words.save} />
      <Section id="cac-muc" title={words.list}>
        {rows.length === 0 ? <p>{words.none}</p> : null}
        <ol class="sortable" data-sortable="">
          {rows.map((row, at) => (
            <Row key={at} row={row} at={at} count={rows.length} issues={issues} />
          ))}
        </ol>
      </Section>
      <SaveOrReset words={words} mayReset={mayReset} />
      <Section id="them-muc" title={words.addTitle}>
        <div class="form">
          <SelectField name="new_choice" label={words.choose} hint={words.chooseHint} choices={choices} isOptional />
          <TextField
            name="new_label"
            label={words.label}
            value={added.label}
            width="middle"
            error={issueOf(issues, 'new_label')}
            isOptional
          />
          <TextField
            name="new_path"
            label={words.path}
            value={added.path}
            width="middle"
            error={issueOf(issues, 'new_path')}
            isOptional
          />
          <Button name="act" value="add" look="second">
            {words.add}
          </Button>
        </div>
      </Section>
    </form>
  )
}

interface RowProps {
  readonly row: MenuRow
  readonly at: number
  readonly count: number
  readonly issues: readonly FormIssue[]
}

function Row({ row, at, count, issues }: RowProps) {
  const words = menuWords[useLanguage()]
  const name = row.label || words.row(String(at + 1))
  return (
    <li class={row.depth === 1 ? 'sortable__item sortable__item--in' : 'sortable__item'} data-id={at}>
      <div class="sortable__line">
        <span class="sortable__handle" title={words.drag} aria-hidden="true" data-handle="" />
        <input type="hidden" name={`depth-${at}`} value={String(row.depth)} />
        <div class="sortable__fields">
          <TextField
            name={`label-${at}`}
            label={`${words.row(String(at + 1))}: ${words.label.toLowerCase()}`}
            value={row.label}
            error={issueOf(issues, `label-${at}`)}
          />
          <TextField name={`path-${at}`} label={words.path} value={row.path} error={issueOf(issues, `path-${at}`)} />
        </div>
        <div class="sortable__order">
          {row.depth === 0 ? (
            <ActButton act={`in-${at}`} label={words.in(name)} text={words.inShort} isOff={at === 0} />
          ) : (
            <ActButton act={`out-${at}`} label={words.out(name)} text={words.outShort} />
          )}
          <RowOrder at={at} count={count} name={name} words={words} />
        </div>
      </div>
    </li>
  )
}
