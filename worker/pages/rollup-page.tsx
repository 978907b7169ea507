import type { PageData } from '../organization/page-data.ts'
import type { Language } from './language.ts'
import { Layout } from './layout.tsx'
import { Decisions } from './rollup/decisions.tsx'
import { Footer } from './rollup/footer.tsx'
import { Header } from './rollup/header.tsx'
import { HeatMap } from './rollup/heat-map.tsx'
import { Objectives } from './rollup/objectives.tsx'
import { PaceChart } from './rollup/pace-chart.tsx'
import { Summary } from './rollup/summary.tsx'
import { TEXTS } from './rollup/texts/index.ts'
import { Tiles } from './rollup/tiles.tsx'
import { Trust } from './rollup/trust.tsx'
import { Units } from './rollup/units.tsx'
import { addressesOf } from './rollup/view.ts'

interface Props {
  readonly data: PageData
  /** The path of the link itself. */
  readonly link: string
  readonly language: Language
  /** The language that the address asks for, which its links then do too. */
  readonly asked: Language | null
}

/** The roll-up page: where are we, against what was expected, what needs a decision, how far to trust it. */
export function RollupPage({ data, link, language, asked }: Props) {
  const texts = TEXTS[language]
  const view = { data, texts, hrefOf: addressesOf(link, data, asked) }
  return (
    <Layout title={texts.title(data.rollup.team.name)} language={language}>
      <Header {...view} />
      <Summary {...view} />
      <Tiles {...view} />
      <div class="columns">
        <PaceChart {...view} />
        <Decisions {...view} />
      </div>
      <Units {...view} />
      <HeatMap {...view} />
      <Trust {...view} />
      <Objectives {...view} />
      <Footer {...view} />
    </Layout>
  )
}
