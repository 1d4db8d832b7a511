const numerals =
  'nolla yksi kaksi kolm neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista'.split(
    ' ',
  );
const numeral =
  'puoli|puolentoista|yksitoista|kaksitoista|kolmetoista|neljätoista|viisitoista|kuusitoista|seitsemäntoista|yksi|yks|kaksi|kaks|kolme?i?|neljä|neli|viisi|viis|kuusi|kuus|seitsemän|seitsen|kahdeksan|yhdeksän|kymmenen|kymmen|kymppi';

/** An exact age: “14-vuotiaalla”, “6 v”, “kuusivuotias”, “vauva 5 kk”, “vuonna 2019 syntynyt”, “7-årig”. */
export const age = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(\d{1,2}) ?-? ?(?:vuoti\p{L}+|v\b\.?|vee\b)|(\d{1,2}) vuotta(?! täyt)(?: vanha\p{L}*)?|(${numeral}) ?-?vuotia\p{L}+|\d{1,2} ?(?:kk|kuukau\p{L}+|viik\p{L}+)(?: (?:ikäi|van)\p{L}+|:n ikäi\p{L}+| (?=vauva|tyttö|poika|lapsi))|vauva\p{L}*,? \(?\d{1,2} ?(?:kk|viik\p{L}+)|(?:puolen )?vuoden (?:ikäi|van)\p{L}+|(\d{1,2})-åri\p{L}+|(\d{1,2}) år(?! sedan)(?: gam\p{L}+)?|(\d{1,2})[- ]years?[- ]old|(?:nuor[ie]|tyt[tö]|poika|poja|laps[ie]|oppila|opiskelij)\p{L}*,? ?[(,] ?(\d{1,2})(?=[),])|(?:hän|poika|tyttö|lapsi|nuori|oppilas) on (?:nyt |vasta )?(\d{1,2})(?=[,.]| (?:ja|eikä|mutta) )|(?:vuonna |v\. ?)?(?:20[012]\d)[ -](?:syntyn\p{L}+|synt\.))`,
  'giu',
);

/** The years of a match of `age`; 1 where it tells months. */
export function yearsOf(match: RegExpExecArray): number {
  const told = match
    .slice(1)
    .find((group) => group !== undefined)
    ?.toLowerCase();
  if (told === undefined || told.startsWith('puol')) return 1;
  if (/\d/.test(told)) return Number(told);
  const whole = numerals.indexOf(told);
  if (whole >= 0) return whole;
  return told === 'kymppi' ? 10 : numerals.findIndex((each) => each.startsWith(told.slice(0, 3)));
}

/** A school class: “3B:n”, “6-luokkalainen”, “viidesluokkalainen”, “eskarilainen”. */
export const schoolClass =
  /(?<![\p{L}\d.,/])(?:\d{1,2}[ -]?[a-h](?::?n|-luok\p{L}+| -luok\p{L}+|:ll[aeä]|:ss[aä]|:st[aä]|(?= (?:luok|oppil)))|(?:\d{1,2}\.|\p{Lu}\d?)[ -]?luok(?:an|all[aeä]|alta|kal\p{L}+)|\d{1,2} ?-luok\p{L}+|\p{L}+luokkala\p{L}+|eskarila\p{L}+|esikoulula\p{L}+|eskari-?ikäi\p{L}+|esikouluikäi\p{L}+|eskari-?\p{L}*poi\p{L}+|eskarityt\p{L}+)/giu;

/** What has few people, and a place of its own. */
export const unit =
  /(?<!\p{L})\p{L}*(?:koulu|erityisluok|pienluok|pienryhm|päiväko[td]i|lastenko[td]i|nuorisoko[td]i|nuorisotal|perheko[td]i|hoitoko[td]i|ensiko[td]i|turvako[td]i|perheryhmäko[td]i|lukio|opisto|asuntol|eskari|esiopetu|ryhmäperhe|perhepäivä|perhehoi|päivähoi|kerho|joukkue|seurakun|kylä|perhekeskukse|kirkonkyl|neuvola|terveyskesku|terveysasem|päivystyk|vastaanottokesku|skola|skolan|daghem|förskol|school|kindergarten)\p{L}*/giu;

/** Somebody in a family. */
export const member =
  /(?<!\p{L})(?:poika|poja\p{L}*|tyttö\p{L}*|tytö\p{L}*|tytär\p{L}*|tyttär\p{L}*|kaksos\p{L}+|kolmos\p{L}+|sisarus\p{L}+|veljes\p{L}+|perhe(?:en|ess[aä]|ell[aeä])?|lapsi|lapse\p{L}+|nuori|nuore\p{L}+|vauva\p{L}*|äiti|äidi\p{L}+|isä\p{L}*|pojke\p{L}*|flicka\p{L}*|barnet|boy|girl)/giu;

const people =
  '\\p{L}*(?:perhe\\p{L}*|laps\\p{L}+|oppila\\p{L}+|pak(?:olai)\\p{L}+|poika|pojan|tyttö|tytön|nuor\\p{L}+|asuk\\p{L}+|äi[td]i\\p{L}*|isä\\p{L}*|maahanmuuttaja\\p{L}*|kaksos\\p{L}+|kolmos\\p{L}+|vammai\\p{L}+|kuuro\\p{L}*|sokea\\p{L}*|\\p{L}+nkieli\\p{L}+)';
const known =
  'kirkkoherra|kappalainen|kappalaise|kunnanjohtaja|kaupunginjohtaja|rehtori|poliisipäälli|kansanedustaja|\\p{L}*valtuutetu|kunnanlääkäri|apteekkari|\\p{L}*kauppiaa|koulunjohtaja|päiväkodin johtaja|rovasti|pastori|papi|diakoni|vallesmanni|eläinlääkäri';
const kin =
  'poika|poja\\p{L}*|tytär|tyttär\\p{L}+|lapsi|laps\\p{L}+|perhe\\p{L}*|vaimo\\p{L}*|puoliso\\p{L}*|tyttö|tytö\\p{L}*|lapsenlap\\p{L}+';

/** What only one in a small place is, or has: “kunnan ainoa”, “rehtorin tytär”, “kolmoset”. */
export const onlyOne = new RegExp(
  `(?<!\\p{L})(?:(?:paikkakunnan |kunnan |kylän |koulun |alueen )?(?:ainoa\\p{L}*|ainut|ainuttaa\\p{L}*|ainoina) (?:[\\p{L}-]+ ){0,2}?${people}|(?:paikkakunnan|kunnan|kylän|pitäjän) (?:ainoa|ainut|ainokai)\\p{L}*|kolmos(?:et|ten|ille|ista)|neloset|(?:${known})\\p{L}*n? (?:${kin})|ens?(?:immäinen|imä?inen) (?:[\\p{L}-]+ ){0,2}perhe|den enda (?:\\p{L}+ )?\\p{L}*(?:familjen|pojken|flickan|barnet)|the only \\p{L}+ (?:family|child|boy|girl))`,
  'giu',
);
