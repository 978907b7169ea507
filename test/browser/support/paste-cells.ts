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
  await page.locator('#workbook').getByText(sheet, { exact: true }).click()
  const box = page.locator('#workbook [data-u-comp="defined-name"] input')
  // A click elsewhere, so that the next one on the same tab is no double click, which would rename the sheet.
  await box.click()
  await box.fill(cell)
  await box.press('Enter')
  await page.locator('#workbook [data-u-comp="editor"]:focus').waitFor({ state: 'attached' })
}
