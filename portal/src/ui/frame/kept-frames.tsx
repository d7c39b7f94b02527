import { KeptParts, renderedPart } from '../kept-parts.ts'
import { LanguageProvider } from '../language.ts'
import { renderDocument } from '../render.ts'
import { renderBytes } from '../rendered-bytes.ts'
import type { FrameProps } from './frame-props.ts'
import { SiteFrame } from './site-frame.tsx'

type Frame = Omit<FrameProps, 'sidebar' | 'children'>
/** The frame of a page, which is only put together when what it shows is new. */
interface NamedFrame {
  /** Tells pages apart: a page's address. */
  readonly name: string
  /** Everything that the frame shows, as text: equal texts are equal frames. */
  readonly shown: string
  readonly frame: () => Frame
}

type Content = Pick<FrameProps, 'children' | 'language'> & {
  /** HTML of our own rendering in UTF-8; none for a page without a sidebar. */
  readonly sidebar: Buffer | null
}

/** Stands where the page's own text or its sidebar will stand. No text holds a NUL. */
const hole = '\0'

/** The frames of pages as bytes: head, masthead, menu and footer are the same each time a page is rendered anew. */
export class KeptFrames {
  private readonly kept = new KeptParts<readonly Buffer[]>()

  /** A whole document in UTF-8, in pieces: most of them are those of the time before. */
  document({ name, shown, frame }: NamedFrame, { children, sidebar, language = 'vi' }: Content): Buffer[] {
    const key = sidebar ? shown : `${shown} alone`
    const [before, between, after] = this.kept.of(name, key, () => piecesOf(frame(), sidebar !== null))
    const main = renderBytes(<LanguageProvider value={language}>{children}</LanguageProvider>)
    return [before, ...main, between, sidebar, after].filter(piece => piece != null)
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
