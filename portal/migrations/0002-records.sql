-- What the main job makes: articles, documents, readings, indicators, meetings, recommendations.

CREATE TABLE category (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  parent_id bigint,
  slug text NOT NULL,
  name text NOT NULL,
  position int NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, slug),
  FOREIGN KEY (site_id, parent_id) REFERENCES category
);
COMMENT ON TABLE category IS 'The tree under which articles stand';
COMMENT ON COLUMN category.site_id IS 'The site';
COMMENT ON COLUMN category.id IS 'Identity';
COMMENT ON COLUMN category.parent_id IS 'The category above';
COMMENT ON COLUMN category.slug IS 'Its address';
COMMENT ON COLUMN category.name IS 'What readers see';
COMMENT ON COLUMN category.position IS 'Order among its siblings';

CREATE TABLE topic (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  slug text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, slug)
);
COMMENT ON TABLE topic IS 'A running story that several articles belong to';
COMMENT ON COLUMN topic.site_id IS 'The site';
COMMENT ON COLUMN topic.id IS 'Identity';
COMMENT ON COLUMN topic.slug IS 'Its address';
COMMENT ON COLUMN topic.name IS 'What readers see';

CREATE TABLE article (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  category_id bigint,
  topic_id bigint,
  title text NOT NULL,
  lead_text text NOT NULL DEFAULT '',
  body jsonb NOT NULL,
  author text,
  source text,
  pictures jsonb NOT NULL DEFAULT '[]',
  tags text[] NOT NULL DEFAULT '{}',
  tag_slugs text[] NOT NULL DEFAULT '{}',
  is_featured boolean NOT NULL DEFAULT false,
  input_sha256 text,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, category_id) REFERENCES category,
  FOREIGN KEY (site_id, topic_id) REFERENCES topic,
  UNIQUE (site_id, input_sha256)
);
COMMENT ON TABLE article IS 'An article as the public sees it now: the projection of its current revision';
COMMENT ON COLUMN article.site_id IS 'The site';
COMMENT ON COLUMN article.id IS 'Identity';
COMMENT ON COLUMN article.category_id IS 'Where it stands';
COMMENT ON COLUMN article.topic_id IS 'The running story it belongs to';
COMMENT ON COLUMN article.title IS 'Title, NFC';
COMMENT ON COLUMN article.lead_text IS 'The lead as plain text';
COMMENT ON COLUMN article.body IS 'Structured body; HTML is derived, never stored';
COMMENT ON COLUMN article.author IS 'As signed';
COMMENT ON COLUMN article.source IS 'Where it was taken from, if not written here';
COMMENT ON COLUMN article.pictures IS 'In order: path, width, height, alt text, caption, credit';
COMMENT ON COLUMN article.tags IS 'Tags as written';
COMMENT ON COLUMN article.tag_slugs IS 'The same tags as addresses';
COMMENT ON COLUMN article.is_featured IS 'Whether the home page''s slider shows it';
COMMENT ON COLUMN article.input_sha256 IS 'SHA-256 of the report it was read from, so that the same file makes nothing twice';
CREATE INDEX article_category ON article (site_id, category_id);
CREATE INDEX article_tag_slugs ON article USING gin (tag_slugs);

CREATE TABLE document (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  symbol text NOT NULL,
  folded_symbol text NOT NULL,
  number text,
  type text,
  issuer_name text,
  issuer_id bigint REFERENCES body,
  abstract text NOT NULL DEFAULT '',
  issued_on date,
  effective_on date,
  ended_on date,
  signer_name text,
  signer_title text,
  field text,
  is_stub boolean NOT NULL DEFAULT false,
  PRIMARY KEY (site_id, id)
);
COMMENT ON TABLE document IS 'An official document of the register';
COMMENT ON COLUMN document.site_id IS 'The site whose register holds it';
COMMENT ON COLUMN document.id IS 'Identity';
COMMENT ON COLUMN document.symbol IS 'Number and symbol as printed: 1129/UBND-KTN';
COMMENT ON COLUMN document.folded_symbol IS 'The symbol for matching: no leading zeros, no marks, lower case';
COMMENT ON COLUMN document.number IS 'The number as printed';
COMMENT ON COLUMN document.type IS 'Công văn, Quyết định …';
COMMENT ON COLUMN document.issuer_name IS 'The issuer as named at issue';
COMMENT ON COLUMN document.issuer_id IS 'The issuer in the registry, where known';
COMMENT ON COLUMN document.abstract IS 'Trích yếu: what it is about';
COMMENT ON COLUMN document.issued_on IS 'Date of issue';
COMMENT ON COLUMN document.effective_on IS 'First day in force';
COMMENT ON COLUMN document.ended_on IS 'Last day in force';
COMMENT ON COLUMN document.signer_name IS 'Who signed';
COMMENT ON COLUMN document.signer_title IS 'In what capacity, as printed';
COMMENT ON COLUMN document.field IS 'Field of work';
COMMENT ON COLUMN document.is_stub IS 'True while we know it only because a text cites it';
CREATE INDEX document_symbol ON document (site_id, folded_symbol);
CREATE INDEX document_newest ON document (site_id, issued_on DESC NULLS LAST, id DESC);

