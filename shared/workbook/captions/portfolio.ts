import type { PortfolioTableName, PortfolioValue } from '../portfolio/tables.ts'

/** All texts of the portfolio's workbook in one language. */
export interface PortfolioCaptions {
  readonly columns: Readonly<Record<PortfolioTableName, Readonly<Record<string, string>>>>
  readonly settings: Readonly<Record<'title' | 'note' | 'names', string>>
  /** A named cell's label and what it is for. */
  readonly values: Readonly<Record<PortfolioValue, readonly [label: string, hint: string]>>
}
