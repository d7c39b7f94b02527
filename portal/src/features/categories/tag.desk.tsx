import { slugify } from '@tuong-minh/reader/letters'
import {
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  deskPath,
  oneLine,
  pageNumber,
  showPerSite,
  siteOf,
  withUndo,
} from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  FilterForm,
  type FormIssue,
  formats,
  Notice,
  Pagination,
  TextField,
  useLanguage,
  useWrittenLanguage,
  Written,
} from '../../ui/index.ts'
import { tagWords } from './category.words.ts'
import { dropTag, mergeTag, renameTag } from './tag.commands.ts'
import { type TagLine, tagsOf } from './tag.queries.ts'

const path = '/the'
const perPage = 50

/** The tags of a site: rename, merge, drop what nobody reads. */
export function tagPages(desk: DeskPages): void {
  showPerSite(desk, { path, act: 'keepCategories', title: language => tagWords[language].title }, (request, site) =>
    page(desk, request, site),
  )
  desk.take(`${path}/:site`, async request => {
    const site = siteOf(desk, request, 'keepCategories')
    return site && change(desk, request, site)
  })
}

interface Refused {
  readonly slug: string
  readonly name: string
  readonly issue: FormIssue
}

async function page(
  { services }: DeskPages,
  request: DeskRequest,
  site: Site,
  refused: Refused | null = null,
): Promise<DeskAnswer> {
  const words = tagWords[request.language]
  const { query } = request
  const at = pageNumber(query.trang)
  if (at === null) return null
  const action = `${deskPath}${path}/${site.id}`
  const range = { limit: perPage, offset: (at - 1) * perPage }
  const found = refused ? slugify(refused.slug) : slugify(query.q ?? '')
  const { tags, count } = await tagsOf(services.db, { siteId: site.id, words: found }, range)
  const result = query.ket_qua ?? ''
  const main = (
    <>
      <ErrorSummary issues={refused ? [refused.issue] : []} />
      {!refused && Object.hasOwn(words.results, result) ? (
        <Notice kind="success" isAnswer>
          <p>{words.results[result as keyof typeof words.results]}</p>
        </Notice>
      ) : null}
      <p>
        <Written>{site.name}</Written>. {words.about}
      </p>
      <FilterForm action={action} label={words.find}>
        <TextField name="q" label={words.words} type="search" value={query.q ?? ''} isOptional />
      </FilterForm>
      {tags.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <TagTable tags={tags} action={action} token={request.formToken} refused={refused} />
      )}
      <Pagination
        page={at}
        pageCount={Math.max(1, Math.ceil(count / perPage))}
        hrefOf={number => `${action}?${new URLSearchParams({ q: query.q ?? '', trang: String(number) })}`}
      />
    </>
  )
  return { title: words.title, main, status: refused ? 422 : 200 }
}

interface TableProps {
  readonly tags: readonly TagLine[]
  readonly action: string
  readonly token: string
  readonly refused: Refused | null
}

function TagTable({ tags, action, token, refused }: TableProps) {
  const language = useLanguage()
  const words = tagWords[language]
  const format = formats[language]
  return (
    <DataTable
      id="the"
      caption={words.list}
      columns={[
        { heading: words.tag },
        { heading: words.published, isNumeric: true },
        { heading: words.all, isNumeric: true },
        { heading: words.change },
      ]}
      rows={tags.map(tag => [
        <Written key="name">{tag.name}</Written>,
        format.number(tag.published),
        format.number(tag.all),
        <TagForm
          key={tag.slug}
          tag={tag}
          action={action}
          token={token}
          refused={refused?.slug === tag.slug ? refused : null}
        />,
      ])}
    />
  )
}

function TagForm({ tag, action, token, refused }: Omit<TableProps, 'tags'> & { readonly tag: TagLine }) {
  const words = tagWords[useLanguage()]
  const written = useWrittenLanguage()
  const id = `name-${tag.slug}`
  return (
    <form class="inline-form" method="post" action={action}>
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="slug" value={tag.slug} />
      <label class="visually-hidden" for={id}>
        {words.name(tag.name)}
      </label>
      <input
        class="field__control field__control--middle"
        type="text"
        id={id}
        name="name"
        maxLength={80}
        placeholder={words.nameShort}
        lang={written}
        value={refused?.name ?? ''}
        aria-invalid={refused ? 'true' : undefined}
      />
      <Button name="act" value="rename" look="second">
        {words.rename}
      </Button>
      <Button name="act" value="merge" look="second">
        {words.merge}
      </Button>
      {tag.published === 0 ? (
        <Button name="act" value="drop" look="danger">
          {words.drop}
        </Button>
      ) : null}
    </form>
  )
}

const acts = {
  rename: { run: renameTag, result: 'renamed' },
  merge: { run: mergeTag, result: 'merged' },
  drop: { run: dropTag, result: 'dropped' },
} as const

async function change(desk: DeskPages, request: DeskRequest, site: Site): Promise<DeskAnswer> {
  const words = tagWords[request.language]
  const { fields, actor } = request
  const { db, now } = desk.services
  const act = fields.act ?? ''
  if (!Object.hasOwn(acts, act)) return page(desk, request, site)
  const { run, result } = acts[act as keyof typeof acts]
  const name = oneLine(fields.name)
  const slug = slugify(fields.slug ?? '')
  const made = await db.transaction().execute(tx => run(tx, { actor, site }, { slug, name, at: now() }))
  if ('issue' in made)
    return page(desk, request, site, { slug, name, issue: { field: `name-${slug}`, text: words.issues[made.issue] } })
  return { redirectTo: withUndo(`${deskPath}${path}/${site.id}?ket_qua=${result}`, made.undo) }
}
