import { schemas } from '../../shared/api/index.ts'
import type { Outcome } from '../organization/requests.ts'
import type { Result } from '../result.ts'
import { API_HEADERS } from './headers.ts'

/**
 * A text that its organisation's object hands out in parts, from the first on, as one response: no more than one part is
 * in memory. Where a later part cannot be had the response breaks off, so that nobody takes half for the whole.
 */
export function streamedResponse(
  mediaType: string,
  first: Outcome,
  more: (after: string) => Promise<Result<Outcome>>,
): Response {
  const encoder = new TextEncoder()
  let part = schemas.TextPart.parse(JSON.parse(first.json))
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(encoder.encode(part.text))
      if (part.next === null) return controller.close()
      const outcome = await more(part.next)
      if (!outcome.ok || outcome.value.status >= 400) throw new Error('The rest could not be read.')
      part = schemas.TextPart.parse(JSON.parse(outcome.value.json))
    },
  })
  return new Response(body, { headers: { ...API_HEADERS, 'content-type': `${mediaType}; charset=utf-8` } })
}
