/** The page's one style sheet: system fonts, both themes, phone, print. No address in it: nothing is fetched. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: #fcfbf8; --sheet: #ffffff; --ink: #1d2126; --muted: #565d66; --rule: #ddd8ce; --soft: #f3f0ea; --accent: #0b5480; --mark: #ffe38a; --mark-ink: #1d2126;
  --disputed: #a8231b; --disputed-bg: #fbeae8; --revised: #7c4a00; --revised-bg: #fbf0dc; --corroborated: #17603a; --corroborated-bg: #e4f3ea;
  --repeated: #44499f; --repeated-bg: #ecedf9; --single: #565d66; --single-bg: #efece6; --land: #e9e3d6; --sea: #e6eef3; --border: #c9bfac;
  --serif: 'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, Charter, Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #14171b; --sheet: #1a1e23; --ink: #e8e5de; --muted: #a7adb5; --rule: #343b43; --soft: #20252b; --accent: #83c5f0; --mark: #6a5200; --mark-ink: #fff4cf;
  --disputed: #ffa39b; --disputed-bg: #3b201e; --revised: #f0bb63; --revised-bg: #352a12; --corroborated: #84d6a3; --corroborated-bg: #173120;
  --repeated: #b4b8ff; --repeated-bg: #262848; --single: #a7adb5; --single-bg: #282d33; --land: #2d3238; --sea: #171c22; --border: #4b525a; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans); overflow-wrap: anywhere; }
.page { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 104rem; margin: 0 auto; }
main { padding: 2.25rem clamp(1rem, 3.4vw, 3.25rem) 3rem; min-width: 0; outline: none; }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
button, select { font: inherit; font-size: .875rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--rule); border-radius: 5px; padding: .3rem .65rem; min-height: 2rem; max-width: 100%; }
button { cursor: pointer; }
button:hover { border-color: var(--muted); }
button[aria-pressed=true] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
[hidden], html:not(.js) .scripted { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; top: .5rem; z-index: 9; background: var(--ink); color: var(--paper); padding: .5rem 1rem; }
.skip:focus { left: .5rem; }
.title { font: 700 clamp(1.75rem, 1.2rem + 2.3vw, 2.85rem)/1.13 var(--serif); letter-spacing: -.012em; text-wrap: balance; max-width: 26ch; }
.standfirst { font: 1.2rem/1.45 var(--serif); color: var(--muted); margin-top: .7rem; max-width: 62ch; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr)); margin: 1.5rem 0 0; border-top: 3px solid var(--ink); border-bottom: 1px solid var(--rule); }
.facts > div { padding: .6rem 1rem .75rem 0; }
.facts dt, .kind { font-size: .72rem; font-weight: 650; letter-spacing: .07em; text-transform: uppercase; color: var(--muted); }
.facts dd { font-size: 1rem; }
.account { border-top: 6px double var(--rule); margin-top: 3rem; padding-top: 2rem; content-visibility: auto; contain-intrinsic-size: auto 3000px; }
.part { margin-top: 2.6rem; }
.part > h2, .part > h3, .notes > summary { font: 700 1.32rem/1.25 var(--serif); }
.part > :is(h2, h3) { border-top: 1px solid var(--ink); padding-top: .55rem; }
.hint { color: var(--muted); font-size: .875rem; margin: .2rem 0 .8rem; max-width: 70ch; }
.line { color: inherit; text-decoration: underline; text-decoration-color: color-mix(in srgb, var(--accent) 30%, transparent); }
.line:hover, .cell:hover { text-decoration-color: var(--accent); background: color-mix(in srgb, var(--mark) 45%, transparent); }
.line.on, .cell.on { background: var(--mark); color: var(--mark-ink); }
.sources { color: var(--muted); font-size: .84rem; }
.summary { margin-top: .9rem; max-width: 68ch; font: 1.12rem/1.55 var(--serif); }
.summary li { margin-bottom: .6rem; }
.summary .sources { font-family: var(--sans); font-size: .8rem; }
.jump { text-decoration: none; font-size: .9em; padding: 0 .3em; }
.badge { display: inline-flex; align-items: center; gap: .38em; font-size: .8rem; font-weight: 650; line-height: 1; padding: .34em .62em .34em .5em; border-radius: 4px; white-space: nowrap; }
.badge path { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.badge.disputed { color: var(--disputed); background: var(--disputed-bg); } .badge.revised { color: var(--revised); background: var(--revised-bg); }
.badge.corroborated { color: var(--corroborated); background: var(--corroborated-bg); } .badge.repeated { color: var(--repeated); background: var(--repeated-bg); }
.badge.single { color: var(--single); background: var(--single-bg); }
details > summary { cursor: pointer; color: var(--accent); font-size: .875rem; width: fit-content; padding: .2rem 0; }
.legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .6rem 1.5rem; padding: .6rem 0 .4rem; font-size: .875rem; }
.legend dd { color: var(--muted); margin-top: .2rem; }
.finding { border-top: 1px solid var(--rule); padding: 1rem 0 1.1rem; margin-top: .6rem; content-visibility: auto; contain-intrinsic-size: auto 260px; outline: none; }
.finding.lit { background: linear-gradient(90deg, color-mix(in srgb, var(--mark) 40%, transparent), transparent); }
.finding > header { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; justify-content: space-between; align-items: baseline; }
.finding > header > :is(h2, h3, h4) { font: 650 1.06rem/1.35 var(--sans); }
.permalink { text-decoration: none; color: var(--muted); font-weight: 400; padding: 0 .25em; }
.verdict { font-size: .875rem; color: var(--muted); display: flex; gap: .6rem; align-items: center; }
.positions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .9rem 1.6rem; margin-top: .75rem; }
.position { border-left: 4px solid var(--ink); padding-left: .85rem; }
.position.other { border-left: 4px double var(--muted); }
.answer { font: 600 1.16rem/1.35 var(--serif); }
.holders { font-size: .875rem; margin: .15rem 0 .4rem; }
.holders .from { color: var(--muted); }
.verdict + .quotes { margin-top: .45rem; }
.quotes li { font: .98rem/1.45 var(--serif); margin-bottom: .35rem; }
.quotes .sources { display: block; font-family: var(--sans); font-size: .78rem; line-height: 1.3; }
.silent, .links { color: var(--muted); font-size: .84rem; margin-top: .6rem; }
.links li, .told-list li, .places li { padding: .18rem 0; font-size: .875rem; }
.scroll { overflow-x: auto; max-width: 100%; content-visibility: auto; contain-intrinsic-size: auto 600px; }
.grid { border-collapse: collapse; font-size: .84rem; }
.grid th { font-weight: 600; text-align: left; vertical-align: bottom; padding: .45rem .6rem; }
.grid thead th { border-bottom: 2px solid var(--ink); min-width: 5.6rem; max-width: 9rem; overflow-wrap: normal; }
.grid tbody th { position: sticky; left: 0; z-index: 1; background: var(--paper); min-width: min(15rem, 42vw); max-width: 22rem; font-weight: 500; }
.grid tbody th a { color: inherit; text-decoration-color: var(--rule); }
.grid td { padding: .3rem .6rem; border-left: 1px solid var(--rule); }
.grid tbody tr > * { border-bottom: 1px solid var(--rule); }
.cell { position: relative; display: flex; gap: .4rem; align-items: center; color: inherit; text-decoration-color: transparent; min-height: 1.6rem; padding: .1rem; }
.cell::before { content: ''; flex: none; width: .8rem; height: .8rem; border-radius: 50%; background: var(--ink); border: 2px solid var(--ink); }
.cell.other::before { background: transparent; border-color: var(--disputed); border-radius: 2px; transform: rotate(45deg); }
.none::before { content: ''; display: block; width: .8rem; height: 2px; background: var(--rule); margin-left: .1rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.4rem 2rem; }
.chart { max-width: 30rem; }
.chart > :is(h3, h4) { font: 650 .95rem/1.3 var(--sans); }
.chart a[href^='#finding'] { color: inherit; text-decoration-color: var(--rule); }
svg { display: block; font-family: var(--sans); }
.chart svg, .map svg { width: 100%; height: auto; max-width: 46rem; overflow: visible; }
.axis line { stroke: var(--rule); } .axis text { fill: var(--muted); font-size: 11px; }
.run { fill: none; stroke: var(--muted); stroke-width: 1.5; }
.dot { fill: var(--ink); } .dot.other { fill: var(--paper); } .dot.other :is(circle, path):not(.reach) { stroke: var(--disputed); stroke-width: 2; }
.dot .reach { fill: transparent; } .dot text { fill: var(--ink); font-size: 12px; font-weight: 650; } .range { stroke: var(--muted); stroke-width: 3; }
.dot:hover .reach, .dot.on .reach, .spot.on .halo { fill: color-mix(in srgb, var(--mark) 80%, transparent); }
.told { max-width: none; } .told text { font-size: 12.5px; fill: var(--ink); } .told .box rect { fill: var(--soft); stroke: var(--border); }
.told .outlet rect { fill: var(--ink); stroke: var(--ink); } .told .outlet text { fill: var(--paper); } .told .agency rect { stroke: var(--ink); stroke-width: 2; }
.told .unnamed rect { stroke-dasharray: 4 3; } .thread { fill: none; stroke: var(--muted); opacity: .62; } .reach { fill: none; stroke: transparent; stroke-width: 13; } .arrow { fill: var(--muted); }
.curve:hover .thread, .curve:focus .thread, .curve.on .thread { stroke: var(--accent); opacity: 1; }
.box:hover rect, .box.on rect { stroke: var(--accent); stroke-width: 2.5; }
.timeline { margin-top: .8rem; border-left: 2px solid var(--rule); margin-left: .4rem; }
.timeline li { position: relative; padding: 0 0 .85rem 1.3rem; display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1rem; }
.timeline li::before { content: ''; position: absolute; left: -.44rem; top: .42rem; width: .65rem; height: .65rem; border-radius: 50%; background: var(--ink); border: 2px solid var(--ink); }
.timeline .background::before { background: var(--paper); border-color: var(--muted); } .timeline .expected::before { background: var(--paper); border: 2px dashed var(--accent); }
.timeline time { font-size: .875rem; color: var(--muted); padding-top: .05rem; }
.map { margin-top: .8rem; } .map svg { border: 1px solid var(--rule); overflow: hidden; } .map figcaption { color: var(--muted); font-size: .78rem; margin: .35rem 0; }
.sea { fill: var(--sea); } .land { fill: var(--land); } .borders, .meridians { fill: none; stroke: var(--border); stroke-width: .8; } .meridians { stroke-width: .4; opacity: .55; }
.spot .point { fill: var(--ink); stroke: var(--paper); stroke-width: 1.5; } .spot.main .point { fill: var(--disputed); } .spot .halo { fill: color-mix(in srgb, var(--disputed) 25%, transparent); }
.spot text { fill: var(--ink); font-size: 13px; paint-order: stroke; stroke: var(--land); stroke-width: 3px; stroke-linejoin: round; } .spot.main text { font-weight: 700; font-size: 14px; }
.contents { margin-top: 1.5rem; } .contents li { padding: .25rem 0; border-top: 1px solid var(--rule); }
.notes { margin-top: 2.6rem; } .notes li { font-size: .875rem; padding: .35rem 0; border-top: 1px solid var(--rule); } .notes em { color: var(--muted); font-style: normal; }
footer { color: var(--muted); font-size: .8rem; margin-top: 2.5rem; max-width: 70ch; }
.file { color: var(--muted); font-size: .78rem; }
.reports { background: var(--soft); border-top: 3px solid var(--ink); min-width: 0; }
.pane-head { padding: .75rem 1rem .6rem; border-bottom: 1px solid var(--rule); }
.pane-head h2 { font: 700 1.1rem/1.3 var(--serif); }
.pane-tools, .steps { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin-top: .4rem; }
.pick { flex: 1 1 8rem; min-width: 0; } .pick select { width: 100%; }
.steps { font-size: .84rem; } #step { flex: 1 1 6rem; text-align: center; }
.strip { outline-offset: -3px; }
.report { padding: 1rem 1.1rem 1.4rem; border-bottom: 1px solid var(--rule); content-visibility: auto; contain-intrinsic-size: auto 1100px; background: var(--sheet); }
.report header { border-bottom: 1px solid var(--rule); padding-bottom: .5rem; margin-bottom: .7rem; font-size: .8rem; color: var(--muted); }
.report h3 { font: 650 1rem/1.3 var(--sans); color: var(--ink); } .number { display: inline-block; min-width: 1.5em; padding: 0 .3em; background: var(--ink); color: var(--paper); text-align: center; font-size: .8em; border-radius: 3px; }
.report > p { font: 1rem/1.56 var(--serif); margin-bottom: .75rem; white-space: pre-line; scroll-margin: 4rem; unicode-bidi: plaintext; }
.report > .headline { font-weight: 700; font-size: 1.22rem; line-height: 1.3; } .report :is(.caption, .boilerplate, .list) { font-family: var(--sans); font-size: .84rem; color: var(--muted); }
.report [data-start]:target { background: color-mix(in srgb, var(--mark) 35%, transparent); }
mark { background: var(--mark); color: var(--mark-ink); padding: .06em 0; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; scroll-margin: 6rem; }
mark.here { outline: 2px solid var(--accent); outline-offset: 1px; }
@media (min-width: 68rem) {
  .page { grid-template-columns: minmax(0, 1fr) minmax(23rem, 35%); }
  .reports { position: sticky; top: 0; height: 100vh; display: flex; flex-direction: column; border-top: 0; border-left: 1px solid var(--rule); }
  .strip { overflow-y: auto; flex: 1; overscroll-behavior: contain; }
}
@media (max-width: 67.99rem) {
  .reports.open { position: fixed; inset: auto 0 0 0; height: 62vh; z-index: 5; display: flex; flex-direction: column; box-shadow: 0 -6px 30px rgb(0 0 0 / .3); }
  .reports.open .strip { overflow-y: auto; flex: 1; overscroll-behavior: contain; } .reports.open h2 { display: none; } .reports.open .pane-head { padding-top: .3rem; }
}
.reports.beside { position: fixed; inset: 0; height: auto; z-index: 6; display: flex; flex-direction: column; border: 0; }
.beside .strip { display: grid; grid-auto-flow: column; grid-auto-columns: min(26rem, 86vw); grid-template-rows: minmax(0, 1fr); overflow-x: auto; overflow-y: hidden; flex: 1; min-height: 0; scroll-snap-type: x proximity; }
.beside .report { overflow-y: auto; border-right: 1px solid var(--rule); scroll-snap-align: start; contain-intrinsic-size: 26rem 600px; }
@media (max-width: 40rem) { .map { overflow: hidden; } .map svg { width: 140%; max-width: none; margin-left: -20%; } .spot text, .spot.main text { font-size: 17px; stroke-width: 4px; } .timeline li { grid-template-columns: minmax(0, 1fr); } main { padding-top: 1.3rem; } .finding > header { display: block; } .verdict { margin-top: .35rem; } }
@media (prefers-reduced-motion: no-preference) { html.js { scroll-behavior: smooth; } }
@media print { :root { --paper: #fff; --sheet: #fff; --soft: #fff; } .page { display: block; } .reports, .reports.beside, .reports.open { position: static; height: auto; display: block; break-before: page; }
  .strip, .beside .strip { display: block; overflow: visible; } .report, .finding, .account, .scroll { content-visibility: visible; } .scroll { overflow: visible; } .finding { break-inside: avoid; }
  .pane-tools, .steps, .skip, .permalink, .jump { display: none; } }
`
