import type { Role } from '../../choices.ts'

export const coaching = {
  listed: (training: string, role: Role | null) => `${training} for ${role}.`,
  listTrainings: 'List the trainings that come before the first cycle, and who needs them.',
  seats: (training: string, seats: number, needed: number) => `${training}: ${seats} seats for ${needed}.`,
  seatsShort: (training: string, short: number) => `${training} is ${short} seats short.`,
  trained: (person: string, training: string) => `${person} had ${training}.`,
  train: (person: string, training: string, by: string | null) =>
    `${person} needs "${training}" ${by === null ? 'before the first day' : `by ${by}`}.`,
  unknownTraining: (id: string) => `There is no training "${id}".`,
  unknownSession: (id: string) => `There is no session "${id}".`,
  unknownPerson: (name: string) => `"${name}" takes no part in the pilot.`,
}
