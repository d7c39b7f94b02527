-- Search: what readers may find, twice: as written, and without marks.

CREATE TABLE search_entry (
  site_id bigint NOT NULL REFERENCES site,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  written tsvector NOT NULL,
  folded tsvector NOT NULL,
  PRIMARY KEY (site_id, subject_kind, subject_id)
);
COMMENT ON TABLE search_entry IS 'What readers may find: handed in by each room, shown only while its subject is published';
COMMENT ON COLUMN search_entry.site_id IS 'The site';
COMMENT ON COLUMN search_entry.subject_kind IS 'article, document';
COMMENT ON COLUMN search_entry.subject_id IS 'Identity of the subject within its kind';
COMMENT ON COLUMN search_entry.title IS 'What the list of results shows as a link';
COMMENT ON COLUMN search_entry.summary IS 'A sentence or two under it';
COMMENT ON COLUMN search_entry.written IS 'Words with their marks: for what is typed with marks';
COMMENT ON COLUMN search_entry.folded IS 'Words without marks, by the reader''s letters: for what is typed without';
CREATE INDEX search_entry_written ON search_entry USING gin (written);
CREATE INDEX search_entry_folded ON search_entry USING gin (folded);

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT ON search_entry TO tuong_minh_public;
  END IF;
END $$;
