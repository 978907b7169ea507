/** What only the roll-up page looks like. */
export const ROLLUP_STYLE = `
header .meta { display: flex; flex-wrap: wrap; gap: .2rem 1rem; justify-content: space-between; }
section, section > .columns > div { scroll-margin-top: 1rem; }
.tiles > li { display: flex; }
.tiles > li > a { flex: 1; display: flex; flex-direction: column; background: var(--tile); border: 1px solid var(--line); border-radius: .6rem; padding: .7rem .85rem; text-decoration: none; }
.tiles > li > a:hover { border-color: var(--accent); }
.tiles .figure { font-size: 1.7rem; font-weight: 650; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tiles .figure .missing { font-size: 1.1rem; }
.tiles .name { overflow-wrap: anywhere; hyphens: auto; }
.chart .forecast { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 1 5; stroke-linecap: round; }
.legend .forecast::before { border-top: 2px dotted var(--accent); }
.decisions .source { margin-top: -.1rem; font-size: .8125rem; }
.thirds h3 { margin-top: .6rem; }
.ranked { margin-top: .4rem; }
.ranked li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .3rem 0; border-top: 1px solid var(--line); }
.ranked span { color: var(--quiet); font-size: .875rem; }
.scrolls { overflow-x: auto; direction: rtl; }
.scrolls > table { direction: ltr; }
.legend span { display: inline-block; }
.heat { border-collapse: separate; border-spacing: 2px; }
.heat th, .heat td { border: 0; }
.heat td { text-align: center; min-width: 2.5rem; border-radius: 3px; }
.heat thead th { text-align: center; font-size: .8125rem; }
.heat th:first-child { text-align: left; min-width: 8.5rem; hyphens: auto; max-width: 15rem; overflow-wrap: anywhere; }
.heat th:first-child { position: sticky; left: 0; background: var(--page); }
.heat .none { border: 1px dashed var(--quiet); }
.heat .missing { border: 0; }
.heat-0, .heat-1, .heat-2, .heat-3, .heat-4 { color: #1b1c20; }
.heat-0 { background: #e8967a; }
.heat-1 { background: #efb97a; }
.heat-2 { background: #ead98a; }
.heat-3 { background: #b5d39a; }
.heat-4 { background: #7fb8a8; }
@media screen and (min-width: 48rem) { .tiles:has(> li) { grid-template-columns: repeat(6, minmax(0, 1fr)); } }
@media screen and (max-width: 26rem) { .tiles:has(> li) { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media screen and (min-width: 60rem) { .columns.thirds { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media print {
  .language { display: none; }
  .heat td, .tiles > li > a { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .heat tr { break-inside: avoid; }
  .columns.thirds { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}
@media (forced-colors: active) {
  .chart .forecast { stroke: Highlight; }
  .heat td { border: 1px solid CanvasText; color: CanvasText; background: Canvas; }
  .heat .none { border-style: dashed; }
}
`
