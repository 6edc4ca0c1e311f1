/** What the service's pages add to the style of an account's page: the bar above, the list of stories, what was found. */
export const FRAME_STYLE = `
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; max-width: 104rem; margin: 0 auto; padding: .6rem clamp(1rem, 3.4vw, 3.25rem); border-bottom: 1px solid var(--rule); }
.bar .home { font: 700 1.1rem/1.4 var(--serif); color: var(--ink); text-decoration: none; }
.bar search { flex: 1 1 16rem; max-width: 32rem; } .bar form { display: flex; gap: .4rem; }
.bar input { font: inherit; font-size: .9rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--muted); border-radius: 5px; padding: .3rem .6rem; min-height: 2rem; flex: 1; min-width: 0; }
.bar .now { font-size: .84rem; color: var(--muted); margin-left: auto; }
.stories-page { max-width: 68rem; margin: 0 auto; }
.stories-page .title { font-size: 1.75rem; }
.stories { margin-top: 1.2rem; border-top: 3px solid var(--ink); }
.stories > li { border-bottom: 1px solid var(--rule); padding: .75rem 0 .8rem; }
.stories h2 { font: 700 1.18rem/1.3 var(--serif); }
.stories h2 a { color: inherit; text-decoration-color: var(--rule); }
.stories p { font-size: .875rem; color: var(--muted); display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: center; margin-top: .2rem; }
.stories blockquote { margin: .2rem 0; font: 1.04rem/1.45 var(--serif); color: var(--ink); }
.past { background: var(--revised-bg); color: var(--revised); padding: .6rem .9rem; border-radius: 5px; margin-bottom: 1.2rem; font-size: .9rem; }
.past a { color: inherit; font-weight: 650; }
.changes li, .why li { padding: .3rem 0; font-size: .875rem; border-top: 1px solid var(--rule); }
.changes time { color: var(--muted); }
.changed { font-size: .875rem; }
@media print { .bar { display: none; } }
`
