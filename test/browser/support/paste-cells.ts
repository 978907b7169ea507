import type { Page } from 'playwright-core'

/** What is pasted into one sheet: a block from a cell such as `E6` on. */
export interface PastedCells {
  readonly sheet: string
  readonly cell: string
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Pastes a block of cells as a person does who has it from elsewhere. Goes to its first cell by the box that names it. */
export async function pasteCells(page: Page, { sheet, cell, rows }: PastedCells): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = rows.map((row) => row.join('\t')).join('\n')
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.locator('#workbook').getByText(sheet, { exact: true }).click()
  const box = page.locator('#workbook [data-u-comp="defined-name"] input')
  await box.fill(cell)
  await box.press('Enter')
  await page.locator('#workbook [data-u-comp="editor"]:focus').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+V')
}
