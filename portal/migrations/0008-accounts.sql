-- Accounts: second factors, passkeys, and accounts that may no longer sign in.

ALTER TABLE account
  ADD COLUMN has_second_factor boolean NOT NULL DEFAULT false,
  ADD COLUMN last_signed_in_at timestamptz,
  ADD COLUMN disabled_at timestamptz,
  ADD COLUMN disabled_because text CHECK (disabled_because IN ('administrator', 'idle')),
  ADD CHECK ((disabled_at IS NULL) = (disabled_because IS NULL));
COMMENT ON COLUMN account.has_second_factor IS 'Whether a code is asked for after the password';
COMMENT ON COLUMN account.last_signed_in_at IS 'When they last signed in';
COMMENT ON COLUMN account.disabled_at IS 'Since when they may not sign in';
COMMENT ON COLUMN account.disabled_because IS 'administrator: somebody decided it; idle: nobody had signed in for long';

CREATE TABLE second_factor (
  id text PRIMARY KEY,
  account_id text NOT NULL UNIQUE REFERENCES account ON DELETE CASCADE,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_count integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
COMMENT ON TABLE second_factor IS 'What the codes of an authenticator app are computed from';
COMMENT ON COLUMN second_factor.id IS 'Identity, made by the sign-in library';
COMMENT ON COLUMN second_factor.account_id IS 'Whose it is';
COMMENT ON COLUMN second_factor.secret IS 'Encrypted with a key that is not in the database';
COMMENT ON COLUMN second_factor.backup_codes IS 'Codes for a lost phone, each good once; encrypted with a key that is not in the database';
COMMENT ON COLUMN second_factor.verified IS 'Whether its owner has shown that their app computes the right codes';
COMMENT ON COLUMN second_factor.failed_count IS 'Kept at nought: failures are counted by address and account, in memory';
COMMENT ON COLUMN second_factor.locked_until IS 'Kept empty: nobody elsewhere may lock an account';
CREATE INDEX second_factor_secret ON second_factor (secret);

CREATE TABLE used_code (
  account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
  code bytea NOT NULL,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, code)
);
COMMENT ON TABLE used_code IS 'Codes of authenticator apps that were used in the last minutes, so that none is good twice';
COMMENT ON COLUMN used_code.account_id IS 'Whose it is';
COMMENT ON COLUMN used_code.code IS 'Hash of the code under a key that is not in the database';
COMMENT ON COLUMN used_code.used_at IS 'When';

CREATE TABLE passkey (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
  name text,
  public_key text NOT NULL,
  credential_id text NOT NULL UNIQUE,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  aaguid text,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE passkey IS 'Passkeys: keys on a device or in its owner''s account elsewhere, opened by a finger, a face or a PIN';
COMMENT ON COLUMN passkey.id IS 'Identity, made by the sign-in library';
COMMENT ON COLUMN passkey.account_id IS 'Whose it is';
COMMENT ON COLUMN passkey.name IS 'As its owner calls it';
COMMENT ON COLUMN passkey.public_key IS 'What its signatures are checked with';
COMMENT ON COLUMN passkey.credential_id IS 'What the browser knows it by';
COMMENT ON COLUMN passkey.counter IS 'How often it has signed; a lower count shows a copy';
COMMENT ON COLUMN passkey.device_type IS 'singleDevice or multiDevice';
COMMENT ON COLUMN passkey.backed_up IS 'Whether a copy is kept elsewhere';
COMMENT ON COLUMN passkey.transports IS 'How the browser reaches it';
COMMENT ON COLUMN passkey.aaguid IS 'Which make of key it is';
COMMENT ON COLUMN passkey.created_at IS 'When it was added';
CREATE INDEX passkey_account ON passkey (account_id);

COMMENT ON TABLE verification IS 'One-time links, sign-ins half done: what was given out and not used';
COMMENT ON COLUMN verification.identifier IS 'SHA-256 of what was given out';
