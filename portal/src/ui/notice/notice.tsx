import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon-paths.ts'
import { useWords } from '../language.ts'

export type NoticeKind = 'info' | 'success' | 'warning' | 'withdrawn' | 'unconfirmed'

export interface NoticeProps {
  readonly kind?: NoticeKind
  readonly title?: string
  /** True where it appears as the answer to something the reader just did. */
  readonly isAnswer?: boolean
  readonly children?: ComponentChildren
}

const icons: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  withdrawn: 'stop',
  unconfirmed: 'question',
}

/** Something a reader should know before reading on. */
export function Notice({ kind = 'info', title, isAnswer = false, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice--${kind}`} role={isAnswer ? 'status' : undefined}>
      <Icon name={icons[kind]} />
      <div class="notice__text">
        {title ? <p class="notice__title">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}

/** The small mark of what a machine read and nobody has confirmed yet. */
export function UnconfirmedMark(): JSX.Element {
  return (
    <span class="unconfirmed-mark">
      <Icon name="question" />
      {useWords().unconfirmed}
    </span>
  )
}