CREATE TABLE document_file (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  document_id bigint NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  text text NOT NULL DEFAULT '',
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, document_id) REFERENCES document
);
COMMENT ON TABLE document_file IS 'A file of a document; its bytes lie in the file store under their hash';
COMMENT ON COLUMN document_file.site_id IS 'The site';
COMMENT ON COLUMN document_file.id IS 'Identity';
COMMENT ON COLUMN document_file.document_id IS 'The document';
COMMENT ON COLUMN document_file.name IS 'File name offered on download';
COMMENT ON COLUMN document_file.media_type IS 'Checked by content, not by name';
COMMENT ON COLUMN document_file.size_bytes IS 'Size in bytes';
COMMENT ON COLUMN document_file.sha256 IS 'SHA-256 of the bytes, hexadecimal; also where they lie';
COMMENT ON COLUMN document_file.text IS 'Text extracted from it';
CREATE INDEX document_file_document ON document_file (site_id, document_id);

CREATE TABLE indicator (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  unit text NOT NULL,
  scale numeric NOT NULL DEFAULT 1,
  display_unit text NOT NULL,
  direction text NOT NULL DEFAULT 'none' CHECK (direction IN ('up', 'down', 'none')),
  price_basis text,
  theme text,
  definition text NOT NULL DEFAULT '',
  position int NOT NULL DEFAULT 0
);
COMMENT ON TABLE indicator IS 'What is measured; areas and periods are dimensions of its observations, so it belongs to the whole portal';
COMMENT ON COLUMN indicator.id IS 'Identity';
COMMENT ON COLUMN indicator.code IS 'Stable code for exchange';
COMMENT ON COLUMN indicator.slug IS 'Its address';
COMMENT ON COLUMN indicator.name IS 'Full name';
COMMENT ON COLUMN indicator.unit IS 'Base unit of stored values: VND, USD, %, bậc, hộ';
COMMENT ON COLUMN indicator.scale IS 'Stored value divided by this is shown: 1e9 for tỷ đồng';
COMMENT ON COLUMN indicator.display_unit IS 'Unit shown: tỷ đồng';
COMMENT ON COLUMN indicator.direction IS 'Whether more is better, worse, or neither';
COMMENT ON COLUMN indicator.price_basis IS 'giá so sánh 2010, giá hiện hành';
COMMENT ON COLUMN indicator.theme IS 'Group under which it is listed';
COMMENT ON COLUMN indicator.definition IS 'What it counts and how';
COMMENT ON COLUMN indicator.position IS 'Order in its group and on the home page';

CREATE TABLE indicator_name (
  folded_name text PRIMARY KEY,
  indicator_id bigint NOT NULL REFERENCES indicator
);
COMMENT ON TABLE indicator_name IS 'Names under which texts speak of an indicator';
COMMENT ON COLUMN indicator_name.folded_name IS 'The name without marks, by the reader''s letters';
COMMENT ON COLUMN indicator_name.indicator_id IS 'The indicator meant';

