import { DetailedError, Upload } from 'tus-js-client'
import type { UploadWords } from './upload.words.ts'

/** Files up to this go with the form; larger ones come in pieces. Bytes. */
const withForm = 2 * 1024 * 1024
const largest = 200 * 1024 * 1024
/** Of one request: a slow line sends it before the server loses patience. Bytes. */
const pieceSize = 1024 * 1024

// The page says in which language, so that the script carries none.
const spoken = document.querySelector<HTMLElement>('[data-upload-words]')
const words = JSON.parse(spoken?.dataset.uploadWords ?? '{}') as UploadWords

const filled = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** Sends large files in pieces that survive a lost network, then sends the form as if the file had come with it. */
for (const box of document.querySelectorAll<HTMLElement>('[data-upload]')) begin(box)

function begin(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type=file]')
  const button = box.querySelector<HTMLButtonElement>('button[name=act]')
  const hint = box.querySelector('.field__hint')
  if (!input || !button) return
  if (hint) hint.textContent = words.hint
  button.addEventListener('click', event => {
    const file = input.files?.[0]
    if (!file || file.size <= withForm) return
    event.preventDefault()
    new Sending({ box, input, button, file }).start()
  })
}

interface Place {
  readonly box: HTMLElement
  readonly input: HTMLInputElement
  readonly button: HTMLButtonElement
  readonly file: File
}

/** One file on its way, with its bar and its buttons. */
class Sending {
  private readonly place: Place
  private readonly upload: Upload
  private readonly bar = document.createElement('progress')
  private readonly status = document.createElement('p')
  private readonly panel = document.createElement('div')
  private readonly pause = buttonSaying(words.pause)
  private isPaused = false
  private said = -1

  constructor(place: Place) {
    this.place = place
    const { box, button, file } = place
    this.upload = new Upload(file, {
      endpoint: box.dataset.upload ?? '',
      chunkSize: pieceSize,
      retryDelays: [500, 1_000, 3_000, 5_000],
      metadata: { filename: file.name },
      headers: { 'x-form-token': tokenOf(button) },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => this.show(sent, all),
      onSuccess: () => this.finish(),
      onError: error => this.fail(error),
      onShouldRetry: ({ originalResponse }) => isPassing(originalResponse?.getStatus() ?? 0),
    })
  }

  start(): void {
    const { box, button, file } = this.place
    if (file.size > largest) {
      this.refuse(words.tooLarge)
      return
    }
    this.draw()
    box.append(this.panel)
    button.disabled = true
    window.addEventListener('online', this.goOn)
    void this.upload.findPreviousUploads().then(([previous]) => {
      if (previous) this.upload.resumeFromPreviousUpload(previous)
      this.upload.start()
    })
  }

  private draw(): void {
    this.panel.className = 'upload-progress'
    this.bar.max = 100
    this.bar.value = 0
    this.bar.setAttribute('aria-label', words.progress)
    this.status.setAttribute('role', 'status')
    this.status.textContent = words.starting
    const cancel = buttonSaying(words.cancel)
    cancel.addEventListener('click', () => void this.cancel())
    this.pause.addEventListener('click', () => this.toggle())
    const buttons = Object.assign(document.createElement('div'), { className: 'upload-progress__buttons' })
    buttons.append(this.pause, cancel)
    this.panel.append(this.bar, this.status, buttons)
  }

  private show(sent: number, all: number): void {
    const percent = Math.floor((sent / Math.max(1, all)) * 100)
    this.bar.value = percent
    // A screen reader is told each twentieth part, not each piece.
    if (Math.floor(percent / 5) === this.said) return
    this.said = Math.floor(percent / 5)
    this.status.textContent = filled(words.sent, { percent, sent: megabytes(sent), all: megabytes(all) })
  }

  private toggle(): void {
    this.isPaused = !this.isPaused
    this.pause.textContent = this.isPaused ? words.goOn : words.pause
    if (this.isPaused) void this.upload.abort().then(() => this.say(filled(words.paused, { percent: this.bar.value })))
    else this.goOn()
  }

  private readonly goOn = (): void => {
    this.isPaused = false
    this.pause.textContent = words.pause
    this.said = -1
    this.say(words.goingOn)
    this.upload.start()
  }

  private async cancel(): Promise<void> {
    await this.upload.abort(true).catch(() => undefined)
    this.end()
  }

  /** The form goes without the file: it is there already. */
  private finish(): void {
    const { input, button } = this.place
    const name = this.upload.url?.split('/').at(-1) ?? ''
    this.end()
    const uploaded = Object.assign(document.createElement('input'), { type: 'hidden', name: 'uploaded', value: name })
    button.form?.append(uploaded)
    input.value = ''
    button.form?.requestSubmit(button)
  }

  private fail(error: Error): void {
    const answer = error instanceof DetailedError ? error.originalResponse : null
    const status = answer?.getStatus() ?? 0
    if (status === 413 || status === 400) {
      this.refuse(textOf(answer?.getBody() ?? ''))
      return
    }
    this.isPaused = true
    this.pause.textContent = words.goOn
    this.say(status === 401 || status === 403 ? words.signedOut : filled(words.offline, { percent: this.bar.value }))
  }

  private refuse(text: string): void {
    this.end()
    const refusal = Object.assign(document.createElement('p'), { className: 'field__error', textContent: text })
    refusal.setAttribute('role', 'alert')
    this.place.box.querySelector('.field__error[role=alert]')?.remove()
    this.place.input.before(refusal)
  }

  private say(text: string): void {
    this.status.textContent = text
  }

  private end(): void {
    window.removeEventListener('online', this.goOn)
    this.panel.remove()
    this.place.button.disabled = false
  }
}

/** Faults that pass: the network is gone, the portal is being started anew, another piece is still being written. */
const isPassing = (status: number): boolean => status === 0 || status >= 500 || status === 423 || status === 409

const tokenOf = (button: HTMLButtonElement): string =>
  (button.form?.elements.namedItem('_token') as HTMLInputElement | null)?.value ?? ''

const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN', {
    maximumFractionDigits: 1,
  }).format(bytes / 1024 / 1024)

function textOf(body: string): string {
  try {
    return String((JSON.parse(body) as { text?: unknown }).text ?? words.refused)
  } catch {
    return words.refused
  }
}

function buttonSaying(text: string): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text })
  button.className = 'button button--quiet'
  return button
}
