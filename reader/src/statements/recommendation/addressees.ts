import type { Page } from '../../layout/page.ts'
import { actionFrom, type Item } from './items.ts'

/** `giám đốc các sở`, `UBND các huyện`: so a list opens of those who are asked. */
const OPENS_LIST =
  /^(?:giám đốc|thủ trưởng|chủ tịch|bí thư|trưởng|người đứng đầu|các (?:sở|ban|ngành|huyện|địa phương|cơ quan|đơn vị)|ubnd|sở|công an) /u

const namesOnly = (page: Page, { start, end, addressee }: Item): boolean =>
  addressee === null && OPENS_LIST.test(page.low.slice(start, start + 24)) && actionFrom(page, start, end) === null

/** `giám đốc các sở; chủ tịch UBND các huyện khẩn trương rà soát`: a stretch that only names is asked with the next. */
export function joinedAddressees(page: Page, items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  let from: number | null = null
  for (const item of items) {
    if (namesOnly(page, item)) from ??= item.start
    else {
      const { addressee } = item
      joined.push(from === null || addressee === null ? item : { ...item, addressee: { ...addressee, start: from } })
      from = null
    }
  }
  return joined.length > 0 ? joined : items
}

/** `yêu cầu, trong quý IV/2023, các chủ đầu tư phải …`: by when, before who shall do it. */
const ASIDE = /, +(?:trong|từ nay|thời gian tới|trước mắt|ngay trong|trước)(?![\p{L}])[^,;.:\n]{0,50}, +/uy

/** Where the words begin that say who shall do what. */
export function behindAside({ low }: Page, end: number): number {
  ASIDE.lastIndex = end
  return end + (ASIDE.exec(low)?.[0].length ?? 0)
}
