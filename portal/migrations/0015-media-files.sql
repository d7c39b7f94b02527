-- Files of articles beside pictures, files that are still coming in, and what of a picture matters.

CREATE TABLE media_file (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  sha256 text NOT NULL,
  media_type text NOT NULL,
  bytes bigint NOT NULL,
  file_name text NOT NULL,
  folded_name text NOT NULL,
  uploaded_by text REFERENCES account,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, sha256)
);
COMMENT ON TABLE media_file IS 'A document, film or recording of a site''s library';
COMMENT ON COLUMN media_file.site_id IS 'The site it belongs to';
COMMENT ON COLUMN media_file.id IS 'Identity within the site';
COMMENT ON COLUMN media_file.sha256 IS 'Of its bytes; equal files are one';
COMMENT ON COLUMN media_file.media_type IS 'What its bytes say that it is';
COMMENT ON COLUMN media_file.bytes IS 'How large it is';
COMMENT ON COLUMN media_file.file_name IS 'As the person''s file was called';
COMMENT ON COLUMN media_file.folded_name IS 'The name without marks, for finding it';
COMMENT ON COLUMN media_file.uploaded_by IS 'Who put it in';
COMMENT ON COLUMN media_file.uploaded_at IS 'When';
CREATE INDEX media_file_newest ON media_file (site_id, uploaded_at DESC);

CREATE TABLE upload (
  site_id bigint NOT NULL REFERENCES site,
  id text NOT NULL,
  account_id text NOT NULL REFERENCES account,
  file_name text NOT NULL,
  bytes bigint NOT NULL,
  begun_at timestamptz NOT NULL,
  PRIMARY KEY (site_id, id)
);
COMMENT ON TABLE upload IS 'A large file that is coming in piece by piece; gone when it is in the library, or after a day';
COMMENT ON COLUMN upload.site_id IS 'The site it is for';
COMMENT ON COLUMN upload.id IS 'Name of the unfinished file on the disk';
COMMENT ON COLUMN upload.account_id IS 'Who sends it; nobody else may go on';
COMMENT ON COLUMN upload.file_name IS 'As the person''s file is called';
COMMENT ON COLUMN upload.bytes IS 'How large it will be; counted as used from the beginning';
COMMENT ON COLUMN upload.begun_at IS 'When it began';

ALTER TABLE picture
  ADD COLUMN focus_x smallint NOT NULL DEFAULT 50 CHECK (focus_x BETWEEN 0 AND 100),
  ADD COLUMN focus_y smallint NOT NULL DEFAULT 50 CHECK (focus_y BETWEEN 0 AND 100),
  ADD COLUMN cropped_from text;
COMMENT ON COLUMN picture.focus_x IS 'Where what matters lies, from the left, of a hundred';
COMMENT ON COLUMN picture.focus_y IS 'The same from the top';
COMMENT ON COLUMN picture.cropped_from IS 'Hash of the picture that this one is a part of';

ALTER TABLE article ADD COLUMN files jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN article.files IS 'Documents, films and recordings that belong to it, in order';
CREATE INDEX article_files ON article USING gin (files jsonb_path_ops);
