/**
 * What stands on a page besides the report, as rows: paragraphs of the page's own, captions, and labels that captions and lists begin with.
 *
 * Patterns are tried on one paragraph, upper and lower case alike unless `exact`; the first that fits decides. Each is anchored or bounded.
 */
import type { SectionKind } from '../../contract/index.js'

export interface ParagraphRule {
  readonly id: string
  readonly kind: SectionKind
  readonly pattern: string
  /** A cheap pattern that every text it fits has too, asked first and with case: the pattern itself is dear to compile. */
  readonly needs?: string
  /** Case matters. */
  readonly exact?: true
  readonly example: string
  readonly counterExample: string
}

/** Who pictures are credited to: as words of a pattern. */
export const PHOTO_SOURCES =
  '(?:Getty(?: Images)?(?: \\w+)?|AP(?: Photo| Images)?|A\\.P\\.|Associated Press|Reuters|AFP(?:-Getty| or licensors)?|Agence France-?\\s?Presse|EPA(?:-EFE)?|European Pressphoto Agency|PA(?: Wire| Images)?|Press Association(?: Images)?|SWNS(?:\\.com)?|Rex(?: Features| Shutterstock)?|Alamy(?: Live News| Stock Photo)?|Shutterstock|Splash(?: News)?|Corbis|Xinhua|Anadolu(?: Agency)?|Landov|MaxPPP|NurPhoto|ZUMA(?: Press)?|Zuma Wire|Bloomberg(?: News)?|Barcroft(?: Media)?|Matrix(?: ?Pictures)?|Starface|eyevine|Bang Showbiz|LNP|INP|Newscom|Polaris|Magnum|Redux|USA TODAY Sports|Yonhap|Kyodo|KCNA|TASS|Sputnik|DPA|dpa|EFE|ANSA|IRNA|SANA|Tasnim|Fars|Twitter|Facebook|Instagram|YouTube|Flickr|Wikimedia(?: Commons)?|Handout|Social media|Enterprise(?: News)?|News Group Newspapers(?: Ltd)?|The New York Times|The Washington Post|Los Angeles Times|CNN|BBC|ABC News|NBC News|CBS News|Fox News|Sky News|NASA|NOAA|USGS|U\\.S\\. (?:Navy|Army|Air Force)|iStock(?:photo)?|Caters|PA:[\\w ]+)'

const boilerplate = (id: string, pattern: string, example: string, counterExample: string, exact?: true): ParagraphRule => ({
  id: `boilerplate/${id}`,
  kind: 'boilerplate',
  pattern,
  ...(exact ? { exact } : {}),
  example,
  counterExample,
})
const caption = (id: string, pattern: string, example: string, counterExample: string, exact?: true): ParagraphRule => ({
  ...boilerplate(id, pattern, example, counterExample, exact),
  id: `caption/${id}`,
  kind: 'caption',
})

