import { randomBytes } from 'node:crypto'
import { open } from 'node:fs/promises'
import { homedir } from 'node:os'
import type { Send } from '../../shared/api/index.ts'
import type { World } from './world.ts'

/** How long a server may take to answer. */
const PATIENCE = 30_000

const send: Send = async ({ method, url, headers, body }) => {
  const signal = AbortSignal.timeout(PATIENCE)
  const reply = await fetch(url, { method, headers, body, signal, redirect: 'error' })
  return { status: reply.status, text: await reply.text() }
}

async function writeBytes(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** The machine that the command line runs on. */
export function thisMachine(): World {
  return {
    env: process.env,
    home: homedir(),
    today,
    randomSuffix: () => randomBytes(3).toString('hex').toUpperCase(),
    send,
    writeBytes,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  }
}
