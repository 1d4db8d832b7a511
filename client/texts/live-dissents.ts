import { catalogue } from './catalogue.ts';

/** A dissent beside the other lawyer's answer, and what the two lawyers note for each other: live and on a question's page. */
export const liveDissentTexts = catalogue({
  fi: {
    dissent: 'Eriävä näkemys',
    dissentBy: '{name}, {at}',
    dissentWrite: 'Kirjoita eriävä näkemys',
    dissentEdit: 'Muuta eriävää näkemystäsi',
    dissentWhat:
      'Jos olet vastauksesta eri mieltä, voit allekirjoittaa sen sijasta oman eriävän näkemyksesi. Se näkyy nimelläsi vastauksen yhteydessä, myös julkaistuna. Vastauksen voi silloin julkaista toisen lakimiehen allekirjoituksella. Jos vastauksesta tulee uusi versio, eriävä näkemys on allekirjoitettava uudelleen.',
    dissentHint: 'Kerro, miltä osin tulkitset lakia toisin ja mihin lainkohtiin näkemyksesi perustuu.',
    dissentSign: 'Allekirjoita eriävä näkemys',
    dissentSignChanged: 'Allekirjoita muutettu näkemys',
    dissentYours:
      'Olet allekirjoittanut eriävän näkemyksen. Voit muuttaa sitä tai peruuttaa sen, kunnes vastaus julkaistaan.',
    dissentSignInstead: 'Jos allekirjoitat vastauksen, eriävä näkemyksesi poistuu.',
    dissentWithdraw: 'Peruuta eriävä näkemys',
    dissentWithdrawOf: 'Peruuta eriävä näkemys: {title}',
    dissentsYours: 'Eriävät näkemyksesi',
    signedWithDissent: 'Yksi allekirjoitus ja eriävä näkemys',
    notesTitle: 'Lakimiesten muistiinpanot ({count})',
    notesHint:
      'Vain istunnon kaksi lakimiestä näkevät muistiinpanot. Älä kirjoita niihin asiakkaan tunnistetietoja.',
    noteText: 'Uusi muistiinpano',
    noteWrite: 'Lisää muistiinpano',
    noteBy: '{name}, {at}',
    noteRemove: 'Poista',
    noteRemoveOf: 'Poista muistiinpano: {text}',
    noteRemoved: 'Muistiinpano on poistettu.',
    noteRestore: 'Palauta muistiinpano',
    noteNews: 'Uusi muistiinpano: {name}',
  },
  sv: {
    dissent: 'Avvikande åsikt',
    dissentBy: '{name}, {at}',
    dissentWrite: 'Skriv en avvikande åsikt',
    dissentEdit: 'Ändra din avvikande åsikt',
    dissentWhat:
      'Om du är av annan åsikt än svaret kan du i stället underteckna en egen avvikande åsikt. Den visas med ditt namn i samband med svaret, också när det har publicerats. Svaret kan då publiceras med den andra juristens underskrift. Om det görs en ny version av svaret måste den avvikande åsikten undertecknas på nytt.',
    dissentHint:
      'Berätta till vilken del du tolkar lagen på ett annat sätt och vilka lagrum du stöder dig på.',
    dissentSign: 'Underteckna den avvikande åsikten',
    dissentSignChanged: 'Underteckna den ändrade åsikten',
    dissentYours:
      'Du har undertecknat en avvikande åsikt. Du kan ändra den eller dra tillbaka den tills svaret publiceras.',
    dissentSignInstead: 'Om du undertecknar svaret försvinner din avvikande åsikt.',
    dissentWithdraw: 'Dra tillbaka den avvikande åsikten',
    dissentWithdrawOf: 'Dra tillbaka den avvikande åsikten: {title}',
    dissentsYours: 'Dina avvikande åsikter',
    signedWithDissent: 'En underskrift och en avvikande åsikt',
    notesTitle: 'Juristernas anteckningar ({count})',
    notesHint:
      'Endast sessionens två jurister ser anteckningarna. Skriv inga uppgifter som klienten kan kännas igen på.',
    noteText: 'Ny anteckning',
    noteWrite: 'Lägg till anteckningen',
    noteBy: '{name}, {at}',
    noteRemove: 'Ta bort',
    noteRemoveOf: 'Ta bort anteckningen: {text}',
    noteRemoved: 'Anteckningen har tagits bort.',
    noteRestore: 'Återställ anteckningen',
    noteNews: 'Ny anteckning: {name}',
  },
  en: {
    dissent: 'Dissenting view',
    dissentBy: '{name}, {at}',
    dissentWrite: 'Write a dissenting view',
    dissentEdit: 'Change your dissenting view',
    dissentWhat:
      'If you disagree with the answer, you can sign a dissenting view of your own instead. It is shown under your name with the answer, also when it has been published. The answer can then be published with the other lawyer’s signature. If the answer gets a new version, the dissenting view must be signed again.',
    dissentHint: 'Say in what respect you read the law differently and which sections you base your view on.',
    dissentSign: 'Sign the dissenting view',
    dissentSignChanged: 'Sign the changed view',
    dissentYours:
      'You have signed a dissenting view. You can change or withdraw it until the answer is published.',
    dissentSignInstead: 'If you sign the answer, your dissenting view is removed.',
    dissentWithdraw: 'Withdraw the dissenting view',
    dissentWithdrawOf: 'Withdraw the dissenting view: {title}',
    dissentsYours: 'Your dissenting views',
    signedWithDissent: 'One signature and a dissenting view',
    notesTitle: 'The lawyers’ notes ({count})',
    notesHint:
      'Only the two lawyers of the session see the notes. Do not write anything by which a client could be recognised.',
    noteText: 'New note',
    noteWrite: 'Add the note',
    noteBy: '{name}, {at}',
    noteRemove: 'Remove',
    noteRemoveOf: 'Remove the note: {text}',
    noteRemoved: 'The note has been removed.',
    noteRestore: 'Restore the note',
    noteNews: 'New note: {name}',
  },
});
