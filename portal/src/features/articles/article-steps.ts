import type { Act, Deed } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import type { DeskRequest } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  approveArticle,
  correctArticle,
  type FlowResult,
  type FlowStep,
  releaseArticle,
  scheduleArticle,
  sendBackArticle,
  submitArticle,
  takeDownArticle,
} from './article-flow.commands.ts'
import { articleStanding } from './article-standing.queries.ts'
import { momentOf } from './article-steps-view.tsx'
import { leaveArticleUndo } from './article-undo.commands.ts'

interface Step {
  readonly act: Act
  readonly run: (tx: Tx, deed: Deed, step: FlowStep) => Promise<FlowResult>
}

/** What becomes public with an article: its meetings, recommendations and cited documents. */
export type WithArticle = (tx: Tx, deed: Deed, article: { id: number; at: Date }) => Promise<void>

const steps: Readonly<Record<string, Step>> = {
  submit: { act: 'editArticle', run: submitArticle },
  send_back: { act: 'sendBack', run: sendBackArticle },
  approve: { act: 'publish', run: approveArticle },
  schedule: { act: 'publish', run: scheduleArticle },
  publish: { act: 'publish', run: releaseArticle },
  correct: { act: 'publish', run: correctArticle },
  withdraw: { act: 'withdraw', run: takeDownArticle },
}

/** What a button does beside saving, and the act that it asks for: before anything is saved. */
export const stepNamed = (name: string): Step | undefined => (Object.hasOwn(steps, name) ? steps[name] : undefined)

const accepted: readonly FlowResult[] = [
  'submitted',
  'sent_back',
  'approved',
  'scheduled',
  'published',
  'corrected',
  'withdrawn',
]

export const isAccepted = (result: FlowResult): boolean => accepted.includes(result)

/** What a step came to, and by which number it can be taken back. */
export interface StepTaken {
  readonly result: FlowResult
  readonly undo: number | null
}

interface Taken {
  readonly step: Step
  readonly id: number
  readonly at: Date
  readonly whenPublished: WithArticle
}

/** Takes an article one step on, and what hangs on it with it. */
export async function takeStep(
  tx: Tx,
  { site, request: { actor, fields } }: { site: Site; request: DeskRequest },
  { step, id, at, whenPublished }: Taken,
): Promise<StepTaken> {
  const deed = { actor, site }
  const before = await articleStanding(tx, site.id, id)
  const done = await step.run(tx, deed, {
    id,
    at,
    note: (fields.note ?? '').normalize('NFC').trim().slice(0, 2000),
    showAt: momentOf(fields.show_at),
    expiresAt: momentOf(fields.expires_at),
    mayOwn: site.settings.ownApproval !== 'refused',
  })
  if (done === 'published') await whenPublished(tx, deed, { id, at })
  if (!isAccepted(done)) return { result: done, undo: null }
  return { result: done, undo: await leaveArticleUndo(tx, deed, { id, step: fields.act ?? '', before, at }) }
}
