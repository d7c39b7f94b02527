-- The desk: what is being written, who holds it, and what was corrected after it was public.

CREATE TABLE working_copy (
  site_id bigint NOT NULL REFERENCES site,
  article_id bigint NOT NULL,
  draft jsonb NOT NULL,
  version int NOT NULL DEFAULT 1,
  holder_id text REFERENCES account,
  holder_name text NOT NULL,
  seen_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL,
  submitted_at timestamptz,
  PRIMARY KEY (site_id, article_id),
  FOREIGN KEY (site_id, article_id) REFERENCES article
);
COMMENT ON TABLE working_copy IS 'An article as it is being written; the public sees nothing of it';
COMMENT ON COLUMN working_copy.site_id IS 'The site it belongs to';
COMMENT ON COLUMN working_copy.article_id IS 'The article';
COMMENT ON COLUMN working_copy.draft IS 'Title, lead, structured body, captions, category, running story';
COMMENT ON COLUMN working_copy.version IS 'Counts each saving; a form of an older version is refused';
COMMENT ON COLUMN working_copy.holder_id IS 'Who is writing; nobody else saves while they are there';
COMMENT ON COLUMN working_copy.holder_name IS 'Their name';
COMMENT ON COLUMN working_copy.seen_at IS 'When their page last said that it is open';
COMMENT ON COLUMN working_copy.saved_at IS 'When it was last saved';
COMMENT ON COLUMN working_copy.submitted_at IS 'When changes to a public article were handed in for approval';
CREATE INDEX working_copy_holder ON working_copy (holder_id);

CREATE TABLE correction (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  article_id bigint NOT NULL,
  revision int NOT NULL,
  text text NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text REFERENCES account,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article
);
COMMENT ON TABLE correction IS 'What was put right in an article after it was public, as its page says';
COMMENT ON COLUMN correction.site_id IS 'The site it belongs to';
COMMENT ON COLUMN correction.id IS 'Identity within the site';
COMMENT ON COLUMN correction.article_id IS 'The article';
COMMENT ON COLUMN correction.revision IS 'The version that is right';
COMMENT ON COLUMN correction.text IS 'What was wrong and what is right, for readers';
COMMENT ON COLUMN correction.made_at IS 'When';
COMMENT ON COLUMN correction.made_by IS 'Who vouched for it';
CREATE INDEX correction_article ON correction (site_id, article_id);

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT (site_id, id, article_id, revision, text, made_at) ON correction TO tuong_minh_public;
  END IF;
END $$;
