import type { PrivacyLine } from '../privacy-lines.ts';
import type { Random } from '../random.ts';
import { makeLines } from './line-makers.ts';

// Nominative, genitive, allative, elative, partitive, illative: written by hand, so that no rule of the finder makes what tests it.
const firstNames = [
  'Matti Matin Matille Matista Mattia Mattiin', 'Heikki Heikin Heikille Heikistä Heikkiä Heikkiin', 'Pekka Pekan Pekalle Pekasta Pekkaa Pekkaan',
  'Maija Maijan Maijalle Maijasta Maijaa Maijaan', 'Aino Ainon Ainolle Ainosta Ainoa Ainoon', 'Venla Venlan Venlalle Venlasta Venlaa Venlaan',
  'Eetu Eetun Eetulle Eetusta Eetua Eetuun', 'Aatu Aatun Aatulle Aatusta Aatua Aatuun', 'Veikko Veikon Veikolle Veikosta Veikkoa Veikkoon',
  'Riitta Riitan Riitalle Riitasta Riittaa Riittaan', 'Kerttu Kertun Kertulle Kertusta Kerttua Kerttuun', 'Antti Antin Antille Antista Anttia Anttiin',
  'Tuomas Tuomaan Tuomaalle Tuomaasta Tuomasta Tuomaaseen', 'Markus Markuksen Markukselle Markuksesta Markusta Markukseen', 'Jonas Jonaksen Jonakselle Jonaksesta Jonasta Jonakseen',
  'Onni Onnin Onnille Onnista Onnia Onniin', 'Hilla Hillan Hillalle Hillasta Hillaa Hillaan', 'Sanni Sannin Sannille Sannista Sannia Sanniin',
  'Anna-Liisa Anna-Liisan Anna-Liisalle Anna-Liisasta Anna-Liisaa Anna-Liisaan', 'Jukka-Pekka Jukka-Pekan Jukka-Pekalle Jukka-Pekasta Jukka-Pekkaa Jukka-Pekkaan',
  'Áilu Áilun Áilulle Áilusta Áilua Áiluun', 'Niillas Niillaksen Niillakselle Niillaksesta Niillasta Niillakseen', 'Biret Biretin Biretille Biretistä Biretiä Biretiin',
  'Åsa Åsan Åsalle Åsasta Åsaa Åsaan', 'Björn Björnin Björnille Björnistä Björniä Björniin', 'Gunilla Gunillan Gunillalle Gunillasta Gunillaa Gunillaan',
  'Jelena Jelenan Jelenalle Jelenasta Jelenaa Jelenaan', 'Dmitri Dmitrin Dmitrille Dmitristä Dmitriä Dmitriin', 'Oleksandr Oleksandrin Oleksandrille Oleksandrista Oleksandria Oleksandriin',
  'Faduma Faduman Fadumalle Fadumasta Fadumaa Fadumaan', 'Abdirahman Abdirahmanin Abdirahmanille Abdirahmanista Abdirahmania Abdirahmaniin', 'Warsame Warsamen Warsamelle Warsamesta Warsamea Warsameen',
  'Ahmed Ahmedin Ahmedille Ahmedista Ahmedia Ahmediin', 'Zahra Zahran Zahralle Zahrasta Zahraa Zahraan', 'Mohammad Mohammadin Mohammadille Mohammadista Mohammadia Mohammadiin',
  'Kadri Kadrin Kadrille Kadrista Kadria Kadriin', 'Tõnu Tõnun Tõnulle Tõnusta Tõnua Tõnuun', 'Linh Linhin Linhille Linhistä Linhiä Linhiin',
  'Berivan Berivanin Berivanille Berivanista Berivania Berivaniin', 'Siriporn Siripornin Siripornille Siripornista Siripornia Siriporniin', 'Emily Emilyn Emilylle Emilystä Emilyä Emilyyn',
  'Ramona Ramonan Ramonalle Ramonasta Ramonaa Ramonaan', 'Taisto Taiston Taistolle Taistosta Taistoa Taistoon', 'Jasmin Jasminin Jasminille Jasminista Jasminia Jasminiin',
  'Jusa Jusan Jusalle Jusasta Jusaa Jusaan', 'Vipe Vipen Vipelle Vipestä Vipeä Vipeen', 'Maikki Maikin Maikille Maikista Maikkia Maikkiin',
].map((forms) => forms.split(' ')); // prettier-ignore
const lastNames = [
  'Virtanen Virtasen Virtaselle Virtasesta Virtasta Virtaseen', 'Mäkinen Mäkisen Mäkiselle Mäkisestä Mäkistä Mäkiseen', 'Lehto Lehdon Lehdolle Lehdosta Lehtoa Lehtoon',
  'Niemi Niemen Niemelle Niemestä Niemeä Niemeen', 'Laine Laineen Laineelle Laineesta Lainetta Laineeseen', 'Korhonen-Mäki Korhonen-Mäen Korhonen-Mäelle Korhonen-Mäestä Korhonen-Mäkeä Korhonen-Mäkeen',
  'Salmela Salmelan Salmelalle Salmelasta Salmelaa Salmelaan', 'Aho Ahon Aholle Ahosta Ahoa Ahoon', 'Rautio Raution Rautiolle Rautiosta Rautiota Rautioon', 'Koski Kosken Koskelle Koskesta Koskea Koskeen',
  'Ylipulli Ylipullin Ylipullille Ylipullista Ylipullia Ylipulliin', 'Kangas Kankaan Kankaalle Kankaasta Kangasta Kankaaseen', 'Määttä Määtän Määtälle Määtästä Määttää Määttään',
  'Lindström Lindströmin Lindströmille Lindströmistä Lindströmiä Lindströmiin', 'Magga Maggan Maggalle Maggasta Maggaa Maggaan', 'Näkkäläjärvi Näkkäläjärven Näkkäläjärvelle Näkkäläjärvestä Näkkäläjärveä Näkkäläjärveen',
  'Ivanova Ivanovan Ivanovalle Ivanovasta Ivanovaa Ivanovaan', 'Shevchenko Shevchenkon Shevchenkolle Shevchenkosta Shevchenkoa Shevchenkoon', 'Warsame Warsamen Warsamelle Warsamesta Warsamea Warsameen',
  'al-Hassan al-Hassanin al-Hassanille al-Hassanista al-Hassania al-Hassaniin', 'Hosseini Hosseinin Hosseinille Hosseinista Hosseinia Hosseiniin', 'Tamm Tammin Tammille Tammista Tammia Tammiin',
  'Nguyen Nguyenin Nguyenille Nguyenista Nguyenia Nguyeniin', 'Hagert Hagertin Hagertille Hagertista Hagertia Hagertiin', 'Srisuk Srisukin Srisukille Srisukista Srisukia Srisukiin', 'Smith Smithin Smithille Smithistä Smithiä Smithiin',
  'Xhaferi Xhaferin Xhaferille Xhaferista Xhaferia Xhaferiin', 'Kortetniemelä Kortetniemelän Kortetniemelälle Kortetniemelästä Kortetniemelää Kortetniemelään',
].map((forms) => forms.split(' ')); // prettier-ignore

