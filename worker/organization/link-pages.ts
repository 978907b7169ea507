import type { Language } from '../../shared/okr/index.ts'
import type { LinkGrant } from '../access/authorize.ts'
import type { Result } from '../result.ts'
import type { Context } from './context.ts'
import { type PageQuery, pageData } from './page-data.ts'
import { agendaData, storyData } from './program-pages.ts'
import { scalingData } from './scaling/index.ts'

/** What the page behind a link is made of, by the link's kind. */
export function linkPage(
  context: Context,
  { shows, show }: LinkGrant,
  query: PageQuery,
  language: Language,
): Result<unknown> {
  switch (shows) {
    case 'rollup':
      return pageData(context, query)
    case 'scaling':
      return scalingData(context, query.cycle, language)
    case 'story':
      return storyData(context, show, language)
    case 'review':
    case 'retrospective':
      return agendaData(context, show, shows, query.cycle, language)
  }
}
