/**
 * Words that say what a person is: the nouns that head a role, the words that stand before them, and the words at
 * which a role ends.
 *
 * Invariant: folded words (lower case, no full stops); a plural counts as its singular.
 */
import { recall } from '../recall.ts';
import { foldName, isHonorific } from './nameParts.ts';

const setOf = (list: string) => new Set(list.trim().split(/\s+/));

const offices = `
president vice-president premier chancellor minister secretary undersecretary under-secretary secretary-general
under-secretary-general governor governor-general lieutenant-governor mayor mayoress senator congressman
congresswoman representative lawmaker legislator parliamentarian deputy mp mep msp mla mna td councillor councilor
councilman councilwoman councilmember alderman alderwoman assemblyman assemblywoman assemblymember selectman speaker
whip backbencher frontbencher ambassador envoy diplomat consul nuncio attaché commissioner ombudsman prefect
comptroller treasurer taoiseach tánaiste pm leader candidate nominee hopeful contender challenger incumbent
frontrunner front-runner president-elect governor-elect mayor-elect politician statesman stateswoman dissident
activist campaigner lobbyist negotiator mediator rapporteur delegate aide adviser advisor counsellor counselor
strategist official officer chief head chair chairman chairwoman chairperson co-chair co-chairman co-chairwoman
vice-chairman vice-chairwoman boss director director-general co-director executive manager general administrator
superintendent supervisor principal dean provost rector registrar warden curator ceo coo cfo cto founder co-founder
owner co-owner partner member fellow emeritus coordinator co-ordinator organiser organizer moderator convener
spokesman spokeswoman spokesperson secretary-treasurer vice-chancellor chargé regent ruler dictator strongman
warlord king queen prince princess emperor empress sultan emir sheikh duke duchess earl count countess baron
baroness monarch heir heiress chieftain czar tsar captain commander commander-in-chief co-leader ringleader
mastermind kingpin successor predecessor deputy-leader vice-captain figure veteran
`;

const callings = `
judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel advocate coroner bailiff sheriff
undersheriff marshal detective inspector constable sergeant lieutenant colonel major corporal brigadier admiral
commodore trooper patrolman policeman policewoman soldier sailor airman pilot co-pilot astronaut cosmonaut guard
guardsman investigator examiner agent spy doctor surgeon physician nurse midwife paramedic dentist pharmacist
psychiatrist psychologist pathologist veterinarian therapist professor lecturer teacher headteacher headmaster
headmistress instructor tutor scholar academic scientist researcher historian economist analyst philosopher
theologian mathematician statistician engineer architect inventor technician bishop archbishop cardinal pope priest
vicar pastor reverend preacher rabbi imam cleric chaplain monk nun evangelist televangelist patriarch actor actress
star co-star comedian comic singer songwriter singer-songwriter musician rapper drummer guitarist bassist pianist
violinist cellist conductor composer frontman dancer ballerina choreographer model supermodel artist painter
sculptor photographer designer film-maker filmmaker producer screenwriter scriptwriter playwright poet novelist
author co-author writer biographer essayist publisher editor editor-in-chief journalist reporter correspondent
columnist commentator critic broadcaster presenter newsreader anchor host co-host blogger chef restaurateur
businessman businesswoman entrepreneur industrialist financier banker broker trader investor tycoon magnate mogul
billionaire millionaire philanthropist accountant auditor consultant economist specialist expert technologist farmer
fisherman miner plumber carpenter electrician builder labourer laborer worker driver mechanic butcher baker
shopkeeper firefighter lifeguard librarian translator interpreter receptionist meteorologist forecaster pollster
hacker detective programmer developer explorer mountaineer adventurer student pupil graduate apprentice intern
volunteer pensioner retiree assistant custodian clerk steward paralegal socialite celebrity personality legend icon
pioneer visionary guru pundit laureate
`;

const sports = `
coach skipper player striker midfielder goalkeeper keeper defender winger forward full-back fullback left-back
right-back centre-back centre-half back playmaker hooker prop lock flanker number-eight fly-half scrum-half
five-eighth halfback batsman bowler seamer spinner off-spinner leg-spinner paceman all-rounder wicketkeeper opener
pitcher catcher shortstop infielder outfielder baseman hitter slugger reliever closer quarterback linebacker
cornerback safety kicker receiver tackle defenseman defenceman netminder goaltender goalie center centre guard
boxer heavyweight wrestler sprinter runner hurdler marathoner jumper swimmer diver rower cyclist rider jockey golfer
skier skater snowboarder gymnast athlete footballer cricketer olympian champion winner medallist medalist
record-holder runner-up finalist semi-finalist semifinalist seed substitute debutant debutante teammate team-mate
compatriot countryman countrywoman rookie newcomer referee umpire linesman trainer promoter scout international
`;

