/**
 * Words of opposite meaning, and words that turn what follows into its opposite: what two claims of one thing contradict each other by.
 *
 * Lemmas in small letters. A word stands in as many rows as it has opposites; both sides of a row exclude each other of one thing at one time.
 */
export interface OppositeRow {
  readonly id: string
  readonly one: readonly string[]
  readonly other: readonly string[]
  readonly example: string
  readonly counterExample: string
}

const words = (text: string): readonly string[] => text.split(' ')

export const OPPOSITES: readonly OppositeRow[] = [
  {
    id: 'opposite/life',
    one: words('kill die dead death perish drown slay fatal fatality'),
    other: words('survive survivor alive live unharmed unhurt safe rescue'),
    example: 'a fatal fall | an unharmed climber',
    counterExample: 'a fatal fall | a famous climber',
  },
  {
    id: 'opposite/harm',
    one: words('injure injury wound hurt harm damage casualty destroy'),
    other: words('unharmed unhurt unscathed intact uninjured undamaged unaffected'),
    example: 'the pilot was injured | the pilot was unharmed',
    counterExample: 'the pilot was injured | the pilot was tired',
  },
  {
    id: 'opposite/capture',
    one: words('arrest detain capture hold seize custody jail imprison abduct kidnap'),
    other: words('release free escape flee loose large unguarded'),
    example: 'the guard was arrested | the guard was released',
    counterExample: 'the guard was arrested | the guard was paid',
  },
  {
    id: 'opposite/guilt',
    one: words('guilty accuse blame responsible convict culpable perpetrator commit implicate'),
    other: words('innocent clear exonerate acquit absolve exoneration vindicate'),
    example: 'the clerk was guilty | the clerk was cleared',
    counterExample: 'the clerk was guilty | the clerk was late',
  },
  {
    id: 'opposite/agree',
    one: words('agree accept approve endorse back support favour favor welcome consent allow permit authorise authorize'),
    other: words('reject refuse oppose deny decline dismiss veto ban forbid prohibit block condemn disagree prevent'),
    example: 'the council approved the bridge | the council rejected the bridge',
    counterExample: 'the council approved the bridge | the council built the bridge',
  },
  {
    id: 'opposite/affirm',
    one: words('confirm admit acknowledge verify claim assert prove know certain sure'),
    other: words('deny refute rebut dispute disprove retract unconfirmed unverified unaware doubt unsure unknown'),
    example: 'the firm confirmed the leak | the firm denied the leak',
    counterExample: 'the firm confirmed the leak | the firm mended the leak',
  },
  {
    id: 'opposite/success',
    one: words('succeed success successful win achieve accomplish reach victory work effective'),
    other: words('fail failure unsuccessful lose defeat miss loss ineffective botch'),
    example: 'the launch was a success | the launch was a failure',
    counterExample: 'the launch was a success | the launch was early',
  },
  {
    id: 'opposite/begin',
    one: words('begin start launch open resume continue ongoing last persist remain'),
    other: words('end stop halt cease finish close suspend cancel abandon over conclude'),
    example: 'the talks started | the talks stopped',
    counterExample: 'the talks started | the talks mattered',
  },
  {
    id: 'opposite/come',
    one: words('arrive come enter return stay remain'),
    other: words('leave depart exit withdraw go flee'),
    example: 'the envoy arrived | the envoy left',
    counterExample: 'the envoy arrived | the envoy spoke',
  },
  {
    id: 'opposite/more',
    one: words('rise increase grow gain raise climb expand strengthen improve more higher up better escalate'),
    other: words('fall decrease shrink drop cut decline weaken worsen less fewer lower down worse reduce ease'),
    example: 'prices rose | prices fell',
    counterExample: 'prices rose | prices mattered',
  },
  {
    id: 'opposite/strength',
    one: words('strong strength powerful large big huge major severe heavy great'),
    other: words('weak weakness weaken small minor slight little mild light hurt'),
    example: 'the union is strong | the union is weak',
    counterExample: 'the union is strong | the union is old',
  },
  {
    id: 'opposite/alone',
    one: words('alone lone sole single solo himself herself independently only'),
    other: words('accomplice together group several others two help conspirator team network cell'),
    example: 'he acted alone | he had an accomplice',
    counterExample: 'he acted alone | he acted early',
  },
  {
    id: 'opposite/safe',
    one: words('safe secure calm stable peaceful quiet normal'),
    other: words('dangerous unsafe risky unstable violent tense chaotic threaten chaos'),
    example: 'the bridge is safe | the bridge is unsafe',
    counterExample: 'the bridge is safe | the bridge is grey',
  },
  {
    id: 'opposite/true',
    one: words('true accurate real genuine correct right'),
    other: words('false untrue wrong fake hoax incorrect baseless inaccurate'),
    example: 'the report is true | the report is false',
    counterExample: 'the report is true | the report is long',
  },
  {
    id: 'opposite/follow',
    one: words('follow obey respect observe comply honour honor uphold'),
    other: words('break breach violate ignore flout defy violation'),
    example: 'the crew followed the rule | the crew ignored the rule',
    counterExample: 'the crew followed the rule | the crew wrote the rule',
  },
  {
    id: 'opposite/plan',
    one: words('plan planned deliberate deliberately intentional premeditated intend orchestrate organised organized'),
    other: words('spontaneous accident accidental accidentally unplanned mistake mistakenly error spontaneously unintentional'),
    example: 'the fire was deliberate | the fire was an accident',
    counterExample: 'the fire was deliberate | the fire was large',
  },
  {
    id: 'opposite/link',
    one: words('link tie connect connection affiliate join member behalf involve allegiance'),
    other: words('unrelated unconnected separate independent'),
    example: 'the two fires are linked | the two fires are unrelated',
    counterExample: 'the two fires are linked | the two fires are out',
  },
  {
    id: 'opposite/first',
    one: words('before early earlier first previous'),
    other: words('after late later last next'),
    example: 'the first ferry left | the last ferry left',
    counterExample: 'the first ferry left | the red ferry left',
  },
  {
    id: 'opposite/all',
    one: words('all every everyone everything full fully entire total complete always'),
    other: words('none nobody nothing partial partly some never'),
    example: 'all boats returned | none returned',
    counterExample: 'all boats returned | red boats returned',
  },
  {
    id: 'opposite/above',
    one: words('above over ground upper top outside'),
    other: words('below under basement lower bottom inside underground'),
    example: 'they hid above the stairs | they hid below the stairs',
    counterExample: 'they hid above the stairs | they hid near the stairs',
  },
  {
    id: 'opposite/near',
    one: words('near close nearby adjacent'),
    other: words('far distant remote away'),
    example: 'the mast stood near | the mast stood far off',
    counterExample: 'the mast stood near | the mast stood straight',
  },
  {
    id: 'opposite/likely',
    one: words('likely probable probably possible certain'),
    other: words('unlikely improbable impossible doubtful'),
    example: 'a strike is likely | a strike is unlikely',
    counterExample: 'a strike is likely | a strike is long',
  },
  {
    id: 'opposite/give',
    one: words('give provide offer pay send deliver'),
    other: words('withhold deny refuse withdraw'),
    example: 'the bank offered aid | the bank refused aid',
    counterExample: 'the bank offered aid | the bank counted aid',
  },
  {
    id: 'opposite/have',
    one: words('have receive get obtain find show exhibit display present'),
    other: words('lack miss absent absence lose free without'),
    example: 'the boat showed lights | the boat lacked lights',
    counterExample: 'the boat showed lights | the boat flashed lights',
  },
]

export interface NegatorRow {
  readonly id: string
  readonly lemmas: readonly string[]
  readonly example: string
  readonly counterExample: string
}

/** Words that say of something that it is not so: "not" at its plainest, others by their meaning. */
export const NEGATORS: readonly NegatorRow[] = [
  {
    id: 'negator/not',
    lemmas: words("not n't no never none nobody nothing neither nor without cannot nowhere"),
    example: 'the boat did not sink',
    counterExample: 'the boat did sink',
  },
  {
    id: 'negator/verb',
    lemmas: words('fail deny refuse reject lack stop prevent avoid refute doubt dismiss dispute decline refrain forget exclude'),
    example: 'crews that fail to call',
    counterExample: 'crews that mean to call',
  },
  {
    id: 'negator/adjective',
    lemmas: words(
      'unlikely unable unaware unclear unknown false untrue reluctant absent impossible hardly barely rarely little few innocent free failure absence denial',
    ),
    example: 'the crew was unable to call',
    counterExample: 'the crew was ready to call',
  },
]
