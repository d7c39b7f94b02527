-- What readers do: visits, views and downloads, ratings, comments. No address of a visitor is ever stored.

CREATE TABLE usage_key (
  day date PRIMARY KEY,
  key bytea NOT NULL
);
COMMENT ON TABLE usage_key IS 'The key by which visitors of one day are told apart. Shared by all instances, deleted when the day is over, never in a backup';
COMMENT ON COLUMN usage_key.day IS 'The day in Vietnam';
COMMENT ON COLUMN usage_key.key IS 'Random, 32 bytes';

CREATE TABLE usage_recent (
  site_id bigint NOT NULL REFERENCES site,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  act text NOT NULL CHECK (act IN ('view', 'download')),
  visitor bytea NOT NULL,
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (site_id, subject_kind, subject_id, act, visitor)
) WITH (fillfactor = 70);
COMMENT ON TABLE usage_recent IS 'Whom the last half hour has counted, so that a visitor counts once; older rows are deleted';
COMMENT ON COLUMN usage_recent.site_id IS 'The site visited';
COMMENT ON COLUMN usage_recent.subject_kind IS 'Kind of the subject; site for the visit itself';
COMMENT ON COLUMN usage_recent.subject_id IS 'The subject';
COMMENT ON COLUMN usage_recent.act IS 'view or download';
COMMENT ON COLUMN usage_recent.visitor IS 'Hash of address and browser under the day''s key, 16 bytes';
COMMENT ON COLUMN usage_recent.counted_at IS 'When it counted';
CREATE INDEX usage_recent_counted ON usage_recent (counted_at);

CREATE TABLE usage_online (
  site_id bigint NOT NULL REFERENCES site,
  visitor bytea NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (site_id, visitor)
) WITH (fillfactor = 50);
COMMENT ON TABLE usage_online IS 'Who was on a site in the last minutes; older rows are deleted';
COMMENT ON COLUMN usage_online.site_id IS 'The site';
COMMENT ON COLUMN usage_online.visitor IS 'Hash of address and browser under the day''s key, 16 bytes';
COMMENT ON COLUMN usage_online.seen_at IS 'When they were last seen, within a minute';

CREATE TABLE usage_total (
  site_id bigint NOT NULL REFERENCES site,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  views bigint NOT NULL DEFAULT 0,
  downloads bigint NOT NULL DEFAULT 0,
  imported_views bigint NOT NULL DEFAULT 0,
  imported_downloads bigint NOT NULL DEFAULT 0,
  imported_on date,
  PRIMARY KEY (site_id, subject_kind, subject_id)
) WITH (fillfactor = 50);
COMMENT ON TABLE usage_total IS 'How often a subject was viewed and downloaded since the beginning';
COMMENT ON COLUMN usage_total.site_id IS 'The site';
COMMENT ON COLUMN usage_total.subject_kind IS 'Kind of the subject; site for the visits of the site itself';
COMMENT ON COLUMN usage_total.subject_id IS 'The subject';
COMMENT ON COLUMN usage_total.views IS 'Counted here; for a site its visits';
COMMENT ON COLUMN usage_total.downloads IS 'Counted here';
COMMENT ON COLUMN usage_total.imported_views IS 'Counted by the portal that this one replaced';
COMMENT ON COLUMN usage_total.imported_downloads IS 'Counted by the portal that this one replaced';
COMMENT ON COLUMN usage_total.imported_on IS 'When those were taken over';

CREATE TABLE usage_day (
  site_id bigint NOT NULL REFERENCES site,
  day date NOT NULL,
  visits bigint NOT NULL DEFAULT 0,
  views bigint NOT NULL DEFAULT 0,
  downloads bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, day)
) WITH (fillfactor = 50);
COMMENT ON TABLE usage_day IS 'The daily history of a site, kept for ever';
COMMENT ON COLUMN usage_day.site_id IS 'The site';
COMMENT ON COLUMN usage_day.day IS 'The day in Vietnam';
COMMENT ON COLUMN usage_day.visits IS 'Visits: a visitor once in half an hour';
COMMENT ON COLUMN usage_day.views IS 'Views of articles, documents and other subjects';
COMMENT ON COLUMN usage_day.downloads IS 'Files taken';

