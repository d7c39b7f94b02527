import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { DeskFrame, PageHeading, renderDocument } from '../../ui/index.ts'
import { accountWords as words } from './account.words.ts'
import type { SignedIn } from './sign-in.ts'

export const deskPath = '/ban-lam-viec'
export const signInPath = '/dang-nhap'
export const signOutPath = '/dang-xuat'

export interface DeskPage {
  readonly title: string
  readonly main: ComponentChildren
  readonly person?: SignedIn | null
  readonly status?: number
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
          menu={person ? [{ label: words.siteDesk, href: deskPath, isCurrent: request.url.startsWith(deskPath) }] : []}
          {...(person ? { person: { name: person.actor.name, signOutPath, token: person.formToken } } : {})}
        >
          <PageHeading title={page.title} />
          {page.main}
        </DeskFrame>,
      ),
    )
}
