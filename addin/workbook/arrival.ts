import type { Invitation } from '../pane/index.ts'

/** What a person came to the page with. */
export interface Arrival extends Invitation {
  readonly ownerToken: string | null
}

/**
 * Reads `#join=CODE&name=PERSON&owner=TOKEN` and takes it out of the address, so that neither the history nor a copied
 * address carries a secret. The server is where the page came from.
 */
export function arrival(location: Location, history: History): Arrival {
  const given = new URLSearchParams(location.hash.slice(1))
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search)
  return {
    server: location.origin,
    code: given.get('join'),
    person: given.get('name') ?? '',
    ownerToken: given.get('owner'),
  }
}
