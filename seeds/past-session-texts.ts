/** What a held session was called and what it was about. */
export type PastSessionText = { title: string; intro: string };

/** Past sessions of each forum in their order: one for every nine demonstration entries, named after what those ask. */
export const pastSessionTexts: Record<string, PastSessionText[]> = {
  'ilmoitus-ja-palvelutarve': [
    {
      title: 'Ilmoitusvelvollisuus ja asian vireilletulo',
      intro:
        'Kuka on velvollinen ilmoittamaan, milloin kynnys ylittyy ja mitä ilmoituksen saapuessa tehdään heti.',
    },
    {
      title: 'Palvelutarpeen arviointi ja asiakkuuden alkaminen',
      intro: 'Arvioinnin määräajat, lapsen tapaaminen, tietojen hankkiminen ja alueiden välinen työnjako.',
    },
    {
      title: 'Ilmoitusten erityiskysymyksiä',
      intro:
        'Toistuvat ja perättömät ilmoitukset, päivystys, palaute ilmoittajalle ja lapsen oma avunpyyntö.',
    },
  ],
  'salassapito-ja-yhteistyo': [
    {
      title: 'Tietojen antaminen ja suostumus',
      intro: 'Koulun, poliisin, huoltajan ja muiden tahojen oikeus tietoihin sekä nuoren oma kielto.',
    },
    {
      title: 'Monialainen yhteistyö ja vaitiolo',
      intro:
        'Päiväkoti, neuvola ja nuorisopsykiatria, sähköinen viestintä ja vaitiolovelvollisuuden rikkominen.',
    },
    {
      title: 'Asiakastietojen käyttö ja suojaaminen',
      intro:
        'Tietojen katselu järjestelmästä, tulkkaus, turvakielto, sijaisperheelle annettavat tiedot ja läheisten kyselyt.',
    },
  ],
  'avohuolto-ja-huostaanotto': [
    {
      title: 'Avohuollon tukitoimet ja sijoitus',
      intro:
        'Tukitoimien järjestäminen, suostumukset, avohuollon sijoituksen kesto ja kiireellisen sijoituksen alku.',
    },
    {
      title: 'Kiireellinen sijoitus ja huostaanoton valmistelu',
      intro: 'Edellytykset, kuuleminen, läheisverkoston kartoittaminen ja lapsen tai huoltajan vastustus.',
    },
    {
      title: 'Huostaanotto tuomioistuimessa ja huostassapidon lopettaminen',
      intro: 'Väliaikainen määräys, lopettamisen edellytykset, vastasyntynyt lapsi ja perhekuntoutus.',
    },
  ],
  'sijaishuolto-ja-rajoitukset': [
    {
      title: 'Rajoitustoimenpiteiden edellytykset',
      intro:
        'Keihin rajoituksia saa kohdistaa, kuka niistä päättää ja miten yhteydenpitoa voidaan rajoittaa.',
    },
    {
      title: 'Rajoitukset ja lapsen arki laitoksessa',
      intro:
        'Tarkastukset, kiinnipitäminen, liikkumisvapaus, eristäminen, kirjaaminen ja tavalliset säännöt.',
    },
    {
      title: 'Sijaishuollossa olevan lapsen asiat',
      intro: 'Käyttövarat, sisarukset, sijaishuoltopaikan muutos, huoltajan päätösvalta, hoito ja koulu.',
    },
    {
      title: 'Jälkihuolto ja sijaishuollon epäkohdat',
      intro: 'Itsenäistyvän nuoren tuki, itsenäistymisvarat ja huonosta kohtelusta ilmoittaminen.',
    },
  ],
  'paatokset-ja-osallisuus': [
    {
      title: 'Päätös, perustelut ja muutoksenhaku',
      intro: 'Mistä tehdään päätös, miten se perustellaan, miten siihen haetaan muutosta ja miten kuullaan.',
    },
    {
      title: 'Lapsen osallisuus, suunnitelmat ja kirjaaminen',
      intro: 'Mielipiteen selvittäminen, puhevalta, edunvalvoja, asiakassuunnitelma ja asiakaskertomus.',
    },
    {
      title: 'Asiakkaan oikeusturva ja hyvä hallinto',
      intro:
        'Asiakirjapyynnöt, muistutus ja kantelu, palvelukieli, tukihenkilö, tiedoksianto ja oikeudenkäynti.',
    },
    {
      title: 'Avustajan kulut huostaanottoasiassa',
      intro: 'Kuka maksaa vanhemman tai lapsen avustajan.',
    },
  ],
};
