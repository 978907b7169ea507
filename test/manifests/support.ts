import { addressesOf, generate } from '../../manifests/index.ts'

export const ORIGIN = 'https://okr.example.org'

/** The manifests of a server, by the name of their file. */
export function manifestsOf(url: string): ReadonlyMap<string, string> {
  const addresses = addressesOf(url)
  if (typeof addresses === 'string') throw new Error(addresses)
  return generate(addresses)
}
