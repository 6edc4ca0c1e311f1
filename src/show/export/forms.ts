/** The forms that other programs read, by the name that `--as` takes. Each is a pure function from accounts to text, loaded when it is asked for. */
import type { AccountFile } from '../../contract/index.js'

export type ToText = (file: AccountFile) => string

export const FORMS = {
  geojson: async (): Promise<ToText> => (await import('./geojson.js')).toGeoJson,
  csv: async (): Promise<ToText> => (await import('./csv.js')).toCsv,
  ics: async (): Promise<ToText> => (await import('./ics.js')).toIcs,
  'claims-jsonld': async (): Promise<ToText> => (await import('./claims-jsonld.js')).toClaimsJsonLd,
  plover: async (): Promise<ToText> => (await import('./events/plover.js')).toPlover,
  acled: async (): Promise<ToText> => (await import('./events/acled.js')).toAcled,
  ucdp: async (): Promise<ToText> => (await import('./events/ucdp.js')).toUcdp,
} as const
export type FormName = keyof typeof FORMS

export const isFormName = (name: string): name is FormName => Object.hasOwn(FORMS, name)
