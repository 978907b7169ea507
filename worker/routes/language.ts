import type { HonoRequest } from 'hono'
import type { Language } from '../pages/language.ts'

/** The language asked for by the address, or else by the browser; the first of the two that it names. */
export function languageOf(request: HonoRequest): Language {
  const wanted = request.query('language') ?? request.header('accept-language') ?? ''
  const first = /(?:^|[\s,])(en|de)\b/i.exec(wanted)?.[1]?.toLowerCase()
  return first === 'de' ? 'de' : 'en'
}
