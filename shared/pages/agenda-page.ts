import type { Agenda, AgendaItem, AgendaStatement, AgendaTeam } from '../program/index.ts'
import { documentText, type Styles } from './document.ts'
import { confidenceText, dateText, percent } from './format.ts'
import { type Html, html } from './html.ts'
import { SHAPES } from './shapes.ts'

export interface AgendaPage {
  readonly organization: string
  /** Why OKRs, in the organisation's words; blank where it has not said so yet. */
  readonly purpose: string
  readonly agenda: Agenda
  /** The same meeting of other cycles; `address` is null for the one that is shown. */
  readonly cycles: readonly { readonly name: string; readonly address: string | null }[]
}

/** A Review's or Retrospective's agenda as an HTML document. */
export function agendaPage({ organization, purpose, agenda, cycles }: AgendaPage, styles: Styles): string {
  const { meeting, cycle, about, prepare, documents, items } = agenda
  const content = html`<header>
<p class="meta">${organization} · ${cycle.name}, ${dateText(cycle.start)} to ${dateText(cycle.end)}</p>
<h1>${meeting}</h1>
${purpose !== '' && html`<p class="meta">${purpose}</p>`}
<p class="lead">${about}</p>
<p class="when">${whenText(agenda)}</p>
</header>
<div class="boxes">
<div><h2>Before the meeting</h2><ul>${prepare.map((line) => html`<li>${line}</li>`)}</ul></div>
<div><h2>On the table</h2><ul>${documents.map((line) => html`<li>${line}</li>`)}</ul></div>
</div>
<section><h2>Agenda</h2>
<ol class="agenda">${items.map((item, index) => itemOf(item, startOf(agenda, index)))}</ol>
</section>
${cycles.length > 1 && html`<nav aria-label="Cycles">${cycles.map(({ name, address }) => (address === null ? html`<strong>${name}</strong>` : html`<a href="${address}">${name}</a>`))}</nav>`}
<footer><p>Individual reviews are anonymous: they are shown only together, from five answers on.</p></footer>`
  return documentText(`${meeting}, ${cycle.name}: ${organization}`, content, styles)
}

function whenText({ date, time, minutes }: Agenda): string {
  if (date === null) return `No date yet, ${minutes} minutes`
  return `${dateText(date)}${time === null ? '' : `, ${time}`}, ${minutes} minutes`
}

/** When an item begins: by the clock where the meeting has a time, else in minutes from its start. */
function startOf({ time, items }: Agenda, index: number): string {
  const before = items.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0)
  const [hours = 0, minutes = 0] = (time ?? '0:00').split(':').map(Number)
  const at = hours * 60 + minutes + before
  return `${Math.floor(at / 60) % 24}:${String(at % 60).padStart(2, '0')}`
}

function itemOf({ title, minutes, ask, points, teams, statements }: AgendaItem, start: string): Html {
  return html`<li>
<p class="minutes"><strong>${minutes}</strong> min<span class="quiet">${start}</span></p>
<div><h2>${title}</h2>
<p class="ask">${ask}</p>
${points.length > 0 && html`<ul class="points">${points.map((point) => html`<li>${point}</li>`)}</ul>`}
${teams && teams.length > 0 ? teamTable(teams) : null}
${statements ? statementTable(statements) : null}
</div>
</li>`
}

function teamTable(teams: readonly AgendaTeam[]): Html {
  return html`<table class="teams">
<thead><tr><th scope="col">Team</th><th scope="col">Progress</th><th scope="col">Status</th><th scope="col">Confidence</th><th scope="col">Time</th></tr></thead>
<tbody>${teams.map(
    ({ team, progress, expected, status, confidence, minutes }) => html`<tr>
<th scope="row">${team}</th>
<td>${progress === null ? MISSING : html`${percent(progress)}${expected !== null && html` <small class="quiet">of ${percent(expected)}</small>`}`}</td>
<td>${status === null ? MISSING : html`<span class="status ${status.toLowerCase().replace(' ', '-')}"><span aria-hidden="true">${SHAPES[status]}</span> ${status}</span>`}</td>
<td>${confidence === null ? MISSING : confidenceText(confidence)}</td>
<td>${minutes} min</td>
</tr>`,
  )}</tbody>
</table>`
}

const MISSING: Html = html`<span class="missing" title="no data">–</span>`

function statementTable(statements: readonly AgendaStatement[]): Html {
  return html`<table class="spread">
<thead><tr><th scope="col">How many said, from 1 not at all to 5 fully</th>${[1, 2, 3, 4, 5].map((rating) => html`<th scope="col">${rating}</th>`)}<th scope="col">Mean</th></tr></thead>
<tbody>${statements.map(
    ({ text, mean, spread }) => html`<tr>
<th scope="row">${text}</th>
${[0, 1, 2, 3, 4].map((index) => countCell(spread, index))}
<td class="mean">${mean === null ? MISSING : mean.toFixed(1)}</td>
</tr>`,
  )}</tbody>
</table>`
}

function countCell(spread: readonly number[] | null, index: number): Html {
  if (spread === null) return html`<td>${MISSING}</td>`
  const count = spread[index] ?? 0
  const share = count / Math.max(1, ...spread)
  const level = count === 0 ? '' : share > 0.67 ? 'level3' : share > 0.34 ? 'level2' : 'level1'
  return html`<td class="${level}">${count}</td>`
}
