/** What a calendar file last said of an event, by the event's UID. */
export type Published = ReadonlyMap<string, { readonly fingerprint: string; readonly sequence: number }>

/** The property in which an event's fingerprint is kept. */
export const FINGERPRINT = 'X-OKR-FINGERPRINT'

/** Reads what a calendar file of ours said, so that the next one can number its changes; empty for any other text. */
export function publishedIn(ics: string): Published {
  const published = new Map<string, { fingerprint: string; sequence: number }>()
  for (const event of unfolded(ics).split('BEGIN:VEVENT').slice(1)) {
    const uid = propertyOf(event, 'UID')
    const fingerprint = propertyOf(event, FINGERPRINT)
    const sequence = Number(propertyOf(event, 'SEQUENCE') ?? '0')
    if (uid !== null && fingerprint !== null && Number.isInteger(sequence)) {
      published.set(uid, { fingerprint, sequence })
    }
  }
  return published
}

function unfolded(ics: string): string {
  return ics.replace(/\r?\n[ \t]/g, '')
}

function propertyOf(event: string, property: string): string | null {
  return new RegExp(`^${property}:(.*?)\\r?$`, 'm').exec(event)?.[1] ?? null
}
