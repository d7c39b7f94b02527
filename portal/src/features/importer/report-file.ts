import { convertLegacyLetters } from '@tuong-minh/reader/letters'
import { docxText } from '../media/index.ts'
import { htmlText } from './html-text.ts'

/** Why a file cannot be read. Worded in importer.words.ts. */
export interface ReportIssue {
  readonly key:
    | 'empty'
    | 'too_large'
    | 'binary'
    | 'encoding'
    | 'tcvn3'
    | 'vni'
    | 'not_report'
    | 'no_title'
    | 'docx_broken'
    | 'docx_too_large'
}

/** A file's text as it is written: what is in an old font throughout, the reader converts. */
export type ReportText = { readonly text: string } | { readonly issue: ReportIssue }

/** Largest file that is read. A report of a day's session has some 10 KB. Bytes. */
const largestFile = 5 * 1024 * 1024

/** The text of a report file: plain, HTML or Word, by content and not by name. */
export async function reportText(bytes: Uint8Array): Promise<ReportText> {
  const result = await textOf(bytes)
  const mixed = 'text' in result ? mixedLetters(result.text) : null
  return mixed ? { issue: mixed } : result
}

/** Old letters beside Unicode ones: which signs stand for letters, only its owner can say. */
function mixedLetters(text: string): ReportIssue | null {
  const conversion = convertLegacyLetters(text)
  return 'refused' in conversion && conversion.from !== null ? { key: conversion.from } : null
}

async function textOf(bytes: Uint8Array): Promise<ReportText> {
  if (bytes.length === 0) return { issue: { key: 'empty' } }
  if (bytes.length > largestFile) return { issue: { key: 'too_large' } }
  if (isZip(bytes)) return wordText(bytes)
  const text = decoded(bytes)
  if (typeof text !== 'string') return { issue: text }
  if (text.trim() === '') return { issue: { key: 'empty' } }
  return { text: looksLikeHtml(text) ? htmlText(text) : text }
}

async function wordText(bytes: Uint8Array): Promise<ReportText> {
  const read = await docxText(bytes)
  return 'text' in read ? read : { issue: { key: read.issue } }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

const looksLikeHtml = (text: string) =>
  /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(text) || /<\/(?:p|div|body|article)\s*>/i.test(text)

function decoded(bytes: Uint8Array): string | ReportIssue {
  const marked = byteOrderMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0)) return { key: 'binary' }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return notUtf8(bytes)
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** The fonts of the nineties put Vietnamese letters on Western bytes. */
function notUtf8(bytes: Uint8Array): string | ReportIssue {
  const western = new TextDecoder('windows-1252').decode(bytes)
  if ('text' in convertLegacyLetters(western)) return western
  const controls = bytes.filter(byte => byte < 9 || (byte > 13 && byte < 32)).length
  return { key: controls > bytes.length / 100 ? 'binary' : 'encoding' }
}
