import { fingerprintOf } from '../shared/okr/index.ts'

/**
 * The id of the add-in of a server: a UUID of version 8 made from its address, so that it stays the same from one manifest to
 * the next, and two servers' add-ins, such as one for trying, can be installed side by side.
 */
export function addInId(origin: string): string {
  const digits = `${fingerprintOf(origin)}${fingerprintOf(`okr-rollout ${origin}`)}`
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4]
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}
