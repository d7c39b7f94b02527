import type { Tx } from '../../database/index.ts'
import { type Standing, standingOf } from '../../publishing/index.ts'
import { type RecommendationKind, type RecommendationState, subjectOf } from './recommendation.ts'

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

/** Who asks whom, and whether it is asked, ordered or promised: kept beside an act that puts it right. */
export interface AskWording {
  readonly kind: RecommendationKind
  readonly from_id: number | null
  readonly from_name: string | null
  readonly to_id: number | null
  readonly to_name: string | null
}

export async function askWording(tx: Tx, siteId: number, id: number): Promise<AskWording | null> {
  const row = await tx
    .selectFrom('recommendation')
    .select(['kind', 'from_id', 'from_name', 'to_id', 'to_name'])
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}
