/**
 * Base forms of common English verbs, to tell a good lemma from a bad one: "occurred" is "occur", not "occurr".
 *
 * Counted twice or more in the training parts of UD English EWT and GUM, with verbs of the news added by hand. Words alone.
 */
const words = `abandon abide abolish absent absorb abstain abuse accelerate accept access accommodate accompany accomplish accord account
accumulate accuse accustom achieve acknowledge acquire act activate adapt add address adhere adjust administer admit adopt adorn
advance advertise advise advocate aerate affect affirm afford aggravate agree aid aim airlift alert align allege allocate allow
alter amaze ambush amend amount analyse analyze annotate announce annoy answer anticipate apologise apologize appeal appear appease
applaud apply appoint appreciate approach appropriate approve argue arise arm arrange array arrest arrive articulate ascend
ascertain ask aspire assassinate assemble assert assess assign assist associate assume assure attach attack attain attempt attend
attract attribute authorise authorize avert avoid await award back bake balance ban bang base bask bat battle bear beat beckon
become beef befuddle beg begin believe belong bend benefit besiege bet betray better beware bid bill bind bite blackline blame bleed
blend bless blink block blog blood bloody bloom blow blur board boast boil bomb bombard book boost boot borrow bother bound
brainstorm brainwash break breathe breed brief bring broadcast browse budge build burn burrow burst bury bust buy bypass calculate
call calm camp can cancel cap capitalize capsize capture care carry carve case cast catch cause cease celebrate censor center
centralize challenge change channel chant characterize charge charter chase chat cheat check cherish chew chill choose circle
circulate cite claim clarify clash classify clean clear click climb cling close code coin coincide collaborate collapse collect
color combat combine come command commemorate commence commend comment commission commit communicate commute compare compel
compensate compete compile complain complement complete comply compose compound comprise concede concentrate concern conclude concur
condemn condition conduct confer conference confide confine confirm confiscate conflict confront confuse congratulate connect
conquer consent consider consist constitute construct consult consume contact contain contemplate contest continue contract
contradict contribute control convert convey convict convince cook cool cooperate coordinate cope copy correct cost cough count
couple cover crack craft crash crawl create credential credit creep criticise criticize cross crowd crush cry crystallize curate
curb cure curve customize cut damage dance date deal debate debut deceive decide declare decline decorate decouple decrease decry
dedicate deduct deem defeat defend defer define delay delete deliver demand demonstrate denote denounce deny depart depend depict
deploy depose deposit derail derive descend describe desert deserve design designate desire destabilise destabilize destroy detail
detain detect deter deteriorate determine detonate develop devise devote diagnose dial dictate die differ dig digest diminish dine
dip direct disagree disappear disappoint disband disclose disconnect discount discourage discover discuss disenfranchise dislike
dismiss dispatch dispel disperse displace display dispute disregard disrupt disseminate dissolve distinguish distort distribute
divert divide divorce document domesticate dominate don donate double doubt downgrade download draft drag draw dread dream dress
drill drink drive drool drop dry dump dust dwarf dwell earn ease eat edit educate effect elapse elect eliminate email embark
embarrass embed embody embrace emerge emit emphasize employ emulate enable encircle enclose encompass encounter encourage end
endanger endure engage engrave enhance enjoy enlarge enlist enrich ensure enter entitle envelop envision equal equalise equip erect
erupt escape establish estimate evacuate evaluate even evidence evolve examine exceed excel exchange excite exclude excuse execute
exemplify exercise exhibit exhume exist expand expect expel experience experiment expire explain explode exploit explore expose
express extend extradite face facilitate fail fall falter favor favour fax fear feature feed feel fight figure file fill film filter
finalize finance find finger finish fire fit fix flead flee flesh flicker flip flirt float flock flood flop flourish flow flunk fly
focus foist fold follow fool forbid force forecast foresee forget forgive fork form format formulate forward foster found frame
freak freeze frequent frighten fry fuck fuel fulfil fulfill function fund further gain game garner gasp gather gear generate get
giggle give glaze glow google govern grab graduate grant grapple grasp graze greet grill grip groom ground grow guarantee guess
guide hack hamper hand handcuff handle hang happen harass harm hasten hate haul have head heal hear heat hedge heighten help
hesitate hibernate hide highlight hijack hike hinder hint hire hiss hit hold honor hop hope hospitalise hospitalize host house hug
hum hunt hurl hurry hurt identify ignite ignore illustrate imagine immigrate immolate impact imperil implement implicate imply
import impose impress imprison improve inaugurate incite include incorporate increase incubate incur indicate indict induce indulge
infect infer infiltrate inflate influence inform infuse ingest inhabit initial initiate injure inoculate inquire insert insist
inspire install instigate instruct insult integrate intend interact intercept interest interfere interpret interrogate interrupt
intersect intervene interview intrigue introduce intubate invade invent invest investigate invite invoice invoke involve isolate
issue jam jettison join joke judge jump justify keep kick kid kidnap kill kiss knock know label lace lack land last laugh launch lay
lead leak lean learn leave legalise let leverage liberate license lick lie lift light like limit line link liquefy list listen live
load locate lock log look loom loot lope lose love lower mail maim maintain make manage manifest manipulate manufacture march
marginalize mark marry mask massacre match mate matter mature maul mean measure medicate meet melt mention meow merge mess migrate
mimic mimick mind minimize mirror misrepresent miss mitigate mix mobilise modify modulate mollify monitor motivate mount mourn move
multiply murder mutilate nail name narrow need neglect negotiate neighbor neighbour nest nickname nominate note notice notify number
nurture object obligate obliterate observe obtain occupy occur offend offer officiate offset omit ooze open operate oppose oppress
opt orbit order organise organize orient originate oust outline outnumber overcharge overcome overlook overrun oversee owe own
pacify pack paint pair pale panic paralyse park part participate pass paste patrol pave pay pee peel penalise pend penetrate
perceive perform permeate permit persecute personalize persuade persue pester pet phone photograph pick picket picture pin place
plan plant plat play please pledge plot plunge point pollute pop popularize populate portray pose possess post postpone pound pour
practice pray preach prearrange predict prefer prepare prescribe present preserve preside press pressure presume pretend prevail
prevent price pride print prioritise prize proceed process proclaim produce profit progress prohibit project proliferate prolong
promise promote prompt pronounce prop propel propose protect protest prove provide provoke publish puff pull pummel pump punish
purchase purge purport pursue push put qualify quarantine quell question quit quote race rack rage raid raise rally ramp rang range
rank rate rattle ravage raze reach react read reaffirm realise realize reap reason reassure rebel rebuff rebuild rebut recall
recapture receive reciprocate recite reclaim recognise recognize recommend reconcile reconsider record recover recreate recruit
rectify recur redeem redefine redesign reduce reel reestablish refer reference refine reflect refuse refute regard register regret
regulate reign reimburse reinforce reintroduce reiterate reject relate relax release relocate rely remain remember remind remove
render renege renew rent reopen repair repeat repel replace reply report represent repress reproduce request require reschedule
rescind rescue research resemble reserve reside resign resist resolve resort respect respond rest restore restrain restrict result
retake retaliate retire retreat retrieve return revalue reveal reverse review revise revisit revive revolve reward ride ridicule rig
ring rinse rip rise risk roam roast rob rock roll root roughen route rub ruin rule run rupture rush sabotage sacrifice sail salute
sample satisfy save say scan scare schedule score scramble scrape scratch scream screen screw scroll scrub scuttle seal search seat
secure see seek seem segment seize select sell send sense separate serve set settle sever shake shape share shed shell shelter shift
ship shoot shop shout show shut sign signal simplify simulate single sink sit situate size ski skip skyrocket slack slay sleep slide
slip slow smack smell smile smoke smuggle sneak sniff soak soar solicit solve sort sound sow span spawn spay speak specialize
specify speed spell spend spew spill split spoil sponsor spot spray spread squeeze stab staff stamp stand star stare start starve
state stay steal steep stem step stick stifle stimulate stink stop store storm strafe straighten strain strand stream streamline
strengthen stress stretch strike string strip strive structure struggle study style subdue submerge submit subscribe substitute
succeed succumb suck suffer suggest suit summarize supersede supply support suppose suppress surpass surprise surrender surround
survive suspect sustain swear sweat sweep swerve swim swing swirl switch symbolize sympathize tackle take talk tame target taste tax
teach tear teethe tell tend terminate test testify text thank thaw think threaten thrive throw thwart tick tie tighten title
tolerate top topple torch toss total touch tour tout tow tower trace track trade trademark train trample transfer transform
translate transmit transport trap traumatise traumatize travel treat trigger trip trot trust try turn tweet twist type uncover
undermine underpin understand undertake unfold unite unleash unload unreport update upload uproot urge use utilise utilize vaccinate
value vanish vary venture verify veto view violate visit visualize vlog voice volunteer vomit vote vow wag wai wait wake walk wander
wane want warm warn warp warrant wash waste watch wave weaken weaponize wear weather weigh welcome wield win wind wink wipe wish
withdraw withhold witness wonder work worry worship wound wrap write yell yield zoom
abate abduct abet ache acquit adjoin admonish affiliate afflict air alarm alienate allay annihilate annul apprehend ascribe assail
assault authenticate avenge backtrack banish barge barrel barricade bash batter befall bellow bicker blackmail blacklist blare blaze
bleach blind blockade bolster bolt botch bounce bow boycott brace brake brand brandish bribe bristle broach broaden broker bruise buckle
bulge bulldoze bus bustle capitulate caption career castigate cave chair champion char cheer choke chop circumvent clamber clamp claw
clog coax coerce collide comb comfort complicate compromise conceal condone conform congregate conspire contaminate contrast convene
converge convulse cordon corner corroborate counter court cower cram crater crawl cripple crouch crown cruise crumble culminate cull curse
curtail dangle darken dart daunt decapitate decimate decode decontaminate deepen deface deflect defuse degrade delight demolish demote
denigrate dent deplore deport derail despair detract devastate devolve dilute dim disable disarm discharge discredit disguise disinfect
disintegrate dislodge dismantle dismay disperse disprove dissuade distract dive dock dodge doom dot douse down drain drape drench drift
drip drown dub duck dull dupe edge elicit elude emanate embolden encase encrypt endorse enforce engulf ensue entice erase erode escalate
escort espouse evade evict exacerbate exasperate execute exert exhaust exhort exit exonerate expedite exploit export extinguish extort
extract extricate eye fabricate fade faint fare fasten fault fend ferry fester flag flap flare flash flatten flaunt flinch flout flush
flutter foam foil foment forge fortify fracture fray free frustrate fume funnel furnish gag gaze gesture glance glare glean glide gouge
grab grieve grind grope grumble guard gun hail halt hammer hamstring harbor harbour harden haunt heed herald hoist hole hose hound hover
howl huddle humiliate hustle idle illuminate immobilise immobilize impair impede impersonate impound incapacitate incense incinerate incur
infest inflame inflict infuriate inject inspect intensify intercede intertwine intimidate inundate invalidate irritate jab jail jeer
jeopardise jeopardize jolt jostle juggle kneel knit lament lampoon languish lash launder leap level levy linger litter lob lobby loosen
loot lull lunge lure lurk magnify man mandate mangle manoeuvre maneuver mar march mash maximise maximize meander meddle mediate merit
mingle mishandle mislead mistake mistreat mob mobilize mock molest motor mow muddy mull muster mutter neutralise neutralize nudge nullify
oblige obscure obstruct orchestrate outfit outgun outlaw outpace outrage overhaul overload overpower override overrule oversee
overshadow overtake overthrow overturn overwhelm pace pad parade pause peak peddle peek peer pelt perfect perish perpetrate persevere
persist pertain pierce pile pilot pinpoint placate plague plead plow plough pluck plug plummet plunder poise poke police ponder pore
postulate precede precipitate preclude preempt prick prize probe procure prod propagate prosecute prosper provoke prune pry publicise
publicize pulverise pulverize punch puncture quarrel quash rail rain ram ramble ransack rap rape ratchet ratify reassert reassess reassign
rebuke recede reconstruct recoup recuperate redouble refrain refuel regain regroup reignite reimpose rein relapse relay relegate
relieve relinquish relish relive reload renounce renovate reorganise repatriate repay reprimand reroute resent reset reshape reshuffle
restart resume resurface resurrect retain rethink retort retract retrain reunite revel revere revert reverberate revile revoke riddle
rile ripple roar roil rotate rouse row rub ruffle rummage rumble sack sadden saturate savage scald scale scatter scoff scold scorch
scour scout scrap scrawl scribble scrutinise scrutinize seethe segregate sentence sequester shackle shadow shatter shave shepherd
shield shimmer shine shiver shock shore shorten shoulder shovel showcase shower shred shriek shrink shroud shrug shudder shuffle shun
shutter shuttle side sideline siege sift sigh simmer sing siphon skid skim skirt slam slander slap slash slate slaughter slice slide sling
slit slump smash smear smother smolder snap snarl snatch sniff snub sob soften soil solidify spare spark spearhead speculate spike spin
spiral spit splash splinter sprawl sprint spur spurn spy squabble squander squash squat stabilise stabilize stack stage stagger
stagnate stain stake stalk stall stampede startle station stash steady steer stem sting stipulate stir stitch stock stockpile stomp
straddle stray strew stroll stumble stun stutter subject subside subsidise subsidize substantiate subvert sue summon supervise
surface surge surmise surveil survey suspend swallow swamp swap swarm sway swell swindle swipe swoop synchronise synchronize tabulate tag
tally tamper tangle tap tarnish task taunt tease teem televise term terrify terrorise terrorize thin thrash throb throng thrust thump
thwart tilt time tip tire topple torment torpedo torture totter tow traffic trail trample transcend transcribe transit transpire traverse
trek tremble trend trespass trickle trim triumph trounce tuck tug tumble tunnel twirl unearth unfurl unify unload unlock unnerve unravel
unseat unsettle unveil unwind upend upgrade uphold uplift upset usher usurp utter vacate vandalise vandalize vanquish vault veer veil vent
vet vex vie vilify vindicate void vouch wade wage wail walk wane warrant waver weave wedge weed whip whirl whisk whisper whistle widen
wield wreak wreck wrest wrestle wring yank yearn zigzag be do go will panic mimic picnic praise breach worsen salvage
billow anger near caucus lodge season behave stuff heed contend amass validate galvanize lend weep gauge echo blast suffocate evoke crest`

