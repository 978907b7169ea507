import { hexOf } from './token.ts'

/** A passcode as stored: salted, and slow to hash. */
export interface StoredPasscode {
  /** Hexadecimal digits. */
  readonly salt: string
  readonly hash: string
}

/** Wrong passcodes since the last right one; `lastAt` in milliseconds since 1970. */
export interface Attempts {
  readonly count: number
  readonly lastAt: number
}

/** The most that the Workers runtime allows. */
const ITERATIONS = 100_000
const SALT_BYTES = 16
const FREE_ATTEMPTS = 5
const MAX_ATTEMPTS = 10
const FIRST_WAIT_SECONDS = 60

export async function newPasscode(passcode: string): Promise<StoredPasscode> {
  const salt = hexOf(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  return { salt, hash: await hashPasscode(passcode, salt) }
}

/** PBKDF2 with SHA-256, in hexadecimal digits. Letters count as they look, however they were typed (NFKC). */
export async function hashPasscode(passcode: string, salt: string): Promise<string> {
  const encoder = new TextEncoder()
  const typed = encoder.encode(passcode.normalize('NFKC'))
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations: ITERATIONS }
  return hexOf(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256)))
}

/** Whether so many wrong passcodes were tried that only the owner can let people try again. */
export function isLocked({ count }: Pick<Attempts, 'count'>): boolean {
  return count >= MAX_ATTEMPTS
}

/** The seconds to wait before the next attempt: none for the first five, then a minute, doubled with each wrong one. */
export function secondsToWait({ count, lastAt }: Attempts, now: Date): number {
  if (count < FREE_ATTEMPTS) return 0
  const wait = FIRST_WAIT_SECONDS * 2 ** (count - FREE_ATTEMPTS)
  return Math.max(0, Math.ceil(wait - (now.getTime() - lastAt) / 1_000))
}
