import type { Reply } from '../../shared/api/index.ts'
import { MEASURES } from '../../shared/organization/index.ts'
import { confidenceText, countText, dateText, percent } from '../../shared/pages/index.ts'
import type { Decision, PageData } from '../organization/page-data.ts'
import { confidenceChange, PaceChart, weekText } from './chart.tsx'
import { Layout } from './layout.tsx'
import { Objectives } from './objectives.tsx'
import { StatusBadge, Value } from './parts.tsx'
import { Units } from './units.tsx'

type Rollup = Reply<'rollup'>

const MEASURE_NAMES = { team: 'each team once', headcount: 'by headcount', objective: 'by objective' }

const FILES = [
  ['xlsx', 'workbook'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const

/** The roll-up page: where are we, against what was expected, what needs a decision, how far to trust it. */
export function RollupPage({ data, link }: { data: PageData; link: string }) {
  const { rollup } = data
  const hrefOf = (team: string) => addressOf(link, team, rollup)
  return (
    <Layout title={`${rollup.team.name} · OKRs`}>
      <Header data={data} hrefOf={hrefOf} />
      <p class="lead">{summaryOf(rollup)}</p>
      <Tiles rollup={rollup} />
      <div class="columns">
        <PaceChart rollup={rollup} />
        <Decisions decisions={data.decisions} hrefOf={hrefOf} />
      </div>
      <Units rollup={rollup} below={data.below} hrefOf={hrefOf} />
      <Objectives data={data} />
      <Footer data={data} link={link} />
    </Layout>
  )
}

function Header({ data, hrefOf }: { data: PageData; hrefOf: (team: string) => string }) {
  const { path, organization, rollup } = data
  const above = path.slice(0, -1)
  return (
    <header>
      {above.length > 0 && (
        <nav aria-label="Where this is">
          {above.map(({ id, name }) => (
            <>
              <a href={hrefOf(id)}>{name}</a> <span aria-hidden="true">›</span>{' '}
            </>
          ))}
        </nav>
      )}
      <h1>{rollup.team.name}</h1>
      <p class="meta">
        {organization !== rollup.team.name && <>{organization} · </>}
        {rollup.cycle ? (
          <>
            {rollup.cycle.name} · {weekText(rollup.cycle, rollup.asOf)} ·{' '}
          </>
        ) : (
          'No cycle yet · '
        )}
        data as of <time datetime={rollup.asOf}>{dateText(rollup.asOf)}</time>
      </p>
    </header>
  )
}

/** The page in a few plain sentences. */
function summaryOf({
  objectiveCount,
  statusCounts,
  progress,
  expected,
  confidence,
  coverage,
}: Rollup): string {
  if (objectiveCount === 0) return 'No objectives have been agreed here yet.'
  const count = (status: string) => statusCounts[status] ?? 0
  const good = count('On track') + count('Done')
  const parts = [`${count('At risk')} at risk`, `${count('Off track')} off track`]
  if (count('No check-in') > 0) parts.push(`${count('No check-in')} without a check-in`)
  const status = `${good} of ${countText(objectiveCount, 'objective')} ${good === 1 ? 'is' : 'are'} on track or done, ${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}.`
  const pace =
    progress === null ? '' : ` Progress is ${percent(progress)} against ${percent(expected) ?? '–'} expected.`
  const trust = confidence === null ? '' : ` Mean confidence is ${confidenceText(confidence)} of 10.`
  return `${status}${pace}${trust} ${coverageText(coverage)}`
}

function coverageText({ expected, reporting, stale }: Rollup['coverage']): string {
  const silent = stale > 0 ? `; ${stale} ${stale === 1 ? 'has' : 'have'} not for longer` : ''
  return `${reporting} of ${countText(expected, 'team')} checked in within two weeks${silent}.`
}

function Tiles({ rollup }: { rollup: Rollup }) {
  const { progress, expected, confidence, statusCounts, coverage, trend } = rollup
  const change = confidenceChange(trend)
  const onTrack = (statusCounts['On track'] ?? 0) + (statusCounts.Done ?? 0)
  return (
    <dl class="tiles">
      <Tile name="progress" note={expected === null ? null : `${percent(expected)} expected`}>
        <Value text={percent(progress)} />
      </Tile>
      <Tile name="confidence" note={change === null ? 'of 10' : `of 10, ${change}`}>
        <Value text={confidenceText(confidence)} />
      </Tile>
      <Tile name="on track or done" shape="●" tone="on-track" note={null}>
        {onTrack}
      </Tile>
      <Tile name="at risk" shape="▲" tone="at-risk" note={null}>
        {statusCounts['At risk'] ?? 0}
      </Tile>
      <Tile name="off track" shape="■" tone="off-track" note={null}>
        {statusCounts['Off track'] ?? 0}
      </Tile>
      <Tile name={`of ${countText(coverage.expected, 'team')} reported`} note={`${coverage.stale} stale`}>
        {coverage.reporting}
      </Tile>
    </dl>
  )
}

function Tile(tile: {
  name: string
  note: string | null
  shape?: string
  tone?: string
  children?: unknown
}) {
  return (
    <div>
      <dt>
        {tile.name}
        {tile.note !== null && <small> {tile.note}</small>}
      </dt>
      <dd class={tile.tone ?? ''}>
        {tile.shape && <span aria-hidden="true">{tile.shape} </span>}
        {tile.children}
      </dd>
    </div>
  )
}

function Decisions({
  decisions,
  hrefOf,
}: {
  decisions: readonly Decision[]
  hrefOf: (team: string) => string
}) {
  return (
    <section class="decisions">
      <h2>Needs a decision</h2>
      {decisions.length === 0 && <p>Nothing: no objective is off track, none contradicts itself.</p>}
      <ol>
        {decisions.map(({ team, objective, disagreements, blocker }) => (
          <li>
            <a href={`${hrefOf(team.id)}#${objective.id}`}>
              {objective.title ?? `${team.name} ${objective.id}`}
            </a>
            <StatusBadge status={objective.status} />
            <p>
              {team.name} · {reasonOf(objective, disagreements)}
              {blocker && <> · “{blocker}”</>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function reasonOf({ progress, expected, confidence }: Decision['objective'], disagreements: number): string {
  const reasons = [`${percent(progress)} done, ${percent(expected)} expected`]
  if (confidence !== null) reasons.push(`confidence ${confidenceText(confidence)}/10`)
  if (disagreements > 0) reasons.push(`${countText(disagreements, 'key result')} at odds with its confidence`)
  return reasons.join(' · ')
}

function Footer({ data, link }: { data: PageData; link: string }) {
  const { rollup, cycles, expiresAt, pinnedTo } = data
  const { cycle, measure, team } = rollup
  return (
    <footer>
      <p>
        Means are taken{' '}
        {MEASURES.map((each) => (
          <>
            {each === measure ? (
              <strong aria-current="true">{MEASURE_NAMES[each]}</strong>
            ) : (
              <a href={addressOf(link, team.id, { cycle, measure: each })}>{MEASURE_NAMES[each]}</a>
            )}{' '}
          </>
        ))}
      </p>
      {cycles.length > 1 && (
        <p>
          Cycles:{' '}
          {cycles.map(({ name }) => (
            <>
              {name === cycle?.name ? (
                <strong aria-current="true">{name}</strong>
              ) : (
                <a href={addressOf(link, team.id, { cycle: { name }, measure })}>{name}</a>
              )}{' '}
            </>
          ))}
        </p>
      )}
      <p>
        The same as{' '}
        {FILES.map(([ending, name]) => (
          <>
            <a href={addressOf(link, `${team.id}.${ending}`, rollup)}>{name}</a>{' '}
          </>
        ))}
      </p>
      <p>
        Read-only view{pinnedTo === null ? '' : ` of how it stood on ${dateText(pinnedTo)}`}
        {expiresAt === null ? '' : `; the link expires on ${dateText(expiresAt)}`}. A dash means that there is
        no number, never 0. The mark in a bar is where progress should be by now.
      </p>
    </footer>
  )
}

/** The address of a node through this link, in the same cycle and measure. */
function addressOf(
  link: string,
  team: string,
  { cycle, measure }: { cycle: { name: string } | null; measure: string },
): string {
  const query = [
    ...(cycle ? [`cycle=${encodeURIComponent(cycle.name)}`] : []),
    ...(measure === 'team' ? [] : [`measure=${measure}`]),
  ]
  return `${link}/${team}${query.length === 0 ? '' : `?${query.join('&')}`}`
}
