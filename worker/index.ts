import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { en } from 'zod/locales'
import { config } from 'zod/mini'
import { openApi } from '../shared/api/index.ts'
import type { Environment } from './environment.ts'
import { logError } from './log-error.ts'
import { problem } from './result.ts'
import { apiRoutes } from './routes/api.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { installRoutes } from './routes/install.tsx'
import { pageRoutes } from './routes/pages.tsx'
import { problemResponse } from './routes/problem.ts'
import { reviewRoutes } from './routes/reviews.tsx'

export { Organization } from './organization/organization.ts'

config(en())

const app = new Hono<{ Bindings: Environment }>()
app.get('*', etag())
app.get('/healthz', (context) => context.json({ status: 'ok' }))
app.get('/api/v1/openapi.json', (context) => context.json(openApi()))
app.route('/', apiRoutes())
app.route('/', pageRoutes())
app.route('/', reviewRoutes())
app.route('/', calendarRoutes())
app.route('/', installRoutes())
app.notFound(() => problemResponse(problem(404, 'There is nothing at this address.')))
app.onError((error) => {
  logError(error)
  return problemResponse(problem(500, 'Something broke on the server; nothing was changed. Try again later.'))
})

export default app
