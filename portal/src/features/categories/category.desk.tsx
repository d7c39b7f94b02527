import type { Tx } from '../../database/index.ts'
import {
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  deskPath,
  oneLine,
  showPerSite,
  siteOf,
  withUndo,
} from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { ErrorSummary, type FormIssue, Notice, Written } from '../../ui/index.ts'
import { categoryWords } from './category.words.ts'
import {
  deleteCategory,
  hideCategory,
  mergeCategory,
  openCategory,
  orderCategories,
  reviseCategory,
  shiftCategory,
  type TreeChange,
} from './category-tree.commands.ts'
import { articlesByCategory, categoryTree } from './category-tree.queries.ts'
import { CategoryTreeView, type Typed } from './category-view.tsx'

const path = '/chuyen-muc'

/** The tree of categories of a site: add, rename, move, order, hide, merge, delete. */
export function categoryPages(desk: DeskPages): void {
  showPerSite(
    desk,
    { path, act: 'keepCategories', title: language => categoryWords[language].title },
    (request, site) => page(desk, request, site),
  )
  desk.take(`${path}/:site`, async request => {
    const site = siteOf(desk, request, 'keepCategories')
    return site && change(desk, request, site)
  })
}

async function page(
  { services }: DeskPages,
  request: DeskRequest,
  site: Site,
  typed: Typed | null = null,
): Promise<DeskAnswer> {
  const words = categoryWords[request.language]
  const [tree, counts] = await Promise.all([
    categoryTree(services.db, site.id),
    articlesByCategory(services.db, site.id),
  ])
  const result = request.query.ket_qua ?? ''
  const issues: readonly FormIssue[] = typed ? [typed.issue] : []
  const main = (
    <>
      <ErrorSummary issues={issues} />
      {!typed && Object.hasOwn(words.results, result) ? (
        <Notice kind="success" isAnswer>
          <p>{words.results[result as keyof typeof words.results]}</p>
        </Notice>
      ) : null}
      <p>
        <Written>{site.name}</Written>. {words.about}
      </p>
      <CategoryTreeView
        tree={tree}
        counts={counts}
        action={`${deskPath}${path}/${site.id}`}
        token={request.formToken}
        typed={typed}
      />
    </>
  )
  return { title: words.title, main, status: typed ? 422 : 200, scripts: ['sortable.js'] }
}

interface Asked {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly intoId: number
  readonly order: readonly number[]
  readonly at: Date
}

type Run = (tx: Tx, deed: { actor: DeskRequest['actor']; site: Site }, asked: Asked) => Promise<TreeChange>

/** What each button does, and how the answer names it. */
const acts: Readonly<Record<string, { run: Run; result: keyof (typeof categoryWords)['vi']['results'] }>> = {
  open: { run: openCategory, result: 'opened' },
  revise: { run: reviseCategory, result: 'revised' },
  up: { run: (tx, deed, { id, at }) => shiftCategory(tx, deed, { id, by: -1, at }), result: 'ordered' },
  down: { run: (tx, deed, { id, at }) => shiftCategory(tx, deed, { id, by: 1, at }), result: 'ordered' },
  order: { run: (tx, deed, { order, at }) => orderCategories(tx, deed, { ids: order, at }), result: 'ordered' },
  hide: { run: (tx, deed, { id, at }) => hideCategory(tx, deed, { id, isHidden: true, at }), result: 'hidden' },
  show: { run: (tx, deed, { id, at }) => hideCategory(tx, deed, { id, isHidden: false, at }), result: 'shown' },
  delete: { run: deleteCategory, result: 'deleted' },
  merge: { run: mergeCategory, result: 'merged' },
}

async function change(desk: DeskPages, request: DeskRequest, site: Site): Promise<DeskAnswer> {
  const words = categoryWords[request.language]
  const { fields, actor } = request
  const { db, now } = desk.services
  const known = Object.hasOwn(acts, fields.act ?? '') ? acts[fields.act ?? ''] : undefined
  if (!known) return page(desk, request, site)
  const asked = askedIn(request, now())
  const made = await db.transaction().execute(tx => known.run(tx, { actor, site }, asked))
  if ('issue' in made) {
    const field =
      made.issue.startsWith('into') || made.issue === 'in_use'
        ? 'into'
        : made.issue === 'parent_inside'
          ? 'parent'
          : 'name'
    const issue = { field: fields.act === 'open' ? field : `${field}-${asked.id}`, text: words.issues[made.issue] }
    return page(desk, request, site, { ...asked, act: fields.act ?? '', issue })
  }
  return { redirectTo: withUndo(`${deskPath}${path}/${site.id}?ket_qua=${known.result}`, made.undo) }
}

const numberIn = (text = ''): number => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0)

const askedIn = ({ fields }: DeskRequest, at: Date): Asked => ({
  id: numberIn(fields.id),
  name: oneLine(fields.name),
  parentId: numberIn(fields.parent) || null,
  intoId: numberIn(fields.into),
  order: (fields.order ?? '').split(',').slice(0, 500).map(numberIn),
  at,
})
