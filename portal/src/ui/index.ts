/** The door of this room: what pages are built from. Components know no feature; their props are plain data. */
export {
  type ArticleTeaserProps,
  TeaserList,
} from './article-teaser/article-teaser.tsx'
export { type AssetManifest, assetFolder, setAssetManifest } from './assets.ts'
export { Button, ButtonLink } from './button/button.tsx'
export { serverChart } from './chart/server-chart.ts'
export { CommentForm } from './comment/comment-form.tsx'
export { CommentThread, type CommentView } from './comment/comment-thread.tsx'
export { DataTable } from './data-table/data-table.tsx'
export { DocumentList, type DocumentListItemProps } from './document-list-item/document-list-item.tsx'
export { EmptyState } from './empty-state/empty-state.tsx'
export { EvidenceQuote } from './evidence-quote/evidence-quote.tsx'
export {
  FigureCardGrid,
  type FigureCardProps,
  type FigureFact,
} from './figure-card/figure-card.tsx'
export { FileList } from './file-list/file-list.tsx'
export { CheckboxField, RadioField, SelectField } from './form/choice-field.tsx'
export { ErrorSummary } from './form/error-summary.tsx'
export { FilterForm } from './form/filter-form.tsx'
export { type FormIssue, issueOf } from './form/form-issue.ts'
export { FileField, TextArea, TextField } from './form/text-field.tsx'
export * from './format/index.ts'
export { DeskFrame, type DeskFrameProps } from './frame/desk-frame.tsx'
export type { DeskMenuGroup } from './frame/desk-menu.tsx'
export type { FrameProps, FrameSite, MenuItem } from './frame/frame-props.ts'
export { KeptFrames } from './frame/kept-frames.tsx'
export { PlainFrame } from './frame/plain-frame.tsx'
export { SiteFrame } from './frame/site-frame.tsx'
export { renderExamplePages } from './gallery.tsx'
export { KeptParts, renderedPart } from './kept-parts.ts'
export { useLanguage } from './language.ts'
export {
  CitationMark,
  FigureMark,
  PersonMark,
} from './mark/mark.tsx'
export { type MarkedStretch, MarkedText, type MarkKind } from './marked-text/marked-text.tsx'
export { MediaPlayer } from './media-player/media-player.tsx'
export { Notice } from './notice/notice.tsx'
export { ArticleMeta, PageHeading } from './page-heading/page-heading.tsx'
export { Pagination } from './pagination/pagination.tsx'
export { PersonList, type PersonListItem } from './person-list/person-list.tsx'
export { CaptionedPicture, Picture } from './picture/picture.tsx'
export { PictureGallery } from './picture-gallery/picture-gallery.tsx'
export { RatingForm } from './rating-form/rating-form.tsx'
export { RecommendationList } from './recommendation-list/recommendation-list.tsx'
export { renderDocument, renderPart } from './render.ts'
export { Section } from './section/section.tsx'
export { ShareLinks } from './share/share.tsx'
export { Slider } from './slider/slider.tsx'
export { StatusTag } from './status-tag/status-tag.tsx'
export { SummaryList } from './summary-list/summary-list.tsx'
export { Tag, TagList } from './tag/tag.tsx'
export { IndicatorTile, type IndicatorTileProps, StatTile, TileGrid } from './tile/tile.tsx'
export { Timeline } from './timeline/timeline.tsx'
export { type Language, type RecommendationState, uiWords } from './ui.words.ts'
export { VisitorStats } from './visitor-stats/visitor-stats.tsx'
export { ActorName, useWrittenLanguage, Written } from './written.tsx'
