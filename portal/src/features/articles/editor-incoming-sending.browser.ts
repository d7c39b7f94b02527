import type { InsertPart } from './editor-insert.browser.ts'
import { words } from './editor-words.browser.ts'

export interface IncomingFile {
  readonly file: File
  readonly isPicture: boolean
}

/** As the browser takes it; the portal looks at the bytes. */
export const isPicture = ({ type }: File): boolean => type.startsWith('image/')

/** What the portal says of a file that was sent. */
export interface IncomingAnswer {
  readonly result: string
  readonly version?: number
  readonly text?: string
  readonly kept?: string
  /** What stands for it in the text. */
  readonly part?: InsertPart
}

interface Sending {
  readonly form: FormData
  readonly address: string
  /** What stands for a picture, or what readers see instead of a file's name. */
  readonly said: string
  /** Of a hundred. */
  readonly report: (percent: number) => void
}

/** Sends a file with the form around it. Null when nothing came back that the portal said. */
export function sendFile(
  { file, isPicture }: IncomingFile,
  { form, address, said, report }: Sending,
): Promise<IncomingAnswer | null> {
  form.delete('uploaded')
  form.set('act', isPicture ? 'add_picture' : 'add_file')
  form.set(isPicture ? 'new_alt' : 'new_file_title', said)
  if (isPicture) for (const name of ['new_caption', 'new_credit']) form.delete(name)
  form.set(isPicture ? 'new_picture' : 'new_file', file)
  return new Promise(resolve => {
    // Only this older way of asking tells how much has gone out.
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      report(Math.floor((loaded / Math.max(1, total)) * 100)),
    )
    request.addEventListener('load', () => resolve((request.response as IncomingAnswer | null) ?? unsaid(request)))
    request.addEventListener('error', () => resolve(null))
    request.send(form)
  })
}

/** An answer that is no answer of ours to a script: the page for signing in, or a refusal before anything was read. */
const unsaid = ({ status, responseURL }: XMLHttpRequest): IncomingAnswer => ({
  result: 'refused',
  text: status === 403 || !responseURL.endsWith('/dua-vao') ? words.signedOut : words.incomingRefused,
})
