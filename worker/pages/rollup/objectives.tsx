import { supportedBy } from '../../../shared/okr/index.ts'
import type { LastWord } from '../../organization/decisions.ts'
import type { PageObjective } from '../../organization/page-data.ts'
import { Pace } from '../parts.tsx'
import { Figures, StatusBadge, Value } from './figures.tsx'
import type { Texts } from './texts/index.ts'
import type { View } from './view.ts'

type PageKeyResult = PageObjective['keyResults'][number]

/** A team's own objectives and key results, each with where its number comes from. */
export function Objectives(view: View) {
  const { data, texts } = view
  const { objectives } = data.rollup
  if (objectives.length === 0) return null
  return (
    <section class="objectives" id="objectives">
      <h2>{texts.objectives.title}</h2>
      {objectives.map((objective) => (
        <article id={objective.id}>
          <h3>
            <span class="id">{objective.id}</span> {objective.title}
          </h3>
          <div class="objective">
            <StatusBadge status={objective.status} texts={texts} />
            <Pace progress={objective.progress} expected={objective.expected} />
            <Figures numbers={objective} texts={texts} />
            <span class="note">
              {noteOf(objective, texts)} · <Supports objective={objective} view={view} />
            </span>
          </div>
          <Supporters objective={objective.id} view={view} />
          <ul>
            {objective.keyResults.map((keyResult) => (
              <KeyResult keyResult={keyResult} last={data.lastWords[keyResult.id] ?? null} texts={texts} />
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}

interface KeyResultProps {
  readonly keyResult: PageKeyResult
  readonly last: LastWord | null
  readonly texts: Texts
}

function KeyResult({ keyResult, last, texts }: KeyResultProps) {
  const said = texts.objectives
  return (
    <li id={keyResult.id}>
      <p class="title">
        <span class="id">{keyResult.id}</span> {keyResult.title}
        {keyResult.owner && <small> · {keyResult.owner}</small>}
      </p>
      <div class="objective">
        <StatusBadge status={keyResult.status} texts={texts} />
        <Pace progress={keyResult.progress} expected={keyResult.expected} />
        <Figures numbers={keyResult} texts={texts} />
        <Goal keyResult={keyResult} texts={texts} />
      </div>
      <p class="source">
        {keyResult.state === 'Cancelled' && said.cancelled}
        {last === null ? said.noCheckIn : said.source(last.id, texts.date(last.date), last.by)}
        {keyResult.stale && <strong> {said.stale}</strong>}
        {keyResult.disagreement && <strong> {said.disagrees}</strong>}
        {last?.whatChanged && <> {texts.quoted(last.whatChanged)}</>}
        {last?.blocker && (
          <>
            {' '}
            {said.blocked} {texts.quoted(last.blocker)}
          </>
        )}
      </p>
    </li>
  )
}

function noteOf({ state, owner, weakest }: PageObjective, { objectives, status }: Texts): string {
  return [objectives.state[state], owner, weakest === null ? null : objectives.weakest(status[weakest])]
    .filter(Boolean)
    .join(' · ')
}

/** What the objective supports, with a way to it where that lies within the link. */
function Supports({ objective: { supports }, view }: { objective: PageObjective; view: View }) {
  const { data, texts, hrefOf } = view
  const target = supportedBy({ supports }, data.rollup.team.id)
  if (target === null) return <>{texts.objectives.supportsNothing}</>
  const { team, objective: id } = target
  const known = [...data.path, ...data.rollup.children.map(({ team }) => team)].find(
    (node) => node.id === team,
  )
  return (
    <>
      {texts.objectives.supports}{' '}
      {known ? <a href={`${hrefOf(team)}#${encodeURIComponent(id)}`}>{`${known.name} ${id}`}</a> : supports}
    </>
  )
}

/** What supports an objective, each with a way to it. */
function Supporters({ objective, view: { data, texts, hrefOf } }: { objective: string; view: View }) {
  const supporters = data.supporters[objective]
  if (!supporters) return null
  const { shown, others } = supporters
  return (
    <p class="source">
      {texts.objectives.supportedBy}{' '}
      {shown.map(({ team, objective: id, title }, place) => (
        <>
          {place > 0 && ', '}
          <a href={`${hrefOf(team.id)}#${encodeURIComponent(id)}`}>{`${team.name} ${id}`}</a>
          {title !== null && ` ${texts.quoted(title)}`}
        </>
      ))}
      {others && ` ${shown.length > 0 ? texts.objectives.andOthers : texts.objectives.others}`}
    </p>
  )
}

/** `now 12.4 % · Increase 9 % to 20 %` */
function Goal({ keyResult, texts }: { keyResult: PageKeyResult; texts: Texts }) {
  const { current, baseline, target, unit, type, raw, suggestedStatus, status } = keyResult
  const { objectives: said } = texts
  const amount = (number: number | null) => (number === null ? '–' : `${texts.number(number)} ${unit}`.trim())
  const goal = baseline === null ? amount(target) : said.goal(amount(baseline), amount(target))
  const isOver = raw !== null && (raw > 1 || raw < 0)
  return (
    <span class="note">
      {said.now} {current === null ? <Value text={null} texts={texts} /> : amount(current)}
      {type !== 'Done' && ` · ${type === null ? said.noType : `${said.type[type]} ${goal}`}`}
      {isOver && ` · ${said.ofTheWay(texts.percent(raw) ?? '')}`}
      {status !== suggestedStatus &&
        ` · ${said.suggested(suggestedStatus === null ? said.nothing : texts.status[suggestedStatus])}`}
    </span>
  )
}
