/** Short and pet forms of English given names, folded. Invariant: each form stands under every name it shortens. */

const table = `
abraham abe
albert al bert
alexander alex sandy xander
alexandra alex sandra
alfred al alf fred
allison allie
andrew andy drew
anthony tony ant
antony tony
arthur art
barbara barb
barnett barney
bartholomew bart
benedict ben
benjamin ben benny
bernard bernie
bradley brad
calvin cal
cameron cam
catherine cathy kate cath
charles charlie chuck chas
christina chris tina
christine chris
christopher chris kit topher
clifford cliff
cornelius neil
cynthia cindy
daniel dan danny
david dave davy
deborah deb debbie
dennis denny
dominic dom
donald don donnie
dorothy dot
douglas doug
edmund ed ned
edward ed eddie ted teddy ned
elizabeth liz beth betty eliza lizzie libby bess
emily em
eugene gene
evelyn eve
ezekiel zeke
frances fran
francis frank
franklin frank
frederick fred freddie freddy rick
gabriel gabe
geoffrey geoff
george georgie
gerald gerry jerry
gerard gerry
gertrude trudy
gilbert gil
gregory greg
harold hal harry
henry hank harry hal
herbert herb bert
howard howie
isaac ike
jacob jake
jacqueline jackie
james jim jimmy jamie jay
janet jan
jeffrey jeff
jennifer jen jenny
jeremy jerry
jerome jerry
jessica jess
john jack johnny jon
jonathan jon
joseph joe joey
joshua josh
judith judy
katherine kate kathy katie kay
kathleen kathy kate
kenneth ken kenny
kimberly kim
lawrence larry laurie
leonard len lenny leo
leslie les
louis lou
madeleine maddie
margaret maggie meg peg peggy marge
martin marty
matthew matt
maurice maury
maximilian max
michael mike mick mickey
mitchell mitch
montgomery monty
nancy nan
nathaniel nat nate nathan
nicholas nick
norman norm
oliver ollie
pamela pam
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil
phillip phil
randall randy
randolph randy
raymond ray
rebecca becky
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
sandra sandy
sidney sid
solomon sol
stanley stan
stephen steve stevie
steven steve
stuart stu
susan sue susie
susannah sue
terence terry
theodore ted teddy theo
theresa terry tess
thomas tom tommy
timothy tim
tobias toby
valerie val
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny
walter walt wally
wilfred wilf
william bill will billy willie liam
winston winnie
zachary zach zack
`;

const forms = new Map<string, ReadonlySet<string>>(
  table
    .trim()
    .split('\n')
    .map(line => {
      const [name, ...short] = line.split(' ');
      return [name, new Set(short)];
    }),
);

/** Whether `short` is a short form of the given name `name`; both folded. */
export function isShortFor(short: string, name: string): boolean {
  return forms.get(name)?.has(short) ?? false;
}
