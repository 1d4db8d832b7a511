import { isDay, isShortDay } from './days.ts';

/** What stands before digits: the words say that it is a phone number, a plus sign begins it, a letter is glued to it, a service has it. */
export type Lead = { called: boolean; plusLength: number; glued: boolean; ofService: boolean };

/** Groups of digits that stand together, what joins them, and what stands before and after. */
export type DigitGroups = { digits: string[]; joints: string[]; lead: Lead; rest: string };

// 0800, 020, 029 … belong to organisations and 116 xxx to public services: they point to nobody's client.
const organisation = /^0(?:10|20|29|30|60|71|73|75|70[07]|80\d)/;
const publicService = /^116\d{3,4}$/;
const mobile = /^0(?:4|50)/;
const wholeMobile = /^0(?:4\d|50)\d{7}$/;
const areaCode = /^0(?:[235689]|1[3-9])/;
const calledSo =
  /(?:(?<!\p{L})(?:puh|gsm|tel|mob|matkapuh|whatsapp|wa)\.?|(?<!\p{L})p[.:]|(?<!\p{L}|asian |kkaan |ksen )numero(?:sta|on|ssa|ni|n?sa|onsa|staan|stani)?(?: on)?|(?:puhelin|puhelimen|matkapuhelin|kännykkä|kännykän|gsm|telefon|mobil)-?(?:numero|nro|nr|nummer)\p{L}{0,8}(?: on| är)?|puhelin|puhelimeen|puhelimitse|kännykkä|kännykkään|kännystä|telefon|phone|soita|soitti|soittaa|tekstaa|tekstasi) ?:? ?[(+]{0,2}$/iu;
const serviceBefore =
  /(?:vaihde|vaihte|päivystys|päivystyks|neuvonta|neuvonna|asiakaspalvelu|palvelunumero|palvelupuhelin|kriisipuhelin|kirjaamo|virasto|ministeriö|valtuutettu|keskus|växel|jour|registratur)\p{L}*(?: \p{L}+\.?){0,2}[:,]? ?\(?$/iu;
const serviceAfter = /^ ?\(?(?:vaihde|växel|päivystys)/iu;
const anyMobile = /^(?:00)?(?:3580?|0)(?:4|50)/;
const year = /^(?:19|20)\d\d$/;
const unit = /^ ?(?:§|€|%|eur|mom\b|kohta|artikla|lu[kv]u|kpl|asuk|henkil|lasta)|^\/(?:19|20)\d\d(?!\d)|^\d/i;
const moreOfNumber = /^[,.]\d/;
const notSpaced = /[^ ()\n-]/;
const businessId = /^\d{7}-\d$/;
const identityCode = /^(\d{6})-\d{3,4}$/;

/** Reads the text before digits; null when the digits only continue another number. */
export function readLead(text: string): Lead | null {
  if (/\d$/.test(text)) return null;
  const called = calledSo.test(text);
  return {
    called,
    plusLength: /\+ ?\(?$/.exec(text)?.[0].length ?? 0,
    glued: !called && /(?:\p{L}|\p{L}\/|_)$/u.test(text),
    ofService: serviceBefore.test(text),
  };
}

/**
 * Tells whether digit groups are a person's phone number: Finnish mobile and landline numbers, international ones (E.164),
 * and any six digits or more that the text calls a phone number. Dates, sums, sections, statute and case numbers are not.
 */
export function isPhoneNumber(groups: DigitGroups): boolean {
  const { digits, joints, lead, rest } = groups;
  const whole = digits.join('');
  if (whole.length < 6 || unit.test(rest) || isDate(digits) || isOtherForm(groups, whole)) return false;
  if (wholeMobile.test(whole) && isMobile(groups, whole)) return true;
  if ((lead.ofService || serviceAfter.test(rest)) && !anyMobile.test(whole)) return false;
  if (lead.glued || moreOfNumber.test(rest)) return false;
  if (/^\p{L}/u.test(rest) && !(lead.plusLength > 0 && whole.length > 9)) return false;
  if (lead.plusLength > 0)
    return (
      isInternational(whole, digits[1]) &&
      !joints.some((joint) => joint.includes('.') && !whole.startsWith('358'))
    );
  if (whole.startsWith('00')) return isInternational(whole.slice(2));
  if (/^0?358(?:4|50)/.test(whole)) return whole.length >= 11 && isInternational(whole.replace(/^0/, ''));
  if (isOrganisation(whole, digits[0]) || publicService.test(whole)) return false;
  if (isMobile(groups, whole)) return true;
  return isLandline(groups, whole) || (lead.called && isSubscriber(groups, whole));
}

// A business id, or a personal identity code whose check character is wrong.
function isOtherForm(groups: DigitGroups, whole: string): boolean {
  const form = written(groups);
  const birthDay = identityCode.exec(form)?.[1];
  if (birthDay === undefined) return businessId.test(form);
  return !groups.lead.called && (isShortDay(birthDay) || !wholeMobile.test(whole));
}

function written({ digits, joints }: DigitGroups): string {
  return digits.map((group, index) => group + (joints[index] ?? '')).join('');
}

function isDate(digits: string[]): boolean {
  const [first = '', second = '', third = ''] = digits;
  if (year.test(first)) return digits.length <= 3 && Number(second) <= 12 && second.length <= 2;
  const isYear = year.test(third) || (digits.length === 3 && third.length === 2);
  return isYear && first.length <= 2 && second.length <= 2 && isDay(2000, Number(second), Number(first));
}

// "02 908 7855" is in Turku; "0295 016 000" belongs to an office.
function isOrganisation(national: string, firstGroup = ''): boolean {
  return organisation.test(national) && !/^0?[2-9]$/.test(firstGroup);
}

function isInternational(whole: string, afterCountry?: string): boolean {
  if (!/^[1-9]\d{8,14}$/.test(whole) || whole.endsWith('000000')) return false;
  if (!whole.startsWith('358')) return true;
  const national = `0${whole.slice(3).replace(/^0/, '')}`;
  if (isOrganisation(national, afterCountry)) return false;
  return mobile.test(national) ? national.length >= 8 && national.length <= 11 : national.length <= 10;
}

function isMobile({ digits, joints }: DigitGroups, whole: string): boolean {
  if (!mobile.test(whole) || whole.length > 11 || whole.length < (joints.length > 0 ? 8 : 9)) return false;
  const [first = ''] = digits;
  const dotted = joints.some((joint) => joint.includes('.'));
  if (first.length < 3 && !(wholeMobile.test(whole) && (!dotted || digits.length > 4))) return false;
  const likeYear = year.test(digits.at(-1) ?? '') && !wholeMobile.test(whole);
  if (dotted && (likeYear || first.length > 4)) return false;
  const slashes = joints.filter((joint) => joint.includes('/')).length;
  return slashes === 0 || (slashes === 1 && joints[0]?.includes('/') === true && whole.length >= 9);
}

function isLandline({ digits, joints }: DigitGroups, whole: string): boolean {
  const [first = '', second = ''] = digits;
  const isSlashed = digits.length === 2 && /^ ?\/ ?$/.test(joints[0] ?? '') && second.length > 5;
  if (
    !areaCode.test(whole) ||
    whole.length > 10 ||
    (!isSlashed && joints.some((joint) => notSpaced.test(joint)))
  )
    return false;
  if (digits.length === 1) return whole.length >= 8;
  const isMonthAndYear = year.test(second) && whole.length < first.length + 8;
  const area = areaCode.exec(whole)?.[0] ?? '';
  if (digits.length > 7 && digits.every((digit) => digit.length === 1)) return true;
  return (
    whole.length >= 7 &&
    (first === area || (first.length > 4 && digits.length < 4 && (digits.at(-1) ?? '').length > 1)) &&
    !isMonthAndYear
  );
}

function isSubscriber({ joints }: DigitGroups, whole: string): boolean {
  return whole.length >= 6 && whole.length <= 12 && !joints.some((joint) => notSpaced.test(joint));
}
