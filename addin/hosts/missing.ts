import type { Capability, Plan, Receipt } from '../../shared/workbook/index.ts'

/** What of a plan a host has no means for: each kind and sheet once, in the order of the plan. */
export function missingOf({ operations }: Plan, capabilities: ReadonlySet<Capability>): Receipt['missing'] {
  const missing = new Map<string, Receipt['missing'][number]>()
  for (const operation of operations) {
    if (capabilities.has(operation.kind)) continue
    const sheet = operation.kind === 'documentData' ? null : operation.sheet
    missing.set(JSON.stringify([operation.kind, sheet]), { capability: operation.kind, sheet })
  }
  return [...missing.values()]
}
