import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { deskPath } from '../../http/index.ts'
import {
  DeskFrame,
  type DeskFrameProps,
  type DeskMenuGroup,
  type Language,
  Notice,
  PageHeading,
  renderDocument,
  uiWords,
  useLanguage,
  Written,
} from '../../ui/index.ts'
import { arrivalLanguage } from './arrival-language.ts'
import { idleWords } from './idle.words.ts'
import { countdown, type SignedIn } from './sign-in.ts'
import { signedInWords } from './signed-in.words.ts'

export const signInPath = '/dang-nhap'
export const codePath = `${signInPath}/ma-xac-thuc`
export const signOutPath = '/dang-xuat'
/** A page tells here that somebody is at work on it. */
export const awakePath = `${deskPath}/con-thuc`
export const ownAccountPath = `${deskPath}/tai-khoan`

export interface DeskPage {
  readonly title: string
  /** The part of the title that people wrote. */
  readonly written?: string
  readonly main: ComponentChildren
  readonly person?: SignedIn | null
  /** Where nobody is signed in, but it is known whose page this is. */
  readonly language?: Language
  readonly status?: number
  /** Where else this person may go. */
  readonly menu?: readonly DeskMenuGroup[]
  readonly bell?: DeskFrameProps['bell']
  readonly finder?: DeskFrameProps['finder']
  readonly scripts?: readonly string[]
  readonly cookies?: readonly string[]
}

/** A page for one person: never stored by anybody, never indexed. */
export function sendDeskPage(request: FastifyRequest, reply: FastifyReply, page: DeskPage): FastifyReply {
  const { person } = page
  setCookies(reply, [...(person?.cookies ?? []), ...(page.cookies ?? [])])
  return reply
    .code(page.status ?? 200)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      renderDocument(
        <DeskFrame
          title={page.title}
          siteName={request.site.name}
          language={person?.language ?? page.language ?? arrivalLanguage(request)}
          menu={page.menu ?? (person ? fewPlaces(person.language) : [])}
          {...(page.bell ? { bell: page.bell } : {})}
          {...(page.finder ? { finder: page.finder } : {})}
          scripts={[...(page.scripts ?? []), ...(page.finder ? ['palette.js'] : []), ...(person ? ['idle.js'] : [])]}
          {...(person
            ? { person: { name: person.actor.name, signOutPath, accountPath: ownAccountPath, token: person.formToken } }
            : {})}
        >
          <PageHeading title={<Title {...page} />} />
          {person && !request.url.startsWith(ownAccountPath) ? <SetUpNotice person={person} /> : null}
          {page.main}
          {person ? <IdleSettings person={person} /> : null}
        </DeskFrame>,
      ),
    )
}

/** The title with what people wrote in it marked as theirs. */
function Title({ title, written = '' }: Pick<DeskPage, 'title' | 'written'>) {
  const at = written === '' ? -1 : title.indexOf(written)
  if (at < 0) return title
  return (
    <>
      {title.slice(0, at)}
      <Written>{written}</Written>
      {title.slice(at + written.length)}
    </>
  )
}

/** For an answer that has looked at nothing but the form: the way to the desk. */
const fewPlaces = (language: Language): DeskMenuGroup[] => [
  { label: uiWords[language].menu, items: [{ label: uiWords[language].deskTitle, href: deskPath }] },
]

/** Some seconds before the server would: the answer must still reach it. */
const earlier = 5_000

/** For the script that asks whether somebody is still there. */
function IdleSettings({ person }: { readonly person: SignedIn }) {
  return (
    <div
      hidden
      data-idle-after={person.idleAfter - earlier}
      data-countdown={countdown}
      data-awake={awakePath}
      data-sign-out={signOutPath}
      data-ended={`${signInPath}?ket_qua=het_gio`}
      data-token={person.formToken}
      data-words={JSON.stringify(idleWords[person.language])}
    />
  )
}

export function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  if (cookies.length > 0) reply.header('set-cookie', [...cookies])
}

/** Whoever came by a link is asked for a password, until they have one. */
function SetUpNotice({ person }: { readonly person: SignedIn }) {
  const words = signedInWords[useLanguage()]
  if (person.hasPassword) return null
  return (
    <Notice kind="warning">
      <p>
        {words.noPassword} <a href={ownAccountPath}>{words.ownAccount}</a>
      </p>
    </Notice>
  )
}
