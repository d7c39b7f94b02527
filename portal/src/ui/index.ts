/** The door of this room: what pages are built from. Components know no feature; their props are plain data. */
export {
  ArticleTeaser,
  type ArticleTeaserProps,
  TeaserList,
  type TeaserListProps,
} from './article-teaser/article-teaser.tsx'
export { type AssetManifest, assetFolder, assetPath, findAssetPath, MissingAsset, setAssetManifest } from './assets.ts'
export { Breadcrumb, type Crumb } from './breadcrumb/breadcrumb.tsx'
export { Button, ButtonLink, type ButtonLinkProps, type ButtonProps } from './button/button.tsx'
export { CommentForm, type CommentFormProps } from './comment/comment-form.tsx'
export { CommentThread, type CommentThreadProps, type CommentView } from './comment/comment-thread.tsx'
export { type Column, DataTable, type DataTableProps } from './data-table/data-table.tsx'
export { DocumentList, DocumentListItem, type DocumentListItemProps } from './document-list-item/document-list-item.tsx'
export { EmptyState, type EmptyStateProps } from './empty-state/empty-state.tsx'
export { EvidenceQuote, type EvidenceQuoteProps } from './evidence-quote/evidence-quote.tsx'
export {
  type ArithmeticCheck,
  FigureCard,
  FigureCardGrid,
  type FigureCardProps,
  type FigureFact,
} from './figure-card/figure-card.tsx'
export {
  CheckboxField,
  type CheckboxFieldProps,
  type Choice,
  type ChoiceFieldProps,
  Honeypot,
  RadioField,
  SelectField,
} from './form/choice-field.tsx'
export { ErrorSummary, type ErrorSummaryProps } from './form/error-summary.tsx'
export { FilterForm, type FilterFormProps } from './form/filter-form.tsx'
export { type FormIssue, issueOf } from './form/form-issue.ts'
export { TextArea, type TextAreaProps, TextField, type TextFieldProps } from './form/text-field.tsx'
export * from './format/index.ts'
export { DeskFrame, type DeskFrameProps } from './frame/desk-frame.tsx'
export type { Alternate, FrameLink, FrameProps, FrameSite, MenuItem, SiteContact } from './frame/frame-props.ts'
export { PlainFrame, type PlainFrameProps } from './frame/plain-frame.tsx'
export { SiteFrame } from './frame/site-frame.tsx'
export { exampleFrame, Gallery, renderExamplePages } from './gallery.tsx'
export { Icon, type IconProps } from './icon/icon.tsx'
export type { IconName } from './icon/icon-paths.ts'
export { LanguageProvider, useLanguage, useWords } from './language.ts'
export {
  CitationMark,
  type CitationMarkProps,
  FigureMark,
  type FigureMarkProps,
  PersonMark,
  type PersonMarkProps,
  RecommendationMark,
  type RecommendationMarkProps,
} from './mark/mark.tsx'
export { Notice, type NoticeKind, type NoticeProps, UnconfirmedMark } from './notice/notice.tsx'
export { ArticleMeta, type ArticleMetaProps, PageHeading, type PageHeadingProps } from './page-heading/page-heading.tsx'
export { Pagination, type PaginationProps } from './pagination/pagination.tsx'
export { PersonList, type PersonListItem } from './person-list/person-list.tsx'
export {
  CaptionedPicture,
  type CaptionedPictureProps,
  Picture,
  type PictureProps,
  type PictureSource,
} from './picture/picture.tsx'
export { RatingForm, type RatingFormProps } from './rating-form/rating-form.tsx'
export { RecommendationList, type RecommendationListItem } from './recommendation-list/recommendation-list.tsx'
export { renderDocument } from './render.ts'
export { renderedOnce } from './rendered-once.tsx'
export { Section, type SectionProps } from './section/section.tsx'
export { PrintButton, ShareLinks, type ShareLinksProps } from './share/share.tsx'
export { type Slide, Slider, type SliderProps } from './slider/slider.tsx'
export { StatusTag, type StatusTagProps } from './status-tag/status-tag.tsx'
export { SummaryList, type SummaryRow } from './summary-list/summary-list.tsx'
export { Tag, TagList, type TagProps } from './tag/tag.tsx'
export { ProgressBar, type ProgressBarProps } from './tile/progress-bar.tsx'
export { IndicatorTile, type IndicatorTileProps, StatTile, type StatTileProps, TileGrid } from './tile/tile.tsx'
export { Timeline, type TimelineEvent } from './timeline/timeline.tsx'
export { type Language, type RecommendationState, type UiWords, uiWords } from './ui.words.ts'
export { VisitorStats, type VisitorStatsProps } from './visitor-stats/visitor-stats.tsx'