export const PARAGRAPH_RULES: readonly ParagraphRule[] = [
  boilerplate('rule-line', '^[\\s*_=\\-–—~.•·#|+<>«»‹›×]{1,200}$|^\\d{1,3}$', '* * *', '- The bridge is shut.'),
  boilerplate(
    'advertisement',
    '^(?:\\W{0,3}advertise?ments?\\W{0,3}|sponsored(?: content)?|promoted(?: stories)?|ad feedback|story continues below(?: advertisement)?|story continued below|article continues below.{0,40})$',
    'Advertisement',
    'The advertisement was withdrawn.',
  ),
  boilerplate(
    'continue',
    '^(?:(?:advertisement|newsletter sign up)\\s+)?(?:continue reading (?:the main story|below)?|read (?:more|on|full story)|read more here|more-in|see more|view more|show more|load more|more|click (?:here|to)\\b.{0,80}|tap (?:here|to)\\b.{0,80}|skip to (?:content|main)\\b.{0,40}|back to top|expand|close|loading\\.*|replay|play|pause|watch|listen|transcript|print|email|copy link|comments?|share|tweet|save|next|previous|prev)\\W{0,4}$',
    'Continue reading the main story',
    'Read more than one book.',
  ),
  boilerplate(
    'related',
    '^\\W{0,3}(?:read more|read also|also read|see also|see more|more on this|more on|more from|more:|related(?: (?:stories|story|articles?|coverage|content|links?|news|topics|video))?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular|viewed|shared)|top stories|trending(?: now)?|don.t miss|up next|now watch|must[ -]reads?|must watch|just watched|editor.?s.? picks?|in pictures|in case you missed it|what to read next|further reading|live updates?|watch(?: live| now| more| video)?|watch:|video:|listen(?: to article| now)?|gallery|photos? gallery|slideshow|quiz|poll|explainer|opinion|analysis|full coverage|follow live|latest)\\s?(?:[:|>»–—-]|\\.{3}|(?:in|on|from|at) [A-Z]).{0,1200}$',
    'READ MORE: Council votes on the new pier',
    'Related companies paid for the works.',
  ),
  boilerplate(
    'coverage',
    '^more (?:coverage|stories|news|reporting|reading)\\b.{0,80}:$',
    'More coverage of the harbour fire:',
    'More stories were told:  that was all.',
  ),
  boilerplate(
    'controls',
    '^(?:(?:show|hide|view|see|open|close|toggle) (?:thumbnails?|captions?|gallery|all|photos?|images?|comments?|transcript|less)|list|part of complete coverage(?: on)?|with (?:\\w+ ){1,2}(?:wires?|wire services|staff)|warning|from around the web|elsewhere on .{2,40}|in this (?:story|article)|all times (?:are )?[a-z]{2,10}|story by .{2,60}|media requires javascript.{0,80})\\W{0,3}$',
    'Show thumbnails',
    'Warning signs had been there.',
  ),
  boilerplate(
    'browser',
    '^.{0,120}\\b(?:best viewed in|up-to-date web browser|(?:homepage|edition) is tailored for|upgrade your browser|accept (?:all )?cookies|uses? cookies|cookie (?:policy|settings)|ad ?blocker)\\b.{0,600}$',
    'This site uses cookies to serve you better.',
    'The baker uses a cookie press.',
  ),
  boilerplate(
    'gallery-item',
    '^\\d{1,3}/\\d{1,3}\\s.{3,1500}$|^.{0,120}\\b\\d{1,3} show all\\b.{0,1500}$',
    '3/34 A crowd skates on the frozen canal',
    '3 of 34 skaters fell.',
  ),
  boilerplate(
    'ends-in-read-more',
    '^.{5,240}[^.!?:”"]\\s(?:Read more|READ MORE|– video|- video)$',
    'Council votes on the new pier Read more',
    'He had to read more.',
    true,
  ),
  boilerplate(
    'reports-for',
    "^[A-Z][\\w.’'-]+(?: [A-Z][\\w.’'-]+){1,3} (?:reports?|writes?) for [A-Z].{2,200}$",
    'Ann Reed reports for The Lantern in Marsby; Ben Cole for the Echo',
    'Ann Reed reports for duty at dawn.',
    true,
  ),
  boilerplate(
    'more-label',
    '^(?:more|more from [^:]{2,40}|full coverage|full story|contributing|read or share this story)\\s?:.{0,400}$',
    'More: Nine in ten piers are old',
    'More piers fell.',
  ),
  boilerplate('bracketed', '^\\[[^\\]]{10,200}[^.\\]!?”"]\\]$', '[Divers tell of the night they went down]', '[He was late.]'),
  boilerplate(
    'bracketed-credit',
    '^\\([^()]{2,60}\\s?/\\s?[^()]{2,60}\\)$|^\\([^()]{2,60}\\d{1,2}/\\d{1,2}/\\d{4}[^()]{0,20}\\)$',
    '(Dana Lowe / Pier Gazette)',
    '(He was late.)',
  ),
  boilerplate(
    'blog-stamp',
    '^-{0,2}\\s?(?:last )?updated?(?: at| on)?:? \\d{1,2}.{0,80}$',
    'Update at 12:59 p.m. ET. Seven Missing:',
    'Update 12 was lost by the crew, who had been told to keep every version of the log for the inquiry.',
  ),
  boilerplate(
    'tweet',
    '^.{5,600}\\s[—–-]{1,2}\\s?[^()]{1,80}\\(@\\w{1,30}\\).{0,60}$|^.{0,300}\\b(?:a (?:photo|post|video) (?:posted|shared) by)\\b.{0,200}$',
    'The pier is down. — Dana Lowe (@danalowe) April 2, 2031',
    'The pier is down — the old one.',
  ),
  boilerplate(
    'most-read',
    '^(?:most read in|most popular in|don.t miss |just watched|must watch|top stories|more top stories|share this (?:article|story|page)|more videos?\\b|replay more videos).{0,1500}$',
    'MOST READ IN NEWS Ten harbours to see',
    'Most read the notice and left.',
  ),
  boilerplate('video-length', '^.{0,200}\\s\\(?\\d{1,2}:\\d{2}\\)?$', 'Divers search the harbour 01:24', 'The siren sounded at 01:24.'),
  boilerplate(
    'player',
    '^.{0,80}(?:media playback is (?:un|not )supported on (?:your|this) device|your browser does not support|chat with us in facebook messenger|video (?:unavailable|player|loading)|this video (?:is|can).{0,60}|enable javascript|to view this (?:video|content).{0,100}|replay more videos).{0,120}$',
    'Media playback is unsupported on your device',
    'He says the old player is unsupported by the club.',
  ),
  boilerplate(
    'gallery-steps',
    '^(?:(?:next|prev|previous|image|photo|slide|slideshow|hide caption|toggle caption|enlarge this image|caption|of)\\s*|\\(?\\d{1,3}\\s*(?:/|of|images?|photos?)\\s*\\d{0,3}\\s*(?:images?|photos?)?\\)?\\s*){1,12}$',
    'next Image 1 of 2',
    'The image was sent by a caller.',
  ),
  boilerplate(
    'slideshow',
    '^(?:slideshow|gallery|photos?|images?)\\s*\\(?\\d{1,3} (?:images?|photos?|pictures?)\\)?$',
    'Slideshow (6 Images)',
    'Photos of six ships hung there.',
  ),
  boilerplate(
    'share',
    '^(?:\\W{0,3}(?:share(?: this| on| via| with)?|tweet|post|email|e-mail|print|pin(?: it| this)?|like(?: us)?|comments?|reddit|linkedin|facebook|twitter|whatsapp|messenger|copy link|save|link|flipboard|tumblr|telegram|bookmark|view comments|leave a comment|article|story|page|listen to|\\d{1,6})\\W{0,3}){2,16}$|^(?:share|tweet|save|email) (?:this|it|page|article|story)?\\W{0,3}$',
    'Share Tweet Email',
    'Share prices fell.',
  ),
  boilerplate(
    'follow',
    '^.{0,160}\\b(?:follow|like|find|join|check) (?:us|him|her|them|me|@\\w+|[A-Z][\\w.]{1,20}(?: [A-Z][\\w.]{1,20}){0,3})(?: out)? on (?:twitter|facebook|instagram|youtube|linkedin|telegram|x|our)\\b.{0,200}$',
    'Follow us on Twitter @example',
    'Police asked people to follow the news on local radio.',
  ),
  boilerplate(
    'subscribe',
    '^.{0,120}\\b(?:sign up (?:for|to|now|here)\\b|subscribe (?:to|now|today|for)\\b|get the .{0,60}(?:newsletter|in your inbox|to your inbox)|newsletter sign ?up|enter your email|email address is invalid|manage newsletters|daily newsletters?|(?:delivered to|meet) your inbox|join our .{0,30}\\b(?:forums?|community|channel)\\b.{0,60}\\b(?:talk|chat|discuss|join)|you will receive emails|privacy policy|terms (?:of use|of service|and conditions)|already a subscriber|support (?:our|independent|quality) journalism|become a member|make a (?:gift|contribution)|download (?:our|the) (?:free )?app).{0,600}$',
    'Sign up for our free daily newsletter',
    'Members sign up each spring for the race.',
  ),
  boilerplate(
    'rights',
    '^.{0,80}(?:\\u00a9|\\(c\\) ?(?:19|20)\\d\\d|copyright\\b.{0,12}(?:(?:19|20)\\d\\d|by |reserved|\\u00a9)|all rights reserved|may not be (?:published|reproduced|reprinted)|cannot be reproduced|license for publishing|registration number).{0,600}$',
    '© 2031 Harbour Press. All rights reserved.',
    'The copyright case was dropped.',
  ),
  boilerplate(
    'transcript-foot',
    '^.{0,160}\\b(?:transcripts? (?:(?:is|are|was|were) )?(?:created|produced|provided|generated) (?:on|by|using) (?:a )?(?:rush|contractor|automat|proprietary|third|voice)|this (?:text|transcript|copy) may not be in its final form|this (?:is a )?rush transcript).{0,600}$',
    'Coast Radio transcripts are created on a rush deadline by a contractor. This text may not be in its final form and may be updated.',
    'The transcript of the call was created by the police.',
  ),
  boilerplate(
    'contributed',
    '^.{0,200}\\b(?:contributed (?:to (?:this|the) (?:report|story|article|piece)|reporting|from)|contributing (?:to this|writers?)|assisted (?:with|in) (?:this|the) report(?:ing)?)\\b.{0,80}$',
    'Dana Lowe contributed to this report.',
    'Heavy rain contributed to the flood.',
  ),
  boilerplate(
    'reported-from',
    '^[\\p{Lu}].{0,120}\\b(?:reported|wrote|reporting) from \\p{Lu}.{0,400}\\bcontributed to this (?:report|story|article)\\b.{0,80}$',
    'Dana Lowe reported from Port Amity, Omar Reyes wrote from Marsby. Ann Reed contributed to this report.',
    'Dana Lowe reported from the pier.',
  ),
  boilerplate(
    'reporting-by',
    '^\\(?(?:additional |further )?(?:reporting|writing|compiled|edited|editing|written|translated|produced)(?: and (?:writing|reporting|editing))? by\\b.{0,400}$',
    '(Reporting by Dana Lowe; Editing by Omar Reyes)',
    'Reporting of the losses was late.',
  ),
  boilerplate(
    'with-files',
    '^(?:with (?:files|reporting|additional reporting|inputs?|agency inputs?) (?:from|by)\\b|\\(with (?:inputs?|files|reporting)\\b).{0,200}$',
    'With files from The Canadian Press',
    'With help from divers the ship was raised.',
  ),
  boilerplate(
    'correction',
    '^(?:\\W{0,2}(?:editor.?s note|correction|clarification|an earlier version of this|this (?:story|article|post|report|item|page) (?:has been|was|is being|will be)|this is a (?:developing|breaking) (?:news )?story|check back|more to (?:come|follow)|a version of this (?:article|story)|this article is more than|\\(this (?:post|story) was)).{0,500}$',
    'This story has been updated with new figures.',
    'This story of a lost dog moved many.',
  ),
  boilerplate(
    'tips',
    '^.{0,60}\\b(?:we pay for your stories|do you have a story|are you (?:in|at) (?:the area|.{2,40}\\?)|have you been affected|got a (?:story|tip)|send (?:us )?(?:your|tips)|contact (?:us|the (?:writer|reporter|author|newsroom))|email us|whatsapp us|e-?mail(?: us)? at|call us|if you have (?:a story|information) .{0,60}(?:contact|email)).{0,400}$',
    'Do you have a story? Email us at desk@example.org',
    'He said that callers had a story to tell.',
  ),
  boilerplate(
    'address',
    '^(?:https?://|www\\.)\\S{3,300}$|^\\S{1,64}@\\S{3,80}\\.\\w{2,10}$|^(?:pic\\.)?twitter\\.com/\\S{3,80}$|^@\\w{2,30}$|^(?:[\\w-]{1,40}\\.){1,3}(?:com|org|net|co\\.uk|gov|edu)$',
    'http://www.example.org/pier',
    'See the pier at example.org and weep.',
  ),
  boilerplate(
    'tweet-credit',
    '^[—–-]{1,2}\\s?[^()]{1,80}\\(@\\w{1,30}\\).{0,60}$',
    '— Dana Lowe (@danalowe) April 2, 2031',
    '— so he said.',
  ),
  boilerplate(
    'placeholder',
    '^\\[(?:image|video|music|pullquote|photo|caption|applause|gallery|embed|twitter|inline|graphic)[^\\]]{0,40}\\]$|^\\{\\{?.{0,60}\\}?\\}$',
    '[image]',
    '[The mayor] left.',
  ),
  boilerplate(
    'section-label',
    '^(?:photo|photos|image|images|video|videos|audio|picture|pictures|graphic|map|caption|credit|topics?|tags?|sections?|categories|filed under|editions?|home|news|world|menu|search|log in|sign in|register|subscribe|newsletter|about (?:us|the author)|author|by|source|sources|youtube|twitter|facebook|reuters|ap|afp|getty images|usa ?today|breaking news|breaking|update|updated|published|live|story highlights|highlights|key points|summary|at a glance|associated press|advertisement feature)\\W{0,3}$',
    'Photo',
    'Photos were taken.',
  ),
  boilerplate(
    'tags',
    '^(?:tags?|topics?|filed under|categories|keywords|more about|related topics|sections?)\\s?[:|].{0,400}$',
    'Tags: harbour, ferries',
    'Tags were sewn on.',
  ),
  {
    ...boilerplate(
      'credit-only',
      `^(?:(?:enlarge this image|toggle caption|hide caption|image copyright|image source|photo(?:grapher)?s?|picture|credit|image|courtesy(?: of)?|via|source)\\s*:?\\s*)*(?:[\\p{Lu}][\\p{L}.'’-]{1,20}[\\s/|,]{1,3}){0,5}(?:[/|,•·-]\\s?)?${PHOTO_SOURCES}(?:\\s?(?:[/|,•·-]|via|for)\\s?(?:[\\p{Lu}][\\p{L}.'’-]{1,20}\\s?){1,4}){0,3}\\s*(?:toggle caption|hide caption|image caption)?$`,
      'Dana Lowe/Reuters',
      'Reuters says the pier fell.',
      true,
    ),
    needs: '(?:[^.!?"”’]|A\\.P\\.)$',
  },
  {
    ...boilerplate(
      'bio',
      "^.{0,10}[\\p{Lu}][\\p{L}.’'-]{1,20}(?: [\\p{Lu}][\\p{L}.’'-]{1,20}){1,3} (?:is|was) (?:an?|the) (?:[\\w-]+ ){0,4}(?:reporter|writer|editor|correspondent|journalist|columnist|producer|contributor|blogger|fellow)\\b(?: (?:at|for|with|in|on|covering|based|who)\\b).{0,400}$",
      'Dana Lowe is a senior reporter for the Pier Gazette covering ports.',
      'Dana Lowe was a diver for years.',
      true,
    ),
    needs: '(?:reporter|writer|editor|correspondent|journalist|columnist|producer|contributor|blogger|fellow)',
  },
  boilerplate(
    'byline',
    "^(?:(?:[Ww]ords |[Ss]tory |[Pp]osted |[Ww]ritten |[Rr]eport |[Pp]hotographs? )?[Bb][Yy]|FROM|From)\\s(?:the )?\\p{Lu}[\\p{L}.’'-]{0,25}(?:[ ,&/|]+(?:and |in |for |of |at |with )?(?:\\p{Lu}[\\p{L}.’'-]{0,25}|\\p{Ll}{2,3}(?= \\p{Lu}))){0,16}\\s?[|,.]?\\s?$",
    'By Dana Lowe and Omar Reyes',
    'By Monday the water had fallen.',
    true,
  ),
  caption(
    'label',
    '^(?:image caption|media caption|photo caption|caption|file photo|file picture|file image|archive photo|pictured|photos?|pictures?|picture)\\s?[:–—-]\\s?.{5,1200}$',
    'File photo: the old pier at dusk',
    'Photos show the old pier.',
  ),
  caption(
    'file',
    '^\\W{0,2}file ?(?:photo)?\\s?[-–—:].{5,800}$',
    'FILE - In this April 2, 2031 photo, a crane stands idle.',
    'Filed cases wait.',
  ),
  caption(
    'this-photo',
    '^(?:in )?(?:this|an?)(?: [\\w,.-]+){0,5} (?:photo|photograph|image|picture|frame grab|video grab|screen ?grab|screenshot|still|combination)\\b.{0,160}\\b(?:shows?|showing|released|provided|taken|made|obtained|posted|issued|seen|stands?|sits?|walks?|speaks?|is|are)\\b.{0,600}$',
    'This photo released by the coast guard shows the wreck.',
    'The photo was false, he said.',
  ),
  caption(
    'credit-behind',
    `^.{5,900}[(\\[](?:[^()\\[\\]]{0,80}[\\s/,•:-])?${PHOTO_SOURCES}(?:\\s?[/,|;][^()\\[\\]]{0,60}|\\s(?:via |for )?\\p{Lu}[^()\\[\\]]{0,40})?[)\\]]\\W{0,2}$`,
    'The pier at dusk (Dana Lowe/Reuters)',
    'The pier fell at dusk (see the Reuters report of that day for more on the pier).',
    true,
  ),
  {
    ...caption(
      'name-and-credit',
      "^.{5,900}\\(\\p{Lu}[\\p{L}.'’ -]{2,50}\\s?/\\s?\\p{Lu}[^()]{1,50}\\)\\W{0,2}$",
      'The pier at dusk (Dana Lowe / Pier Gazette)',
      'It costs 3 (or 4/5) a day.',
      true,
    ),
    needs: '/',
  },
  caption(
    'credit-word',
    '^.{5,900}(?:\\b(?:Photo|Picture|Image|Video|Credit|Photograph|Pic|Photographer)(?: credit)?s?\\s?:|\\bCredit\\b|\\bPhoto(?:graph)? by\\b|\\bImage(?:s)? (?:courtesy|copyright)\\b|\\bCourtesy of\\b)\\s?(?:\\.{3}\\s?)?\\p{Lu}[^!?]{2,80}$',
    'A crane stands idle. Credit Dana Lowe for The Pier Gazette',
    'Credit Unions lend less.',
    true,
  ),
  {
    ...caption(
      'slash-credit',
      `^.{5,900}[.”"]\\s?\\p{Lu}[\\p{L}.'’-]{1,20}(?: [\\p{Lu}][\\p{L}.'’-]{1,20}){0,3}\\s?/\\s?${PHOTO_SOURCES}.{0,30}$`,
      'A crane stands idle.Dana Lowe / Reuters',
      'It is 3/4 full.',
      true,
    ),
    needs: '/',
  },
  {
    id: 'body/hands-over',
    kind: 'body',
    pattern:
      '^(?!(?:what|how|who|why|where|when)\\b).{8,160}\\b(?:said|says|tweeted|tweets|wrote|writes|added|adds|told [^:.]{2,40})(?: (?:on|in|to|at) [^:.]{2,30})?:$',
    example: "14.40 Harbour Master Ann Reed, Norland's Lead for Ports, has said:",
    counterExample: 'Six Things Harbour Masters Said Today',
  },
]

