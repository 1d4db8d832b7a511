import { catalogue } from './catalogue.ts';

/** How two lawyers write together: the lease, the shared text, what is prepared or kept apart. */
export const liveWritingTexts = catalogue({
  fi: {
    answeringNow: '{name} vastaa.',
    claimLapsed: 'Oton aika päättyi, voit ottaa kysymyksen.',
    ownClaimLapsed:
      'Ottosi aika päättyi. Otto jatkuu, kun kirjoitat, ellei toinen lakimies ehdi ottaa kysymystä.',
    sharedClaimLost:
      'Kysymys siirtyi toiselle lakimiehelle, joka tallentaa vastauksen. Teksti on tallella, ja voit jatkaa sen kirjoittamista.',
    sharedLoading: 'Kirjoituskenttää ladataan…',
    sharedHint:
      'Lakimiehet kirjoittavat samaan tekstiin. Osallistujat näkevät sen alustavana vastauksena sitä mukaa kuin se syntyy.',
    formattingHint: 'Tyhjä rivi erottaa kappaleet, **lihavointi** ja - luettelo toimivat.',
    privateHint:
      'Osallistujat eivät näe luonnosta. Tyhjä rivi erottaa kappaleet, **lihavointi** ja - luettelo toimivat.',
    asOthersSee: 'Näin osallistujat näkevät vastauksen',
    sharedEmpty: 'Tekstiä ei ole vielä kirjoitettu.',
    sharedUnsaved: 'Tekstissä on muutoksia, joita ei ole tallennettu vastaukseen.',
    sharedBlocked: 'Tekstiä ei näytetä muille, ennen kuin merkitty kohta on poistettu.',
    sharedTooLong:
      'Teksti on liian pitkä lähetettäväksi. Lyhennä sitä. Kirjoittamasi on tallella tällä laitteella.',
    otherSaves:
      '{name} tallentaa vastauksen. Voit kirjoittaa samaan tekstiin ja allekirjoittaa tallennetun version.',
    writingAlong: '{name} kirjoittaa mukana',
    preparedDraft: 'Valmisteltu luonnos',
    insertDraft: 'Tuo valmisteltu luonnos',
    insertDraftHint:
      'Luonnos ei näy osallistujille ennen kuin tuot sen tekstiin. Tallentaminen korvaa luonnoksen.',
    editAnswer: 'Muokkaa vastausta',
    editAnswerHint: 'Muokattu vastaus tallennetaan uutena versiona, joka on allekirjoitettava uudelleen.',
    keptApart:
      'Tällä laitteella on kirjoittamaasi tekstiä, jota ei ole tallennettu vastaukseen. Muut eivät näe sitä.',
    keptText: 'Tallentamaton teksti',
    insertKept: 'Tuo tekstiin',
    discardKept: 'Hylkää',
    keptDiscarded: 'Teksti hylättiin.',
    keptRestore: 'Palauta',
  },
  sv: {
    answeringNow: '{name} svarar.',
    claimLapsed: 'Tiden för uppdraget gick ut, du kan ta frågan.',
    ownClaimLapsed:
      'Tiden för ditt uppdrag gick ut. Uppdraget fortsätter när du skriver, om inte den andra juristen hinner ta frågan.',
    sharedClaimLost:
      'Frågan övergick till den andra juristen, som sparar svaret. Texten finns kvar och du kan fortsätta skriva på den.',
    sharedLoading: 'Skrivfältet laddas…',
    sharedHint:
      'Juristerna skriver i samma text. Deltagarna ser den som ett preliminärt svar medan den växer fram.',
    formattingHint: 'En tom rad skiljer stycken åt; **fetstil** och - listor fungerar.',
    privateHint:
      'Deltagarna ser inte utkastet. En tom rad skiljer stycken åt; **fetstil** och - listor fungerar.',
    asOthersSee: 'Så ser deltagarna svaret',
    sharedEmpty: 'Ingen text har ännu skrivits.',
    sharedUnsaved: 'Texten har ändringar som inte har sparats i svaret.',
    sharedBlocked: 'Texten visas inte för andra förrän det markerade stället har tagits bort.',
    sharedTooLong:
      'Texten är för lång för att skickas. Förkorta den. Det du skrev finns kvar på den här enheten.',
    otherSaves: '{name} sparar svaret. Du kan skriva i samma text och underteckna den sparade versionen.',
    writingAlong: '{name} skriver samtidigt',
    preparedDraft: 'Förberett utkast',
    insertDraft: 'Infoga det förberedda utkastet',
    insertDraftHint:
      'Deltagarna ser inte utkastet förrän du infogar det i texten. När du sparar ersätts utkastet.',
    editAnswer: 'Redigera svaret',
    editAnswerHint: 'Det redigerade svaret sparas som en ny version som måste undertecknas på nytt.',
    keptApart:
      'På den här enheten finns text som du har skrivit och som inte har sparats i svaret. Andra ser den inte.',
    keptText: 'Osparad text',
    insertKept: 'Infoga i texten',
    discardKept: 'Förkasta',
    keptDiscarded: 'Texten förkastades.',
    keptRestore: 'Återställ',
  },
  en: {
    answeringNow: '{name} is answering.',
    claimLapsed: 'The claim ran out, you can take the question.',
    ownClaimLapsed:
      'Your claim ran out. It goes on when you type, unless the other lawyer takes the question first.',
    sharedClaimLost:
      'The question passed to the other lawyer, who saves the answer. The text is kept, and you can go on writing it.',
    sharedLoading: 'Loading the text box…',
    sharedHint:
      'The lawyers write in the same text. Participants see it as a provisional answer as it grows.',
    formattingHint: 'An empty line parts paragraphs; **bold** and - lists work.',
    privateHint:
      'Participants do not see the draft. An empty line parts paragraphs; **bold** and - lists work.',
    asOthersSee: 'As participants see the answer',
    sharedEmpty: 'Nothing has been written yet.',
    sharedUnsaved: 'The text has changes that are not saved in the answer.',
    sharedBlocked: 'The text is not shown to others until the marked part has been removed.',
    sharedTooLong: 'The text is too long to be sent. Shorten it. What you wrote is kept on this device.',
    otherSaves: '{name} saves the answer. You can write in the same text and sign the saved version.',
    writingAlong: '{name} is writing too',
    preparedDraft: 'Prepared draft',
    insertDraft: 'Insert the prepared draft',
    insertDraftHint:
      'Participants do not see the draft until you insert it into the text. Saving replaces the draft.',
    editAnswer: 'Edit the answer',
    editAnswerHint: 'The edited answer is saved as a new version, which must be signed anew.',
    keptApart:
      'On this device there is text that you wrote and that is not saved in the answer. Others do not see it.',
    keptText: 'Unsaved text',
    insertKept: 'Insert into the text',
    discardKept: 'Discard',
    keptDiscarded: 'The text was discarded.',
    keptRestore: 'Restore',
  },
});
