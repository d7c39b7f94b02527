import { createRequire } from 'node:module'
import type { ECBasicOption } from 'echarts/types/dist/shared'

/** Colours that stand for those of the page: replaced by its custom properties, so that charts follow day and night. */
const inks = {
  '#010101': 'var(--ink)',
  '#020202': 'var(--ink-quiet)',
  '#030303': 'var(--line)',
  '#040404': 'var(--primary)',
  '#050505': 'var(--accent)',
} as const

interface Size {
  readonly width: number
  readonly height: number
}

/** A chart as SVG that the page's policy lets through. Drawn by ECharts on the server; marks keep their numbers. */
export function serverChart(option: ECBasicOption, { width, height }: Size): string {
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  const opening = `<svg class="series-chart__svg" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false">`
  return withoutStyles(svg).replace(/^<svg [^>]*>/, opening)
}

/** Loaded at the first chart: the library is large, and most visitors never ask for one. */
function echarts(): typeof import('echarts') {
  library ??= createRequire(import.meta.url)('echarts') as typeof import('echarts')
  return library
}
let library: typeof import('echarts') | undefined

/** Inline styles are forbidden by the page's policy: what ECharts puts there becomes presentation attributes. */
function withoutStyles(svg: string): string {
  const withoutSheet = svg.replace(/<style[^>]*>[^<]*(?:<!\[CDATA\[[^\]]*\]\]>)?[^<]*<\/style>/g, '')
  const plain = withoutSheet.replace(/ style="([^"]*)"/g, (_all, style: string) => attributesOf(style))
  return Object.entries(inks).reduce((text, [ink, property]) => text.replaceAll(ink, property), plain)
}

function attributesOf(style: string): string {
  const rules = style.split(';').map(rule => rule.split(':').map(part => part.trim()))
  return rules
    .filter(
      ([name, value]) => name && value && ['font-size', 'font-family', 'font-weight', 'fill', 'stroke'].includes(name),
    )
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
}
