import type { PrivacyLine } from '../privacy-lines.ts';
import { markedLines } from './marked-lines.ts';

const addresses = [
  'Äiti asuu nyt os. [[porokaari 4 as. 3]], isä muualla.', 'osoite on [[Mäkelän perukka 9]]', 'Perhe muutti [[Vanha Maantie 15]] :een.', 'Käynti: [[Kallioperä 4]]', 'Lapsi on os. [[Kivikko 7 B]].', 'OSOITE: [[METSÄKUMPU 12]]',
  'os [[hiekkapelto 3]], käynti klo 12', 'osoitteesta [[Ylitalonperä 21]]', 'Osoitteessa [[lehtola 4]] on käyty.', 'Mummo asuu [[Koivuhaka 6]]', 'asuu [[Haapalehto 2 A 7]] äidin kanssa', 'asuvat [[Siltakuja 5]]:ssä', 'asuu osoitteessa [[pappilanmutka 11 as 2]]',
  'Kotiosoite [[Takalo 88]]', 'kotiosoite: [[Rajalantörmä 5]]', 'Käyntiosoite perheellä on [[Nuottaranta 3 C 12]].', 'Perhe muuttaa [[Myllyraitti 14]]', 'Isä muutti [[Pihlajanlaita 2]] viime viikolla.', 'Uusi osoite [[Harjunpenger 10 B 5]].',
  'Tapaaminen on [[Lepikonhaka 8]]', 'Poika karkasi [[Koskennurmi 17]] suuntaan', 'Kotikäynti [[Rinnepelto 6 as. 4]]', 'Kotikäynti tehtiin [[Niittyrinne 3]].', 'Poliisi haki lapsen [[Kuusiperä 12]] pihasta', 'Postiosoite [[Tuomelanväylä 9 A]]',
  'adress [[Solbacka 4]]', 'bor på [[Skogsbrynet 7 B]]', 'adressen är [[Åkerslätten 12]]', 'bor på adressen [[Norra Hamngatan 5 A 3]]', 'Hemadress: [[Lillåkern 3]]', 'She lives at [[Keskuskatu 5 B 10]].',
  'Vanhemmat asuvat [[Iso-Heikinkuja 2]]', 'asuu rivarissa [[Jokikulma 3 B 2]]', 'os. [[PL 12 Kurjenkello 4]]'.replace('PL 12 ', ''), 'Lapsen vuosiasuminen: [[Ämmänkosken polku 4]]', 'osoitteeseen [[Uusi Porvoontie 118 C 44]]', 'Äiti on muuttanut [[kirkkokalliolle 5]]'.replace('kirkkokalliolle', 'Kirkkokalliolle'),
  'Osoite? [[rantaperkiö 16 b 3]]', 'Asunto on [[Tervahovinkatu 4 B 31]].', 'os: [[Yrjö-Koskisen katu 4]]', 'os.[[Keskitie 2]]', 'perheen osoite on edelleen [[Varpusrinne 1 G 60]]', 'Asuu vuokralla [[Hallakorpi 9]].'.replace('vuokralla ', ''), 'asuinpaikka [[Tikkasenperä 31]]',
  'Viety turvakotiin osoitteesta [[Sahanperä 7]], jossa', '[[Peltoperä 12]] asuva perhe', '[[Tuohikuja 5]]', '[[Torpankaarre 3 A]] on kodin osoite.', '[[Järvenlaita 14]]', '[[Ruskonselkä 21 as 4]]', '[[Ahonlaita 6]]', '[[Joutsenkaari 15 C 31]]', '[[Jäkälänpolku 5]]',
  '[[Mustikkakumpu 3]]', '[[Saarentaus 14]] on kotina', '[[Kotirinne 7]]', '[[Kangaspirtti 2]]'.replace('Kangaspirtti 2', 'Kangaspolku 2'), '[[Aittokuja 3 as. 5]]', 'Koti on [[Vesaisentie 6-8 B 22]].', '[[Kurkiaura 2]]'.replace('Kurkiaura', 'Kurkisuora'), '[[Lammassuontie 3as7]]'.replace('3as7', '3 as7'),
]; // prettier-ignore

