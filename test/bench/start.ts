import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSampleServer } from '../../local/sample-server.ts'
import { freePort, startServer } from '../../local/server.ts'
import { duration, type Figure, time } from './figure.ts'
import { paintFigures } from './paint.ts'
import { sizeOfPage } from './server.ts'

/** `npm start` from an empty store to `Ready`, within this process, and what its pages cost. */
export async function startFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'okr-bench-'))
  try {
    const empty = await measured(async () =>
      startServer({ port: await freePort(), folder: join(folder, 'empty') }),
    )
    await empty.value.stop()
    const sample = await measured(async () =>
      startSampleServer(await freePort(), join(folder, 'sample'), () => {}),
    )
    const { server, addresses } = sample.value
    const page = await (await fetch(server.url + addresses.rollup)).text()
    const painted = await paintFigures(server.url)
    await server.stop()
    return [
      ...painted,
      time('npm start to Ready', sample.taken, 30_000, `an empty Worker ${duration(empty.taken)}`),
      sizeOfPage('Roll-up page of the sample organisation', page),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measured<Value>(work: () => Promise<Value>): Promise<{ value: Value; taken: number }> {
  const start = performance.now()
  const value = await work()
  return { value, taken: performance.now() - start }
}
