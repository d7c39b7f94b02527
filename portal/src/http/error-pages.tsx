import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { formatDate, type Language, PlainFrame, renderDocument, SiteFrame } from '../ui/index.ts'
import { deskPath } from './desk-pages.ts'
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
  const language = request.language ?? 'vi'
  const { title, explanation, advice } = errorWords[language][status]
  const reference = status === 500 || status === 503 ? request.id : null
  return framed(
    request,
    title,
    <ErrorMessage explanation={explanation} advice={advice} reference={reference} language={language} />,
  )
}

/** What stands at an address whose content was withdrawn: why, and since when. */
export function goneDocument(
  request: FastifyRequest,
  { goneBecause, since }: { goneBecause: string; since: Date },
): string {
  const { title, advice } = errorWords.vi[410]
  return framed(
    request,
    title,
    <ErrorMessage
      explanation={goneBecause}
      advice={advice}
      note={`${errorLabels.vi.goneSince} ${formatDate(since)}.`}
    />,
  )
}

/** The menu and the foot of a site are Vietnamese: they'd be odd around an English page of the desk. */
const standsAlone = ({ site, language = 'vi' }: FastifyRequest): boolean => !site || language !== 'vi'

function framed(request: FastifyRequest, title: string, message: ComponentChildren): string {
  if (standsAlone(request))
    return renderDocument(
      <PlainFrame title={title} language={request.language ?? 'vi'}>
        {message}
      </PlainFrame>,
    )
  const { site } = request
  return renderDocument(
    <SiteFrame
      site={frameSite(site, { host: request.host, isSecure: request.protocol === 'https' })}
      menu={frameMenu(site.menu, '')}
      title={title}
      path="/"
      isIndexed={false}
    >
      <div class="error-page">
        <h1>{title}</h1>
        {message}
      </div>
    </SiteFrame>,
  )
}

interface ErrorMessageProps {
  readonly explanation: string
  readonly advice: string
  readonly note?: string
  readonly reference?: string | null
  readonly language?: Language
}

function ErrorMessage({ explanation, advice, note, reference, language = 'vi' }: ErrorMessageProps) {
  const labels = errorLabels[language]
  return (
    <>
      {explanation ? <p>{explanation}</p> : null}
      {note ? <p>{note}</p> : null}
      <p>{advice}</p>
      {reference ? (
        <p>
          {labels.reference}: <code>{reference}</code>
        </p>
      ) : null}
      <p>
        <a class="button" href={language === 'vi' ? '/' : deskPath}>
          {labels.home}
        </a>
      </p>
    </>
  )
}
