const either = (words: string) => words.trim().split(/\s+/).join('|');
const ending = '(?:n|a|ä|ta|tä|ll[aä]|lle|lt[aä]|ss[aä]|st[aä]|un|an|in|hen|een|ks[ie])?(?:kin)?';

// Stems with both grades, so that a name is known in every case.
const finnishSure = either(
  'katu kadu tie kuja polku polu väylä raitti raiti bulevardi esplanadi puistikko puistiko tanhua penger penkere valtakatu aukio',
);
// Also the names of houses, companies and things; with a capital they are streets.
const finnishMaybe = either(
  'kaari kaare ranta ranna tori mäki mäe rinne rintee portti porti silta silla kulma laita laida reuna piha laituri puisto taival taipalee linja syrjä kierto kierro lenkki lenki mutka kaarto kaarro kenttä kentä suora varsi varre törmä ahde ahtee notko pelto pello niitty niity perä perukka peruka haka haa nurmi nurme kallio kumpu kummu korpi korve lehto lehdo kaarre kaartee taus',
);
const swedishSure = either('gatan gata vägen väg gränden gränd stigen stig esplanaden allén brinken');
const swedishMaybe = either(
  'stranden torget backen backa kajen bågen ringen svängen kroken parken stråket leden plan',
);

/** The end of a street's name in any case of Finnish or Swedish, which nearly nothing else ends in. */
export const sureEnd = `(?:(?:${finnishSure})${ending}|(?:${swedishSure})s?)`;
/** The same for words that much else ends in too. */
export const maybeEnd = `(?:(?:${finnishMaybe})${ending}|(?:${swedishMaybe})s?)`;

/** Roads with a number of their own, and words that only look like streets. */
export const noStreet =
  /^(?:(?:valta|kanta|seutu|yhdys|moottori|maan|rauta|hengitys|virtsa|synnytys|poistumis|etenemis|valitus|oikeus|esi|keino)tie|(?:kävely|piha)ka[td]u|(?:hoito|palvelu|asiakas|opinto|ura|koulutus|sijoitus|päätös)pol|(?:oulun|oikeudenkäymis|maa|perintö|naimis|avioliitto|ulosotto|rakennus)kaar|(?:tieto|palvelu|vuorovaikutus)väyl|(?:aika|palvelu|päätöksenteko|asiointi)(?:kaar|linj|kierro|kierto|por[t]|sil|ket)|(?:kokonais|palvelu)kier|(?:raitio|päivystys|puhelin)linj)/iu;
