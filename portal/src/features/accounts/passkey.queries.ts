import type { Db } from '../../database/index.ts'

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string
  readonly name: string
  readonly addedAt: Date
  readonly credentialId: string
}

export async function passkeysOf(db: Db, accountId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'credential_id'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name ?? '',
    addedAt: row.created_at,
    credentialId: row.credential_id,
  }))
}

/** What a signature of the passkey is checked with; null where nobody has it. */
export async function passkeyByCredential(db: Db, credentialId: string) {
  const row = await db.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()
  return row
    ? {
        id: row.id,
        accountId: row.account_id,
        publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
        counter: row.counter,
      }
    : null
}
