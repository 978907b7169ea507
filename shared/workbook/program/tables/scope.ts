import { KEY_RESULT_TYPES } from '../../../okr/index.ts'
import { CADENCES, PARTS, PLANNINGS, type ProgramTables, RITUALS, WEEKDAYS } from '../../../program/index.ts'
import type { Scalar } from '../../document.ts'
import { choiceOf, dateOf, numberOf, textOf } from '../../fields.ts'
import type { Rows } from './rows.ts'

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/

/** The tables of the steps Goal and Scope. */
export function scopeTables(
  rows: Rows,
): Pick<
  ProgramTables,
  'divisions' | 'areas' | 'leadTimes' | 'criteria' | 'systems' | 'communications' | 'meetings'
> {
  return {
    divisions: rows('divisions', ({ id, fields }) => ({
      id,
      name: textOf(fields.name),
      headcount: numberOf(fields.headcount),
      marketOrientation: numberOf(fields.marketOrientation),
      rateOfChange: numberOf(fields.rateOfChange),
      predictability: numberOf(fields.predictability),
      planning: choiceOf(PLANNINGS, fields.planning),
    })),
    areas: rows('areas', ({ id, fields }) => ({
      id,
      name: textOf(fields.name),
      part: choiceOf(PARTS, fields.part),
      note: textOf(fields.note),
    })),
    leadTimes: rows('leadTimes', ({ id, fields }) => ({
      id,
      task: textOf(fields.task),
      owner: textOf(fields.owner),
      weeks: numberOf(fields.weeks, 0),
      doneOn: dateOf(fields.doneOn),
    })),
    criteria: rows('criteria', ({ id, fields }) => ({
      id,
      criterion: textOf(fields.criterion),
      owner: textOf(fields.owner),
      type: choiceOf(KEY_RESULT_TYPES, fields.type),
      unit: textOf(fields.unit),
      baseline: numberOf(fields.baseline),
      target: numberOf(fields.target),
      current: numberOf(fields.current),
      measuredOn: dateOf(fields.measuredOn),
    })),
    systems: rows('systems', ({ id, fields }) => ({
      id,
      name: textOf(fields.name),
      purpose: textOf(fields.purpose),
      owner: textOf(fields.owner),
    })),
    communications: rows('communications', ({ id, fields }) => ({
      id,
      audience: textOf(fields.audience),
      message: textOf(fields.message),
      channel: textOf(fields.channel),
      date: dateOf(fields.date),
      owner: textOf(fields.owner),
      sentOn: dateOf(fields.sentOn),
    })),
    meetings: rows('meetings', ({ id, fields }) => ({
      id,
      ritual: choiceOf(RITUALS, fields.ritual),
      title: textOf(fields.title),
      cadence: choiceOf(CADENCES, fields.cadence),
      weekday: choiceOf(WEEKDAYS, fields.weekday),
      time: timeOf(fields.time),
      minutes: numberOf(fields.minutes, 0),
      participants: textOf(fields.participants),
    })),
  }
}

function timeOf(value: Scalar | undefined): string | null {
  const text = textOf(value).trim()
  if (!TIME.test(text)) return null
  return text.length === 4 ? `0${text}` : text
}
