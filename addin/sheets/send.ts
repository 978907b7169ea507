import type { HttpRequest } from '../../shared/api/index.ts'
import { explained } from '../hosts/sheets/index.ts'

/** Carries one request to the server. Refusals come back like any reply; throws where none came. */
export function fetchReply({ method, url, headers, body }: HttpRequest) {
  const { 'content-type': contentType, ...otherHeaders } = headers
  const response = explained(() =>
    UrlFetchApp.fetch(url, {
      method: METHODS[method],
      headers: otherHeaders,
      muteHttpExceptions: true,
      followRedirects: false,
      ...(contentType === undefined ? {} : { contentType }),
      ...(body === null ? {} : { payload: body }),
    }),
  )
  return { status: response.getResponseCode(), text: response.getContentText() }
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete', PATCH: 'patch' } as const
