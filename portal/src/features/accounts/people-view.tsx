import { categoryRoles } from '../../access/index.ts'
import type { DeskRequest } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  FilterForm,
  type FormIssue,
  formats,
  issueOf,
  Notice,
  Pagination,
  Section,
  SelectField,
  SummaryList,
  TextField,
  useLanguage,
  Written,
} from '../../ui/index.ts'
import { type Grant, type GrantableCategory, type Person, peopleAtOnce } from './people.queries.ts'
import { peopleWords, roleWords } from './people.words.ts'

const base = '/ban-lam-viec/nguoi-dung'

interface Shared {
  readonly request: DeskRequest
  /** Sites whose people the one who looks administers. */
  readonly sites: readonly Site[]
  readonly siteNames: ReadonlyMap<number, string>
  readonly issues: readonly FormIssue[]
  readonly isMailSent: boolean
}

type Names = ReadonlyMap<number, string>

interface PeopleListProps extends Shared {
  readonly people: readonly Person[]
  readonly count: number
  readonly text: string
  readonly page: number
  readonly typed: Readonly<Record<string, string>>
}

export function PeopleList(props: PeopleListProps) {
  const words = peopleWords[useLanguage()]
  const { request, people, siteNames, text, page, count } = props
  return (
    <>
      <ErrorSummary issues={props.issues} />
      <Result request={request} isMailSent={props.isMailSent} />
      <FilterForm action={base} label={words.searchForm}>
        <TextField name="q" label={words.search} value={text} isOptional width="middle" />
      </FilterForm>
      {people.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DataTable
          id="nguoi"
          caption={words.list}
          columns={[words.name, words.email, words.roles, words.state].map(heading => ({ heading }))}
          rows={people.map(person => [
            <a key={person.id} href={`${base}/${person.id}`}>
              <Written>{person.name}</Written>
            </a>,
            person.email,
            person.grants.map((grant, at) => (
              <>
                {at > 0 ? '; ' : ''}
                <GrantText grant={grant} siteNames={siteNames} />
              </>
            )),
            `${words.states[person.state]}${person.hasSecondFactor ? `. ${words.withCode}` : ''}`,
          ])}
        />
      )}
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(count / peopleAtOnce))}
        hrefOf={number => `${base}?${new URLSearchParams({ ...(text ? { q: text } : {}), trang: String(number) })}`}
      />
      <InviteForm {...props} />
    </>
  )
}

/** `Editor – Lai Châu province`; names stay in the language of those who gave them. */
function GrantText({ grant: { siteId, role, category }, siteNames }: { grant: Grant; siteNames: Names }) {
  const language = useLanguage()
  const words = peopleWords[language]
  const site = siteNames.get(siteId) ?? String(siteId)
  return (
    <>
      {roleWords[language][role]} –{' '}
      {category ? (
        <>
          {words.inside} <Written>{category.name}</Written>,{' '}
        </>
      ) : null}
      <Written>{site}</Written>
    </>
  )
}

function Result({ request, isMailSent }: { readonly request: DeskRequest; readonly isMailSent: boolean }) {
  const words = peopleWords[useLanguage()]
  const result = request.query.ket_qua ?? ''
  if (!Object.hasOwn(words.results, result)) return null
  const isLetter = result === 'invited' || result === 'recovery_sent'
  return (
    <Notice kind="success" isAnswer>
      <p>{words.results[result as keyof typeof words.results]}</p>
      {isLetter && !isMailSent ? <p>{words.linkPrinted}</p> : null}
    </Notice>
  )
}

function InviteForm({ request, sites, typed, issues }: PeopleListProps) {
  const words = peopleWords[useLanguage()]
  return (
    <Section id="moi" title={words.invite}>
      <form class="form" method="post" action={base}>
        <input type="hidden" name="_token" value={request.formToken} />
        <p>{words.inviteHint}</p>
        <TextField
          name="name"
          label={words.name}
          value={typed.name ?? ''}
          autocomplete="off"
          maxLength={200}
          width="middle"
          error={issueOf(issues, 'name')}
        />
        <TextField
          name="email"
          label={words.email}
          type="email"
          value={typed.email ?? ''}
          autocomplete="off"
          width="middle"
          error={issueOf(issues, 'email')}
        />
        <RoleFields sites={sites} typed={typed} issues={issues} />
        <Button>{words.sendInvitation}</Button>
      </form>
    </Section>
  )
}

