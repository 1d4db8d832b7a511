/** A draft that a lawyer prepared before the session; `citations` are lines as the editor takes them. */
export type DemonstrationAnswer = {
  questionKey: string;
  writtenBy: 'lea' | 'lauri';
  markdown: string;
  citations: string[];
};

/** Drafts for the session that is ready to go live; illustrative, not legal advice. */
export const preparedAnswers: DemonstrationAnswer[] = [
  {
    questionKey: 'perhetyon-lopettaminen',
    writtenBy: 'lea',
    markdown: `Pelkkä ilmoitus ei riitä. **Palvelun lopettamisesta tehdään kirjallinen päätös** myös silloin, kun perhe on lopettamisesta samaa mieltä.

- Sosiaalipalvelujen järjestäminen perustuu viranomaisen päätökseen. Päätöksen tekee hyvinvointialueen toimivaltainen viranhaltija, ei palveluntuottaja.
- Ennen päätöstä arvioidaan, tarvitseeko lapsi edelleen tukea, ja tarkistetaan asiakassuunnitelma. Lapsen mielipide selvitetään ja huoltajia kuullaan.
- Päätöksestä käy ilmi, mihin tosiseikkoihin ja säännöksiin ratkaisu perustuu.
- Päätökseen liitetään oikaisuvaatimusohjeet.

Tuottajan arvio tavoitteiden saavuttamisesta on yksi selvitys muiden joukossa. Jos lapsi tarvitsee tukea edelleen, palvelua ei voi lopettaa vain siksi, että sovittu jakso on päättynyt.`,
    citations: [
      'Lastensuojelulaki 417/2007 30 §',
      'Lastensuojelulaki 417/2007 36 §',
      'Sosiaalihuoltolaki 1301/2014 46 §',
      'Asiakaslaki 812/2000 6 §',
      'Hallintolaki 434/2003 45 §',
      'Hallintolaki 434/2003 46 §',
    ],
  },
  {
    questionKey: 'yhteinen-kieli',
    writtenBy: 'lauri',
    markdown: `Yhteisen kielen puuttuminen ei poista lapsen oikeutta ilmaista mielipiteensä. Mielipide selvitetään lapsen iän ja kehitystason mukaisesti, ja **12 vuotta täyttäneelle lapselle varataan tilaisuus tulla kuulluksi** niin kuin hallintolaissa säädetään.

1. Viranomainen järjestää tulkitsemisen, kun lapsi ei osaa viranomaisessa käytettävää kieltä ja asia voi tulla vireille viranomaisen aloitteesta. Vanhemman näkemys siitä, ettei tulkkia tarvita, ei ratkaise asiaa.
2. Sisarus tai muu läheinen ei sovi tulkiksi: hän voi vaikuttaa siihen, mitä lapsi kertoo, eikä lapsen pidä joutua kantamaan perheen asioita.
3. Lapselle kerrotaan tulkin välityksellä, mistä asiassa on kyse ja mihin hänen kertomaansa käytetään.
4. Asiakirjoihin kirjataan lapsen mielipide ja se, miten ja millä kielellä se selvitettiin.

Jos asia on niin kiireellinen, ettei tulkkia saada paikalle, käytetään etätulkkausta ja mielipiteen selvittämistä jatketaan heti, kun se on mahdollista.`,
    citations: [
      'Lastensuojelulaki 417/2007 5 §',
      'Lastensuojelulaki 417/2007 20 §',
      'Hallintolaki 434/2003 26 §',
      'Hallintolaki 434/2003 34 §',
    ],
  },
];