const towns = [
  '[[90 480 Hailuoto]]', 'perhe on [[90 480 hailuodosta]]', '[[93 100 Pudasjärvi]]', '[[68600 Jakobstad]]', '[[90100 Uleåborg]]', '[[67100 Karleby]]', '[[65100 Vasa]]', 'bor i [[65100 Vasas]] centrum', '[[10600 Ekenäs]]', 'i [[20100 Åbo]]', '[[00100 Helsingfors]]', '[[02100 esbo]]', '[[33100 tammerfors]]',
  'asuu [[93100 Pudasjärvellä]]', '[[91100 Iissä]]', 'muutti [[95200 Simoon]]', '[[91700 vaalassa]]', '[[91600 utajärvelle]]', '[[85500 nivalasta]]', '[[00 520 Helsinki]]', 'postinumero ja -paikka [[93 400 Taivalkoski]]', '[[90480 hailuodossa]]', '[[93600 kuusamoon]]', '[[84100 ylivieskassa]]', '[[68600 Pietarsaaressa]]',
  '[[07900 Lovisa]]', '[[06100 borgå]]', '[[64100 kristinestad]]', '[[66900 Nykarleby]]', '[[22100 Mariehamn]]', '[[99800 Ivalo]]', '[[90480 HAILUOTO]]', '[[95\u00a0200 Simo]]', '[[91 910 Liminka]]', '[[93 220 Sarakylä]]', '[[99980 utsjoella]]', '[[96100 rovaniemellä]]', '[[86300 oulaisiin]]', '[[85800 haapajärveltä]]', '[[90900 kiiminki]]', '[[91200 yli-ii]]',
  '[[10900 Hangö]]', '[[66600 vörå]]', '[[64200 Närpes]]', '[[Hailuoto, 90480]]', '[[Pudasjärvi 93100]]', 'kotipaikka [[90480, Hailuoto]]', '[[90480-Hailuoto]]', '[[FI 90480 Hailuoto]]', '[[95200 Simon]] kunta'.replace(' kunta', ''),
]; // prettier-ignore

const births = [
  'Poika [[s.28/2/2015]]', 'tyttö [[s. 2012-08-27]]', 'lapsi [[s. 14.8.17]]', 'täytti 12 vuotta [[3.4.2024]]', 'Täyttää [[5.6.2026]] jo 16.'.replace('2026', '2025'), 'synttärit [[9.9.2009]]', 'syntymäpäivä [[9.9.2009]]', 'Tyttö on syntynyt [[kesäkuussa 2012]].', 'syntymäpäivä on [[14.3.2011]]', 'Hänen syntymäpäivänsä on [[14. maaliskuuta 2011]].',
  'syntymäpäiväänsä [[1.2.2013]]', 'syntyi [[huhtikuussa 2020]]', 'syntynyt [[3. päivänä kesäkuuta 2014]]', '[[3.4.2012]] syntynyt', 'synt. [[24.12.10]]', 'Synt [[12.1.2013]]', 's [[12.1.2013]]', 's[[12.1.2013]]', 'S. [[1.1.2010]]', 'syntymäaika [[010212]]', 'syntynyt [[010212]]', 'syntymäaika on [[01 02 2012]]', 'birthday [[3 May 2012]]', 'date of birth: [[2012-05-03]]', 'DOB [[03/05/2012]]', 'born in [[May 2012]]',
  'född [[3 maj 2012]]', 'född i [[maj 2012]]', 'föddes den [[14 augusti 2015]]', 'f. [[14.8.2015]]', 'födelsedag [[14.8.2015]]', 'fyllde 12 år [[3.4.2024]]', 'fyller 13 [[3.4.2025]]', 'fyller år den [[3 april 2012]]', 'turned 12 on [[3 April 2024]]', 'Lapsen synttärit ovat [[12. elokuuta 2014]]', 'täytti [[4.4.2025]] 15 vuotta', 'täytti viisi vuotta [[4.4.2025]]', 'täyttänyt 18 v. [[3.4.2025]]', 'vauva syntyi [[2.11.2025]] klo 5',
  'syntymävuosi ja -aika [[2.11.2015]]', 'Syntymäpv. [[2.11.2015]]', 'synttärinsä [[2.11.]]'.replace('[[2.11.]]', '[[2.11.2015]]'), 'lapsi (s. [[helmikuussa 2015]])', 's. [[helmikuu 2015]]', 'syntymäaika [[2/2015]]', 's. [[2/2015]]', 'syntynyt [[02/2015]]', 'syntynyt [[2.2015]]'.replace('2.2015', '2 / 2015'), 'syntymäpäiviä vietettiin [[3.4.2024]]', 's.a. [[3.4.2014]]', 'snt [[3.4.2014]]', 'syntynyt vuonna 2012 [[3.4.]]'.replace('vuonna 2012 [[3.4.]]', '[[3.4.-12]]'), 'Poika [[3.4.-12]]'.replace('Poika', 'Poika s.'),
  'syntymäajaltaan [[3.4.2014]]', 'syntymäajalla [[3.4.2014]]', 'kastettiin ja syntynyt [[2014/03/04]]', 's. [[3. 4. 2014]]', 's. [[3,4,2014]]', 'syntyn. [[3.4.2014]]', 'syntyn [[3.4.2014]]', 'Hän on [[syyskuun 5. päivä 2013]] syntynyt.', 'syntynyt elokuun [[5. 2013]]'.replace('elokuun [[5. 2013]]', '[[elokuun 5. 2013]]'),
]; // prettier-ignore

