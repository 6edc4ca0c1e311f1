/**
 * The slider over the times at which an account changed, as the text of one script: says the time under the hand, and asks for the page as
 * it was then. Who shows it is another script (script.ts); if none does, the browser goes there.
 */
export const TIME_SCRIPT = `'use strict';
(() => {
  const story = document.body.dataset.story;
  if (!story) return;
  let timer = 0;
  const markOf = (slider) => document.querySelector('#time-marks option[value="' + slider.value + '"]');
  const show = (slider, mark) => {
    const isNow = Number(slider.value) === Number(slider.getAttribute('max'));
    const path = '/story/' + encodeURIComponent(story) + (isNow ? '' : '?at=' + encodeURIComponent(mark.dataset.at));
    if (document.dispatchEvent(new CustomEvent('rashomon:show', { detail: path, cancelable: true }))) location.assign(path);
  };
  document.addEventListener('input', (event) => {
    const slider = event.target, mark = slider.id === 'time' && markOf(slider);
    if (!mark) return;
    const label = mark.getAttribute('label');
    slider.setAttribute('aria-valuetext', label);
    document.getElementById('time-said').textContent = label;
    clearTimeout(timer);
    timer = setTimeout(() => show(slider, mark), 200);
  });
})();
`
