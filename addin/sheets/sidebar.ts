import { sheetsToRead } from '../actions/index.ts'
import { applyPlan, readSnapshot, refusedBy, remove, renameSheet } from '../hosts/sheets/index.ts'
import type { SidebarCall, SidebarCalls, SidebarRequest } from './calls.ts'
import { allKept, kept } from './kept.ts'
import { fetchReply } from './send.ts'

/** The address of the server that this copy of the add-on was built for. */
declare const SERVER: string

/** Answers a message of the sidebar. An exception would reach the sidebar without what it says, so that none leaves here. */
export function sidebarCall(text: string): string {
  const request: SidebarRequest = JSON.parse(text)
  try {
    return JSON.stringify({ ok: true, output: answer(request) })
  } catch (error) {
    return JSON.stringify({ ok: false, refusals: refusedBy(error).refusals })
  }
}

function answer(request: SidebarRequest): SidebarCalls[SidebarCall]['output'] {
  switch (request.name) {
    case 'start':
      return {
        server: SERVER,
        spreadsheetId: SpreadsheetApp.getActiveSpreadsheet().getId(),
        kept: allKept(),
      }
    case 'read':
      return read(request.input)
    case 'apply':
      return applyPlan(SpreadsheetApp.getActiveSpreadsheet(), request.input.plan, request.input.seen)
    case 'send':
      return fetchReply(request.input)
    case 'renameSheet':
      renameSheet(SpreadsheetApp.getActiveSpreadsheet(), request.input.from, request.input.to)
      return null
    case 'remove':
      remove(SpreadsheetApp.getActiveSpreadsheet(), request.input)
      return null
    case 'keep':
      return keep(request.input)
  }
}

function keep({ name, value }: SidebarCalls['keep']['input']): null {
  if (value === null) kept.removeItem(name)
  else kept.setItem(name, value)
  return null
}

function read(wanted: SidebarCalls['read']['input']) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  if (wanted === 'all') return readSnapshot(spreadsheet, undefined)
  return readSnapshot(spreadsheet, wanted === 'needed' ? sheetsToRead(readSnapshot(spreadsheet, [])) : wanted)
}
