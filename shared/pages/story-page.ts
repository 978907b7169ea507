import type { IsoDate } from '../okr/index.ts'
import type { StoryCriterion, StoryFigure, SuccessStory } from '../program/index.ts'
import { documentText, type Styles } from './document.ts'
import { dateText, numberText, percent, wholePercent } from './format.ts'
import { type Html, html } from './html.ts'

export interface StoryPage {
  readonly organization: string
  /** Null where nothing is known of the pilot yet. */
  readonly story: SuccessStory | null
  readonly asOf: IsoDate
}

/** The success story as an HTML document of one page. */
export function storyPage({ organization, story, asOf }: StoryPage, styles: Styles): string {
  const title = `How ${organization || 'we'} began with OKRs`
  const content = html`<header>
<p class="meta">${story?.period ? periodText(story.period) : organization}</p>
<h1>${title}</h1>
${story && story.purpose !== '' && html`<p class="lead">${story.purpose}</p>`}
</header>
${story ? storyOf(story) : html`<section><p>There are no numbers yet. Choose the pilot’s teams and bring in how they stand; then this page tells the story.</p></section>`}
<footer><p>Every number is the rollout program’s and the teams’ trackers’, as of ${dateText(asOf)}.${story && story.teams.length > 0 && html` Pilot teams: ${story.teams.join(', ')}.`}</p></footer>`
  return documentText(title, content, styles)
}

function periodText({ cycles, start, end }: NonNullable<SuccessStory['period']>): string {
  return `OKR pilot · ${cycles === 1 ? '1 cycle' : `${cycles} cycles`}, ${dateText(start)} to ${dateText(end)}`
}

function storyOf({ figures, criteria, text, quote, quotedPerson }: SuccessStory): Html {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  return html`<dl class="figures">${figures.map((figure) => html`<div><dt>${figure.label}</dt><dd>${valueText(figure)}</dd></div>`)}</dl>
${paragraphs.length > 0 && html`<section class="text">${paragraphs.map((line) => html`<p>${line}</p>`)}</section>`}
${quote !== '' && html`<section><figure class="quote"><blockquote>“${quote}”</blockquote>${quotedPerson !== '' && html`<figcaption>${quotedPerson}</figcaption>`}</figure></section>`}
${criteria.length > 0 && html`<section><h2>What we wanted, and what we reached</h2><ul class="criteria">${criteria.map(criterionOf)}</ul></section>`}`
}

function valueText({ value, unit }: StoryFigure): Html {
  if (unit === 'fraction') return html`${percent(value)}`
  return unit === 'rating' ? html`${value.toFixed(1)} <small>of 5</small>` : html`${numberText(value)}`
}

function criterionOf({ text, unit, baseline, target, current, progress }: StoryCriterion): Html {
  const isMet = progress >= 1
  const quantity = (value: number) => `${numberText(value)}${unit === '' ? '' : `\u00a0${unit}`}`
  const parts = [
    baseline === null ? null : `from ${quantity(baseline)}`,
    current === null ? null : `now ${quantity(current)}`,
    target === null ? null : `wanted ${quantity(target)}`,
  ].filter((part) => part !== null)
  return html`<li><span>${text}</span><strong>${isMet ? '✓ ' : null}${percent(progress)}</strong>
<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8" rx="2" /><rect class="${isMet ? 'full' : 'part'}" width="${wholePercent(Math.min(1, progress))}" height="8" rx="2" /></svg>
<span class="quiet">${parts.join(', ')}</span></li>`
}
