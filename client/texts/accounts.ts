import { catalogue } from './catalogue.ts';

/** Texts of the page of the demonstration sign-in. */
export const accountsTexts = catalogue({
  fi: {
    demonstrationTitle: 'Esittelykirjautuminen',
    demonstrationNotice:
      'Tämä on vain esittelyyn tarkoitettu kirjautuminen. Henkilöt ovat keksittyjä, eikä salasanaa kysytä. Varsinaisessa käytössä kirjaudutaan oman organisaation tunnuksilla.',
    chooseWho: 'Valitse, kenenä kirjaudut',
    expired:
      'Kirjautumista ei voi enää jatkaa, koska siitä on kulunut liian kauan. Aloita kirjautuminen alusta.',
    backToSite: 'Palaa Lakifoorumiin kirjautumatta',
    startAgain: 'Aloita kirjautuminen alusta',
  },
  sv: {
    demonstrationTitle: 'Demonstrationsinloggning',
    demonstrationNotice:
      'Den här inloggningen är endast avsedd för demonstration. Personerna är påhittade och inget lösenord behövs. I verklig användning loggar man in med den egna organisationens användarkonto.',
    chooseWho: 'Välj vem du loggar in som',
    expired:
      'Inloggningen kan inte längre fortsätta eftersom det har gått för lång tid. Börja om inloggningen.',
    backToSite: 'Gå tillbaka till Lakifoorumi utan att logga in',
    startAgain: 'Börja om inloggningen',
  },
  en: {
    demonstrationTitle: 'Demonstration sign-in',
    demonstrationNotice:
      'This sign-in is for demonstration only. The people are invented and no password is asked for. In real use people sign in with the account of their own organisation.',
    chooseWho: 'Choose who to sign in as',
    expired: 'This sign-in can no longer continue because too much time has passed. Start signing in again.',
    backToSite: 'Go back to Lakifoorumi without signing in',
    startAgain: 'Start signing in again',
  },
});
