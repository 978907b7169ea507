import type { Page } from 'playwright-core'

/** What is pasted into one sheet: a block from a cell such as `E6` on. */
export interface PastedCells {
  readonly sheet: string
  readonly cell: string
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Pastes a block of cells as a person does who has it from elsewhere. */
export async function pasteCells(page: Page, { sheet, cell, rows }: PastedCells): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = rows.map((row) => row.join('\t')).join('\n')
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await goToCell(page, sheet, cell)
  await page.keyboard.press('Control+V')
}

/** Goes to a cell by its sheet's tab and the box that names it. */
export async function goToCell(page: Page, sheet: string, cell: string): Promise<void> {
  const tab = page.locator('#workbook').getByRole('tab', { name: sheet, exact: true })
  // Two clicks on one tab within 0.3 s would rename the sheet, wherever else was clicked in between.
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
  const box = page.locator('#workbook [data-u-comp="defined-name"] input')
  await box.fill(cell)
  await box.press('Enter')
  await page.locator('#workbook [data-u-comp="editor"]:focus').waitFor({ state: 'attached' })
}
