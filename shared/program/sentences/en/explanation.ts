import type { PilotLimit } from '../../pilot-planner/index.ts'

const COUNTED: Readonly<
  Record<Exclude<PilotLimit, 'must' | 'mustNot'>, readonly [before: string, one: string, many: string]>
> = {
  minHeadcount: ['at least', 'person', 'people'],
  maxHeadcount: ['at most', 'person', 'people'],
  minDepartments: ['at least', 'department', 'departments'],
  minLevels: ['at least', 'hierarchy level', 'hierarchy levels'],
}

export const explanation = {
  limit: (limit: PilotLimit, number: number) => {
    if (limit === 'must') return 'the must-haves'
    if (limit === 'mustNot') return 'the must-nots'
    const [before, one, many] = COUNTED[limit]
    return `${before} ${number} ${number === 1 ? one : many}`
  },
  tooFewTeams: (count: number) => `There are not ${count} teams to choose from.`,
  noGroup: (count: number, limits: readonly string[]) =>
    `No group of ${count} keeps ${listed(limits)}${limits.length > 1 ? ' together; loosen one of them' : ''}.`,
  noneFound: (count: number) =>
    `No group of ${count} that keeps all limits was found, nor proof that there is none. Ask for fewer levels or departments.`,
  notProven: (score: number) =>
    `Not proven to be the best: the search ended before, but no group of as many teams scores more than ${score.toFixed(2)}.`,
  noGain: 'No limit costs score: loosening one by 1 brings nothing.',
  gain: (looser: string, more: number, joining: string, leaving: string) =>
    `With ${looser}, the score would rise by ${more.toFixed(2)}: ${joining} instead of ${leaving}.`,
  leftByRule: (team: string) => `${team} is the best team left out: it must not be in the pilot.`,
  leftByPoints: (team: string) =>
    `${team} is the best team left out: every team in the group that could make way scores higher.`,
  leftByName: (team: string) =>
    `${team} is the best team left out: it scores no higher, and headcount or name decided.`,
  /** Whose place it could take, and which limits that would break. */
  leftByLimits: (
    team: string,
    swaps: readonly { readonly of: readonly string[]; readonly breaks: readonly string[] }[],
  ) => {
    const ways = swaps.map(
      ({ of, breaks }) => `in place of ${of.join(' or ')} it would break ${listed(breaks)}`,
    )
    return `${team} is the best team left out: ${ways.join('; ')}.`
  },
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}
