import { Hono } from 'hono'
import { parseToken } from '../../shared/api/index.ts'
import type { Environment } from '../environment.ts'
import { LINK_TEXTS } from '../link-texts/index.ts'
import { organizationOf } from '../organizations.ts'
import { problem } from '../result.ts'
import { costHeader, HEADERS } from './headers.ts'
import { problemResponse } from './problem.ts'

/** The calendar feeds, which calendar programs fetch again and again. */
export function calendarRoutes(): Hono<{ Bindings: Environment }> {
  const app = new Hono<{ Bindings: Environment }>()
  app.get('/calendar/:file', async (context) => {
    const [, text = ''] = /^(.*)\.ics$/.exec(context.req.param('file')) ?? []
    const token = parseToken(text)
    if (token?.kind !== 'feed') return problemResponse(problem(404, LINK_TEXTS.en.noLink), HEADERS)
    const outcome = await organizationOf(context.env, token.organization).calendar(token)
    const headers = { ...HEADERS, ...costHeader(outcome, context.env) }
    if (outcome.status !== 200) return problemResponse(JSON.parse(outcome.json), headers)
    const file: string = JSON.parse(outcome.json)
    return new Response(file, {
      headers: {
        ...headers,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="okr.ics"',
      },
    })
  })
  return app
}
