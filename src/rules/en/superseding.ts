/**
 * Words by which a report says that a number has taken the place of another: "raising the toll to seven", "had earlier put it at four".
 *
 * `new` rows stand before the number that now holds, `old` rows before one that held; `pattern` is matched on the words before the number.
 */
export interface SupersedingRow {
  readonly id: string
  readonly says: 'new' | 'old'
  readonly pattern: string
  readonly example: string
  readonly counterExample: string
}

const near = '(?:[^.;]{0,90})'

export const SUPERSEDING: readonly SupersedingRow[] = [
  {
    id: 'superseding/raise-to',
    says: 'new',
    pattern: String.raw`\b(?:rais|rise|rose|risen|rising|climb|jump|increas|grow|grew|mount|lower|reduc|revis|updat|cut|bring|brought|push)\w*\b${near}\bto\s+(?:at least |more than |about |nearly |over |almost )?$`,
    example: 'raising the death toll from the collision to seven',
    counterExample: 'raising money for seven families',
  },
  {
    id: 'superseding/at',
    says: 'new',
    pattern: String.raw`\b(?:now|currently) (?:stands?|stood) at\s+(?:at least |more than |about )?$`,
    example: 'the toll now stands at seven',
    counterExample: 'the toll stood at four',
  },
  {
    id: 'superseding/from',
    says: 'old',
    pattern: String.raw`\b(?:up|down|revised|raised|lowered) from\s+(?:at least |more than |about |the )?$`,
    example: 'up from four on Tuesday',
    counterExample: 'seven drove up from the harbour',
  },
  {
    id: 'superseding/earlier',
    says: 'old',
    pattern: String.raw`\b(?:earlier|previously|initially|originally|at first|first)\b${near}\b(?:put|reported|said|spoke|spoken|estimated|counted|given|gave|announced|stood|confirmed)\b${near}$`,
    example: 'the coast guard had earlier put the number of dead at four',
    counterExample: 'earlier in the day four people were rescued',
  },
  {
    id: 'superseding/an-earlier',
    says: 'old',
    pattern: String.raw`\b(?:earlier|previous|initial|preliminary|original) (?:official )?(?:toll|count|figure|number|tally|estimate|report)s?\b${near}$`,
    example: 'an earlier count of four',
    counterExample: 'an earlier visit with four friends',
  },
]
