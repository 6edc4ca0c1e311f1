/**
 * What changed since a reader's last visit, as the text of one script: which revision of a story he saw last is kept in this browser
 * (localStorage) and sent nowhere. A visit ends when its page is left; what comes while it is open is marked too.
 */
export const VISIT_SCRIPT = `'use strict';
(() => {
  const key = 'rashomon-seen', storiesMax = 500;
  const story = document.body.dataset.story;
  const isPast = () => document.body.dataset.past === 'yes';
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) || '{}');
      return kept && typeof kept === 'object' ? kept : {};
    } catch { return {}; }
  };
  const changes = () => [...document.querySelectorAll('.changes [data-revision]')];
  const latest = () => Math.max(0, ...changes().map((change) => Number(change.dataset.revision)));
  const flag = (place, words) => {
    if (place.querySelector('.fresh')) return;
    const made = document.createElement('span');
    made.className = 'fresh';
    made.textContent = words;
    place.append(' ', made);
  };
  const plural = (count, word) => count + ' ' + word + (count === 1 ? '' : 's');

  const markStory = (since) => {
    if (isPast()) return;
    const fresh = changes().filter((change) => Number(change.dataset.revision) > since.revision);
    const found = new Set(fresh.flatMap((change) => (change.dataset.findings || '').split(' ').filter(Boolean)));
    for (const change of fresh) flag(change, 'new');
    let shown = 0;
    for (const id of found) {
      const header = document.querySelector('#' + CSS.escape(id) + ' > header');
      if (!header) continue;
      flag(header, since.at ? 'changed since your last visit' : 'changed just now');
      shown++;
    }
    const line = document.getElementById('since');
    if (!line || !fresh.length) return;
    const when = since.at ? 'your last visit, ' + new Date(since.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : 'you opened this page';
    line.querySelector('span').textContent = 'Since ' + when + ': ' + plural(fresh.length, 'change') + (shown ? ', ' + plural(shown, 'finding') + ' new or changed.' : '.');
    line.hidden = false;
  };
  const markList = () => {
    const seen = read();
    for (const entry of document.querySelectorAll('.stories [data-story]')) {
      const known = seen[entry.dataset.story];
      if (known && Number(entry.dataset.revision) > known.revision) flag(entry.querySelector('.about'), 'changed since you read it');
    }
  };

  if (!story) {
    markList();
    document.addEventListener('rashomon:swapped', markList);
    return;
  }
  let reached = 0;
  let since = read()[story];
  if (!since || typeof since.revision !== 'number') since = isPast() ? null : { revision: latest(), at: null };
  const mark = () => {
    if (!since && !isPast()) since = { revision: latest(), at: null };
    if (since) markStory(since);
    if (!isPast()) reached = latest();
  };
  mark();
  document.addEventListener('rashomon:swapped', mark);
  const leave = () => {
    if (!reached) return;
    try {
      const seen = Object.entries({ ...read(), [story]: { revision: reached, at: new Date().toISOString() } });
      seen.sort(([, a], [, b]) => (String(a.at) < String(b.at) ? 1 : -1));
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(seen.slice(0, storiesMax))));
    } catch { /* A browser that keeps nothing marks nothing. */ }
  };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') leave(); });
})();
`
