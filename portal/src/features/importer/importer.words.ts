import { formatDay } from '../../ui/index.ts'
import type { ReportIssue } from './report-file.ts'

/** What the command line says when a file cannot be read: what is wrong and what to do. */
export const reportIssueWords: Readonly<Record<ReportIssue['key'], string>> = {
  empty: 'The file is empty. Nothing was made.',
  too_large:
    'The file is larger than 5 MB. A report is text: remove pictures, or save it as .docx or .txt. Nothing was made.',
  binary: 'The file is not text, .docx or .html. Nothing was made.',
  encoding: 'The file is not UTF-8 text. Save it as UTF-8 (Unicode) and try again. Nothing was made.',
  tcvn3:
    'The file mixes TCVN3 (ABC, .VnTime) with Unicode letters, so it cannot be converted safely. Convert it to Unicode (UTF-8) and try again. Nothing was made.',
  vni: 'The file mixes VNI with Unicode letters, so it cannot be converted safely. Convert it to Unicode (UTF-8) and try again. Nothing was made.',
  not_report:
    'The text is not a report: nothing in it reads as a figure, a cited document, a recommendation or a meeting in Vietnamese prose. Nothing was made.',
  no_title: 'The text has no title and no paragraphs. Nothing was made.',
  docx_broken: 'The .docx file cannot be opened: it is damaged or not a Word document. Nothing was made.',
  docx_too_large: 'The .docx file unpacks to more than 40 MB. Remove its pictures and try again. Nothing was made.',
}

/** What a text was written in before it was converted. */
export const lettersWords: Readonly<Record<'tcvn3' | 'vni', string>> = {
  tcvn3: 'converted from TCVN3 (ABC, .VnTime) to Unicode: look the names over',
  vni: 'converted from VNI to Unicode: look the names over',
}

/** What a record says of where it comes from. */
export const importerWords = {
  said: (words: string) => `“${words}”`,
  promised: 'thời hạn nêu trong câu cam kết',
  countedFrom: (said: string, day: string) => `${said}, tính từ ${formatDay(day)}`,
} as const
