import type { Recognised } from './recognise.ts';

// What a number of a client's matter is called; the word may be in any case, and a system's name may do.
const called = String.raw`(?:(?:(?:asia|asian |jutun |tapauksen |perheen |asiakas|asiakkaan |asiakas-|diaari|dia|potilas|potilaan |päätös|päätöksen |tapaus|juttu|ilmoitus|lastensuojeluilmoituksen |rikosilmoitus|rikosilmoituksen |tutkinta|tutkintailmoitus|esitutkinnan |kirjaamo|kirjaus|hakemus|hakemuksen |vireillepano|viite|rekisteri|rekisteröinti|perhe|asiakirja|asiakkuus|palvelu|jäljennös|sopimus|tapahtuma|käsittely|kantelu|valitus|lausunto|lähete)[- ]?(?:numero|nro|nr|tunnus|tunniste|id|koodi|tunnuksella)|(?:dnro|dnr|dno|diarienummer|diarienr|ärendenummer|ärendenr|målnummer|klientnummer|kundnummer|patientnummer|ärende nr|case number|case no|client number|client no|patient number|file number|file no|reference number|asianro|asnro|asiakasnro|a-nro|r-ilmo|rikosilmo|rikosilmoitus|tutkintailmoitus|viitteenne|viitteemme|viite|diaari|päätösnro|tunnus|tunnuksella|id)))\p{L}{0,9}|(?:(?:sosiaali-?)?effica|lifecare|mediatri|pegasos|abilita|pro ?consona|apotti|vitec|uma|patja|sakari|aipa|vakka|lyyti|tweb|dynasty|domus|casem|saga)(?:n|ssa|sta|lla|-\p{L}+|:ssa|:n)?(?: \p{L}*(?:numero|nro|tunnus|tunniste|id|asiakas|asia)\p{L}*)?|(?:asiakas|potilas|client|klient|kund|asiakkaan|asiakkaalla|asiakkaalle|asiakasta) (?:nro|nr|n:o|no|numero|#|id)?`;
const joint = String.raw`(?:[:.#]|\bon|\bovat|\bär|\bis|\bnro|\bnumero|\bnumerolla|\bno|\bnr|\s|[(=])*`;
const number = String.raw`(?=[\p{L}\d/:._-]*\d)(?:\p{Lu}{1,6}[ :/-]?)?\d[\p{L}\d]*(?:[ ]?[/:._-][ ]?[\p{L}\d]+|\.\d+| \d{3}(?!\d))*`;
const calledNumber = new RegExp(`(?<![\\p{L}\\d-])(${called})(${joint})(${number})`, 'giu');

const ownForms = [
  // a diary number with its class: 1234/05.02.01/2024, PUD/123/05.02/2026, Ii 12/05.09/2025
  /(?<![\p{L}\d/.-])(?:\p{L}[\p{L}\d_-]{1,9}[/:-])?\d{1,7}\/\d{2}(?:[.:]\d{2}){1,5}(?:[.:]\d+)?\/(?:20)?\d{2}(?:\/\d+)?(?![\d/])/giu,
  /(?<![\p{L}\d/.-])\p{Lu}[\p{L}\d_-]{1,9}\/\d{1,7}(?:\/\d{1,3}(?:\.\d{1,3})*)*\/(?:20)\d{2}(?:\/\d+)?(?![\d/])/gu,
  // POHADno-2024-1234, HEL 2024-012345
  /(?<![\p{L}\d/.-])\p{Lu}{1,10}(?:[Dd]no)?[- ](?:19|20)\d\d-(?!(?:19|20)\d\d(?!\d))\d{2,7}(?![\d/-])/gu,
  // of a court: H 20/1234, R 21/123, L24/12345, S 23/456
  /(?<![\p{L}\d/.-])[HRLSUVTK] ?\d{2}\/\d{2,6}(?![\d/])/gu,
  // of the police: 5680/R/1234/24
  /(?<![\p{L}\d/.-])\d{4} ?\/ ?[RSVKPTA] ?\/ ?\d{1,7} ?\/ ?\d{2}(?:\d{2})?(?![\d/])/gu,
  // of an administrative or a district court: HAO 1234/2024, Pohjois-Suomen HAO 24/1234, OKO 24/123
  /(?<![\p{L}\d/.-])(?:\p{L}{0,4}hao|\p{L}{2,4}ko|ho)(?::?n|:ssa|:lta)?[ :]?(?:dnro ?|asia(?:numero)? ?|nro ?)?\d{1,6}\/\d{2,4}(?:\/\d{1,5}){0,2}(?![\d/]|\.\d)/giu,
  // what is called a matter or a decision: asiassa 1234/2025, viranhaltijapäätös 34/2025, päätös § 12/2026
  /(?<!\p{L})(?:asia(?:ssa|n|sta|lla|a)?|(?:viranhaltija)?päätö(?:s|ksen|ksessä|ksestä|ksellä)|huostaanottopäätö\p{L}+|lastensuojeluilmoitus|rikosasia(?:ssa|n)?|siviiliasia(?:ssa|n)?|mål|ärende|beslut)(?: §| nro| numero| nr)? \d{1,6}(?: ?§)?[/:](?:20)?\d{2}(?:\/\d+)?(?![\d/])/giu,
];

