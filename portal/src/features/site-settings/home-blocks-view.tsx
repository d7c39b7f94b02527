import type { HomeBlock } from '../../sites/index.ts'
import { blockKinds } from '../../sites/index.ts'
import {
  Button,
  CheckboxField,
  type FormIssue,
  issueOf,
  Section,
  SelectField,
  TextArea,
  TextField,
  useLanguage,
} from '../../ui/index.ts'
import type { CategoryChoice } from './arrangement.queries.ts'
import { homeBlockWords } from './arrangement.words.ts'
import { isCounted } from './home-blocks.ts'
import { HiddenActs, RowOrder, SaveOrReset } from './row-order.tsx'

interface HomeFormProps {
  readonly action: string
  readonly token: string
  readonly blocks: readonly HomeBlock[]
  readonly categories: readonly CategoryChoice[]
  readonly issues: readonly FormIssue[]
  readonly mayReset: boolean
}

/** All blocks in one form: every button keeps what was typed in the others. */
export function HomeForm({ action, token, blocks, categories, issues, mayReset }: HomeFormProps) {
  const words = homeBlockWords[useLanguage()]
  return (
    <form class="arrangement" method="post" action={action}>
      <HiddenActs token={token} save={words.save} />
      <Section id="cac-khoi" title={words.list}>
        <ol class="sortable" data-sortable="">
          {blocks.map((block, at) => (
            <Block key={at} block={block} at={at} count={blocks.length} categories={categories} issues={issues} />
          ))}
        </ol>
      </Section>
      <SaveOrReset words={words} mayReset={mayReset} />
      <Section id="them-khoi" title={words.addTitle}>
        <div class="form">
          <SelectField
            name="new_kind"
            label={words.kind}
            choices={blockKinds.map(value => ({ value, label: words.kinds[value] }))}
            isOptional
          />
          <SelectField
            name="new_category"
            label={words.category}
            choices={categories.map(({ id, name }) => ({ value: String(id), label: name }))}
            isWritten
            isOptional
          />
          <TextArea name="new_text" label={words.text} hint={words.textHint} rows={3} isOptional />
          <Button name="act" value="add" look="second">
            {words.add}
          </Button>
        </div>
      </Section>
    </form>
  )
}

interface BlockProps {
  readonly block: HomeBlock
  readonly at: number
  readonly count: number
  readonly categories: readonly CategoryChoice[]
  readonly issues: readonly FormIssue[]
}

function Block({ block, at, count, categories, issues }: BlockProps) {
  const words = homeBlockWords[useLanguage()]
  const { kind } = block
  const known = categories.find(one => one.id === block.categoryId)
  const name = kind === 'category' && known ? known.name : block.title || words.kinds[kind]
  return (
    <li class="sortable__item" data-id={at}>
      <fieldset class="sortable__line">
        <legend class="visually-hidden">{name}</legend>
        <span class="sortable__handle" title={words.drag} aria-hidden="true" data-handle="" />
        <input type="hidden" name={`kind-${at}`} value={kind} />
        <strong class="sortable__name">{words.kinds[kind]}</strong>
        <div class="sortable__order">
          <RowOrder at={at} count={count} name={name} words={words} />
        </div>
        <div class="sortable__fields sortable__fields--below">
          <CheckboxField name={`shown-${at}`} label={words.isShown} isChecked={block.isShown} isOptional />
          <TextField
            name={`title-${at}`}
            label={words.heading}
            value={block.title}
            error={issueOf(issues, `title-${at}`)}
            isOptional
          />
          {isCounted(block) ? (
            <TextField
              name={`count-${at}`}
              label={words.count}
              type="number"
              width="short"
              value={String(block.count)}
              error={issueOf(issues, `count-${at}`)}
            />
          ) : null}
          {kind === 'category' ? (
            <SelectField
              name={`category-${at}`}
              label={words.category}
              choices={categories.map(({ id, name: label }) => ({ value: String(id), label }))}
              isWritten
              value={String(block.categoryId ?? '')}
              error={issueOf(issues, `category-${at}`)}
            />
          ) : null}
          {kind === 'text' ? (
            <TextArea
              name={`text-${at}`}
              label={words.text}
              hint={words.textHint}
              rows={3}
              value={block.text}
              error={issueOf(issues, `text-${at}`)}
            />
          ) : null}
        </div>
      </fieldset>
    </li>
  )
}