CREATE TABLE reading (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  article_id bigint NOT NULL,
  evidence_id bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('figure', 'citation', 'person', 'recommendation', 'answer', 'commitment', 'meeting')),
  position int NOT NULL,
  group_number int,
  content jsonb NOT NULL,
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'confirmed', 'rejected')),
  decided_by text REFERENCES account,
  decided_at timestamptz,
  record_kind text,
  record_id bigint,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article,
  FOREIGN KEY (site_id, evidence_id) REFERENCES evidence
);
COMMENT ON TABLE reading IS 'What the machine read in an article: a proposal until a named person confirms it';
COMMENT ON COLUMN reading.site_id IS 'The site';
COMMENT ON COLUMN reading.id IS 'Identity';
COMMENT ON COLUMN reading.article_id IS 'The article it was read in';
COMMENT ON COLUMN reading.evidence_id IS 'The words it was read from';
COMMENT ON COLUMN reading.kind IS 'figure, citation, person, recommendation, answer, commitment or meeting';
COMMENT ON COLUMN reading.position IS 'Order within its kind in the text';
COMMENT ON COLUMN reading.group_number IS 'Figures of one indicator share it: level, share, change, plan';
COMMENT ON COLUMN reading.content IS 'The record as the reader gave it';
COMMENT ON COLUMN reading.state IS 'proposed, confirmed or rejected';
COMMENT ON COLUMN reading.decided_by IS 'Who confirmed or rejected it';
COMMENT ON COLUMN reading.decided_at IS 'When';
COMMENT ON COLUMN reading.record_kind IS 'What it is linked to: indicator, document, person, recommendation, meeting';
COMMENT ON COLUMN reading.record_id IS 'Identity of that record';
CREATE INDEX reading_article ON reading (site_id, article_id, kind, position);
CREATE INDEX reading_record ON reading (record_kind, record_id);
CREATE INDEX reading_waiting ON reading (site_id, id) WHERE state = 'proposed';

CREATE TABLE observation (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  indicator_id bigint NOT NULL REFERENCES indicator,
  area_id bigint NOT NULL REFERENCES area,
  period text NOT NULL,
  measure text NOT NULL CHECK (measure IN ('actual', 'estimate', 'plan', 'budget', 'target', 'share_of_plan', 'share_of_budget', 'change', 'rank_change', 'coverage')),
  value numeric NOT NULL,
  upper_value numeric,
  numerator numeric,
  denominator numeric,
  unit text NOT NULL,
  decimals int NOT NULL DEFAULT 0,
  bound text CHECK (bound IN ('at_least', 'over', 'at_most', 'under', 'about', 'nearly', 'exact')),
  base_text text,
  reading_id bigint,
  evidence_id bigint NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by text REFERENCES account,
  superseded_by bigint,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, reading_id),
  FOREIGN KEY (site_id, reading_id) REFERENCES reading,
  FOREIGN KEY (site_id, evidence_id) REFERENCES evidence,
  FOREIGN KEY (site_id, superseded_by) REFERENCES observation
);
COMMENT ON TABLE observation IS 'A confirmed value of an indicator; never overwritten, only superseded';
COMMENT ON COLUMN observation.site_id IS 'The site whose text says it';
COMMENT ON COLUMN observation.id IS 'Identity';
COMMENT ON COLUMN observation.indicator_id IS 'What is measured';
COMMENT ON COLUMN observation.area_id IS 'Where';
COMMENT ON COLUMN observation.period IS '2020, 2020-H1, 2020-Q2, 2020-M9 (first nine months), 2020-06, 2020-06-30';
COMMENT ON COLUMN observation.measure IS 'What the value is: result, estimate (ước), plan, budget (dự toán), target, share of either, change, change of rank, coverage a/b';
COMMENT ON COLUMN observation.value IS 'In the base unit; for coverage the numerator';
COMMENT ON COLUMN observation.upper_value IS 'Other end of a range';
COMMENT ON COLUMN observation.numerator IS 'a of a/b';
COMMENT ON COLUMN observation.denominator IS 'b of a/b';
COMMENT ON COLUMN observation.unit IS 'Base unit of this value: the indicator''s own, or % and bậc for shares and changes';
COMMENT ON COLUMN observation.decimals IS 'Decimals as printed';
COMMENT ON COLUMN observation.bound IS 'On which side the true value lies';
COMMENT ON COLUMN observation.base_text IS 'What a share or change is held against, as the text says';
COMMENT ON COLUMN observation.reading_id IS 'The confirmed reading';
COMMENT ON COLUMN observation.evidence_id IS 'The words that say it';
COMMENT ON COLUMN observation.recorded_at IS 'When it entered the series';
COMMENT ON COLUMN observation.recorded_by IS 'Who confirmed it';
COMMENT ON COLUMN observation.superseded_by IS 'The observation that replaces it';
CREATE INDEX observation_series ON observation (indicator_id, area_id, period);

