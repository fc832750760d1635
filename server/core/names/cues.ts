/** Words of news English that show what a name beside them is. Plain data. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Lower-case words inside or before a person's name: `de Klerk`, `bin Jaber`, `van der Sar`. */
export const particles = words(`
  de da do dos das del della dello degli di du la le les van von der den ten ter vom zu zum zur af av bin ibn bint
  ben al el ul ur ud ad an as ash az abu abd y e i dal dalla`);

/** Particles that can begin a name by themselves, since they are no English words. */
export const openingParticles = words('de di del della du van von der bin ibn al el');

/** Small words inside names of bodies: `Bank of England`, `Ministry of Trade and Industry`. */
export const joints = words('of for and the de du des del la to on in against');

/** Words that hold a run of capitalised words together, whatever it names. */
export const connectors = words(
  "of and for the de la del du di da al bin ibn van von der den dos el e y on in & 's ’s",
);

/** Words that places' names begin with. */
export const placeOpeners = words(`
  Lake Mount Mt Cape Fort Port Camp Rio Río Wadi Jebel Jabal Sierra Isla Isle Koh Pulau Gunung Sungai Bukit
  Kampung Kota Jalan Rue Rua Avenida Calle Plaza Piazza Loch Lough Glen Nahr Puerto Ras`);

/** Words after which a place is likely. */
export const placePrepositions = words('in near across outside throughout around within');

/** Lower-case nouns right after a place's name (`Anbar province`) or, with `of`, before it (`the city of Zell`). */
export const placeNouns = words(`
  province city district town village region county state municipality governorate prefecture suburb neighbourhood
  neighborhood area valley island islands river airport peninsula oblast port border desert mountains basin
  township borough township department enclave republic coast square street highway hills capital`);

/** Nouns for bodies after a name used as a modifier: `Boeing shares`, `a Hamas spokesman`. */
export const bodyNouns = words(`
  shares executives shareholders subsidiary spokesman spokeswoman spokesperson militants fighters gunmen rebels
  activists lawmakers employees workers headquarters stock profits board supporters newspaper daily magazine
  militia leader leaders candidate members group network television radio website fans striker midfielder coach`);

/** Nouns that a politician's surname stands before: `the Marlow administration`. */
export const personModifiers = words('administration presidency family campaign era');

/** Verbs of speech and feeling, which take people (and, less often, bodies) as their subject. */
export const speechVerbs = words(`
  said says told tells added adds asked asks insisted insists argued argues explained explains recalled recalls
  denied denies wrote writes replied replies admitted admits joked jokes tweeted tweets testified testifies
  believes thinks thought hopes hoped wants wanted remembers remembered`);

/** Prepositions and verbs after or before which clubs, companies and other bodies are likely. */
export const bodyVerbs = words('joined beat defeated acquired sued hosts hosted signed thrashed edged');

/** Last words of names of events, works and prizes, which are no mentions. */
export const eventHeads = words(`
  cup cups prize prizes olympics games war wars festival championship championships day act treaty agreement
  agreements accord accords convention conventions summit award awards open marathon tour bowl medal protocol
  declaration resolution constitution amendment bill code charter pact election elections crisis revolution
  uprising spring games week month year holiday holidays eve season masters classic trophy derby stakes plan
  doctrine law laws review report operation hurricane typhoon cyclone storm earthquake genocide holocaust massacre
  intifada ramadan easter christmas century carnival biennale expo oscar oscars grammy grammys emmy emmys
  conference playoffs series final finals anthem calendar age ages virus disease syndrome language bible koran
  quran torah olympiad olympiads hemisphere`);

/** Words before the names of storms and campaigns, which are no mentions: `Hurricane Mitch`. */
export const eventOpeners = words('hurricane typhoon cyclone operation storm nobel pulitzer');

/** Words that, with a capital, belong to the name of the region before whose name they stand. */
export const directions = words(`
  North South East West Northern Southern Eastern Western Central Upper Lower Greater Northeastern Northwestern
  Southeastern Southwestern Northeast Northwest Southeast Southwest`);

/** Capitalised words of the calendar, and others that are no names wherever they stand. */
export const neverNames = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
  sat sun am pm gmt est edt utc cet bst ist pst cst ad bc bce ce internet web god allah ramadan easter
  christmas islam christianity judaism buddhism hinduism english arabic earth olympic
  olympics nobel covid`);

/** Days of feasts, and ailments that bear the names of people or look as if they did. */
export const feastsAndAilments = words(`
  ramadan ashura eid diwali deepavali holi navratri vesak songkran nowruz tet chuseok passover purim hanukkah chanukah
  sukkot shavuot easter lent pentecost epiphany advent christmas halloween thanksgiving kwanzaa juneteenth
  covid alzheimer parkinson ebola zika dengue mpox malaria`);

/** Followers of ideologies, which are no group by name. */
export const ideologies = words(
  'marxist marxists communist communists socialist socialists fascist fascists',
);

/** Head words of companies whose names may go on with `of`: `Bank of England`. */
export const joinable = words('Bank Fund Trust Exchange Press Radio Group');

/** Common nouns for bodies: what they are the head of may have an acronym for a name (`special investigation team (SIT)`). */
export const bodyHeads = words(`
  team committee subcommittee commission council agency authority board bureau ministry department directorate court
  tribunal union federation association party alliance coalition secretariat corporation institute institution
  inspectorate consortium taskforce`);

/** Nouns for what has an acronym and is no body, as the head of what it stands for (`Digital Security Act (DSA)`). */
export const thingHeads = words(`
  act acts bill law treaty pact agreement accord convention protocol disease virus syndrome fever disorder tax index
  visa`);

/** The same behind the acronym (`Inclusive Graduation (IG) project`). */
export const thingNouns = words(`
  project program programme scheme model initiative plan method technique technology system policy approach test exam
  framework strategy`);

/** Words in capitals that stand for things, not for bodies. */
export const plainCapitals = words(`
  ceo cfo tv dna rna hiv aids gdp gnp ipo pm am gmt est edt utc cet bst ist pst ok cv pc id vip atm dvd cd sms sars
  covid mers led suv rpg ied uav mp mps mep meps faq rip sos ufo gps usb url html pdf q a phd mba bbq diy hq er icu
  ngo ngos lng lpg gmo tb flu ii iii iv vi vii viii ix xi xii i`);
