/**
 * How rare an English word is in news at large: the natural logarithm of articles by articles with the word, to the half.
 *
 * Counted over 2,228 news articles of five open research collections; only the counts are kept. Words in the form of `toTerm`
 * (stories/terms.ts). A word that is not here stood in fewer than one article in two hundred: `levelMax`. Level 0 says nothing.
 */
const levelMax = 6
const levelOfNumber = 3

const LEVELS: readonly (readonly [number, string])[] = [
  [
    0,
    `about after all also an and are as at be been but by can country first for from had has have he his if in includ into is it its
last more new no not of on one or other out over peopl said state than that the their there they this time to two up was we were
when which who will with work would year`,
  ],
  [
    1.5,
    `accord against any area back becaus befor being between both call case city come continu could day do during even follow found
get government help her him how just like made make many may member month most national need now official only our part plan
president public report say she since so some start such support take them then these those three through told under unit us want
way week well what where while world you`,
  ],
  [
    2,
    `across added agency allow already among another around asked authority becom believ build business came campaign center chang
charg community company concern county death department development did director dont down each economic end every expect family
find five former four further general go going good group head health held high home house however increas information interest
international issue july know later law lead leader least local long look making man march media meet million minister monday
money much my nation next number off offer offic open order own party past place point polic political project provid put receiv
recent releas remain result right run same school second security see servic set several should show south statement still system
team thing think thursday today took tuesday until use used very within without`,
  ],
  [
    2.5,
    `able access account accus act action activity addition address affect again ago almost along although alway am america american
announc appear april arrest attack attempt away bank based began begin behind best better big billion board body bring candidat
capital caus cause central challeng chief children claim clear clinton close comment committe condition conduct confirm consider
contact control cost council court creat current currently data deal decid decision demand democratic despit develop didnt died
different diseas district doe doing donald done due earlier early east economy effort election enough ensur enter especially
event executiv experienc explain face fact far federal feel few fight financial focus food force foreign form free friday full
fund futur give given global got great grow hand happen having here hillary history hit hold hope hospital hour human important
incident industry interview investigation involv job join june keep kill known land large late latest launch learn led left less
level life likely line list littl live lost lot main major market matter me mean measur medical might ministry morn move mr must
name near never night north officer often old once opportunity organization park per percent person play pm policy position
possibl post power present presidential press privat problem process program question reach real really recently record region
republican requir resident respond return road saturday saying secretary seek seem seen sent side sign site situation six small
social someth sourc speak special staff stand stat step stop street student sunday taken taking talk target tell term test third
together too top total toward town trump turn university using victim visit vote war warn washington water wednesday went west
whether whose why win yet young your`,
  ],
  [
    3,
    `accept achiev actually adding additional administration admit advanc affair africa age agr agreement air alleg amount annual
answer anyon anyth appeal application approach approv arriv ask associat association attend august availabl avoid ban becam
benefit biggest bill black block book border break brought budget cannot cant car care carri carry centr certain chairman chanc
check child china chines citizen civil class clos coming commission commit common compar complet conferenc construction contain
contract contribut cooperation count cours cover crime criminal crisis critical cut daily damag date daughter david de dead debat
decad december declar deliver democrat deputy describ design detail determin direct discover discuss document doesnt dollar dr
drive drop drug education effect eight either email emergency employe energy entir environment establish estimat ever everyon
everyth evidenc exampl exist expand expert express facility fail fall father fear featur february field figur file final financ
fire firm forc forward friend front gain game gave goal governor grant ground growth half hard hear heard higher highly himself
host hundr idea identifi im immediately impact implement improv indicat individual infect insid instead investigat investment
issu itself january john judge justic key kind lack largest leadership leave legal let light limit link living locat longer loss
love maintain majority manag management manager mark mayor meanwhil men mention messag met middl military miss moment mother
movement nearly necessary network noted noth november obama obtain occur onlin operat operation opposition organisation outbreak
outsid owner paid pandemic parent participat particularly partner pass pay perform period personal phone pick popular population
positiv potential practic prepar pressur prevent previous previously price primary prime produc product promis promot property
propos protect protection protest provinc publish push race rais raise rate rather read reason reduc refer regard regional
register relat relation remov reporter represent representativ republic request research resourc respons rest reveal review rise
risk role rule safe sale saw schedul season sector sell sen send senior serious serv serve sery seven shar share short shot
significant similar singl society someon son soon speech spend spokesman spread st stage station stay story stress strong struggl
study suffer suggest supply supporter sure suspect tax technology thank themselv theyr though thought thousand threat throughout
track trade train travel treat treatment tried try trying twitter type understand union user value various vehicl via view
violenc virus voter wait walk watch western white wife woman women won word worker wrote yesterday york`,
  ],
  [
    3.5,
    `ability above abroad abuse acknowledg acting activist add advantag advocat african afternoon agricultur ahead aid aim aimed al
alert allegation allegedly alone amid animal announcement ap appearanc approximately arent argu arm army articl asia asking
assault assembly assist assistanc attention attorney attract author averag award aware bad bar barack base basic battl beat
belong below berni beyond bid bird bit boost born boy brand brother built bureau buy cabinet california camp canada capacity
captur career cash celebrat cent ceremony chair channel choic church clean climat club code collect colleg command commercial
commitment communication competition complaint complex compromis computer conclud conflict congress connect connection
conservativ content contest convention coupl credit criticism cross crowd cruz cultur cultural customer deadly declin deep defeat
defend defens deni depend destroy differenc difficult directly discussion distribut division doctor domestic door dozen draw driv
driver earn eastern easy el elect else emerg enabl encourag ended enforcement engag engineer enjoy environmental establishment
europ european eventually exchang extend eye faced facing factor failur fair farm feet fell fellow felt filed fill finally finish
florida flu foundation founder fourth franc freedom fuel fully gas gather generat generation girl giving goe gone gop gov grand
greater green guard gun hall handl happy heart heavy highest highlight hill honor hotel hous huge husband identify ill illegal
image import importanc incom independent india indian indigenous infection influenc inform infrastructur initial initiativ injury
insist install institut institution intelligenc intend internal internet introduc invit island isnt item ive jail jame japan
joint journalist jump kenya kept kid kingdom knew la lawmaker lawyer leav letter listen lived location london los low lower mass
massiv match material meant mexico michael mile mind minut mission model monitor mostly moved moving multipl murder muslim named
natur natural nearby newspaper nine nomination nomine none nor normal northern note notic october ohio oil ongo onto opinion
oppos option organiz overall paper parliament particular partnership path patient paul payment peace performanc personnel photo
plac plant platform player pledg politic politician poll poor possibility presenc presidency pretty prevention prior priority
prison probably procedur production professional professor programm progress prompt proposal prosecutor pull purchas purpos
quality quickly quite rally range rank ready reality recall recogniz recover red reflect reform refus regulation reject
relationship remark remember replac reportedly researcher reserv resolv respect responsibility responsibl restaurant revenu
rising rival river robert room round route ruling rural russia russian safety san sander scene scienc sea search seat section
secur seeing select senat senator sense sentenc separat september session sever shift shoot shop shown shut simply sit skill sold
solution sometim sought southern space specific spent spoke sport spot spring standard star status store strain strategic
strategy strengthen strik subject submit success successful summer suppos surpris survey suspend teach technical ted television
ten territory texa therefor threaten thus tie tool tour tourism tourist traditional traffic trail transport trend trial trip
troubl true trust tv tweet uk un updat upon urged usually version vice victory video villag visitor voice volunteer wall wasnt
weapon wear websit weekend welcom weve whole whom william window wish witness wont worldwid worst worth written wrong youre youth
zone`,
  ],
  [
    4,
    `abandon academic accident accusation achievement acquir activ actor administrativ adopt adult advis adviser agenda agent agree
agricultural airport allianc ally alongsid alternativ ambassador analysis analyst angel anniversary annually apartment app
apparently apply appoint appointment appropriat approval arab armed arrival art artist asian aside aspect assessment asset
assistant assum assur attacker audienc australia avenu await awareness baby bag balanc ballot basis beach bear beautiful bed
begun behalf beij ben besid bilateral billionair bin blood blue bond bottom bought box branch breach bridg brief britain british
broadcast broke broken brown burn bus bush businessman camera canadian cancer card carolina cast category catholic caught century
ceo certainly chain chamber champion choos chose chosen chris christian circumstanc cited civilian clash clearly client closely
closer closur cloth cnn co coach coalition coast coastal cold collaps colleagu collection combat combin commerc commissioner
compet completely comprehensiv conclusion confidenc consequenc consideration constitution constitutional consult consumer
continent contrast contribution controll controversial conversation convict convinc cook coordinat core corner corporat
corporation correct corruption couldnt crash creation crew critic criticiz crown cup cycle danger dangerous daniel dark debt dec
decreas dedicat deem defenc defin degre delay delegat democracy demonstrat deny deploy detain detention developer devic die
difficulty digital diplomatic direction disappear disaster disclos dismiss display disput distanc distribution divid dog donat
donation donor doubl doubt download downtown dream drink drove duty easier eat eating editor educational effectiv effectively
egypt egyptian electricity electronic eliminat embrac emphasiz employ endors enemy england english enhanc entity entry epidemic
equal equipment escap essential estat eu everybody exactly except excit exercis expansion expens expensiv exploit export expos
extension extensiv extra extrem extremely facebook facilitat fallen false familiar famous fan farmer fast favor fbi federation
fee femal festival fifth film fine fiscal fish fit flag fled flight flood floor flow football forum framework french fresh
function fundamental generally georg georgia germany giant god gold govern graduat grew grown guilty guy hack hacker harm hasnt
hate havent headquarter heat heritag herself highway historic hong hoping hot household hurt id identity ignor illness imagin
immigrant immigration implementation impos improvement increasingly ind independenc industrial inflation initially injur inspir
instanc insuranc interior invest investigator investor involvement iowa iran iraq islamic israel israeli joe jose journey kick
king knowledg kong korea lab labor laboratory lake landscap languag largely larger latin leagu lee legislation legislativ liberal
licens lie lift loan lock long-term lose losing machin mainly maintenanc malicious malwar manner manufactur marco martin mary
maybe medicin memorial memory method mexican mike minimum minor minority mistak mobil modern moham mount mountain ms municipal
music nationwid nativ negotiat negotiation neighbor neighborhood neighbour neither net newly nobody noting nuclear numerous
objectiv observ occasion ocean officially older operator opponent organis original originally otherwis outcom oversea owned pack
packag page pain paint pair panel paris parliamentary participant participation passenger paying peak pend percentag perhap
permit personally peter phase physical pictur piece plane plead pleas plus pool port possession possibly potentially poverty
powerful prais predict preliminary premier preparation presentation preserv princ principl proc proceed producer progressiv
prominent proud provider publicly pursu quarter quick quot radio rain ran rare reaction realiz recipient recognition recommend
recommendation recovery reduction refuge regim regular regularly reiterat relativ relatively relevant relief religious rely
remind remot rent rep repair repeat repeatedly requirement residenc resign resolution restor restriction resum retir reuter
revers revolution rhetoric rich richard rock roll root rose royal rubio ruled sampl saudi save scale scandal schem scientist
screen secret seiz seriously server settl sexual sheikh sheriff ship shock shortly sick sight simpl sister size slow so-call
softwar soldier somebody song sort sound southeast spark speaker specialist specifically speed spirit spokesperson spokeswoman
sponsor squar stability stabl steal stem steve stock stolen stood storm strength stretch strongly struck structur subsequently
successfully summit super suprem surfac surround surveillanc surviv sustainabl symptom table taiwan talent task teacher temporary
terrorism terrorist text thoma ticket title tom tomorrow topic touch tough trad tradition transfer transmit transportation tree
trigger troop truck truly truth turkey twice typically ukrain ultimately unabl undermin uniqu unknown unlikely upcom vaccin
valley variety vast violat violation virginia vision volum voted voting vulnerability vulnerabl wave weak wealth weather web
whatever wide widely wild wind winner winter wonder worri worry worse wouldnt wound writ write writer yes younger`,
  ],
  [
    4.5,
    `absolutely academy accelerat accompani accompany accomplish accordanc actual ad adam administrator advertis advic advisory
affiliat afford affordabl afp afterward aged ahmed aide airlin alarm ali alive allocat amaz ambitious amend amendment analyz
andrew anger anthony anticipat anybody anywher apart apparent appli applicant appreciat arabia argentina argue argument
aspiration assert assess assign attribut aug australian authoriz automatically avian background ball barely basically basketball
battery bay beef behavior behaviour belief belt biden bigger birth blam blame blast blog blow boat bob bomb boom brain brazil
breath brian broader buri busy buyer buying cairo calendar calm campus cancel cancell capability cape carbon careful carlo catch
cattl caucus caution celebration cell championship chao character charl charleston chemical chicken chile christma circl circulat
citing clark classroom click climb clinic clock cloud co-founder collaboration collectiv color columbia columbus combination
comfortabl commander communist comparison competitiv compil complain completion complianc complicat comply component compris
concept concert condemn confident confront confus congressional consecutiv conservation consist conspiracy constant constitut
construct consultation consumption container contaminat contender context contrary controversy conviction cooperat coordination
coordinator copy corp costa counsel counter counterpart coup coverag cow crack craft creativ credential creek criteria crop
crucial curb custody custom cyber dam databas dc declaration deeply default defendant defender deficit definitely delegation
delhi delivery demonstration denounc desert deserv designat desir destination detect detectiv devastat diagnos dialogu dig dinner
disappoint discovery disrupt disturb divers diversity dominat dougla draft drag drawn dress drew driven dry dump dynamic e-mail
earth ease easily economist ecosystem edge educat elder elderly electoral electric element elementary eligibl elite elsewher
embassy employment empower encrypt ending endorsement engagement engin enterpris entertainment entirely entitl equip era error
erupt escalat etc ethnic eve evolv exact examin excellent exception exclud exclusiv execut existenc exit expectation explanation
explor exposur expression external extraordinary factory faith fatal favorit favour feb feed felony fever fewer fighter fired
firefighter fix fixed flaw fly folk foot forecast forest forget formal formally fort foster fought fox francisco fraud freez
frequently front-runner fruit frustrat fulfill fun funeral furthermor gang gap garden gate gear gender german ghana gift glass
globally globe googl gotten governanc grab grade greatest guarante guardian guest guide gulf hadnt hail halt hampshir hang harder
harvest headlin healthcar healthy heavily height hell henry hidden high-profil hike hired historical hole holiday holy homeland
homicid honour hoped hopeful horse http hub humanitarian hunt i-vt ice ii illegally illinois immediat impossibl impress inc
incentiv indiana indict indonesia infectious influenza initiat innovation innovativ inquiry inspection inspector instruct
instruction insult integrat integrity intent intention interim intersection interstat intervention invasion iranian islam isolat
italy jan japanes jeff jersey jewish jim johnson jone jordan journal jr juan judicial junior jury kansa kentucky kenyan kevin
killer kilometer kilometr kitchen knock korean kuwait labour lady laid lane latter launder lawsuit lay leak lebanon leg legacy
legislator legislatur legitimat length lesson liar library livelihood livestock locally lopez loved luis lunch lying madison
magazin mainland maker male mandat manuel map margin maria marin marri mask master matt maximum meal meat mechanism mental metal
metre michell mill mine mining minnesota mix mixed moderat mohammad monthly moreover moscow motion motivat mp mrs municipality
museum mutual myself nairobi namely necessity negativ nevertheless ngo nicaragua nice nigeria nigerian nominat nonprofit
northeast notifi nurse object obligation observation observer obvious obviously offens ontario optimistic organizer origin
ourselv outlet outstand overnight overse overwhelm pacific pakistan palac palestinian passion password patch patrick patrol
pattern peaceful penalty perfect permanent permission personality perspectiv peru petition philippin planet plastic plea plenty
plot poison politically popularity portion pose poultry pound pour practical precaution prefer premis presumptiv pride primarily
principal print privacy privileg profil profit prohibit promotion proof proper properly prosecut prosecution prospect prosperity
protester prov prove proven provincial provision publication punish putin qatar qualifi qualify quarantin queen racist radical
raid rail rang ransom ransomwar rape rapid rapidly rating raw re-election react reader recession recognis recruit referenc
regardless registration regulatory reliabl religion remarkabl renewabl reopen replacement repli reputation rescu residential
resignation resistanc resort respectively restrict retail retain rica richmond rob roughly routin row rush ryan safeguard salary
salvador sanction santa sat saving scam scientific scor score scott seal secondary seller sensitiv sentiment seoul sept
settlement sex shape sharp shed shell shelter shore shortag shouldnt showcas shower sidelin signal significantly silver singer
sixth skin sleep smaller smart smith smoke soil solar solid solve soul spain span spanish specializ speculation specy split stag
stake stakeholder stanc statistic stick stimulus stone stor storag straight stream strict strip stronger studi stuff style
subsequent substanc substantial sudan suddenly suggestion suit sum sun superintendent supplier surge surgery survivor suspension
sustain sweep swim swine switch symbol syria syrian tackl tactic tank taught taylor tear tech techniqu teen teenager telephon
temperatur temporarily tend tension tenur terror testimony thailand theft theme theory theyv throw till tim tiny tip toll ton
totally tournament township trace transaction transform transition translat transmission trap travell tribut trick turkish
uncertainty unclear undergo underlin understood underway unemployment unfortunately unity unless unlik unprecedent unusual upgrad
upper urban urge urging usual utility valu valuabl variant vendor ventur venue vermont veteran vice-president violent visa visibl
vital vomit wage wake wale warm warrant wash waste weaken wed weekly weigh weight welfar well-known werent widespread wing wood
yard yellow yield yourself youve zealand zero`,
  ],
  [
    5,
    `abc abdul abdullah aboriginal absenc absent absolut abu abus acceptanc accessibl accommodat accomplishment accountability
accountabl accumulat acquisition acre acted activat actively actress adapt additionally adequat adequately adher adjacent
administer ads advancement advisor advocacy affidavit affirm afghanistan afraid african-american afrol aggravat aggressiv ahmad
aiming aircraft alabama alan alcohol alex alexandria algeria algerian align allen allocation amanda amazon ambition ambulanc amir
amnesty amongst ana anchor ancient anderson andre android angry ann anonymity anonymous anti-corruption antonio anymor anyway
apologiz applaud apple appreciation architect argentin arizona arkansa arrang arrangement artificial artistic asylum ate athen
athlet athletic atlanta atlantic atmospher attach attachment attendanc attende attitud attraction attractiv auction audit auto
autonomous autopsy avail backlash backup bacteria badly bail baker band bang bangladesh barrier bat bathroom bbc beauty beer
belgium bench beneficiary benjamin bet bike biological birther bishop bitcoin bjp blaze bleed bless bloc bloomberg boast boil
bold bolster borrow boss bottl boundary bowl brazilian breakfast breed breitbart briefly bright broad broadcaster broker brush
brutal bug builder bullet burden burial businessmen butter bypass cable cake calculat cambridg canal candidacy cap capabl
capitaliz capitol capt captain carefully cargo caribbean carrier carson carter cautious cbs cdc celebrity census certificat
certification chad chairperson challenger chan chapter characteristic characteriz charity chart charter chat cheer chef chen
chicago childhood chill chip cholera christopher chronic circuit civic clarifi classic classifi cleveland clinch clip closest
coal coincid colombia colorado colour column commenc commodity commonly commonwealth communicat competitor compound concentrat
concentration concret confirmation confiscat confrontation confusion congo congratulat connecticut connectivity consensus
considerabl consistent consistently consolidat constituency consultant consum contamination contemporary continuous continuously
contractor contributor conven convert cool cop cope copyright coronavirus coroner correction correspondent corridor corrupt cough
councillor cousin covid crackdown crazy creator credibility crise criticis crush cry cuba cuban cultivat currency custodian
cybercriminal cybersecurity dalla dan danc dance dave dawn deadlin dealer dealt dean debut deceas decent dedication deepen deeper
del delet deliberately demographic denial deployment deportation depth des description destruction detection determination devot
dhaka diarrhea dictatorship diego differ dignity dining diplomat directiv directorat disability disabl disappearanc disciplin
disclosur discount discourag discrimination dish dispatch displac distinguish distress divert dna dnc doha domain dominanc don
dose drain drama dramatic drone drought drown drum dub dubai duck duo dying eagle ear earthquak eaten echo ecuador edit edition
educator edward efficiency efficient egg eighth elaborat electrical elevat eleven elizabeth embed emirat emission emotional
emphasis empir employer empty en enact encounter endanger endur enforc enormous entranc entrepreneur envoy episod equality
equally equity equivalent eric essentially ethic ethiopia evacuat evaluat evaluation evan everywher evident evil examination exc
excellenc exceptional excess execution exempt exhibit exhibition expell expertis expir explosion extent extract faction faculty
fairly fake fame fare fashion faster fatality fatally fate fault fed fernandez fierc fifteen filing fined firearm firmly fishery
flame flash flat fle flee float flock flourish flower fluid flying follower footag ford foreigner forgotten formerly forth fortun
frame francis frank frequent friendly friendship frontier frontrunner frozen frustration fugitiv fundrais fundraiser gainesvill
gandhi garcia garner gary gateway gay gaza gen genocid getty girlfriend glad golden grace gradually graham grain grandfather
grass grassroot grateful gratitud grave greatly greet grip gross guarant guess guid guidanc guidelin hair hamilton han handful
harassment harmful harmony harris harsh hassan hat hatr haven hazardous heal heavyweight hectar hed helicopter hence herald hero
hide hiding highness hijack hire hiring hispanic historian holder hollywood homeowner hondura honest hood hospitaliz houston
huffington huffpost humanity humbl hurdl hussein hygien ian icon iconic ideal ideology illustrat immun imply importantly
impressiv imprison inaugurat inch incit inclusion inclusiv incorporat incredibl incumbent index indication indicator indictment
indonesian influential ingredient inmat inner innocent input insecurity insider insight inspect installation institutional
instrument insufficient integration intellectual intens intensify intensiv interact interfer interferenc internally interrupt
interven introduction investigativ invitation ips iraqi ireland irish iron irregularity isis italian jack jackson jacob jason jeb
jerry jerusalem jinp jointly joke jorge joseph joy judgment jurisdiction kashmir kasich keen keith ken kenyatta khan kidnap kim
kit km kremlin label landmark larry las latino laugh lean legally legend lend leverag li liberation liberty libya lifestyl
lifetim liked linda lion liquid literally load lobby log logistic longtim loom lottery louis lowest lt lucky lung luxury
magistrat mail mainstream malaysia mall mandatory manhattan manufacturer mar mario maritim marriag maryland massachusett mate
math matthew mccain meantim medal medication medium membership memorandum merchant mere merely meter metro metropolitan miami
michigan microsoft midnight midst migrant migrat migration miguel militant miller mineral misconduct misogynist missil missouri
mitigat mock modi momentum monetary moon moore moral mosqu motor mourn mouth movie mps msnbc muhammad mystery narrativ narrow
nationalist nationally nato naturally naval navy nbc necessarily neglect neighbourhood nelson nevada nicaraguan nicknam nicola
nile ninth non-governmental non-profit noon normally northwest notabl notably notification notify nov novel objection obstacl
occupi occurrenc oct odd offenc offensiv oh ok okay oldest olympic operational opposit orang ordinary oregon originat ortega
outlin outrag overcom overcrowd overlook overturn owe ownership oxford pac pace palestin palm pan panama panic parad parallel
parker parol partial partly passag patron pedro peer pen pennsylvania pension perceiv permanently persecution persistent persuad
peruvian pharmaceutical phenomenon philadelphia philosophy phish photograph phras physically physician pickup pig pillar pilot
pin pink pioneer pipe pitch plain plate pleasant pocket pollution pop pope populist portfolio posed positively possess postpon
powder pray prayer precinct predecessor prediction pregnant premium presid prestigious prevail prioritiz prisoner privately priz
prize pro probation probe procurement productiv prof prolong propaganda proportion protocol pump punishment pupil pursuit
queensland quest quiet quo quote racial racing racism rahman railroad railway rampant random rarely ray readiness realis rear
reasonabl rebuild reconciliation recount recreation recycl referendum refug refusal regret regulat regulator reinforc reinstat
relocat reluctant reminder removal render renew renovation renown reply representation reservation resid resist respectiv
respiratory respondent retirement retriev revelation reveng reversal reviv revok reward rice richest rick rid ride riding rifle
rift rig ring rio riyadh robbery robust rocket roger ron ronald roof ross rough rs ruin ruler sack sacrific sad safely safer sail
saint salman salmonella salt salvadoran sand sanitation santiago satisfi saved sc scan scar scare scenario scholarship scope
script scrutiny seasonal secretariat seed seemingly segment seizur selection separately serial seriousness servant seventh
severely sexually sgt shadow shall shanghai shap shareholder sheep sheet shield shirt shoulder shout sibl sidewalk signatur
silenc silent similarly sing singapor sink slam slaughter slight slightly slip slogan slowly smash smile snap snow soar socialist
soft sole solidarity solv somewhat sooner sophisticat sorry southwest sovereign sovereignty soviet speculat spoken springfield
spur squad srinagar stab stadium stall state-own steady steel steer stephen steven stewart stole stranger string striv stronghold
stuck studio subsidiary substitut succeed successor sudden sue sufficient suicid suitabl summon superior supervis supervision
supervisor suppli supportiv supposedly surpass surrender susan suspicious sustainability sweet swift swing switzerland syndrom
t-shirt taipei tall tap taste taxpayer technological tehran televis templ tennesse terminal terribl territorial terry testify
thai theater theatr thick three-day three-year threw throat thrown tick tied tight tighten timely timing tired titl token tokyo
tone tonight tonne tony toronto tortur tower toxic trac trader traditionally traffick tragedy transformation transit transparency
transparent trash trauma treasur treasury treaty tremendous trie trillion tropical turnout turtl twenty twin twist typical uae
uganda ukrainian unacceptabl unanimously uncle uncover underly underscor undertak unemploy unfair unfortunat unidentifi unifi
uniform unify unite universal unlock unrest unveil upi upset urgent usa useful utiliz vacation vaccination valid van vary vega
vegetabl venezuela venezuelan verdict verify versus vet viabl victoria vietnam viewer villa villager viral virtual virtually
vladimir vowed walker wallet wang ward weakness wealthy wheat whenever whilst whoever wider widow wildlif willingness wisconsin
withdrawal wonderful workshop worsen wrap wva xenophob xi yuan zimbabw zoning`,
  ],
  [
    5.5,
    `abortion abruptly admission advers aftermath alienat alli ample aspir assembl assumption auckland bargain beaten bedroom blanket
boston boulevard bound boycott buffalo burglary cameroon ceil checkpoint clerk coin colombian colonial colony commend compell
concession confidential configuration contention cream cull debris decision-mak decre deliberat delight depart departur dependent
desperat diagnosis diet diplomacy director-general disagre disgust dismissal disorder dispos disposal disruption dissolv divisiv
doom driveway eldest embarrass encompass ensu ethiopian evad exacerbat exceed excessiv excus explod explosiv fantastic favorabl
feedback fernando feud fifa financially gdp georgian gestur greec greg gregory grid grill grove haul headach high-level high-rank
hindu hiv hunter iii immunity imprisonment incredibly injection interaction ios isolation jake jammu jesus jew jimmy jon judg
judiciary justifi justify kelly lancaster large-scal laying lethal likewis lockdown lodg longest loud low-incom ltd maneuver
marijuana martinez mentally merit mess militia milk mirror mitigation mobilis modest mogul morris motiv motorcycl musical namibia
narendra neck negligenc nervous northeastern occasional occupy omalley openly organic outdoor pact pam passionat pedestrian pet
phillip pile poland pork portal portray posing precautionary precious pregnancy prejudic pretend productivity profound prosperous
provok publicity quantity rainy rand rash reaffirm reagan reception refrain regain rehabilitation rein renam renewal resembl
reservoir retreat ricardo risen robinson rome rumor scrambl secretary-general senegal simon slash smooth soccer somewher spam
specify spiritual spous sri statewid stimulat stir strait strictly strongest stun suburb suite summary superdelegat suspicion
systematic tanzania tea testifi theyll thriv torre tout tribe two-third uhuru underground undertaken unfold unleash url uruguay
utah vocal voic wheel widen wine wire withdraw wore workplac xinhua yell youll yukon`,
  ],
]

const BY_WORD: ReadonlyMap<string, number> = new Map(
  LEVELS.flatMap(([level, words]) => words.split(/\s+/).map((word) => [word, level] as const)),
)

/** How much a word says of what a report is about: 0 for "the", 6 for a word that few articles have. Numbers count little. */
export const levelOf = (term: string): number => (/^\d+$/.test(term) ? levelOfNumber : (BY_WORD.get(term) ?? levelMax))