CREATE TABLE comparison (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  article_id bigint NOT NULL,
  ratio_reading_id bigint NOT NULL,
  percentage_reading_id bigint NOT NULL,
  printed numeric NOT NULL,
  computed numeric NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('agrees', 'differs')),
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, ratio_reading_id, percentage_reading_id),
  FOREIGN KEY (site_id, article_id) REFERENCES article,
  FOREIGN KEY (site_id, ratio_reading_id) REFERENCES reading,
  FOREIGN KEY (site_id, percentage_reading_id) REFERENCES reading
);
COMMENT ON TABLE comparison IS 'The arithmetic witness: a printed percentage beside the one computed from the text''s own numbers';
COMMENT ON COLUMN comparison.site_id IS 'The site';
COMMENT ON COLUMN comparison.id IS 'Identity';
COMMENT ON COLUMN comparison.article_id IS 'The article';
COMMENT ON COLUMN comparison.ratio_reading_id IS 'The reading of a/b';
COMMENT ON COLUMN comparison.percentage_reading_id IS 'The reading of the printed percentage';
COMMENT ON COLUMN comparison.printed IS 'The percentage as printed';
COMMENT ON COLUMN comparison.computed IS 'The percentage from a and b';
COMMENT ON COLUMN comparison.verdict IS 'agrees when the computed one rounds to the printed one';

CREATE TABLE meeting (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  article_id bigint NOT NULL,
  title text NOT NULL,
  held_on date,
  half text CHECK (half IN ('morning', 'afternoon', 'evening')),
  host_id bigint REFERENCES body,
  guest_id bigint REFERENCES body,
  host_name text,
  guest_name text,
  evidence_id bigint NOT NULL,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article,
  FOREIGN KEY (site_id, evidence_id) REFERENCES evidence
);
COMMENT ON TABLE meeting IS 'A working session between bodies';
COMMENT ON COLUMN meeting.site_id IS 'The site';
COMMENT ON COLUMN meeting.id IS 'Identity';
COMMENT ON COLUMN meeting.article_id IS 'The article that reports it';
COMMENT ON COLUMN meeting.title IS 'What it is called';
COMMENT ON COLUMN meeting.held_on IS 'The day';
COMMENT ON COLUMN meeting.half IS 'Half-day, as precise as the text is';
COMMENT ON COLUMN meeting.host_id IS 'The receiving body';
COMMENT ON COLUMN meeting.guest_id IS 'The visiting body';
COMMENT ON COLUMN meeting.host_name IS 'The receiving side as the text names it';
COMMENT ON COLUMN meeting.guest_name IS 'The visiting side as the text names it';
COMMENT ON COLUMN meeting.evidence_id IS 'The words that say it took place';
CREATE INDEX meeting_newest ON meeting (site_id, held_on DESC NULLS LAST, id DESC);

CREATE TABLE participation (
  site_id bigint NOT NULL REFERENCES site,
  meeting_id bigint NOT NULL,
  position int NOT NULL,
  person_id bigint REFERENCES person,
  titles text[] NOT NULL DEFAULT '{}',
  group_label text,
  capacity text CHECK (capacity IN ('head_of_delegation', 'host', 'reporter', 'speaker')),
  side text CHECK (side IN ('host', 'guest')),
  PRIMARY KEY (site_id, meeting_id, position),
  FOREIGN KEY (site_id, meeting_id) REFERENCES meeting,
  CHECK (person_id IS NOT NULL OR group_label IS NOT NULL)
);
COMMENT ON TABLE participation IS 'Who took part in a working session, with the titles they bore that day';
COMMENT ON COLUMN participation.site_id IS 'The site';
COMMENT ON COLUMN participation.meeting_id IS 'The session';
COMMENT ON COLUMN participation.position IS 'Order in the text';
COMMENT ON COLUMN participation.person_id IS 'The person, unless an unnamed group';
COMMENT ON COLUMN participation.titles IS 'Titles as the text gives them; they do not change when the job does';
COMMENT ON COLUMN participation.group_label IS 'An unnamed group as the text names it';
COMMENT ON COLUMN participation.capacity IS 'What they did there';
COMMENT ON COLUMN participation.side IS 'For which side they sat';

