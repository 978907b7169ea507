import { type SheetsServices, sheetsFunctions } from '../../addin/functions/sheets.ts'

declare const services: SheetsServices

export const customFunctions = sheetsFunctions(services)
