import type { ComponentChildren, JSX } from 'preact'

export interface TimelineEvent {
  /** "2020-07-15", for machines. */
  readonly day: string
  /** "15/07/2020", for people. */
  readonly date: string
  readonly title: ComponentChildren
  readonly by?: ComponentChildren
  readonly detail?: ComponentChildren
}

/** What happened to a thing, in order, each with its day and who did it. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }): JSX.Element {
  return (
    <ol class="timeline">
      {events.map((event, at) => (
        <li key={at} class="timeline__event">
          <p class="timeline__date">
            <time datetime={event.day}>{event.date}</time>
            {event.by ? <span> · {event.by}</span> : null}
          </p>
          <p class="timeline__title">{event.title}</p>
          {event.detail ? <div class="timeline__detail">{event.detail}</div> : null}
        </li>
      ))}
    </ol>
  )
}
