import type { timelineOf } from '../../publishing/index.ts'
import { ActorName, formats, Notice, Section, Timeline, useLanguage, useWrittenLanguage } from '../../ui/index.ts'
import { articleDeskWords } from './article-desk.words.ts'

interface HeldNoticeProps {
  readonly name: string
  readonly action: string
  readonly formToken: string
  /** What came into the library with a form that was refused. */
  readonly kept: string
}

/** Who holds the article, and the way to take it over. */
export function HeldNotice({ name, action, formToken, kept }: HeldNoticeProps) {
  const words = articleDeskWords[useLanguage()]
  return (
    <Notice kind="warning" title={words.heldBy(name)}>
      <p>{words.heldWhy}</p>
      <form method="post" action={action}>
        <input type="hidden" name="_token" value={formToken} />
        {kept ? <input type="hidden" name="kept" value={kept} /> : null}
        <button class="button button--second" type="submit" name="act" value="take_over">
          {words.takeOver}
        </button>
      </form>
    </Notice>
  )
}

/** What was done to the article, the newest first. */
export function History({ entries }: { readonly entries: Awaited<ReturnType<typeof timelineOf>> }) {
  const language = useLanguage()
  const words = articleDeskWords[language]
  const format = formats[language]
  const written = useWrittenLanguage()
  const events = entries.slice(0, 30).map(({ act, actorName, at, note }) => ({
    day: at.toISOString(),
    date: format.dateTime(at),
    title: words.acts[act] ?? act,
    by: <ActorName name={actorName} />,
    ...(note ? { detail: <p lang={written}>{note}</p> } : {}),
  }))
  return (
    <Section id="viec-da-lam" title={words.history} look="side">
      {events.length === 0 ? <p>{words.noHistory}</p> : <Timeline events={events} />}
    </Section>
  )
}
