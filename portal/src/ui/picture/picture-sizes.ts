/** Widths in which a kept picture is also there. Pixels. */
const widths = [480, 960, 1600] as const

interface Source {
  readonly type: string
  readonly srcset: string
}

/** The smaller forms of a kept picture, best first; none for one that is small already, or not kept by us. */
export function smallerForms({ path, width }: { readonly path: string; readonly width: number }): readonly Source[] {
  const [, stem] = /^(\/anh\/[0-9a-f]{64})\.webp$/.exec(path) ?? []
  const smaller = widths.filter(one => one < width)
  if (!stem || smaller.length === 0) return []
  const all = (ending: string) => smaller.map(one => `${stem}-${one}.${ending} ${one}w`)
  return [
    { type: 'image/avif', srcset: all('avif').join(', ') },
    { type: 'image/webp', srcset: [...all('webp'), `${path} ${width}w`].join(', ') },
  ]
}
