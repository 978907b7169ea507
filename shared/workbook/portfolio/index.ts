export { isPortfolio, type PortfolioReading, readPortfolio } from './read-portfolio.ts'
export { type RowChanges, refreshPlan } from './refresh-plan.ts'
export { portfolioPlan } from './template.ts'
