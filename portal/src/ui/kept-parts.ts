import { h, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { standIn } from './rendered-bytes.ts'

/** Characters of all texts together; at two bytes each 4 MB, and what is made from them beside it. */
const mostCharacters = 2_000_000

interface Kept<Made> {
  readonly text: string
  readonly made: Made
  readonly size: number
}

/**
 * What was made from a text, under each name the newest. Another text is made anew, so nothing can be out of date: a
 * page asks the database each time, and renders only what came back otherwise than before. `make` may look at the name
 * and the text, nothing else.
 */
export class KeptParts<Made> {
  private readonly kept = new Map<string, Kept<Made>>()
  private characters = 0
  private readonly most: number

  constructor(most = mostCharacters) {
    this.most = most
  }

  /** What is kept under a name, with the text it was made from. */
  find(name: string): { readonly text: string; readonly made: Made } | undefined {
    return this.kept.get(name)
  }

  /** `size` counts where the text only stands for a longer one, as its hash. */
  of(name: string, text: string, make: () => Made, size = text.length): Made {
    const known = this.kept.get(name)
    if (known?.text === text) return known.made
    this.remove(name)
    const made = make()
    this.kept.set(name, { text, made, size })
    this.characters += size
    for (const oldest of this.kept.keys()) {
      if (this.characters <= this.most) break
      this.remove(oldest)
    }
    return made
  }

  private remove(name: string): void {
    const known = this.kept.get(name)
    if (!known) return
    this.kept.delete(name)
    this.characters -= known.size
  }
}

/** HTML of our own rendering in the place of elements, without one around it. Never what somebody typed. */
export function renderedPart(html: string): VNode<{ readonly html: string }> {
  return h(RenderedPart, { html })
}

const RenderedPart = ({ html }: { readonly html: string }): VNode => jsxTemplate([standIn(html)])
