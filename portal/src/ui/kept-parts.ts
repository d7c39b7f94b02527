import { h, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { standIn } from './rendered-bytes.ts'

/** Characters of all texts together; at two bytes each 4 MB, and what is made from them beside it. */
const mostCharacters = 2_000_000

interface Kept<Made> {
  readonly text: string
  readonly made: Made
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

  of(name: string, text: string, make: () => Made): Made {
    const known = this.kept.get(name)
    if (known?.text === text) return known.made
    this.remove(name)
    const made = make()
    this.kept.set(name, { text, made })
    this.characters += text.length
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
    this.characters -= known.text.length
  }
}

/** HTML of our own rendering in the place of elements, without one around it. Never what somebody typed. */
export function renderedPart(html: string): VNode<{ readonly html: string }> {
  return h(RenderedPart, { html })
}

const RenderedPart = ({ html }: { readonly html: string }): VNode => jsxTemplate([standIn(html)])
