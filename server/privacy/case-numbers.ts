import type { Recognised } from './recognise.ts';

// What a number of a client's matter is called; the word may be in any case, and a system's name may do.
const matter =
  'asian?|asian |tuomio ?|ilmo ?|jutun |tapauksen |perheen |lapsen |asiakas|asiakkaan |asiakas-|as\\.? ?|diaari|diari\\p{L}{1,4}|dia|dr|d:|potilas|potilaan |päätös|päätöksen |tapaus|juttu|ilmoitus|' +
  'lastensuojeluilmoitus |lastensuojeluilmoituksen |ls-ilmoitus |rikosilmoitus|rikosilmoituksen |tutkinta|tutkintailmoitus|esitutkinnan |kirjaamo|kirjaus|hakemus|hakemuksen |' +
  'vireillepano|viite|rekisteri|rekisteröinti|perhe|asiakirja|arkisto|asiakkuus|asiakkuuden |jäljennös|sopimus|tapahtuma|käsittely|kantelu|valitus|lausunto|lähete';
const foreign =
  'diarienummer|diarienr|ärendenummer|ärendenr|ärende nr|målnummer|mål nr|(?:klient|kund|patient)(?:nummer|nr)|case number|case no\\.?|(?:client|customer) (?:number|no)|patient number|file number|file no|reference number';
// any other number with a name of its own: “ratkaisunumero”
const other =
  '(?!puhelin|matkapuh|kännyk|gsm|faksi|huone|sivu|talo|posti|tili|järjest|versio|vuosi|palvelu|neuvonta|päivyst|hätä|yleis|keskus|vaihte|vuoro|lento|koko|kengän)\\p{L}{4,25}numero';
const short =
  'dnro|dnr|dno|asianro|asnro|a-nro|r-ilmo|rikosilmo|rikosilmoitus|tutkintailmoitus|viitteenne|viitteemme|viite|diaari|päätösnro|tunnus|tunnuksella|id|oid';
const system =
  '(?:(?:sosiaali-?)?effica|lifecare|mediatri|pegasos|pegasokse|abilita|pro ?consona|apotti|vitec|uma|patja|sakari|aipa|vakka|lyyti|tweb|dynasty|domus|casem|saga)(?:n|nro|ssa|sta|lla|-\\p{L}+|:ssa|:n)?(?: \\p{L}*(?:numero|nro|tunnus|tunniste|id|asiakas|asia)\\p{L}*)?';
const client =
  '(?:asiakas|potilas|client|klient|kund|asiakkaan|asiakkaalla|asiakkaalta|asiakkaalle|asiakasta|asiakkaamme|asiakkaani|asiakkuus|asiakkuuden|asiakkuudessa) (?:nro|nr|n:o|no|numero|#|id)?';
const called = `(?:(?:(?:${matter})[- ]?(?:numero|nro|nr|no(?!\\p{L})|tunnus|tunniste|id|koodi)|${other}|${foreign}|${short})\\p{L}{0,9}|${system}|${client})`;
const joint = String.raw`(?:[:.#]|\bon ollut|\bon|\boli|\bovat|\bär|\bis|\bnro|\bnumero|\bnumerolla|\bno|\bnr|\bmerkitty|\bkirjattu|\bannettu|\bjärjestelmässä|\s|[(=])*`;
const number = String.raw`(?=[\p{L}\d/:._ -]{0,10}\d)(?:\p{Lu}{1,6}[ :/-]?|\p{L}{1,9}[-/])?\d[\p{L}\d]*(?:[ ]?[/:._-][ ]?[\p{L}\d]+|\.\d+| \d{3}(?!\d))*`;
const calledNumber = new RegExp(`(?<![\\p{L}\\d-])(${called})(${joint})(${number})`, 'giu');

