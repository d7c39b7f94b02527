/**
 * What stands on a page that no page of ours has: each a line. Runs inside the browser, so it is one function that
 * knows nothing of its file.
 */
export function foreignParts(root: Document | DocumentFragment = document): string[] {
  const mark = /x\d+k\d+z/i
  const runs = /^(?:javascript|vbscript|data):/i
  const strange =
    /^(?:object|embed|base|template|math|marquee|style|frame|frameset|foreignobject|animate|animatemotion|animatetransform|set|noembed|xmp|plaintext|applet|image|.*-.*)$/
  const addresses = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'to', 'poster', 'ping', 'srcset']
  const found: string[] = []
  const isOurs = (address: string) => /^\/(?![/\\])/.test(address) || address.startsWith(`${location.origin}/`)
  const addressOf = (element: Element, name: string) => element.getAttribute(name) ?? ''
  const look = (element: Element) => {
    const name = element.localName.toLowerCase()
    const say = (what: string) => found.push(`${what}: ${element.outerHTML.slice(0, 160)}`)
    if (strange.test(name) || mark.test(name)) say('element')
    if (name === 'script' && element.getAttribute('type') !== 'application/ld+json') {
      if (!isOurs(addressOf(element, 'src')) || element.textContent !== '') say('script')
    }
    if (name === 'noscript' && mark.test(element.outerHTML)) say('noscript')
    if (name === 'iframe' && !addressOf(element, 'src').startsWith('/ban-lam-viec/')) say('frame')
    if (name === 'form' && element.hasAttribute('action') && !isOurs(addressOf(element, 'action'))) say('form')
    if (name === 'meta' && element.hasAttribute('http-equiv')) say('meta')
    if (name === 'link' && /stylesheet|preload|import/i.test(addressOf(element, 'rel')))
      if (!isOurs(addressOf(element, 'href'))) say('link')
    for (const { name: attribute, value } of element.attributes) {
      const plain = [...value].filter(letter => letter > ' ').join('')
      if (/^on/i.test(attribute) || mark.test(attribute) || attribute === 'srcdoc') say('attribute')
      if (attribute === 'style' && mark.test(value)) say('style')
      const isPicture = name === 'img' && plain.startsWith('data:image/')
      if (addresses.includes(attribute.toLowerCase()) && runs.test(plain) && !isPicture) say('address')
    }
    if (element.shadowRoot) found.push('shadow root')
    if (element instanceof HTMLIFrameElement && element.contentDocument)
      for (const inner of element.contentDocument.querySelectorAll('*')) look(inner)
  }
  for (const element of root.querySelectorAll('*')) look(element)
  return found
}

/** The marks of the strings that a page holds, in what it says, in its attributes and in its fields. Runs inside the browser. */
export function marksShown(): string[] {
  const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(one => one.value)
  const frames = [...document.querySelectorAll('iframe')].map(one => one.contentDocument?.documentElement.outerHTML)
  const all = [document.documentElement.outerHTML, ...typed, ...frames].join(' ')
  return [...new Set(all.toLowerCase().match(/x\d+k\d+z/g))]
}
