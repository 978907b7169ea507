import { countText, dateText } from '../../shared/pages/index.ts'
import { type Department, type ScalingData, STAGES, type Stage } from '../organization/scaling-data.ts'
import { Layout } from './layout.tsx'

/** The scaling report in its first form: the adoption funnel by department, each number with its teams named. */
export function ScalingPage({ data }: { data: ScalingData }) {
  const { organization, name, cycle, asOf, departments, expiresAt } = data
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
      <section class="funnel">
        <h2>How far each department is</h2>
        {departments.map((department) => (
          <DepartmentRow department={department} />
        ))}
      </section>
      <footer>
        <p>
          Joined: somebody has connected a workbook. Drafted: it holds an objective. Agreed: at least one
          objective is agreed. Checking in: the last check-in is at most 14 days old, or as the team has set.
          Read-only view{expiresAt === null ? '' : `; the link expires on ${dateText(expiresAt)}`}.
        </p>
      </footer>
    </Layout>
  )
}

function summaryOf(departments: readonly Department[]): string {
  const total = departments.reduce((sum, { teams }) => sum + teams.length, 0)
  const reached = (stage: Stage) => departments.reduce((sum, each) => sum + each.reached[stage].length, 0)
  const have = (stage: Stage) => `${reached(stage)} ${reached(stage) === 1 ? 'has' : 'have'}`
  const checking = `${reached('checking in')} ${reached('checking in') === 1 ? 'is' : 'are'}`
  return `Of ${countText(total, 'team')}, ${have('joined')} joined, ${have('drafted')} drafted OKRs, ${have('agreed')} agreed them and ${checking} checking in.`
}

function DepartmentRow({ department: { name, teams, reached } }: { department: Department }) {
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
      <svg class="pace" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" x="0" y="2.5" width="100" height="3" />
        <rect
          class="done"
          x="0"
          y="2.5"
          width={Math.round((100 * reached.length) / teams.length)}
          height="3"
        />
      </svg>
      <span class="progress">
        <strong>{reached.length}</strong> of {teams.length}
      </span>
      <span class="missing-teams">{missing.length > 0 && <>Not yet: {missing.join(', ')}</>}</span>
    </li>
  )
}
