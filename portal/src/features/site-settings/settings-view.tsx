import type { SiteSettings } from '../../sites/index.ts'
import {
  Button,
  CheckboxField,
  FileField,
  type FormIssue,
  issueOf,
  Section,
  SelectField,
  TextField,
  useLanguage,
} from '../../ui/index.ts'
import type { TypedSettings } from './settings.form.ts'
import { settingsWords } from './settings.words.ts'

interface SettingsFormProps {
  readonly action: string
  readonly token: string
  readonly own: TypedSettings
  readonly inherited: SiteSettings
  readonly isRoot: boolean
  readonly issues: readonly FormIssue[]
}

/** The form of a site's settings. The preview opens beside it, so that nothing typed is lost. */
export function SettingsForm(props: SettingsFormProps) {
  const words = settingsWords[useLanguage()]
  const { action, token, isRoot } = props
  return (
    <form class="form form--wide" method="post" action={action} enctype="multipart/form-data">
      <input type="hidden" name="_token" value={token} />
      <button class="visually-hidden" type="submit" name="act" value="save" tabIndex={-1} aria-hidden="true">
        {words.save}
      </button>
      <Section id="hinh-thuc" title={words.parts.look}>
        <LookFields {...props} />
      </Section>
      <Section id="lien-he" title={words.parts.contact}>
        <Inherited {...props} name="responsible" hint={words.responsibleHint} />
        <Inherited {...props} name="address" />
        <Inherited {...props} name="phone" />
        <Inherited {...props} name="email" />
        <Inherited {...props} name="licence" hint={words.licenceHint} />
        <Inherited {...props} name="footerNote" />
      </Section>
      <Section id="quy-tac" title={words.parts.rules}>
        <Choice {...props} name="commentPolicy" choices={words.commentChoices} />
        <Choice {...props} name="ownApproval" choices={words.ownChoices} />
        {isRoot ? <Inherited {...props} name="idleMinutes" hint={words.idleHint} /> : null}
      </Section>
      <div class="button-row">
        <button class="button button--second" type="submit" name="act" value="preview" formtarget="_blank">
          {words.preview}
        </button>
        <Button name="act" value="save">
          {words.save}
        </Button>
      </div>
    </form>
  )
}

function LookFields(props: SettingsFormProps) {
  const words = settingsWords[useLanguage()]
  const { own, issues } = props
  return (
    <>
      <TextField name="name" label={words.name} value={own.name} error={issueOf(issues, 'name')} />
      <Inherited {...props} name="slogan" />
      <Inherited {...props} name="primaryColour" hint={words.colourHint} />
      <Inherited {...props} name="accentColour" hint={words.colourHint} />
      {own.settings.logo ? (
        <p>
          <img src={own.settings.logo} alt={words.logoNow} width="64" height="64" class="settings-logo" />
        </p>
      ) : null}
      <FileField
        name="new_picture"
        label={words.logoFile}
        hint={words.logoHint}
        accept="image/png,image/jpeg,image/webp"
        error={issueOf(issues, 'new_picture')}
        isOptional
      />
      {own.settings.logo ? <CheckboxField name="drop_logo" label={words.dropLogo} isOptional /> : null}
    </>
  )
}

type TextName =
  | 'slogan'
  | 'primaryColour'
  | 'accentColour'
  | 'responsible'
  | 'address'
  | 'phone'
  | 'email'
  | 'licence'
  | 'footerNote'
  | 'idleMinutes'

function Inherited({
  own,
  inherited,
  issues,
  isRoot,
  name,
  hint = '',
}: SettingsFormProps & { readonly name: TextName; readonly hint?: string }) {
  const words = settingsWords[useLanguage()]
  const from = isRoot ? words.usual : words.inherited
  const above = inherited[name] ? from(inherited[name]) : ''
  const hints = [hint, own.settings[name] ? '' : above].filter(Boolean).join(' ')
  return (
    <TextField
      name={name}
      label={words[name]}
      value={own.settings[name] ?? ''}
      error={issueOf(issues, name)}
      {...(hints ? { hint: hints } : {})}
      isOptional
    />
  )
}

function Choice({
  own,
  inherited,
  isRoot,
  name,
  choices,
}: SettingsFormProps & {
  readonly name: 'commentPolicy' | 'ownApproval'
  readonly choices: Readonly<Record<string, string>>
}) {
  const words = settingsWords[useLanguage()]
  return (
    <SelectField
      name={name}
      label={words[name]}
      hint={(isRoot ? words.usual : words.inherited)(choices[inherited[name]] ?? inherited[name])}
      choices={Object.entries(choices).map(([value, label]) => ({ value, label }))}
      value={own.settings[name] ?? ''}
      isOptional
    />
  )
}
