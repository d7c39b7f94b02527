export { assetRoutes } from './asset-routes.ts'
export { csvRow } from './csv-row.ts'
export {
  type DeskAnswer,
  type DeskHandler,
  type DeskPages,
  type DeskRequest,
  deskPath,
  type RelayHandler,
  type SentFile,
  type Visit,
  type Wire,
  withUndo,
} from './desk-pages.ts'
export { sendErrorPage } from './error-pages.tsx'
export { type FormFields, formFields, type Issue, oneLine, subjectOf } from './form-fields.ts'
export { type PageBytes, PageCache, type StoredPage, type Subject } from './page-cache.ts'
export { pageNumber } from './page-number.ts'
export { type PageAnswer, type PageRequest, type PublicPage, PublicPages } from './public-page.tsx'
export {
  noCounters,
  type ReaderActs,
  type RoomServices,
  type SidebarBlock,
  type SubjectColumns,
  type SubjectCounters,
} from './room-services.ts'
export { framedHeaders, framingHeaders } from './security-headers.ts'
export { buildServer } from './server.ts'
export { showPerSite, siteOf } from './site-choice.tsx'
export { frameMenu, frameSite } from './site-frame-props.ts'
export { addressOf, type Caller, dayOf, VisitorKeys } from './visitor.ts'
export { forgetKeysBefore } from './visitor-key.commands.ts'
