-- The base rooms: sites, registry, accounts, publishing, evidence.

CREATE TABLE site (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id bigint REFERENCES site,
  kind text NOT NULL CHECK (kind IN ('province', 'department', 'commune')),
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  place text,
  settings jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE site IS 'A portal of the tenant tree: the province, its departments and its communes';
COMMENT ON COLUMN site.id IS 'Identity; leads every key of a table that belongs to a site';
COMMENT ON COLUMN site.parent_id IS 'The site whose theme, menu and roles this one inherits; none for the province';
COMMENT ON COLUMN site.kind IS 'province, department or commune';
COMMENT ON COLUMN site.code IS 'Short name in letters and hyphens, used on the command line and in settings';
COMMENT ON COLUMN site.name IS 'The name the header shows';
COMMENT ON COLUMN site.place IS 'The area it speaks for, as texts name it: tỉnh Lai Châu; given to the reader';
COMMENT ON COLUMN site.settings IS 'Theme, emblem, contact; what is missing is inherited from the parent';
COMMENT ON COLUMN site.created_at IS 'When it was added';

CREATE TABLE site_host (
  site_id bigint NOT NULL REFERENCES site,
  host text NOT NULL UNIQUE,
  is_primary boolean NOT NULL DEFAULT true,
  PRIMARY KEY (site_id, host)
);
COMMENT ON TABLE site_host IS 'Which site answers for a host name';
COMMENT ON COLUMN site_host.host IS 'Host name in lower case, without port';
COMMENT ON COLUMN site_host.site_id IS 'The site that answers';
COMMENT ON COLUMN site_host.is_primary IS 'False for an old name, which redirects to the primary one';

CREATE TABLE menu_item (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  parent_id bigint,
  position int NOT NULL,
  label text NOT NULL,
  path text NOT NULL,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, parent_id) REFERENCES menu_item
);
COMMENT ON TABLE menu_item IS 'The menu of a site; a site without one shows its parent''s';
COMMENT ON COLUMN menu_item.site_id IS 'The site';
COMMENT ON COLUMN menu_item.id IS 'Identity within the portal';
COMMENT ON COLUMN menu_item.parent_id IS 'The item under which it opens';
COMMENT ON COLUMN menu_item.position IS 'Order among its siblings';
COMMENT ON COLUMN menu_item.label IS 'What it says';
COMMENT ON COLUMN menu_item.path IS 'Where it leads: a path of this site';

CREATE TABLE area (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id bigint REFERENCES area,
  kind text NOT NULL CHECK (kind IN ('country', 'province', 'district', 'commune', 'village')),
  name text NOT NULL,
  folded_name text NOT NULL,
  valid_from date,
  valid_to date
);
COMMENT ON TABLE area IS 'An administrative area with the time in which it exists';
COMMENT ON COLUMN area.id IS 'Identity';
COMMENT ON COLUMN area.parent_id IS 'The area it lies in';
COMMENT ON COLUMN area.kind IS 'country, province, district (ended 2025-07-01), commune or village';
COMMENT ON COLUMN area.name IS 'With its kind: tỉnh Lai Châu';
COMMENT ON COLUMN area.folded_name IS 'The name without marks, by the reader''s letters';
COMMENT ON COLUMN area.valid_from IS 'First day, if known';
COMMENT ON COLUMN area.valid_to IS 'Last day; none while it exists';
CREATE INDEX area_folded_name ON area (folded_name);

CREATE TABLE body (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id bigint REFERENCES body,
  area_id bigint REFERENCES area,
  level text NOT NULL CHECK (level IN ('central', 'province', 'district', 'commune', 'department', 'other')),
  name text NOT NULL,
  folded_name text NOT NULL,
  symbol_code text,
  valid_from date,
  valid_to date
);
COMMENT ON TABLE body IS 'A state or Party body with the time in which it exists';
COMMENT ON COLUMN body.id IS 'Identity';
COMMENT ON COLUMN body.parent_id IS 'The body it belongs to';
COMMENT ON COLUMN body.area_id IS 'The area it governs';
COMMENT ON COLUMN body.level IS 'Where in the state it stands';
COMMENT ON COLUMN body.name IS 'Its name as it signs';
COMMENT ON COLUMN body.folded_name IS 'The name without marks, by the reader''s letters';
COMMENT ON COLUMN body.symbol_code IS 'What stands for it in document symbols: UBND, BCT, TU';
COMMENT ON COLUMN body.valid_from IS 'First day, if known';
COMMENT ON COLUMN body.valid_to IS 'Last day; none while it exists';
CREATE INDEX body_folded_name ON body (folded_name);

