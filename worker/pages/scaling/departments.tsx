import { FUNNEL } from '../../../shared/program/index.ts'
import type { ScalingData } from '../../organization/scaling/index.ts'
import { Value } from '../parts.tsx'
import { Graded, Short } from './measure.tsx'
import type { Texts } from './texts/index.ts'

type Department = ScalingData['departments'][number]

/** How far each department is, as a table; below each who is not yet there. */
export function Departments({ departments, texts }: { departments: readonly Department[]; texts: Texts }) {
  if (departments.length === 0) return null
  return (
    <section>
      <h2>{texts.departments}</h2>
      <div class="wide">
        <table class="adoption">
          <thead>
            <tr>
              <th scope="col">{texts.settings.columns.department}</th>
              <th scope="col">{texts.rows.teams}</th>
              {FUNNEL.map((step) => (
                <th scope="col">{texts.report.figures[step]}</th>
              ))}
            </tr>
          </thead>
          {departments.map((department) => (
            <DepartmentRows department={department} texts={texts} />
          ))}
        </table>
      </div>
    </section>
  )
}

function DepartmentRows({ department, texts }: { department: Department; texts: Texts }) {
  const { name, teams, funnel } = department
  const short = funnel.filter(({ rows }) => rows.length > 0)
  return (
    <tbody>
      <tr>
        <th scope="row">{name}</th>
        <td>{teams}</td>
        {funnel.map((figure) => (
          <td>
            <Value text={texts.figure(figure.name, figure.value)} missing={texts.missing} />{' '}
            <Graded grade={figure.grade} texts={texts} />
          </td>
        ))}
      </tr>
      {short.length > 0 && (
        <tr class="short">
          <td colspan={FUNNEL.length + 2}>
            {short.map((figure) => (
              <Short figure={figure} lead={texts.notYetIn(texts.report.figures[figure.name])} texts={texts} />
            ))}
          </td>
        </tr>
      )}
    </tbody>
  )
}