function RoleFields({ sites, typed, issues }: Pick<PeopleListProps, 'sites' | 'typed' | 'issues'>) {
  const language = useLanguage()
  const words = peopleWords[language]
  const said = roleWords[language]
  const only = sites.length === 1 ? String(sites[0]?.id) : ''
  return (
    <>
      <SelectField
        name="site"
        label={words.site}
        choices={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
        isWritten
        value={typed.site ?? only}
        error={issueOf(issues, 'site')}
      />
      <SelectField
        name="role"
        label={words.role}
        choices={Object.entries(said).map(([value, label]) => ({ value, label }))}
        value={typed.role ?? ''}
        error={issueOf(issues, 'role')}
      />
    </>
  )
}

interface PersonPageProps extends Shared {
  readonly person: Person
  readonly categories: readonly GrantableCategory[]
  readonly isWithinReach: boolean
}

export function PersonPage(props: PersonPageProps) {
  const language = useLanguage()
  const words = peopleWords[language]
  const format = formats[language]
  const { request, person, issues } = props
  return (
    <>
      <ErrorSummary issues={issues} />
      <Result request={request} isMailSent={props.isMailSent} />
      <SummaryList
        rows={[
          { term: words.email, detail: person.email },
          { term: words.state, detail: words.states[person.state] },
          {
            term: words.lastSignIn,
            detail: person.lastSignedInAt ? format.dateTime(person.lastSignedInAt) : words.never,
          },
          { term: words.code, detail: person.hasSecondFactor ? words.withCode : words.withoutCode },
        ]}
      />
      <Roles {...props} />
      {props.isWithinReach ? <AccountActs {...props} /> : null}
      <p>
        <a href={base}>{words.back}</a>
      </p>
    </>
  )
}

function Roles(props: PersonPageProps) {
  const words = peopleWords[useLanguage()]
  const { request, person, sites, siteNames, issues } = props
  return (
    <Section id="vai-tro" title={words.roles}>
      {person.grants.length === 0 ? <p>{words.noRoles}</p> : null}
      <ul class="grant-list">
        {person.grants.map(grant => (
          <li key={`${grant.siteId} ${grant.category?.id ?? ''} ${grant.role}`}>
            <GrantText grant={grant} siteNames={siteNames} />
            {sites.some(({ id }) => id === grant.siteId) ? <TakeButton {...props} grant={grant} /> : null}
          </li>
        ))}
      </ul>
      <form class="form" method="post" action={`${base}/${person.id}`}>
        <input type="hidden" name="_token" value={request.formToken} />
        <h3>{words.give}</h3>
        <RoleFields sites={sites} typed={request.fields} issues={issues} />
        <Button look="second" name="act" value="give">
          {words.giveButton}
        </Button>
      </form>
      {props.categories.length > 0 ? <CategoryRoleForm {...props} /> : null}
    </Section>
  )
}

/** A role over the articles of one category alone. */
function CategoryRoleForm({ request, person, siteNames, categories, issues }: PersonPageProps) {
  const language = useLanguage()
  const words = peopleWords[language]
  const said = roleWords[language]
  return (
    <form class="form" method="post" action={`${base}/${person.id}`}>
      <input type="hidden" name="_token" value={request.formToken} />
      <h3>{words.giveInCategory}</h3>
      <p class="field__hint">{words.inCategoryWhy}</p>
      <SelectField
        name="category"
        label={words.category}
        choices={categories.map(({ id, siteId, name }) => ({
          value: `${siteId} ${id}`,
          label: `${siteNames.get(siteId) ?? ''}: ${name}`,
        }))}
        isWritten
        value={request.fields.category ?? ''}
        error={issueOf(issues, 'category')}
      />
      <SelectField
        name="category_role"
        label={words.role}
        choices={categoryRoles.map(value => ({ value, label: said[value] }))}
        value={request.fields.category_role ?? ''}
        error={issueOf(issues, 'category_role')}
      />
      <Button look="second" name="act" value="give_category">
        {words.giveButton}
      </Button>
    </form>
  )
}

function TakeButton({ request, person, siteNames, grant }: PersonPageProps & { readonly grant: Grant }) {
  const language = useLanguage()
  const words = peopleWords[language]
  const said = roleWords[language]
  return (
    <form method="post" action={`${base}/${person.id}`}>
      <input type="hidden" name="_token" value={request.formToken} />
      <button
        class="button button--quiet"
        type="submit"
        name="act"
        value={
          grant.category
            ? `take_category ${grant.siteId} ${grant.category.id} ${grant.role}`
            : `take ${grant.siteId} ${grant.role}`
        }
        aria-label={words.takeOf(said[grant.role], grant.category?.name ?? siteNames.get(grant.siteId) ?? '')}
      >
        {words.take}
      </button>
    </form>
  )
}

function AccountActs({ request, person }: PersonPageProps) {
  const words = peopleWords[useLanguage()]
  const isOff = person.state === 'disabled' || person.state === 'idle'
  return (
    <Section id="viec" title={words.acts}>
      <form class="form" method="post" action={`${base}/${person.id}`}>
        <input type="hidden" name="_token" value={request.formToken} />
        {isOff ? null : (
          <p>
            <Button look="second" name="act" value="recover">
              {words.recover}
            </Button>
          </p>
        )}
        {person.hasSecondFactor ? (
          <p>
            <Button look="second" name="act" value="reset_factor">
              {words.resetFactor}
            </Button>{' '}
            {words.resetFactorWhy}
          </p>
        ) : null}
        <p>
          {isOff ? (
            <Button name="act" value="enable">
              {words.enable}
            </Button>
          ) : (
            <>
              <Button look="danger" name="act" value="disable">
                {words.disable}
              </Button>{' '}
              {words.disableWhy}
            </>
          )}
        </p>
      </form>
    </Section>
  )
}