export const VERB_LEMMAS: ReadonlySet<string> = new Set(words.split(/\s+/))

const irregular = `arose-arise ate-eat beat-beat became-become begun-begin began-begin bled-bleed blew-blow blown-blow bore-bear bought-buy bound-bind broke-break
broken-break brought-bring built-build burnt-burn came-come caught-catch chose-choose chosen-choose clung-cling cost-cost crept-creep cut-cut dealt-deal did-do
done-do panicked-panic panicking-panic trafficked-traffic trafficking-traffic mimicked-mimic vying-vie dying-die lying-lie tying-tie ate-eat awoke-awake awoken-awake befell-befall bent-bend bit-bite bitten-bite born-bear borne-bear bred-breed clad-clothe clothed-clothe drew-draw drawn-draw drank-drink drove-drive driven-drive drowned-drown dug-dig eaten-eat fed-feed fell-fall fallen-fall felt-feel fled-flee flew-fly
flown-fly flung-fling forbade-forbid forgot-forget fined-fine fought-fight found-find froze-freeze frozen-freeze gave-give given-give gone-go got-get gotten-get grew-grow
grown-grow had-have has-have heard-hear held-hold hid-hide hidden-hide hit-hit hung-hang hurt-hurt kept-keep knew-know known-know laid-lay lain-lie led-lead
left-leave lent-lend let-let lit-light lost-lose made-make meant-mean met-meet mistook-mistake overcame-overcome overthrown-overthrow paid-pay put-put quit-quit
ran-run rang-ring read-read ridden-ride risen-rise rode-ride rose-rise said-say sang-sing sank-sink sat-sit saw-see seen-see sent-send set-set sewn-sew shaken-shake
shed-shed shone-shine shook-shake shot-shoot shown-show shrank-shrink shut-shut slain-slay slept-sleep slid-slide sold-sell sought-seek spent-spend spoke-speak
spoken-speak sprang-spring spread-spread spun-spin stole-steal stolen-steal stood-stand strewn-strew struck-strike stuck-stick stung-sting sung-sing sunk-sink
swam-swim swept-sweep swollen-swell sworn-swear swore-swear swung-swing taken-take taught-teach threw-throw thrown-throw told-tell took-take tore-tear torn-tear
thought-think understood-understand underwent-undergo undergone-undergo upheld-uphold wept-weep went-go withdrawn-withdraw withdrew-withdraw withstood-withstand
forgotten-forget forgiven-forgive forgave-forgive foresaw-foresee foreseen-foresee knelt-kneel leapt-leap lay-lie leant-lean learnt-learn misled-mislead mown-mow
outdid-outdo overdid-overdo overheard-overhear overran-overrun overrode-override overridden-override oversaw-oversee overseen-oversee overtook-overtake
overtaken-overtake overthrew-overthrow partook-partake pled-plead proven-prove rebuilt-rebuild redid-redo remade-remake repaid-repay resent-resend retold-retell
rewrote-rewrite rid-rid sawn-saw shod-shoe shorn-shear smelt-smell sowed-sow sown-sow sped-speed spelt-spell spat-spit spilt-spill spoilt-spoil stank-stink
stricken-strike stroven-strive strove-strive swelled-swell thrown-throw thrust-thrust trod-tread trodden-tread undid-undo undone-undo undercut-undercut
upset-upset woken-wake wrung-wring beset-beset bet-bet burst-burst cast-cast forecast-forecast broadcast-broadcast rebut-rebut split-split spread-spread
beaten-beat bade-bid begot-beget dreamt-dream fit-fit ground-grind hewn-hew inlaid-inlay mistaken-mistake offset-offset slit-slit
woke-wake won-win wore-wear worn-wear wound-wound woven-weave wrote-write written-write`

