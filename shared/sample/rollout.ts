import type { IsoDate } from '../okr/index.ts'
import type { Row } from '../workbook/index.ts'

/** Why the sample organisation introduces OKRs. */
export const PURPOSE =
  'Everybody knows which three things count this quarter, and says early where one of them is in danger.'

export const LEAD = { sponsor: 'Marit Solberg', people: 'Henrik Aalto', project: 'Ines Moreau' }

/** Name, where from, and how much of a full-time coach. */
export const COACHES = [
  ['Kemal Yildiz', 'Internal', 1],
  ['Freja Lund', 'Internal', 1],
  ['Jonas Brandt', 'Internal', 1],
  ['Esther Vos', 'Internal', 1],
  ['Carlos Pinto', 'Internal', 1],
  ['Linh Tran', 'Internal', 1],
  ['Anneke de Wit', 'External', 0.5],
] as const

/** One of each pilot cycle. */
export const IMPROVEMENTS = [
  'Drafts go to the neighbouring teams three days before they are agreed.',
  'Check-ins are on Tuesday before lunch, at most fifteen minutes.',
]

export function criteriaOn(measuredOn: IsoDate): readonly Row['fields'][] {
  const own = { owner: LEAD.project, measuredOn }
  return [
    {
      ...own,
      criterion: 'Pilot teams that check in weekly',
      ...{ type: 'Increase', unit: '%', baseline: 0, target: 80, current: 86 },
    },
    {
      ...own,
      criterion: 'Objectives that support another team’s',
      ...{ type: 'Increase', unit: '%', baseline: 10, target: 60, current: 63 },
    },
    {
      ...own,
      criterion: 'Hours of status meetings per person and month',
      ...{ type: 'Decrease', unit: 'h', baseline: 9, target: 5, current: 5.8 },
    },
  ]
}
