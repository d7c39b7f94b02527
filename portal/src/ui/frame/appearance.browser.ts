/** The choices a reader can make, with the one that needs no mark. */
const settings = [
  { name: 'theme', attribute: 'data-theme', usual: 'auto' },
  { name: 'text-size', attribute: 'data-text-size', usual: 'normal' },
] as const

const isKnown = (value: string | null): value is string => /^(light|dark|contrast|large|larger)$/.test(value ?? '')

/** Storage may be forbidden; then choices hold for the page in view. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // The page in view shows the choice all the same.
  }
}

function mark(attribute: string, value: string | null): void {
  if (isKnown(value)) document.documentElement.setAttribute(attribute, value)
  else document.documentElement.removeAttribute(attribute)
}

/** Puts the kept choices on the page before it is painted. */
export function applyAppearance(): void {
  for (const { name, attribute } of settings) mark(attribute, stored(name))
}

/** Shows the kept choices in the panel, and keeps new ones. */
export function keepAppearance(): void {
  for (const { name, attribute, usual } of settings) {
    const chosen = stored(name) ?? usual
    for (const input of document.querySelectorAll<HTMLInputElement>(`.appearance input[name="${name}"]`)) {
      input.checked = input.value === chosen
      input.addEventListener('change', () => {
        store(name, input.value)
        mark(attribute, input.value)
      })
    }
  }
}
