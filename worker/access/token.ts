import type { Token } from '../../shared/api/index.ts'

/** A token whose secret was hashed on arrival. */
export interface PresentedToken extends Pick<Token, 'kind' | 'id'> {
  readonly hash: string
}

/** The parts of a new token that are random; only the hash of the secret is stored. */
export interface Credential {
  readonly id: string
  readonly secret: string
  readonly hash: string
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const ID_LENGTH = 12
/** 32 letters of 5 bits. */
const SECRET_LENGTH = 32

export function randomId(): string {
  return randomText(ID_LENGTH)
}

export async function newCredential(): Promise<Credential> {
  const secret = randomText(SECRET_LENGTH)
  return { id: randomId(), secret, hash: await hashOf(secret) }
}

/** SHA-256 in hexadecimal digits. */
export async function hashOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return hexOf(new Uint8Array(digest))
}

/** Bytes in hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function presentedToken({ kind, id, secret }: Token): Promise<PresentedToken> {
  return { kind, id, hash: await hashOf(secret) }
}

/** Whether two hashes are equal, in a time that does not depend on where they differ. */
export function sameHash(one: string, other: string): boolean {
  const encoder = new TextEncoder()
  const [left, right] = [encoder.encode(one), encoder.encode(other)]
  return left.length === right.length && crypto.subtle.timingSafeEqual(left, right)
}

function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}
