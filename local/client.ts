import {
  type Answer,
  type Client,
  createClient,
  type Reply,
  type RouteName,
  type Send,
} from '../shared/api/index.ts'

/** A client with a token, or with none. */
export function clientOf(url: string, token: string | null, send: Send = fetchReply): Client {
  return createClient({ url, token }, send)
}

/** What a call answered. Throws with the server's words where it refused. */
export function expectValue<Name extends RouteName>(answer: Answer<Name>): Reply<Name> {
  if (answer.ok) return answer.value
  const { title, detail, errors = [] } = answer.problem
  throw new Error([detail ?? title, ...errors.map(({ where, message }) => `${where}: ${message}`)].join('\n'))
}

async function fetchReply({ url, method, headers, body }: Parameters<Send>[0]): ReturnType<Send> {
  const reply = await fetch(url, { method, headers, body })
  return { status: reply.status, text: await reply.text() }
}
