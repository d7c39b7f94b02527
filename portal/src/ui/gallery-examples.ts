import { articleTeaserExamples } from './article-teaser/article-teaser.examples.ts'
import { breadcrumbExamples } from './breadcrumb/breadcrumb.examples.ts'
import { buttonExamples } from './button/button.examples.ts'
import { commentExamples } from './comment/comment.examples.tsx'
import { dataTableExamples } from './data-table/data-table.examples.ts'
import { documentListItemExamples } from './document-list-item/document-list-item.examples.ts'
import { emptyStateExamples } from './empty-state/empty-state.examples.tsx'
import { evidenceQuoteExamples } from './evidence-quote/evidence-quote.examples.ts'
import type { Example } from './examples.ts'
import { figureCardExamples } from './figure-card/figure-card.examples.ts'
import { fileListExamples } from './file-list/file-list.examples.ts'
import { formExamples } from './form/form.examples.ts'
import { iconExamples } from './icon/icon.examples.ts'
import { markExamples } from './mark/mark.examples.tsx'
import { markedTextExamples } from './marked-text/marked-text.examples.ts'
import { mediaPlayerExamples } from './media-player/media-player.examples.ts'
import { noticeExamples } from './notice/notice.examples.tsx'
import { pageHeadingExamples } from './page-heading/page-heading.examples.ts'
import { paginationExamples } from './pagination/pagination.examples.ts'
import { personListExamples } from './person-list/person-list.examples.ts'
import { pictureExamples } from './picture/picture.examples.ts'
import { pictureGalleryExamples } from './picture-gallery/picture-gallery.examples.ts'
import { ratingFormExamples } from './rating-form/rating-form.examples.ts'
import { recommendationListExamples } from './recommendation-list/recommendation-list.examples.ts'
import { sectionExamples } from './section/section.examples.tsx'
import { shareExamples } from './share/share.examples.ts'
import { sliderExamples } from './slider/slider.examples.ts'
import { statusTagExamples } from './status-tag/status-tag.examples.ts'
import { summaryListExamples } from './summary-list/summary-list.examples.ts'
import { tagExamples } from './tag/tag.examples.ts'
import { tileExamples } from './tile/tile.examples.tsx'
import { timelineExamples } from './timeline/timeline.examples.tsx'
import { visitorStatsExamples } from './visitor-stats/visitor-stats.examples.ts'

/** Every example of every component. A test compares the list with the folders. */
export const galleryExamples: readonly Example[] = [
  ...pageHeadingExamples,
  ...sliderExamples,
  ...sectionExamples,
  ...articleTeaserExamples,
  ...pictureExamples,
  ...pictureGalleryExamples,
  ...mediaPlayerExamples,
  ...fileListExamples,
  ...markExamples,
  ...markedTextExamples,
  ...figureCardExamples,
  ...evidenceQuoteExamples,
  ...tileExamples,
  ...dataTableExamples,
  ...summaryListExamples,
  ...timelineExamples,
  ...recommendationListExamples,
  ...personListExamples,
  ...statusTagExamples,
  ...tagExamples,
  ...noticeExamples,
  ...documentListItemExamples,
  ...visitorStatsExamples,
  ...breadcrumbExamples,
  ...paginationExamples,
  ...buttonExamples,
  ...formExamples,
  ...ratingFormExamples,
  ...commentExamples,
  ...shareExamples,
  ...emptyStateExamples,
  ...iconExamples,
]
