import { filled, locale, words } from './editor-words.browser.ts'

/** After the last key, saving waits this long. Milliseconds. */
const quiet = 2_000
/** How often a page says that it is still open, and tries again what could not be saved. Milliseconds. */
const stayEvery = 20_000

interface Answer {
  readonly result: string
  readonly version?: number
  readonly text?: string
  /** What came into the library although the text was not saved. */
  readonly kept?: string
}

/**
 * Saves a form while somebody writes. What can't be saved stays on this device until it could be: the network may go,
 * the server restart, the session end.
 */
export class Saving {
  private readonly form: HTMLFormElement
  private readonly base: string
  private readonly status: HTMLElement | null
  private timer: number | undefined
  private isDirty = false
  private isStopped = false
  /** What is being sent; two at once would be of the same version, and the second too old. */
  private running: Promise<unknown> = Promise.resolve()
  private isSending = false

  constructor(form: HTMLFormElement, base: string) {
    this.form = form
    this.base = base
    this.status = form.querySelector('[data-editor-status]')
  }

  start(): void {
    this.form.addEventListener('input', () => this.changed())
    this.form.addEventListener('submit', () => {
      this.isDirty = false
      clearTimeout(this.timer)
    })
    window.addEventListener('beforeunload', event => {
      if (this.isDirty) event.preventDefault()
    })
    window.addEventListener('online', () => void this.save())
    setInterval(() => void this.stay(), stayEvery)
  }

  /** Something was typed. */
  changed(): void {
    this.isDirty = true
    this.say(words.typing)
    this.keepHere()
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.save(), quiet)
  }

  private get key(): string {
    return `tuong-minh ${this.base}`
  }

  private keepHere(): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(Object.fromEntries(this.fields())))
    } catch {
      // a full or forbidden store takes nothing away from what the server keeps
    }
  }

  /** What was typed here and never reached the server, if the server has saved nothing since. */
  leftHere(): ReadonlyMap<string, string> | null {
    try {
      const left = JSON.parse(localStorage.getItem(this.key) ?? 'null') as Record<string, string> | null
      return left && left.version === this.version.value ? new Map(Object.entries(left)) : null
    } catch {
      return null
    }
  }

  private get version(): HTMLInputElement {
    return this.form.elements.namedItem('version') as HTMLInputElement
  }

  private fields(): [string, string][] {
    return [...new FormData(this.form)].flatMap(([name, value]) =>
      typeof value === 'string' && name !== '_token' ? [[name, value] as [string, string]] : [],
    )
  }

  /** Sends the form with more in it, after what is being saved and before anything else is. */
  async sendWith<Sent extends Answer>(
    send: (form: FormData, address: string) => Promise<Sent | null>,
  ): Promise<Sent | null> {
    this.isSending = true
    await this.running
    const form = new FormData()
    form.set('_token', (this.form.elements.namedItem('_token') as HTMLInputElement).value)
    for (const [name, value] of this.fields()) form.set(name, value)
    const answer = await send(form, `${this.base}/dua-vao`)
    this.isSending = false
    if (answer?.result === 'saved') this.version.value = String(answer.version ?? this.version.value)
    if (answer?.kept) this.carry(answer.kept)
    if (this.isDirty) this.changed()
    return answer
  }

  /** The next saving brings in what lies in the library already. */
  private carry(kept: string): void {
    const before = this.form.elements.namedItem('kept')
    const field = before instanceof HTMLInputElement ? before : document.createElement('input')
    Object.assign(field, { type: 'hidden', name: 'kept', value: kept })
    this.form.append(field)
  }

  private async save(): Promise<void> {
    if (this.isSending) return
    this.running = this.saveNow()
    await this.running
  }

  private async saveNow(): Promise<void> {
    if (!this.isDirty || this.isStopped) return
    this.isDirty = false
    this.say(words.saving)
    const answer = await this.post('tu-luu', new URLSearchParams(new FormData(this.form) as unknown as URLSearchParams))
    if (answer?.result !== 'saved') {
      this.isDirty = true
      if (answer) this.stop(answer.text ?? '')
      return
    }
    this.version.value = String(answer.version ?? this.version.value)
    if (this.isDirty) return
    localStorage.removeItem(this.key)
    this.say(filled(words.savedAt, { time: new Date().toLocaleTimeString(locale) }))
  }

  private async stay(): Promise<void> {
    if (this.isStopped) return
    if (this.isDirty) return this.save()
    const token = (this.form.elements.namedItem('_token') as HTMLInputElement).value
    const answer = await this.post('con-day', new URLSearchParams({ _token: token }))
    if (answer && answer.result === 'held') this.stop(answer.text ?? '')
  }

  /** Null when nothing came back that the desk said: no network, a server that stops, or nobody signed in. */
  private async post(path: string, body: URLSearchParams): Promise<Answer | null> {
    try {
      const response = await fetch(`${this.base}/${path}`, { method: 'POST', body })
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      const answer = isJson ? ((await response.json()) as Partial<Answer>) : {}
      if (answer.result !== undefined) return { ...answer, result: answer.result }
      if (response.status === 413) this.say(words.tooLong)
      else this.say(response.redirected || response.status === 403 ? words.signedOut : words.offline)
    } catch {
      this.say(words.offline)
    }
    return null
  }

  /** Somebody else took over, or saved in another window: saving goes on only by the button. */
  private stop(text: string): void {
    this.isStopped = true
    this.say(text)
  }

  say(text: string): void {
    if (this.status) this.status.textContent = text
  }
}
