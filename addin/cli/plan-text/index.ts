export { planText } from './plan-text.ts'
