-- The audit log: every act in one chain of hashes, in the order in which the acts became lasting.

CREATE TABLE audit_entry (
  seq bigint PRIMARY KEY DEFAULT 0,
  at timestamptz NOT NULL,
  site_id bigint,
  actor_id text,
  actor_name text NOT NULL,
  act text NOT NULL,
  subject_kind text NOT NULL,
  subject text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  previous_hash bytea NOT NULL DEFAULT '',
  hash bytea NOT NULL DEFAULT ''
);
COMMENT ON TABLE audit_entry IS 'Who did what and when: each row holds the hash of the one before, so that a changed, removed or inserted row shows';
COMMENT ON COLUMN audit_entry.seq IS 'Place in the chain, from 1, without gaps';
COMMENT ON COLUMN audit_entry.at IS 'When';
COMMENT ON COLUMN audit_entry.site_id IS 'The site it concerns; none for an act on an account as a whole. No reference: the log outlives what it tells of';
COMMENT ON COLUMN audit_entry.actor_id IS 'The account; none where the portal itself acted';
COMMENT ON COLUMN audit_entry.actor_name IS 'Their name at that time';
COMMENT ON COLUMN audit_entry.act IS 'The command, or the name of the act';
COMMENT ON COLUMN audit_entry.subject_kind IS 'account, article, document …';
COMMENT ON COLUMN audit_entry.subject IS 'Identity of the subject within its kind';
COMMENT ON COLUMN audit_entry.details IS 'What the act changed; before and after where it replaced something';
COMMENT ON COLUMN audit_entry.previous_hash IS 'The hash of the row before; 32 bytes of nought for the first';
COMMENT ON COLUMN audit_entry.hash IS 'SHA-256 of the row before''s hash and of this row as a JSON array';
CREATE INDEX audit_entry_site ON audit_entry (site_id, seq);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, seq);

-- The lock is held from here to the end of the transaction; it comes last, so nobody waits for anything behind it.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head record;
BEGIN
  PERFORM pg_advisory_xact_lock(7102, 1);
  SELECT seq, hash INTO head FROM audit_entry ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(head.seq, 0) + 1;
  NEW.previous_hash := coalesce(head.hash, decode(repeat('00', 32), 'hex'));
  NEW.hash := sha256(NEW.previous_hash || convert_to(json_build_array(
    NEW.seq, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.site_id, NEW.actor_id,
    NEW.actor_name, NEW.act, NEW.subject_kind, NEW.subject, NEW.details::text)::text, 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to';
END $$;
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entry();

INSERT INTO audit_entry (at, site_id, actor_id, actor_name, act, subject_kind, subject, details)
SELECT at, site_id, actor_id, actor_name, act, subject_kind, subject_id::text, details
FROM timeline_entry ORDER BY at, site_id, id;

-- Every act passes the timeline. It is copied when its transaction ends, not before: acts wait for one another only
-- while the disk takes them.
CREATE FUNCTION audit_timeline_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_entry (at, site_id, actor_id, actor_name, act, subject_kind, subject, details)
  VALUES (NEW.at, NEW.site_id, NEW.actor_id, NEW.actor_name, NEW.act, NEW.subject_kind, NEW.subject_id::text, NEW.details);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER timeline_entry_audit AFTER INSERT ON timeline_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_timeline_entry();
