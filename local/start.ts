/** `npm start`: the Worker on this machine with a sample organisation in it, and the addresses to open. */
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type SampleServer, startSampleServer } from './sample-server.ts'
import { isFree } from './server.ts'

const FOLDER = join(import.meta.dirname, '../.data')
const USAGE = `npm start              goes on where it was left; the first time with a sample organisation
npm start -- --fresh   forgets everything and starts over
PORT=8788 npm start    listens on another port than 8787`
/** Whoever opens the workbook is called so until they say otherwise. */
const GUEST = 'Alex Morgan'
const PARENT = process.ppid

const { port, fresh } = readOptions()
if (!(await isFree(port))) {
  quit(1, `Port ${port} is taken. Stop what listens there, or choose another: PORT=${port + 1} npm start`)
}
if (fresh) await rm(FOLDER, { recursive: true, force: true })
const sample = await startSampleServer(port, FOLDER, console.log).catch((error: Error) =>
  quit(1, error.message),
)
printAddresses(sample)
await asked()
await sample.server.stop()
process.exit()

/** Resolves when it is time to go. The shell that npm runs this in keeps SIGTERM to itself; that it is gone says the same. */
function asked(): Promise<unknown> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal))
  const orphaned = new Promise<void>((resolve) => {
    setInterval(() => process.ppid === PARENT || resolve(), 500)
  })
  return Promise.race([...signals, orphaned])
}

function printAddresses({ server: { url }, addresses: { ownerToken, rollup, scaling, code } }: SampleServer) {
  const workbook = new URLSearchParams({ join: code, name: GUEST, owner: ownerToken })
  console.log(`Workbook: ${url}/workbook#${workbook}`)
  console.log(`Roll-up: ${url}${rollup}`)
  console.log(`Scaling report: ${url}${scaling}`)
  console.log('Ready')
}

function readOptions(): { port: number; fresh: boolean } {
  const port = Number(process.env.PORT ?? 8787)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    quit(2, `PORT is a number from 1 to 65535, not "${process.env.PORT}".`)
  }
  try {
    const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } })
    return { port, fresh: values.fresh }
  } catch (error) {
    quit(2, `${error instanceof Error ? error.message : error}\n\n${USAGE}`)
  }
}

function quit(code: number, message: string): never {
  console.error(message)
  process.exit(code)
}
