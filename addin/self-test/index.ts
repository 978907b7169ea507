export { type CaseResult, runSelfTest, type SelfTestWatch, type SheetTools } from './run.ts'
