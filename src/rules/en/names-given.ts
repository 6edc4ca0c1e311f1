/**
 * Given names that nearly always go with "he" or with "she", and short forms of given names.
 *
 * The bulk is the United States Census of 1990 (public domain), names borne six times as often by one sex as by the
 * other; names common elsewhere are our own rows. A name that is missing says nothing.
 */

/** Given names that stand as often for a family, a place or a month: alone they tell no "he" or "she". */
export const FAMILY_NAMES_TOO: ReadonlySet<string> = new Set(
  (
    'abdullah adelaide ahmad ahmed alexander alexandria ali allen anderson april arthur asia august augusta austin barry ' +
    'bennett blake boyd brady brittany brooks bruce bryant burton byron calvin cameron carolina carson carter charlotte ' +
    'chase chelsea china clark clay clayton clinton cole coleman columbus cornell craig curtis dale dallas dalton daniel ' +
    'davis dawn dean denver desmond dexter dick donovan douglas doyle drew dudley duncan earl elba elliot elliott ellis ' +
    'emerson everett faith fletcher florence forest forrest foster francis frank franklin freeman garfield garland georgia ' +
    'german gilbert glenn gordon grace grady graham grant gregory grover hamid harley harris harrison harvey hassan heath ' +
    'hector henry herbert herman homer hope houston howard hugh hunter hussain hussein ibrahim india irving irwin ismail ' +
    'israel jack jackson jacob james jamison jarvis jason jasper jay jean jefferson jordan joseph joy june karim kelly ' +
    'kennedy kent kenya kerry khalid khalil kim king lamar lance lane lawrence lee leonard leslie lester lewis lincoln ' +
    'lloyd logan long louis lucas luther lynn madison mahmoud mansour marion mark marshall martin mason maxwell may maynard ' +
    'melvin merrill michael miles milton mitchell mohamed mohammad mohammed monroe morgan morris moses murphy murray ' +
    'mustafa nelson newton nicholas nixon noel norman oliver omar otis owen page palmer paris parker patrick paul perry ' +
    'peter philip pierce porter preston quentin ramsey randall ray raymond reagan reed reid rice richard riley robert robin ' +
    'rodney roger roosevelt rose ross roy russell ryan saleh salman samuel santiago santos savannah scott shannon shelby ' +
    'sheldon shelton sherman simon spencer stanley stephen sterling stewart stone stuart sullivan sydney sylvester taylor ' +
    'terrell terry thomas travis troy truman tucker tyler tyson vance vaughn vernon victor victoria vincent virginia wade ' +
    'walker wallace walter walton ward warner warren washington wayne webster wesley weston whitney wilbur willard williams ' +
    'wilson winston woodrow young yusuf'
  ).split(' '),
)

