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
import { blockKinds, type HomeBlock, type Site } from '../../sites/index.ts'
import { ErrorSummary, type FormIssue, Notice, Written } from '../../ui/index.ts'
import { arrangeHome } from './arrangement.commands.ts'
import { categoryChoices, ownBlocks } from './arrangement.queries.ts'
import { homeBlockWords } from './arrangement.words.ts'
import { blockIssues, moveBlock } from './home-blocks.ts'
import { HomeForm } from './home-blocks-view.tsx'
import { orderRows } from './menu-rows.ts'
import { actIn, orderIn } from './row-order.tsx'

const path = '/trang-chu'

/** The home page of a site, block by block. */
export function homeBlockPages(desk: DeskPages): void {
  showPerSite(desk, { path, act: 'keepSite', title: language => homeBlockWords[language].title }, (request, site) =>
    page(desk, request, { site }),
  )
  desk.take(`${path}/:site`, async request => {
    const site = siteOf(desk, request, 'keepSite')
    return site && change(desk, request, site)
  })
}

interface Shown {
  readonly site: Site
  readonly typed?: readonly HomeBlock[]
  readonly issues?: readonly FormIssue[]
}

async function page(
  { services }: DeskPages,
  request: DeskRequest,
  { site, typed, issues = [] }: Shown,
): Promise<DeskAnswer> {
  const words = homeBlockWords[request.language]
  const own = await ownBlocks(services.db, site.id)
  const { scheme, port } = request.origin
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
        <Written>{site.name}</Written>. {words.about} <a href={`${scheme}${site.host}${port}/`}>{words.see}</a>
      </p>
      <HomeForm
        action={`${deskPath}${path}/${site.id}`}
        token={request.formToken}
        blocks={typed ?? site.home}
        categories={await categoryChoices(services.db, site.id)}
        issues={issues}
        mayReset={own.length > 0}
      />
    </>
  )
  return { title: words.title, main, status: issues.length > 0 ? 422 : 200, scripts: ['sortable.js'] }
}

async function change(desk: DeskPages, request: DeskRequest, site: Site): Promise<DeskAnswer> {
  const words = homeBlockWords[request.language]
  const { fields } = request
  const { act, at } = actIn(fields.act)
  if (act === 'reset') return keep(desk, request, { site, blocks: [], result: 'reset' })
  const blocks = arranged(blocksIn(fields), { act, at, fields })
  const categories = await categoryChoices(desk.services.db, site.id)
  const ids = categories.map(one => one.id)
  const issues = blockIssues(blocks, ids).map(({ block, field, key }) => ({
    field: `${field}-${block}`,
    text: words.issues[key],
  }))
  if (issues.length > 0) return page(desk, request, { site, typed: blocks, issues })
  return keep(desk, request, { site, blocks, result: 'saved' })
}

async function keep(
  { services }: DeskPages,
  { actor }: DeskRequest,
  {
    site,
    blocks,
    result,
  }: { site: Site; blocks: readonly HomeBlock[]; result: keyof (typeof homeBlockWords)['vi']['results'] },
): Promise<DeskAnswer> {
  const { db, now, sites } = services
  const undo = await db
    .transaction()
    .execute(tx => arrangeHome(tx, { actor, site }, { value: blocks, label: site.name, at: now() }))
  await sites.load()
  return { redirectTo: withUndo(`${deskPath}${path}/${site.id}?ket_qua=${result}`, undo) }
}

const kindOf = (text = ''): HomeBlock['kind'] | null => blockKinds.find(kind => kind === text) ?? null

function blocksIn(fields: FormFields): HomeBlock[] {
  const count = Object.keys(fields).filter(name => /^kind-\d{1,3}$/.test(name)).length
  return Array.from({ length: count }, (_, at) => ({
    kind: kindOf(fields[`kind-${at}`]) ?? 'newest',
    isShown: fields[`shown-${at}`] === '1',
    count: fields[`count-${at}`] === undefined ? 5 : Number(fields[`count-${at}`]),
    categoryId: Number(fields[`category-${at}`]) || null,
    title: oneLine(fields[`title-${at}`]),
    text: (fields[`text-${at}`] ?? '').normalize('NFC').replaceAll(/\r\n?/g, '\n').trim(),
  }))
}

function arranged(
  blocks: readonly HomeBlock[],
  { act, at, fields }: { act: string; at: number; fields: FormFields },
): HomeBlock[] {
  const kind = kindOf(fields.new_kind)
  if (act === 'up') return moveBlock(blocks, at, -1)
  if (act === 'down') return moveBlock(blocks, at, 1)
  if (act === 'remove') return blocks.filter((_block, place) => place !== at)
  if (act === 'order') return orderRows(blocks, orderIn(fields.order))
  if (act !== 'add' || !kind) return [...blocks]
  const categoryId = Number(fields.new_category) || null
  const text = (fields.new_text ?? '').normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
  return [...blocks, { kind, isShown: true, count: 5, categoryId, title: '', text }]
}
