/**
 * Lemmas as edit scripts: "l:3:y" lower-cases the word, drops its last three characters and appends "y" (cities, city);
 * "k" keeps the case. The same as `apply_script` in train/labels.py.
 */
export function applyScript(form: string, script: string): string {
  const [keep = 'l', drop = '0'] = script.split(':', 2)
  const suffix = script.slice(keep.length + drop.length + 2)
  const base = keep === 'l' ? form.toLowerCase() : form
  const dropped = Number(drop)
  if (dropped > base.length) return base
  return base.slice(0, base.length - dropped) + suffix || base
}
