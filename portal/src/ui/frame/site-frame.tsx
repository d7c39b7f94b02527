import type { JSX } from 'preact'
import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import { Icon } from '../icon/icon.tsx'
import { LanguageProvider, useWords } from '../language.ts'
import { DocumentHead } from './document-head.tsx'
import type { FrameProps } from './frame-props.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/**
 * The whole document of a public page: head, masthead, menu, breadcrumb, main text, sidebar and footer.
 * It holds nothing of one visitor, so that the page can be kept in the cache.
 */
export function SiteFrame(props: FrameProps): JSX.Element {
  return (
    <html lang={props.language ?? 'vi'}>
      <DocumentHead {...props} />
      <LanguageProvider value={props.language ?? 'vi'}>
        <body id="dau-trang">
          <SkipLink />
          <SiteHeader site={props.site} menu={props.menu} searchText={props.searchText} />
          <PageBody {...props} />
          <SiteFooter site={props.site} links={props.footerLinks ?? []} />
          <Jumps />
        </body>
      </LanguageProvider>
    </html>
  )
}

function SkipLink(): JSX.Element {
  return (
    <a class="skip-link" href="#noi-dung">
      {useWords().skipToContent}
    </a>
  )
}

function PageBody({ breadcrumb, children, sidebar }: FrameProps): JSX.Element {
  const words = useWords()
  return (
    <div class={sidebar ? 'page page--with-sidebar' : 'page'}>
      {breadcrumb ? <Breadcrumb crumbs={breadcrumb} /> : null}
      <main class="page__main" id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      {sidebar ? (
        <aside class="page__sidebar" aria-label={words.sidebar}>
          {sidebar}
        </aside>
      ) : null}
    </div>
  )
}

function Jumps(): JSX.Element {
  const words = useWords()
  return (
    <div class="site-jumps">
      <a class="site-jumps__link" href="#dau-trang" title={words.toTop}>
        <Icon name="up" label={words.toTop} />
      </a>
      <a class="site-jumps__link" href="#cuoi-trang" title={words.toBottom}>
        <Icon name="down" label={words.toBottom} />
      </a>
    </div>
  )
}
