import { fail, ok, type Result } from '../result.ts'

const MEGABYTE = 1_048_576

/** Reads a request's JSON, of at most 1 MB; more than that is not read to its end. */
export async function readJson(request: Request): Promise<Result<unknown>> {
  const text = await readText(request)
  if (text === null) return tooLarge(1)
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail(400, 'The request is not JSON. Nothing was changed.')
  }
}

/** The text of a request, null where it is larger than some megabytes; then it is not read to its end. */
export async function readText(request: Request, megabytes = 1): Promise<string | null> {
  const most = megabytes * MEGABYTE
  if (Number(request.headers.get('content-length')) > most) return null
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > most) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

export function tooLarge(megabytes: number): Result<never> {
  return fail(
    413,
    `The request is larger than ${megabytes} MB; send it in smaller parts. Nothing was changed.`,
  )
}