CREATE TABLE recommendation (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  article_id bigint NOT NULL,
  meeting_id bigint,
  position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('recommendation', 'request', 'commitment')),
  direction text NOT NULL CHECK (direction IN ('to_centre', 'to_locality', 'internal', 'unknown')),
  sentence text NOT NULL,
  shared_clause text,
  from_id bigint REFERENCES body,
  from_name text,
  to_id bigint REFERENCES body,
  to_name text,
  state text NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded', 'sent', 'acknowledged', 'transferred', 'in_progress', 'answered', 'partly_resolved', 'resolved', 'rejected', 'superseded', 'withdrawn')),
  raised_on date,
  due_on date,
  due_basis text,
  evidence_id bigint NOT NULL,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article,
  FOREIGN KEY (site_id, meeting_id) REFERENCES meeting,
  FOREIGN KEY (site_id, evidence_id) REFERENCES evidence,
  CHECK (due_on IS NULL OR due_basis IS NOT NULL)
);
COMMENT ON TABLE recommendation IS 'An ask, a request or a promise made in public, followed until somebody else has verified the answer';
COMMENT ON COLUMN recommendation.site_id IS 'The site';
COMMENT ON COLUMN recommendation.id IS 'Identity';
COMMENT ON COLUMN recommendation.article_id IS 'The article that records it';
COMMENT ON COLUMN recommendation.meeting_id IS 'The session it was raised in';
COMMENT ON COLUMN recommendation.position IS 'Order in the text';
COMMENT ON COLUMN recommendation.kind IS 'recommendation: asked of a higher level; request: asked by it; commitment: a promise of one''s own';
COMMENT ON COLUMN recommendation.direction IS 'to_centre, to_locality, internal or unknown';
COMMENT ON COLUMN recommendation.sentence IS 'As the text says it';
COMMENT ON COLUMN recommendation.shared_clause IS 'Words it shares with an earlier item of the same sentence';
COMMENT ON COLUMN recommendation.from_id IS 'Who asks or promises';
COMMENT ON COLUMN recommendation.from_name IS 'Who asks or promises, as named';
COMMENT ON COLUMN recommendation.to_id IS 'Who is asked';
COMMENT ON COLUMN recommendation.to_name IS 'Who is asked, as named';
COMMENT ON COLUMN recommendation.state IS 'acknowledged is still open; overdue is computed, never stored';
COMMENT ON COLUMN recommendation.raised_on IS 'The day it was raised: the clock''s start';
COMMENT ON COLUMN recommendation.due_on IS 'When an answer is due';
COMMENT ON COLUMN recommendation.due_basis IS 'Why then: law, conclusion, promise or portal default';
COMMENT ON COLUMN recommendation.evidence_id IS 'The words that raise it';
CREATE INDEX recommendation_open ON recommendation (site_id, state, raised_on DESC, id);
CREATE INDEX recommendation_article ON recommendation (site_id, article_id, position);

CREATE TABLE recommendation_event (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  recommendation_id bigint NOT NULL,
  state text NOT NULL,
  on_date date,
  text text NOT NULL DEFAULT '',
  commits text CHECK (commits IN ('none', 'date', 'money', 'document', 'done')),
  by_name text,
  evidence_id bigint,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by text REFERENCES account,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, recommendation_id) REFERENCES recommendation,
  FOREIGN KEY (site_id, evidence_id) REFERENCES evidence
);
COMMENT ON TABLE recommendation_event IS 'What happened to a recommendation, each with its evidence';
COMMENT ON COLUMN recommendation_event.site_id IS 'The site';
COMMENT ON COLUMN recommendation_event.id IS 'Identity, ascending in time';
COMMENT ON COLUMN recommendation_event.recommendation_id IS 'The recommendation';
COMMENT ON COLUMN recommendation_event.state IS 'The state it came to';
COMMENT ON COLUMN recommendation_event.on_date IS 'When that happened';
COMMENT ON COLUMN recommendation_event.text IS 'The answer or note, as written';
COMMENT ON COLUMN recommendation_event.commits IS 'What an answer binds itself to';
COMMENT ON COLUMN recommendation_event.by_name IS 'Who answered, as named';
COMMENT ON COLUMN recommendation_event.evidence_id IS 'The words that show it';
COMMENT ON COLUMN recommendation_event.recorded_at IS 'When it was recorded here';
COMMENT ON COLUMN recommendation_event.recorded_by IS 'By whom; none where the machine proposed it';
CREATE INDEX recommendation_event_of ON recommendation_event (site_id, recommendation_id, id);

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT ON category, topic, article, document, document_file, indicator, indicator_name, reading, observation,
      comparison, meeting, participation, recommendation, recommendation_event TO tuong_minh_public;
  END IF;
END $$;
