-- What the desk counts and tells: reading by day, searches without a result, notifications, a person's own choices.

CREATE TABLE usage_subject_day (
  site_id bigint NOT NULL REFERENCES site,
  day date NOT NULL,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  views bigint NOT NULL DEFAULT 0,
  downloads bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, day, subject_kind, subject_id)
) WITH (fillfactor = 50);
COMMENT ON TABLE usage_subject_day IS 'How often a subject was viewed and downloaded on a day; kept for some 400 days. Nothing of visitors';
COMMENT ON COLUMN usage_subject_day.site_id IS 'The site visited';
COMMENT ON COLUMN usage_subject_day.day IS 'The day in Vietnam';
COMMENT ON COLUMN usage_subject_day.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN usage_subject_day.subject_id IS 'The subject';
COMMENT ON COLUMN usage_subject_day.views IS 'Views of that day';
COMMENT ON COLUMN usage_subject_day.downloads IS 'Files taken on that day';

CREATE TABLE search_miss (
  site_id bigint NOT NULL REFERENCES site,
  day date NOT NULL,
  words text NOT NULL,
  times int NOT NULL DEFAULT 1,
  PRIMARY KEY (site_id, day, words)
);
COMMENT ON TABLE search_miss IS 'Words that were looked for and found nothing. Nothing of who looked; what may be a telephone number or an address is never kept';
COMMENT ON COLUMN search_miss.site_id IS 'The site searched';
COMMENT ON COLUMN search_miss.day IS 'The day in Vietnam';
COMMENT ON COLUMN search_miss.words IS 'In lower case, one spelling of each letter';
COMMENT ON COLUMN search_miss.times IS 'How often on that day; a page that is still kept is not counted again';

CREATE TABLE notification (
  site_id bigint NOT NULL REFERENCES site,
  id bigint GENERATED ALWAYS AS IDENTITY,
  account_id text NOT NULL REFERENCES account,
  cause text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('submitted', 'sent_back', 'approved', 'published', 'comment', 'due')),
  subject_id bigint NOT NULL,
  title text NOT NULL,
  actor_name text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  read_at timestamptz,
  mailed_at timestamptz,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, account_id, cause)
);
COMMENT ON TABLE notification IS 'What somebody should know at the desk; deleted after 90 days';
COMMENT ON COLUMN notification.account_id IS 'Who is told';
COMMENT ON COLUMN notification.id IS 'Identity, ascending in time';
COMMENT ON COLUMN notification.site_id IS 'The site it happened on';
COMMENT ON COLUMN notification.cause IS 'What told it, so that it is told once: timeline:12, due:7:2026-07-17';
COMMENT ON COLUMN notification.kind IS 'What happened';
COMMENT ON COLUMN notification.subject_id IS 'The article, comment or recommendation';
COMMENT ON COLUMN notification.title IS 'What it is called, as it was then';
COMMENT ON COLUMN notification.actor_name IS 'Who did it';
COMMENT ON COLUMN notification.at IS 'When it happened';
COMMENT ON COLUMN notification.read_at IS 'When it was marked as read';
COMMENT ON COLUMN notification.mailed_at IS 'When it went out by mail, or was decided not to';
CREATE INDEX notification_account ON notification (account_id, id);
CREATE INDEX notification_unmailed ON notification (at) WHERE mailed_at IS NULL;

ALTER TABLE account
  ADD COLUMN mail_choice text NOT NULL DEFAULT 'none' CHECK (mail_choice IN ('none', 'at_once', 'daily')),
  ADD COLUMN language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en'));
COMMENT ON COLUMN account.mail_choice IS 'Whether notifications also come by mail: not, at once, or once a day';
COMMENT ON COLUMN account.language IS 'The language of the desk for this person';

CREATE INDEX timeline_entry_at ON timeline_entry (at);