const ownForms = [
  // a diary number with its class: 1234/05.02.01/2024, PUD/123/05.02/2026, Ii 12/05.09/2025
  /(?<![\p{L}\d/.-])(?:\p{L}[\p{L}\d_-]{0,9} ?[/:-] ?)?\d{1,7} ?\/ ?\d{2}(?:[.:]\d{2}){1,5}(?:[.:]\d+)? ?\/ ?(?:20)?\d{2}(?:\/\d+)?(?![\d/])/giu,
  /(?<![\p{L}\d/.-])\p{Lu}[\p{L}\d_-]{1,9} ?\/ ?\d{1,7}(?: ?\/ ?\d{1,3}(?:\.\d{1,3})*)* ?\/ ?(?:20)\d{2}(?:\/\d+)?(?![\d/])/gu,
  // POHADno-2024-1234, HEL 2024-012345
  /(?<![\p{L}\d/.-])\p{Lu}{1,10}(?:[Dd]no)?[- ](?:19|20)\d\d-(?!(?:19|20)\d\d(?!\d))\d{2,7}(?![\d/-])/gu,
  // VAA 123/2024, S-123456
  /(?<![\p{L}\d/.-])\p{Lu}{3,6} \d{1,6}\/20[12]\d(?![\d/])/gu,
  /(?<![\p{L}\d/.-])(?!(?:ISO|IEC|SFS|EN|DIN|RFC|FI)-)\p{Lu}{1,3}-\d{5,8}(?![\d/.-])/gu,
  // of a court: H 20/1234, R 21/123, L24/12345, S 23/456
  /(?<![\p{L}\d/.-])(?:(?:H[LU]|[HRLSUVTK]) ?\d{2}\/\d{2,6}(?:\/\d{1,5})?|[HRL] ?\d{4,6}\/\d{2})(?![\d/])/gu,
  // of the police: 5680/R/1234/24
  /(?<![\p{L}\d/.-])\d{4} ?\/ ?[RSVKPTA] ?\/ ?\d{1,7} ?\/ ?\d{2}(?:\d{2})?(?![\d/])/gu,
  // of an administrative or a district court: HAO 1234/2024, Pohjois-Suomen HAO 24/1234, OKO 24/123
  /(?<![\p{L}\d/.-])(?:\p{L}{0,4}hao|\p{L}{2,4}ko|ho|hallinto-oikeu(?:s|den|dessa)|käräjäoikeu(?:s|den|dessa))(?::?n|:ssa|:lta)?[ :]?(?:dnro ?|asia(?:numero|ssa)? ?|nro ?|päätös ?)?[A-Z]? ?\d{1,6}\/\d{2,6}(?:\/\d{1,5}){0,2}(?![\d/]|\.\d)/giu,
  // what is called a matter or a decision: asiassa 1234/2025, viranhaltijapäätös 34/2025, päätös § 12/2026
  /(?<![\p{L}-])(?:\p{L}{0,20}asia(?:ssa|n|sta|lla|a)?|\p{L}{0,20}päätö(?:s|ksen|ksessä|ksestä|ksellä)|(?:ls-|lastensuojelu|rikos)ilmoitu(?:s|ksen|ksessa|ksesta)|hakemu(?:s|ksen|ksessa)|(?:rikos|siviili)asia(?:ssa|n)?|mål|ärende|beslut|case)(?: §| nro| numero| nr)? (?:§ ?)?(?:[A-Z] ?)?\d{1,6}(?: ?§)?[/:](?:20)?\d{2}(?:\/\d+)?(?![\d/])/giu,
  /(?<!\p{L})(?:\p{L}{0,20}asia(?:ssa|n|sta)?|mål|tuomio)(?: nro)? (?:\d\d\/\d{3,6}|(?:19|20)\d\d-(?!(?:19|20)\d\d(?!\d))\d{2,7})(?![\d/-])/giu,
  /(?<!\p{L})(?:(?:ls-|lastensuojelu|rikos)ilmoitu(?:s|ksen|ksessa|ksesta)) (?:nro|numero) \d{3,7}(?![\d/])/giu,
];

// Published decisions, bills, statutes, the diaries of overseers of legality and of ministries, which are no client's.
const abbreviated =
  'kho|kko|eoak|eoa|aoa|okv|oka|eit|eut|euoi|tsv|tt|mao|vako|yvtltk|ecli|finlex|he|hed|lavl|stvl|stvm|pevl|pevm|lavm|hvm|stv|la|ka|vns|com|sops|sk|celex|lsl|shl|hl|hal|hol|julkl|vna|stma|thl|valvira';
