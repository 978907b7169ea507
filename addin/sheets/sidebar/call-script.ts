import { Refused, refusal } from '../../refusals/index.ts'
import type { SidebarAnswer, SidebarCall } from '../calls.ts'
import type { CallScript } from '../remote-host.ts'

/** What Google puts into the page: calls a function of the script and calls back with what it returned. */
interface ScriptRunner {
  withSuccessHandler(handler: (text: string) => void): ScriptRunner
  withFailureHandler(handler: (error: Error) => void): ScriptRunner
  sidebarCall(text: string): void
}

declare const google: { readonly script: { readonly run: ScriptRunner } }

/** Carries one call to the script beside the spreadsheet. */
export const callScript: CallScript = <Name extends SidebarCall>(name: Name, input: unknown) =>
  new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((text) => {
        const answer: SidebarAnswer<Name> = JSON.parse(text)
        if (answer.ok) resolve(answer.output)
        else reject(new Refused(answer.refusals))
      })
      .withFailureHandler((error) => reject(new Refused([refusal('google-refused', error.message)])))
      .sidebarCall(JSON.stringify({ name, input }))
  })
