import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import type { ComponentChildren } from 'preact'
import type { Actor } from '../access/index.ts'
import type { Site } from '../sites/index.ts'
import type { Language } from '../ui/index.ts'
import type { FormFields } from './form-fields.ts'
import type { RoomServices } from './room-services.ts'

/** The request behind a step of signing in. The address is for counting tries in memory: it is neither stored nor logged. */
export interface Visit {
  readonly cookie: string | undefined
  readonly isSecure: boolean
  readonly userAgent: string
  readonly address: string
}

/** What a page of the desk may look at: who asks, and what they asked for. */
export interface DeskRequest {
  readonly actor: Actor
  /** In which the desk speaks to them. */
  readonly language: Language
  /** Every form of the desk carries it. */
  readonly formToken: string
  readonly params: Readonly<Record<string, string>>
  readonly query: FormFields
  /** Empty for a page that is only looked at. */
  readonly fields: FormFields
  /** What came with a form that takes a file, one for each field in which something was chosen. */
  readonly files: readonly SentFile[]
  readonly path: string
  readonly visit: Visit
  /** How addresses of the portal's sites begin and end, as this visitor reaches them. */
  readonly origin: { readonly scheme: string; readonly port: string }
}

export interface SentFile {
  /** Name of the form's field that it came in. */
  readonly field: string
  /** As the person's file is called. Never part of a path. */
  readonly name: string
  readonly bytes: Buffer
  /** Whether it was cut off where the limit is. */
  readonly isTooLarge: boolean
}

/** A page, the way to another one, data for a script, or null for nothing there. */
export type DeskAnswer =
  | {
      readonly title: string
      /** The part of the title that people wrote: the name of an article, of a person. */
      readonly written?: string
      readonly main: ComponentChildren
      readonly status?: number
      /** Names of built scripts: `editor.js`. */
      readonly scripts?: readonly string[]
      readonly cookies?: readonly string[]
      /** Whether it holds another page of the desk in a frame. */
      readonly holdsFrame?: boolean
    }
  /** A page as the public will see it, in the frame of a site; a page of the desk may hold it. */
  | { readonly title: string; readonly main: ComponentChildren; readonly publicFrame: Site }
  | { readonly redirectTo: string; readonly cookies?: readonly string[] }
  /** A file to keep. */
  | { readonly file: Readable; readonly name: string; readonly type: string }
  | { readonly json: unknown; readonly status?: number }
  | null

/** A request and its answer as Node has them, for a protocol of its own. */
export interface Wire {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Answers itself, or says `sent` when something else has answered over the wire. */
export type RelayHandler = (request: DeskRequest, wire: Wire) => Promise<DeskAnswer | 'sent'>

export type DeskHandler = (request: DeskRequest) => Promise<DeskAnswer>

/** The desk's pages, for people who are signed in. */
export interface DeskPages {
  readonly services: RoomServices
  /** Shows a page: `desk.show('/bai-viet', …)`. */
  show(path: string, handler: DeskHandler): void
  /** Takes a form of this very session. */
  take(path: string, handler: DeskHandler): void
  /** Takes a form that may bring files, all together of so many bytes. */
  takeFile(path: string, longest: number, handler: DeskHandler): void
  /** Takes requests of a protocol that is no form: the session's token comes in the header `x-form-token`. */
  relay(method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE', path: string, handler: RelayHandler): void
}

export const deskPath = '/ban-lam-viec'

/** The address with the number of an act that can be taken back; its page then offers to. */
export const withUndo = (path: string, undo: number | null): string =>
  undo === null ? path : `${path}${path.includes('?') ? '&' : '?'}hoan_tac=${undo}`
