import type { Tx } from '../../database/index.ts'
import { type Standing, standingOf } from '../../publishing/index.ts'
import { type RecommendationState, subjectOf } from './recommendation.ts'

/** How an ask stood, to be kept beside the act that takes it for misread. */
export interface AskStanding {
  readonly id: number
  readonly state: RecommendationState
  readonly standing: Standing
}

/** To be asked for before the act, and after it. */
export async function askStanding(tx: Tx, siteId: number, id: number): Promise<AskStanding | null> {
  const standing = await standingOf(tx, subjectOf(siteId, id))
  const ask = tx.selectFrom('recommendation').select('state').where('site_id', '=', siteId).where('id', '=', id)
  const row = await ask.executeTakeFirst()
  return standing && row ? { id, state: row.state as RecommendationState, standing } : null
}
