/**
 * Words that drafts and reports use for one another, and words of which one says the contrary of the other.
 *
 * By stem-like lemma, lower case. Not a thesaurus: only words of news prose that leave a sentence as true, or turn it.
 */
export interface ParaphraseRow {
  readonly id: string
  readonly lemmas: readonly string[]
  readonly example: string
  readonly counterExample: string
}

const row = (id: string, lemmas: string, example: string, counterExample: string): ParaphraseRow => ({
  id: `paraphrase/${id}`,
  lemmas: lemmas.split(' '),
  example,
  counterExample,
})

export const PARAPHRASES: readonly ParaphraseRow[] = [
  row(
    'die',
    'kill die dead death perish fatal fatality fatally lose deceased toll deadly life claim',
    'four people died',
    'four people slept',
  ),
  row('hurt', 'injure injury wound hurt injured wounded casualty', 'four people were hurt', 'four people were fed'),
  row('harm', 'harm damage destroy destruction wreck ruin demolish level flatten', 'the barn was wrecked', 'the barn was painted'),
  row('cancel', 'cancel suspend halt stop scrap call', 'the ferry service was suspended', 'the ferry service was praised'),
  row('attack', 'attack strike assault raid airstrike bombing bomb shelling', 'the strike hit a bridge', 'the train hit a bridge'),
  row('shoot', 'shoot shooting gunfire fire open gunman shooter attacker', 'the gunman fled', 'the tenant fled'),
  row('begin', 'begin start launch commence open outset', 'the raid started at noon', 'the raid failed at noon'),
  row('end', 'end finish conclude close over', 'the siege ended', 'the siege went on'),
  row('continue', 'continue go keep remain still carry', 'talks will go on', 'talks will fail'),
  row(
    'hold',
    'hold detain captive capture hostage custody arrest imprison jail seize take abduct kidnap',
    'two men are being held',
    'two men are being fed',
  ),
  row('free', 'free release liberate', 'the crew was set free', 'the crew was paid'),
  row('give', 'give provide supply hand deliver offer', 'the council provided tents', 'the council burned tents'),
  row('ask', 'ask request urge call appeal plead want demand', 'the mayor urged calm', 'the mayor doubted calm'),
  row('promise', 'promise pledge vow', 'the governor pledged help', 'the governor refused help'),
  row('praise', 'praise applaud commend hail welcome thank', 'the minister praised the crew', 'the minister fined the crew'),
  row('blame', 'blame fault accuse', 'the union blamed the owner', 'the union paid the owner'),
  row('help', 'help aid assist assistance relief support', 'aid reached the village', 'dust reached the village'),
  row('leave', 'leave depart departure', 'the ship left Marsby', 'the ship saw Marsby'),
  row('arrive', 'arrive come reach arrival land', 'the train arrived late', 'the train sold late'),
  row('go', 'go head travel bound move drive visit', 'the bus was bound for Marsby', 'the bus was built for Marsby'),
  row('big', 'big large huge massive great major', 'a huge fire', 'a wet fire'),
  row('worst', 'worst deadliest', 'the worst crash in years', 'the next crash in years'),
  row('see', 'see watch observe witness', 'she watched the flood', 'she fled the flood'),
  row('find', 'find discover recover locate', 'divers discovered the box', 'divers broke the box'),
  row('say', 'announce declare state report tell add', 'the port announced it', 'the port denied it'),
  row('name', 'name identify identification', 'police named the victim', 'police fed the victim'),
  row('child', 'child kid girl boy schoolgirl schoolboy daughter son student pupil', 'the girls were safe', 'the ships were safe'),
  row('people', 'people person man woman civilian resident citizen', 'residents fled', 'dogs fled'),
  row('soldier', 'soldier troop force commando fighter military army', 'troops fled', 'ducks fled'),
  row('police', 'police officer policeman cop', 'officers came', 'flowers came'),
  row('plane', 'plane aircraft jet airplane airliner flight warplane fighter', 'the jet landed', 'the frog landed'),
  row('home', 'home house apartment building', 'the houses burned', 'the maps burned'),
  row('airport', 'airport airfield airbase base airstrip', 'the airfield was hit', 'the choir was hit'),
  row('look', 'look seek search investigate investigation probe inquiry', 'police are investigating', 'police are singing'),
  row('stranded', 'strand trap stuck maroon', 'people were stranded on the roof', 'people were seated on the roof'),
  row('worker', 'worker employee staff nurse member personnel caregiver', 'the worker fell ill', 'the statue fell ill'),
  row('patient', 'patient victim sufferer', 'the patient recovered', 'the market recovered'),
  row('treat', 'treat care nurse treatment', 'she cared for him', 'she sued for him'),
  row('virus', 'virus disease illness infection infect ebola contract', 'she caught the disease', 'she caught the train'),
  row('talk', 'talk negotiate negotiation discuss discussion meet meeting summit', 'the talks go on', 'the rains go on'),
  row('truce', 'truce ceasefire cease-fire deal agreement accord pact', 'the truce holds', 'the wall holds'),
  row('rocket', 'rocket missile projectile', 'a rocket fell', 'a curtain fell'),
  row('quake', 'quake earthquake tremor temblor', 'the quake shook the town', 'the song shook the town'),
  row('storm', 'storm tornado twister hurricane', 'the storm passed', 'the bill passed'),
  row('flood', 'flood flooding floodwater', 'the flood rose', 'the price rose'),
  row('speed', 'speed mph fast', 'the speed was high', 'the shelf was high'),
  row('use', 'use employ', 'they used boats', 'they sold boats'),
  row('show', 'show indicate suggest reveal point', 'the data indicate a fault', 'the data hide a fault'),
  row('think', 'think believe consider expect anticipate reckon', 'it is believed to be safe', 'it is built to be safe'),
  row('able', 'able can could', 'they were able to swim', 'they were keen to swim'),
  row('need', 'need require necessary must', 'it requires care', 'it rejects care'),
  row('number', 'number count total figure', 'the number rose', 'the choir rose'),
  row('increase', 'increase rise grow up climb', 'the number will rise', 'the number will fall'),
  row('drop', 'drop fall decrease decline reduce lower cut', 'the rate fell', 'the rate held'),
  row('likely', 'likely probable probably', 'losses are likely', 'losses are listed'),
  row('wife', 'wife ex-wife spouse', 'his wife wept', 'his horse wept'),
  row('shelter', 'shelter refuge', 'the hall is a refuge', 'the hall is a ruin'),
  row('prior', 'before prior previously earlier moment', 'moments before the crash', 'miles from the crash'),
  row('quick', 'quick quickly soon promptly immediately right', 'as soon as possible', 'as cheap as possible'),
  row('plan', 'plan intend aim mean purpose', 'the strike was meant to deter', 'the strike was seen to deter'),
  row('hit', 'hit struck strike target bomb', 'the storm hit the town', 'the storm spared the town'),
  row('break', 'break split', 'it broke into parts', 'it fell into parts'),
]

