/**
 * What the service's pages add in a browser, as the text of one script: when a story changes, asks its own page again and puts the new
 * parts in the places of the old; shows the page of another time where that is asked for (time-script.ts), and says when parts were put in. While a reader has a passage marked, reports side by side or a form begun, nothing moves: a line says that there is more.
 */
export const LIVE_SCRIPT = `'use strict';
(() => {
  const places = ['account', 'strip', 'pick'];
  const now = document.getElementById('now'), main = document.getElementById('account');
  if (!now || !main || !window.EventSource) return;
  const story = document.body.dataset.story, isPast = () => document.body.dataset.past === 'yes';
  if (isPast() && !story) return;
  let timer = 0, isAsking = false, isAskedAgain = false, isFilling = false;
  const isBusy = () => {
    const steps = document.getElementById('steps'), pane = document.getElementById('reports');
    return isFilling || Boolean(steps && !steps.hidden) || Boolean(pane && pane.classList.contains('beside'));
  };
  // What is being filled in is not to be taken away.
  main.addEventListener('input', (event) => { if (event.target.closest('form')) isFilling = true; });
  const say = (words) => { now.textContent = words; };
  const offer = () => {
    if (now.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show what is new';
    button.addEventListener('click', () => location.reload());
    now.replaceChildren(button);
  };
  const swap = (fresh) => {
    const open = [...main.querySelectorAll('details')].map((box) => box.open);
    const focused = document.activeElement && main.contains(document.activeElement) ? document.activeElement.id : '';
    for (const id of places) {
      const old = document.getElementById(id), made = fresh.getElementById(id);
      if (old && made) old.replaceChildren(...made.childNodes);
    }
    const boxes = [...main.querySelectorAll('details')];
    if (boxes.length === open.length) for (const [at, box] of boxes.entries()) box.open = open[at];
    if (focused) { const again = document.getElementById(focused); if (again) again.focus({ preventScroll: true }); }
    document.title = fresh.title;
    isFilling = false;
    document.dispatchEvent(new Event('rashomon:swapped'));
  };
  // The slider, unless a hand is on it.
  const swapTimes = (fresh) => {
    const old = document.getElementById('times'), made = fresh.getElementById('times');
    if (old && made && !old.contains(document.activeElement)) old.replaceWith(made);
  };
  const here = () => location.pathname + location.search;
  const get = async (path) => {
    const answer = await fetch(path, { headers: { accept: 'text/html' } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  };
  const refresh = async () => {
    if (isPast()) return;
    if (isAsking) { isAskedAgain = true; return; }
    isAsking = true;
    try {
      const from = here();
      const fresh = await get(from);
      if (!fresh || from !== here()) return;
      if (isBusy()) { offer(); return; }
      swap(fresh);
      swapTimes(fresh);
      const at = new Date();
      say('Updated ' + String(at.getHours()).padStart(2, '0') + ':' + String(at.getMinutes()).padStart(2, '0'));
    } catch { say('Not connected'); }
    finally {
      isAsking = false;
      if (isAskedAgain) { isAskedAgain = false; soon(); }
    }
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(refresh, 150); };
  let asked = '';
  document.addEventListener('rashomon:show', async (event) => {
    event.preventDefault();
    const path = event.detail;
    asked = path;
    try {
      const fresh = await get(path);
      if (asked !== path) return;
      if (!fresh) { location.assign(path); return; }
      const active = document.activeElement;
      // What is marked is of the account that goes.
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      history.replaceState(null, '', path);
      document.body.dataset.past = fresh.body.dataset.past || 'no';
      swap(fresh);
      if (active && active.isConnected) active.focus({ preventScroll: true });
      say('');
    } catch { say('Not connected'); }
  });
  const source = new EventSource('/events');
  let isLost = false;
  source.addEventListener('open', () => { if (isLost) soon(); isLost = false; });
  source.addEventListener('error', () => { isLost = true; say('Not connected'); });
  source.addEventListener('story', (event) => { if (!story || JSON.parse(event.data).story === story) soon(); });
  source.addEventListener('failed', () => { if (!story) soon(); });
  if (!story) source.addEventListener('report', soon);
})();
`
