import { type SheetsServices, sheetsFunctions } from '../../addin/functions/index.ts'

declare const services: SheetsServices

export const customFunctions = sheetsFunctions(services)
