import { type Addresses, SCOPES } from './source.ts'

/** Google looks for it under this name. */
export const APPS_SCRIPT_FILE = 'appsscript.json'

/**
 * The manifest of the Google Sheets add-on. It may call this one server and asks for three narrow scopes. Dates come by the
 * spreadsheet's own time zone, so the script's says nothing.
 */
export function appsScriptManifest({ origin }: Addresses) {
  return {
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    oauthScopes: SCOPES,
    urlFetchWhitelist: [`${origin}/`],
  }
}