/** Folded given names that go with "he". */
export const HE_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abd abdallah abdel abdul abdullah abe abel abraham abram adalberto adam adan adolfo adolph adrian agustin ahmad ahmed ahmet ' +
    'al alain alan albert alberto alden aldo alec alejandro aleksei alex alexander alexei alfonso alfonzo alfred alfredo ali allan ' +
    'allen alonzo alphonse alphonso alton alvaro alvin amado amir amit amos anders anderson andre andrei andres andrew andy angelo ' +
    'angus anibal anil anthony antoine anton antone antonio antony antwan anwar archie ariel armand armando arnold arnulfo aron arron ' +
    'art arthur arturo arun arvind ashok asif august augustus aurelio austin avery avigdor ayman barack barney barrett barry bart ' +
    'barton bashar bashir basil beau ben benito benjamin bennett benny bernard bernardo bert bertram bilal bill billy binyamin bjorn ' +
    'blaine blake bo bob bobby booker boris boyd brad bradford bradley bradly brady brain branden brandon brant brendan brendon brent ' +
    'brenton bret brett brian brice brock brooks bruce bruno bryan bryant bryce bryon bud buddy buford burl burt burton byron caleb ' +
    'calvin cameron carl carlo carlos carlton carmelo carmine carson carter cecil cedric cesar chad chadwick chance charles charley ' +
    'charlie chase chauncey chester chet chris christian christoper christopher chuck chukwu clarence clark claude claudio clay clayton ' +
    'clement cletus cleveland cliff clifford clifton clint clinton clyde cody colby cole coleman colin collin columbus conrad corey ' +
    'cornelius cornell cory coy craig curt curtis cyril cyrus dale dallas dalton damian damien damion damon dan dane danial daniel ' +
    'danny dante daren darin dario darius darnell darrel darrell darren darrick darrin darryl darwin daryl dave david davis dean ' +
    'deandre declan delbert delmar delmer demarcus demetrius denis dennis denny denver derek derick derrick desmond devin dewayne dewey ' +
    'dewitt dexter dick diego dieter dillon dino dion dirk dmitri dmitry domingo dominic dominick don donald donn donnell donnie donny ' +
    'donovan donte doug douglas doyle drew duane dudley duncan dustin dwain dwayne dwight dylan earl earle earnest ed eddie eddy edgar ' +
    'edgardo edmond edmund eduardo edward edwardo edwin efrain efren ehud elbert eldon eli elias elijah eliseo elliot elliott ellis ' +
    'elmer elmo eloy elton elvin elvis elwood emad emanuel emeka emerson emery emil emile emilio emmanuel emmett emory enoch enrique ' +
    'eric erich erick erik ernest ernesto ernie errol ervin erwin esteban ethan eugene eugenio evan everett everette ezra fabian fahad ' +
    'faisal faustino federico felipe felix ferdinand fermin fernando fidel fletcher florencio floyd forest forrest foster francesco ' +
    'francisco francois frank franklin fred freddie freddy frederic frederick fredric fredrick freeman fritz gabriel galen gamal ' +
    'garfield garland garrett garry garth gary gavin genaro gene geoffrey george gerald geraldo gerard gerardo gerhard german gil ' +
    'gilbert gilberto gino giovanni giuseppe glen glenn gonzalo goodluck gordon grady graham grant greg gregg gregorio gregory grover ' +
    'guillermo gus gustavo guy haider hal hamed hamid hamish hank hans harlan harley harold harris harrison harry harvey hasan hassan ' +
    'heath hector heidar heinz helmut henry herbert heriberto herman herschel hershel heydar hilario hilton hipolito hiram hiroshi ' +
    'homer horace horacio hossein houston howard hubert huey hugh hugo humberto hung hunter husain hussain hussein ian ibrahim ignacio ' +
    'igor imad imran ira irvin irving irwin isaac isaiah isaias isiah isidro ismael ismail israel issac ivan jack jackson jacob jacques ' +
    'jake jalal jamaal jamal jamar jame jamel james jamison jared jarred jarrett jarrod jarvis jason jasper javad javier jay jayson jed ' +
    'jeff jefferey jefferson jeffery jeffrey jeffry jens jerald jeremiah jeremy jermaine jerold jerome jerrod jerrold jerry jess jesse ' +
    'jesus jim jimmy joao joaquin joe joel joesph joey john johnathan johnathon johnny joko jon jonah jonas jonathan jonathon jorge ' +
    'jose josef joseph josh joshua josiah josue juan judson jules julian julio julius junichiro junior jurgen justin kamal kareem karim ' +
    'karl kassem kazuo keenan keith kelvin ken kendrick kenji kenneth kennith kenny kent kenton kermit keven kevin khaled khalid kieth ' +
    'kip kirk klaus kofi kory kristopher kurt kurtis kwame kyle lamar lamont lance landon lanny larry lars laurence laurent lawerence ' +
    'lawrence lazaro leland lemuel lenard lenny leo leon leonard leonardo leonel leopoldo leroy les lester levi lewis liam lincoln ' +
    'linwood lionel lloyd logan lon lonnie loren lorenzo louie louis lowell loyd lucas luciano lucien lucio luigi luis luiz luke luther ' +
    'lyle lyman lyndon mac mack mahmoud mahmud majid major malcolm manoj manuel marc marcel marcelino marcelo marco marcos marcus ' +
    'margarito mariano mario mark markus marlin marlon marquis marshall martin marvin mason masoud mathew matt matteo matthew maurice ' +
    'mauricio mauro max maxim maximo maxwell maynard mckinley mehdi mehmet mel melvin merlin merrill mervin micah michael micheal ' +
    'michel miguel mike mikel mikhail miles milford millard milo milton mitch mitchel mitchell mohamad mohamed mohammad mohammed moises ' +
    'monroe monte monty morris morton moses moshe muhammad muhammadu murray mustafa myles myron nabil naftali napoleon narendra nasir ' +
    'nasser nathan nathaniel nawaz neal ned neil nelson nestor newton nicholas nick nickolas nicolas nigel nikolai noah noble noe nolan ' +
    'norbert norberto norman normand norris octavio odis olaf oleg olen olin oliver olivier olusegun omar omer oren orlando orval ' +
    'orville osama oscar osvaldo otis otto owen pablo paolo parker pasquale patrick paul paulo pavel pedro percy perry pervez pete ' +
    'peter petro phil philip philippe phillip pierre porfirio prabowo preston prince qasem qassem quentin quincy quintin quinton rafael ' +
    'rahul raj rajesh raleigh ralph ramesh rami ramiro ramon randal randall randell randolph randy raphael rashid raul ravi ray raymond ' +
    'raymundo recep reed reggie reginald reid reinaldo reuben rex reyes reynaldo reza ricardo rich richard richie rick rickey rickie ' +
    'ricky rico rigoberto riley rob robby robert roberto robt rocco rocky rod roderick rodger rodney rodolfo rodrick rodrigo rogelio ' +
    'roger roland rolando rolland roman romeo ron ronald ronnie ronny roosevelt rory roscoe rosendo ross roy royal royce ruben rubin ' +
    'rudolph rudy rufus rupert russ russel russell rusty ryan saad saddam saeed said sal salem salim salvador salvatore sam sami samir ' +
    'sammy samuel sanford sanjay santiago satoshi saul scot scott scottie scotty sean sebastian sergei sergey sergio seth seymour ' +
    'shahid shane shaun shawn sheldon shelton sherman shimon shinzo sidney silas simon solomon sonny spencer stan stanford stanley ' +
    'stefan stephan stephen sterling steve steven stewart stuart sunil suresh susilo sven sylvester tad tahir takashi tanner tarek ' +
    'tariq taro ted teddy teodoro terence terrance terrell terrence thad thaddeus theodore theron thierry thomas thurman tim timmy ' +
    'timothy tobias tod todd tom tomas tommy tony travis trent trenton trevor trey troy truman ty tyler tyree tyrell tyron tyrone tyson ' +
    'ulysses umar usama uwe valentin van vance vaughn vern vernon vicente victor vijay viktor vince vincent virgil vito vladimir ' +
    'volodymyr wade waldo waleed walid walker wallace walter ward warren wayne weldon wendell werner wesley weston wilbert wilbur ' +
    'wilburn wiley wilford wilfred wilfredo will willard william williams willis willy wilmer wilson wilton winfred winston wm wolfgang ' +
    'woodrow wyatt xavier yair yitzhak yoshihide yousef youssef yuri yusuf zachariah zachary zachery zaid zane ziad ziyad'
  ).split(' '),
)

