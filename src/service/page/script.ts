/**
 * What the service's pages add in a browser, as the text of one script: when a story changes, asks its own page again and puts the new
 * parts in the places of the old. While a reader has a passage marked or reports side by side, nothing moves: a line says that there is more.
 */
export const LIVE_SCRIPT = `'use strict';
(() => {
  const places = ['account', 'strip', 'pick'];
  const now = document.getElementById('now'), main = document.getElementById('account');
  if (!now || !main || !window.EventSource) return;
  const story = document.body.dataset.story, isPast = document.body.dataset.past === 'yes';
  if (isPast) return;
  let timer = 0, isAsking = false, isAskedAgain = false;
  const isBusy = () => {
    const steps = document.getElementById('steps'), pane = document.getElementById('reports');
    return Boolean(steps && !steps.hidden) || Boolean(pane && pane.classList.contains('beside'));
  };
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
  };
  const refresh = async () => {
    if (isAsking) { isAskedAgain = true; return; }
    isAsking = true;
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (isBusy()) { offer(); return; }
      swap(fresh);
      const at = new Date();
      say('Updated ' + String(at.getHours()).padStart(2, '0') + ':' + String(at.getMinutes()).padStart(2, '0'));
    } catch { say('Not connected'); }
    finally {
      isAsking = false;
      if (isAskedAgain) { isAskedAgain = false; soon(); }
    }
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(refresh, 150); };
  const source = new EventSource('/events');
  let isLost = false;
  source.addEventListener('open', () => { if (isLost) soon(); isLost = false; });
  source.addEventListener('error', () => { isLost = true; say('Not connected'); });
  source.addEventListener('story', (event) => { if (!story || JSON.parse(event.data).story === story) soon(); });
  source.addEventListener('failed', () => { if (!story) soon(); });
  if (!story) source.addEventListener('report', soon);
})();
`