CREATE TABLE succession (
  predecessor_kind text NOT NULL CHECK (predecessor_kind IN ('area', 'body')),
  predecessor_id bigint NOT NULL,
  successor_id bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('merged', 'split', 'renamed', 'dissolved', 'took_over')),
  on_date date NOT NULL,
  PRIMARY KEY (predecessor_kind, predecessor_id, successor_id)
);
COMMENT ON TABLE succession IS 'What became of an area or a body: merged, split, renamed, its tasks taken over';
COMMENT ON COLUMN succession.predecessor_kind IS 'area or body; both ends are of this kind';
COMMENT ON COLUMN succession.predecessor_id IS 'The one that ended';
COMMENT ON COLUMN succession.successor_id IS 'The one that followed';
COMMENT ON COLUMN succession.kind IS 'merged, split, renamed, dissolved or took_over';
COMMENT ON COLUMN succession.on_date IS 'The day it took effect';

CREATE TABLE person (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  full_name text NOT NULL,
  slug text NOT NULL UNIQUE,
  folded_name text NOT NULL,
  biography text
);
COMMENT ON TABLE person IS 'Somebody named in public texts for the office they hold';
COMMENT ON COLUMN person.id IS 'Identity';
COMMENT ON COLUMN person.full_name IS 'Full name';
COMMENT ON COLUMN person.slug IS 'Their page''s address';
COMMENT ON COLUMN person.folded_name IS 'The name without marks, by the reader''s letters';
COMMENT ON COLUMN person.biography IS 'Short public biography';
CREATE INDEX person_folded_name ON person (folded_name);

CREATE TABLE office (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body_id bigint REFERENCES body,
  title text NOT NULL,
  folded_title text NOT NULL
);
COMMENT ON TABLE office IS 'A post in a body: Phó Chủ tịch UBND tỉnh';
COMMENT ON COLUMN office.id IS 'Identity';
COMMENT ON COLUMN office.body_id IS 'The body it belongs to; none until somebody settles it';
COMMENT ON COLUMN office.title IS 'As texts name it';
COMMENT ON COLUMN office.folded_title IS 'The title without marks, by the reader''s letters';
CREATE INDEX office_folded_title ON office (folded_title);

CREATE TABLE tenure (
  person_id bigint NOT NULL REFERENCES person,
  office_id bigint NOT NULL REFERENCES office,
  valid_from date NOT NULL,
  valid_to date,
  basis text NOT NULL CHECK (basis IN ('appointment', 'seen_in_text')),
  PRIMARY KEY (person_id, office_id, valid_from)
);
COMMENT ON TABLE tenure IS 'Who held which office when';
COMMENT ON COLUMN tenure.person_id IS 'The person';
COMMENT ON COLUMN tenure.office_id IS 'The office';
COMMENT ON COLUMN tenure.valid_from IS 'First day, or the first day a text shows them in it';
COMMENT ON COLUMN tenure.valid_to IS 'Last day; none while it goes on or nobody knows';
COMMENT ON COLUMN tenure.basis IS 'appointment: a document says so; seen_in_text: an article names them with it';

