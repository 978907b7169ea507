import { newFile } from '../../addin/hosts/xlsx/index.ts'
import { sampleTracker } from '../../shared/sample/index.ts'
import {
  CHECK_INS,
  type Document,
  KEY_RESULTS,
  OBJECTIVES,
  type Row,
  trackerPlan,
} from '../../shared/workbook/index.ts'
import { hasLibreOffice, savedByLibreOffice } from '../hosts/soffice.ts'
import { duration, type Figure, notMeasured, time } from './figure.ts'

const USABLE = 20_000

/** How long a tracker with every row taken needs to be written, and to be opened and computed afresh by LibreOffice. */
export async function spreadsheetFigures(): Promise<readonly Figure[]> {
  const start = performance.now()
  const full = await workbookOf(fullTracker())
  const written = performance.now() - start
  const size = `${Math.ceil(full.length / 1024).toLocaleString('en')} KB`
  const rows = `${KEY_RESULTS.capacity} key results, ${CHECK_INS.capacity.toLocaleString('en')} check-ins`
  const what = `LibreOffice opens and computes ${rows}`
  return [
    time(`Full tracker written (${size})`, written, USABLE, `${rows}`),
    hasLibreOffice
      ? time(what, opened(full), USABLE, `an empty tracker ${duration(opened(await workbookOf(null)))}`)
      : notMeasured(what, 'LibreOffice is not on this machine'),
  ]
}

async function workbookOf(document: Document | null): Promise<Uint8Array> {
  const file = newFile()
  file.apply(
    trackerPlan({
      organization: 'Bench',
      team: 'Full',
      cycle: { name: 'Wave 1', start: '2027-01-04', end: '2027-04-02' },
      language: 'en',
      ...(document ? { document } : {}),
    }),
  )
  return file.save()
}

function opened(bytes: Uint8Array): number {
  const start = performance.now()
  savedByLibreOffice(bytes)
  return performance.now() - start
}

/** The sample tracker's rows again and again until every table is full. */
function fullTracker(): Document {
  const {
    objectives = [],
    keyResults = [],
    checkIns = [],
    settings = [],
  } = sampleTracker('2027-02-17').tables
  const repeated = (
    rows: readonly Row[],
    letter: string,
    capacity: number,
    own: (index: number) => Row['fields'],
  ) =>
    Array.from(
      { length: capacity },
      (_, index): Row => ({
        id: `${letter}${index + 1}`,
        fields: { ...rows[index % rows.length]?.fields, ...own(index) },
      }),
    )
  return {
    tables: {
      settings,
      objectives: repeated(objectives, 'O', OBJECTIVES.capacity, () => ({})),
      keyResults: repeated(keyResults, 'K', KEY_RESULTS.capacity, (index) => ({
        objectiveId: `O${1 + (index % OBJECTIVES.capacity)}`,
      })),
      checkIns: repeated(checkIns, 'C', CHECK_INS.capacity, (index) => ({
        keyResultId: `K${1 + (index % KEY_RESULTS.capacity)}`,
      })),
    },
  }
}
