import type { Objective } from './model.ts'

/** Which objective of which team an objective supports; null where it supports none. `team` is the one whose it is. */
export function supportedBy(
  { supports }: Pick<Objective, 'supports'>,
  team: string,
): { readonly team: string; readonly objective: string } | null {
  if (supports === null) return null
  const [objective = '', other = team] = supports.split('/').reverse()
  return { team: other, objective }
}