const others = `
suspect defendant gunman killer murderer attacker bomber robber burglar thief rapist kidnapper hijacker mobster
gangster gangleader fugitive convict inmate prisoner hostage detainee plaintiff appellant petitioner victim
witness eyewitness survivor passenger resident neighbor neighbour villager tourist refugee migrant immigrant militant
extremist terrorist jihadist rebel insurgent whistleblower whistle-blower source friend colleague rival protege
protégé mentor husband wife widow widower fiancé fiancée fiance fiancee boyfriend girlfriend ex-wife ex-husband
ex-girlfriend ex-boyfriend father mother son daughter brother sister grandfather grandmother grandson granddaughter
uncle aunt nephew niece cousin stepfather stepmother stepson stepdaughter parent twin sibling lady
`;

const titleAbbreviations = `
sen rep gov gen lt col maj capt sgt cpl pvt adm cmdr brig insp supt det amb cllr pres atty dist
`;

const heads = setOf(offices + callings + sports + others + titleAbbreviations);

/** Words before a role's head that are part of the role though they are written small. */
const modifiers = setOf(`
former ex late current acting interim outgoing incoming new newly then longtime long-time veteran senior junior
deputy vice assistant associate executive managing chief lead leading top head prime first second third fourth fifth
sixth seventh eighth ninth tenth ranking high-ranking highest-ranking top-ranked top-seeded joint co general
presumptive presidential vice-presidential gubernatorial senatorial congressional parliamentary mayoral ministerial
federal state regional provincial local national international county city district municipal town village royal
foreign home interior defence defense finance financial economic economics economy trade treasury budget agriculture
agricultural farm fisheries transport transportation health education labor labour employment energy oil gas
environment environmental justice immigration security intelligence military army navy naval air force police fire
court supreme appeals trial defence-minister political party government cabinet opposition administration campaign
election electoral policy press media communications information public affairs relations human rights legal civil
criminal crime homicide organized organised mob mafia narcotics drug gang guerrilla rebel separatist opposition
liberal conservative democratic republican socialist communist nationalist independent left-wing right-wing
far-right far-left moderate hardline radical business company corporate bank banking investment insurance marketing
sales technology tech software computer internet science scientific research medical clinical surgical political
music film movie television tv radio news newspaper magazine book literary arts art fashion theatre theater drama
soap pop rock folk jazz opera classical hip-hop country comedy reality sports sport football soccer rugby cricket
tennis golf baseball basketball hockey boxing cycling athletics swimming racing motor olympic paralympic world
european american national team club squad league test one-day county england left right centre center back goal
opening fast star record pole home-town wild-card heavyweight middleweight lightweight welterweight featherweight
flyweight bantamweight cruiserweight female male woman women's men's young old elder younger eldest oldest youngest
teenage teenaged gay black white native disgraced embattled controversial popular prominent influential
leading renowned famous celebrated acclaimed award-winning prize-winning oscar-winning grammy-winning best-selling
bestselling veteran legendary pioneering self-styled self-proclaimed fellow
lone main principal special personal private chief-of-staff honorary founding co-founding visiting emeritus distinguished
attorney real estate property media shipping steel retail supermarket railway rail airline aviation hotel pharmacy
mission flight launch project program programme operations production creative artistic technical sporting academic
high school primary secondary university college graduate student youth community religious church catholic anglican
muslim jewish christian orthodox buddhist hindu islamist islamic climate wildlife nuclear space earthquake weather
street law enforcement traffic border customs tax prison bureau division section department agency office committee
council congress parliament senate house minority majority deputy-prime two-time three-time
four-time five-time six-time seven-time eight-time multiple undisputed unbeaten on-loan
number no
`);

const plurals: readonly [RegExp, string][] = [
  [/men$/, 'man'],
  [/ies$/, 'y'],
  [/sses$/, 'ss'],
  [/wives$/, 'wife'],
  [/(?<!s)s$/, ''],
];

const outer = setOf(`
former late ex then acting interim outgoing incoming new newly current longtime long-time onetime one-time veteran senior
junior deputy vice top leading chief lead high-ranking top-ranked key prominent ousted disgraced embattled jailed exiled
fallen fellow rival fugitive retired presumptive ruling defending reigning popular controversial billionaire
award-winning oscar-winning best-selling legendary famous celebrated renowned first second third young old white black
`);

const participles = setOf(
  'accused alleged suspected convicted suspended injured banned retired defending reigning',
);

const closers = setOf(`
who whom whose which that when where while during since until before after but because although though if as than said says say told tells added
adds is are was were be been being has have had will would can could may might must shall should do does did
`);

