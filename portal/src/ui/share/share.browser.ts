/** Shows the buttons that need script, and makes them work. */
export function improveShareLinks(): void {
  for (const hidden of document.querySelectorAll('[data-needs-script]')) hidden.removeAttribute('hidden')
  document.addEventListener('click', event => {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>('button')
    if (!button) return
    if ('print' in button.dataset) print()
    if (button.dataset.copyLink) void copyLink(button, button.dataset.copyLink)
  })
}

async function copyLink(button: HTMLElement, url: string): Promise<void> {
  const words = button.querySelector('span')
  try {
    await navigator.clipboard.writeText(url)
    if (words) words.textContent = button.dataset.copied ?? '✓'
  } catch {
    // Forbidden here: the address stays in the address bar.
    location.hash = ''
  }
}
