import { LANGUAGES } from '../../shared/okr/index.ts'
import type { FunnelStep } from '../../shared/program/index.ts'
import type { ScalingData } from '../organization/scaling/index.ts'
import type { Language } from './language.ts'
import { Layout } from './layout.tsx'
import { Languages, SameAs } from './parts.tsx'
import { Departments } from './scaling/departments.tsx'
import { ProgramSections } from './scaling/program.tsx'
import { SettingsInUse } from './scaling/settings.tsx'
import { type Texts, textsOf } from './scaling/texts/index.ts'
import { WaveSection } from './scaling/wave.tsx'

type Department = ScalingData['departments'][number]

interface Props {
  readonly data: ScalingData
  /** The path of the link itself. */
  readonly link: string
  /** The language that the address asks for, which its links then do too. */
  readonly asked: Language | null
}

/** The scaling report: why OKRs, each wave with its advice, then the program, the departments and the settings. */
export function ScalingPage({ data, link, asked }: Props) {
  const { departments, waves, before } = data
  const texts = textsOf(data.language)
  const hrefOf = addressesOf(link, data, asked)
  return (
    <Layout title={texts.title(data.name)} language={data.language}>
      <Header data={data} texts={texts} hrefOf={hrefOf} />
      <p class="lead">{summaryOf(departments, texts)}</p>
      {waves.map((wave) => (
        <WaveSection wave={wave} before={before} texts={texts} />
      ))}
      <ProgramSections data={data} texts={texts} />
      <Departments departments={departments} texts={texts} />
      <SettingsInUse settings={data.settings} texts={texts} />
      <Footer data={data} texts={texts} hrefOf={hrefOf} />
    </Layout>
  )
}

/** The address of the report as a file, or in another language or cycle. */
type Addresses = (to?: { ending?: string; language?: Language; cycle?: string }) => string

function addressesOf(link: string, { cycle: shown }: ScalingData, chosen: Language | null): Addresses {
  return ({ ending, language = chosen ?? undefined, cycle = shown ?? undefined } = {}) => {
    const query = new URLSearchParams({ ...(cycle && { cycle }), ...(language && { language }) })
    const path = ending === undefined ? link : `${link}.${ending}`
    return query.size === 0 ? path : `${path}?${query}`
  }
}

interface PartProps {
  readonly data: ScalingData
  readonly texts: Texts
  readonly hrefOf: Addresses
}

function Header({ data, texts, hrefOf }: PartProps) {
  const { organization, name, purpose, cycle, before, asOf } = data
  const others = LANGUAGES.filter((each) => each !== texts.language).map((language) => {
    const { name, choose } = textsOf(language)
    return { language, name, choose, href: hrefOf({ language }) }
  })
  return (
    <header>
      <h1>{texts.heading(name)}</h1>
      {purpose !== null && <p class="purpose">{purpose}</p>}
      <p class="meta">
        <span>
          {organization !== name && <>{organization} · </>}
          {cycle ?? texts.noCycle}
          {before !== null && (
            <>
              {' '}
              <a href={hrefOf({ cycle: before })}>{texts.against(before)}</a>
            </>
          )}
          {' · '}
          {texts.asOf}
          <time datetime={asOf}>{texts.date(asOf)}</time>
        </span>
        <Languages others={others} />
      </p>
    </header>
  )
}

function Footer({ data, texts, hrefOf }: PartProps) {
  const said = texts.footer
  const shareOf = (key: string) => {
    const found = data.settings[0]?.inUse.find((each) => each.key === key)
    return texts.percent(found?.value ?? null) ?? '–'
  }
  return (
    <footer>
      <p>{said.steps}</p>
      <p>{said.rules(shareOf('goFrom'), shareOf('fixBelow'))}</p>
      <p>
        {said.sameAs} <SameAs workbook={said.workbook} hrefOf={(ending) => hrefOf({ ending })} />
      </p>
      <p>{said.readOnly(data.expiresAt === null ? null : texts.date(data.expiresAt))}</p>
    </footer>
  )
}

function summaryOf(departments: readonly Department[], texts: Texts): string {
  const reached = (step: FunnelStep) =>
    departments.reduce((sum, { teams, funnel }) => {
      const share = funnel.find(({ name }) => name === step)?.value ?? 0
      return sum + Math.round(share * teams)
    }, 0)
  const total = departments.reduce((sum, { teams }) => sum + teams, 0)
  return texts.summary(
    total,
    reached('invited'),
    reached('drafted'),
    reached('agreed'),
    reached('checkingIn'),
  )
}
