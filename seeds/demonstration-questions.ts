/** An invented question of a worker: plain data, never a real case. */
export type DemonstrationQuestion = {
  key: string;
  title: string;
  originalText: string;
  /** What the coordinator approved for others to see; null while there is no such wording. */
  publicText: string | null;
  state: 'submitted' | 'needs_info' | 'queued' | 'declined' | 'merged';
  askedBy: 'aino' | 'juho';
  consent: 'as_is' | 'generalised' | 'not';
  sectionHint?: string;
  /** Days from the seeding to the day the worker needs the answer. */
  neededInDays?: number;
  infoRequest?: string;
  declinedReason?: 'not_about_law' | 'single_case' | 'already_answered' | 'unclear' | 'other';
  declinedText?: string;
  /** The key of the question that stands for this one. */
  mergedInto?: string;
  /** What the agenda suggests: how long, and which lawyer answers first. */
  minutes?: number;
  firstLawyer?: 'lea' | 'lauri';
  /** The key of the question that this one follows up. */
  follows?: string;
};

/** A session that is shown in the demonstration with its questions. */
export type DemonstrationSession = {
  forum: string;
  title: string;
  intro: string;
  questions: DemonstrationQuestion[];
};

/** Open for asking ahead: questions in the states that triage meets. */
export const askingSession: DemonstrationSession = {
  forum: 'salassapito-ja-yhteistyo',
  title: 'Tiedonvaihto, kun tukea antavat monet',
  intro:
    'Istunnossa vastataan kysymyksiin siitä, kenelle lastensuojelun tietoja saa antaa, keneltä niitä saa pyytää ja miten luovutus kirjataan. Lähetä kysymyksesi ennakkoon. Kirjoita niin, ettei asiakasta voi tunnistaa.',
  questions: [
    {
      key: 'etsiva-nuorisotyo',
      title: 'Saako nuorisotyöntekijälle kertoa, että nuori on lastensuojelun asiakas?',
      originalText:
        'Etsivä nuorisotyö tapaa samoja nuoria kuin me. Nuorisotyöntekijä haluaisi tietää, ketkä heistä ovat lastensuojelun asiakkaita, jotta hän osaisi ohjata nuoria oikein. Saammeko kertoa asiakkuudesta? Muuttuuko tilanne, jos nuori itse pyytää nuorisotyöntekijän mukaan tapaamiseen?',
      publicText: null,
      state: 'submitted',
      askedBy: 'aino',
      consent: 'as_is',
    },
    {
      key: 'vuokranantajan-jatko',
      title: 'Saako isännöitsijältä kysyä samaa?',
      originalText:
        'Jatkokysymys vuokranantajasta: muuttuuko vastaus, jos vuokranantaja on kunnan omistama yhtiö ja kysymme asiaa isännöitsijältä?',
      publicText: null,
      state: 'submitted',
      askedBy: 'juho',
      consent: 'generalised',
      follows: 'vuokranantaja',
    },
    {
      key: 'palaverin-tallennus',
      title: 'Saako etäpalaverin tallentaa muistiinpanojen tueksi?',
      originalText:
        'Pidimme verkostopalaverin etäyhteydellä, ja yksi osallistujista halusi tallentaa sen, jotta muistio olisi helpompi kirjoittaa. Osa ohjelmista tekee puheesta myös tekstin automaattisesti. Saako viranomaisen järjestämän palaverin tallentaa, tarvitaanko siihen kaikkien lupa ja tuleeko tallenteesta asiakasasiakirja?',
      publicText: null,
      state: 'submitted',
      askedBy: 'juho',
      consent: 'generalised',
      neededInDays: 21,
    },
    {
      key: 'terveydenhuollon-pyynto',
      title: 'Mitä terveydenhuollolle vastataan, kun se pyytää lastensuojelun kirjauksia?',
      originalText:
        'Terveydenhuollosta kysyttiin, saavatko he nähdä meidän kirjauksemme. Mitä heille pitäisi vastata?',
      publicText: null,
      state: 'needs_info',
      askedBy: 'juho',
      consent: 'as_is',
      infoRequest:
        'Kiitos kysymyksestä. Kerro vielä yleisellä tasolla, mikä yksikkö tietoja pyytää (esimerkiksi neuvola tai erikoissairaanhoito), mihin tarkoitukseen ja onko asiakas antanut suostumuksensa. Älä lisää mitään, mistä asiakkaan voisi tunnistaa.',
    },
    {
      key: 'vuokranantaja',
      title: 'Koskeeko sosiaalihuollon tiedonsaantioikeus yksityistä vuokranantajaa?',
      originalText:
        'Kysyin eräältä vuokranantajalta, onko perhe menettämässä asuntonsa. Hän sanoi, ettei voi kertoa mitään yksityisyyden suojan vuoksi. Ulottuuko asiakaslain 20 §:n tiedonsaantioikeus yksityiseen vuokranantajaan vai vain viranomaisiin, ja voimmeko saada tiedon jotenkin muuten?',
      publicText:
        'Perheen epäillään menettävän asuntonsa, mutta yksityinen vuokranantaja ei anna asiasta tietoja. Ulottuuko asiakaslain 20 §:n mukainen tiedonsaantioikeus yksityiseen vuokranantajaan vai vain laissa lueteltuihin tahoihin? Millä muulla tavalla tieto voidaan saada?',
      state: 'queued',
      askedBy: 'aino',
      consent: 'generalised',
      sectionHint: 'Asiakaslaki 812/2000 20 §',
    },
    {
      key: 'tukiperhe',
      title: 'Mitä lapsen terveydestä ja kotioloista saa kertoa tukiperheelle?',
      originalText:
        'Lapsi on tukiperheessä kaksi viikonloppua kuukaudessa. Tukiperhe kysyi, onko lapsella diagnoosia ja miksi hän on niin levoton tultuaan kotoa. Vanhemmat eivät haluaisi, että mitään kerrotaan. Mitä tukiperheelle on kuitenkin kerrottava, jotta lapsi pärjää siellä turvallisesti?',
      publicText:
        'Lapsi käy tukiperheessä säännöllisesti. Tukiperhe toivoo tietoja lapsen terveydestä ja kotioloista, mutta vanhemmat eivät haluaisi, että niistä kerrotaan. Mitä tukiperheelle tai tukihenkilölle on kerrottava, jotta lapsen hoito on turvallista, ja millä perusteella tiedot voidaan antaa?',
      state: 'queued',
      askedBy: 'juho',
      consent: 'as_is',
    },
    {
      key: 'ulkomainen-viranomainen',
      title: 'Saako toisen maan sosiaaliviranomaiselle vastata suoraan?',
      originalText:
        'Toisen EU-maan sosiaalitoimi lähetti suoraan minulle sähköpostin ja pyysi tietoja Suomeen muuttaneesta perheestä. Saanko vastata suoraan vai pitääkö pyynnön kulkea keskusviranomaisen kautta? Mitä tietoja voin antaa, jos lapsi on vaarassa?',
      publicText:
        'Toisen EU-maan sosiaaliviranomainen pyytää suoraan työntekijältä tietoja Suomeen muuttaneesta perheestä. Voiko pyyntöön vastata suoraan vai onko se käsiteltävä keskusviranomaisen kautta? Muuttaako lapsen kiireellinen avun tarve menettelyä?',
      state: 'queued',
      askedBy: 'aino',
      consent: 'generalised',
      neededInDays: 30,
    },
    {
      key: 'isovanhempien-asiakirjapyynto',
      title: 'Luovutanko asiakirjat isovanhemmille?',
      originalText:
        'Isovanhemmat ovat pyytäneet lastensuojelun asiakirjoja ja odottavat vastausta huomenna. Vanhemmat vastustavat. Annanko asiakirjat vai en? Tarvitsisin teiltä suoran vastauksen päätökseni tueksi.',
      publicText: null,
      state: 'declined',
      askedBy: 'juho',
      consent: 'not',
      declinedReason: 'single_case',
      declinedText:
        'Kysymys koskee yksittäisen asiakirjapyynnön ratkaisemista. Foorumilla annetaan vain yleisiä oikeudellisia ohjeita, eikä vastaus ehtisi huomiseksi. Vie asia esihenkilösi kautta alueen lakimiehelle. Voit muokata kysymystä ja lähettää sen uudelleen: esimerkiksi, milloin isovanhempi on asianosainen ja miten asiakirjapyyntö hylätään oikein.',
    },
    {
      key: 'tukihenkilo',
      title: 'Kuinka paljon tukihenkilölle voi kertoa lapsen lääkityksestä?',
      originalText:
        'Lapsen tukihenkilö on lähdössä lapsen kanssa retkelle ja kysyi, mitä lääkkeitä lapsella on. Kuinka paljon hänelle voi kertoa, jos vanhempia ei tavoiteta?',
      publicText: null,
      state: 'merged',
      askedBy: 'aino',
      consent: 'as_is',
      mergedInto: 'tukiperhe',
    },
  ],
};

