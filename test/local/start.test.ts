import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freePort } from '../../local/server.ts'

const START = join(import.meta.dirname, '../../local/start.ts')

describe('npm start refuses, in a sentence and before it does anything', () => {
  test('an option that it does not know', () => {
    const { status, stderr } = start(['--frehs'])
    expect(status).toBe(2)
    expect(stderr).toContain("Unknown option '--frehs'")
    expect(stderr).toContain('npm start -- --fresh')
  })

  test.each(['abc', '0', '70000', '87.5'])('the port "%s"', (port) => {
    const { status, stderr } = start([], port)
    expect(status).toBe(2)
    expect(stderr).toContain(`PORT is a number from 1 to 65535, not "${port}".`)
  })

  test('a port that is taken', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const { status, stderr } = start([], String(port))
    other.close()
    expect(status).toBe(1)
    expect(stderr).toContain(`Port ${port} is taken.`)
  })
})

function start(options: readonly string[], port?: string) {
  const env = port === undefined ? process.env : { ...process.env, PORT: port }
  return spawnSync(process.execPath, [START, ...options], { env, encoding: 'utf8' })
}
