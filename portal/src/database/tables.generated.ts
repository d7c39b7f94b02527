import type { Generated } from 'kysely'

export interface MigrationTable {
  number: number
  name: string
  sha256: string
  applied_at: Generated<Date>
}

export interface AccountTable {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export interface AreaTable {
  id: Generated<number>
  parent_id: number | null
  kind: string
  name: string
  folded_name: string
  valid_from: string | null
  valid_to: string | null
}

export interface ArticleTable {
  site_id: number
  id: Generated<number>
  category_id: number | null
  topic_id: number | null
  title: string
  lead_text: Generated<string>
  body: unknown
  author: string | null
  source: string | null
  pictures: Generated<unknown>
  tags: Generated<string[]>
  tag_slugs: Generated<string[]>
  is_featured: Generated<boolean>
  input_sha256: string | null
}

export interface BodyTable {
  id: Generated<number>
  parent_id: number | null
  area_id: number | null
  level: string
  name: string
  folded_name: string
  symbol_code: string | null
  valid_from: string | null
  valid_to: string | null
}

export interface CategoryTable {
  site_id: number
  id: Generated<number>
  parent_id: number | null
  slug: string
  name: string
  position: Generated<number>
}

export interface ComparisonTable {
  site_id: number
  id: Generated<number>
  article_id: number
  ratio_reading_id: number
  percentage_reading_id: number
  printed: string
  computed: string
  verdict: string
}

export interface DocumentTable {
  site_id: number
  id: Generated<number>
  symbol: string
  folded_symbol: string
  number: string | null
  type: string | null
  issuer_name: string | null
  issuer_id: number | null
  abstract: Generated<string>
  issued_on: string | null
  effective_on: string | null
  ended_on: string | null
  signer_name: string | null
  signer_title: string | null
  field: string | null
  is_stub: Generated<boolean>
}

export interface DocumentFileTable {
  site_id: number
  id: Generated<number>
  document_id: number
  name: string
  media_type: string
  size_bytes: number
  sha256: string
  text: Generated<string>
}

export interface EvidenceTable {
  site_id: number
  id: Generated<number>
  subject_kind: string
  subject_id: number
  revision: number
  range_start: number
  range_end: number
  quote: string
  quote_sha256: string
  prefix: string
  suffix: string
}

export interface EvidencePlaceTable {
  site_id: number
  evidence_id: number
  revision: number
  range_start: number | null
  range_end: number | null
  state: string
}

export interface FormerSlugTable {
  site_id: number
  subject_kind: string
  slug: string
  subject_id: number
}

export interface IndicatorTable {
  id: Generated<number>
  code: string
  slug: string
  name: string
  unit: string
  scale: Generated<string>
  display_unit: string
  direction: Generated<string>
  price_basis: string | null
  theme: string | null
  definition: Generated<string>
  position: Generated<number>
}

export interface IndicatorNameTable {
  folded_name: string
  indicator_id: number
}

export interface MeetingTable {
  site_id: number
  id: Generated<number>
  article_id: number
  title: string
  held_on: string | null
  half: string | null
  host_id: number | null
  guest_id: number | null
  host_name: string | null
  guest_name: string | null
  evidence_id: number
}

export interface MenuItemTable {
  site_id: number
  id: Generated<number>
  parent_id: number | null
  position: number
  label: string
  path: string
}

export interface ObservationTable {
  site_id: number
  id: Generated<number>
  indicator_id: number
  area_id: number
  period: string
  measure: string
  value: string
  upper_value: string | null
  numerator: string | null
  denominator: string | null
  unit: string
  decimals: Generated<number>
  bound: string | null
  base_text: string | null
  reading_id: number | null
  evidence_id: number
  recorded_at: Generated<Date>
  recorded_by: string | null
  superseded_by: number | null
}

export interface OfficeTable {
  id: Generated<number>
  body_id: number | null
  title: string
  folded_title: string
}

export interface ParticipationTable {
  site_id: number
  meeting_id: number
  position: number
  person_id: number | null
  titles: Generated<string[]>
  group_label: string | null
  capacity: string | null
  side: string | null
}

export interface PersonTable {
  id: Generated<number>
  full_name: string
  slug: string
  folded_name: string
  biography: string | null
}

export interface PublicationTable {
  site_id: number
  subject_kind: string
  subject_id: number
  slug: string
  state: string
  revision: Generated<number>
  published_at: Date | null
  scheduled_at: Date | null
  expires_at: Date | null
  withdrawn_at: Date | null
  withdrawal_notice: string | null
}

export interface ReadingTable {
  site_id: number
  id: Generated<number>
  article_id: number
  evidence_id: number
  kind: string
  position: number
  group_number: number | null
  content: unknown
  state: Generated<string>
  decided_by: string | null
  decided_at: Date | null
  record_kind: string | null
  record_id: number | null
}

export interface RecommendationTable {
  site_id: number
  id: Generated<number>
  article_id: number
  meeting_id: number | null
  position: number
  kind: string
  direction: string
  sentence: string
  shared_clause: string | null
  from_id: number | null
  from_name: string | null
  to_id: number | null
  to_name: string | null
  state: Generated<string>
  raised_on: string | null
  due_on: string | null
  due_basis: string | null
  evidence_id: number
}

export interface RecommendationEventTable {
  site_id: number
  id: Generated<number>
  recommendation_id: number
  state: string
  on_date: string | null
  text: Generated<string>
  commits: string | null
  by_name: string | null
  evidence_id: number | null
  recorded_at: Generated<Date>
  recorded_by: string | null
}

export interface RevisionTable {
  site_id: number
  subject_kind: string
  subject_id: number
  number: number
  content: unknown
  text: string
  text_sha256: string
  author_id: string | null
  created_at: Generated<Date>
}

export interface RoleGrantTable {
  site_id: number
  account_id: string
  role: string
  granted_at: Generated<Date>
}

export interface SiteTable {
  id: Generated<number>
  parent_id: number | null
  kind: string
  code: string
  name: string
  place: string | null
  settings: Generated<unknown>
  created_at: Generated<Date>
}

export interface SiteHostTable {
  host: string
  site_id: number
  is_primary: Generated<boolean>
}

export interface SuccessionTable {
  predecessor_kind: string
  predecessor_id: number
  successor_id: number
  kind: string
  on_date: string
}

export interface TenureTable {
  person_id: number
  office_id: number
  valid_from: string
  valid_to: string | null
  basis: string
}

export interface TimelineEntryTable {
  site_id: number
  id: Generated<number>
  subject_kind: string
  subject_id: number
  act: string
  actor_id: string | null
  actor_name: string
  details: Generated<unknown>
  at: Generated<Date>
}

export interface TopicTable {
  site_id: number
  id: Generated<number>
  slug: string
  name: string
}

export interface Tables {
  migration: MigrationTable
  account: AccountTable
  area: AreaTable
  article: ArticleTable
  body: BodyTable
  category: CategoryTable
  comparison: ComparisonTable
  document: DocumentTable
  document_file: DocumentFileTable
  evidence: EvidenceTable
  evidence_place: EvidencePlaceTable
  former_slug: FormerSlugTable
  indicator: IndicatorTable
  indicator_name: IndicatorNameTable
  meeting: MeetingTable
  menu_item: MenuItemTable
  observation: ObservationTable
  office: OfficeTable
  participation: ParticipationTable
  person: PersonTable
  publication: PublicationTable
  reading: ReadingTable
  recommendation: RecommendationTable
  recommendation_event: RecommendationEventTable
  revision: RevisionTable
  role_grant: RoleGrantTable
  site: SiteTable
  site_host: SiteHostTable
  succession: SuccessionTable
  tenure: TenureTable
  timeline_entry: TimelineEntryTable
  topic: TopicTable
}
