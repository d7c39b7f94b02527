-- What administrators and editors arrange: categories, tags, the home page; and taking back what was just done.

ALTER TABLE category ADD COLUMN is_hidden boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN category.is_hidden IS 'Left out of lists, menus and the home page; its own address still answers';

CREATE TABLE tag_alias (
  site_id bigint NOT NULL REFERENCES site,
  slug text NOT NULL,
  into_slug text,
  into_name text,
  PRIMARY KEY (site_id, slug),
  CHECK ((into_slug IS NULL) = (into_name IS NULL))
);
COMMENT ON TABLE tag_alias IS 'What became of a tag: renamed, merged into another, or dropped. Old versions of articles keep the tag as written; what the public sees goes through here';
COMMENT ON COLUMN tag_alias.site_id IS 'The site';
COMMENT ON COLUMN tag_alias.slug IS 'The tag as articles may still write it';
COMMENT ON COLUMN tag_alias.into_slug IS 'The tag that stands in its place, and where its address leads; none for one that was dropped';
COMMENT ON COLUMN tag_alias.into_name IS 'That tag as readers see it';
CREATE INDEX tag_alias_into ON tag_alias (site_id, into_slug);

CREATE TABLE home_block (
  site_id bigint NOT NULL REFERENCES site,
  position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('featured', 'newest', 'indicators', 'categories', 'category', 'documents', 'recommendations', 'statistics', 'text')),
  is_shown boolean NOT NULL DEFAULT true,
  count int NOT NULL DEFAULT 5 CHECK (count BETWEEN 1 AND 20),
  category_id bigint,
  title text NOT NULL DEFAULT '',
  text text NOT NULL DEFAULT '',
  PRIMARY KEY (site_id, position),
  FOREIGN KEY (site_id, category_id) REFERENCES category
);
COMMENT ON TABLE home_block IS 'The home page of a site, block by block; a site without any shows the usual ones';
COMMENT ON COLUMN home_block.site_id IS 'The site';
COMMENT ON COLUMN home_block.position IS 'Order from the top';
COMMENT ON COLUMN home_block.kind IS 'What it shows';
COMMENT ON COLUMN home_block.is_shown IS 'Whether readers see it';
COMMENT ON COLUMN home_block.count IS 'How many of what it shows';
COMMENT ON COLUMN home_block.category_id IS 'Of a category block: which';
COMMENT ON COLUMN home_block.title IS 'Its heading; empty for the usual one';
COMMENT ON COLUMN home_block.text IS 'Of a text block: plain paragraphs';

CREATE TABLE undo_record (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  account_id text NOT NULL REFERENCES account,
  act text NOT NULL,
  label text NOT NULL,
  inverse text NOT NULL,
  terms jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  undone_at timestamptz,
  PRIMARY KEY (site_id, id)
);
COMMENT ON TABLE undo_record IS 'What somebody did in the last minutes and how to take it back; older rows are deleted';
COMMENT ON COLUMN undo_record.site_id IS 'The site it was done on';
COMMENT ON COLUMN undo_record.id IS 'Identity, ascending in time';
COMMENT ON COLUMN undo_record.account_id IS 'Who did it, and alone may take it back';
COMMENT ON COLUMN undo_record.act IS 'The command that did it';
COMMENT ON COLUMN undo_record.label IS 'What it was done to, in words';
COMMENT ON COLUMN undo_record.inverse IS 'The command that takes it back';
COMMENT ON COLUMN undo_record.terms IS 'What that command is given: how things stood before, and how the act left them';
COMMENT ON COLUMN undo_record.made_at IS 'When it was done';
COMMENT ON COLUMN undo_record.undone_at IS 'When it was taken back';
CREATE INDEX undo_record_account ON undo_record (account_id, made_at);

ALTER TABLE comment ADD COLUMN decision_reason text NOT NULL DEFAULT '';
COMMENT ON COLUMN comment.decision_reason IS 'Why it was refused, for the people of the desk';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT ON tag_alias, home_block TO tuong_minh_public;
  END IF;
END $$;
