/** Words of English that tell who speaks. Only forms that a speaker's own words commonly go with are listed. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Finite forms: "Ney said", "said Ney". */
export const speechVerbs = words(
  `said says say told tells added adds explained explains noted notes wrote writes stated states declared declares claimed
  claims insisted insists warned warns argued argues asked asks replied replies responded recalled recalls continued
  announced confirmed acknowledged admitted stressed emphasized emphasised suggested remarked commented tweeted posted
  concluded observed testified quipped joked cautioned urged pledged promised vowed predicted described describes called
  calls branded dubbed labelled labeled hailed praised denounced condemned criticised criticized complained lamented
  conceded contended countered maintained maintains reiterated repeated reported revealed shouted cried exclaimed
  whispered boasted alleged asserted believes hoped thanked demanded accused answered proclaimed ruled`,
);

/** Participles that carry on a sentence's own subject: "Ney nodded, adding that". */
export const speechParticiples = words(
  `saying telling adding noting warning calling describing arguing insisting stressing explaining claiming declaring
  suggesting asking writing urging stating citing quoting`,
);

/** Between a subject and its verb: "has since said", "was quoted as saying", "later told". */
export const auxiliaries = words(
  `has had have also later then since would will reportedly repeatedly previously recently earlier again even once
  today yesterday himself herself themselves itself was is quoted as been did not simply only still now just always
  publicly privately already often never to`,
);

/** What stands between a name and what it depends on: the name behind them is no subject. */
export const prepositions = words(
  `for of to by from with against about in at on between near under over after before during through like including
  representing toward towards into per via behind`,
);

/** Titles before a name, passed over in looking for a preposition ("for Mr Ney"). */
export const honorifics = words(
  `mr mrs ms miss dr sir lord lady mr. mrs. ms. dr. prof prof. sen. gen. rep. gov. the`,
);

export const masculine = words('mr mr. sir lord king prince sheikh');
export const feminine = words('mrs mrs. ms ms. miss lady queen princess dame');
