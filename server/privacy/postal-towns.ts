import { postalPlaces } from './postal-places.ts';
import type { Recognised } from './recognise.ts';

const townEnding =
  /.(?:järve?i?|joki?e?|la(?:ht|hd)[ie]|niem[ie]|salm[ie]|saar[ie]|koske?i?|mä[ek]i?|kylä|ve[sd][ie]|vaara|linna|kanga(?:s|kaa)|sel[k]?ä|ran[tn]a|suu|vuor[ie]|lam[pm][ie]|numm[ie]|palo|kyrö|harju|poli|puro)(?:n|ss[aä]|st[aä]|ll[aä]|lle|lt[aä]|an|än|in|en)?$/u;
// A word is a town by beginning as one does in its cases, in Finnish or Swedish.
const townBeginning = new RegExp(
  `^(?:${
    'ii|simo|vaala|hailuo[td]|kempele|tyrnäv|alaviesk|alavies|nival|sievi|yliviesk|ylivies|liming|limink|muhos|muhoks|oulu|oulai|kem[it]|torni|raahe|kajaan|kuhmo|sotkamo|puolan[kg]|rovanie|inari|sall[ao]|posio|pello|kolari|muoni|ranua|tervola|haapave|kuusamo|utsjo|sodankyl|kittil|enontek|paltamo|hyrynsalm|ristijärv|suomussalm|taivalkos|pudasjär|utajär|siikala|siikajo|pyhänt|kalajo|merijär|lumijo|kiimin|haukipu|yli-ii|ivalo|ruuk|vihan|' +
    'helsin[kg]|espoo|vantaa|tampere|tur[ku]u|lah[td][ei]|kuopio|pori|joensuu|jyväskyl|vaasa|mikkeli|kotka|kota|kouvola|porvoo|kokkola|rauma|lohja|salo|noki|raisi|kerava|vih[td]i|heinola|forssa|varkau|imatra|jämsä|hamina|hanko|hango|pietarsaar|kauhava|lapua|kuri[k]{1,2}a|kangasal|' +
    'jakobstad|uleåborg|karleby|nykarleby|vasa|åbo|helsingfors|esbo|vanda|tammerfors|borgå|lovis|ekenäs|hangö|kristinestad|närpes|vörå|mariehamn|raseborg|kyrkslätt|sibbo|pargas|pedersöre|larsmo|malax|korsholm|kaskö|björneborg|tavastehus|lahtis|s:t michel|villmanstrand|kuusankos|brahestad|torneå|kajana'
  })(?!\\p{L}*lai[ns])\\p{L}{0,5}$`,
  'u',
);

/** Finds a post code with its town in any case and in small letters: “90480 hailuodossa”. On the server alone: the list is long. */
export function findPostalTowns(text: string): Recognised[] {
  return postalPlaces(text, (word) => townBeginning.test(word) || townEnding.test(word));
}
