/**
 * Words that say what a body is: the nouns that head such a role, and the words that stand before them.
 *
 * Invariant: small letters; a plural counts as its singular where several bodies may be meant (`one of the banks`).
 */
import { recall } from '../recall.ts';
import { setOf } from './sport.ts';

/** Nouns that name a kind of body and hardly anything else. */
const plainHeads = setOf(`
airline airliner automaker bakery bank brewer brewery broadcaster builder carmaker carrier charity chipmaker
conglomerate consultancy cooperative co-operative developer distiller distributor drugmaker exporter foundry
importer insurer lender manufacturer miner newspaper nonprofit non-profit oilfield-services operator planemaker
publisher refiner retailer shipbuilder shipper startup start-up steelmaker subsidiary supermarket supplier tabloid
thinktank utility wholesaler watchdog militia syndicate
`);

/** Nouns that name a body after a word that says more of it, or before one (`a human rights group`). */
const heads = setOf(`
affiliate agency alliance arm association authority band bloc brand broker brokerage bureau business cartel chain
channel church club coalition college committee company congregation consortium contractor corporation council
court daily department division enterprise faction federation firm force foundation fund gang giant group guild
hospital institute institution insurgency investor label laboratory league library lobby magazine maker market
ministry movement museum network organisation organization orchestra outlet owner panel parent park party partner
platform producer programme program provider regulator school seller service side society sect station store studio
team theatre theater trust union unit university vendor venture wing weekly website
`);

/** Words written small that stand before a head and belong to the role. */
const modifiers = setOf(`
advocacy aerospace aid aircraft airport animal anti-abortion anti-war armed art arts auto aviation beer beverage big
bigger biggest biotech biotechnology book british budget building business cable car cargo cement central charity
chemical chemicals children children's chip chocolate cigarette civic civil climate clothes clothing cloud coal
coffee commercial commodities community computer conservation conservative construction consulting consumer
cosmetics credit cruise dairy data defence defense delivery digital discount diversified drinks drug drugs education
electric electrical electricity electronics energy engineering entertainment environment environmental equipment
ethnic express family farm farming farmers' fashion fast-food federal fertiliser fertilizer film finance financial
fishing food football foreign former freight fringe furniture games gaming gas giant global gold government
governing grain grocery guerrilla health healthcare holding home hotel housing human humanitarian independent
industrial industry influential insurance international internet investment islamic islamist jewellery jewelry
labor labour large larger largest law leading left-wing leftist liberal life listed loan local logistics lottery
low-cost luxury main major market marketing media medical metals military militant mining mobile mortgage motor
motorcycle music national nationwide natural news nuclear nursing oil old older oldest online opposition outspoken
packaging paper parent peace pension petrochemical petroleum pharmaceutical pharmaceuticals phone pipeline plastics
political pop popular port postal poultry power pressure private privately pro-democracy property public publishing
radical radio rail railway rating ratings real estate rebel refining regional regulatory relief religious renewable
research resources retail rice right-wing rights ride-hailing road rock royal ruling rural satellite science
securities security semiconductor separatist shadowy shipping shoe small smaller smallest social software solar
space specialist spirits splinter sports state state-controlled state-owned state-run steel stock storage student
students' sugar sunni shiite supermarket support tea tech technology telecom telecommunications telecoms telephone
television terrorist textile textiles tiny tobacco top tour toy trade trading traffic training transport travel truck
trucking tv umbrella union upstart utilities utility veterans veterans' video voluntary volunteer warehouse waste
water weapons welfare wind wine wireless women's workers' world youth
`);

const bit = { plain: 1, head: 2, plural: 4, modifier: 8 };

const bitsOf = recall(word => {
  let bits = modifiers.has(word) || word.includes('-') ? bit.modifier : 0;
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
  if (plainHeads.has(word)) bits |= bit.plain | bit.head;
  else if (heads.has(word)) bits |= bit.head;
  else if (plainHeads.has(singular) || heads.has(singular)) bits |= bit.plural;
  return bits;
});

/** Whether a word says by itself what a body is (`carmaker`). */
export const isPlainBody = (word: string): boolean => (bitsOf(word) & bit.plain) !== 0;

/** Whether a word heads what a body is. */
export const isBodyHead = (word: string): boolean => (bitsOf(word) & bit.head) !== 0;

/** Whether a word names several bodies of a kind. */
export const isBodyPlural = (word: string): boolean => (bitsOf(word) & bit.plural) !== 0;

/** Whether a word written small belongs to the role whose head it precedes. */
export const isBodyModifier = (word: string): boolean => (bitsOf(word) & (bit.modifier | bit.head)) !== 0;
