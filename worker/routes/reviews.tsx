import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { parseToken, schemas } from '../../shared/api/index.ts'
import type { Environment } from '../environment.ts'
import type { ReviewPageData } from '../organization/handlers/reviews.ts'
import type { ReviewAnswers } from '../organization/reviews.ts'
import { organizationOf } from '../organizations.ts'
import type { Language } from '../pages/language.ts'
import { NoSuchLink } from '../pages/layout.tsx'
import { ReviewPage, type Typed } from '../pages/review/review-page.tsx'
import { readText } from './body.ts'
import { FORM_HEADERS, HEADERS } from './headers.ts'
import { languageOf } from './language.ts'

type Application = { Bindings: Environment }

/** The pages behind personal review links. */
export function reviewRoutes(): Hono<Application> {
  const app = new Hono<Application>()
  app.get('/v/:token', async (context) => {
    const { status, json } = await ask(context, null)
    return status === 200
      ? form(JSON.parse(json), {}, languageOf(context.req), false)
      : page(<NoSuchLink language={languageOf(context.req)} />, 404)
  })
  app.post('/v/:token', async (context) => {
    const typed: Typed = Object.fromEntries(new URLSearchParams((await readText(context.req.raw)) ?? ''))
    const answers = schemas.ReviewAnswers.safeParse(typed)
    const { status, json } = await ask(context, answers.success ? answersOf(answers.data) : null)
    if (status === 200) return form(JSON.parse(json), typed, languageOf(context.req), true)
    if (status !== 204 && status !== 409) return page(<NoSuchLink language={languageOf(context.req)} />, 404)
    const { pathname, search } = new URL(context.req.url)
    return new Response(null, { status: 303, headers: { ...HEADERS, location: `${pathname}${search}` } })
  })
  return app
}

async function ask(
  context: Context<Application, '/v/:token'>,
  answers: ReviewAnswers | null,
): Promise<{ readonly status: number; readonly json: string }> {
  const token = parseToken(context.req.param('token'))
  if (token?.kind !== 'review') return { status: 404, json: '' }
  const organization = organizationOf(context.env, token.organization)
  return organization.review({ token, answers, language: languageOf(context.req) })
}

function answersOf({ keep, change, ...statements }: Readonly<Record<string, string>>): ReviewAnswers {
  return {
    statements: Object.keys(statements)
      .sort()
      .map((name) => Number(statements[name])),
    keep: (keep ?? '').trim(),
    change: (change ?? '').trim(),
  }
}

function form(data: ReviewPageData, typed: Typed, language: Language, isSent: boolean): Response {
  const isIncomplete = isSent && !data.isAnswered
  const content = <ReviewPage data={data} typed={typed} isIncomplete={isIncomplete} language={language} />
  return page(content, isIncomplete ? 422 : 200)
}

function page(content: Child, status: number): Response {
  const headers = { ...FORM_HEADERS, vary: 'Accept-Language', 'content-type': 'text/html; charset=utf-8' }
  return new Response(`<!doctype html>${String(content)}`, { status, headers })
}