/** Two sides of which one says the contrary of the other. */
export interface ContraryRow {
  readonly id: string
  readonly one: readonly string[]
  readonly other: readonly string[]
  readonly example: string
  readonly counterExample: string
}

const contrary = (id: string, one: string, other: string, example: string, counterExample: string): ContraryRow => ({
  id: `contrary/${id}`,
  one: one.split(' '),
  other: other.split(' '),
  example,
  counterExample,
})

export const CONTRARIES: readonly ContraryRow[] = [
  contrary('begin', 'begin start', 'end finish stop', 'talks began / talks ended', 'talks began / talks started'),
  contrary('rise', 'rise increase grow', 'fall drop decrease decline', 'prices rose / prices fell', 'prices rose / prices grew'),
  contrary(
    'support',
    'support back approve praise welcome applaud',
    'oppose condemn criticize criticise denounce',
    'they backed it / they opposed it',
    'they backed it / they praised it',
  ),
  contrary(
    'free',
    'free release',
    'detain arrest capture abduct',
    'they were freed / they were detained',
    'they were freed / they were released',
  ),
  contrary('allow', 'allow permit', 'ban prohibit forbid bar', 'it was allowed / it was banned', 'it was allowed / it was permitted'),
  contrary(
    'confirm',
    'confirm admit acknowledge concede',
    'deny reject refute',
    'he admitted it / he denied it',
    'he admitted it / he confirmed it',
  ),
  contrary('open', 'open reopen', 'close shut', 'the road is open / the road is shut', 'the road is shut / the road is closed'),
  contrary('win', 'win', 'lose', 'she won / she lost', 'she won / she winning'),
  contrary('alive', 'alive survive', 'dead', 'he is alive / he is dead', 'he is alive / he survived'),
  contrary('guilty', 'guilty convict', 'innocent acquit', 'found guilty / found innocent', 'found guilty / convicted'),
  contrary('best', 'best', 'worst', 'the best year / the worst year', 'the best year / the best month'),
  contrary('largest', 'largest biggest', 'smallest', 'the largest / the smallest', 'the largest / the biggest'),
  contrary('accept', 'accept agree', 'refuse reject decline', 'they accepted / they refused', 'they accepted / they agreed'),
  contrary('already', 'already', 'yet', 'they have already said / they have not yet said', 'already / already'),
  contrary('warn', 'warn', 'assure reassure', 'he warned them / he assured them', 'he warned them / he warned'),
  contrary('possible', 'possible', 'impossible', 'it is possible / it is impossible', 'it is possible / it was possible'),
]

/** Verbs that two do alike: "she met him" is "he met her". */
export const MUTUAL: readonly string[] = ['speak', 'talk', 'meet', 'marry', 'divorce', 'collide', 'clash', 'confer', 'negotiate']

/** Who stands on which side of a deed: what one side does, or what is done to it, is not told of another. */
export const SIDES: readonly ParaphraseRow[] = [
  row(
    'side/attackers',
    'attacker gunman shooter militant terrorist bomber assailant kidnapper abductor hijacker captor robber insurgent rebel jihadist extremist perpetrator',
    'the gunmen stormed the hall',
    'the dancers stormed the hall',
  ),
  row(
    'side/forces',
    'police policeman policewoman officer trooper soldier troop force commando marine guard agent authority',
    'the police stormed the hall',
    'the dancers stormed the hall',
  ),
  row('side/victims', 'victim hostage captive civilian bystander passenger pedestrian', 'they shot a hostage', 'they shot a film'),
]

/** What each party does for itself: that one agreed says nothing of another. */
export const DECIDING: readonly string[] = ['accept', 'reject', 'agree', 'refuse', 'sign', 'surrender', 'withdraw']
