import type { Language } from '../../ui/index.ts'

export interface SpecialCharacter {
  readonly sign: string
  readonly name: string
  /** What stands on the button, where the character itself can't be seen. */
  readonly shown?: string
}

const vi: readonly SpecialCharacter[] = [
  { sign: '–', name: 'Gạch nối dài' },
  { sign: '—', name: 'Gạch ngang dài' },
  { sign: '…', name: 'Dấu ba chấm' },
  { sign: '“', name: 'Mở ngoặc kép' },
  { sign: '”', name: 'Đóng ngoặc kép' },
  { sign: '«', name: 'Mở ngoặc kép nhọn' },
  { sign: '»', name: 'Đóng ngoặc kép nhọn' },
  { sign: '°', name: 'Độ' },
  { sign: '²', name: 'Bình phương' },
  { sign: '³', name: 'Lập phương' },
  { sign: '½', name: 'Một phần hai' },
  { sign: '±', name: 'Cộng trừ' },
  { sign: '×', name: 'Dấu nhân' },
  { sign: '÷', name: 'Dấu chia' },
  { sign: '≤', name: 'Nhỏ hơn hoặc bằng' },
  { sign: '≥', name: 'Lớn hơn hoặc bằng' },
  { sign: '≈', name: 'Xấp xỉ' },
  { sign: '‰', name: 'Phần nghìn' },
  { sign: '§', name: 'Dấu mục' },
  { sign: '©', name: 'Bản quyền' },
  { sign: '→', name: 'Mũi tên phải' },
  { sign: String.fromCharCode(0xa0), name: 'Dấu cách không ngắt dòng', shown: '⍽' },
]

const en: readonly SpecialCharacter[] = [
  { sign: '–', name: 'En dash' },
  { sign: '—', name: 'Em dash' },
  { sign: '…', name: 'Ellipsis' },
  { sign: '“', name: 'Opening quotation mark' },
  { sign: '”', name: 'Closing quotation mark' },
  { sign: '«', name: 'Opening angle quotation mark' },
  { sign: '»', name: 'Closing angle quotation mark' },
  { sign: '°', name: 'Degree' },
  { sign: '²', name: 'Squared' },
  { sign: '³', name: 'Cubed' },
  { sign: '½', name: 'One half' },
  { sign: '±', name: 'Plus or minus' },
  { sign: '×', name: 'Multiplication sign' },
  { sign: '÷', name: 'Division sign' },
  { sign: '≤', name: 'Less than or equal to' },
  { sign: '≥', name: 'Greater than or equal to' },
  { sign: '≈', name: 'Approximately' },
  { sign: '‰', name: 'Per mille' },
  { sign: '§', name: 'Section sign' },
  { sign: '©', name: 'Copyright' },
  { sign: '→', name: 'Right arrow' },
  { sign: String.fromCharCode(0xa0), name: 'Non-breaking space', shown: '⍽' },
]

/** Characters of official Vietnamese prose that the keyboard lacks. */
export const specialCharacters: Readonly<Record<Language, readonly SpecialCharacter[]>> = { vi, en }

/** A key, and what it does in the editor. */
export type EditorKey = readonly [string, string]

const viKeys: readonly EditorKey[] = [
  ['Ctrl+B', 'Chữ đậm'],
  ['Ctrl+I', 'Chữ nghiêng'],
  ['Ctrl+U', 'Gạch chân'],
  ['Ctrl+K', 'Liên kết'],
  ['Ctrl+Z', 'Hoàn tác'],
  ['Ctrl+Y', 'Làm lại'],
  ['Ctrl+F', 'Tìm'],
  ['Ctrl+H', 'Tìm và thay'],
  ['Enter', 'Trong ô tìm: chỗ sau; Shift+Enter: chỗ trước'],
  ['Ctrl+Alt+2, 3', 'Tiêu đề mục, tiêu đề mục nhỏ'],
  ['Ctrl+Shift+8, 7', 'Danh sách dấu chấm, danh sách đánh số'],
  ['Shift+mũi tên', 'Trong bảng, ở cuối ô: chọn thêm ô bên cạnh'],
  ['Ctrl+Alt+M', 'Trong bảng: gộp các ô đang chọn, tách ô đã gộp'],
  ['Alt+F10', 'Lên thanh định dạng; mũi tên để đi, Esc để về'],
  ['F11', 'Toàn màn hình của trình duyệt'],
  ['Esc', 'Đóng ô đang mở, rời toàn màn hình'],
]

const enKeys: readonly EditorKey[] = [
  ['Ctrl+B', 'Bold'],
  ['Ctrl+I', 'Italic'],
  ['Ctrl+U', 'Underline'],
  ['Ctrl+K', 'Link'],
  ['Ctrl+Z', 'Undo'],
  ['Ctrl+Y', 'Redo'],
  ['Ctrl+F', 'Find'],
  ['Ctrl+H', 'Find and replace'],
  ['Enter', 'In the search field: next; Shift+Enter: previous'],
  ['Ctrl+Alt+2, 3', 'Heading, subheading'],
  ['Ctrl+Shift+8, 7', 'Bulleted list, numbered list'],
  ['Shift+arrow', 'In a table, at the end of a cell: select the next cell too'],
  ['Ctrl+Alt+M', 'In a table: merge the selected cells, split a merged cell'],
  ['Alt+F10', 'To the toolbar; arrows to move, Esc to return'],
  ['F11', 'Full screen of the browser'],
  ['Esc', 'Close the open panel, leave full screen'],
]

/** What the keyboard does in the editor. */
export const editorKeys: Readonly<Record<Language, readonly EditorKey[]>> = { vi: viKeys, en: enKeys }