CREATE TABLE rating (
  site_id bigint NOT NULL REFERENCES site,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  day date NOT NULL,
  visitor bytea NOT NULL,
  stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  rated_at timestamptz NOT NULL,
  PRIMARY KEY (site_id, subject_kind, subject_id, day, visitor)
);
COMMENT ON TABLE rating IS 'Points that readers gave: one rating of a subject by a visitor in a day, changeable within it';
COMMENT ON COLUMN rating.site_id IS 'The site';
COMMENT ON COLUMN rating.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN rating.subject_id IS 'The subject';
COMMENT ON COLUMN rating.day IS 'The day in Vietnam';
COMMENT ON COLUMN rating.visitor IS 'Hash of address and browser under the day''s key; nobody''s once the key is deleted';
COMMENT ON COLUMN rating.stars IS '1 to 5';
COMMENT ON COLUMN rating.rated_at IS 'When it was given or last changed';

CREATE TABLE comment (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  parent_id bigint,
  depth smallint NOT NULL DEFAULT 0,
  author_name text NOT NULL,
  text text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'rejected')),
  submission bytea NOT NULL,
  written_at timestamptz NOT NULL,
  decided_by text REFERENCES account,
  decided_at timestamptz,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, parent_id) REFERENCES comment
);
COMMENT ON TABLE comment IS 'What readers wrote under a subject; public once a moderator approved it';
COMMENT ON COLUMN comment.site_id IS 'The site';
COMMENT ON COLUMN comment.id IS 'Identity';
COMMENT ON COLUMN comment.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN comment.subject_id IS 'The subject';
COMMENT ON COLUMN comment.parent_id IS 'The comment it answers';
COMMENT ON COLUMN comment.depth IS 'How many comments stand above it';
COMMENT ON COLUMN comment.author_name IS 'The name the reader gave';
COMMENT ON COLUMN comment.text IS 'Plain text in NFC, paragraphs on lines of their own';
COMMENT ON COLUMN comment.state IS 'waiting, approved or rejected';
COMMENT ON COLUMN comment.submission IS 'Hash of visitor, subject and text under the day''s key: a form sent twice makes one comment';
COMMENT ON COLUMN comment.written_at IS 'When it was sent';
COMMENT ON COLUMN comment.decided_by IS 'The moderator';
COMMENT ON COLUMN comment.decided_at IS 'When they decided';
CREATE INDEX comment_subject ON comment (site_id, subject_kind, subject_id, id) WHERE state = 'approved';
CREATE INDEX comment_waiting ON comment (site_id, id) WHERE state = 'waiting';
CREATE INDEX comment_submission ON comment (site_id, submission);

CREATE VIEW approved_comment AS
  SELECT site_id, id, subject_kind, subject_id, parent_id, depth, author_name, text, written_at
  FROM comment
  WHERE state = 'approved';
COMMENT ON VIEW approved_comment IS 'What the public may read of comments';
COMMENT ON COLUMN approved_comment.site_id IS 'The site';
COMMENT ON COLUMN approved_comment.id IS 'Identity';
COMMENT ON COLUMN approved_comment.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN approved_comment.subject_id IS 'The subject';
COMMENT ON COLUMN approved_comment.parent_id IS 'The comment it answers';
COMMENT ON COLUMN approved_comment.depth IS 'How many comments stand above it';
COMMENT ON COLUMN approved_comment.author_name IS 'The name the reader gave';
COMMENT ON COLUMN approved_comment.text IS 'Plain text in NFC';
COMMENT ON COLUMN approved_comment.written_at IS 'When it was sent';

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT ON usage_total, usage_day, approved_comment TO tuong_minh_public;
    GRANT SELECT (site_id, seen_at) ON usage_online TO tuong_minh_public;
    GRANT SELECT (site_id, subject_kind, subject_id, stars) ON rating TO tuong_minh_public;
  END IF;
END $$;