CREATE TABLE account (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE account IS 'Somebody who may sign in';
COMMENT ON COLUMN account.id IS 'Identity, made by the sign-in library';
COMMENT ON COLUMN account.name IS 'Name shown in timelines';
COMMENT ON COLUMN account.email IS 'Address in lower case; what --as names';
COMMENT ON COLUMN account.email_verified IS 'Whether a link sent there was opened';
COMMENT ON COLUMN account.image IS 'Kept for the sign-in library, unused';
COMMENT ON COLUMN account.created_at IS 'When it was added';
COMMENT ON COLUMN account.updated_at IS 'When it last changed';

CREATE TABLE role_grant (
  site_id bigint NOT NULL REFERENCES site,
  account_id text NOT NULL REFERENCES account,
  role text NOT NULL CHECK (role IN ('draft_reader', 'writer', 'editor', 'approver', 'clerk', 'planner', 'coordinator', 'administrator')),
  granted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (site_id, account_id, role)
);
COMMENT ON TABLE role_grant IS 'Who may do what on a site and all sites below it';
COMMENT ON COLUMN role_grant.site_id IS 'The site; the grant reaches down the tree';
COMMENT ON COLUMN role_grant.account_id IS 'The account';
COMMENT ON COLUMN role_grant.role IS 'The role';
COMMENT ON COLUMN role_grant.granted_at IS 'Since when';

CREATE TABLE timeline_entry (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  act text NOT NULL,
  actor_id text REFERENCES account,
  actor_name text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (site_id, id)
);
COMMENT ON TABLE timeline_entry IS 'What was done to a subject, by whom and when; written in the transaction of the act';
COMMENT ON COLUMN timeline_entry.site_id IS 'The site of the subject';
COMMENT ON COLUMN timeline_entry.id IS 'Identity, ascending in time';
COMMENT ON COLUMN timeline_entry.subject_kind IS 'article, document, recommendation, comment …';
COMMENT ON COLUMN timeline_entry.subject_id IS 'Identity of the subject within its kind';
COMMENT ON COLUMN timeline_entry.act IS 'The command that did it';
COMMENT ON COLUMN timeline_entry.actor_id IS 'The account; none where the portal itself acted';
COMMENT ON COLUMN timeline_entry.actor_name IS 'Their name at that time';
COMMENT ON COLUMN timeline_entry.details IS 'What the act changed';
COMMENT ON COLUMN timeline_entry.at IS 'When';
CREATE INDEX timeline_entry_subject ON timeline_entry (site_id, subject_kind, subject_id, id);

CREATE TABLE publication (
  site_id bigint NOT NULL REFERENCES site,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  slug text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'scheduled', 'published', 'withdrawn')),
  revision int NOT NULL DEFAULT 1,
  published_at timestamptz,
  scheduled_at timestamptz,
  expires_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_notice text,
  PRIMARY KEY (site_id, subject_kind, subject_id),
  UNIQUE (site_id, subject_kind, slug),
  CHECK (state <> 'scheduled' OR scheduled_at IS NOT NULL),
  CHECK (state <> 'published' OR published_at IS NOT NULL),
  CHECK (state <> 'withdrawn' OR withdrawal_notice IS NOT NULL)
);
COMMENT ON TABLE publication IS 'Where in its life a published thing stands';
COMMENT ON COLUMN publication.site_id IS 'The site';
COMMENT ON COLUMN publication.subject_kind IS 'article, document, meeting, recommendation';
COMMENT ON COLUMN publication.subject_id IS 'Identity of the subject within its kind';
COMMENT ON COLUMN publication.slug IS 'Its address now';
COMMENT ON COLUMN publication.state IS 'draft, submitted, approved, scheduled, published or withdrawn';
COMMENT ON COLUMN publication.revision IS 'The revision that the public sees, or the newest before publishing';
COMMENT ON COLUMN publication.published_at IS 'The date shown; for an imported article the date it bore';
COMMENT ON COLUMN publication.scheduled_at IS 'When a job will publish it';
COMMENT ON COLUMN publication.expires_at IS 'When a job will withdraw it';
COMMENT ON COLUMN publication.withdrawn_at IS 'When it was withdrawn';
COMMENT ON COLUMN publication.withdrawal_notice IS 'What the page says instead, with status 410';
CREATE INDEX publication_newest ON publication (site_id, subject_kind, published_at DESC, subject_id DESC) WHERE state = 'published';

CREATE TABLE former_slug (
  site_id bigint NOT NULL REFERENCES site,
  subject_kind text NOT NULL,
  slug text NOT NULL,
  subject_id bigint NOT NULL,
  PRIMARY KEY (site_id, subject_kind, slug)
);
COMMENT ON TABLE former_slug IS 'Old addresses, which redirect for ever';
COMMENT ON COLUMN former_slug.site_id IS 'The site';
COMMENT ON COLUMN former_slug.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN former_slug.slug IS 'The address it had';
COMMENT ON COLUMN former_slug.subject_id IS 'The subject that had it';

