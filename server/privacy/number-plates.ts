import type { Recognised } from './recognise.ts';

const plate =
  /(?<![\p{L}\d_/:-]|\d[.,])([a-zåäö]{2,3})( ?- ?| ?)([1-9]\d{0,2})(?![\p{L}\d]|-\p{L}{3}|[-/]\d|[.,]\d| ?(?:§|%|€|eur|mom\b|kohta|lu[kv]u|artikla))/giu;
const digitsFirst = /(?<![\p{L}\d_/:-]|\d[ .,])(\d{1,3})( ?- ?| ?)([a-zåäö]{2,3})(?![\p{L}\d]|-\p{L})/giu;
const rare = /(?<![\p{L}\d_/:-])[a-z](?: ?- ?| )\d{3,5}(?![\p{L}\d]|[-/]\d)/giu;
const diplomatic = /(?<![\p{L}\d_/:-])CD-[1-9]\d{2,3}(?![\p{L}\d]|[-/]\d)/gu;
// Acts, authorities, case law, illnesses, standards: what is written with a dash and a number and is no plate.
export const otherAbbreviations: ReadonlySet<string> = new Set(
  (
    'HE KHO KKO KHV STM THL EU EY EIT EIS EOA AOA OKV OKA OM VM SM UM TEM LVM MMM YM PLM VNK EV EK PTK STV LAV PEV HAV SIV ' +
    'LSL SHL HOL HAL HL PL PB RL OK LL JHL KUL PTL TSL VTJ DVV PRH VRK AVI ELY LVV OPH OPS HVA POH HUS OYS TAY TYS KYS ISO SFS EN ' +
    'DIN ICD DSM WHO UN YK ETA EUT CRP PCR HIV HPV TV PC IT AI IQ ID IP ADH CAN RAI TOI LTO GPT COV ' +
    'SOP VNA RTA ASA AS RP RN OP JO FRL GSM USB CD DVD KPL KLO ART KAP SIV NRO MOM GAD PHQ ' +
    'MS WC CV VV ATK SE AA PRO MAX MIN NO NR OSA VKO PVM TUN TOP ESR FIT'
  ).split(' '),
);
const vehicleNear =
  /(?:\bauto(?!m|n[oi])|auton|autol|autos|ajoneuvo|rekister|rekkar|\brek[.: ]|kilpi|kilve|kilvis|mopo|moottoripyör|peräkärry|perävaunu|traktor|skootter|mönkij|kelkka|kelka|paku|\bbil(?:en|ens)?\b|fordon|registre|skylt|släp|\bcar\b|vehicle|plate|volvo|toyota|skoda|ford|audi|bmw|mercedes|tesla)/iu;

/**
 * Finds number plates in folded text: ABC-123, AB-12, trailers, mopeds and tractors with the digits first, export and diplomatic
 * ones; without a dash, or in small letters, only where the text speaks of a vehicle. Abbreviations of law and authorities pass.
 */
export function findNumberPlates(text: string): Recognised[] {
  const found = [
    ...[...text.matchAll(plate)].filter((match) => isPlate(match, text)),
    ...[...text.matchAll(digitsFirst)].filter((match) => isDigitsFirst(match, text)),
    ...text.matchAll(diplomatic),
    ...[...text.matchAll(rare)].filter((match) => isNearVehicle(match, text)),
  ];
  return found
    .map(({ index, 0: whole }) => ({
      kind: 'number_plate' as const,
      level: 'block' as const,
      start: index,
      end: index + whole.length,
      instead: 'rekisteritunnus',
    }))
    .sort((a, b) => a.start - b.start);
}

function isPlate(match: RegExpExecArray, text: string): boolean {
  const [, letters = '', joint = '', digits = ''] = match;
  const isOther = otherAbbreviations.has(letters.toUpperCase());
  const isUpper = letters === letters.toUpperCase();
  const isFull = letters.length === 3 && digits.length === 3;
  if (joint === '-' && !isOther && (isUpper ? digits.length > 1 : isFull)) return true;
  if (joint === ' - ' && !isOther && isUpper && isFull) return true;
  const isLikely = joint.includes('-') || (isUpper ? letters.length + digits.length > 3 : isFull);
  return isLikely && (!isOther || joint.includes('-')) && isNearVehicle(match, text);
}

function isDigitsFirst(match: RegExpExecArray, text: string): boolean {
  const [, digits = '', joint = '', letters = ''] = match;
  if (otherAbbreviations.has(letters.toUpperCase())) return false;
  const isUpper = letters === letters.toUpperCase();
  if (joint === '-' && isUpper && letters.length === 3 && digits.length === 3) return true;
  return isUpper && joint !== ' - ' && letters.length + digits.length >= 5 && isNearVehicle(match, text);
}

function isNearVehicle({ index, 0: whole }: RegExpExecArray, text: string): boolean {
  const end = index + whole.length;
  return (
    vehicleNear.test(text.slice(Math.max(0, index - 60), index)) ||
    vehicleNear.test(text.slice(end, end + 30))
  );
}
