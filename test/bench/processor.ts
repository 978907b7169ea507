import { readdirSync, readFileSync } from 'node:fs'

/** A tick of the kernel's clock, in milliseconds. */
const TICK = 10

/** The processor time that the servers started by this process have used, in milliseconds; null where the system does not say. */
export function serverTime(): number | null {
  try {
    const ticks = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(ticksOf)
    return TICK * ticks.reduce((sum, each) => sum + each, 0)
  } catch {
    return null
  }
}

/** Of a process that is a server and a child of this one; see proc(5). */
function ticksOf(process: string): number {
  const [, name, rest] = /\((.*)\) (.*)/s.exec(statOf(process)) ?? []
  const fields = rest?.split(' ') ?? []
  const isOurs = name === 'workerd' && Number(fields[1]) === globalThis.process.pid
  return isOurs ? Number(fields[11]) + Number(fields[12]) : 0
}

function statOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
