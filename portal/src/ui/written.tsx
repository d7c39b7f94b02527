import type { ComponentChildren } from 'preact'
import { useLanguage, useWords } from './language.ts'

/**
 * Text that people wrote: titles, names, notes. It keeps its Vietnamese on a page in another language and says so,
 * so that a screen reader reads it aloud as Vietnamese (WCAG 3.1.2). On a Vietnamese page it stands bare.
 */
export function Written({ children }: { readonly children: ComponentChildren }): ComponentChildren {
  return useWrittenLanguage() ? <span lang="vi">{children}</span> : children
}

/** The `lang` of an element that holds only what people wrote; none where the page says it already. */
export function useWrittenLanguage(): 'vi' | undefined {
  return useLanguage() === 'vi' ? undefined : 'vi'
}

/** Who did something: a person by their name, the portal's own doers by what they are called in the page's language. */
export function ActorName({ name }: { readonly name: string }): ComponentChildren {
  return useWords().actors[name] ?? <Written>{name}</Written>
}
