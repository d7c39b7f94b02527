type Rgb = readonly [number, number, number]

/** The contrast that WCAG 2.2 asks of text (1.4.3, level AA). */
const needed = 4.5

/** What a site's colours stand on. The values are those of the page's own tokens. */
const paper: Rgb = [0xfa / 255, 0xf8 / 255, 0xf3 / 255]
const white: Rgb = [1, 1, 1]
const night: Rgb = [0x1b / 255, 0x1f / 255, 0x27 / 255]
/** How much of a colour is left when it is lightened for the night, as the theme's style sheet does it. */
const nightShare = 0.45

export type Ground = 'white' | 'paper' | 'night'

/** Where a colour can't be read, with the ratio it has there; null where it can be read everywhere. */
export function contrastLack(hex: string): { readonly ground: Ground; readonly ratio: number } | null {
  const colour = rgbOf(hex)
  const grounds: readonly [Ground, number][] = [
    ['white', ratioOf(colour, white)],
    ['paper', ratioOf(colour, paper)],
    ['night', ratioOf(lightened(colour), night)],
  ]
  const worst = grounds.reduce((least, one) => (one[1] < least[1] ? one : least))
  return worst[1] < needed ? { ground: worst[0], ratio: Math.floor(worst[1] * 10) / 10 } : null
}

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16)
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255]
}

/** WCAG's ratio of two colours, 1 to 21. */
function ratioOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const encoded = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)

const luminanceOf = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/** `color-mix(in oklab, colour 45%, white)`. Matrices: CSS Color 4, from Ottosson's Oklab. */
function lightened(colour: Rgb): Rgb {
  const [red, green, blue] = colour.map(linear) as unknown as Rgb
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  // White is 1 in each of the three, so that mixing in Oklab is mixing here: both are linear in one another.
  const [x, y, z] = [l, m, s].map(part => (part * nightShare + (1 - nightShare)) ** 3) as unknown as Rgb
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ].map(part => encoded(Math.min(1, Math.max(0, part)))) as unknown as Rgb
}
