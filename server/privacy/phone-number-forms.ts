/** What stands before digits: the words say that it is a phone number, a plus sign begins it. */
export type Lead = { called: boolean; plusLength: number };

/** Groups of digits that stand together, what joins them, and what stands before and after. */
export type DigitGroups = { digits: string[]; joints: string[]; lead: Lead; rest: string };

// 0800, 020, 029 … belong to organisations and 116 xxx to public services: they point to nobody's client.
const organisation = /^0(?:10|20|29|30|71|73|75|60[06]|70[07]|80\d)/;
const publicService = /^116\d{3,4}$/;
const mobile = /^0(?:4|50)/;
const areaCode = /^0(?:[235689]|1[3-9])/;
const calledSo =
  /(?:(?:puh|gsm|tel|mob|matkapuh)\.?|(?:puhelin|puhelimen|matkapuhelin|kännykkä|kännykän)?(?:numero|nro|nr|nummer)\p{L}{0,4}|puhelin|puhelimeen|kännykkä|kännykkään|telefon|phone|soita) ?:? ?[(+]{0,2}$/iu;
const year = /^(?:19|20)\d\d$/;
const businessId = /^\d{7}-\d$/;
const unitAfter = /^ ?(?:§|€|%|eur|mom\b|kohta|artikla|luku)|^\/(?:19|20)\d\d(?!\d)|^[,.]\d|^\d/i;

/** Reads the text before digits; null when the digits only continue a word or another number. */
export function readLead(text: string): Lead | null {
  const called = calledSo.test(text);
  if (!called && /[\p{L}\d_]$/u.test(text)) return null;
  return { called, plusLength: /\+ ?\(?$/.exec(text)?.[0].length ?? 0 };
}

/**
 * Tells whether digit groups are a person's phone number: Finnish mobile and landline numbers, international ones (E.164),
 * and any six digits or more that the text calls a phone number. Dates, sums, sections, statute and case numbers are not.
 */
export function isPhoneNumber(groups: DigitGroups): boolean {
  const { digits, joints, lead, rest } = groups;
  const whole = digits.join('');
  if (whole.length < 6 || unitAfter.test(rest) || /^\p{L}/u.test(rest)) return false;
  if (isDate(digits) || businessId.test(written(groups))) return false;
  if (lead.plusLength > 0) return isInternational(whole) && !joints.some((joint) => joint.includes('.'));
  if (whole.startsWith('00')) return isInternational(whole.slice(2));
  if (/^358(?:4|50)/.test(whole)) return whole.length >= 11 && isInternational(whole);
  if (organisation.test(whole) || publicService.test(whole)) return false;
  return isMobile(groups, whole) || isLandline(groups, whole) || (lead.called && isSubscriber(groups, whole));
}

function written({ digits, joints }: DigitGroups): string {
  return digits.map((group, index) => group + (joints[index] ?? '')).join('');
}

function isDate(digits: string[]): boolean {
  const [first = '', second = '', third = ''] = digits;
  if (year.test(first)) return digits.length <= 3 && Number(second) <= 12 && second.length <= 2;
  const monthAndDay = first.length <= 2 && second.length <= 2 && Number(first) <= 31 && Number(second) <= 12;
  return monthAndDay && (year.test(third) || (digits.length === 3 && third.length === 2));
}

function isInternational(whole: string): boolean {
  if (!/^[1-9]\d{7,14}$/.test(whole)) return false;
  if (!whole.startsWith('358')) return true;
  const national = `0${whole.slice(3).replace(/^0/, '')}`;
  if (organisation.test(national)) return false;
  return mobile.test(national) ? national.length >= 8 && national.length <= 11 : national.length <= 10;
}

function isMobile({ digits, joints }: DigitGroups, whole: string): boolean {
  if (!mobile.test(whole) || whole.length > 11 || whole.length < (joints.length > 0 ? 8 : 9)) return false;
  const [first = ''] = digits;
  const inPairs = digits.length === 5 && digits.every((group) => group.length === 2);
  if (first.length < 3 && !inPairs) return false;
  if (joints.some((joint) => joint.includes('.')) && (year.test(digits.at(-1) ?? '') || first.length > 4))
    return false;
  const slashes = joints.filter((joint) => joint.includes('/')).length;
  return slashes === 0 || (slashes === 1 && joints[0]?.includes('/') === true && whole.length >= 9);
}

function isLandline({ digits, joints }: DigitGroups, whole: string): boolean {
  if (!areaCode.test(whole) || whole.length > 10 || joints.some((joint) => /[./]/.test(joint))) return false;
  const [first = '', second = ''] = digits;
  if (digits.length === 1) return whole.length >= 8;
  const isMonthAndYear = year.test(second) && whole.length < first.length + 8;
  return whole.length >= 7 && first === areaCode.exec(whole)?.[0] && !isMonthAndYear;
}

function isSubscriber({ joints }: DigitGroups, whole: string): boolean {
  return whole.length >= 6 && whole.length <= 12 && !joints.some((joint) => /[./]/.test(joint));
}
