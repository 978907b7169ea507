import * as z from 'zod/mini'
import { ROUTES, type Route } from './routes.ts'
import { ProblemDetails } from './schemas/index.ts'

type Json = Readonly<Record<string, unknown>>

/** The OpenAPI 3.1 document of the API, made from the route table. */
export function openApi(): Json {
  const routes: readonly (readonly [string, Route])[] = Object.entries(ROUTES)
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, route] of routes) {
    const methods = paths[route.path] ?? {}
    methods[route.method.toLowerCase()] = operation(name, route)
    paths[route.path] = methods
  }
  return {
    openapi: '3.1.0',
    info: { title: 'OKR Rollout', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(ProblemDetails) },
    },
  }
}

function operation(name: string, route: Route): Json {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const content = route.reply ? { content: replyContent(route, route.reply) } : {}
  return {
    operationId: name,
    summary: route.summary,
    description: [`For: ${route.callers.join(', ')}.`, route.description ?? []].flat().join(' '),
    security: route.callers.includes('anybody') ? [] : [{ token: [] }],
    parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
    ...(route.body ? { requestBody: { required: true, content: bodyContent(route, route.body) } } : {}),
    responses: {
      [route.status]: { description: 'Done.', ...content },
      default: { description: 'Not done, and why.', content: problem },
    },
  }
}

function bodyContent({ accepts = 'application/json' }: Route, body: z.ZodMiniType): Json {
  return { [accepts]: { schema: schemaOf(body) } }
}

function replyContent({ streams }: Route, reply: z.ZodMiniType): Json {
  return streams
    ? { [streams]: { schema: { type: 'string' } } }
    : { 'application/json': { schema: schemaOf(reply) } }
}

function pathParameters(path: string): Json[] {
  return (path.match(/\{\w+\}/g) ?? []).map((parameter) => ({
    name: parameter.slice(1, -1),
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodMiniType | undefined): Json[] {
  const shape = query instanceof z.ZodMiniObject ? Object.entries(query.shape) : []
  return shape.map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schema instanceof z.ZodMiniType ? schemaOf(schema) : {},
  }))
}

function schemaOf(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
  return rest
}