/** Past forms that no ending explains. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  irregular.split(/\s+/).map((pair) => pair.split('-') as [string, string]),
)

const auxiliary = `am-be is-be are-be was-be were-be been-be being-be 's-be ’s-be 're-be ’re-be 'm-be ’m-be has-have had-have having-have 've-have ’ve-have
did-do does-do done-do doing-do ca-can wo-will 'll-will ’ll-will goes-go`

/** Forms of the auxiliaries, which the tagger may leave half done. "'s" and "'d" are left to it where it has a lemma that they can have. */
export const AUXILIARY_FORMS: ReadonlyMap<string, string> = new Map(
  auxiliary.split(/\s+/).map((pair) => pair.split('-') as [string, string]),
)

/** Nouns in -ie, whose plural in -ies has no -y. */
export const IE_NOUNS: ReadonlySet<string> = new Set(
  `movie cookie zombie calorie prairie selfie brownie rookie genie veggie sortie lie tie pie die hoodie junkie yuppie smoothie eerie reverie camaraderie menagerie species series`.split(
    ' ',
  ),
)

const nouns = `men-man women-woman children-child feet-foot teeth-tooth geese-goose mice-mouse lives-life wives-wife knives-knife wolves-wolf halves-half
thieves-thief shelves-shelf leaves-leaf loaves-loaf selves-self calves-calf hooves-hoof gunmen-gunman policemen-policeman firemen-fireman
fishermen-fisherman spokesmen-spokesman spokeswomen-spokeswoman servicemen-serviceman lawmen-lawman militiamen-militiaman tribesmen-tribesman
congressmen-congressman businessmen-businessman countrymen-countryman crewmen-crewman clergymen-clergyman buses-bus viruses-virus campuses-campus
caucuses-caucus bonuses-bonus censuses-census circuses-circus statuses-status gases-gas crises-crisis bases-base analyses-analysis theses-thesis
hypotheses-hypothesis diagnoses-diagnosis heroes-hero potatoes-potato tomatoes-tomato tornadoes-tornado volcanoes-volcano torpedoes-torpedo
echoes-echo vetoes-veto embargoes-embargo cargoes-cargo mosquitoes-mosquito axes-axe criteria-criterion phenomena-phenomenon`

/** Plurals that no ending explains. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(nouns.split(/\s+/).map((pair) => pair.split('-') as [string, string]))
