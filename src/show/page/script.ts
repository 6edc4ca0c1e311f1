/**
 * What the page does in a browser, as the text of its one script: marks the words of a line, steps through them, sets
 * reports side by side. Works on what is there; fetches nothing, runs nothing of a report, writes no markup.
 */
export const SCRIPT = `'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const byId = (id) => document.getElementById(id);
  const pane = byId('reports');
  if (!pane) return;
  const strip = byId('strip'), steps = byId('steps'), step = byId('step'), beside = byId('beside'), close = byId('close'), pick = byId('pick');
  const wide = window.matchMedia('(min-width: 68rem)');
  let line = null, passages = [], at = 0;

  const clear = () => {
    for (const mark of pane.querySelectorAll('mark')) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    if (line) line.classList.remove('on');
    line = null;
    passages = [];
    steps.hidden = true;
  };

  const wrap = (paragraph, from, to) => {
    const made = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    let offset = 0;
    for (const node of nodes) {
      const start = Math.max(from - offset, 0), end = Math.min(to - offset, node.length);
      offset += node.length;
      if (start >= end || node.parentNode.nodeName === 'MARK') continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const mark = document.createElement('mark');
      range.surroundContents(mark);
      made.push(mark);
    }
    return made;
  };

  const marksOf = (passage) => {
    const [id, span] = [passage.slice(0, passage.lastIndexOf(':')), passage.slice(passage.lastIndexOf(':') + 1)];
    const [start, end] = span.split('-').map(Number);
    const report = byId(id);
    if (!report) return [];
    const found = [];
    for (const paragraph of report.querySelectorAll('[data-start]')) {
      const first = Number(paragraph.dataset.start), last = first + paragraph.textContent.length;
      if (first < end && last > start) {
        const made = wrap(paragraph, start - first, end - first);
        if (made.length) found.push(...made);
        else { const old = paragraph.querySelector('mark'); if (old) found.push(old); }
      }
    }
    return found;
  };

  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const bring = (target) => {
    const behavior = calm.matches ? 'auto' : 'smooth';
    if (pane.classList.contains('beside')) {
      const report = target.closest('.report');
      strip.scrollTo({ left: report.offsetLeft - strip.offsetLeft, behavior });
      report.scrollTo({ top: target.getBoundingClientRect().top - report.getBoundingClientRect().top + report.scrollTop - 120, behavior });
      return;
    }
    const scrolls = wide.matches || pane.classList.contains('open');
    if (!scrolls) { target.scrollIntoView({ block: 'center', behavior }); return; }
    const top = () => target.getBoundingClientRect().top - strip.getBoundingClientRect().top + strip.scrollTop - strip.clientHeight / 3;
    strip.scrollTo({ top: top(), behavior: 'instant' });
    requestAnimationFrame(() => strip.scrollTo({ top: top(), behavior: 'instant' }));
  };

  const go = (index, focus) => {
    at = (index + passages.length) % passages.length;
    for (const mark of pane.querySelectorAll('mark.here')) mark.classList.remove('here');
    const marks = passages[at];
    for (const mark of marks) mark.classList.add('here');
    const report = marks[0].closest('.report');
    const name = report.querySelector('h3').textContent.trim();
    step.textContent = 'Passage ' + (at + 1) + ' of ' + passages.length + ': ' + name.replace(/^\\d+\\s*/, '');
    pick.value = report.id;
    bring(marks[0]);
    if (focus) { marks[0].tabIndex = -1; marks[0].focus({ preventScroll: true }); }
  };

  const show = (target) => {
    clear();
    passages = target.dataset.at.split(' ').map(marksOf).filter((marks) => marks.length);
    if (!passages.length) return;
    line = target;
    line.classList.add('on');
    steps.hidden = false;
    if (!wide.matches) { pane.classList.add('open'); close.hidden = false; }
    if (pane.classList.contains('beside')) for (const marks of [...passages].reverse()) bring(marks[0]);
    go(0, false);
  };

  const shut = () => {
    const from = line;
    setBeside(false);
    pane.classList.remove('open');
    close.hidden = true;
    clear();
    if (from) from.focus();
  };

  const setBeside = (on) => {
    pane.classList.toggle('beside', on);
    beside.setAttribute('aria-pressed', String(on));
    close.hidden = !on && !pane.classList.contains('open');
    for (const report of pane.querySelectorAll('.report')) if (on) report.tabIndex = 0; else report.removeAttribute('tabindex');
    if (on && passages.length) { for (const marks of [...passages].reverse()) bring(marks[0]); go(at, false); }
  };

  document.addEventListener('click', (event) => {
    const target = event.target.closest('[data-at]');
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });
  byId('previous').addEventListener('click', () => go(at - 1, false));
  byId('next').addEventListener('click', () => go(at + 1, false));
  byId('back').addEventListener('click', () => { const from = line; setBeside(false); if (from) { from.scrollIntoView({ block: 'center' }); from.focus({ preventScroll: true }); } });
  close.addEventListener('click', shut);
  beside.addEventListener('click', () => setBeside(beside.getAttribute('aria-pressed') !== 'true'));
  pick.addEventListener('change', () => { const report = byId(pick.value); if (report) bring(report); });

  const land = () => {
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let box = target.parentElement; box; box = box.parentElement) if (box.tagName === 'DETAILS') box.open = true;
    if (pane.contains(target) && wide.matches) { bring(target); return; }
    if (target.classList.contains('finding')) target.classList.add('lit');
    // What is drawn only when seen changes its height on the way there: aim until it stands still.
    let frames = 0, last = NaN;
    const aim = () => {
      target.scrollIntoView({ behavior: 'instant' });
      const top = target.getBoundingClientRect().top;
      if (++frames < 30 && (frames < 4 || top !== last)) requestAnimationFrame(aim);
      last = top;
    };
    aim();
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };
  window.addEventListener('hashchange', land);
  if (location.hash) land();

  let opened = [];
  window.addEventListener('beforeprint', () => { opened = [...document.querySelectorAll('details:not([open])')]; for (const box of opened) box.open = true; });
  window.addEventListener('afterprint', () => { for (const box of opened) box.open = false; });
})();
`
