/**
 * Short and pet forms of English given names, and whether women or men bear a name; all folded.
 *
 * Invariant: each form stands under every name it shortens; a name that both sexes bear is in neither table.
 */
import { append } from './counts.ts';
import type { Sex } from './nameParts.ts';

/** Names with their short forms behind them, one a line. */
const womenWithForms = `
alexandra alex sandra
allison allie
barbara barb
catherine cathy kate cath
christina chris tina
christine chris
cynthia cindy
deborah deb debbie
dorothy dot
elizabeth liz beth betty eliza lizzie libby bess
emily em
evelyn eve
frances fran
gertrude trudy
jacqueline jackie
janet jan
jennifer jen jenny
jessica jess
judith judy
katherine kate kathy katie kay
kathleen kathy kate
kimberly kim
madeleine maddie
margaret maggie meg peg peggy marge
nancy nan
pamela pam
patricia pat patty tricia
rebecca becky
sandra sandy
susan sue susie
susannah sue
theresa terry tess
valerie val
victoria vicky tori
virginia ginny
`;

const menWithForms = `
abraham abe
albert al bert
alexander alex sandy xander
alfred al alf fred
andrew andy drew
anthony tony ant
antony tony
arthur art
barnett barney
bartholomew bart
benedict ben
benjamin ben benny
bernard bernie
bradley brad
calvin cal
cameron cam
charles charlie chuck chas
christopher chris kit topher
clifford cliff
cornelius neil
daniel dan danny
david dave davy
dennis denny
dominic dom
donald don donnie
douglas doug
edmund ed ned
edward ed eddie ted teddy ned
eugene gene
ezekiel zeke
francis frank
franklin frank
frederick fred freddie freddy rick
gabriel gabe
geoffrey geoff
george georgie
gerald gerry jerry
gerard gerry
gilbert gil
gregory greg
harold hal harry
henry hank harry hal
herbert herb bert
howard howie
isaac ike
jacob jake
james jim jimmy jamie jay
jeffrey jeff
jeremy jerry
jerome jerry
john jack johnny jon
jonathan jon
joseph joe joey
joshua josh
kenneth ken kenny
lawrence larry laurie
leonard len lenny leo
leslie les
louis lou
martin marty
matthew matt
maurice maury
maximilian max
michael mike mick mickey
mitchell mitch
montgomery monty
nathaniel nat nate nathan
nicholas nick
norman norm
oliver ollie
patrick pat paddy
peter pete
philip phil
phillip phil
randall randy
randolph randy
raymond ray
richard dick rick ricky rich richie
robert bob bobby rob robbie bert
roderick rod
rodney rod
roger rog
roland rollie
ronald ron ronnie
rudolph rudy
russell russ
samuel sam sammy
sidney sid
solomon sol
stanley stan
stephen steve stevie
steven steve
stuart stu
terence terry
theodore ted teddy theo
thomas tom tommy
timothy tim
tobias toby
victor vic
vincent vince vinny
walter walt wally
wilfred wilf
william bill will billy willie liam
winston winnie
zachary zach zack
`;

const otherWomen = `
amanda amy andrea angela ann anna anne beatrice camilla carla carol caroline charlotte claire diana diane
eleanor ellen emma fiona grace hannah heather helen hillary irene isabel jane jill joan julia julie karen
laura linda lisa louise lucy maria marie martha mary michelle monica natalie nicole olga rachel rosa ruth
sally sarah sharon sheila sophie stephanie teresa ursula vera yvonne fatima aisha marsha
`;

const otherMen = `
adam ahmed alan alberto ali allan antonio boris brian bruce carl carlos colin craig derek eric ernest
fernando francois giorgio glenn graham gordon hans harvey hassan henri hugh hugo ian igor ivan jean jorge
jose juan karl keith kevin lloyd luis luke malcolm marco mario mark miguel mohammed muhammad neil nigel omar
oscar pablo paul pedro pierre ralph rafael simon sergei stefan vladimir wayne yuri
`;

interface Entry {
  readonly short: ReadonlySet<string>;
  readonly sex: Sex;
}

const entries = new Map<string, Entry>([
  ...entriesOf(womenWithForms.split('\n'), 'female'),
  ...entriesOf(otherWomen.split(/\s/), 'female'),
  ...entriesOf(menWithForms.split('\n'), 'male'),
  ...entriesOf(otherMen.split(/\s/), 'male'),
]);

/** Each line holds a name and its short forms. */
function entriesOf(lines: readonly string[], sex: Sex): [string, Entry][] {
  return lines.filter(Boolean).map(line => {
    const [name, ...short] = line.split(' ');
    return [name, { short: new Set(short), sex }];
  });
}

/** The names that a short form shortens. */
const fullNames = new Map<string, string[]>();
for (const [name, { short }] of entries) for (const each of short) append(fullNames, each, name);

/** The short forms of a given name. */
export function shortFormsOf(name: string): Iterable<string> {
  return entries.get(name)?.short ?? [];
}

/** The letters with which a given name, its short forms and the names it shortens begin. */
export function initialsOf(name: string): string[] {
  const names = [name, ...shortFormsOf(name), ...(fullNames.get(name) ?? [])];
  return [...new Set(names.map(each => each[0]))];
}

/** Whether `short` is a short form of the given name `name`; both folded. */
export function isShortFor(short: string, name: string): boolean {
  return entries.get(name)?.short.has(short) ?? false;
}

/** Whether women or men bear a given name, null where both do or it is not known. */
export function sexOfGiven(name: string): Sex | null {
  return entries.get(name)?.sex ?? null;
}
