import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { deskPath } from '../../http/index.ts'
import { DeskFrame, type MenuItem, PageHeading, renderDocument } from '../../ui/index.ts'
import { accountWords as words } from './account.words.ts'
import type { SignedIn } from './sign-in.ts'

export const signInPath = '/dang-nhap'
export const signOutPath = '/dang-xuat'

export interface DeskPage {
  readonly title: string
  readonly main: ComponentChildren
  readonly person?: SignedIn | null
  readonly status?: number
  /** Where else this person may go. */
  readonly menu?: readonly MenuItem[]
  readonly scripts?: readonly string[]
}

/** A page for one person: never stored by anybody, never indexed. */
export function sendDeskPage(request: FastifyRequest, reply: FastifyReply, page: DeskPage): FastifyReply {
  const { person } = page
  if (person && person.cookies.length > 0) reply.header('set-cookie', [...person.cookies])
  return reply
    .code(page.status ?? 200)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      renderDocument(
        <DeskFrame
          title={page.title}
          siteName={request.site.name}
          menu={page.menu ?? (person ? [{ label: words.siteDesk, href: deskPath }] : [])}
          {...(page.scripts ? { scripts: page.scripts } : {})}
          {...(person ? { person: { name: person.actor.name, signOutPath, token: person.formToken } } : {})}
        >
          <PageHeading title={page.title} />
          {page.main}
        </DeskFrame>,
      ),
    )
}
