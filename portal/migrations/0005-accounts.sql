-- Signing in: the sign-in library's own tables, under our names, and who has signed in at all.

ALTER TABLE account ADD COLUMN first_signed_in_at timestamptz;
COMMENT ON COLUMN account.first_signed_in_at IS 'When they first signed in; until an administrator has, each start prints a link for one';

CREATE TABLE session (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE session IS 'Who is signed in';
COMMENT ON COLUMN session.id IS 'Identity, made by the sign-in library';
COMMENT ON COLUMN session.account_id IS 'Whose it is';
COMMENT ON COLUMN session.token IS 'What the cookie names; worth nothing without the secret that signs the cookie';
COMMENT ON COLUMN session.expires_at IS 'When it ends if nothing is done in it';
COMMENT ON COLUMN session.ip_address IS 'Kept empty';
COMMENT ON COLUMN session.user_agent IS 'The browser, so that its owner can tell it from others';
COMMENT ON COLUMN session.created_at IS 'When it began';
COMMENT ON COLUMN session.updated_at IS 'When it was last prolonged';
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expires ON session (expires_at);

CREATE TABLE credential (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
  provider text NOT NULL,
  provider_account text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE credential IS 'What an account signs in with besides one-time links: a password, an identity provider';
COMMENT ON COLUMN credential.id IS 'Identity, made by the sign-in library';
COMMENT ON COLUMN credential.account_id IS 'Whose it is';
COMMENT ON COLUMN credential.provider IS 'credential for a password, else the identity provider';
COMMENT ON COLUMN credential.provider_account IS 'Who they are there';
COMMENT ON COLUMN credential.access_token IS 'Of the identity provider';
COMMENT ON COLUMN credential.refresh_token IS 'Of the identity provider';
COMMENT ON COLUMN credential.id_token IS 'Of the identity provider';
COMMENT ON COLUMN credential.access_token_expires_at IS 'When the access token ends';
COMMENT ON COLUMN credential.refresh_token_expires_at IS 'When the refresh token ends';
COMMENT ON COLUMN credential.scope IS 'What the identity provider let us see';
COMMENT ON COLUMN credential.password IS 'Hash of the password';
COMMENT ON COLUMN credential.created_at IS 'When it was added';
COMMENT ON COLUMN credential.updated_at IS 'When it last changed';
CREATE INDEX credential_account ON credential (account_id);

CREATE TABLE verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE verification IS 'One-time links that were given out and not used';
COMMENT ON COLUMN verification.id IS 'Identity, made by the sign-in library';
COMMENT ON COLUMN verification.identifier IS 'SHA-256 of the link''s token';
COMMENT ON COLUMN verification.value IS 'Whom it signs in';
COMMENT ON COLUMN verification.expires_at IS 'When it ends';
COMMENT ON COLUMN verification.created_at IS 'When it was made';
COMMENT ON COLUMN verification.updated_at IS 'When it last changed';
CREATE INDEX verification_identifier ON verification (identifier);
