import { randomUUID } from 'node:crypto'
import { type Actor, writeAudit } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'

export interface NewPasskey {
  readonly name: string
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly deviceType: string
  readonly isBackedUp: boolean
  readonly transports: readonly string[]
  readonly aaguid: string
}

/** Keeps a passkey of one's own. */
export async function addPasskey(db: Db, actor: Actor, key: NewPasskey): Promise<void> {
  await db.transaction().execute(async tx => {
    await tx
      .insertInto('passkey')
      .values({
        id: randomUUID(),
        account_id: actor.accountId ?? '',
        name: key.name,
        public_key: Buffer.from(key.publicKey).toString('base64url'),
        credential_id: key.credentialId,
        counter: key.counter,
        device_type: key.deviceType,
        backed_up: key.isBackedUp,
        transports: key.transports.join(','),
        aaguid: key.aaguid,
      })
      .execute()
    await writeAudit(tx, { actor, act: 'addPasskey', subject: { kind: 'account', id: actor.accountId ?? '' } })
  })
}

/** Takes a passkey of one's own away. False when there is no such. */
export async function dropPasskey(db: Db, actor: Actor, id: string): Promise<boolean> {
  return db.transaction().execute(async tx => {
    const gone = await tx
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('account_id', '=', actor.accountId)
      .returning('id')
      .execute()
    if (gone.length > 0)
      await writeAudit(tx, { actor, act: 'dropPasskey', subject: { kind: 'account', id: actor.accountId ?? '' } })
    return gone.length > 0
  })
}

/** Counts a use. False when the key has counted further meanwhile: it was copied, or used twice at once. */
export async function countUse(db: Db, { id, counter }: { id: string; counter: number }): Promise<boolean> {
  const counted = await db
    .updateTable('passkey')
    .set({ counter })
    .where('id', '=', id)
    .where(one => one.or([one('counter', '<', counter), one.val(counter === 0)]))
    .returning('id')
    .execute()
  return counted.length > 0
}
