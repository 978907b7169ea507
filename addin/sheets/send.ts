import { type HttpRequest, noReply } from '../../shared/api/index.ts'
import { knownRefusal } from '../hosts/sheets/index.ts'
import { Refused, refusal } from '../refusals/index.ts'

/** Carries one request to the server. Its refusals come back like any reply; throws Refused where none came. */
export function fetchReply({ method, url, headers, body }: HttpRequest) {
  const { 'content-type': contentType, ...otherHeaders } = headers
  try {
    const response = UrlFetchApp.fetch(url, {
      method: METHODS[method],
      headers: otherHeaders,
      muteHttpExceptions: true,
      followRedirects: false,
      ...(contentType === undefined ? {} : { contentType }),
      ...(body === null ? {} : { payload: body }),
    })
    return { status: response.getResponseCode(), text: response.getContentText() }
  } catch (error) {
    const [server = url] = /^https?:\/\/[^/]+/.exec(url) ?? []
    throw knownRefusal(error) ?? new Refused([refusal('server', noReply({ url: server }, error))])
  }
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete', PATCH: 'patch' } as const
