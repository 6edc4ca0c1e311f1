/** How large a unit is in the base unit of its dimension, so that miles and kilometres can be compared. */
export interface UnitRow {
  readonly id: string
  readonly dimension: string
  readonly words: readonly string[]
  readonly size: number
  readonly example: string
  readonly counterExample: string
}

export const UNITS: readonly UnitRow[] = [
  {
    id: 'unit/km',
    dimension: 'length',
    words: ['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers'],
    size: 1000,
    example: '3 km',
    counterExample: '3 km/h',
  },
  { id: 'unit/mile', dimension: 'length', words: ['mile', 'miles', 'mi'], size: 1609.344, example: '2 miles', counterExample: '2 mph' },
  {
    id: 'unit/metre',
    dimension: 'length',
    words: ['m', 'metre', 'metres', 'meter', 'meters'],
    size: 1,
    example: '90 m',
    counterExample: '90 million',
  },
  {
    id: 'unit/foot',
    dimension: 'length',
    words: ['ft', 'foot', 'feet'],
    size: 0.3048,
    example: '300 feet',
    counterExample: '300 square feet',
  },
  { id: 'unit/kmh', dimension: 'speed', words: ['km/h', 'kph', 'kmh'], size: 1, example: '70 km/h', counterExample: '70 km' },
  { id: 'unit/mph', dimension: 'speed', words: ['mph'], size: 1.609344, example: '43 mph', counterExample: '43 miles' },
  { id: 'unit/knot', dimension: 'speed', words: ['knot', 'knots', 'kt'], size: 1.852, example: '30 knots', counterExample: '30 notes' },
  {
    id: 'unit/kg',
    dimension: 'mass',
    words: ['kg', 'kilogram', 'kilograms', 'kilo', 'kilos'],
    size: 1,
    example: '4 kg',
    counterExample: '4 km',
  },
  { id: 'unit/pound', dimension: 'mass', words: ['lb', 'lbs', 'pound', 'pounds'], size: 0.45359237, example: '9 lb', counterExample: '£9' },
  {
    id: 'unit/tonne',
    dimension: 'mass',
    words: ['tonne', 'tonnes', 't', 'metric ton', 'metric tons'],
    size: 1000,
    example: '600 tonnes',
    counterExample: '600 tons',
  },
  {
    id: 'unit/second',
    dimension: 'duration',
    words: ['second', 'seconds', 's'],
    size: 1,
    example: '30 seconds',
    counterExample: 'the second ship',
  },
  {
    id: 'unit/minute',
    dimension: 'duration',
    words: ['minute', 'minutes', 'min'],
    size: 60,
    example: '5 minutes',
    counterExample: '5 men',
  },
  { id: 'unit/hour', dimension: 'duration', words: ['hour', 'hours', 'h'], size: 3600, example: '2 hours', counterExample: 'at two' },
  { id: 'unit/day', dimension: 'duration', words: ['day', 'days'], size: 86400, example: '3 days', counterExample: 'day 3' },
  { id: 'unit/week', dimension: 'duration', words: ['week', 'weeks'], size: 604800, example: '3 weeks', counterExample: '3 weak beams' },
  { id: 'unit/month', dimension: 'duration', words: ['month', 'months'], size: 2629800, example: '3 months', counterExample: '3 moths' },
  { id: 'unit/year', dimension: 'duration', words: ['year', 'years'], size: 31557600, example: '3 years', counterExample: '3 yards' },
]
