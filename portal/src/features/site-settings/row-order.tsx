import { Button } from '../../ui/index.ts'

interface OrderProps {
  readonly at: number
  readonly count: number
  readonly name: string
  readonly words: {
    readonly up: (name: string) => string
    readonly down: (name: string) => string
    readonly remove: (name: string) => string
    readonly upShort: string
    readonly downShort: string
    readonly removeShort: string
  }
}

/** The buttons that move one line of an arrangement or take it out. */
export function RowOrder({ at, count, name, words }: OrderProps) {
  return (
    <>
      <ActButton act={`up-${at}`} label={words.up(name)} text={words.upShort} isOff={at === 0} />
      <ActButton act={`down-${at}`} label={words.down(name)} text={words.downShort} isOff={at === count - 1} />
      <ActButton act={`remove-${at}`} label={words.remove(name)} text={words.removeShort} />
    </>
  )
}

interface ActProps {
  readonly act: string
  readonly label: string
  readonly text: string
  readonly isOff?: boolean
}

export function ActButton({ act, label, text, isOff = false }: ActProps) {
  return (
    <button
      class="button button--quiet"
      type="submit"
      name="act"
      value={act}
      aria-label={label}
      disabled={isOff}
      formNoValidate
    >
      {text}
    </button>
  )
}

/** What the script sends when lines were dragged; by keyboard, Enter in a field keeps what was typed. */
export function HiddenActs({ token, save }: { readonly token: string; readonly save: string }) {
  return (
    <>
      <button class="visually-hidden" type="submit" name="act" value="save" tabIndex={-1} aria-hidden="true">
        {save}
      </button>
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="order" value="" />
    </>
  )
}

/** The act a button named and the line it is about. */
export function actIn(text = ''): { readonly act: string; readonly at: number } {
  const [, act = text, at = '-1'] = /^([a-z]+)-(\d{1,3})$/.exec(text) ?? []
  return { act, at: Number(at) }
}

/** The places that dragged lines had. */
export const orderIn = (text = ''): number[] =>
  text
    .split(',')
    .slice(0, 100)
    .map(one => (/^\d{1,3}$/.test(one) ? Number(one) : -1))

interface SaveProps {
  readonly words: { readonly save: string; readonly reset: string }
  readonly mayReset: boolean
}

/** Keeps the arrangement, or goes back to the usual one. */
export function SaveOrReset({ words, mayReset }: SaveProps) {
  return (
    <div class="button-row">
      <Button name="act" value="save">
        {words.save}
      </Button>
      {mayReset ? (
        <Button name="act" value="reset" look="danger">
          {words.reset}
        </Button>
      ) : null}
    </div>
  )
}
