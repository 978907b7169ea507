import type { Problem } from '../../../shared/workbook/index.ts'
import { useTexts } from '../context.ts'
import { PlaceRow } from './place-row.tsx'

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
            <PlaceRow spot={problem} what={problem.message} onSelect={() => onSelect(problem)}>
              <span class={problem.severity === 'error' ? 'status bad' : 'status warning'}>
                {problem.severity === 'error' ? texts.error : texts.warning}
              </span>{' '}
            </PlaceRow>
          </li>
        ))}
      </ul>
    </section>
  )
}
