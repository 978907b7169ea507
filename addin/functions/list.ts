import type { Argument } from './arguments.ts'
import { expected } from './expected.ts'
import { progress } from './progress.ts'
import { status } from './status.ts'
import type { Localized } from './texts.ts'

interface Parameter {
  /** As it is written in Apps Script; both hosts show it. */
  readonly name: string
  readonly description: Localized
  /** Whether it may be a range; others are one cell. */
  readonly takesRange?: true
  readonly isOptional?: true
}

/** A custom function: `OKR.NAME` in Excel, `OKR_NAME` in Google Sheets. */
export interface CustomFunction {
  readonly name: string
  readonly description: Localized
  readonly parameters: readonly Parameter[]
  /** What it computes; null where it asks the server, which each host does in its own way. */
  readonly compute: ((values: readonly Argument[]) => number | string) | null
}

export const NAMESPACE = 'OKR'

/** Every custom function, declared once. Excel's metadata, both registrations and the table in docs/ come from here. */
export const FUNCTIONS = [
  {
    name: 'PROGRESS',
    description: {
      en: 'Progress of a key result from 0 % to 100 %.',
      de: 'Fortschritt eines Key Results von 0 % bis 100 %.',
    },
    parameters: [
      {
        name: 'type',
        description: {
          en: 'Increase, Decrease, At least, At most, Milestones or Done.',
          de: 'Increase, Decrease, At least, At most, Milestones oder Done.',
        },
      },
      {
        name: 'baseline',
        description: {
          en: 'The value at the start. Needed for Increase and Decrease, else blank.',
          de: 'Der Wert zu Beginn. Nötig bei Increase und Decrease, sonst leer.',
        },
      },
      {
        name: 'target',
        description: {
          en: 'The value to reach, or how many milestones there are. Blank for Done.',
          de: 'Der Zielwert oder die Anzahl der Meilensteine. Leer bei Done.',
        },
      },
      {
        name: 'current',
        description: {
          en: 'The latest value; for At least and At most the range of all values so far.',
          de: 'Der letzte Wert; bei At least und At most der Bereich aller bisherigen Werte.',
        },
        takesRange: true,
      },
    ],
    compute: progress,
  },
  {
    name: 'EXPECTED',
    description: {
      en: 'Share of a period that is over on a day: how far a key result should be.',
      de: 'Anteil eines Zeitraums, der an einem Tag vorüber ist: wie weit ein Key Result sein sollte.',
    },
    parameters: [
      { name: 'start', description: { en: 'The first day.', de: 'Der erste Tag.' } },
      { name: 'end', description: { en: 'The last day.', de: 'Der letzte Tag.' } },
      {
        name: 'asOf',
        description: {
          en: 'The day to look at, such as the cell as_of of the tracker.',
          de: 'Der Tag, um den es geht, etwa die Zelle as_of des Trackers.',
        },
      },
    ],
    compute: expected,
  },
  {
    name: 'STATUS',
    description: {
      en: 'The status that progress and expected progress suggest: Done, On track, At risk or Off track.',
      de: 'Der Status, den Fortschritt und Erwartung nahelegen: Done, On track, At risk oder Off track.',
    },
    parameters: [
      { name: 'progress', description: { en: 'Progress as a share.', de: 'Der Fortschritt als Anteil.' } },
      {
        name: 'expected',
        description: {
          en: 'Expected progress, 0 % to 100 %.',
          de: 'Der erwartete Fortschritt, 0 % bis 100 %.',
        },
      },
      {
        name: 'onTrackFrom',
        description: {
          en: 'From this share of the expected pace on it is on track; 0.9 where blank.',
          de: 'Ab diesem Anteil des erwarteten Tempos gilt On track; leer 0,9.',
        },
        isOptional: true,
      },
      {
        name: 'atRiskFrom',
        description: {
          en: 'From this share on it is at risk, below it off track; 0.7 where blank.',
          de: 'Ab diesem Anteil gilt At risk, darunter Off track; leer 0,7.',
        },
        isOptional: true,
      },
      {
        name: 'grace',
        description: {
          en: 'While less than this is expected, all is on track; 0.1 where blank.',
          de: 'Solange weniger als das erwartet wird, gilt On track; leer 0,1.',
        },
        isOptional: true,
      },
    ],
    compute: status,
  },
  {
    name: 'ROLLUP',
    description: {
      en: 'A figure of a team or department from the server, at most five minutes old when it is calculated.',
      de: 'Eine Zahl eines Teams oder Bereichs vom Server, beim Berechnen höchstens fünf Minuten alt.',
    },
    parameters: [
      {
        name: 'node',
        description: {
          en: 'The id of a team, or a range of them: one request for all.',
          de: 'Die Kennung eines Teams oder ein Bereich davon: eine Anfrage für alle.',
        },
        takesRange: true,
      },
      {
        name: 'measure',
        description: {
          en: 'team, headcount or objective: by what teams are weighted; team where blank.',
          de: 'team, headcount oder objective: wonach Teams gewichtet werden; leer team.',
        },
        isOptional: true,
      },
      {
        name: 'figure',
        description: {
          en: 'Progress, Expected, Confidence, Objectives, Disagreements, Teams, Reporting or a status; Progress where blank.',
          de: 'Progress, Expected, Confidence, Objectives, Disagreements, Teams, Reporting oder ein Status; leer Progress.',
        },
        isOptional: true,
      },
      {
        name: 'cycle',
        description: {
          en: 'The name of a cycle; the current one where blank.',
          de: 'Der Name eines Zyklus; leer der laufende.',
        },
        isOptional: true,
      },
    ],
    compute: null,
  },
] as const satisfies readonly CustomFunction[]

export type FunctionName = (typeof FUNCTIONS)[number]['name']