/** Folded given names that go with "she". */
export const SHE_NAMES: ReadonlySet<string> = new Set(
  (
    'abbey abbie abby abigail ada addie adela adelaida adelaide adele adelina adeline adell adriana adriane adrianna adrianne adrienne ' +
    'agatha agnes aida aileen aimee aisha akiko alaina alana alanna alba alberta albina alda alecia alejandra alene alesha alesia aleta ' +
    'aletha alexa alexandra alexandria alfreda alice alicia alina aline alisa alisha alison alissa allene allie allison allyson alma ' +
    'alpha alta altagracia althea alvina alyce alyson alyssa amalia amanda amber amelia ami amie amina amparo amy ana anabel anastasia ' +
    'andra andrea andria angela angelia angelica angelina angeline angelique angelita angie anh anissa anita ann anna annabelle ' +
    'annamarie anne annegret annemarie annetta annette annie annmarie antionette antoinette antonette antonia april araceli aracely ' +
    'ardis ardith aretha ariana arleen arlene arline armida artie ashlee ashleigh ashley ashton asia asma astrid athena audra audrey ' +
    'augusta aura aurelia aurora autumn ava avis ayesha bambi barb barbara barbra beatrice beatriz becky belen belinda bella belle ' +
    'belva benazir benita bernadette bernadine bernice berniece bernita berta bertha bertie beryl bess bessie beth bethany betsy bette ' +
    'bettie bettina betty bettye beulah beverley beverly bianca birdie blanca blanch blanche bobbi bobbie bonita bonnie bonny brandi ' +
    'brandie brandy breanna brenda brenna briana brianna brianne bridget bridgett bridgette brigette brigitte britney brittani brittany ' +
    'brittney brook brooke caitlin caitlyn callie camilla camille candace candelaria candi candice candida candy cara caren cari ' +
    'caridad carina carissa carla carleen carlene carlotta carly carman carmel carmela carmelita carmella carmen carol carole carolee ' +
    'carolina caroline carolyn carrie caryl caryn casandra cassandra cassie catalina catharine catherine cathie cathleen cathrine ' +
    'cathryn cathy catina catrina cecelia cecile cecilia celeste celestine celia celina celine chanda chandra chanel chantal chantel ' +
    'charisse charity charla charleen charlene charline charlotte charmaine chasity chastity chelsea chelsey chelsie cheri cherie ' +
    'cherly cherry cheryl cheryle chiara chimamanda chiquita chloe chrissy christa christal christen christi christie christin ' +
    'christina christine christy chrystal cindi cindy cinthia claire clara clare clarice clarissa claudette claudia claudine clementine ' +
    'coleen colette colleen collette concepcion concetta condoleezza connie constance consuelo cora coral cordelia cori corina corine ' +
    'corinna corinne cornelia corrie corrine cortney cristal cristina cristine cristy crystal cynthia daisy dalia damaris danelle ' +
    'danette daniela daniella danielle danita danna daphne dara darci darcy daria darla darleen darlene dawn dawna dayna deana deann ' +
    'deanna deanne debbie debby debi debora deborah debra debrah deena deidra deidre deirdre delfina delia delilah della delma delois ' +
    'delores deloris delphine demetria dena denice denise desiree dessie destiny dian diana diane diann dianna dianne dilma dina dinah ' +
    'dionne dixie dollie dolly dolores dominga dona donita donna dora dorcas doreen dorene doretha dori dorinda doris dorothea dorothy ' +
    'dorris dortha dorthy dottie dovie dulce earlene earline earnestine easter ebony edie edith edna edwina edythe effie eileen ' +
    'ekaterina elaina elaine elba elda eleanor eleanore elena elenor elia elida elinor elisa elisabeth elise elissa eliza elizabeth ' +
    'elizebeth ella ellen ellie elma elnora eloisa eloise elouise elsa elsie elva elvia elvira elyse emilia emilie emily emma ena enid ' +
    'enriqueta era erica ericka erika erin erlinda erma erna ernestina ernestine esmeralda esperanza essie estela estella estelle ester ' +
    'esther ethel etta eugenia eula eulalia eunice eva evangelina evangeline eve evelyn evette evie evonne fabiola faith fannie fanny ' +
    'farrah fatima fawn fay faye federica felecia felicia felicita felicitas felipa felisha fern filomena flor flora florence florida ' +
    'florine flossie floy fran frances francesca francine francisca francoise freda freida frieda gabriela gabriella gabrielle gail ' +
    'garnet gay gaye gayla gayle gena geneva genevieve genoveva georgette georgia georgiana georgianna georgie georgina geraldine gerda ' +
    'geri germaine gerri gertie gertrude gilda gillian gina ginger ginny giorgia gisela giselle gladys glenda glenna gloria goldie ' +
    'graca grace gracie graciela gregoria greta gretchen griselda guillermina gussie gwen gwendolyn hailey haley hallie hanan hanna ' +
    'hannah harriet harriett harriette hattie haydee hayley hazel heather heidi helen helena helene helga hellen henrietta herlinda ' +
    'hermelinda herminia hester hilary hilda hildegard hillary hina holli hollie holly hope hortencia hortense huda ida idella ila ' +
    'ileana ilene ilse ima imelda imogene ina india indira ines inez inge ingrid iola iona ione irene irina iris irma isabel isabell ' +
    'isabella isabelle iva ivanka ivette ivonne ivy jacinda jacklyn jaclyn jacque jacquelin jacqueline jacquelyn jacquline jada jade ' +
    'jaimie jami jamila jana jane janeen janel janell janelle janet janette janice janie janina janine janis janna jannette jannie ' +
    'jaqueline jasmin jasmine jayme jayne jeana jeane jeanetta jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jena ' +
    'jenelle jenifer jeniffer jenna jennette jenni jennie jennifer jenny jeri jerri jerrie jesica jessica jewel jill jillian jo joan ' +
    'joanie joann joanna joanne jocelyn jodi jodie joelle joellen johanna johnna joleen jolene joni jonnie josefa josefina josephina ' +
    'josephine josette josie jovita joy joyce joycelyn juana juanita judi judith judy juli julia juliana julianna julianne julie juliet ' +
    'juliette june jung justina justine kaitlin kaitlyn kala kamala kami kara karen kari karin karina karissa karla karol karolyn karon ' +
    'karrie karyn kassandra kate katelyn katharine katherine katheryn kathi kathie kathleen kathrine kathryn kathy katie katina katrina ' +
    'katy kay kaye kayla keely keiko keisha kelley kelli kellie kelsey kendra kenya keri kerri kerrie kesha keshia khadija kia kim ' +
    'kimberlee kimberley kimberly kira kirsten kisha kitty kori krista kristal kristen kristi kristie kristin kristina kristine kristy ' +
    'krystal krystle kyla kylie kyong kyra kyung lacey lacie ladonna lakeisha lakesha lakeshia lakisha lakshmi lan lana laquita lara ' +
    'larissa lashanda lashawn lashonda latanya latasha latisha latonia latonya latosha latoya latrice latricia laura laureen laurel ' +
    'lauren lauretta laurette lauri laurie lavina lavon lavonne lawanda layla lea leah leann leanna leanne leatrice leeann leigh leila ' +
    'leilani leisa lela lelia lena lenora lenore leola leona leone leonor leonora leora leota lesa lessie leta letha leticia letitia ' +
    'lettie lia libby lida lidia lila lilia lilian liliana lillian lillie lilly lily lina linda lindsay lindsey lindy linnea linnie ' +
    'lisa lise lisette lissette liz liza lizabeth lizbeth lizette lizzie lois lola lolita lona lora loraine lorena lorene lorenza ' +
    'loretta lori lorie lorine lorna lorraine lorri lorrie lottie louann louella louisa louise lourdes lovie luann luanne lucia lucie ' +
    'lucila lucile lucille lucinda lucretia lucy ludmila luella luisa lula lulu lura luz lydia lyn lynda lyndsey lynette lynne lynnette ' +
    'ma mabel mable mackenzie madeleine madeline madelyn madge madonna mae magda magdalena magdalene maggie magnolia mai majorie malala ' +
    'malinda malissa mallory mamie mandi mandy manuela mara maranda marcela marcelina marcella marcelle marci marcia marcie marcy ' +
    'margaret margarette margarita marge margery margie margo margot margret marguerite mari maria mariah mariam marian mariana mariann ' +
    'marianna marianne maribel maricela marie marietta marilee marilyn marilynn marina marisa marisela marisol marissa marita maritza ' +
    'marjorie marjory marla marlena marlene marlyn marlys marnie marquerite marquita marsha marta martha marti martina marva marvel ' +
    'mary maryam maryann maryanne marybeth maryellen maryjane marylin marylou matilda matilde mattie maud maude maudie maura maureen ' +
    'maurine mavis maxie maxine may maya maybelle mayme mayra meagan meaghan meena megan meghan mei melania melanie melba melina ' +
    'melinda melisa melissa mellisa mellissa melodie melody melony melva melvina mercedes meredith merry meta mette mi mia micaela ' +
    'michaela michele michell michelle migdalia milagros mildred millicent millie mimi mina mindy minerva minnie miranda mireya miriam ' +
    'mirian mirna missy misti misty mittie mitzi mollie molly mona monica monika monique mozelle muriel myra myriam myrna myrtis myrtle ' +
    'nadia nadine nakia nan nanci nancy nanette nannette nannie naomi natalia natalie natalya natasha nathalie natividad nedra nelda ' +
    'nell nellie nelly nena nereida nettie neva ngozi nichole nicki nicola nicole niki nikita nikki nila nilda nina nita noelle noemi ' +
    'nola nona noor nora noreen norma nour nova novella nydia octavia odessa ofelia ok oksana ola oleta olga olive olivia oma ona opal ' +
    'ophelia ora oralia orpha paige pam pamala pamela pansy paola patrica patrice patricia patsy patti pattie patty paula paulette ' +
    'paulina pauline pearl pearlie pearline peggie peggy penelope pennie penny perla petra phillis philomena phoebe phuong phylis ' +
    'phyliss phyllis pilar polly portia pratibha precious pricilla princess priscilla priyanka prudence queen rachael racheal rachel ' +
    'rachelle rae rafaela ramona randi rania raquel raven reba rebeca rebecca rebekah regina reina rekha rena renae renata renate renee ' +
    'renita reta retha reva reyna rhea rhiannon rhoda rhonda richelle rita robbin roberta robin robyn rochelle rocio roma romona rona ' +
    'ronda rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn rosanna rosanne rose roseann roseanna roseanne ' +
    'rosella roselyn rosemarie rosemary rosetta rosie rosina rosita roslyn rowena roxana roxane roxann roxanna roxanne roxie ruby rubye ' +
    'ruth ruthann ruthie sabina sabrina sadie sakura salina sallie sally salma samantha samatha samira sandi sandra sandy sanjuana ' +
    'sanjuanita sanna santa sara sarah sasha saundra savannah scarlett segolene selena selina selma serena shaina shalonda shameka ' +
    'shamika shana shanda shanna shanon shanta shante shantel shara shari sharla sharlene sharon sharonda sharron sharyn shauna shawna ' +
    'shayla shayna sheena sheila shelia shelley shelli shellie shelly sheree sheri sherie sherita sherri sherrie sherrill sherry sheryl ' +
    'shiela shirlene shirley shonda sierra silvia simone socorro sofia soledad sondra sonia sonja sonya soon sophia sophie stacey staci ' +
    'stacia stacie stacy starla starr stefanie stella stephanie stephany stephenie sue summer sun sunita sunny susan susana susanna ' +
    'susannah susanne sushma susie suzan suzanna suzanne suzette svetlana sybil sylvia sylvie tabatha tabitha tamara tameka tamela ' +
    'tamera tami tamika tammi tammie tammy tamra tana tania tanisha tanya tara taryn tasha tatiana tawana tawanda tawnya teena tena ' +
    'tera teresa terese teresita teressa teri terra terri terrie tessa tessie thea theda thelma theodora theresa therese thuy tia tiana ' +
    'tiara tierra tiffani tiffanie tiffany tillie tina tisha tomasa tomeka toni tonia tonja tonya tori tosha toya tracey traci tracie ' +
    'trena tresa tressa treva tricia trina trisha trista trudy twila twyla tyra una ursula vada valarie valencia valentina valeria ' +
    'valerie valorie vanessa veda velda velma venessa venita venus vera verda vergie verla verna vernell vernice veronica vesta vickey ' +
    'vicki vickie vicky victoria vida vikki vilma viola violet violeta virgie virgina virginia vivian viviana vonda wanda wendi wendy ' +
    'whitney wilda wilhelmina willa wilma windy winifred winnie winnifred winona xiomara yadira yasmin yelena yesenia yolanda yolonda ' +
    'yoshiko yuko yulia yvette yvonne zainab zaynab zelda zella zelma zenaida zoe zoila zola zoraida'
  ).split(' '),
)

