import { catalogue } from './catalogue.ts';

/** How to write so that no client can be recognised, and what happens when something slips in. */
export const privacyTexts = catalogue({
  fi: {
    write_safely: 'Kirjoita niin, ettei asiakasta voi tunnistaa',
    write_safely_detail:
      'Älä kirjoita nimiä, henkilötunnuksia, yhteystietoja, osoitteita tai asianumeroita. Jätä pois myös paikkakunta ja tarkat ajankohdat, jos ne eivät vaikuta laintulkintaan.',
    checked_before_saving:
      'Palvelu tarkistaa tekstin ennen tallentamista. Henkilötunnusta, sähköpostiosoitetta tai puhelinnumeroa sisältävää tekstiä ei tallenneta.',
    replace_personal_identity_code: 'Poista henkilötunnus. Lapsen ikä riittää, jos sillä on merkitystä.',
    replace_email: 'Poista sähköpostiosoite.',
    replace_phone: 'Poista puhelinnumero.',
    found_one: 'Tekstistä löytyi {count} kohta, joka on poistettava.',
    found_other: 'Tekstistä löytyi {count} kohtaa, jotka on poistettava.',
    nothing_was_saved:
      'Tekstiä ei ole tallennettu eikä näytetty kenellekään. Se on tallella tällä lomakkeella.',
  },
  sv: {
    write_safely: 'Skriv så att klienten inte kan kännas igen',
    write_safely_detail:
      'Skriv inte namn, personbeteckningar, kontaktuppgifter, adresser eller ärendenummer. Utelämna också ort och exakta tidpunkter, om de inte påverkar tolkningen av lagen.',
    checked_before_saving:
      'Tjänsten kontrollerar texten innan den sparas. En text som innehåller en personbeteckning, e-postadress eller ett telefonnummer sparas inte.',
    replace_personal_identity_code: 'Ta bort personbeteckningen. Barnets ålder räcker, om den har betydelse.',
    replace_email: 'Ta bort e-postadressen.',
    replace_phone: 'Ta bort telefonnumret.',
    found_one: 'I texten finns {count} ställe som måste tas bort.',
    found_other: 'I texten finns {count} ställen som måste tas bort.',
    nothing_was_saved:
      'Texten har inte sparats och inte visats för någon. Den finns kvar i det här formuläret.',
  },
  en: {
    write_safely: 'Write so that the client cannot be recognised',
    write_safely_detail:
      'Write no names, personal identity codes, contact details, addresses or case numbers. Leave out places and exact dates too, unless the law turns on them.',
    checked_before_saving:
      'The text is checked before it is saved. A text with a personal identity code, an e-mail address or a phone number is not saved.',
    replace_personal_identity_code:
      'Remove the personal identity code. The child’s age is enough, if it matters.',
    replace_email: 'Remove the e-mail address.',
    replace_phone: 'Remove the phone number.',
    found_one: '{count} place in the text must be removed.',
    found_other: '{count} places in the text must be removed.',
    nothing_was_saved: 'The text was neither saved nor shown to anyone. It is still in this form.',
  },
});
