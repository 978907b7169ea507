import type { Sentences } from '../en/index.ts'

export const coaching: Sentences['coaching'] = {
  listed: (training, role) => `${training} für ${role}.`,
  listTrainings: 'Führen Sie die Schulungen vor dem ersten Zyklus auf und wer sie braucht.',
  seats: (training, seats, needed) => `${training}: ${seats} Plätze für ${needed}.`,
  seatsShort: (training, short) => `Bei ${training} fehlen ${short} Plätze.`,
  trained: (person, training) => `${person} hatte ${training}.`,
  train: (person, training, by) =>
    `${person} braucht „${training}“ ${by === null ? 'vor dem ersten Tag' : `bis ${by}`}.`,
  unknownTraining: (id) => `Es gibt keine Schulung „${id}“.`,
  unknownSession: (id) => `Es gibt keinen Schulungstermin „${id}“.`,
  unknownPerson: (name) => `„${name}“ nimmt am Pilot nicht teil.`,
}