/** Names of one row may be one person's. */
const SHORT_ROWS: readonly string[] = [
  'william bill billy will willie liam',
  'robert bob bobby rob robbie bert',
  'richard rick ricky dick rich richie',
  'james jim jimmy jamie',
  'john johnny jack jon',
  'jonathan jon johnny',
  'joseph joe joey',
  'joshua josh',
  'maurice mo',
  'mohamed mo',
  'mohammed mo',
  'thomas tom tommy',
  'michael mike mick mickey',
  'charles charlie chuck chip',
  'edward ed eddie ted teddy ned',
  'theodore ted teddy',
  'david dave davy',
  'daniel dan danny',
  'donald don donnie',
  'anthony tony',
  'antonio tony',
  'andrew andy drew',
  'matthew matt',
  'mathew matt',
  'christopher chris kit',
  'christine chris chrissy',
  'christina chris tina',
  'stephen steve steven',
  'steven steve stephen',
  'gregory greg',
  'kenneth ken kenny',
  'ronald ron ronnie',
  'timothy tim',
  'lawrence larry',
  'laurence larry',
  'gerald gerry jerry',
  'herbert herb herbie bert',
  'jerrold jerold jerry',
  'jerome jerry',
  'jeremy jerry',
  'jeffrey jeff',
  'geoffrey geoff jeff',
  'frederick fred freddie rick',
  'alfred al fred alf',
  'albert al bert',
  'alexander alex sandy al',
  'alexandra alex sandra sandy',
  'alan al',
  'allan al',
  'allen al',
  'benjamin ben benny bibi',
  'binyamin benjamin bibi',
  'samuel sam sammy',
  'samantha sam',
  'nicholas nick nicky',
  'nicolas nick',
  'patrick pat paddy',
  'patricia pat patty trish',
  'peter pete',
  'philip phil',
  'phillip phil',
  'raymond ray',
  'douglas doug',
  'leonard len lenny leo',
  'francis frank',
  'franklin frank',
  'eugene gene',
  'henry harry hank',
  'harold harry hal',
  'walter walt wally',
  'martin marty',
  'marcus marc',
  'mitchell mitch',
  'nathan nate',
  'nathaniel nate nat',
  'zachary zach zack',
  'vincent vince',
  'victor vic',
  'russell russ',
  'randall randy',
  'randolph randy',
  'rudolph rudy',
  'terence terry',
  'terrence terry',
  'theresa terry tess',
  'elizabeth liz beth betty lizzie eliza betsy',
  'margaret maggie meg peggy',
  'katherine kate kathy katie kay',
  'catherine cathy kate katie cate',
  'kathleen kathy kate',
  'jennifer jen jenny',
  'jessica jess jessie',
  'rebecca becky',
  'susan sue susie',
  'deborah deb debbie',
  'barbara barb',
  'judith judy',
  'victoria vicky tori',
  'virginia ginny',
  'abigail abby',
  'amanda mandy',
  'pamela pam',
  'kimberly kim',
  'melissa mel',
  'melanie mel',
  'angela angie',
  'cynthia cindy',
  'dorothy dot dottie',
  'frances fran',
  'jacqueline jackie',
  'janet jan',
  'josephine jo josie',
  'madeleine maddie',
  'michelle shelly',
  'nancy nan',
  'rosemary rose',
  'sandra sandy',
  'stephanie steph',
  'suzanne sue',
  'valerie val',
  'vladimir vlad vova',
  'dmitry dima',
  'alexei alyosha',
  'mikhail misha',
  'sergei seryozha',
  'yevgeny evgeny eugene',
  'mohammed mohamed muhammad mohammad mohamad muhammed mehmet',
  'manuel manny',
  'jose pepe',
  'francisco paco frank',
  'eliot elliott',
  'elliott eliot',
]

/** Whether two different folded given names may be one person's ("william" and "bill"). */
export const isShortFor = (a: string, b: string): boolean => SHORT_OF.get(a)?.has(b) === true

const SHORT_OF: ReadonlyMap<string, ReadonlySet<string>> = pairs()
function pairs(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const row of SHORT_ROWS) {
    const names = row.split(' ')
    for (const a of names) for (const b of names) if (a !== b) found.set(a, (found.get(a) ?? new Set()).add(b))
  }
  return found
}
