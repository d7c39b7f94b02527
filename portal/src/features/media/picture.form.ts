import type { FormFields } from '../../http/index.ts'
import type { Crop } from './picture-making.ts'

/** A part smaller than this would be a blot on a page. Of a hundred. */
const leastCrop = 5

/** The part that the fields name; null where they name none that lies in the picture. */
export function cropOfForm(fields: FormFields): Crop | null {
  const [left, top] = [numberOf(fields.crop_left), numberOf(fields.crop_top)]
  const [width, height] = [numberOf(fields.crop_width), numberOf(fields.crop_height)]
  if (left === null || top === null || width === null || height === null) return null
  const isInside = left + width <= 100 && top + height <= 100 && width >= leastCrop && height >= leastCrop
  const isLess = width < 100 || height < 100
  return isInside && isLess ? { left, top, width, height } : null
}

/** The point that the fields name; null for none. */
export function focusOfForm(fields: FormFields): { x: number; y: number } | null {
  const [x, y] = [numberOf(fields.focus_x), numberOf(fields.focus_y)]
  return x === null || y === null ? null : { x, y }
}

const numberOf = (text: string | undefined): number | null =>
  /^\d{1,3}$/.test(text ?? '') && Number(text) <= 100 ? Number(text) : null
