import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { assetFolder } from '../ui/index.ts'
import { sendErrorPage } from './error-pages.tsx'

/** Built files, whose names change with their content, and the style sheet with a site's colours. */
export async function assetRoutes(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: `${assetFolder}/`,
    preCompressed: true,
    immutable: true,
    maxAge: 31_536_000_000,
    index: false,
    decorateReply: false,
  })
  app.get<{ Params: { file: string } }>('/mau-sac/:file', async (request, reply) => {
    const colours = /^([0-9a-f]{6})-([0-9a-f]{6})\.css$/.exec(request.params.file)
    if (!colours) return sendErrorPage(request, reply, 404)
    const css = `:root{${themeOf('primary', colours[1])}${themeOf('accent', colours[2])}${bannerOf(colours[1])}}`
    return reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(css)
  })
}

/** A colour by day, and lightened for dark backgrounds. */
const themeOf = (name: string, colour: string | undefined) =>
  `--site-${name}:#${colour};--site-${name}-night:color-mix(in oklab,#${colour} 45%,white);`

/** The menu and the footer, under white text: the colour itself, deeper at night. */
const bannerOf = (colour: string | undefined) =>
  `--site-banner:#${colour};--site-banner-night:color-mix(in oklab,#${colour} 60%,black);`
