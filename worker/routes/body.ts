import { fail, ok, type Result } from '../result.ts'

const MAX_BYTES = 1_048_576
const TOO_LARGE = 'The request is larger than 1 MB; send it in smaller parts. Nothing was changed.'

/** Reads a request's JSON, of at most 1 MB; more than that is not read to its end. */
export async function readJson(request: Request): Promise<Result<unknown>> {
  if (Number(request.headers.get('content-length')) > MAX_BYTES) return fail(413, TOO_LARGE)
  const text = await readText(request)
  if (text === null) return fail(413, TOO_LARGE)
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail(400, 'The request is not JSON. Nothing was changed.')
  }
}

/** The text of a request, null where it is larger than 1 MB. */
export async function readText(request: Request): Promise<string | null> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MAX_BYTES) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
