import { type Context, Hono } from 'hono'
import { addressesOf, generate, PACKAGE_FILE, packageOf } from '../../manifests/index.ts'
import type { Environment } from '../environment.ts'
import { InstallPage } from '../pages/install/page.tsx'
import { problem } from '../result.ts'
import { HEADERS } from './headers.ts'
import { languageOf } from './language.ts'
import { problemResponse } from './problem.ts'

type Application = { Bindings: Environment }

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
}

/** How to install the add-ins, and the manifests for the address that this server is reached at. */
export function installRoutes(): Hono<Application> {
  const app = new Hono<Application>()
  app.get('/', (context) => context.redirect('/install'))
  app.get('/install', installPage)
  app.get('/manifests/:file', manifest)
  return app
}

function installPage(context: Context<Application>): Response {
  const language = languageOf(context.req)
  const isSecure = typeof addressesOf(originOf(context)) !== 'string'
  const headers = {
    ...HEADERS,
    'cache-control': 'public, max-age=300',
    'content-language': language,
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Language',
  }
  const page = <InstallPage language={language} isSecure={isSecure} />
  return new Response(`<!doctype html>${String(page)}`, { headers })
}

function manifest(context: Context<Application, '/manifests/:file'>): Response {
  const addresses = addressesOf(originOf(context))
  if (typeof addresses === 'string') return problemResponse(problem(422, addresses))
  const name = context.req.param('file')
  const files = generate(addresses)
  const content = name === PACKAGE_FILE ? packageOf(files) : files.get(name)
  if (content === undefined) return problemResponse(problem(404, 'There is no such manifest.'))
  return new Response(content, {
    headers: {
      // Excel on the web reads the functions from its own origin.
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      'content-type': TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain',
      'x-content-type-options': 'nosniff',
    },
  })
}

function originOf({ req }: Context<Application>): string {
  return new URL(req.url).origin
}
