-- A corrected figure puts a dated notice wherever it was used.

CREATE TABLE figure_correction (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  indicator_id bigint NOT NULL REFERENCES indicator,
  before_id bigint NOT NULL,
  after_id bigint NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  made_by text REFERENCES account,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, before_id) REFERENCES observation (site_id, id),
  FOREIGN KEY (site_id, after_id) REFERENCES observation (site_id, id)
);
COMMENT ON TABLE figure_correction IS 'A value of a series that its own text has put right';
COMMENT ON COLUMN figure_correction.site_id IS 'The site of both values';
COMMENT ON COLUMN figure_correction.id IS 'Identity';
COMMENT ON COLUMN figure_correction.indicator_id IS 'Whose series';
COMMENT ON COLUMN figure_correction.before_id IS 'The value that was wrong; it stays, superseded';
COMMENT ON COLUMN figure_correction.after_id IS 'The value in its place';
COMMENT ON COLUMN figure_correction.made_at IS 'When it was confirmed';
COMMENT ON COLUMN figure_correction.made_by IS 'Who confirmed it';
CREATE INDEX figure_correction_indicator ON figure_correction (indicator_id, site_id);

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT (site_id, id, indicator_id, before_id, after_id, made_at) ON figure_correction TO tuong_minh_public;
  END IF;
END $$;