/** Ready to go live: five questions in their fixed order. */
export const readySession: DemonstrationSession = {
  forum: 'avohuolto-ja-huostaanotto',
  title: 'Avohuollon päättämisestä huostaanoton valmisteluun',
  intro:
    'Istunnossa käydään läpi avohuollon päätöksiä, lapsen kuulemista ja huostaanoton valmistelua. Kysymykset on koottu ennakkoon, ja niihin vastataan järjestyksessä. Voit lähettää jatkokysymyksiä istunnon aikana.',
  questions: [
    {
      key: 'perhetyon-lopettaminen',
      title: 'Voiko tehostetun perhetyön lopettaa ilmoittamalla siitä perheelle?',
      originalText:
        'Palveluntuottaja ilmoitti, että perheen tehostetun perhetyön tavoitteet on saavutettu ja työ loppuu kuun vaihteessa. Onko tästä tehtävä päätös vai riittääkö, että asia kerrotaan vanhemmille viimeisellä käynnillä? Minulle jäi epäselväksi myös se, kuka päätöksen tekee.',
      publicText:
        'Palveluntuottaja katsoo, että tehostetun perhetyön tavoitteet on saavutettu ja työ voidaan lopettaa. Riittääkö, että lopettamisesta kerrotaan vanhemmille, vai onko siitä tehtävä päätös? Kuka päätöksen tekee ja mitä siihen liitetään?',
      state: 'queued',
      askedBy: 'aino',
      consent: 'as_is',
      sectionHint: 'Lastensuojelulaki 417/2007 36 §',
      minutes: 15,
      firstLawyer: 'lea',
    },
    {
      key: 'yhteinen-kieli',
      title: 'Miten lapsen mielipide selvitetään, kun yhteistä kieltä ei ole?',
      originalText:
        'Lapsi on muuttanut Suomeen hiljattain eikä puhu suomea. Isosisarus on tulkannut tapaamisissa, mutta nyt olisi selvitettävä lapsen oma mielipide sijoituksesta. Pitääkö meidän hankkia tulkki myös silloin, kun vanhempi sanoo, ettei sitä tarvita?',
      publicText:
        'Lapsi ei puhu suomea eikä ruotsia, ja tapaamisissa on tulkannut sisarus. Miten lapsen mielipide sijoituksesta on selvitettävä? Onko tulkki hankittava myös silloin, kun vanhemman mielestä sitä ei tarvita?',
      state: 'queued',
      askedBy: 'juho',
      consent: 'as_is',
      sectionHint: 'Lastensuojelulaki 417/2007 20 §',
      minutes: 20,
      firstLawyer: 'lauri',
    },
    {
      key: 'raukeaminen',
      title: 'Milloin täytäntöön panematta jäänyt huostaanottopäätös raukeaa?',
      originalText:
        'Hallinto-oikeus hyväksyi huostaanoton, mutta sijaishuoltopaikan löytäminen on kestänyt ja lapsi on edelleen kotona. Kuinka pitkään päätöstä voi pitää odottamassa, ennen kuin se raukeaa? Alkaako koko valmistelu silloin alusta?',
      publicText:
        'Huostaanottoa koskeva päätös on lainvoimainen, mutta sitä ei ole pantu täytäntöön, koska sijaishuoltopaikka puuttuu. Missä ajassa päätös raukeaa, ja onko asia sen jälkeen valmisteltava kokonaan uudelleen?',
      state: 'queued',
      askedBy: 'aino',
      consent: 'generalised',
      sectionHint: 'Lastensuojelulaki 417/2007 48 §',
      minutes: 10,
      firstLawyer: 'lea',
    },
    {
      key: 'tapaamiset-avohuollon-sijoituksessa',
      title: 'Voidaanko avohuollon sijoituksen aikana sopia valvotuista tapaamisista?',
      originalText:
        'Lapsi on sijoitettu avohuollon tukitoimena, ja vanhemmat ovat suostuneet siihen, että ohjaaja on mukana tapaamisissa. Kollegan mielestä kyse on yhteydenpidon rajoittamisesta, jota ei voi tehdä avohuollossa. Voiko tällaisesta sopia, ja mitä tapahtuu, jos vanhempi perääntyy?',
      publicText:
        'Lapsi on sijoitettu avohuollon tukitoimena, ja vanhemmat suostuvat siihen, että ohjaaja on mukana tapaamisissa. Onko kyse sallitusta sopimuksesta vai yhteydenpidon rajoittamisesta? Mitä seuraa, jos vanhempi peruu suostumuksensa?',
      state: 'queued',
      askedBy: 'juho',
      consent: 'as_is',
      minutes: 20,
      firstLawyer: 'lauri',
    },
    {
      key: 'muutto-kesken-valmistelun',
      title: 'Kuka vastaa huostaanoton valmistelusta, jos perhe muuttaa toiselle hyvinvointialueelle?',
      originalText:
        'Huostaanoton valmistelu oli meillä loppusuoralla, kun perhe muutti toiselle hyvinvointialueelle. Uusi alue haluaisi aloittaa arvioinnin alusta. Kumpi tekee hakemuksen, ja saammeko antaa jo kootun aineiston uudelle alueelle?',
      publicText:
        'Perhe muuttaa toiselle hyvinvointialueelle, kun huostaanoton valmistelu on loppuvaiheessa. Kumpi alue vastaa valmistelusta ja tekee hakemuksen? Mitä aineistoa uudelle alueelle voidaan antaa?',
      state: 'queued',
      askedBy: 'aino',
      consent: 'generalised',
      neededInDays: 14,
    },
  ],
};
