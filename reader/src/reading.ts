/** The records that a reading consists of. Plain readonly data; every span counts UTF-16 code units of the NFC text. */

/** A stretch of the NFC text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of the text together with exactly what stands there. */
export interface Quote extends Span {
  readonly text: string
}

/** Where a thing that a record says comes from: the words themselves, the words before, or the date of the text. */
export type Origin = 'stated' | 'inherited' | 'dateline'

/** What the figure tells, in the words of the annotation guide. */
export type FigureKind = 'level' | 'change' | 'share_of_plan' | 'ratio' | 'rank_change' | 'score' | 'target'

/** Whether the figure has come true, is expected, is aimed at, or is asked for. */
export type FigureStatus = 'actual' | 'estimated' | 'target' | 'requested'

/** How the figure stands to its base. */
export type FigureRelation = 'level' | 'share' | 'change' | 'multiple' | 'rank' | 'rank_change' | 'score'

/** What the base of a share, a change or a comparison is. */
export type BaseRole = 'plan' | 'budget' | 'same_period' | 'previous' | 'target' | 'whole' | 'other'

/** On which side of the number the true value lies: `about` and `nearly` leave both sides open. */
export type Bound = 'at_least' | 'over' | 'at_most' | 'under' | 'about' | 'nearly' | 'exact'

/** A unit in its base form: `VND`, `%`, `MW`, `hộ`; scale already applied to the value (tỷ = 1e9). */
export interface Unit {
  readonly base: string
  readonly dimension:
    | 'money'
    | 'percentage'
    | 'rank'
    | 'score'
    | 'area'
    | 'mass'
    | 'length'
    | 'power'
    | 'energy'
    | 'time'
    | 'count'
    | 'other'
}

/** The second number of `a/b`: a subset's total, a plan, a maximum score or the number of those ranked. */
export interface Denominator {
  readonly value: number
  readonly role: 'total' | 'plan' | 'maximum_score' | 'ranked_of'
}

/** What a value is held against: `so với cùng kỳ`, `kế hoạch năm`, `dự toán HĐND tỉnh giao`. */
export interface Comparison {
  readonly text: string
  readonly role: BaseRole
  readonly origin: Origin
  readonly span: Span | null
}

/** The period a value belongs to: `2020`, `2020-H1`, `2020-Q2`, `2020-M9` (first nine months), `2020-06`, `2020-06-30`, `2016/2020`. */
export interface Period {
  readonly code: string
  readonly origin: Origin
  readonly span: Span | null
}

/** A number that says something: an amount, a share, a change, an aim; with its base, its time and what it is held against. */
export interface Figure extends Quote {
  /** In plain base units: `5.406 tỷ đồng` is 5406e9 with unit VND. Signed: a fall is negative. */
  readonly value: number
  /** The digits as decimal text in the unit as printed (`5406`, `571.8`): no binary rounding. */
  readonly printed: string
  /** Decimals printed; what the arithmetic check rounds to. */
  readonly decimals: number
  /** The other end of a range, else null. */
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: Denominator | null
  readonly unit: Unit | null
  readonly unitSpan: Span | null
  /** The unit as the text prints it, with its scale: `tỷ đồng`, `triệu USD`, `thôn bản`. */
  readonly printedUnit: string | null
  readonly kind: FigureKind
  readonly status: FigureStatus
  readonly relation: FigureRelation
  readonly bound: Bound | null
  /** True where the text says `ước`, besides any bound. */
  readonly estimated: boolean
  readonly qualifierSpan: Span | null
  /** The name as in the text, lower case; null where nothing names it. */
  readonly indicator: string | null
  readonly indicatorSpan: Span | null
  /**
   * True where no unbroken name stands in the text: then it is put together of the deed and the thing counted
   * (`tiếp nhận hồ sơ` of `tiếp nhận 4.317 hồ sơ`), or null.
   */
  readonly indicatorInferred: boolean
  /** False for amounts that are no statistic: a gift, a prize, a fine. */
  readonly isIndicator: boolean
  readonly comparison: Comparison | null
  readonly period: Period | null
  /** Where this is so: the place named at the number, else that of the text. `tỉnh Lai Châu`, as the text names it. */
  readonly place: string | null
  /** Figures with the same number tell of one indicator: a level, its share, its change, its plan. */
  readonly group: number
  /** Other readings of a truly ambiguous number (`11,840 tỷ`), the likelier first. */
  readonly alternatives: readonly number[]
}

/** What the arithmetic of the text says: a printed percentage beside the one computed from its own numbers. */
export interface ArithmeticCheck {
  /** Positions in `Reading.figures`: the ratio a/b and the percentage printed for it. */
  readonly ratio: number
  readonly percentage: number
  readonly printed: number
  readonly computed: number
  /** `agrees` when the computed one rounds to the printed one at its decimals. */
  readonly verdict: 'agrees' | 'differs'
}

/** A plan nobody printed: value divided by its share. An interval, since both ends are rounded and `trên` opens one. */
export interface ImpliedBase {
  readonly level: number
  readonly share: number
  readonly role: BaseRole
  readonly lowest: number
  readonly highest: number | null
  readonly value: number
}

/** A document that the text cites, by its number or by its name and year. */
export interface Citation extends Quote {
  readonly type: string | null
  /** The number as printed with its zeros: `02`. */
  readonly number: string | null
  readonly year: number | null
  /** Without number: `KH/TU`, `UBND-KTN`, `QĐ-TTg`. */
  readonly symbol: string | null
  /** As printed, whole: `1129/UBND-KTN`. */
  readonly identifier: string | null
  /** YYYY-MM-DD or null. */
  readonly date: string | null
  /** Where that date stands, after the symbol. */
  readonly dateSpan: Span | null
  readonly issuer: string | null
  /** `khoản 2 Điều 5`, else null. */
  readonly article: string | null
  /** More than one reading of the symbol where it is ambiguous (`88/CT-TTHT`). */
  readonly candidates: readonly { readonly type: string | null; readonly issuer: string | null }[]
}