const published = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${abbreviated})[ :]{0,2}|v(?:n|nk)\/|(?:stm|om|okm|sm|tem|ym|um|pl?m)\/|(?:asetus|asetuksen|direktiivi\p{L}*|laki|lain|lakiin|laissa|lailla|säädös\p{L}*|sopimus|förordning\p{L}*|lag|lagen|regulation|direktiv\p{L}*|directive)(?: \((?:eu|ey|ety)\))? (?:n:o |nro |no )?)$`,
  'iu',
);
// “AOA:n päätös 3.4.2014, dnro 1001/4/14”
const ofOverseer =
  /(?<!\p{L})(?:eoak?|aoa|okv|oka|kho|kko|oikeusasiami\p{L}+|apulaisoikeus\p{L}+|oikeuskansler\p{L}+|tietosuojavaltuutet\p{L}+|korkei\p{L}+ (?:hallinto-)?oikeu\p{L}+|yhdenvertaisuus\p{L}+)(?::\p{L}+)?(?:[^.\n]|\d\.){0,45}$/iu;
// a client's own matter before the same court
const pending = /kesken(?!ei)|vireill|valitusl|asiakkaa(?:ni|mme)|valituksemme|kantelumme|perheen valitus/iu;
const publishedNumber = new RegExp(
  `^(?!hl ?\\d\\d/)(?:${abbreviated}|vn|vnk|stm|om|okm|sm|tem|ym|eu|ey|julk\\p{L}*)[ /:-]|^[ct]-\\d{1,4}/`,
  'iu',
);
// after “id”, “asiakas”, “asia”: the amounts, ages, dates, sections that are no numbers of anybody
const noNumberAfter =
  /^ ?(?:§|%|€|eur|v\b|v\.|-?vuoti|kk|vuot|kuukau|päiv|kert|kpl|lasta|laps|perhet|henk|asiakast|työntek|tunti|h\b|luku|artikl|momen|mom\b|kohta|kohda)/iu;

/** Finds numbers of clients' matters in folded text: case, client, diary and police numbers; what is published passes. */
export function findCaseNumbers(text: string): Recognised[] {
  const found = [...calledNumbers(text), ...ownForms.flatMap((form) => formed(text, form))];
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

function calledNumbers(text: string): Recognised[] {
  return [...text.matchAll(calledNumber)].flatMap(
    ({ index, 0: whole, 1: name = '', 2: between = '', 3: digits = '' }) => {
      const written = digits.replace(/[.:/_-]+$/, '');
      const end = index + whole.length - (digits.length - written.length);
      if (
        isPublished(text, index, written) ||
        (/\n/.test(between) && (isWeak(name) || !/^:? ?\n$/.test(between))) ||
        noNumberAfter.test(text.slice(end))
      )
        return [];
      if (countDigits(written) < (isWeak(name) ? 4 : 2) || ofAnotherKind.some((form) => form.test(written)))
        return [];
      return [caseNumber({ start: end - written.length, end }), ...furtherNumbers(text, end)];
    },
  );
}

const further = /(?:,| ja| sekä| tai| och| and|;) (?:\p{L}{3,12} )?(\d[\d/:._-]{2,24}\d)(?![\d\p{L}])/uy;

// “Dnrot 61/2025 ja 62/2025”
function furtherNumbers(text: string, from: number): Recognised[] {
  const found: Recognised[] = [];
  further.lastIndex = from;
  for (let match = further.exec(text); match !== null; match = further.exec(text)) {
    const [, written = ''] = match;
    const end = further.lastIndex;
    if (ofAnotherKind.some((form) => form.test(written)) || noNumberAfter.test(text.slice(end))) break;
    found.push(caseNumber({ start: end - written.length, end }));
  }
  return found;
}

function formed(text: string, form: RegExp): Recognised[] {
  return [...text.matchAll(form)].flatMap(({ index, 0: whole }) =>
    isPublished(text, index, whole) ? [] : [caseNumber({ start: index, end: index + whole.length })],
  );
}

function caseNumber(place: { start: number; end: number }): Recognised {
  return { ...place, kind: 'case_number', level: 'warn', instead: 'asianumero' };
}

function isPublished(text: string, start: number, written: string): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (published.test(before)) return true;
  const isPending = pending.test(before) || pending.test(text.slice(start, start + 80));
  return !isPending && (publishedNumber.test(written) || ofOverseer.test(before));
}

/** “asiakas 12” and “viite 3” tell nothing, “asiakasnumero 12” does. */
function isWeak(name: string): boolean {
  return !/(?:numero|nro|tunnus|tunniste|nummer|number|diaari|dnr|dno|oid|arkisto)/iu.test(name);
}

const countDigits = (written: string) => written.replace(/\D/g, '').length;

const ofAnotherKind = [
  /^(?:19|20)\d\d$/, // a year
  /^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$/,
  /^(?:19|20)\d\d-(?:0?[1-9]|1[0-2])(?:-\d{1,2})?$/,
  /^\d{6}[-+A-Y]\d{3}[\dA-Y]$/i, // formed as an identity code, and as a business's
  /^\d{7}-\d$/,
];