export interface LabelRule {
  readonly id: string
  /** Words at the start of a paragraph that belong to the page. */
  readonly pattern: string
  /** A cheap pattern that every text it fits has too, asked first and with case: the pattern itself is dear to compile. */
  readonly needs?: string
  /** What stands behind them; absent: ask the paragraph rules again. */
  readonly rest?: SectionKind
  /** The unpunctuated paragraphs that follow are of that kind as well. */
  readonly block?: true
  readonly exact?: true
  readonly example: string
  readonly counterExample: string
}

/** Labels are cut off as boilerplate; what follows is read for itself. */
export const LABEL_RULES: readonly LabelRule[] = [
  {
    id: 'label/recording',
    pattern: '^archived recording(?: \\d{1,2})?(?: \\([^()]{3,40}\\))?\\s+(?=[^\\s(])',
    example: 'archived recording (ann reed) It sank at dusk',
    counterExample: 'Recordings were archived.',
  },
  {
    id: 'label/highlights',
    pattern: '^(?:story highlights|highlights|key points|key takeaways|at a glance)\\b\\s?:?\\s+(?=\\S)',
    rest: 'list',
    block: true,
    example: 'Story highlights Ferry sank at dusk',
    counterExample: 'Highlight the date.',
  },
  {
    id: 'label/caption',
    pattern:
      '^(?:image copyright .{2,60}? image caption|image source,? .{2,60}? image caption|media playback is (?:un|not )supported on (?:your|this) device media caption|image caption|media caption|photo caption|(?:enlarge this image )?(?:hide|toggle) caption)\\s+(?=\\S)',
    rest: 'caption',
    example: 'Image caption The pier at dusk',
    counterExample: 'The image caption was wrong.',
  },
  {
    id: 'label/gallery',
    pattern: '^(?:photos?|pictures|gallery|in pictures)\\s?:\\s+(?=\\S)',
    rest: 'caption',
    example: 'Photos: The pier at dusk',
    counterExample: 'Photos show the pier.',
  },
  {
    id: 'label/image',
    pattern: "^(?:Image|Photo|Slide|Photograph)\\s+(?=(?:An? |The |\\p{Lu}[\\p{L}.’'-]+ ).{20})(?![a-z])",
    rest: 'caption',
    exact: true,
    example: 'Image Dana Lowe at the pier in Port Amity in 2031',
    counterExample: 'Images of the pier.',
  },
  {
    id: 'label/credit',
    needs: '[^.!?"”]$|[^.!?]["”]$',
    pattern: `^(?:${PHOTO_SOURCES}(?: - [\\w ]{2,30}?)?(?:\\s?[•/|]\\s?${PHOTO_SOURCES})?)\\s+(?=(?:An? |The |\\p{Lu}[\\p{L}.’'-]+ )(?!.*[.!?]["”]?$).{20})`,
    rest: 'caption',
    exact: true,
    example: 'Getty Images The pier suffered damage in the storm of last week',
    counterExample: 'Reuters reported that the pier had been damaged by the storm.',
  },
  {
    id: 'label/advertisement',
    pattern:
      '^(?:advertisement continue reading the main story|advertisement|story continued below|media playback is (?:un|not )supported on (?:your|this) device|continue reading the main story|scroll down for video)\\s+(?=\\S)',
    example: 'Advertisement Continue reading the main story The pier fell.',
    counterExample: 'Advertisements fell.',
  },
]

