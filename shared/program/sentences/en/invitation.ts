export const invitation = {
  subject: (team: string, on: string | null) =>
    `Before the Retrospective of ${team}${on === null ? '' : ` on ${on}`}`,
  hello: (person: string) => `Hello ${person},`,
  please: (team: string, on: string | null) =>
    `before the Retrospective of ${team}${on === null ? '' : ` on ${on}`}, please answer five statements and two questions. It takes five minutes:`,
  anonymous:
    'The link is yours alone and works once. It is kept who has answered, but not what: answers are stored without name and time, and shown only together, from five on.',
}
