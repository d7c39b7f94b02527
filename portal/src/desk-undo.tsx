import type { ComponentChildren } from 'preact'
import { deskWords } from './desk.words.ts'
import { restoreBackup } from './desk-backup-removal.ts'
import type { BackupParts } from './desk-backups.tsx'
import { auditWords } from './features/accounts/audit.words.ts'
import { putAccessBack, putRoleBack, withdrawInvitation, withdrawRecovery } from './features/accounts/index.ts'
import {
  bringArticleBack,
  putCopyBack,
  putReadingBack,
  reopenReadings,
  takeBackStep,
  throwArticleAway,
} from './features/articles/index.ts'
import { restoreCategories, restoreTags } from './features/categories/index.ts'
import { reopenComments } from './features/comments/index.ts'
import { removeReadings } from './features/importer/index.ts'
import { putFocusBack, restoreToLibrary, takeCutBack } from './features/media/index.ts'
import { withdrawNews } from './features/notifications/index.ts'
import { restoreHome, restoreMenu, restoreSettings } from './features/site-settings/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath } from './http/index.ts'
import { EmptyState, formats, type Language, Notice, Section, Written } from './ui/index.ts'
import { type Inverse, type RecentAct, recentActs, type UndoRefusal, undoAct } from './undo/index.ts'

const path = '/hoan-tac'
const listPath = '/viec-vua-lam'

/** The commands that take others back, by the names under which those leave them. */
const commands: Readonly<Record<string, Inverse>> = {
  takeBackStep,
  reopenReadings,
  putReadingBack,
  removeReadings,
  putCopyBack,
  throwArticleAway,
  bringArticleBack,
  putRoleBack,
  putAccessBack,
  withdrawRecovery,
  withdrawInvitation,
  restoreCategories,
  restoreTags,
  restoreMenu,
  restoreHome,
  restoreSettings,
  reopenComments,
  restoreToLibrary,
  putFocusBack,
  takeCutBack,
}

/** The page of what was just done, and the button that takes it back wherever it stands. */
export function undoPages(desk: DeskPages, { backupFolder }: Pick<BackupParts, 'backupFolder'>): void {
  const all = { ...commands, restoreBackup: restoreBackup(backupFolder) }
  desk.show(listPath, async request => listPage(desk, request))
  desk.take(`${path}/:id`, async request => takeBack(desk, request, all))
}

async function takeBack(
  { services }: DeskPages,
  { actor, params, fields }: DeskRequest,
  inverses: Readonly<Record<string, Inverse>>,
): Promise<DeskAnswer> {
  const id = Number(params.id)
  if (!Number.isSafeInteger(id)) return null
  const { db, now, sites } = services
  const parts = { id, at: now(), inverses, placeOf: (siteId: number) => sites.byId(siteId) ?? null }
  const done = await undoAct(db, actor, parts)
  if (done.result === 'undone') {
    await sites.load()
    await withdrawNews(db, now())
  }
  // The page of what is gone is no place to go back to; in the list stands the way back.
  if (done.result === 'undone' && done.isGone) return { redirectTo: `${deskPath}${listPath}?hoan_tac_xong=undone_gone` }
  const back = ownPage(fields.back)
  return { redirectTo: `${back}${back.includes('?') ? '&' : '?'}hoan_tac_xong=${done.result}` }
}

/** A page of the desk to go back to; the list where a form names something else. */
const ownPage = (back = ''): string =>
  /^\/ban-lam-viec(?:[/?][\w./?=&%-]*)?$/.test(back) && !back.includes('//') ? back : `${deskPath}${listPath}`

/** What a page says above its content about an act that was just done, or just taken back. */
export async function undoBanner({ services }: DeskPages, request: DeskRequest) {
  const { query, actor, path: here } = request
  const words = deskWords[request.language]
  const said = query.hoan_tac_xong
  if (said === 'undone') return <Banner kind="success" text={words.undone} />
  if (said === 'undone_gone') return <Banner kind="success" text={words.undoneGone} />
  if (isRefusal(said)) return <Banner kind="warning" text={words.undoRefused[said]} />
  if (!/^[1-9]\d{0,14}$/.test(query.hoan_tac ?? '')) return null
  const of = { accountId: actor.accountId, now: services.now(), id: Number(query.hoan_tac) }
  const [act] = await recentActs(services.db, of)
  if (!act) return null
  return (
    <Notice kind="info" isAnswer>
      <UndoForm act={act} token={request.formToken} back={here} language={request.language}>
        <Done act={act} language={request.language} />
      </UndoForm>
    </Notice>
  )
}

/** `Publish: the title of the article`. */
function Done({ act, language }: { readonly act: RecentAct; readonly language: Language }) {
  return (
    <span>
      {actName(act, language)}:{' '}
      <strong>
        <Written>{act.label}</Written>
      </strong>
    </span>
  )
}

const isRefusal = (said = ''): said is UndoRefusal => Object.hasOwn(deskWords.vi.undoRefused, said)

const actName = ({ act }: RecentAct, language: Language): string => auditWords[language].acts[act] ?? act

function Banner({ kind, text }: { readonly kind: 'success' | 'warning'; readonly text: string }) {
  return (
    <Notice kind={kind} isAnswer>
      <p>{text}</p>
    </Notice>
  )
}

interface UndoFormProps {
  readonly act: RecentAct
  readonly token: string
  readonly back: string
  readonly language: Language
  readonly children?: ComponentChildren
}

function UndoForm({ act, token, back, language, children }: UndoFormProps) {
  const words = deskWords[language]
  return (
    <form class="undo-form" method="post" action={`${deskPath}${path}/${act.id}`}>
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="back" value={back} />
      {children}
      <button
        class="button button--second"
        type="submit"
        aria-label={words.undoIt(`${actName(act, language)}, ${act.label}`)}
      >
        {words.undo}
      </button>
    </form>
  )
}

async function listPage({ services }: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const format = formats[request.language]
  const { actor, language, formToken } = request
  const words = deskWords[language]
  const acts = await recentActs(services.db, { accountId: actor.accountId, now: services.now() })
  const main = (
    <>
      <p>{words.recentAbout}</p>
      {acts.length === 0 ? (
        <EmptyState title={words.recentNone}>
          <p>{words.recentNoneWhy}</p>
        </EmptyState>
      ) : (
        <Section id="viec-vua-lam" title={words.recentList}>
          <ol class="notification-list">
            {acts.map(act => (
              <li key={act.id} class="notification-list__item">
                <UndoForm act={act} token={formToken} back={`${deskPath}${listPath}`} language={language}>
                  <Done act={act} language={language} />
                </UndoForm>
                <span class="field__hint">
                  <Written>{services.sites.byId(act.siteId)?.name ?? ''}</Written>, {format.dateTime(act.madeAt)}
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
  return { title: words.places.recent, main }
}
