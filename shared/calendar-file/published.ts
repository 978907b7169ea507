/** What a calendar file last said of an event. */
export interface PublishedEvent {
  readonly fingerprint: string
  readonly sequence: number
  readonly summary: string
  /** Its start as the file has it: `20270104`, or `20270104T083000Z`. */
  readonly start: string
}

/** What a calendar file last said, by the events' UIDs. */
export type Published = ReadonlyMap<string, PublishedEvent>

/** The property in which an event's fingerprint is kept. */
export const FINGERPRINT = 'X-OKR-FINGERPRINT'

/** The fingerprint of an event that is no longer planned. */
export const CANCELLED = 'cancelled'

/** Reads what a calendar file of ours said, so that the next one can number its changes; empty for any other text. */
export function publishedIn(ics: string): Published {
  const published = new Map<string, PublishedEvent>()
  for (const event of unfolded(ics).split('BEGIN:VEVENT').slice(1)) {
    const uid = propertyOf(event, 'UID')
    const fingerprint = propertyOf(event, FINGERPRINT)
    const start = propertyOf(event, 'DTSTART')
    const sequence = Number(propertyOf(event, 'SEQUENCE') ?? '0')
    if (uid !== null && fingerprint !== null && start !== null && Number.isInteger(sequence)) {
      const summary = unescaped(propertyOf(event, 'SUMMARY') ?? '')
      published.set(uid, { fingerprint, sequence, summary, start })
    }
  }
  return published
}

/** The moment of a start as a file has it; Invalid Date where it is none. */
export function momentIn(start: string): Date {
  const [, date, time] = /^(\d{8})(?:T(\d{6})Z)?$/.exec(start) ?? []
  const digits = (text: string, mark: string) => text.replace(/(..)(?=..)/g, `$1${mark}`)
  const day = (date ?? '').replace(/^(....)(..)(..)$/, '$1-$2-$3')
  return new Date(`${day}T${digits(time ?? '000000', ':')}Z`)
}

/** Whether a start is that of an event of a whole day. */
export function isWholeDay(start: string): boolean {
  return !start.includes('T')
}

function unfolded(ics: string): string {
  return ics.replace(/\r?\n[ \t]/g, '')
}

function propertyOf(event: string, property: string): string | null {
  return new RegExp(`^${property}(?:;[^:]*)?:(.*?)\\r?$`, 'm').exec(event)?.[1] ?? null
}

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
}
