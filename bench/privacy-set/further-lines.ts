import type { PrivacyLine } from '../privacy-lines.ts';
import { cleanLines } from './line-makers.ts';
import { markedLines } from './marked-lines.ts';

const caseNumbers = [
  'Juttu [[HL 26/77]] siirtyi', 'Juttu [[HU 25/1021]] on vireillä', 'Asiassa [[L 23/40118/9]] isä hävisi', 'tuomio nro [[25/118204]]', 'jutun numero [[24/556/3]]', 'Jatkosijoitusasia nro [[61/2025]]', 'Huostaanottopäätös nro [[61/2025]]', 'sovitteluasia [[61/2025]]', 'ulosottoasiassa [[61/2025]]', 'Asia [[2024-118830]] siirtyi minulle', 'asia no [[61/2025]]', 'ilmo nro [[61/2025]]', 'asiannumero [[61/2025]]', 'D:nro [[61/2025]]', 'diarionumero [[61/2025]]', 'diariumnumero [[61/2025]]',
  'asiakasno. [[66102]]', 'ratkaisunumero [[61/2025]]', 'hakemusnumero [[8831]]', 'Muutoksenhakunumero [[512-2025]]', 'asianumero\n[[512/2025]]', 'Dnro:\n[[512/2025]]', 'Dnrot [[61/2025]] ja [[62/2025]] yhdistettiin', 'asianumerot [[61/2025]], [[62/2025]] sekä [[63/2025]]', 'lapsen asiakasnumero [[66102]] ja äidin [[66103]]', 'asiakasnumeronsa [[66102]]', 'asiakasnumeroksi oli merkitty [[66102]]', 'asiakkaalta numero [[66102]]', 'tunnus järjestelmässä on [[66102]]', 'Potilastunnus [[T-2025887]]', 'asiakastunnus [[ASIAKAS-2025]]',
  'tunnuksella [[8812-33-AB]]', 'customer number [[66-102]]', 'KHO:n dnro [[512/2025]], valituslupa pyydetty', 'asiakkaani valitus KHO:ssa, dnro [[512/2025]]', 'Onko [[D/88/00.01.02/2025]] käsitelty?',
]; // prettier-ignore

const births = [
  'Lapsi syntyi lopulta [[6.6.2025]].', 'Poika syntyi keskosena [[6.6.2019]].', 'Tyttö on syntynyt elokuun lopulla, [[28.8.2015]].', 'syntynyt vuonna 1980, tarkemmin [[6.6.1980]]', 'Vauva tuli maailmaan [[6.6.2025]].', 'esikoinen ([[6.6.2012]])', 'kuopus [[6.6.2018]]', '18-vuotispäivä on [[6.6.2027]]', 'täysi-ikäiseksi hän tulee [[6.6.2027]]', 'Synnyin [[6.6.2002]].', 'täysi-ikäinen [[6.6.2026]]', 'Lapset s. [[6.6.2012]] ja [[7.7.2014]].', 'synt. [[6.6.2012]], [[7.7.2014]] ja [[8.8.2016]]',
  'syntymäajaksi oli ilmoitettu [[6.6.2012]]', 'Syntymätodistuksen mukaan [[6.6.2012]]', 'Syntymäaika/kansalaisuus: [[6.6.2012]] / FI', 'Syntynyt [[6 . 6 . 2012]]', 'synt. [[6/6 2012]]', 'barnet är fött den [[6 juni 2012]]', 'barnen är födda [[6.6.2012]]', '[[14.8.2017]] s. poika', 'hän on [[elokuussa 2017]] syntynyt', 'Täytti juuri 8 vuotta ([[14.8.2025]])',
]; // prettier-ignore

