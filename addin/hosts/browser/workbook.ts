import { CommandType, type IWorkbookData, LifecycleStages } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import type { AsyncHost } from '../../../shared/workbook/index.ts'
import type { SheetTools } from '../../self-test/index.ts'
import { browserHost } from './host.ts'
import { sheetTools } from './sheet-tools.ts'
import { startUniver } from './univer.ts'

/** A workbook as the browser keeps it. */
export type SavedWorkbook = IWorkbookData

/** A workbook that somebody sees and edits. */
export interface BrowserWorkbook {
  readonly host: AsyncHost
  readonly sheetTools: SheetTools
  save(): SavedWorkbook
  /** Calls back after anything in it changed. */
  onChange(listener: () => void): void
}

/** Starts with the sheet that a tracker has anyway. */
const EMPTY: Partial<IWorkbookData> = {
  name: 'OKRs',
  sheetOrder: ['start'],
  sheets: { start: { id: 'start', name: 'Start' } },
}

/** Shows a workbook inside an element: the one saved, or an empty one. Resolves when it is on the screen. */
export async function openWorkbook(
  container: HTMLElement,
  saved: SavedWorkbook | null,
  options: { readonly dark: boolean },
): Promise<BrowserWorkbook> {
  const api = startUniver(container, options)
  const workbook = api.createWorkbook(saved ?? EMPTY)
  await rendered(api)
  return {
    host: browserHost(api, workbook),
    sheetTools: sheetTools(workbook),
    save: () => workbook.save(),
    onChange: (listener) => {
      api.onCommandExecuted(({ type }) => {
        if (type === CommandType.MUTATION) listener()
      })
    },
  }
}

function rendered(api: FUniver): Promise<void> {
  if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return Promise.resolve()
  return new Promise((resolve) => {
    const listening = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return
      listening.dispose()
      resolve()
    })
  })
}

/** Whether something found in a store is a workbook of this version of Univer's format. */
export function isSavedWorkbook(found: unknown): found is SavedWorkbook {
  return typeof found === 'object' && found !== null && 'sheetOrder' in found && 'sheets' in found
}
