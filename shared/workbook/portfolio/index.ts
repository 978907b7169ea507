export { isPortfolio, type PortfolioReading, readPortfolio } from './read-portfolio.ts'
export { refreshPlan } from './refresh-plan.ts'
export { portfolioPlan } from './template.ts'
