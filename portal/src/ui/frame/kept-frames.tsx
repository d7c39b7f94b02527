import { KeptParts, renderedPart } from '../kept-parts.ts'
import { LanguageProvider } from '../language.ts'
import { renderDocument } from '../render.ts'
import { renderBytes } from '../rendered-bytes.ts'
import type { FrameProps } from './frame-props.ts'
import { SiteFrame } from './site-frame.tsx'

type Frame = Omit<FrameProps, 'sidebar' | 'children'>
type Content = Pick<FrameProps, 'children'> & {
  /** HTML of our own rendering; none for a page without a sidebar. */
  readonly sidebarHtml: string | null
}

/** Stands where the page's own text or its sidebar will stand. No text holds a NUL. */
const hole = '\0'

/** The frames of pages as bytes: head, masthead, menu and footer are the same each time a page is rendered anew. */
export class KeptFrames {
  private readonly kept = new KeptParts<readonly Buffer[]>()
  private readonly sidebars = new KeptParts<Buffer>()

  /** A whole document in UTF-8. `name` tells pages apart: a page's address. */
  document(name: string, frame: Frame, { children, sidebarHtml }: Content): Buffer {
    const hasSidebar = sidebarHtml !== null
    const shown = JSON.stringify([frame, hasSidebar])
    const [before, between, after] = this.kept.of(name, shown, () => piecesOf(frame, hasSidebar))
    const main = renderBytes(<LanguageProvider value={frame.language ?? 'vi'}>{children}</LanguageProvider>)
    const sidebar = hasSidebar ? [this.sidebars.of(frame.site.origin, sidebarHtml, () => Buffer.from(sidebarHtml))] : []
    return Buffer.concat([before, main, between, ...sidebar, after].filter(piece => piece !== undefined))
  }
}

function piecesOf(frame: Frame, hasSidebar: boolean): Buffer[] {
  const page = (
    <SiteFrame {...frame} {...(hasSidebar ? { sidebar: renderedPart(hole) } : {})}>
      {renderedPart(hole)}
    </SiteFrame>
  )
  return renderDocument(page)
    .split(hole)
    .map(piece => Buffer.from(piece))
}
