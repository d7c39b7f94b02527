import { type Kysely, sql } from 'kysely'
import { reasonOf } from './failure.ts'
import type { Log } from './log.ts'
import type { Tables } from './tables.generated.ts'

/** What the public pages read with. Migrations grant it SELECT on what the public may see, table by table. */
export const PUBLIC_ROLE = 'tuong_minh_public'

/** Makes the role where we may. On a server whose administrator keeps that right, the public side reads as we do. */
export async function ensurePublicRole(db: Kysely<Tables>, log: Log): Promise<string | undefined> {
  try {
    await sql.raw(createOnce).execute(db)
    await db.transaction().execute(tx => sql.raw(`SET LOCAL ROLE ${PUBLIC_ROLE}`).execute(tx))
    return PUBLIC_ROLE
  } catch (error) {
    log.warn(
      `The database user may not use the role ${PUBLIC_ROLE}, so public pages read with all rights (${reasonOf(error)}). ` +
        `Ask the administrator for: CREATE ROLE ${PUBLIC_ROLE}; GRANT ${PUBLIC_ROLE} TO <user>;`,
    )
    return undefined
  }
}

// Two instances may start at once: the second one's CREATE fails, which is as good as having made it.
const createOnce = `
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${PUBLIC_ROLE}') THEN
    BEGIN
      CREATE ROLE ${PUBLIC_ROLE} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, '${PUBLIC_ROLE}', 'MEMBER') THEN
    GRANT ${PUBLIC_ROLE} TO CURRENT_USER;
  END IF;
END
$$`
