import { catalogue } from './catalogue.ts';

/** The privacy notice (GDPR, articles 13 and 14; Data Protection Act 1050/2018). */
export const privacyNoticeTexts = catalogue({
  fi: {
    title: 'Tietosuojaseloste',
    lead: 'Mitä tietoja Lakifoorumi käsittelee sinusta, miksi, kuinka kauan ja mitä oikeuksia sinulla on.',
    draftTitle: 'Luonnos',
    draft:
      'Rekisterinpitäjä ja tietosuojavastaavan yhteystiedot lisätään tähän, kun palvelu otetaan käyttöön. Muu teksti kuvaa palvelua sellaisena kuin se on.',
    shortTitle: 'Lyhyesti',
    short1:
      'Palveluun ei saa kirjoittaa asiakkaiden henkilötietoja. Palvelu estää henkilötunnusten ja muiden selvien tunnisteiden tallentamisen ja huomauttaa muista kohdista, joista asiakkaan voi tunnistaa.',
    short2:
      'Kysymys julkaistaan ilman kysyjän nimeä. Kollegat, lakimiehet ja koordinaattori eivät näe, kuka kysyi.',
    short3: 'Haku ja vastausten lukeminen eivät vaadi kirjautumista, eikä niistä kerätä tietoja lukijasta.',
    controllerTitle: 'Rekisterinpitäjä',
    controller:
      'Rekisterinpitäjä on hyvinvointialue tai muu organisaatio, joka tarjoaa palvelun. Nimi, osoite ja tietosuojavastaavan yhteystiedot lisätään, kun palvelu otetaan käyttöön.',
    purposeTitle: 'Miksi tietoja käsitellään',
    purpose:
      'Tietoja käsitellään, jotta lastensuojelun työntekijät voivat kysyä lain tulkinnasta, lakimiehet vastata ja kaikki löytää vastaukset. Käsittely perustuu yleistä etua koskevan tehtävän hoitamiseen (yleinen tietosuoja-asetus 6 artikla 1 kohta e alakohta, tietosuojalaki 1050/2018 4 §).',
    dataTitle: 'Mitä tietoja sinusta on',
    dataAccount:
      'Tili: nimi, sähköpostiosoite, rooli, alue ja kieli. Ne tulevat organisaatiosi kirjautumispalvelusta tai koordinaattorilta.',
    dataSignIns:
      'Kirjautumiset: milloin kirjautuminen alkoi ja milloin se päättyy. Salasanaa ei ole palvelussa lainkaan.',
    dataAsked:
      'Kysymyksesi, jatkokysymyksesi, huomiosi ja luonnoksesi. Tieto siitä, että juuri sinä kirjoitit ne, on erillään teksteistä ja sinetöity.',
    dataFollowed: 'Mitä kysymyksiä seuraat tai olet merkinnyt myös omaksesi (Minullakin).',
    dataDeeds:
      'Lakimiehen ja koordinaattorin teot virkatehtävässä, kuten allekirjoitus tai julkaisu. Ne jäävät tapahtumaluetteloon, jota ei voi muuttaa.',
    dataLogs:
      'Tekninen loki: mitä palvelussa tehtiin ja kuinka kauan se kesti, ilman nimiä ja kirjoitettua tekstiä. Verkko-osoitteesta lasketaan tunniste pyyntöjen rajoittamista varten.',
    sealTitle: 'Kysyjän sinetti',
    seal: 'Tieto siitä, kuka kysyi, on sinetöity. Sinetin voi avata vain kirjallisesta pyynnöstä, jonka toinen koordinaattori hyväksyy, esimerkiksi jos jonkun turvallisuus on vaarassa. Avaaminen kirjataan tapahtumaluetteloon, ja siitä kerrotaan sinulle.',
    sealDays:
      'Tieto poistetaan kokonaan {days} päivän kuluttua siitä, kun kysymyksen käsittely on päättynyt. Sen jälkeen kukaan ei saa selville, kuka kysyi, etkä sinäkään enää näe kysymystä omissa kysymyksissäsi.',
    keepTitle: 'Kuinka kauan tietoja säilytetään',
    keepDrafts: 'Luonnokset, joihin ei ole koskettu: {days} päivää.',
    keepRejected: 'Hylättyjen, peruttujen ja vain kysyjälle vastattujen kysymysten tekstit: {days} päivää.',
    keepSignIns: 'Päättyneet kirjautumiset: {days} päivää.',
    keepLogs: 'Palvelun tekniset tiedot, kuten toimintojen tunnisteet ja laskurit: {days} päivää.',
    keepPublic: 'Julkaistut kysymykset ja vastaukset: toistaiseksi. Niissä ei ole kysyjän tietoja.',
    keepEvents:
      'Tapahtumaluettelo: toistaiseksi, jotta vastausten aitous voidaan näyttää toteen. Siitä ei näy, kuka on kysynyt.',
    keepAccount:
      'Tili: kunnes pääsysi palveluun päättyy eikä tietojen säilyttämiselle ole enää lakiin perustuvaa syytä.',
    sharedTitle: 'Kuka tietoja saa',
    shared:
      'Tietoja ei luovuteta muille eikä siirretä Euroopan talousalueen ulkopuolelle. Palvelin, tietokanta ja sähköposti ovat rekisterinpitäjän valitsemia; niiden tarjoajat luetellaan tässä, kun palvelu otetaan käyttöön. Sähköpostiviestissä ei ole kysymyksen eikä vastauksen tekstiä.',
    cookiesTitle: 'Evästeet',
    cookies:
      'Ilman kirjautumista evästeitä ei ole. Kirjautuneelle asetetaan yksi välttämätön eväste, joka katoaa, kun selain suljetaan tai kirjaudut ulos. Keskeneräinen teksti voi säilyä omassa selaimessasi, kunnes lähetät tai poistat sen. Seurantaa ei ole.',
    rightsTitle: 'Oikeutesi',
    ownData: 'Omat tiedot: katso, mitä sinusta on tallennettu',
    rightsSee: 'Näet kaikki sinua koskevat tiedot ja voit ladata ne itsellesi sivulla Omat tiedot.',
    rightsCorrect:
      'Nimesi ja sähköpostiosoitteesi korjataan organisaatiosi kirjautumispalvelussa, roolisi ja alueesi korjaa koordinaattori.',
    rightsErase:
      'Voit perua kysymyksesi, kunnes se otetaan käsittelyyn, ja pyytää muiden tietojesi poistamista. Voit vastustaa käsittelyä henkilökohtaisella perusteella ja pyytää sen rajoittamista.',
    rightsReport:
      'Jos näet tekstissä henkilötietoja, valitse Tässä on henkilötietoja. Teksti piilotetaan heti ja tarkistetaan.',
    rightsComplain:
      'Jos katsot, että tietojasi käsitellään lain vastaisesti, voit tehdä ilmoituksen tietosuojavaltuutetulle.',
    authority: 'Tietosuojavaltuutetun toimisto',
    decisionsTitle: 'Automaattinen päätöksenteko',
    decisions:
      'Palvelu ei tee sinua koskevia automaattisia päätöksiä eikä profiloi sinua. Ohjelma etsii teksteistä tunnistetietoja ja estää niiden tallentamisen tai pyytää vahvistuksen. Ihminen tarkistaa jokaisen kysymyksen, ennen kuin muut näkevät sen.',
    made: 'Päivitetty {day}.',
  },
  sv: {
    title: 'Dataskyddsbeskrivning',
    lead: 'Vilka uppgifter om dig Lakifoorumi behandlar, varför, hur länge och vilka rättigheter du har.',
    draftTitle: 'Utkast',
    draft:
      'Den personuppgiftsansvariga och dataskyddsombudets kontaktuppgifter läggs till här när tjänsten tas i bruk. Resten av texten beskriver tjänsten sådan den är.',
    shortTitle: 'Kort sagt',
    short1:
      'I tjänsten får man inte skriva personuppgifter om klienter. Tjänsten hindrar att personbeteckningar och andra tydliga identifierare sparas och påpekar annat som en klient kan kännas igen på.',
    short2:
      'En fråga publiceras utan frågeställarens namn. Kolleger, jurister och koordinatorn ser inte vem som har frågat.',
    short3: 'Det krävs ingen inloggning för att söka och läsa svar, och inga uppgifter samlas in om läsaren.',
    controllerTitle: 'Personuppgiftsansvarig',
    controller:
      'Personuppgiftsansvarig är det välfärdsområde eller den organisation som tillhandahåller tjänsten. Namn, adress och dataskyddsombudets kontaktuppgifter läggs till när tjänsten tas i bruk.',
    purposeTitle: 'Varför uppgifterna behandlas',
    purpose:
      'Uppgifterna behandlas för att de som arbetar inom barnskyddet ska kunna fråga om hur lagen tolkas, juristerna svara och alla hitta svaren. Behandlingen grundar sig på utförandet av en uppgift av allmänt intresse (allmänna dataskyddsförordningen artikel 6.1 e, dataskyddslagen 1050/2018 4 §).',
    dataTitle: 'Vilka uppgifter det finns om dig',
    dataAccount:
      'Konto: namn, e-postadress, roll, område och språk. De kommer från din organisations inloggningstjänst eller från koordinatorn.',
    dataSignIns:
      'Inloggningar: när inloggningen började och när den upphör. Tjänsten har inget lösenord alls.',
    dataAsked:
      'Dina frågor, följdfrågor, kommentarer och utkast. Uppgiften om att just du har skrivit dem är skild från texterna och förseglad.',
    dataFollowed: 'Vilka frågor du följer eller har markerat som också dina (Jag också).',
    dataDeeds:
      'Det som en jurist eller koordinator gör i sitt uppdrag, till exempel en underskrift eller en publicering. Det blir kvar i händelseförteckningen, som inte kan ändras.',
    dataLogs:
      'Teknisk logg: vad som gjordes i tjänsten och hur länge det tog, utan namn och skriven text. Av nätadressen räknas en kod för att begränsa antalet förfrågningar.',
    sealTitle: 'Frågeställarens försegling',
    seal: 'Uppgiften om vem som har frågat är förseglad. Förseglingen kan brytas endast på en skriftlig begäran som en annan koordinator godkänner, till exempel om någons säkerhet är i fara. Det antecknas i händelseförteckningen och du får veta om det.',
    sealDays:
      'Kopplingen raderas helt {days} dagar efter att behandlingen av frågan har avslutats. Därefter kan ingen få reda på vem som frågade, och inte heller du ser längre frågan bland dina egna frågor.',
    keepTitle: 'Hur länge uppgifterna bevaras',
    keepDrafts: 'Utkast som ingen har rört: {days} dagar.',
    keepRejected:
      'Texterna i frågor som har avslagits, dragits tillbaka eller besvarats bara för frågeställaren: {days} dagar.',
    keepSignIns: 'Avslutade inloggningar: {days} dagar.',
    keepLogs:
      'Tjänstens tekniska uppgifter, till exempel åtgärdernas identifierare och räknare: {days} dagar.',
    keepPublic: 'Publicerade frågor och svar: tills vidare. De innehåller inga uppgifter om frågeställaren.',
    keepEvents:
      'Händelseförteckningen: tills vidare, så att svarens äkthet kan bevisas. Den anger ingen person för frågor som har ställts.',
    keepAccount:
      'Konto: tills din åtkomst upphör och det inte finns någon grund i lag för att bevara uppgifterna.',
    sharedTitle: 'Vem får uppgifterna',
    shared:
      'Uppgifterna lämnas inte ut till andra och överförs inte utanför Europeiska ekonomiska samarbetsområdet. Den personuppgiftsansvariga väljer server, databas och e-post; leverantörerna räknas upp här när tjänsten tas i bruk. Ett e-postmeddelande innehåller varken frågans eller svarets text.',
    cookiesTitle: 'Kakor',
    cookies:
      'Utan inloggning används inga kakor. För den som loggar in sätts en enda nödvändig kaka, som försvinner när webbläsaren stängs eller du loggar ut. En halvfärdig text kan finnas kvar i din egen webbläsare tills du skickar eller raderar den. Ingen spårning förekommer.',
    rightsTitle: 'Dina rättigheter',
    ownData: 'Mina uppgifter: se vad som finns sparat om dig',
    rightsSee: 'Du ser alla uppgifter om dig och kan ladda ner dem på sidan Mina uppgifter.',
    rightsCorrect:
      'Ditt namn och din e-postadress rättas i din organisations inloggningstjänst, din roll och ditt område rättas av koordinatorn.',
    rightsErase:
      'Du kan dra tillbaka din fråga tills den tas till behandling och begära att dina övriga uppgifter raderas. Du kan invända mot behandlingen av personliga skäl och begära att den begränsas.',
    rightsReport:
      'Om du ser personuppgifter i en text, välj Här finns personuppgifter. Texten döljs genast och granskas.',
    rightsComplain:
      'Om du anser att dina uppgifter behandlas i strid med lag kan du göra en anmälan till dataombudsmannen.',
    authority: 'Dataombudsmannens byrå',
    decisionsTitle: 'Automatiserat beslutsfattande',
    decisions:
      'Tjänsten fattar inga automatiserade beslut om dig och gör ingen profilering. Ett program söker identifierande uppgifter i texterna och hindrar att de sparas; en människa granskar varje fråga innan andra ser den.',
    made: 'Uppdaterad {day}.',
  },
  en: {
    title: 'Privacy notice',
    lead: 'What Lakifoorumi holds on you, why, for how long, and what rights you have.',
    draftTitle: 'Draft',
    draft:
      'The controller and the data protection officer’s contact details will be added here when the service is taken into use. The rest describes the service as it is.',
    shortTitle: 'In short',
    short1:
      'Personal data of clients must not be written in the service. It prevents personal identity codes and other plain identifiers from being saved, and points out what else a client could be recognised from.',
    short2:
      'A question is published without the asker’s name. Colleagues, lawyers and the coordinator do not see who asked.',
    short3: 'Searching and reading answers needs no sign-in, and nothing is collected about the reader.',
    controllerTitle: 'Controller',
    controller:
      'The controller is the wellbeing services county or other organisation that provides the service. Name, address and the data protection officer’s contact details will be added when the service is taken into use.',
    purposeTitle: 'Why data are processed',
    purpose:
      'So that child-protection workers can ask how the law is read, lawyers can answer and all can find the answers. The processing is based on a task carried out in the public interest (GDPR, Article 6(1)(e); Data Protection Act 1050/2018, section 4).',
    dataTitle: 'What is held on you',
    dataAccount:
      'Account: name, e-mail address, role, area and language. They come from your organisation’s sign-in service or from the coordinator.',
    dataSignIns:
      'Sign-ins: when a sign-in began and when it ends. There is no password in the service at all.',
    dataAsked:
      'Your questions, follow-ups, remarks and drafts. That it was you who wrote them is kept apart from the texts, and sealed.',
    dataFollowed: 'Which questions you follow or have marked as yours too (Me too).',
    dataDeeds:
      'What a lawyer or coordinator does in office, such as signing or publishing. It stays in the list of events, which cannot be changed.',
    dataLogs:
      'Technical log: what was done and how long it took, without names and without what was written. From the network address a code is computed to limit the number of requests.',
    sealTitle: 'The asker’s seal',
    seal: 'The link between asker and question is sealed. It can be opened only for a written reason and when another coordinator approves, for instance if somebody’s safety is at risk. The opening stays in the list of events, and you are told of it.',
    sealDays:
      'The link is deleted altogether {days} days after the question has been dealt with. After that nobody can open it, and you too no longer see the question among your own.',
    keepTitle: 'How long data are kept',
    keepDrafts: 'Drafts nobody has touched: {days} days.',
    keepRejected:
      'The texts of questions that were declined, withdrawn or answered to the asker alone: {days} days.',
    keepSignIns: 'Sign-ins that have ended: {days} days.',
    keepLogs: 'Technical data of the service, such as identifiers of operations and counts: {days} days.',
    keepPublic: 'Published questions and answers: until further notice. They hold nothing about the asker.',
    keepEvents:
      'The list of events: until further notice, so that answers can be proved genuine. It names no person for asking.',
    keepAccount: 'Account: until your access ends and no law requires the data to be kept.',
    sharedTitle: 'Who receives data',
    shared:
      'Data are given to nobody else and not transferred outside the European Economic Area. The controller chooses the server, the database and the mail service; their providers will be listed here when the service is taken into use. A mail holds neither the question’s nor the answer’s text.',
    cookiesTitle: 'Cookies',
    cookies:
      'Without signing in there are no cookies. Signing in sets one necessary cookie, which goes when the browser is closed or you sign out. Unfinished text may stay in your own browser until you send or remove it. There is no tracking.',
    rightsTitle: 'Your rights',
    ownData: 'Your data: see what is held on you',
    rightsSee: 'You can see all that is held on you and download it on the page Your data.',
    rightsCorrect:
      'Your name and e-mail address are corrected in your organisation’s sign-in service, your role and area by the coordinator.',
    rightsErase:
      'You can withdraw your question until it is taken up, and ask for your other data to be erased. You can object to the processing on grounds of your own situation and ask for it to be restricted.',
    rightsReport:
      'If you see personal data in a text, choose This has personal data in it. The text is hidden at once and checked.',
    rightsComplain:
      'If you think that your data are processed unlawfully, you can complain to the Data Protection Ombudsman.',
    authority: 'Office of the Data Protection Ombudsman',
    decisionsTitle: 'Automated decisions',
    decisions:
      'The service makes no automated decisions about you and does no profiling. A program looks for identifiers in texts and prevents their being saved; a human reads every question before others see it.',
    made: 'Updated on {day}.',
  },
});
