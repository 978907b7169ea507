import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type * as z from 'zod/mini'
import type { LinkKind, schemas } from '../../shared/api/index.ts'
import { type AgendaPage, agendaPage, type StoryPage, storyPage } from '../../shared/pages/index.ts'
import { agendaExport, storyExport } from '../exports/program-export.ts'
import { rollupExport } from '../exports/rollup-export.ts'
import { scalingExport } from '../exports/scaling-export.ts'
import type { Export } from '../exports/table.ts'
import type { PageData } from '../organization/page-data.ts'
import type { Shown } from '../organization/requests.ts'
import type { ScalingData } from '../organization/scaling/index.ts'
import type { Language } from '../pages/language.ts'
import { RollupPage } from '../pages/rollup-page.tsx'
import { ScalingPage } from '../pages/scaling-page.tsx'

/** In which language a page is read. */
export interface Reader {
  readonly language: Language
  /** The language that the address asks for, if any. */
  readonly asked: Language | null
}

/** What a link opened, in each form it can take. All are made from the same answer, which holds no more than the link shows. */
export interface Opened {
  readonly embedIn: readonly string[]
  /** A file's name, without what comes after the dot. */
  readonly fileName: string
  readonly page: (reader: Reader) => Child
  readonly json: () => unknown
  readonly content: () => Export
}

const DOCUMENT_STYLES = { at: '/r/document.css' }

/** By kind of link: reads {@link Shown} as the organisation's object answered it. `link` is the path of the link itself. */
export const OPENERS: Readonly<Record<LinkKind, (answer: string, link: string) => Opened>> = {
  rollup: (answer, link) => {
    const { data, embedIn }: Shown<PageData> = JSON.parse(answer)
    const { team, cycle, asOf } = data.rollup
    return {
      embedIn,
      fileName: fileName('okrs', team.id, cycle?.name ?? asOf),
      page: (reader) => <RollupPage data={data} link={link} {...reader} />,
      json: () => jsonOf(data),
      content: () => rollupExport(data),
    }
  },
  scaling: (answer, link) => {
    const { data, embedIn }: Shown<ScalingData> = JSON.parse(answer)
    return {
      embedIn,
      fileName: fileName('scaling', data.cycle ?? data.asOf),
      page: ({ asked }) => <ScalingPage data={data} link={link} asked={asked} />,
      json: () => data,
      content: () => scalingExport(data),
    }
  },
  review: openAgenda,
  retrospective: openAgenda,
  story: (answer) => {
    const { data, embedIn }: Shown<StoryPage> = JSON.parse(answer)
    return {
      embedIn,
      fileName: fileName('success-story', data.asOf),
      page: () => raw(storyPage(data, DOCUMENT_STYLES)),
      json: () => data,
      content: () => storyExport(data),
    }
  },
}

function jsonOf({ rollup, ...parts }: PageData): z.output<typeof schemas.RollupPageJson> {
  return { ...rollup, ...parts }
}

function openAgenda(answer: string): Opened {
  const { data, embedIn }: Shown<AgendaPage> = JSON.parse(answer)
  const { meeting, cycle } = data.agenda
  return {
    embedIn,
    fileName: fileName(meeting, cycle.name),
    page: () => raw(agendaPage(data, DOCUMENT_STYLES)),
    json: () => data,
    content: () => agendaExport(data),
  }
}

/** Names joined, without what a file's name or a header could not hold. */
function fileName(...names: readonly string[]): string {
  return names.map((name) => name.replace(/[^A-Za-z0-9_-]+/g, '-')).join('-')
}
