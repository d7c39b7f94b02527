import type { ComponentChildren } from 'preact'
import { CheckboxField, type FormIssue, issueOf, SelectField, TextField, useLanguage } from '../../ui/index.ts'
import { type ArticleDraft, lastFeaturedRank } from './article.form.ts'
import { articleDeskWords } from './article-desk.words.ts'
import type { Choices } from './article-editor-view.tsx'

interface MorePlaceProps {
  readonly draft: ArticleDraft
  readonly choices: Choices
  readonly issues: readonly FormIssue[]
  readonly typed: string | undefined
}

const ranks = Array.from({ length: lastFeaturedRank }, (_, at) => ({ value: `${at + 1}`, label: `${at + 1}` }))

/** Where else an article stands: on the first page, in further categories, beside other articles. */
export function MorePlaceFields({ draft, choices, issues, typed = '' }: MorePlaceProps) {
  const words = articleDeskWords[useLanguage()]
  return (
    <>
      <div class="editor__place">
        <CheckboxField name="featured" label={words.featured} isChecked={draft.isFeatured} isOptional />
        <SelectField
          name="featured_rank"
          label={words.featuredRank}
          hint={words.featuredRankHint}
          choices={ranks}
          value={`${draft.featuredRank ?? ''}`}
          isOptional
        />
      </div>
      <Boxes legend={words.moreCategories} group="category" ticked={draft.moreCategoryIds} boxes={choices.categories} />
      <Boxes
        legend={words.related}
        hint={words.relatedHint}
        group="related"
        ticked={draft.relatedIds}
        boxes={choices.related.map(({ id, title }) => ({ id, name: title }))}
      >
        <TextField
          name="related_add"
          label={words.relatedAdd}
          hint={words.relatedAddHint}
          value={typed}
          error={issueOf(issues, 'related_add')}
          isOptional
        />
      </Boxes>
    </>
  )
}

interface BoxesProps {
  readonly legend: string
  readonly hint?: string
  readonly group: string
  readonly ticked: readonly number[]
  readonly boxes: readonly { readonly id: number; readonly name: string }[]
  readonly children?: ComponentChildren
}

/** Several of a list, folded away until somebody needs them; what is ticked opens it. */
function Boxes({ legend, hint, group, ticked, boxes, children }: BoxesProps) {
  return (
    <details class="editor__boxes" open={ticked.length > 0}>
      <summary>
        {legend}
        {ticked.length > 0 ? ` (${ticked.length})` : ''}
      </summary>
      <fieldset>
        <legend class="visually-hidden">{legend}</legend>
        {hint ? <p class="field__hint">{hint}</p> : null}
        {boxes.map(({ id, name }) => (
          <CheckboxField
            key={id}
            name={`${group}_${id}`}
            label={name}
            isChecked={ticked.includes(id)}
            isOptional
            isWritten
          />
        ))}
        {children}
      </fieldset>
    </details>
  )
}
