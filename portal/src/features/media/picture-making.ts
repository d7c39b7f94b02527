import type sharp from 'sharp'
import { fileTypeOf } from './file-type.ts'

/** Widths that pages ask for. Pixels. */
export const pictureWidths = [480, 960, 1600] as const
/** Wider pictures are made this wide; no page shows more. Pixels. */
const widest = 1920
/** A picture of more pixels is refused: a small file may unfold to gigabytes. */
const mostPixels = 60_000_000
/** Working on one picture may take this long. Seconds. */
const longest = 20

/** A picture as it is kept: upright, WebP, without place, camera and date. */
export interface MadePicture {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

export type PictureIssue = 'not_a_picture' | 'is_svg' | 'too_many_pixels' | 'too_slow'

type Sharp = typeof sharp

/** Loaded when somebody first needs it: readers never do. */
async function load(): Promise<Sharp> {
  const { default: library } = await import('sharp')
  library.cache(false)
  library.concurrency(1)
  return library
}

/** Makes the picture that is kept of what somebody sent: written anew, so that nothing else in the file comes along. */
export async function makePicture(sent: Uint8Array): Promise<MadePicture | PictureIssue> {
  // Drawings are programs: they never reach a library that would run them.
  const type = await fileTypeOf(new Blob([new Uint8Array(sent)]))
  if (type !== 'is_picture') return type === 'is_svg' ? 'is_svg' : 'not_a_picture'
  const library = await load()
  try {
    const { data, info } = await library(sent, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
      .timeout({ seconds: longest })
      .autoOrient()
      .resize({ width: widest, withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (error) {
    return issueOf(error instanceof Error ? error.message : '')
  }
}

function issueOf(message: string): PictureIssue {
  if (/pixel limit/i.test(message)) return 'too_many_pixels'
  return /timeout/i.test(message) ? 'too_slow' : 'not_a_picture'
}

/** A smaller form of a kept picture. */
export async function makeSize(
  kept: Uint8Array,
  { width, format }: { width: number; format: 'webp' | 'avif' },
): Promise<Buffer> {
  const library = await load()
  const smaller = library(kept, { limitInputPixels: mostPixels })
    .timeout({ seconds: 60 })
    .resize({ width, withoutEnlargement: true })
  return format === 'avif'
    ? smaller.avif({ quality: 50, effort: 3 }).toBuffer()
    : smaller.webp({ quality: 80 }).toBuffer()
}

/** A part of a picture: parts of a hundred of its width and height. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Cuts a part out of a kept picture. */
export async function cropPicture(kept: Uint8Array, crop: Crop): Promise<MadePicture | PictureIssue> {
  const library = await load()
  try {
    const { width, height } = await library(kept, { limitInputPixels: mostPixels }).metadata()
    const part = {
      left: Math.round((width * crop.left) / 100),
      top: Math.round((height * crop.top) / 100),
      width: Math.max(1, Math.floor((width * crop.width) / 100)),
      height: Math.max(1, Math.floor((height * crop.height) / 100)),
    }
    const { data, info } = await library(kept, { limitInputPixels: mostPixels })
      .timeout({ seconds: longest })
      .extract({
        ...part,
        width: Math.min(part.width, width - part.left),
        height: Math.min(part.height, height - part.top),
      })
      .webp({ quality: 86 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (error) {
    return issueOf(error instanceof Error ? error.message : '')
  }
}