const combinations = [
  '[[Ruoveteläinen]] [[kolmevuotias]] päiväkodista', '[[Pudasjärveläinen]] [[6-vuotias]] eskarista', '[[hailuotolaisen]] koulun [[7-vuotias]]'.replace('hailuotolaisen', 'Hailuotolaisen'), 'Nuori (15) Kolarin lukiosta'.replace('Nuori (15) Kolarin', '[[Nuori (15]]) [[Kolarin]]'), '[[tyttö, 8]], [[Vaalan]] koulusta', '[[Kauhajoen]] opiston [[17-vuotias]] opiskelija', '[[16-vuotias]], [[Haapaveden]] ammattiopiston asuntola', '[[Hän on 15]], käy koulua [[Ranualla]]', '[[ranualainen]] [[15-vuotias]] yläkoululainen',
]; // prettier-ignore

const lone = ['[[Ellaani]] et vie.', '[[Toivon]] sijoitus päättyy.', '[[Annan]] huostaanotto purettiin.', '[[Kivelät]] muuttivat.', '[[Salmelat]] haluavat lapsen.']; // prettier-ignore

const blocked = [
  ['electronic_client_identifier', 'elektronisk kommunikationskod [[1744 02036]]'],
  ['street_address', 'osote [[lehtot. 5 a 2]]'],
  ['street_address', 'Etsintä päättyi kohteessa [[Sammalharju 7 B]].'],
  ['street_address', '[[Kumpulantien 11]] asukas'],
  ['email', 'kirjoitti osoitteesta [[info.virta@gmail.com]] eilen'],
] as const;

const clean = [
  'HAO:sta tuli välipäätös.', 'Helsingin HAO katsoi toisin.', 'Koitin lukea pykälää.', 'Toiminko siis väärin?', 'koitin soittaa', 'Oiva ehdotus, mutta onko se laillinen?', 'Villa Koivula Oy irtisanoi sopimuksen.', 'Osuuskauppa Arina tukee.', 'EIT Olsson v. Ruotsi on vanha.', 'Kaarina kilpailutti palvelun Turun kanssa.', 'Uusi virasto on Lupa- ja valvontavirasto.', 'Palvelunumeroon 020 634 1110 ei pääse.', 'Raitiolinja 9 on poikki.', 'Päivystyslinja 24/7 vastaa.', 'Lapsen polku 1 kuvaa mallia.', 'Hanke ESR-456 jatkuu.', 'FIT-30-mittari on käytössä.', 'Esite jaettiin 12000 Kuopion kotitalouteen.', 'Kirjasin SATU: tunnuksen.', 'Bilen är borta.',
  'Toivon äidin ymmärtävän päätöksen.', 'Annan äidille luvan.', 'Toivon sijoituksen päättyvän.', 'Asiakkuus syntyi lopulta 3.4.2024.', 'Syntynyt tilanne ratkaistiin 3.4.2024.', 'Sijoitus alkoi 3.4.2024 ja päättyi 5.6.2024.', 'Syntymätodistuksen mukaan isä on toinen.', 'Vuosina 2024-2025 asia 2024-2025 siirtyi.', 'KHO:n päätös 512/2019 on julkaistu.', 'puhelinnumero on muuttunut', 'huonenumero 1234', 'sivunumero 1234', 'Neuvontanumero 0800 12345', 'Asiat 12 ja 13 käsiteltiin.', 'pykälät 25 ja 26 sekä 1234/2011', 'Kohta on 6 . luokalla', 'ryhmässä 5/6 2024', 'Käytettiin 12/12 2024 tunnit.'.replace('12/12 2024', '12'),
]; // prettier-ignore

/** What other judges' sets stumbled over, in other words. */
export function furtherLines(): PrivacyLine[] {
  return [
    ...markedLines('case_number', 'warn', caseNumbers),
    ...markedLines('birth_date', 'warn', births),
    ...markedLines('combination', 'warn', combinations),
    ...markedLines('lone_name', 'warn', lone),
    ...blocked.flatMap(([kind, text]) => markedLines(kind, 'block', [text])),
    ...cleanLines('clean-further', clean),
  ];
}