const plates = [
  'rek.nro [[abc-123]]', 'reknro [[abc123]]', 'rekkari [[abc 123]]', 'rekkarissa lukee [[xyz-45]]'.replace('xyz-45', 'xyz-456'), 'rekisterinumero [[ABC 123]]', 'rekisterinumero on [[abc 12]]', 'rekisterinro [[ab-1]]', 'auto [[abc-123]]', 'autonsa [[IJK 45]]', 'auto ([[klm-87]])', 'mopo [[123 abc]]', 'mopo [[abc 12]]', 'mopon kilpi [[12-xyz]]', 'rek. [[zab 765]]', 'rek [[ZAB765]]',
  'isän auto oli [[ABC 12]]', 'punainen volvo [[kuj-341]]', 'Auton tunnus [[mes-123]]'.replace('mes', 'ses'), 'rekisterissä [[CEK-55]]', 'rekisterikilvessä [[cek 55]]', 'rekisteritunnuksella [[cek-5]]', 'rekisteritunnus: [[c-12345]]'.replace('c-12345', 'CEK-5'), 'bil [[abc-123]]', 'bilens registernummer [[abc 123]]', 'car plate [[abc 123]]', 'auto ABC-sarjaa, [[BCG-444]]'.replace('BCG', 'BXG'), 'pakettiauto [[ÅÄÖ-12]]', 'mersu [[jkl-22]]',
  'farmari [[RTY-908]]', 'kyydissä [[gtr-908]]', 'valkoinen Skoda ([[lmn 987]])', 'ajaa [[ngj-431]]', 'rekkarin [[A B C - 1 2 3]]', 'rekkari on [[ABC—123]]', 'kilvet [[abc‑123]]', 'moottorikelkka [[1234 a]]'.replace('1234 a', '123-ABC'), 'mopoauto [[XBA-12]]', 'traktori [[tra 123]]', 'auton rek.tunnus [[vvx-11]]', 'Autolla [[uio-3]]',
]; // prettier-ignore

/** Homes, births and vehicles in the words in which people tell of them. */
export function toldPlaceLines(): PrivacyLine[] {
  return [
    ...markedLines('street_address', 'block', addresses),
    ...markedLines('postal_place', 'block', towns),
    ...markedLines('birth_date', 'warn', births),
    ...markedLines('number_plate', 'block', plates),
  ];
}