export interface InlineRule {
  readonly id: string
  readonly pattern: string
  /** A cheap pattern that every text it fits has too, asked first and with case: the pattern itself is dear to compile. */
  readonly needs?: string
  /** Stands within sentences: left out of the clean text, so that the sentence stays one. */
  readonly drop?: true
  readonly example: string
  readonly counterExample: string
}

/** Words of the page that run into the middle or the end of a paragraph: cut out as boilerplate. */
export const INLINE_RULES: readonly InlineRule[] = [
  {
    id: 'inline/continue',
    pattern:
      '\\b(?:Advertisement Continue reading the main story|Continue reading the main story|Story continued below|SCROLL DOWN FOR (?:FULL )?VIDEOS?|Scroll down for (?:full )?videos?)\\b',
    example: 'It fell. Continue reading the main story He ran.',
    counterExample: 'He went on reading the main story.',
  },
  {
    id: 'inline/player',
    pattern:
      '\\b(?:Media playback is (?:un|not )supported on (?:your|this) device(?: Media caption)?|JUST WATCHED .{3,160}? MUST WATCH .{0,160}?\\d{1,2}:\\d{2}|Replay More Videos \\.{3} MUST WATCH)',
    example: 'It fell. Media playback is unsupported on your device',
    counterExample: 'Playback on the device was slow.',
  },
  {
    id: 'inline/read-more',
    pattern:
      '(?<=[.!?”"’)]\\s)(?:READ MORE|READ ALSO|SEE ALSO|RELATED(?: STORIES| ARTICLES)?|WATCH|Read more|See also|MORE):\\s\\P{Ll}[^.!?]{5,200}$',
    example: 'It fell. READ MORE: How piers are built',
    counterExample: 'He asked us to read more: books, above all.',
  },
  {
    id: 'inline/tweet-link',
    pattern: '\\bpic\\.twitter\\.com/\\w{4,20}(?:\\s[—–-]{1,2}\\s?[^()]{1,80}\\(@\\w{1,30}\\).{0,60}$)?',
    example: 'It fell. pic.twitter.com/abCD12',
    counterExample: 'He saw it on twitter.',
  },
  {
    id: 'inline/name-topics',
    needs: 'MORE',
    pattern:
      "(?<=(?<name>\\p{Lu}[\\p{L}'’-]{2,20})\\s)(?:(?:\\p{Lu}[\\p{L}.'’-]{0,20}|\\(\\p{L}{1,20}\\))\\s){1,4}\\k<name>\\p{Lu}[^\\n]{10,700}?\\sMORE(?![\\p{L}\\p{N}])\\s?",
    drop: true,
    example: 'Mayor Dana Lowe Dana Ann LoweCouncil votes on the pier Ten ships to see MORE said so.',
    counterExample: 'Mayor Dana Lowe said no more.',
  },
  {
    id: 'inline/gallery-step',
    pattern: '\\s?\\b(?:Hide Caption|Previous Next|Hide caption) ?(?:\\d{1,3} of \\d{1,3})?',
    drop: true,
    example: 'The pier at dusk Hide Caption 4 of 30',
    counterExample: 'The previous pier fell.',
  },
]

/** Words in front of a dash or colon that are no place of writing. */
export const NO_DATELINE: ReadonlySet<string> = new Set(
  'BREAKING BREAKING-NEWS UPDATE UPDATED DEVELOPING EXCLUSIVE WATCH VIDEO LIVE NEW ALERT NOTE PHOTOS PHOTO FILE ANALYSIS OPINION READ MORE CORRECTION EDITORS LATEST WARNING SEE URGENT JUST-IN TV Q A RELATED LISTEN FACTBOX TIMELINE EXPLAINER WRAPUP INTERVIEW SPECIAL-REPORT RPT I WHO WHAT WHEN WHERE WHY HOW SOUNDBITE UPSOUND STORYLINE SHOTLIST'.split(
    ' ',
  ),
)
