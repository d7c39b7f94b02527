import type { IdleWords } from './idle.words.ts'
import { type IdleLimits, idleStep, isSpoken } from './idle-watch.ts'

const settings = document.querySelector<HTMLElement>('[data-idle-after]')
// The page says in which language, so that the script carries none.
const words = JSON.parse(settings?.dataset.words ?? '{}') as IdleWords

// The server ends an idle session by itself; this only asks before it does.

/** So often the server is told that somebody is at work. Milliseconds. */
const tellEvery = 20_000
/** Where tabs read when something was last done in any of them, also tabs that slept. */
const sharedKey = 'tuong-minh activity'
const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const

class IdleWatch {
  private readonly settings: DOMStringMap
  private readonly limits: IdleLimits
  private readonly channel = new BroadcastChannel('tuong-minh desk')
  private lastActivity = Date.now()
  private lastTold = Date.now()
  private telling: number | undefined
  private asking: ReturnType<typeof openDialog> | null = null

  constructor(settings: DOMStringMap) {
    this.settings = settings
    this.limits = { idleAfter: Number(settings.idleAfter), countdown: Number(settings.countdown) }
  }

  start(): void {
    this.note(Date.now())
    for (const name of acts) addEventListener(name, () => this.active(), { passive: true, capture: true })
    this.channel.addEventListener('message', ({ data }) => this.heard(Number(data)))
    addEventListener('storage', ({ key, newValue }) => key === sharedKey && this.heard(Number(newValue)))
    addEventListener('visibilitychange', () => this.look())
    setInterval(() => this.look(), 1000)
  }

  /** Something was done here. While the question stands only its answer counts. */
  private active(): void {
    if (this.asking) return
    const now = Date.now()
    if (now - this.lastActivity > 1000) this.note(now)
    this.tellSoon()
  }

  private note(at: number): void {
    this.lastActivity = at
    this.channel.postMessage(at)
    try {
      localStorage.setItem(sharedKey, String(at))
    } catch {
      // without a store the channel alone tells the other tabs
    }
  }

  /** Something was done in another tab. */
  private heard(at: number): void {
    if (!(at > this.lastActivity)) return
    this.lastActivity = at
    this.look()
  }

  private look(): void {
    this.lastActivity = Math.max(this.lastActivity, sharedActivity())
    const step = idleStep(this.lastActivity, Date.now(), this.limits)
    if (step.kind === 'end') return void this.end()
    if (step.kind === 'work') {
      this.asking?.close()
      this.asking = null
      return
    }
    this.asking ??= openDialog(() => this.goOn())
    this.asking.show(step.secondsLeft)
  }

  private goOn(): void {
    this.asking = null
    this.note(Date.now())
    void this.tell()
  }

  /** At once after a while of silence, else at the end of the pause: the server never knows less than this page. */
  private tellSoon(): void {
    if (this.telling !== undefined) return
    const pause = Math.max(0, tellEvery - (Date.now() - this.lastTold))
    this.telling = window.setTimeout(() => void this.tell(), pause)
  }

  private async tell(): Promise<void> {
    clearTimeout(this.telling)
    this.telling = undefined
    this.lastTold = Date.now()
    const answer = await this.post(this.settings.awake ?? '').catch(() => null)
    if (answer?.redirected) location.assign(this.settings.ended ?? '/')
  }

  private async end(): Promise<void> {
    await this.post(this.settings.signOut ?? '').catch(() => null)
    location.assign(this.settings.ended ?? '/')
  }

  private post(path: string): Promise<Response> {
    return fetch(path, { method: 'POST', body: new URLSearchParams({ _token: this.settings.token ?? '' }) })
  }
}

function sharedActivity(): number {
  try {
    return Number(localStorage.getItem(sharedKey) ?? 0)
  } catch {
    return 0
  }
}

/** A question that takes the focus and is read out; the seconds are read out three times, not sixty. */
function openDialog(onAnswer: () => void) {
  const dialog = document.createElement('dialog')
  dialog.className = 'idle-dialog'
  dialog.setAttribute('role', 'alertdialog')
  dialog.setAttribute('aria-labelledby', 'idle-title')
  dialog.setAttribute('aria-describedby', 'idle-text')
  const seconds = paragraph('', { 'aria-hidden': 'true', class: 'idle-dialog__left' })
  const spoken = paragraph('', { role: 'status', class: 'visually-hidden' })
  const button = document.createElement('button')
  button.className = 'button button--main'
  button.type = 'button'
  button.textContent = words.goOn
  button.addEventListener('click', () => dialog.close())
  dialog.append(
    Object.assign(document.createElement('h2'), { id: 'idle-title', textContent: words.title }),
    paragraph(words.text, { id: 'idle-text' }),
    seconds,
    spoken,
    button,
  )
  const answer = () => {
    dialog.remove()
    onAnswer()
  }
  dialog.addEventListener('close', answer)
  document.body.append(dialog)
  dialog.showModal()
  button.focus()
  return {
    show(left: number) {
      seconds.textContent = words.left.replace('{seconds}', String(left))
      if (isSpoken(left)) spoken.textContent = seconds.textContent
    },
    close() {
      dialog.removeEventListener('close', answer)
      dialog.remove()
    },
  }
}

function paragraph(text: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

if (settings) new IdleWatch(settings.dataset).start()
