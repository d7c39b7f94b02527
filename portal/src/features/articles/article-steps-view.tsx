import { Button, ButtonLink, Section, Tag, TextArea, TextField, useLanguage, Written } from '../../ui/index.ts'
import type { ArticleCheck } from './article-checks.ts'
import { articleDeskWords } from './article-desk.words.ts'
import type { DeskArticle } from './working-copy.queries.ts'

/** Where an article stands in its life. */
export function StateTag({ article }: { readonly article: Pick<DeskArticle, 'state' | 'copy'> }) {
  const words = articleDeskWords[useLanguage()]
  const tone = {
    draft: 'quiet',
    submitted: 'warn',
    approved: 'calm',
    scheduled: 'calm',
    published: 'good',
    withdrawn: 'bad',
  } as const
  return (
    <span class="editor__state">
      <Tag tone={tone[article.state]}>{words.states[article.state]}</Tag>
      {article.state === 'published' && article.copy ? (
        <Tag tone="warn">{article.copy.submittedAt ? words.waitsApproval : words.hasChanges}</Tag>
      ) : null}
    </span>
  )
}

/** What an editor should look at before the public sees the draft. */
export function ChecksList({ checks }: { readonly checks: readonly ArticleCheck[] }) {
  const words = articleDeskWords[useLanguage()]
  return (
    <Section id="xem-lai" title={words.checksTitle}>
      {checks.length === 0 ? <p>{words.noChecks}</p> : null}
      <ul class="link-list">
        {checks.map(({ key, words: which }) => (
          <li key={key + which}>
            {words.checks[key]}
            {which && key !== 'title_long' && key !== 'capitals' ? (
              <>
                :{' '}
                <q>
                  <Written>{which}</Written>
                </q>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface StepsProps {
  readonly article: DeskArticle
  readonly mayPublish: boolean
  readonly maySendBack: boolean
  readonly mayWithdraw: boolean
}

/** The buttons that take an article on, of those that its state and this person's role allow. */
export function StepButtons({ article, mayPublish, maySendBack, mayWithdraw }: StepsProps) {
  const words = articleDeskWords[useLanguage()]
  const { state, copy } = article
  const isPublic = state === 'published'
  const isOpen = state === 'draft' || state === 'submitted' || state === 'approved' || state === 'scheduled'
  return (
    <fieldset class="editor__steps">
      <legend class="section__title">{words.steps}</legend>
      <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} isOptional />
      {mayPublish && isOpen ? <ScheduleFields article={article} /> : null}
      <div class="editor__buttons">
        {state === 'draft' || (isPublic && copy) ? step('submit', words.submit, 'second') : null}
        {maySendBack && (state === 'submitted' || state === 'approved' || copy?.submittedAt)
          ? step('send_back', words.sendBack, 'second')
          : null}
        {mayPublish && (state === 'draft' || state === 'submitted') ? step('approve', words.approve, 'second') : null}
        {mayPublish && isOpen ? step('schedule', words.schedule, 'second') : null}
        {mayPublish && (isOpen || state === 'withdrawn') ? step('publish', words.publish, 'main') : null}
        {mayPublish && isPublic && copy ? step('publish', words.publishChanges, 'main') : null}
        {mayPublish && isPublic && copy ? step('correct', words.correct, 'second') : null}
        {copy ? step('drop', words.drop, 'quiet') : null}
        {mayWithdraw && isPublic ? step('withdraw', words.withdraw, 'danger') : null}
      </div>
    </fieldset>
  )
}

const step = (value: string, label: string, look: 'main' | 'second' | 'quiet' | 'danger') => (
  <Button key={value} name="act" value={value} look={look}>
    {label}
  </Button>
)

function ScheduleFields({ article }: { readonly article: DeskArticle }) {
  const words = articleDeskWords[useLanguage()]
  return (
    <div class="editor__dates">
      <TextField
        name="show_at"
        label={words.showAt}
        type="datetime-local"
        value={localOf(article.scheduledAt)}
        width="middle"
        isOptional
      />
      <TextField
        name="expires_at"
        label={words.expiresAt}
        type="datetime-local"
        value={localOf(article.expiresAt)}
        width="middle"
        isOptional
      />
    </div>
  )
}

/** `2026-07-17T07:51`, the clock of Vietnam. */
const localOf = (at: Date | null): string =>
  at ? new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16) : ''

/** The moment that such a field means; null for none. */
export function momentOf(text: string | undefined): Date | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text ?? '') ? new Date(`${text}:00+07:00`) : null
}

/** Begins another article with the words of this one. */
export function CopyForm({ base, formToken }: { readonly base: string; readonly formToken: string }) {
  const words = articleDeskWords[useLanguage()]
  return (
    <form method="post" action={`${base}/ban-sao`}>
      <input type="hidden" name="_token" value={formToken} />
      <Button name="act" value="copy" look="quiet">
        {words.copy}
      </Button>
    </form>
  )
}

/** The ways from the editor to what belongs to the article. */
export function EditorLinks({ base, publicHref }: { readonly base: string; readonly publicHref: string | null }) {
  const words = articleDeskWords[useLanguage()]
  return (
    <p class="editor__links">
      <ButtonLink href={`${base}/xem-truoc`} look="quiet">
        {words.preview}
      </ButtonLink>
      <ButtonLink href={`${base}/soat`} look="quiet">
        {words.review}
      </ButtonLink>
      <ButtonLink href={`${base}/phien-ban`} look="quiet">
        {words.revisions}
      </ButtonLink>
      {publicHref ? (
        <ButtonLink href={publicHref} look="quiet">
          {words.seePublic}
        </ButtonLink>
      ) : null}
    </p>
  )
}