const joints = setOf(`
of for at in on to from with by under over near against about into and or &
`);

const articles = setOf('the a an this that his her its their our my your');

/** What a word may be in a role, as bits. */
const bit = {
  singular: 1,
  plural: 2,
  outer: 4,
  participle: 8,
  abstract: 16,
  modifier: 32,
  closer: 64,
  joint: 128,
  determiner: 256,
  mark: 512,
  honorific: 1024,
};

const bitsOf = recall(word => {
  const folded = foldName(word);
  const base = folded.replace(/^ex-/, '');
  let bits = headBit(base);
  if (outer.has(folded) || word.includes('-')) bits |= bit.outer;
  if (participles.has(folded)) bits |= bit.participle;
  if (abstract.test(word)) bits |= bit.abstract;
  if (modifiers.has(base) || heads.has(base) || hyphenated.test(base)) bits |= bit.modifier;
  if (closers.has(folded)) bits |= bit.closer;
  if (joints.has(folded)) bits |= bit.joint;
  if (articles.has(folded)) bits |= bit.determiner;
  if (/^[^\p{L}\p{N}$£€%&]+$/u.test(word)) bits |= bit.mark;
  if (isHonorific(word)) bits |= bit.honorific;
  return bits;
});

function headBit(folded: string): number {
  if (heads.has(folded)) return bit.singular;
  for (const [ending, singular] of plurals) {
    if (ending.test(folded) && heads.has(folded.replace(ending, singular))) return bit.plural;
  }
  return /(?:[a-z]{3}(?:ologist|woman|spokesman|person)|[a-z]{4}-general)$/.test(folded) ? bit.singular : 0;
}

const abstract =
  /^\p{Ll}{2,}(?:tion|sion|ment|ance|ence|ity|ship|ics|logy|graphy|nal|cal|ial|ral|ntal|ic|ish|ian)s?$/u;
const hyphenated =
  /^(?:ex|co|vice|then|soon-to-be|long|pro|anti|non|sub)-|^\d{1,3}(?:-year-old|-time|st|nd|rd|th)$|-(?:born|based|seeded|ranked|winning|elect|backed|led)$/;

/** Whether a word heads a role; `plural` says whether it names several people. */
export function roleHead(word: string): 'singular' | 'plural' | null {
  const bits = bitsOf(word);
  return bits & bit.singular ? 'singular' : bits & bit.plural ? 'plural' : null;
}

/** Whether a word written small may stand before a modifier written large (`former Lune mayor`). */
export const isOuterModifier = (word: string): boolean => (bitsOf(word) & bit.outer) !== 0;

/** Whether a word is an adjective of roles that is a verb elsewhere (`accused bomber`, `police accused him`). */
export const isParticiple = (word: string): boolean => (bitsOf(word) & bit.participle) !== 0;

/** Whether a word has the form of an abstract noun or of an adjective made from a noun (`governance`, `musical`). */
export const isAbstract = (word: string): boolean => (bitsOf(word) & bit.abstract) !== 0;

/** Whether a word written small belongs to the role whose head it precedes. */
export const isRoleModifier = (word: string): boolean => (bitsOf(word) & bit.modifier) !== 0;

/** Whether a word ends a role that stands after a name: a mark, a verb or the beginning of another clause. */
export const endsRole = (word: string): boolean =>
  (bitsOf(word) & (bit.closer | bit.mark)) !== 0 && !isOwning(word);

/** Whether a word joins a role's head to what belongs to it (`of`, `for`, `at`). */
export const isJoint = (word: string): boolean => (bitsOf(word) & bit.joint) !== 0;

/** Whether a word is an article or a possessive pronoun, which stands before a role and not in it. */
export const isDeterminer = (word: string): boolean => (bitsOf(word) & bit.determiner) !== 0;

/** Whether a token is a mark of punctuation. */
export const isMark = (word: string): boolean => (bitsOf(word) & bit.mark) !== 0;

/** Whether a token is the ending of a name or noun that owns what follows (`'s`, the apostrophe of a plural). */
export const isOwning = (word: string): boolean => word.length < 3 && /^['’]s?$/.test(word);

const breaks = bit.mark | bit.joint | bit.closer | bit.determiner;

/** Whether the noun phrase of a role has its head before the word. */
export const breaksRole = (word: string): boolean => (bitsOf(word) & breaks) !== 0;

/** Whether a word is an honorific and no role (`Mr`, but not `King`). */
export function isPlainHonorific(word: string): boolean {
  return (bitsOf(word) & (bit.honorific | bit.singular | bit.plural)) === bit.honorific;
}
