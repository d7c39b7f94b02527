import { type Actor, writeAudit } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import type { Language } from '../../ui/index.ts'

interface Own {
  readonly actor: Actor
  readonly sessionId: string
}

/** Ends one session of one's own. False when there is no such. */
export async function endSession(db: Db, { actor }: Own, id: string): Promise<boolean> {
  return db.transaction().execute(async tx => {
    const ended = await tx
      .deleteFrom('session')
      .where('id', '=', id)
      .where('account_id', '=', actor.accountId)
      .returning('id')
      .execute()
    if (ended.length > 0) await writeAudit(tx, { ...about(actor), act: 'endSession' })
    return ended.length > 0
  })
}

/** Ends all sessions of one's own but this one. */
export async function endOtherSessions(db: Db, { actor, sessionId }: Own): Promise<void> {
  await db.transaction().execute(async tx => {
    await tx.deleteFrom('session').where('account_id', '=', actor.accountId).where('id', '!=', sessionId).execute()
    await writeAudit(tx, { ...about(actor), act: 'endOtherSessions' })
  })
}

/** Notes what somebody changed about the way they sign in. */
export async function noteOwnChange(
  db: Db,
  { actor }: Pick<Own, 'actor'>,
  act:
    | 'changePassword'
    | 'turnOnSecondFactor'
    | 'turnOffSecondFactor'
    | 'renewBackupCodes'
    | 'addPasskey'
    | 'dropPasskey',
): Promise<void> {
  await writeAudit(db, { ...about(actor), act })
}

/** Keeps in which language the desk speaks to somebody, and whether they are told by mail. */
export async function keepOwnChoices(
  db: Db,
  { actor }: Pick<Own, 'actor'>,
  { language, mailChoice }: { language: Language; mailChoice: 'none' | 'at_once' | 'daily' },
): Promise<void> {
  await db.transaction().execute(async tx => {
    await tx
      .updateTable('account')
      .set({ language, mail_choice: mailChoice })
      .where('id', '=', actor.accountId ?? '')
      .execute()
    await writeAudit(tx, { ...about(actor), act: 'keepOwnChoices', details: { language, mailChoice } })
  })
}

const about = (actor: Actor) => ({ actor, subject: { kind: 'account', id: actor.accountId ?? '' } })
