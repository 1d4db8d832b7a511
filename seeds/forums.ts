import type { Database } from '../server/platform/database.ts';
import { seedId } from './seed-id.ts';

const areas = [
  {
    id: 'oulunkaari',
    name: 'Oulunkaari',
    municipalities: [
      'Simo',
      'Ii',
      'Pudasjärvi',
      'Utajärvi',
      'Vaala',
      'Taivalkoski',
      'Kuusamo',
      'Hailuoto',
      'Lumijoki',
      'Kempele',
      'Tyrnävä',
    ],
  },
  { id: 'kallio', name: 'Kallio', municipalities: ['Alavieska', 'Nivala', 'Sievi', 'Ylivieska'] },
];

const forums = [
  {
    slug: 'ilmoitus-ja-palvelutarve',
    name_fi: 'Lastensuojeluilmoitus ja palvelutarpeen arviointi',
    name_sv: 'Barnskyddsanmälan och bedömning av servicebehovet',
    name_en: 'Child welfare notification and assessment of service needs',
    description_fi:
      'Milloin ilmoitus on tehtävä, kuka sen tekee, ja miten palvelutarve arvioidaan määräajassa.',
    description_sv:
      'När en anmälan ska göras, vem som gör den och hur servicebehovet bedöms inom utsatt tid.',
    description_en: 'When a notification must be made, by whom, and how service needs are assessed in time.',
  },
  {
    slug: 'salassapito-ja-yhteistyo',
    name_fi: 'Salassapito, tiedonvaihto ja monialainen yhteistyö',
    name_sv: 'Sekretess, informationsutbyte och sektorsövergripande samarbete',
    name_en: 'Confidentiality, exchange of information and multidisciplinary work',
    description_fi: 'Mitä saa kertoa koululle, terveydenhuollolle tai poliisille, ja mitä heiltä saa pyytää.',
    description_sv:
      'Vad man får berätta för skolan, hälsovården eller polisen, och vad man får begära av dem.',
    description_en: 'What may be told to schools, health care or the police, and what may be asked of them.',
  },
  {
    slug: 'avohuolto-ja-huostaanotto',
    name_fi: 'Avohuolto, kiireellinen sijoitus ja huostaanotto',
    name_sv: 'Öppenvård, brådskande placering och omhändertagande',
    name_en: 'Open care, emergency placement and taking into care',
    description_fi:
      'Avohuollon tukitoimet, kiireellisen sijoituksen edellytykset ja huostaanoton valmistelu.',
    description_sv:
      'Stödåtgärder i öppenvården, förutsättningar för brådskande placering och beredning av omhändertagande.',
    description_en: 'Support in open care, grounds for emergency placement and preparing a care order.',
  },
  {
    slug: 'sijaishuolto-ja-rajoitukset',
    name_fi: 'Sijaishuolto, rajoitustoimenpiteet ja yhteydenpito',
    name_sv: 'Vård utom hemmet, begränsningsåtgärder och kontakt',
    name_en: 'Substitute care, restrictive measures and contact',
    description_fi:
      'Rajoitustoimenpiteiden edellytykset ja kirjaaminen, lapsen yhteydenpito ja muutokset sijaishuollossa.',
    description_sv:
      'Förutsättningar för och dokumentering av begränsningsåtgärder, barnets kontakter och ändringar i vården.',
    description_en:
      'Grounds and records of restrictive measures, the child’s contacts and changes in substitute care.',
  },
  {
    slug: 'paatokset-ja-osallisuus',
    name_fi: 'Päätöksenteko, asiakirjat, osallisuus ja muutoksenhaku',
    name_sv: 'Beslut, handlingar, delaktighet och ändringssökande',
    name_en: 'Decisions, records, participation and appeal',
    description_fi:
      'Kuulemisen ja päätöksen vaatimukset, kirjaaminen, lapsen ja vanhempien asema sekä muutoksenhaku.',
    description_sv:
      'Krav på hörande och beslut, dokumentering, barnets och föräldrarnas ställning samt ändringssökande.',
    description_en: 'Hearing and decisions, records, the position of child and parents, and appeal.',
  },
];

/** The id of a forum of the start. */
export const forumSeedId = (slug: string) => seedId(`forum ${slug}`);

/** The areas and the five forums of the start; what a coordinator has since changed is left as it is. */
export async function seedForums(database: Database): Promise<void> {
  await database('areas').insert(areas).onConflict('id').ignore();
  const rows = forums.map((forum, index) => ({ id: forumSeedId(forum.slug), position: index + 1, ...forum }));
  await database('forums').insert(rows).onConflict().ignore();
}
