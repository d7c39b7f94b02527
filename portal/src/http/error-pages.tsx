import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { formatDate, PlainFrame, renderDocument, SiteFrame } from '../ui/index.ts'
import { type ErrorStatus, errorLabels, errorWords } from './http.words.ts'
import { frameMenu, frameSite } from './site-frame-props.ts'

/** An error in the site's own frame, so that the reader still has its menu and search. */
export function sendErrorPage(request: FastifyRequest, reply: FastifyReply, status: ErrorStatus): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(errorDocument(request, status))
}

/** Without a site, or when nothing can be relied upon, the page stands alone. */
function errorDocument(request: FastifyRequest, status: ErrorStatus): string {
  const { title, explanation, advice } = errorWords[status]
  const reference = status === 500 || status === 503 ? request.id : null
  return framed(
    request,
    title,
    <ErrorMessage title={title} explanation={explanation} advice={advice} reference={reference} />,
  )
}

/** What stands at an address whose content was withdrawn: why, and since when. */
export function goneDocument(
  request: FastifyRequest,
  { goneBecause, since }: { goneBecause: string; since: Date },
): string {
  const { title, advice } = errorWords[410]
  return framed(
    request,
    title,
    <ErrorMessage
      title={title}
      explanation={goneBecause}
      advice={advice}
      note={`${errorLabels.goneSince} ${formatDate(since)}.`}
    />,
  )
}

function framed(request: FastifyRequest, title: string, message: ComponentChildren): string {
  if (!request.site) return renderDocument(<PlainFrame title={title}>{message}</PlainFrame>)
  const { site } = request
  return renderDocument(
    <SiteFrame
      site={frameSite(site, { host: request.host, isSecure: request.protocol === 'https' })}
      menu={frameMenu(site.menu, '')}
      title={title}
      path="/"
      isIndexed={false}
    >
      {message}
    </SiteFrame>,
  )
}

interface ErrorMessageProps {
  readonly title: string
  readonly explanation: string
  readonly advice: string
  readonly note?: string
  readonly reference?: string | null
}

function ErrorMessage({ title, explanation, advice, note, reference }: ErrorMessageProps) {
  return (
    <div class="error-page">
      <h1>{title}</h1>
      {explanation ? <p>{explanation}</p> : null}
      {note ? <p>{note}</p> : null}
      <p>{advice}</p>
      {reference ? (
        <p>
          {errorLabels.reference}: <code>{reference}</code>
        </p>
      ) : null}
      <p>
        <a class="button" href="/">
          {errorLabels.home}
        </a>
      </p>
    </div>
  )
}