// Published decisions, bills, statutes, the diaries of overseers of legality and of ministries, which are no client's.
const published =
  /(?<!\p{L})(?:(?:kho|kko|eoak|eoa|aoa|okv|oka|eit|eut|euoi|tsv|tt|mao|vako|yvtltk|ecli|finlex|he|hed|lavl|stvl|stvm|pevl|pevm|lavm|hvm|stv|la|ka|vns|com|sopS|sops|sk|celex|lsl|shl|hl)[ :]{0,2}|v(?:n|nk)\/|(?:stm|om|okm|sm|tem|ym|um|pl?m)\/|oikeusasiami\p{L}+[^.\n]{0,40}|oikeuskansleri\p{L}*[^.\n]{0,40}|tietosuojavaltuutet\p{L}+[^.\n]{0,40}|oikeusasiamie\p{L}+ |(?:asetus|asetuksen|direktiivi\p{L}*|laki|lain|lakiin|laissa|lailla|säädös\p{L}*|sopimus|förordning\p{L}*|lag|lagen|regulation|direktiv\p{L}*|directive)(?: \((?:eu|ey|ety)\))? (?:n:o |nro |no )?)$/iu;
const publishedNumber =
  /^(?:kho|kko|eoak|eoa|aoa|okv|tsv|vn|vnk|stm|om|okm|sm|tem|ym|he|stvm|stvl|lavm|pevl|pevm|eu|ey|c|t|thl|julk\p{L}*)[ /:-]/iu;
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
      if (isPublished(text, index, written) || /\n/.test(between) || noNumberAfter.test(text.slice(end)))
        return [];
      if (countDigits(written) < (isWeak(name) ? 4 : 2) || ofAnotherKind.some((form) => form.test(written)))
        return [];
      return [caseNumber({ start: end - written.length, end })];
    },
  );
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
  return publishedNumber.test(written) || published.test(text.slice(Math.max(0, start - 60), start));
}

/** “asiakas 12” and “viite 3” tell nothing, “asiakasnumero 12” does. */
function isWeak(name: string): boolean {
  return !/(?:numero|nro|tunnus|tunniste|nummer|number|diaari|dnr|dno)/iu.test(name);
}

const countDigits = (written: string) => written.replace(/\D/g, '').length;

const ofAnotherKind = [
  /^(?:19|20)\d\d$/, // a year
  /^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$/,
  /^(?:19|20)\d\d-\d{1,2}(?:-\d{1,2})?$/,
  /^\d{6}[-+A-Y]\d{3}[\dA-Y]$/i, // formed as an identity code, and as a business's
  /^\d{7}-\d$/,
];
