/** What people may still do on a protected sheet. */
export const PERMITTED = {
  insertRows: true,
  sort: true,
  autoFilter: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
} as const
