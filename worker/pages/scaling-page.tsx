import { countText, dateText, percent } from '../../shared/pages/index.ts'
import { type ScalingData, STAGES, type Stage } from '../organization/scaling/index.ts'
import { Layout } from './layout.tsx'
import { Pace } from './parts.tsx'
import { ProgramSections, SettingsInUse } from './scaling-program.tsx'
import { WaveSection } from './scaling-wave.tsx'

/** The scaling report: each wave with its advice, then gates, success criteria, forecast, departments and settings. */
export function ScalingPage({ data }: { data: ScalingData }) {
  const { organization, name, cycle, asOf, departments, expiresAt, waves } = data
  return (
    <Layout title={`${name} · Scaling report`}>
      <header>
        <h1>Scaling report: {name}</h1>
        <p class="meta">
          {organization !== name && <>{organization} · </>}
          {cycle ?? 'No cycle yet'} · data as of <time datetime={asOf}>{dateText(asOf)}</time>
        </p>
      </header>
      <p class="lead">{summaryOf(departments)}</p>
      {waves.map((wave) => (
        <WaveSection wave={wave} before={data.before} />
      ))}
      <ProgramSections data={data} />
      <section class="funnel">
        <h2>How far each department is</h2>
        {departments.map((department) => (
          <DepartmentRow department={department} />
        ))}
      </section>
      <SettingsInUse settings={data.settings} />
      <footer>
        <p>
          Joined: somebody has connected a workbook. Drafted: it holds an objective. Agreed: at least one
          objective is agreed. Checking in: the last check-in is at most 14 days old, or as the team has set.
          Cadence: at how many of the cycle’s week ends that was so. A dash: nothing is known; reviews are
          shown from five answers on.
        </p>
        <p>
          Go: in every department at least {percent(settingIn(data, 'goFrom'))} of the teams have agreed OKRs
          and check in, and coaches have room. Fix: a department is below{' '}
          {percent(settingIn(data, 'fixBelow'))}, or coaches look after more people than they have room for.
          Hold: neither. A share is marked good and bad by the same two; alignment from 50 % and below 20 %, a
          rating from 3.5 and below 2.5.
        </p>
        <p>Read-only view{expiresAt === null ? '' : `; the link expires on ${dateText(expiresAt)}`}.</p>
      </footer>
    </Layout>
  )
}

/** The organisation's own value of a setting. */
function settingIn({ settings }: ScalingData, key: string): number | null {
  return settings[0]?.inUse.find((each) => each.key === key)?.value ?? null
}

function summaryOf(departments: ScalingData['departments']): string {
  const total = departments.reduce((sum, { teams }) => sum + teams.length, 0)
  const reached = (stage: Stage) => departments.reduce((sum, each) => sum + each.reached[stage].length, 0)
  const have = (stage: Stage) => `${reached(stage)} ${reached(stage) === 1 ? 'has' : 'have'}`
  const checking = `${reached('checking in')} ${reached('checking in') === 1 ? 'is' : 'are'}`
  return `Of ${countText(total, 'team')}, ${have('joined')} joined, ${have('drafted')} drafted OKRs, ${have('agreed')} agreed them and ${checking} checking in.`
}

function DepartmentRow({
  department: { name, teams, reached },
}: {
  department: ScalingData['departments'][number]
}) {
  return (
    <article class="department">
      <h3>
        {name} <small>{countText(teams.length, 'team')}</small>
      </h3>
      <ul class="stages">
        {STAGES.map((stage) => (
          <StageRow stage={stage} teams={teams} reached={reached[stage]} />
        ))}
      </ul>
      <p class="source">Teams: {teams.join(', ')}</p>
    </article>
  )
}

function StageRow({
  stage,
  teams,
  reached,
}: {
  stage: Stage
  teams: readonly string[]
  reached: readonly string[]
}) {
  const missing = teams.filter((team) => !reached.includes(team))
  return (
    <li>
      <span class="stage">{stage}</span>
      <Pace progress={reached.length / teams.length} expected={null} />
      <span class="progress">
        <strong>{reached.length}</strong> of {teams.length}
      </span>
      <span class="missing-teams">{missing.length > 0 && <>Not yet: {missing.join(', ')}</>}</span>
    </li>
  )
}
