/**
 * What kind of event a claim tells, in the words of the code books: PLOVER types with their mode, ACLED types with their sub-type.
 *
 * A row names predicates (a verb, or a light verb with its noun) and, where the verb alone does not say, words that must stand in the claim.
 * The first row that fits decides; what fits none is not coded. `acled` is left out where that book does not code such an event.
 */
export interface EventTypeRow {
  readonly id: string
  readonly predicates: readonly string[]
  /** A pattern that the claim's words must hold. */
  readonly cue?: string
  /** A pattern that they must not hold. */
  readonly not?: string
  readonly plover: { readonly event: string; readonly mode?: string }
  readonly acled?: { readonly event: string; readonly sub: string }
  /** Armed force: what UCDP-GED codes if somebody died of it. */
  readonly force?: true
  readonly example: { readonly predicate: string; readonly text: string }
  readonly counterExample: { readonly predicate: string; readonly text: string }
}

type Acled = EventTypeRow['acled']
const sub =
  (event: string) =>
  (name: string): Acled => ({ event, sub: name })
const remote = sub('Explosions/Remote violence')
const civilians = sub('Violence against civilians')
const strategic = sub('Strategic developments')
const NOT_PEOPLE = String.raw`\b(?:earthquake|quake|flood|storm|hurricane|tornado|avalanche|virus|Ebola|disease|outbreak|crash|train|ferry|fire broke)\b`

const row = (
  id: string,
  predicates: string,
  plover: string,
  acled: Acled,
  example: readonly [string, string],
  counterExample: readonly [string, string],
  more: Pick<EventTypeRow, 'cue' | 'not' | 'force'> = {},
): EventTypeRow => {
  const [event = '', mode] = plover.split(' ')
  return {
    id: `event/${id}`,
    predicates: predicates.split(',').map((predicate) => predicate.trim()),
    plover: { event, ...(mode ? { mode } : {}) },
    ...(acled ? { acled } : {}),
    ...more,
    example: { predicate: example[0], text: example[1] },
    counterExample: { predicate: counterExample[0], text: counterExample[1] },
  }
}

const VIOLENT =
  'kill, injure, wound, strike, hit, attack, target, destroy, die, murder, massacre, carry attack, launch attack, stage attack, mount attack, conduct attack, suffer attack'
const force = { force: true } as const

