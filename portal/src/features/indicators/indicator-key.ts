import { fold } from '@tuong-minh/reader/letters'

/** An indicator's name as it is compared: without marks, punctuation and doubled spaces. */
export function indicatorKey(name: string): string {
  return fold(name)
    .replace(/[()“”"',.:;]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
