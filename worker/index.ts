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

const BROKEN = 'Something broke on the server; nothing was changed. Try again later.'
const NO_ROOM =
  'The storage of this organisation is full; nothing was changed. Tell whoever runs this server: the operator’s guide says what to do.'

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
  // What SQLite says where an object has all the storage that it may have; its transaction is undone.
  const isFull = error.message.includes('database or disk is full')
  return problemResponse(isFull ? problem(507, NO_ROOM) : problem(500, BROKEN))
})

export default app
