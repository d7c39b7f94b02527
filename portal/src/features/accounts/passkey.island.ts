/** The form's own address takes the answer; `/hoi` under it asks. */
interface Said {
  readonly text?: string
  readonly to?: string
}

const isAble = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  form.hidden = !isAble
  form.addEventListener('submit', event => {
    event.preventDefault()
    void run(form)
  })
}

async function run(form: HTMLFormElement): Promise<void> {
  const complaint = form.querySelector('[data-passkey-complaint]')
  const say = (text: string) => complaint?.replaceChildren(text)
  say('')
  try {
    const path = new URL(form.action).pathname
    const fields = new URLSearchParams(new FormData(form) as unknown as URLSearchParams)
    const asked = await post(`${path}/hoi`, fields)
    if (asked.said.text !== undefined) return void say(asked.said.text)
    const credential = await answerOf(form.dataset.passkey ?? '', asked.said)
    fields.set('answer', JSON.stringify(credential.toJSON()))
    const { said } = await post(path, fields)
    if (said.to) location.assign(said.to)
    else say(said.text ?? form.dataset.failed ?? '')
  } catch {
    say(form.dataset.failed ?? '')
  }
}

async function answerOf(kind: string, options: unknown): Promise<PublicKeyCredential> {
  const credential =
    kind === 'add'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
            options as PublicKeyCredentialCreationOptionsJSON,
          ),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
        })
  return credential as PublicKeyCredential
}

async function post(path: string, body: URLSearchParams): Promise<{ said: Said }> {
  const response = await fetch(path, { method: 'POST', body })
  return { said: (await response.json()) as Said }
}
