import { Languages } from '../parts.tsx'
import { otherTexts } from './texts/index.ts'
import type { View } from './view.ts'
import { weekText } from './week.ts'

/** Where this is, as of when, and in which other language it can be read. */
export function Header({ data, texts, hrefOf }: View) {
  const { path, organization, rollup } = data
  const above = path.slice(0, -1)
  return (
    <header>
      {above.length > 0 && (
        <nav aria-label={texts.where}>
          {above.map(({ id, name }) => (
            <>
              <a href={hrefOf(id)}>{name}</a> <span aria-hidden="true">›</span>{' '}
            </>
          ))}
        </nav>
      )}
      <h1>{rollup.team.name}</h1>
      <p class="meta">
        <span>
          {organization !== rollup.team.name && <>{organization} · </>}
          {rollup.cycle
            ? `${rollup.cycle.name} · ${weekText(rollup.cycle, rollup.asOf, texts)}`
            : texts.noCycle}
          {' · '}
          {texts.asOf}
          <time datetime={rollup.asOf}>{texts.date(rollup.asOf)}</time>
        </span>
        <Languages
          others={otherTexts(texts).map(({ language, name, choose }) => {
            return { language, name, choose, href: hrefOf(rollup.team.id, { language }) }
          })}
        />
      </p>
    </header>
  )
}
