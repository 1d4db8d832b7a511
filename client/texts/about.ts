import { catalogue } from './catalogue.ts';

/** The accessibility statement and the page of failures. */
export const aboutTexts = catalogue({
  fi: {
    title: 'Saavutettavuusseloste',
    lead: 'Tämä seloste koskee Lakifoorumin verkkopalvelua ja perustuu digitaalisten palvelujen tarjoamisesta annettuun lakiin (306/2019).',
    draftTitle: 'Seloste on luonnos',
    draft:
      'Palvelu on kehitysvaiheessa. Palvelun käyttöön ottava viranomainen täydentää selosteeseen nimensä, yhteystietonsa ja oman arvionsa ennen kuin palvelu avataan.',
    statusTitle: 'Palvelun saavutettavuus',
    status:
      'Palvelu on suunniteltu täyttämään lain edellyttämät vaatimukset, jotka perustuvat WCAG-ohjeistuksen tasoihin A ja AA. Tavoitteena on WCAG-ohjeistuksen versio 2.2.',
    statusPartly:
      'Arviomme mukaan palvelu täyttää vaatimukset osittain. Tiedossamme ei ole puutteita, jotka estäisivät palvelun käytön, mutta arviointi on vielä kesken.',
    doneTitle: 'Mitä on arvioitu',
    doneAxe: 'Sivut tarkistetaan automaattisesti axe-core-työkalulla aina, kun palvelua muutetaan.',
    doneKeyboard: 'Toiminnot toimivat näppäimistöllä, ja kohdistus näkyy.',
    doneZoom: 'Sivut mukautuvat 320 kuvapisteen leveyteen ja 200 prosentin suurennokseen.',
    doneModes: 'Palvelu noudattaa laitteen asetuksia: tumma tila, vähennetty liike ja tulostus.',
    doneScript: 'Vastaukset ovat luettavissa ja haettavissa myös ilman JavaScriptiä.',
    lacksTitle: 'Tunnetut puutteet',
    lackScreenReader:
      'Palvelua ei ole vielä testattu ruudunlukuohjelmilla eikä yhdessä vammaisten käyttäjien kanssa.',
    lackExternal: 'Ulkopuolinen asiantuntija ei ole arvioinut palvelua.',
    lackLanguage:
      'Kysymykset ja vastaukset ovat vain suomeksi, vaikka palvelun muut tekstit ovat myös ruotsiksi ja englanniksi.',
    lackPlain: 'Vastaukset ovat yleiskielisiä lakitekstejä. Selkokielisiä versioita ei ole.',
    lackLive:
      'Suorassa istunnossa kirjoitettavaa alustavaa vastausta ei lueta ääneen kirjain kerrallaan. Ruudunlukuohjelma ilmoittaa, kun uusi vastaus on valmis.',
    basisTitle: 'Miten seloste on laadittu',
    basis: 'Seloste on laadittu {day} palvelun kehittäjien omana arviona.',
    feedbackTitle: 'Anna palautetta',
    feedback:
      'Huomasitko puutteen? Kerro siitä palvelun ylläpitäjälle. Saavutettavuuspalautteeseen on vastattava 14 päivän kuluessa. Palautteen vastaanottajan yhteystiedot lisätään tähän, kun palvelu otetaan käyttöön.',
    supervisionTitle: 'Valvontaviranomainen',
    supervision:
      'Saavutettavuusvaatimusten noudattamista valvoo Liikenne- ja viestintävirasto Traficom. Jos et ole tyytyväinen saamaasi vastaukseen tai et saa vastausta 14 päivän kuluessa, voit tehdä Traficomille ilmoituksen: voit pyytää selvitystä tai kannella.',
    supervisionLink: 'Traficomin ohjeet ilmoituksen tekemiseen (saavutettavuusvaatimukset.fi)',
    failureSearch: 'Hae vastauksista',
    failureSearchButton: 'Hae',
    failureFront: 'Siirry etusivulle',
    typedTitle: 'Kirjoittamasi teksti',
    typedText: 'Teksti {number}',
    typedHint: 'Tekstiä ei ole tallennettu. Voit kopioida sen talteen.',
    signInTitle: 'Jatka näin',
    signInFirst: 'Kirjaudu sisään uudessa välilehdessä. Tämä sivu jää auki.',
    signIn: 'Kirjaudu sisään (avautuu uuteen välilehteen)',
    signInThen: 'Palaa tälle sivulle ja lähetä teksti uudelleen.',
    resend: 'Lähetä uudelleen',
    back: 'Palaa sivulle, jolla olit',
  },
  sv: {
    title: 'Tillgänglighetsutlåtande',
    lead: 'Det här utlåtandet gäller webbtjänsten Lakifoorumi och grundar sig på lagen om tillhandahållande av digitala tjänster (306/2019).',
    draftTitle: 'Utlåtandet är ett utkast',
    draft:
      'Tjänsten är under utveckling. Den myndighet som tar tjänsten i bruk kompletterar utlåtandet med sitt namn, sina kontaktuppgifter och sin egen bedömning innan tjänsten öppnas.',
    statusTitle: 'Tjänstens tillgänglighet',
    status:
      'Tjänsten är planerad att uppfylla lagens krav, som grundar sig på nivåerna A och AA i WCAG-riktlinjerna. Målet är WCAG-riktlinjernas version 2.2.',
    statusPartly:
      'Enligt vår bedömning uppfyller tjänsten kraven delvis. Vi känner inte till brister som skulle hindra användningen, men bedömningen pågår ännu.',
    doneTitle: 'Vad som har bedömts',
    doneAxe: 'Sidorna kontrolleras automatiskt med verktyget axe-core varje gång tjänsten ändras.',
    doneKeyboard: 'Funktionerna kan användas med tangentbord och fokus syns.',
    doneZoom: 'Sidorna anpassar sig till en bredd på 320 bildpunkter och till 200 procents förstoring.',
    doneModes: 'Tjänsten följer enhetens inställningar: mörkt läge, minskad rörelse och utskrift.',
    doneScript: 'Svaren kan läsas och sökas också utan JavaScript.',
    lacksTitle: 'Kända brister',
    lackScreenReader:
      'Tjänsten har ännu inte testats med skärmläsare eller tillsammans med användare med funktionsnedsättning.',
    lackExternal: 'Ingen utomstående expert har bedömt tjänsten.',
    lackLanguage:
      'Frågorna och svaren finns bara på finska, även om tjänstens övriga texter också finns på svenska och engelska.',
    lackPlain: 'Svaren är juridiska texter på allmänspråk. Lättlästa versioner finns inte.',
    lackLive:
      'Det preliminära svar som skrivs under en direktsession läses inte upp bokstav för bokstav. Skärmläsaren meddelar när ett nytt svar är klart.',
    basisTitle: 'Hur utlåtandet har upprättats',
    basis: 'Utlåtandet har upprättats {day} utifrån utvecklarnas egen bedömning.',
    feedbackTitle: 'Ge respons',
    feedback:
      'Märkte du en brist? Berätta om den för tjänstens administratör. Respons om tillgänglighet ska besvaras inom 14 dagar. Kontaktuppgifterna läggs till här när tjänsten tas i bruk.',
    supervisionTitle: 'Tillsynsmyndighet',
    supervision:
      'Transport- och kommunikationsverket Traficom övervakar att tillgänglighetskraven följs. Om du inte är nöjd med svaret eller inte får något svar inom 14 dagar kan du göra en anmälan till Traficom: du kan begära en utredning eller anföra klagomål.',
    supervisionLink: 'Traficoms anvisningar för anmälan (tillgänglighetskrav.fi)',
    failureSearch: 'Sök bland svaren',
    failureSearchButton: 'Sök',
    failureFront: 'Gå till startsidan',
    typedTitle: 'Texten du skrev',
    typedText: 'Text {number}',
    typedHint: 'Texten har inte sparats. Du kan kopiera den.',
    signInTitle: 'Gör så här',
    signInFirst: 'Logga in på en ny flik. Den här sidan förblir öppen.',
    signIn: 'Logga in (öppnas på en ny flik)',
    signInThen: 'Kom tillbaka till den här sidan och skicka texten på nytt.',
    resend: 'Skicka på nytt',
    back: 'Tillbaka till sidan där du var',
  },
  en: {
    title: 'Accessibility statement',
    lead: 'This statement concerns the web service Lakifoorumi and is based on the Finnish Act on the Provision of Digital Services (306/2019).',
    draftTitle: 'This statement is a draft',
    draft:
      'The service is under development. The authority that takes it into use will add its name, contact details and own assessment before the service is opened.',
    statusTitle: 'Accessibility of the service',
    status:
      'The service is designed to meet the requirements of the law, which are based on levels A and AA of the WCAG guidelines. The aim is WCAG version 2.2.',
    statusPartly:
      'In our assessment the service meets the requirements in part. We know of no shortcomings that would prevent its use, but the assessment is not finished.',
    doneTitle: 'What has been assessed',
    doneAxe: 'The pages are checked automatically with axe-core whenever the service is changed.',
    doneKeyboard: 'Everything works with a keyboard, and the focus is visible.',
    doneZoom: 'The pages adapt to a width of 320 pixels and to 200 per cent zoom.',
    doneModes: 'The service follows the settings of the device: dark mode, reduced motion and print.',
    doneScript: 'The answers can be read and searched without JavaScript.',
    lacksTitle: 'Known shortcomings',
    lackScreenReader:
      'The service has not yet been tested with screen readers or together with disabled users.',
    lackExternal: 'No outside expert has assessed the service.',
    lackLanguage:
      'Questions and answers are in Finnish only, although the other texts are in Swedish and English too.',
    lackPlain: 'The answers are legal texts in standard language. There are no easy-to-read versions.',
    lackLive:
      'The provisional answer typed in a live session is not read aloud letter by letter. A screen reader tells when a new answer is ready.',
    basisTitle: 'How this statement was made',
    basis: 'The statement was made on {day} as the developers’ own assessment.',
    feedbackTitle: 'Give feedback',
    feedback:
      'Did you notice a shortcoming? Tell the provider of the service. Feedback on accessibility must be answered within 14 days. The contact details will be added here when the service is taken into use.',
    supervisionTitle: 'Supervisory authority',
    supervision:
      'The Finnish Transport and Communications Agency Traficom supervises the accessibility requirements. If you are not satisfied with the reply, or get none within 14 days, you can ask Traficom for a clarification or file a complaint.',
    supervisionLink: 'Traficom’s instructions, in Finnish (saavutettavuusvaatimukset.fi)',
    failureSearch: 'Search the answers',
    failureSearchButton: 'Search',
    failureFront: 'Go to the front page',
    typedTitle: 'What you wrote',
    typedText: 'Text {number}',
    typedHint: 'The text has not been saved. You can copy it.',
    signInTitle: 'What to do',
    signInFirst: 'Sign in on a new tab. This page stays open.',
    signIn: 'Sign in (opens a new tab)',
    signInThen: 'Come back to this page and send the text again.',
    resend: 'Send again',
    back: 'Back to the page you were on',
  },
});
