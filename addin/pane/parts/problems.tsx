import type { Problem } from '../../../shared/workbook/index.ts'
import { useTexts } from '../context.ts'

interface Properties {
  readonly problems: readonly Problem[]
  readonly onSelect: (problem: Problem) => void
}

/** What somebody should mend; each is a button that goes to its cell. */
export function Problems({ problems, onSelect }: Properties) {
  const texts = useTexts().okrs
  if (problems.length === 0) return <p class="detail">{texts.noProblems}</p>
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{texts.problems(problems.length)}</h2>
      <ul class="problems">
        {problems.map((problem) => (
          <li key={`${problem.rule} ${problem.sheet} ${problem.cell}`}>
            <button type="button" class="row" onClick={() => onSelect(problem)}>
              <span class={problem.severity === 'error' ? 'status bad' : 'status warning'}>
                {problem.severity === 'error' ? texts.error : texts.warning}
              </span>{' '}
              <span class="place">{placeOf(problem)}</span>
              <span class="what">{problem.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a problem is, as people say it: `Key results F7`. */
export function placeOf({ sheet, cell }: Problem): string {
  return cell === null ? sheet : `${sheet} ${cell}`
}