CREATE TABLE revision (
  site_id bigint NOT NULL REFERENCES site,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  number int NOT NULL,
  content jsonb NOT NULL,
  text text NOT NULL,
  text_sha256 text NOT NULL,
  author_id text REFERENCES account,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (site_id, subject_kind, subject_id, number)
);
COMMENT ON TABLE revision IS 'Every version of a published thing: appended, never overwritten. Its text is what evidence is anchored in';
COMMENT ON COLUMN revision.site_id IS 'The site';
COMMENT ON COLUMN revision.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN revision.subject_id IS 'The subject';
COMMENT ON COLUMN revision.number IS '1, 2, 3 …';
COMMENT ON COLUMN revision.content IS 'All that a person wrote: title, lead, structured body, captions';
COMMENT ON COLUMN revision.text IS 'The plain text in NFC that spans count in: the title, then the blocks, blank lines between';
COMMENT ON COLUMN revision.text_sha256 IS 'SHA-256 of the text in UTF-8, hexadecimal';
COMMENT ON COLUMN revision.author_id IS 'Who wrote it; none where the portal did';
COMMENT ON COLUMN revision.created_at IS 'When';

CREATE TABLE evidence (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  revision int NOT NULL,
  range_start int NOT NULL,
  range_end int NOT NULL,
  quote text NOT NULL,
  quote_sha256 text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, subject_kind, subject_id, revision) REFERENCES revision,
  CHECK (range_start >= 0 AND range_end > range_start)
);
COMMENT ON TABLE evidence IS 'A quote fixed to one version of a text: what ties a record to its sentence';
COMMENT ON COLUMN evidence.site_id IS 'The site';
COMMENT ON COLUMN evidence.id IS 'Identity';
COMMENT ON COLUMN evidence.subject_kind IS 'Kind of the text''s subject';
COMMENT ON COLUMN evidence.subject_id IS 'The subject whose text it is';
COMMENT ON COLUMN evidence.revision IS 'The version of the text';
COMMENT ON COLUMN evidence.range_start IS 'First UTF-16 code unit of the quote';
COMMENT ON COLUMN evidence.range_end IS 'One past its last UTF-16 code unit';
COMMENT ON COLUMN evidence.quote IS 'Exactly what stands there';
COMMENT ON COLUMN evidence.quote_sha256 IS 'SHA-256 of the quote in UTF-8, hexadecimal';
COMMENT ON COLUMN evidence.prefix IS 'Up to 64 characters before it, for finding it again after an edit';
COMMENT ON COLUMN evidence.suffix IS 'Up to 64 characters after it';
CREATE INDEX evidence_subject ON evidence (site_id, subject_kind, subject_id);

CREATE TABLE evidence_place (
  site_id bigint NOT NULL REFERENCES site,
  evidence_id bigint NOT NULL,
  revision int NOT NULL,
  range_start int,
  range_end int,
  state text NOT NULL CHECK (state IN ('anchored', 'moved', 'broken')),
  PRIMARY KEY (site_id, evidence_id, revision),
  FOREIGN KEY (site_id, evidence_id) REFERENCES evidence,
  CHECK ((state = 'broken') = (range_start IS NULL)),
  CHECK ((range_start IS NULL) = (range_end IS NULL))
);
COMMENT ON TABLE evidence_place IS 'Where a quote stands in each version of its text; the quote itself never changes';
COMMENT ON COLUMN evidence_place.site_id IS 'The site';
COMMENT ON COLUMN evidence_place.evidence_id IS 'The evidence';
COMMENT ON COLUMN evidence_place.revision IS 'The version of the text';
COMMENT ON COLUMN evidence_place.range_start IS 'First UTF-16 code unit there; none when broken';
COMMENT ON COLUMN evidence_place.range_end IS 'One past the last; none when broken';
COMMENT ON COLUMN evidence_place.state IS 'anchored: the version it was taken from; moved: found again after an edit; broken: no longer there, shown as such';

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT ON site, site_host, menu_item, area, body, succession, person, office, tenure,
      publication, former_slug, revision, evidence, evidence_place, timeline_entry TO tuong_minh_public;
  END IF;
END $$;
