import { execFileSync } from 'node:child_process'
import type { Person } from './stand-in/index.ts'

const FETCH = `
  const { url, method, headers, body } = JSON.parse(process.argv[1])
  const reply = await fetch(url, { method, headers, body })
  console.log(JSON.stringify({ status: reply.status, text: await reply.text() }))
`

/** Somebody whose requests reach a real server. As in Apps Script the script waits for each, so another process fetches. */
export function personOnline(): Person {
  return {
    userProperties: new Map(),
    locale: 'en_GB',
    fetch: (request) =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '--eval', FETCH, JSON.stringify(request)], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      ),
  }
}
