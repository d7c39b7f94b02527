import { Button, ErrorSummary, type FormIssue, issueOf, TextField, useLanguage } from '../../ui/index.ts'
import { mediaWords } from './media.words.ts'

export interface CropPicture {
  readonly path: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly focus: { readonly x: number; readonly y: number }
}

interface CropFormProps {
  readonly action: string
  readonly formToken: string
  readonly picture: CropPicture
  readonly issues: readonly FormIssue[]
  /** What was typed, where it was refused. */
  readonly typed?: Readonly<Record<string, string>>
}

/** What the script says of the frame and the point that it draws. */
export type CropSpeech = ReturnType<typeof speechOf>

function speechOf({ frameLabel, pointLabel, cropLeft, cropTop, cropWidth, cropHeight }: (typeof mediaWords)['vi']) {
  return { frameLabel, pointLabel, cropLeft, cropTop, cropWidth, cropHeight }
}

/** The part of a picture that stays and the point that matters, in numbers; the script draws both on the picture. */
export function CropForm({ action, formToken, picture, issues, typed = {} }: CropFormProps) {
  const words = mediaWords[useLanguage()]
  const number = (name: string, label: string, fallback: number) => (
    <TextField
      name={name}
      label={label}
      type="number"
      inputMode="numeric"
      width="short"
      value={typed[name] ?? String(fallback)}
      error={issueOf(issues, name)}
    />
  )
  return (
    <form class="crop" method="post" action={action} data-crop="" data-words={JSON.stringify(speechOf(words))}>
      <input type="hidden" name="_token" value={formToken} />
      <ErrorSummary issues={issues} />
      <p>
        {words.cropWhy} {words.focusWhy}
      </p>
      <div class="crop__stage" data-crop-stage="">
        <img src={picture.path} alt={picture.alt} width={picture.width} height={picture.height} />
      </div>
      <fieldset class="crop__numbers">
        <legend>{words.crop}</legend>
        {number('crop_left', words.cropLeft, 0)}
        {number('crop_top', words.cropTop, 0)}
        {number('crop_width', words.cropWidth, 100)}
        {number('crop_height', words.cropHeight, 100)}
        <Button name="act" value="crop" look="second">
          {words.doCrop}
        </Button>
      </fieldset>
      <fieldset class="crop__numbers">
        <legend>{words.focus}</legend>
        {number('focus_x', words.focusX, picture.focus.x)}
        {number('focus_y', words.focusY, picture.focus.y)}
        <Button name="act" value="focus" look="second">
          {words.doFocus}
        </Button>
      </fieldset>
    </form>
  )
}
