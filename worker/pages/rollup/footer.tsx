import { MEASURES } from '../../../shared/organization/index.ts'
import { SameAs } from '../parts.tsx'
import type { View } from './view.ts'

/** How means are taken, other cycles, the same as files, and until when the link holds. */
export function Footer({ data, texts, hrefOf }: View) {
  const { rollup, cycles, expiresAt, pinnedTo } = data
  const { cycle, measure, team } = rollup
  const said = texts.footer
  const until = expiresAt === null ? null : texts.date(expiresAt)
  return (
    <footer>
      <p>
        {said.means}{' '}
        <Choices
          chosen={measure}
          choices={MEASURES.map((each) => [each, said.measures[each], hrefOf(team.id, { measure: each })])}
        />
      </p>
      {cycles.length > 1 && (
        <p>
          {said.cycles}{' '}
          <Choices
            chosen={cycle?.name ?? ''}
            choices={cycles.map(({ name }) => [name, name, hrefOf(team.id, { cycle: name })])}
          />
        </p>
      )}
      <p>
        {said.sameAs} <SameAs workbook={said.workbook} hrefOf={(ending) => hrefOf(`${team.id}.${ending}`)} />
      </p>
      <p>
        {said.readOnly(pinnedTo === null ? null : texts.date(pinnedTo), until)} {said.legend}
      </p>
    </footer>
  )
}

interface ChoicesProps {
  readonly chosen: string
  readonly choices: readonly (readonly [id: string, name: string, href: string])[]
}

function Choices({ chosen, choices }: ChoicesProps) {
  return (
    <>
      {choices.map(([id, name, href]) => (
        <>{id === chosen ? <strong aria-current="true">{name}</strong> : <a href={href}>{name}</a>} </>
      ))}
    </>
  )
}