/** A person named in full, with the titles that touch this mention. */
export interface PersonMention extends Quote {
  readonly titles: readonly string[]
  readonly titleSpans: readonly Span[]
  /** In what capacity they act here: `làm Trưởng Đoàn`, `báo cáo`, `phát biểu`; null where nothing says. */
  readonly capacity: 'head_of_delegation' | 'host' | 'reporter' | 'speaker' | null
  /** The organisation the titles belong to, where one is named. */
  readonly organisation: string | null
  /** Mentions with the same number are the same person. */
  readonly person: number
}

/** A place that the text names: `tỉnh Lai Châu`, `TP. Nha Trang`, `xã Ea Tu`. */
export interface PlaceMention extends Quote {
  readonly level: 'province' | 'district' | 'commune' | 'village'
}

/** A public body that the text names. */
export interface Organisation extends Quote {
  readonly level: 'central' | 'province' | 'district' | 'commune' | 'department' | 'other'
}

/** `to_centre`: a province asks a ministry. `to_locality`: a ministry asks the province. `internal`: within one level. */
export type Direction = 'to_centre' | 'to_locality' | 'internal' | 'unknown'

/** One thing that is asked for or ordered, and of whom. */
export interface RecommendationReading extends Quote {
  readonly addressee: string | null
  readonly addresseeSpan: Span | null
  readonly from: string | null
  readonly direction: Direction
  /** Words that this item shares with the ones before it: `sớm bố trí đủ vốn đầu tư cho`. */
  readonly sharedClause: Span | null
  /** Positions in `Reading.citations` of the documents cited inside it. */
  readonly citations: readonly number[]
  /** By when: `2023-06-30`, `2023-10`, `2023-Q4`, a length of time (`P15D`); null where the item says nothing of it. */
  readonly deadline: string | null
  /** The words that say by when: `trước ngày 30/6/2023`. */
  readonly deadlineSpan: Span | null
}

/** What an answer binds itself to: nothing (`ghi nhận, tiếp thu`), a date, money, a document, or a thing done. */
export type CommitmentClass = 'none' | 'date' | 'money' | 'document' | 'done'

/** What is said to requests that were made before. */
export interface Answer extends Quote {
  readonly from: string | null
  readonly commits: CommitmentClass
  /** True where the answer only takes note: it closes nothing. */
  readonly acknowledgement: boolean
  /** Positions in `Reading.recommendations` that it answers. */
  readonly recommendations: readonly number[]
}

/** A promise of one's own: `Bộ sẽ phối hợp với tỉnh…`. */
export interface Commitment extends Quote {
  readonly from: string | null
  readonly to: string | null
  readonly commits: CommitmentClass
  /** By when, as of a request. */
  readonly deadline: string | null
}

/** The meeting that the text tells of: who met whom, when. */
export interface MeetingReading extends Quote {
  /** YYYY-MM-DD. */
  readonly date: string | null
  readonly half: 'morning' | 'afternoon' | 'evening' | null
  readonly host: string | null
  readonly guest: string | null
  /** Positions in `Reading.people` of the first mention of each participant. */
  readonly participants: readonly number[]
  /** Unnamed groups: `đại diện lãnh đạo một số sở, ban, ngành liên quan`. */
  readonly groups: readonly Quote[]
}

/** The article inside a web page's text; everything else is page furniture. */
export interface ArticleParts {
  readonly title: Quote | null
  /** ISO local date-time (`2020-07-17T07:51`) or date. */
  readonly published: string | null
  readonly author: Quote | null
  readonly lead: Quote | null
  readonly source: Quote | null
  /** Captions of pictures, each once. */
  readonly captions: readonly Quote[]
  /** Paragraphs of the article in order, title, captions and byline left out. */
  readonly paragraphs: readonly Quote[]
  /** What was left out, each with why: menus, counters, sidebar documents, repeated captions. */
  readonly leftOut: readonly {
    readonly span: Span
    readonly text: string
    readonly reason: 'menu' | 'counter' | 'sidebar_document' | 'sidebar_news' | 'rating' | 'notice' | 'repeated_caption'
  }[]
}

/** Which rule read which words, as a tree that `explain` prints. */
export interface Explanation {
  readonly rule: string
  readonly span: Span
  readonly text: string
  readonly from: readonly Explanation[]
}

/** Everything that a text was read as. */
export interface Reading {
  /** The text in NFC, old fonts converted; all spans count in it. `originalSpans` leads back to what was given. */
  readonly text: string
  /** The font encoding from before Unicode that the whole text was in and was converted from; null where it was in none. */
  readonly letters: { readonly from: 'tcvn3' | 'vni' } | null
  readonly article: ArticleParts
  readonly figures: readonly Figure[]
  readonly checks: readonly ArithmeticCheck[]
  readonly implied: readonly ImpliedBase[]
  readonly citations: readonly Citation[]
  readonly people: readonly PersonMention[]
  readonly organisations: readonly Organisation[]
  readonly places: readonly PlaceMention[]
  readonly recommendations: readonly RecommendationReading[]
  readonly answers: readonly Answer[]
  readonly commitments: readonly Commitment[]
  readonly meetings: readonly MeetingReading[]
  readonly explanations: readonly Explanation[]
}

/** What the reader may know before it reads. Nothing is required. */
export interface ReadingContext {
  /** YYYY-MM-DD: the day of the text, where it does not say. */
  readonly date?: string
  /** `tỉnh Lai Châu`: the area whose portal publishes the text. */
  readonly place?: string
}
