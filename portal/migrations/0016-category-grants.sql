-- Roles that reach over one category of a site, and those below it.

CREATE TABLE category_grant (
  site_id bigint NOT NULL,
  category_id bigint NOT NULL,
  account_id text NOT NULL REFERENCES account,
  role text NOT NULL CHECK (role IN ('draft_reader', 'writer', 'editor', 'approver')),
  granted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (site_id, category_id, account_id, role),
  FOREIGN KEY (site_id, category_id) REFERENCES category (site_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE category_grant IS 'Who may do what with the articles of one category and those below it';
COMMENT ON COLUMN category_grant.site_id IS 'The site';
COMMENT ON COLUMN category_grant.category_id IS 'The category; the grant reaches down its tree, and goes with it';
COMMENT ON COLUMN category_grant.account_id IS 'The account';
COMMENT ON COLUMN category_grant.role IS 'What they may do there';
COMMENT ON COLUMN category_grant.granted_at IS 'When it was given';
CREATE INDEX category_grant_account ON category_grant (account_id);
