import { columns, date, type ProgramSheet, text } from '../declare.ts'

const written = { written: true } as const

export const PLAN_SHEET: ProgramSheet = {
  sheet: 'Plan',
  values: [],
  tables: [
    {
      name: 'records',
      letter: 'J',
      capacity: 600,
      columns: columns({
        event: { ...text(44), ...written },
        kind: { ...text(11), ...written },
        planned: { ...date(), ...written },
        inviteBy: { ...date(), ...written },
        prepareOn: { ...date(), ...written },
        participants: { ...text(40), ...written },
        movedTo: date(),
        invitedOn: date(),
        heldOn: date(),
      }),
    },
  ],
}
