import { catalogue } from './catalogue.ts';

/** Telling that a text has personal data in it, where it is read: apart from the coordinator's, for the live page carries them. */
export const reportTexts = catalogue({
  fi: {
    report: 'Tässä on henkilötietoja',
    reportText:
      'Jos tekstistä voi tunnistaa asiakkaan tai hänen läheisensä, kerro siitä tässä. Teksti piilotetaan heti kaikilta, ja koordinaattori tarkistaa sen. Nimeäsi ei tallenneta ilmoitukseen.',
    kind: 'Mitä tekstissä on?',
    kind_unsaid: 'En halua sanoa tarkemmin',
    kind_name: 'Nimi',
    kind_number: 'Henkilötunnus tai muu tunnus',
    kind_contact: 'Puhelinnumero tai sähköpostiosoite',
    kind_address: 'Osoite tai paikka',
    kind_combination: 'Yksityiskohtia, joista ihmisen voi tunnistaa',
    send: 'Ilmoita ja piilota teksti',
    thanks: 'Kiitos ilmoituksesta. Koordinaattori tarkistaa tekstin.',
    hiddenTitle: 'Teksti on piilotettu tarkistuksen ajaksi.',
    hiddenText: 'Tekstissä on ilmoitettu olevan henkilötietoja, ja koordinaattori tarkistaa sen.',
    check: 'Tarkista ilmoitus',
    redacted: 'Tekstistä on poistettu henkilötietoja ({day}).',
  },
  sv: {
    report: 'Här finns personuppgifter',
    reportText:
      'Om en klient eller någon närstående kan kännas igen i texten, berätta det här. Texten döljs genast för alla och koordinatorn granskar den. Ditt namn sparas inte i anmälan.',
    kind: 'Vad finns i texten?',
    kind_unsaid: 'Jag vill inte säga närmare',
    kind_name: 'Ett namn',
    kind_number: 'En personbeteckning eller någon annan beteckning',
    kind_contact: 'Ett telefonnummer eller en e-postadress',
    kind_address: 'En adress eller plats',
    kind_combination: 'Detaljer som en människa kan kännas igen på',
    send: 'Anmäl och dölj texten',
    thanks: 'Tack för anmälan. Koordinatorn granskar texten.',
    hiddenTitle: 'Texten är dold medan den granskas.',
    hiddenText: 'Någon har anmält att den innehåller personuppgifter. Koordinatorn granskar den.',
    check: 'Granska anmälan',
    redacted: 'Personuppgifter har raderats ur texten ({day}).',
  },
  en: {
    report: 'This has personal data in it',
    reportText:
      'If a client or someone close to them can be recognised from the text, say so here. The text is hidden from everyone at once, and the coordinator looks at it. Your name is not kept with the report.',
    kind: 'What is in the text?',
    kind_unsaid: 'I would rather not say',
    kind_name: 'A name',
    kind_number: 'A personal identity code or another identifier',
    kind_contact: 'A phone number or an e-mail address',
    kind_address: 'An address or a place',
    kind_combination: 'Details from which a person can be recognised',
    send: 'Report and hide the text',
    thanks: 'Thank you for telling. The coordinator will look at the text.',
    hiddenTitle: 'The text is hidden while it is checked.',
    hiddenText: 'Someone has said that it has personal data in it. The coordinator will look at it.',
    check: 'Check the report',
    redacted: 'Personal data has been removed from the text ({day}).',
  },
});
