import {
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  deskPath,
  type FormFields,
  oneLine,
  showPerSite,
  siteOf,
  withUndo,
} from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { ErrorSummary, type FormIssue, Notice, Written } from '../../ui/index.ts'
import { arrangeMenu } from './arrangement.commands.ts'
import { type CategoryChoice, categoryChoices, ownMenu } from './arrangement.queries.ts'
import { menuWords } from './arrangement.words.ts'
import { type MenuRow, menuIssues, menuOf, moveRow, orderRows, rowsOf, setDepth, settled } from './menu-rows.ts'
import { MenuForm } from './menu-view.tsx'
import { actIn, orderIn } from './row-order.tsx'

const path = '/trinh-don'

type MenuWords = (typeof menuWords)['vi']

/** The menu of a site: what it says, where it leads, in which order, one step deep. */
export function menuPages(desk: DeskPages): void {
  showPerSite(desk, { path, act: 'keepSite', title: language => menuWords[language].title }, (request, site) =>
    page(desk, request, { site }),
  )
  desk.take(`${path}/:site`, async request => {
    const site = siteOf(desk, request, 'keepSite')
    return site && change(desk, request, site)
  })
}

interface Shown {
  readonly site: Site
  readonly typed?: readonly MenuRow[]
  readonly added?: { readonly label: string; readonly path: string }
  readonly issues?: readonly FormIssue[]
}

async function page(
  { services }: DeskPages,
  request: DeskRequest,
  { site, typed, added = { label: '', path: '' }, issues = [] }: Shown,
): Promise<DeskAnswer> {
  const words = menuWords[request.language]
  const own = await ownMenu(services.db, site.id)
  const above = services.sites.byId(site.parentId ?? 0)
  const result = request.query.ket_qua ?? ''
  const main = (
    <>
      <ErrorSummary issues={issues} />
      {issues.length === 0 && Object.hasOwn(words.results, result) ? (
        <Notice kind="success" isAnswer>
          <p>{words.results[result as keyof typeof words.results]}</p>
        </Notice>
      ) : null}
      <p>
        <Written>{site.name}</Written>. {words.about}
      </p>
      {own.length === 0 && above ? <Notice>{words.inherited(above.name)}</Notice> : null}
      <MenuForm
        action={`${deskPath}${path}/${site.id}`}
        token={request.formToken}
        rows={typed ?? rowsOf(own.length > 0 ? own : site.menu)}
        choices={choicesOf(await categoryChoices(services.db, site.id), words)}
        added={added}
        issues={issues}
        mayReset={own.length > 0 && above !== undefined}
      />
    </>
  )
  return { title: words.title, main, status: issues.length > 0 ? 422 : 200, scripts: ['sortable.js'] }
}

/** Pages that are there on every site, then the categories of this one. */
const choicesOf = (categories: readonly CategoryChoice[], words: MenuWords) => [
  ...Object.entries(words.pages).map(([value, label]) => ({ value, label })),
  ...categories.map(({ slug, name }) => ({ value: `/chuyen-muc/${slug}`, label: words.category(name) })),
]

async function change(desk: DeskPages, request: DeskRequest, site: Site): Promise<DeskAnswer> {
  const words = menuWords[request.language]
  const { fields } = request
  const { act, at } = actIn(fields.act)
  if (act === 'reset') return keep(desk, request, { site, rows: [], result: 'reset' })
  const typed = rowsIn(fields)
  const categories = await categoryChoices(desk.services.db, site.id)
  const added = addedIn(fields, choicesOf(categories, menuWords.vi))
  const rows = act === 'add' ? [...typed, { ...added, depth: 0 } as const] : arranged(typed, { act, at, fields })
  const slugs = categories.map(one => one.slug)
  const issues = menuIssues(rows, slugs).map(({ row, field, key }) => ({
    field: act === 'add' && row === typed.length ? `new_${field}` : `${field}-${row}`,
    text: words.issues[key],
  }))
  if (issues.length > 0) return page(desk, request, { site, typed: act === 'add' ? typed : rows, added, issues })
  return keep(desk, request, { site, rows, result: 'saved' })
}

async function keep(
  { services }: DeskPages,
  { actor }: DeskRequest,
  { site, rows, result }: { site: Site; rows: readonly MenuRow[]; result: keyof (typeof menuWords)['vi']['results'] },
): Promise<DeskAnswer> {
  const { db, now, sites } = services
  const value = menuOf(rows)
  const undo = await db
    .transaction()
    .execute(tx => arrangeMenu(tx, { actor, site }, { value, label: site.name, at: now() }))
  await sites.load()
  return { redirectTo: withUndo(`${deskPath}${path}/${site.id}?ket_qua=${result}`, undo) }
}

function rowsIn(fields: FormFields): MenuRow[] {
  const count = Object.keys(fields).filter(name => /^label-\d{1,3}$/.test(name)).length
  return Array.from({ length: count }, (_, at) => ({
    label: oneLine(fields[`label-${at}`]),
    path: oneLine(fields[`path-${at}`]),
    depth: fields[`depth-${at}`] === '1' ? 1 : 0,
  }))
}

/** A chosen page brings its own words, which readers of the site understand, unless others were typed. */
function addedIn(fields: FormFields, choices: readonly { value: string; label: string }[]) {
  const chosen = choices.find(one => one.value === fields.new_choice)
  const label = oneLine(fields.new_label)
  const usual = chosen?.label.replace(menuWords.vi.category(''), '') ?? ''
  return { label: label || usual, path: chosen?.value ?? oneLine(fields.new_path) }
}

function arranged(
  rows: readonly MenuRow[],
  { act, at, fields }: { act: string; at: number; fields: FormFields },
): MenuRow[] {
  if (act === 'up') return moveRow(rows, at, -1)
  if (act === 'down') return moveRow(rows, at, 1)
  if (act === 'in') return setDepth(rows, at, 1)
  if (act === 'out') return setDepth(rows, at, 0)
  if (act === 'remove') return settled(rows.filter((_row, place) => place !== at))
  return act === 'order' ? settled(orderRows(rows, orderIn(fields.order))) : settled(rows)
}
