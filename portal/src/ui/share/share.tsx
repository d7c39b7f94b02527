import type { JSX } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'

export interface ShareLinksProps {
  /** The whole address of the page. */
  readonly url: string
  readonly title: string
}

/** Plain links to where readers share, and two buttons that appear with script: copy the link, print. */
export function ShareLinks({ url, title }: ShareLinksProps): JSX.Element {
  const words = useWords()
  const address = encodeURIComponent(url)
  const places = [
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: 'Zalo', href: `https://sp.zalo.me/share_inline?d=${address}` },
    { name: words.email, href: `mailto:?subject=${encodeURIComponent(title)}&body=${address}` },
  ]
  return (
    <div class="share">
      <p class="share__label" id="chia-se">
        {words.share}
      </p>
      <ul class="share__list" aria-labelledby="chia-se">
        {places.map(({ name, href }) => (
          <li key={name}>
            <a class="share__link" href={href} rel="noopener noreferrer nofollow">
              <span class="visually-hidden">{words.shareOn} </span>
              {name}
            </a>
          </li>
        ))}
        <li hidden data-needs-script="">
          <button class="share__link" type="button" data-copy-link={url} data-copied={words.copied}>
            <Icon name="link" />
            <span aria-live="polite">{words.copyLink}</span>
          </button>
        </li>
        <li hidden data-needs-script="">
          <PrintButton />
        </li>
      </ul>
    </div>
  )
}

/** Prints the page; put it where `data-needs-script` hides it from readers without script. */
function PrintButton(): JSX.Element {
  return (
    <button class="share__link" type="button" data-print="">
      <Icon name="print" />
      {useWords().print}
    </button>
  )
}
