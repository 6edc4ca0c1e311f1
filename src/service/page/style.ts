/** What the service's pages add to the style of an account's page: the bar above, the list of stories, what was found. */
export const FRAME_STYLE = `
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; max-width: 104rem; margin: 0 auto; padding: .6rem clamp(1rem, 3.4vw, 3.25rem); border-bottom: 1px solid var(--rule); }
.bar > .home { font: 700 1.1rem/1.4 var(--serif); color: var(--ink); text-decoration: none; }
.bar search { flex: 1 1 16rem; max-width: 32rem; } .bar form { display: flex; gap: .4rem; }
.bar input { font: inherit; font-size: .9rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--muted); border-radius: 5px; padding: .3rem .6rem; min-height: 2rem; flex: 1; min-width: 0; }
.bar > a { font-size: .9rem; }
.way { margin-top: 1.2rem; }
.bar .now { font-size: .84rem; color: var(--muted); margin-left: auto; }
.times, .since { max-width: 104rem; margin: 0 auto; padding: .5rem clamp(1rem, 3.4vw, 3.25rem); font-size: .875rem; }
.times { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; border-bottom: 1px solid var(--rule); }
.times label { font-weight: 650; } .times input { flex: 1 1 14rem; min-width: 0; max-width: 40rem; min-height: 2rem; accent-color: var(--accent); } .times output { color: var(--muted); }
.since { background: var(--repeated-bg); color: var(--repeated); } .since a { color: inherit; font-weight: 650; }
.fresh { display: inline-block; font: 650 .78rem/1.2 var(--sans); padding: .15em .5em; border-radius: 4px; color: var(--repeated); background: var(--repeated-bg); }
.stories-page { max-width: 68rem; margin: 0 auto; }
.stories-page .title { font-size: 1.75rem; }
.stories { margin-top: 1.2rem; border-top: 3px solid var(--ink); }
.stories > li { border-bottom: 1px solid var(--rule); padding: .75rem 0 .8rem; }
.stories h2 { font: 700 1.18rem/1.3 var(--serif); }
.stories h2 a { color: inherit; text-decoration-color: var(--rule); }
.stories p { font-size: .875rem; color: var(--muted); display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: center; margin-top: .2rem; }
.stories p.lead { display: block; font: 1rem/1.45 var(--serif); color: var(--ink); margin-top: .3rem; max-width: 62rem; }
.stories blockquote { margin: .2rem 0; font: 1.04rem/1.45 var(--serif); color: var(--ink); }
.past { background: var(--revised-bg); color: var(--revised); padding: .6rem .9rem; border-radius: 5px; margin-bottom: 1.2rem; font-size: .9rem; }
.past a { color: inherit; font-weight: 650; }
.changes li, .why li { padding: .3rem 0; font-size: .875rem; border-top: 1px solid var(--rule); }
.changes time { color: var(--muted); }
.changed { font-size: .875rem; }
.correct { margin-top: .8rem; }
.correct form, .ask { border: 1px solid var(--rule); border-radius: 5px; background: var(--sheet); padding: .8rem 1rem 1rem; margin-top: .6rem; }
fieldset { border: 0; margin: 0 0 .6rem; padding: 0; min-width: 0; }
legend, .where label, .ask label { font-size: .875rem; font-weight: 650; }
.choice { display: flex; gap: .5rem; align-items: baseline; font-size: .875rem; padding: .3rem 0; }
.where { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; margin-bottom: .7rem; }
.where select { flex: 1 1 12rem; min-width: 0; }
.where input, .ask textarea { font: inherit; font-size: .9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 5px; padding: .3rem .6rem; min-height: 2rem; flex: 1 1 12rem; min-width: 0; }
.ask textarea { width: 100%; min-height: 14rem; resize: vertical; font: 1rem/1.5 var(--serif); }
.ask p { margin-top: .6rem; } .ask .where { margin-bottom: .6rem; }
.ask .trouble { color: var(--disputed); margin: 0 0 .6rem; }
.ask button { margin-right: .4rem; }
.correct select, .ask select { border-color: var(--muted); }
#corrected { font: 650 1.06rem/1.35 var(--sans); margin-top: 1.2rem; scroll-margin: 1rem; }
.corrected li { display: flex; flex-wrap: wrap; gap: .3rem 1rem; justify-content: space-between; align-items: center; padding: .35rem 0; font-size: .875rem; border-top: 1px solid var(--rule); }
.corrected time { color: var(--muted); }
@media (max-width: 40rem) { .bar > .home { flex: 1; } .bar search { order: 1; flex-basis: 100%; max-width: none; } .bar .now { order: 2; margin-left: 0; } .bar .now:empty { display: none; } }
@media print { .bar, .times, .since, .ask, .correct, .corrected form { display: none; } }
`
