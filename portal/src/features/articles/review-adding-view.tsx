import type { FormFields } from '../../http/index.ts'
import { Button, RadioField, TextArea, useLanguage } from '../../ui/index.ts'
import { reviewWords } from './review.words.ts'

interface AddFormProps {
  readonly action: string
  readonly formToken: string
  /** What came with a form that was not accepted. */
  readonly typed: FormFields
  readonly issue: string | undefined
}

/** Marks what the machine passed over. The script fills in words that are selected in the text. */
export function AddForm({ action, formToken, typed, issue }: AddFormProps) {
  const words = reviewWords[useLanguage()]
  const isTyped = typed.act === 'add'
  return (
    <details class="review__add" open={issue !== undefined} data-review-add="">
      <summary>{words.add}</summary>
      <form method="post" action={action} class="form">
        <input type="hidden" name="_token" value={formToken} />
        <input type="hidden" name="nth" value={isTyped ? (typed.nth ?? '') : ''} data-review-nth="" />
        <TextArea
          name="quote"
          label={words.quote}
          hint={words.quoteHint}
          value={isTyped ? (typed.quote ?? '') : ''}
          rows={2}
          maxLength={2000}
          error={issue}
        />
        <RadioField
          name="kind"
          label={words.addKind}
          choices={Object.entries(words.addKinds).map(([value, label]) => ({ value, label }))}
          value={isTyped ? (typed.kind ?? 'figure') : 'figure'}
        />
        <Button name="act" value="add" look="second">
          {words.addThis}
        </Button>
      </form>
    </details>
  )
}
