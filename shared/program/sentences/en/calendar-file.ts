export const calendarFile = {
  participants: (names: string) => `With: ${names}`,
  length: (minutes: number) => `Length: ${minutes} minutes`,
  inviteBy: (day: string) => `Invite by ${day}.`,
  prepareFrom: (day: string) => `Prepare from ${day} on.`,
  prepare: (event: string) => `Prepare: ${event}`,
}
