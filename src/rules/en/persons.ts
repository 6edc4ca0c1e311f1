/**
 * Which nouns name a person, so that "a" before them counts one: by their ending, or as one of those that have none.
 *
 * "A baker was hurt" counts a baker; "a great job", "a list of those killed" and "a deadly attack" count nobody.
 */
const ENDINGS = /(?:man|woman|person|boy|girl|ist|ee|er|or|ian)$/

/** Persons without one of the endings. */
const PERSONS: ReadonlySet<string> = new Set(
  (
    'adult african aide american arab arsonist aunt baby bride bystander captain chef chief child citizen civilian clerk coach convict cop corporal ' +
    'cousin daughter diplomat expert fan father friend general graduate groom guard guest guide hostage human husband individual infant inmate israeli ' +
    'judge kid lad major medic migrant militant mother monk national niece nephew nun nurse official orphan palestinian parent participant passerby ' +
    'patient peasant pedestrian pilgrim pilot priest professor pupil recruit relative resident scout sergeant servant sheriff sibling son spouse student ' +
    'suspect teen toddler uncle veteran victim widow wife witness youngster youth'
  ).split(' '),
)

/** Things and deeds with one of the endings, of those that one destroys, seizes, frees, shoots or carries. */
const THINGS: ReadonlySet<string> = new Set(
  (
    'tower center number letter order offer matter paper water river border corner power shelter trailer container helicopter freighter tanker cruiser ' +
    'bunker computer counter manner factor motor reactor sector corridor error terror horror tremor door floor color harbor labor rumor mirror monitor ' +
    'detonator generator tractor chamber quarter disaster dinner summer winter chapter cluster crater fever cancer disorder answer character danger ' +
    'finger shoulder layer poster barrier carrier boiler database committee guarantee fee knee tree degree coffee list fist mist murder slaughter ' +
    'laughter newspaper transfer server cover folder filter trigger ladder cylinder'
  ).split(' '),
)

/** Whether a noun, in small letters and singular, names a person. */
export const isPersonNoun = (lemma: string): boolean => PERSONS.has(lemma) || (ENDINGS.test(lemma) && !THINGS.has(lemma))