export const EVENT_TYPES: readonly EventTypeRow[] = [
  row(
    'suicide',
    `${VIOLENT}, blow, explode, detonate, go off, carry bombing`,
    'ASSAULT suicide-attack',
    remote('Suicide bomb'),
    ['kill', 'A suicide bomber killed nine people at a market'],
    ['kill', 'A flood killed nine people at a market'],
    { cue: String.raw`\bsuicide (?:bomb|attack|blast|belt|vest)`, ...force },
  ),
  row(
    'chemical',
    `${VIOLENT}, use, use weapon, launch, fire, gas, expose`,
    'ASSAULT unconventional',
    remote('Chemical weapon'),
    ['kill', 'Sarin gas killed nine people in a suburb'],
    ['kill', 'Bombs killed nine people in a suburb'],
    { cue: String.raw`\b(?:sarin|nerve (?:agent|gas)|chemical (?:weapon|attack|strike)|poison(?:ous)? gas|chlorine gas)`, ...force },
  ),
  row(
    'air',
    `${VIOLENT}, bomb, pound, bombard, conduct strike, carry strike, launch strike, launch airstrike, conduct airstrike, carry airstrike, begin airstrike, drop bomb, launch missile, fire missile, launch raid`,
    'ASSAULT heavy-weapons',
    remote('Air/drone strike'),
    ['strike', 'Warplanes struck a depot'],
    ['strike', 'Workers struck at a depot'],
    {
      cue: String.raw`\b(?:air ?strikes?|air raids?|warplanes?|fighter jets?|jets|drones?|bombers?|cruise missiles?|tomahawks?)\b`,
      ...force,
    },
  ),
  row(
    'shelling',
    'shell, bombard, fire rocket, launch rocket, fire shell, fire mortar, shell position',
    'ASSAULT heavy-weapons',
    remote('Shelling/artillery/missile attack'),
    ['fire rocket', 'Militants fired rockets into the town'],
    ['fire', 'The mayor fired the clerk'],
    force,
  ),
  row(
    'missile-test',
    'launch missile, fire missile, test missile, conduct launch, launch projectile, fire projectile, test fire, conduct test, launch rocket, fly missile',
    'MOBILIZE weapons',
    undefined,
    ['launch missile', 'The state launched a ballistic missile over the sea'],
    ['conduct test', 'The clinic conducted a blood test'],
    { cue: String.raw`\b(?:missiles?|rockets?|projectiles?|nuclear|warhead|icbm)\b` },
  ),
  row(
    'bomb',
    `${VIOLENT}, explode, detonate, go off, blow, blast, bomb, plant bomb`,
    'ASSAULT explosives',
    remote('Remote explosive/landmine/IED'),
    ['explode', 'A bomb exploded on a plane'],
    ['explode', 'A boiler exploded in a cellar'],
    { cue: String.raw`\b(?:bombs?|bombings?|explosive devices?|IEDs?|car bomb|landmines?|explosives|grenades?)\b`, ...force },
  ),
  row(
    'vehicle',
    `${VIOLENT}, plow, plough, drive, ram, mow, crash into`,
    'ASSAULT primitive',
    civilians('Attack'),
    ['plow', 'A man plowed a truck into a crowd in a terrorist attack'],
    ['drive', 'A man drove a truck to a market'],
    { cue: String.raw`\b(?:(?:truck|lorry|van|car)\b.*\b(?:crowd|pedestrians|revel+ers)|(?:truck|vehicle|van) attack)`, ...force },
  ),
  row(
    'shooting',
    `${VIOLENT}, shoot, open fire, fire, gun, gun down, fire shot, spray, shoot dead, open`,
    'ASSAULT firearms',
    civilians('Attack'),
    ['open fire', 'A gunman opened fire in a cafe'],
    ['fire', 'The mayor fired the clerk'],
    {
      cue: String.raw`\b(?:gunm[ae]n|shoot(?:s|er|ers|ing|ings)?|shot(?! down)|gunfire|rifles?|opened fire|opens fire|firearms?|bullets?)\b`,
      ...force,
    },
  ),
  row(
    'abduct',
    'abduct, kidnap, take hostage, hold hostage, seize hostage, take captive',
    'ASSAULT abduct',
    civilians('Abduction/forced disappearance'),
    ['kidnap', 'Militants kidnapped nine pupils'],
    ['take', 'Teachers took nine pupils home'],
  ),
  row(
    'rescue',
    'rescue, attempt rescue, evacuate, save',
    'AID rescue',
    undefined,
    ['rescue', 'Divers rescued nine sailors'],
    ['recover', 'Divers recovered nine bodies'],
  ),
  row(
    'clash',
    `clash, battle, fight, exchange fire, ambush, storm, raid, ${VIOLENT}, launch offensive, launch raid, conduct raid`,
    'ASSAULT firearms',
    sub('Battles')('Armed clash'),
    ['clash', 'Soldiers clashed with rebels'],
    ['clash', 'The mayor clashed with clerks over a budget'],
    {
      cue: String.raw`\b(?:soldiers?|troops|rebels?|militants?|insurgents?|fighters|forces|commandos?|gunmen|army|SEALs?)\b`,
      not: NOT_PEOPLE,
      ...force,
    },
  ),
  row(
    'attack',
    'attack, murder, massacre, stab, behead, execute, assassinate, carry attack, launch attack, stage attack',
    'ASSAULT',
    civilians('Attack'),
    ['stab', 'A man stabbed nine people'],
    ['help', 'A man helped nine people'],
    { not: NOT_PEOPLE, ...force },
  ),
  row(
    'riot',
    'riot, loot, vandalize, throw stone, burn',
    'PROTEST riot',
    sub('Riots')('Violent demonstration'),
    ['riot', 'Crowds rioted in the square'],
    ['meet', 'Crowds met in the square'],
    { cue: String.raw`\b(?:riot|loot|protest|crowds?|mob|police)` },
  ),
  row(
    'protest',
    'protest, demonstrate, march, rally, hold protest, hold rally, stage protest, hold march, hold vigil, chant, gather',
    'PROTEST demo',
    sub('Protests')('Peaceful protest'),
    ['march', 'Hundreds marched against the dam'],
    ['gather', 'Guests gathered for the wedding'],
    { cue: String.raw`\b(?:protest|demonstrat|march|rall(?:y|ied)|vigil|against|demonstrators|slogan)` },
  ),
  row(
    'truce',
    'announce ceasefire, declare ceasefire, accept ceasefire, agree ceasefire, announce truce, declare truce, agree truce, agree, announce, declare, accept',
    'CONCEDE ceasefire',
    strategic('Agreement'),
    ['agree', 'Both sides agreed to a truce of three days'],
    ['agree', 'Both clubs agreed to a match'],
    { cue: String.raw`\b(?:cease-?fire|truce)\b` },
  ),
  row(
    'withdraw',
    'withdraw, pull, pull out, retreat, pull back',
    'RETREAT withdraw',
    strategic('Non-violent transfer of territory'),
    ['withdraw', 'The army withdrew its troops from the valley'],
    ['withdraw', 'The bank withdrew its offer'],
    { cue: String.raw`\b(?:troops|forces|soldiers|army|military|tanks)\b` },
  ),
  row(
    'release',
    'release, free, hand over, let go',
    'RETREAT release',
    strategic('Other'),
    ['release', 'The militants released nine pupils'],
    ['release', 'The ministry released a statement'],
    {
      cue: String.raw`\b(?:hostages?|prisoners?|captives?|(?:school)?girls?|boys|pupils|students|detainees?|kidnapped|abducted)\b`,
      not: String.raw`\b(?:video|statement|names?)\b`,
    },
  ),
  row(
    'arrest',
    'arrest, detain, take custody, jail, capture',
    'COERCE arrest',
    undefined,
    ['arrest', 'Police arrested nine clerks'],
    ['ask', 'Police asked nine clerks'],
  ),
  row(
    'restrict',
    'quarantine, isolate, impose curfew, declare emergency, declare state, declare, close border, ban, order curfew, extend state, impose ban, ground',
    'COERCE restrict',
    undefined,
    ['impose curfew', 'The governor imposed a curfew'],
    ['impose', 'The heat imposed a slow pace'],
    { cue: String.raw`\b(?:quarantin|isolat|curfew|state of emergency|emergency|border|ban|ground)` },
  ),
  row(
    'sanction',
    'impose sanction, impose, sanction, expel, cut tie, adopt sanction',
    'SANCTION',
    undefined,
    ['impose sanction', 'The council imposed sanctions'],
    ['impose', 'The heat imposed a slow pace'],
    { cue: String.raw`\b(?:sanctions?|embargo|expel|diplomats?|ties)` },
  ),
  row(
    'agree',
    'sign agreement, sign deal, sign, reach deal, reach agreement, strike deal, pledge, pledge aid, promise aid, sign document, sign statement',
    'AGREE',
    undefined,
    ['sign agreement', 'Both ministers signed an agreement'],
    ['sign', 'The player signed autographs'],
    { cue: String.raw`\b(?:agreements?|deal|treaty|accord|pact|statement|document|aid|help|support|million|troops)\b` },
  ),
  row(
    'phone',
    'speak, talk, phone, hold call, call, discuss, confer',
    'CONSULT phone',
    undefined,
    ['speak', 'The president spoke by telephone with the chancellor'],
    ['speak', 'The president spoke to the crowd'],
    { cue: String.raw`\b(?:by (?:tele)?phone|on the phone|phone call|telephone|telephoned)\b` },
  ),
  row(
    'visit',
    'visit, tour, arrive, travel',
    'CONSULT visit',
    undefined,
    ['visit', 'The president visited the town'],
    ['visit', 'The tourists visited the town'],
    { cue: String.raw`\b(?:president|prime minister|minister|governor|mayor|secretary|chancellor|king|pope)\b` },
  ),
  row(
    'consult',
    'meet, hold talk, negotiate, hold meeting, hold summit, confer, hold call, speak, talk',
    'CONSULT',
    undefined,
    ['meet', 'The president met the chancellor'],
    ['meet', 'The bridge met the standard'],
    {
      cue: String.raw`\b(?:president|prime minister|minister|leaders?|chancellor|secretary|ambassador|envoy|summit|talks|Council)\b`,
      not: String.raw`\b(?:to|with) (?:the )?(?:press|reporters|media|crowd|nation|newspapers?)\b`,
    },
  ),
  row(
    'aid',
    'send aid, provide aid, deliver aid, provide assistance, send team, send, dispatch, deploy, donate, provide, distribute, treat',
    'AID',
    undefined,
    ['send', 'The state sent doctors and food to the valley'],
    ['send', 'The state sent a letter'],
    {
      cue: String.raw`\b(?:aid|relief|doctors?|rescue teams?|rescuers|search teams?|medical|food|blankets|supplies|assistance|victims|survivors)\b`,
    },
  ),
  row(
    'mobilize',
    'deploy, mobilize, send troop, conduct exercise, hold exercise, conduct drill, send ship, scramble, send',
    'MOBILIZE troops',
    undefined,
    ['deploy', 'The state deployed troops at the border'],
    ['deploy', 'The firm deployed an update'],
    { cue: String.raw`\b(?:troops|soldiers|forces|warships?|destroyers?|carrier|jets|exercises?|drills?|National Guard|army)\b` },
  ),
  row(
    'accuse',
    'accuse, allege, make allegation, fault, charge, indict, sue, claim',
    'ACCUSE allege',
    undefined,
    ['accuse', 'The union accused the firm of neglect'],
    ['praise', 'The union praised the firm'],
    { not: String.raw`\bclaim(?:ed|s|ing)? (?:responsibility|lives|victory|\d)` },
  ),
  row(
    'investigate',
    'investigate, launch investigation, open investigation, begin investigation',
    'ACCUSE investigate',
    undefined,
    ['open investigation', 'The ministry opened an investigation'],
    ['open', 'The ministry opened a bridge'],
  ),
  row(
    'disapprove',
    'condemn, blame, denounce, criticize, slam, decry, call',
    'ACCUSE disapprove',
    undefined,
    ['condemn', 'The minister condemned the shooting'],
    ['call', 'The minister called the clerk on Monday'],
    {
      cue: String.raw`\b(?:condemn|blam|denounc|criticiz|slam|decr(?:y|ied)|reckless|cowardly|unacceptable|outrag|shameful|irresponsible)`,
    },
  ),
  row(
    'threaten',
    'threaten, warn, vow',
    'THREATEN',
    undefined,
    ['threaten', 'The ruler threatened the state with war'],
    ['thank', 'The ruler thanked the state'],
  ),
  row(
    'reject',
    'reject, refuse, veto, rule out',
    'REJECT',
    undefined,
    ['reject', 'The ruler rejected the offer'],
    ['accept', 'The ruler accepted the offer'],
  ),
  row(
    'request',
    'demand, urge, appeal, call for, request, seek',
    'REQUEST',
    undefined,
    ['urge', 'The council urged calm'],
    ['bring', 'The council brought calm'],
  ),
  row(
    'support',
    'praise, endorse, back, commend, thank, express condolence, recognize',
    'SUPPORT',
    undefined,
    ['endorse', 'The party endorsed her'],
    ['attack', 'The party attacked her'],
  ),
]
