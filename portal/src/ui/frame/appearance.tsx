import type { JSX } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'

/**
 * Text size and background. The style sheet reads the chosen button itself (`:has(:checked)`), so that it works
 * without script for the page in view; the script keeps the choice on the device. No cookie: pages are cached.
 */
export function Appearance(): JSX.Element {
  const words = useWords()
  return (
    <details class="appearance site-header__tools">
      <summary class="appearance__toggle">
        <Icon name="display" />
        <span class="appearance__toggle-text">{words.appearance}</span>
      </summary>
      <div class="appearance__panel">
        <Choices
          name="text-size"
          legend={words.textSize}
          choices={{ normal: words.textSizeNormal, large: words.textSizeLarge, larger: words.textSizeLarger }}
        />
        <Choices
          name="theme"
          legend={words.theme}
          choices={{
            auto: words.themeAuto,
            light: words.themeLight,
            dark: words.themeDark,
            contrast: words.themeContrast,
          }}
        />
        <p class="appearance__note">{words.appearanceNote}</p>
      </div>
    </details>
  )
}

interface ChoicesProps {
  readonly name: string
  readonly legend: string
  readonly choices: Readonly<Record<string, string>>
}

function Choices({ name, legend, choices }: ChoicesProps): JSX.Element {
  return (
    <fieldset class="appearance__choices">
      <legend class="appearance__legend">{legend}</legend>
      {Object.entries(choices).map(([value, label], at) => (
        <label key={value} class="appearance__choice">
          <input type="radio" id={`${name}-${value}`} name={name} value={value} checked={at === 0} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
