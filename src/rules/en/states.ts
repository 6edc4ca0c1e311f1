/**
 * States by their names, adjectives and capitals, as news speaks of their governments: "Oslo", "Norwegian" and "Norway" are one state.
 *
 * Small letters without accents and points. From the CIA World Factbook (public domain), with the commonest short forms added by hand;
 * names that two states share ("Congo", "Georgetown") are left out. Knows nothing of where a place lies.
 */
const ROWS = `
AD andorra|andorran
AE uae|emirati|emirates|united arab emirates
AF afghan|kabul|afghanistan
AG antigua and barbuda|antiguan|barbudan
AI anguilla|anguillan
AL albania|albanian|tirana
AM armenia|armenian|yerevan
AO angola|angolan|luanda
AQ antarctica
AR argentina|argentine
AS american samoa
AT austria|austrian|vienna
AU australia|australian|canberra
AW aruba|aruban|oranjestad
AZ azerbaijan|azerbaijani|baku
BA bosnian|bosnia|bosnia and herzegovina|herzegovinian|sarajevo
BB barbados|barbadian|bajan|bridgetown
BD bangladesh|bangladeshi|dhaka
BE belgium|belgian
BF burkina faso|burkinabe|ouagadougou
BG bulgaria|bulgarian|sofia
BH bahrain|bahraini|manama
BI burundi|burundian
BJ benin|beninese|porto-novo
BL saint barthelemy|gustavia
BM bermuda|bermudian
BN brunei|bruneian
BO bolivia|bolivian
BR brazil|brazilian|brasilia
BS the bahamas|bahamian|nassau
BT bhutan|bhutanese|thimphu
BV bouvet island
BW botswana|motswana|batswana|gaborone
BY belarus|belarusian|minsk
BZ belize|belizean|belmopan
CA canada|canadian|ottawa
CC cocos keeling islands|cocos islander
CD congolese|kinshasa|drc
CF central african republic|central african|bangui
CG congo brazzaville|brazzaville
CH swiss|switzerland|bern
CI ivory coast|ivorian|cote d'ivoire|ivoirian
CK cook islands|cook islander|avarua
CL chile|chilean|santiago
CM cameroon|cameroonian|yaounde
CN china|chinese|beijing
CO colombia|colombian|bogota
CR costa rica|costa rican
CU cuba|cuban|havana
CV cabo verde|cabo verdean|praia
CW curacao|curacaoan|willemstad
CX christmas island
CY cyprus|cypriot|nicosia
CZ czech|czechia|prague
DE german|germany|berlin
DJ djibouti|djiboutian
DK denmark|danish|copenhagen
DM roseau
DO the dominican
DZ algeria|algerian|algiers
EC ecuador|ecuadorian|quito
EE estonia|estonian|tallinn
EG egypt|egyptian|cairo
EH western sahara|sahrawi|sahrawian|sahraouian
ER eritrea|eritrean|asmara
ES spanish|spain|madrid
ET ethiopia|ethiopian
EU european union|eu|brussels
FI finland|finnish|helsinki
FJ fiji|fijian|suva
FK falkland island|stanley
FM micronesian|chuukese|kosraen|pohnpeian|yapese|palikir
FO faroe islands|faroese|torshavn
FR french|france|paris
GA gabon|gabonese|libreville
GB uk|britain|british|united kingdom|london
GD grenada|grenadian
GE georgia|georgian|tbilisi
GG guernsey
GH ghana|ghanaian|accra
GI gibraltar
GL greenland|greenlandic|nuuk
GM the gambia|gambian|banjul
GN guinea|conakry
GQ equatorial guinea|equatorial guinean|equatoguinean|malabo
GR greece|greek|athens
GT guatemala|guatemalan
GU guam|guamanian|hagatna
GW guinea-bissau|bissau-guinean|bissau
GY guyana|guyanese
HK hong kong|chinese hong kong
HN honduras|honduran|tegucigalpa
HR croatia|croatian|zagreb
HT haiti|haitian|port-au-prince
HU hungary|hungarian|budapest
ID indonesia|indonesian|jakarta
IE ireland|irish|dublin
IL israel|israeli|jerusalem
IM isle of man|manx|douglas
IN indian|india|delhi|new delhi
IQ iraq|iraqi|baghdad
IR iran|iranian|tehran
IS iceland|icelandic|reykjavik
IT italy|italian|rome
JM jamaica|jamaican
JO jordanian|amman
JP japan|japanese|tokyo
KE kenya|kenyan|nairobi
KG kyrgyzstan|kyrgyzstani|bishkek
KH cambodia|cambodian
KI kiribati|tarawa
KM comoros|comoran|moroni
KN saint kitts and nevis|kittitian|nevisian|basseterre
KP north korea|north korean|dprk|n korea|pyongyang
KR south korea|south korean|s korea|seoul
KW kuwait|kuwaiti
KY cayman islands|caymanian
KZ kazakhstan|kazakhstani|astana
LA laos|lao|laotian|vientiane
LB lebanon|lebanese|beirut
LC saint lucia|saint lucian|castries
LI liechtenstein|vaduz
LK sri lanka|sri lankan|colombo
LR liberia|liberian|monrovia
LS lesotho|basotho|maseru
LT lithuania|lithuanian|vilnius
LU luxembourg
LV latvia|latvian|riga
LY libya|libyan|tripoli
MA morocco|moroccan|rabat
MC monaco|monegasque|monacan
MD moldova|moldovan
ME montenegro|montenegrin|podgorica
MF saint martin|marigot
MG madagascar|malagasy|antananarivo
MH marshall islands|marshallese|majuro
MK north macedonia|macedonian|skopje
ML mali|malian|bamako
MM myanmar|burma|burmese|rangoon
MN mongolia|mongolian|ulaanbaatar
MO macau
MP northern mariana islands|na|saipan
MR mauritania|mauritanian|nouakchott
MS montserrat|montserratian|plymouth
MT malta|maltese|valletta
MU mauritius|mauritian
MV maldives|maldivian|male
MW malawi|malawian|lilongwe
MX mexico|mexican
MY malaysia|malaysian
MZ mozambique|mozambican|maputo
NA namibia|namibian|windhoek
NC new caledonia|new caledonian|noumea
NE niger|nigerien|niamey
NF norfolk island|norfolk islander
NG nigeria|nigerian|abuja
NI nicaragua|nicaraguan|managua
NL dutch|netherlands|amsterdam
NO norway|norwegian|oslo
NP nepal|nepali|kathmandu
NR nauru|nauruan
NU niue|niuean|alofi
NZ new zealand|wellington
OM oman|omani|muscat
PA panama|panamanian
PE peru|peruvian|lima
PF french polynesia|french polynesian|papeete
PG papua new guinea|papua new guinean
PH philippine|filipino|philippines|manila
PK pakistani|islamabad|pakistan
PL poland|polish|warsaw
PM saint pierre and miquelon|saint-pierre
PN pitcairn islands|pitcairn islander|adamstown
PR puerto rico|puerto rican
PS palestinian|palestinian authority|west bank
PT portugal|portuguese|lisbon
PW palau|palauan|ngerulmud
PY paraguay|paraguayan|asuncion
QA qatar|qatari|doha
RO romania|romanian|bucharest
RS serbia|serbian|belgrade
RU russia|russian|moscow
RW rwanda|rwandan|kigali
SA saudi|saudi arabia|riyadh|saudi arabian
SB solomon islands|solomon islander|honiara
SC seychelles|seychellois
SD sudan|sudanese|khartoum
SE sweden|swedish|stockholm
SG singapore
SH saint helenian|jamestown
SI slovenia|slovenian|ljubljana
SJ longyearbyen
SK slovakia|slovak|bratislava
SL sierra leone|sierra leonean|freetown
SM san marino|sammarinese
SN senegal|senegalese|dakar
SO somalia|somali|mogadishu
SR suriname|surinamese|paramaribo
SS south sudan|south sudanese|juba
ST sao tome and principe|sao tomean
SV el salvador|salvadoran
SX philipsburg
SY syria|syrian|damascus
SZ eswatini|swati|note - former term|swazi|mbabane
TC turks and caicos islands
TD chadian|n'djamena
TG togo|togolese|lome
TH thailand|thai|bangkok
TJ tajikistan|tajikistani|dushanbe
TK tokelau|tokelauan
TL timor-leste|timorese|dili
TM turkmenistan|turkmenistani|ashgabat
TN tunisia|tunisian|tunis
TO tonga|tongan|nuku'alofa
TR turkey|turkish|turkiye|ankara
TT trinidad and tobago|trinidadian|tobagonian
TV tuvalu|tuvaluan|funafuti
TW taiwan|taiwanese|taipei
TZ tanzania|tanzanian|dodoma
UA ukraine|ukrainian|kyiv
UG uganda|ugandan|kampala
US us|usa|america|american|united states|washington
UY uruguay|uruguayan|montevideo
UZ uzbekistan|uzbekistani|tashkent
VA vatican|holy see|holy see vatican city
VC saint vincentian|vincentian|kingstown
VE venezuela|venezuelan|caracas
VG british virgin islands|british virgin islander
VI virgin islands|virgin islander
VN vietnam|vietnamese|hanoi
VU vanuatu|ni-vanuatu|port-vila
WF wallis and futuna|wallisian|futunan|wallis and futuna islander|mata-utu
WK wake island
WS samoa|apia
XK kosovo|kosovar|pristina|kosovan
YE yemen|yemeni|sanaa
ZA south africa|south african|pretoria
ZM zambia|zambian|lusaka
ZW zimbabwe|zimbabwean|harare
`

/** State code by name, adjective or capital. */
export const STATE_BY_NAME: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) =>
      row
        .slice(3)
        .split('|')
        .map((name) => [name, row.slice(0, 2)] as const),
    ),
)
