import type { ComponentChildren, JSX } from 'preact'
import { useLanguage, useWords } from '../language.ts'
import { renderedOnce } from '../rendered-once.tsx'
import type { FrameLink, FrameSite, SiteContact } from './frame-props.ts'

export interface SiteFooterProps {
  readonly site: FrameSite
  readonly links: readonly FrameLink[]
}

/** Who keeps the portal, who answers for it and how to reach them. */
export function SiteFooter(props: SiteFooterProps): JSX.Element {
  const html = renderedOnce(useLanguage(), `footer ${JSON.stringify(props)}`, () => <FooterParts {...props} />)
  return <footer class="site-footer" id="cuoi-trang" tabIndex={-1} dangerouslySetInnerHTML={html} />
}

function FooterParts({ site, links }: SiteFooterProps): JSX.Element {
  const words = useWords()
  return (
    <div class="site-footer__inner">
      <div class="site-footer__about">
        <p class="site-footer__name">{site.name}</p>
        <p>{site.contact.unit}</p>
        <ContactList contact={site.contact} />
      </div>
      <ul class="site-footer__links">
        {[...links, { label: words.tryReading, href: '/doc-thu' }, { label: words.siteMap, href: '/so-do-cong' }].map(
          link => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ),
        )}
        {site.platformLabel ? (
          <li>
            <a class="site-footer__label" href={site.platformLabel.href}>
              {site.platformLabel.label}
            </a>
          </li>
        ) : null}
      </ul>
      <p class="site-footer__source">
        {site.contact.licence ? <>{site.contact.licence} </> : null}
        {words.sourceNote}
        {site.contact.note ? <> {site.contact.note}</> : null}
      </p>
    </div>
  )
}

function ContactList({ contact }: { readonly contact: SiteContact }): JSX.Element {
  const words = useWords()
  const { responsible, address, phone, email } = contact
  return (
    <dl class="site-footer__contact">
      {responsible ? <Entry term={words.responsible}>{responsible}</Entry> : null}
      {address ? <Entry term={words.address}>{address}</Entry> : null}
      {phone ? (
        <Entry term={words.phone}>
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone.replaceAll(' ', '\u00a0')}</a>
        </Entry>
      ) : null}
      {email ? (
        <Entry term={words.email}>
          <a href={`mailto:${email}`}>{email}</a>
        </Entry>
      ) : null}
    </dl>
  )
}

function Entry({ term, children }: { readonly term: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
