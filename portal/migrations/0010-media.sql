-- Pictures that people put in: what they are, and the sizes made of them.

CREATE TABLE picture (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  sha256 text NOT NULL,
  width int NOT NULL,
  height int NOT NULL,
  bytes bigint NOT NULL,
  file_name text NOT NULL,
  folded_name text NOT NULL,
  alt text NOT NULL,
  credit text NOT NULL,
  uploaded_by text REFERENCES account,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, sha256)
);
COMMENT ON TABLE picture IS 'A picture of a site''s library';
COMMENT ON COLUMN picture.site_id IS 'The site it belongs to';
COMMENT ON COLUMN picture.id IS 'Identity within the site';
COMMENT ON COLUMN picture.sha256 IS 'Of the bytes as kept: turned upright, without what the camera noted; equal pictures are one';
COMMENT ON COLUMN picture.width IS 'Pixels';
COMMENT ON COLUMN picture.height IS 'Pixels';
COMMENT ON COLUMN picture.bytes IS 'Of the file as kept';
COMMENT ON COLUMN picture.file_name IS 'As the person''s file was called';
COMMENT ON COLUMN picture.folded_name IS 'Name and text for it without marks, for finding it';
COMMENT ON COLUMN picture.alt IS 'What stands for it where it can''t be seen';
COMMENT ON COLUMN picture.credit IS 'Who took it';
COMMENT ON COLUMN picture.uploaded_by IS 'Who put it in';
COMMENT ON COLUMN picture.uploaded_at IS 'When';
CREATE INDEX picture_newest ON picture (site_id, uploaded_at DESC);

CREATE TABLE picture_size (
  master_sha256 text NOT NULL,
  width int NOT NULL,
  format text NOT NULL CHECK (format IN ('webp', 'avif')),
  sha256 text NOT NULL,
  PRIMARY KEY (master_sha256, width, format)
);
COMMENT ON TABLE picture_size IS 'A smaller form of a picture, made by a job';
COMMENT ON COLUMN picture_size.master_sha256 IS 'The picture as kept';
COMMENT ON COLUMN picture_size.width IS 'Pixels';
COMMENT ON COLUMN picture_size.format IS 'How it is compressed';
COMMENT ON COLUMN picture_size.sha256 IS 'Of its bytes';

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT ON picture_size TO tuong_minh_public;
  END IF;
END $$;