const form = (forms: readonly string[], place: number) => forms[place] ?? '';

function fullName(random: Random): string {
  const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
  const inCase = random.below(6);
  return random.pick([
    () => `${form(first, 0)} ${form(last, inCase)}`,
    () => `${form(first, 0)} ${form(last, inCase)}`,
    () => `${form(first, 0)} ${form(last, inCase)}`,
    () => `${form(last, 1)} ${form(first, inCase)}`,
    () => `${form(last, 0)}, ${form(first, 0)}`,
    () => `${form(first, 0)} ${form(random.pick(firstNames), 0)} ${form(last, inCase)}`,
    () => `${form(first, 0).charAt(0)}. ${form(random.pick(lastNames.slice(0, 26)), inCase)}`,
    () => `${form(first, inCase)} ${form(last, 0).charAt(0).toUpperCase()}.`,
    () => `${form(first, 0)} ${form(last, inCase)}`.toUpperCase(),
  ])();
}

const hastilyWritten = (random: Random) =>
  `${form(random.pick(firstNames.slice(0, 14)), 0)} ${form(random.pick(lastNames.slice(0, 2)), random.below(4))}`.toLowerCase();

const sentences = [
  'Asiakkaani §§ on ottanut yhteyttä.', 'Sosiaalityöntekijänä mietin, miten §§ pitäisi ottaa huomioon?', 'Saako §§ nähdä lokitiedot, kun huoltajuus on toisella?', '§§: lapsen sijoitus jatkuu kesään.',
  'Ilmoituksen teki koulu, ja siinä mainitaan §§ sekä kolme sisarusta', 'Mitä mieltä olette, kun §§ kiistää päihteet (LSL 40 §)?', 'Tapaaminen sovittiin, mutta §§ perui sen.',
]; // prettier-ignore
const genitiveSentences = [
  '§§ äiti pyytää tietoja koulusta.', 'Tiedot pyysi §§ isä, joka ei ole huoltaja.', 'Miten §§ mielipide selvitetään?', 'mietin mitä §§ äidille voi kertoa', 'Soitin eilen §§ sijaisvanhemmille.',
  '§§ huostaanotto purettiin keväällä.',
]; // prettier-ignore
const otherSentences = [
  'Kerroin §§ asiasta viime viikolla.',
  'Puhuimme §§ verkostossa.',
  'Isä suuttui ja syytti §§ kaikesta.',
  'Lapsi kertoi §§ paljon.',
  'Onko §§ oikeus asianajajaan?',
];

/** Names in all cases and of several origins, whole and alone. */
export function nameLines(): PrivacyLine[] {
  const all = [...sentences, ...otherSentences];
  const lone = firstNames.filter(([name]) => !/^(?:Vipe|Jusa|Siriporn)$/.test(name ?? ''));
  return [
    ...makeLines({ kind: 'name', level: 'warn', count: 600, sentences: all, make: fullName }),
    ...makeLines({ kind: 'name', level: 'warn', count: 40, sentences: all, make: hastilyWritten }),
    ...makeLines({ kind: 'lone_name', level: 'warn', count: 150, sentences: genitiveSentences, make: (random) => form(random.pick(lone), 1) }),
    ...makeLines({ kind: 'lone_name', level: 'warn', count: 200, sentences: otherSentences, make: (random) => form(random.pick(firstNames), 2 + random.below(4)) }),
    ...makeLines({ kind: 'lone_name', level: 'warn', count: 80, sentences: ['Sijoituspaikassa §§ voi hyvin.', '§§ asuu nyt mummolla.', 'Sekä lapsi että §§ ja vauva muuttivat.'], make: (random) => form(random.pick(firstNames), 0) }),
    ...makeLines({ kind: 'lone_name', level: 'warn', count: 60, sentences: ['Perhe §§ muutti pois.', 'Soitin rouva §§ asiasta.', 'Meillä asiakas §§ vaatii kopioita.'], make: (random) => form(random.pick(lastNames), 0) }),
  ]; // prettier-ignore
}
