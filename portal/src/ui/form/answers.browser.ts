/** A form that came back with mistakes shows their list first. */
export function improveAnswers(): void {
  document.querySelector<HTMLElement>('[data-take-focus]')?.focus()
}
