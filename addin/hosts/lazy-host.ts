import type { AsyncHost } from '../../shared/workbook/index.ts'

/** A host whose code is only loaded when it is first asked for something. */
export function lazyHost(
  capabilities: AsyncHost['capabilities'],
  load: () => Promise<Pick<AsyncHost, 'read' | 'apply'>>,
): AsyncHost {
  return {
    capabilities,
    read: async (sheets) => (await load()).read(sheets),
    apply: async (plan) => (await load()).apply(plan),
  }
}
