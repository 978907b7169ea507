import { PRINT_TOKENS, TOKENS } from './tokens.ts'

/** The look of documents: one column, made to be printed as well as read on a phone. */
export const DOCUMENT_STYLE = `${TOKENS}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); }
main { max-width: 50rem; margin: 0 auto; padding: 1.75rem 1.25rem 3rem; }
h1, h2, h3, p, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ol, ul { list-style: none; }
h1 { font-size: 2rem; line-height: 1.15; letter-spacing: -.01em; margin-top: .2rem; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.3; }
section { margin-top: 2rem; }
p, li, dd, dt, h1, h2 { overflow-wrap: anywhere; }
small { font-size: .8125rem; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.meta, footer, .quiet { color: var(--quiet); font-size: .875rem; }
.lead { font-size: 1.2rem; line-height: 1.45; margin-top: .75rem; }
.when { font-weight: 650; margin-top: .75rem; }
.missing { color: var(--quiet); }
.on-track, .done { color: var(--good); } .at-risk { color: var(--warn); } .off-track { color: var(--bad); } .no-check-in { color: var(--quiet); }
.status { font-size: .875rem; font-weight: 600; white-space: nowrap; }
.boxes { display: grid; gap: .75rem; margin-top: 1.5rem; }
.boxes > div { background: var(--tile); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; }
.boxes h2 { font-size: .9375rem; }
.boxes li, .points li { margin-top: .3rem; padding-left: 1rem; text-indent: -1rem; }
.boxes li::before, .points li::before { content: "– "; display: inline-block; width: 1rem; text-indent: 0; color: var(--quiet); }
.agenda > li { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr); gap: 0 1rem; padding: 1rem 0; border-top: 1px solid var(--line); }
.agenda .minutes { font-variant-numeric: tabular-nums; }
.agenda .minutes { line-height: 1.25; }
.agenda .minutes strong { font-size: 1.35rem; font-weight: 650; }
.agenda .minutes span { display: block; }
.agenda .ask { color: var(--quiet); }
.points { margin-top: .35rem; }
table { border-collapse: collapse; width: 100%; margin-top: .6rem; font-variant-numeric: tabular-nums; font-size: .9375rem; }
th, td { text-align: right; overflow-wrap: normal; font-weight: 400; padding: .35rem .3rem; border-bottom: 1px solid var(--line); vertical-align: baseline; }
th:first-child, td:first-child { text-align: left; padding-left: 0; overflow-wrap: break-word; }
thead th { color: var(--quiet); font-size: .8125rem; }
tbody th { font-weight: 600; }
.spread td { text-align: center; width: 1.9rem; }
.spread td.mean { font-weight: 650; width: 3.2rem; text-align: right; }
.spread tbody th { font-weight: 400; }
.level1 { background: color-mix(in srgb, var(--accent) 12%, transparent); }
.level2 { background: color-mix(in srgb, var(--accent) 26%, transparent); }
.level3 { background: color-mix(in srgb, var(--accent) 42%, transparent); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .75rem; margin-top: 1.75rem; }
.figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; background: var(--tile); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; }
.figures dd { font-size: 1.9rem; font-weight: 650; line-height: 1.15; font-variant-numeric: tabular-nums; }
.figures dt { color: var(--quiet); font-size: .9375rem; }
.text p { margin-top: .75rem; max-width: 42rem; }
.quote { border-left: 4px solid var(--accent); padding: .2rem 0 .2rem 1.25rem; }
.quote blockquote { font-size: 1.45rem; line-height: 1.35; text-wrap: balance; }
.quote figcaption { color: var(--quiet); margin-top: .5rem; }
.criteria li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1rem; padding: .6rem 0; border-top: 1px solid var(--line); align-items: baseline; }
.criteria strong { font-weight: 650; font-variant-numeric: tabular-nums; }
.criteria .quiet { grid-column: 1 / -1; }
.bar { display: block; width: 100%; height: .5rem; grid-column: 1 / -1; }
.bar .track { fill: var(--track); } .bar .part { fill: var(--accent); } .bar .full { fill: var(--good); }
nav { margin-top: 1.25rem; font-size: .875rem; color: var(--quiet); }
nav a, nav strong { margin-right: .8rem; }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); }
@media (min-width: 40rem) { .boxes { grid-template-columns: 1fr 1fr; } }
@media (max-width: 29.99rem) {
  .agenda > li { grid-template-columns: 3.2rem minmax(0, 1fr); gap: 0 .7rem; }
  .agenda table { width: calc(100% + 3.9rem); margin-left: -3.9rem; font-size: .875rem; }
  .teams :is(th, td):nth-child(4) { display: none; }
  .figures { grid-template-columns: 1fr 1fr; }
}
@page { size: A4; margin: 16mm 16mm 14mm; }
@media print {
  ${PRINT_TOKENS}
  html { font-size: 76%; }
  html:has(.figures) { font-size: 95%; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  section { margin-top: 1.3rem; }
  .agenda > li { padding: .65rem 0; }
  .boxes { grid-template-columns: 1fr 1fr; }
  .agenda > li, .criteria li, tr, .quote, .figures { break-inside: avoid; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  td, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .bar .track { fill: Canvas; stroke: CanvasText; } .bar .part, .bar .full { fill: Highlight; }
}
`
