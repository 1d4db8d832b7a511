/** Authorities, services and systems that texts of social work name; some of them are people's names as well. */
export const authoritiesAndSystems = `
kela fpa valvira thl dvv pohde soite hus kaiku keusote eksote essote essoten siunsote varha pirha omavalvira fimea avi tem stm okm migri maahanmuuttovirasto poliisi tulli trafi traficom vero verohallinto finlex lifecare effica pegasos mediatri abilita apotti sosiaalieffica kanta omakanta kansa omaolo omasuomi suomi.fi wilma teams zoom skype google microsoft outlook whatsapp instagram snapchat tiktok discord facebook telegram signal youtube roblox fortnite ahjo dynasty tweb tukena barnahus ankkuri otava otavamedia ohjaamo lastenasiaintalo pesäpuu väestöliitto ehjä sosmeta unicef who yk eu euroopan eit ein uma primula titania kiku oima digifinland digihumaus sote ely aluehallintovirasto hallinto-oikeus käräjäoikeus hovioikeus oikeusasiamies tietosuojavaltuutettu lapsiasia lapsiasiavaltuutettu yhdenvertaisuusvaltuutettu rikosuhripäivystys victim nettiturvakoti turvakoti icehearts lastensuojelu lastensuojelulaki sosiaalihuoltolaki hallintolaki perustuslaki julkisuuslaki potilaslaki asiakaslaki perhehoitolaki oppivelvollisuuslaki rikoslaki hao kho kko mao eoa aoa okv okm lsl shl attendo mehiläinen esperi familar humana terveystalo pihlajalinna validia omasuomi finlands folkpensionsanstalten institutet social arabia
dublin eurodac interpol sis schengen bryssel haagin lanzaroten istanbulin
`;

const family = String.raw`äiti\p{L}*|äidi\p{L}+|isä(?:n|ä|lle|llä|ltä|stä|puoli)?|isän\p{L}+|isoäi\p{L}+|isois\p{L}+|vanhem\p{L}+|huoltaj\p{L}+|sisko\p{L}*|sisar\p{L}*|vel(?:i|jen|jeä|jelle|jellä|jestä|jet|ipuo\p{L}+)|serk\p{L}+|mumm\p{L}+|muori\p{L}*|vaari\p{L}*|uk[ki]i\p{L}*|papp?a\p{L}*|täti\p{L}*|tädi\p{L}+|setä\p{L}*|sedä\p{L}+|eno(?:n|lle|lta|a)?|kummi\p{L}*|poj\p{L}+|poika\p{L}*|tytär\p{L}*|tyttär\p{L}+|puoliso\p{L}*|vaimo\p{L}*|miesystäv\p{L}+|naisystäv\p{L}+|ex-\p{L}+|avo\p{L}+|sijais\p{L}+|perhe|perheen|perhettä|perheelle|perheestä|koti|kotona|kotiin|huone\p{L}*|huostaan\p{L}+|sijoitu\p{L}+|sijoitta\p{L}+|asiakkuu\p{L}+|asioi\p{L}+|asia|tilan\p{L}+|tapaami\p{L}+|päiväkir\p{L}+|puheli\p{L}+|kännyk\p{L}+|koulunkäyn\p{L}+|opettaj\p{L}+|terapia\p{L}*|diagnoos\p{L}+|mielipi\p{L}+|edunvalvoj\p{L}+|syntymä\p{L}*|kanssa|luo|luona|luokse|mukaan|takia|vuoksi|puolesta|mor|mamma|pappa|far|syster|bror`;

/** A word after a name in the genitive, or a verb after it in the nominative, that only somebody takes. */
export const somebodysWord = new RegExp(`^(?:${family})$`, 'u');

/** One who somebody is to another, so that even an unknown word before is a name: “Xyzin äiti”. */
export const kinWord =
  /^(?:äiti|äidi\p{L}+|isä(?:n|ä|lle|llä|ltä|stä|puoli)?|isoäi\p{L}+|isois\p{L}+|vanhemmat|vanhempi\p{L}*|vanhempien|huoltaja\p{L}*|sisko\p{L}*|sisar\p{L}*|vel(?:i|jen|jeä|jelle|jellä|jestä|jet)|serk\p{L}+|mumm\p{L}+|ukki|ukin|vaari|tytär|tyttär\p{L}+|poika|pojan|pojalle|puoliso\p{L}*|vaimo\p{L}*|täti|tädin|setä|eno|mamma|pappa|mor|far|barn|son|dotter|syster|bror|familj|mother|father|sister|brother)$/u;

/** What one who has a name does. */
export const somebodysDeed =
  /^(?:kertoo|kertoi|kertonut|sano[oi]|asuu|asui|muutti|muuttaa|itki|itkee|pelkää|pelkäsi|haluaa|halusi|karkasi|karkaa|soitti|soittaa|käy|kävi|syntyi|täyttää|täytti|vastustaa|vastusti|suostui|kieltäytyi|kieltäytyy|opiskelee|sijoitettiin|otettiin|huostaanotettiin|tuli|tulee|lähti|lähtee|sai|nukkuu|huusi|löi|lyö|juo|joi|jäi|meni|menee|viettää|palasi|kirjoitti|pyysi|pyytää|kysyi|vastasi|näki|tapaa|tapasi|vetäytyi|reagoi|oireilee|voi|viihtyy|berättade|bor|flyttade|said|told|lives)$/u;

/** What only somebody does; other deeds are a summer's or a message's too. */
export const personsDeed =
  /^(?:kertoi|kertonut|sano[oi]|asuu|asui|itki|itkee|pelkää|pelkäsi|haluaa|halusi|karkasi|karkaa|soitti|soittaa|täyttää|täytti|vastustaa|vastusti|suostui|kieltäytyi|kieltäytyy|opiskelee|sijoitettiin|huostaanotettiin|nukkuu|huusi|löi|lyö|juo|joi|kirjoitti|pyysi|kysyi|vastasi|näki|oireilee|viihtyy|ikävöi|viiltelee|raivoaa|raivosi|suuttui|erosi|raskautui|hermostui|puree|puri|berättade|bor|said|lives)$/u;

/** Deeds of which what follows tells that somebody does them: “tuli koulusta”, “lähti isälle”. */
export const personsCourse =
  /^ (?:tul(?:i|ee)|men(?:i|ee)|sai|jäi|läht(?:i|ee)|pala(?:si|a)|voi|synty[iy]|käy|kävi|kertoo|muutti|muuttaa|viettää|otettiin|harrastaa) (?:nyt |sitten |taas )?(?:kotiin|kotoa|koulu|laitok|sijais|perhekot|mummol|isä|äi[td]i|itku|tapaami|päiväko|eskar|terapia|lääkäri|sairaala|osasto|poliisi|turvako|hyvin(?!\p{L})|huonosti|kevää|syksyll|kesäll|talvell|\d|diagnoos|kiinni|karku|asumaan|hoito|huosta|yöllä|eilen|viikonlopu)/u;

/** After a word at a sentence's beginning that may be a name: “Onni on 9-vuotias”, “Onni, 9, …”. */
export const somebodyIs =
  /^(?: (?:on|oli|är|is) (?:nyt |vasta |jo )?(?:\d|asiakas|asiakka|sijoitet|huostaan|lapsi|poika|tyttö|nuori|vauva|koulu|päiväko|kotona|raskaana|karan|huosta|kehitysvamma|autisti|itse|\p{L}+ (?:luoka|päiväko|koulus)|ollut|asunut|kertonut|muuttanut|\p{L}+vuotias)| ei (?:halua|tahdo|suostu|nuku|syö|käy|puhu|osaa|pysty|jaksa|pääse|viihdy|mene|tule|ole (?:käynyt|ollut|asunut|halunnut))|,? \(?\d{1,2}(?:\)|,| ?v\b|-v| ?kk)|,? \p{L}+vuotias)/u;

/** Who stands before a name: “asiakas Maija”, “perhe Virtanen”, “nimeltä Maija”. */
export const roleBefore =
  /^(?:asiakas|asiakkaan|asiakkaalle|asiakkaamme|potilas|potilaan|lapsi|lapsen|lapselle|poika|pojan|pojalle|tyttö|tytön|tytölle|tytär|äiti|äidin|äidille|isä|isän|isälle|vauva|vauvan|nuori|nuoren|nuorelle|sisko|siskon|veli|veljen|sisarus|sisarukset|sisarusten|serkku|kaksoset|isoäiti|isoisä|mummo|mummi|ukki|vaari|täti|setä|eno|kummi|huoltaja|huoltajan|vanhempi|vanhemmat|puoliso|vaimo|mies|miehensä|vaimonsa|poikansa|tyttärensä|lapsensa|siskonsa|veljensä|äitinsä|isänsä|avopuoliso|avovaimo|avomies|ystävä|kaveri|perhe|perheen|perheelle|rouva|rouvan|herra|herran|neiti|sijaisäiti|sijaisisä|sijaisvanhempi|tukihenkilö|oppilas|oppilaan|klient|klienten|barnet|pojken|flickan|mamma|pappa|mother|father|child|client|boy|girl|mrs|mr|fru|herr|nimeltä|nimeltään|nimi|vid|namn|named|familjen|family)$/u;

/** Who, in the nominative, stands before even an unknown name. */
export const roleBeforeUnknown =
  /^(?:asiakas|asiakkaan|asiakkaani|asiakkaamme|potilas|lapsi|lapsemme|poika|tyttö|tytär|äiti|isä|vauva|sisko|veli|serkku|isoäiti|mummo|ukki|vaari|täti|setä|eno|huoltaja|puoliso|vaimo|mies|poikansa|tyttärensä|lapsensa|siskonsa|veljensä|äitinsä|isänsä|avopuoliso|avovaimo|avomies|ystävä|kaveri|perhe|rouva|herra|neiti|sijaisäiti|sijaisisä|oppilas|klienten|pojken|flickan|nimeltä|nimeltään|named|familjen)$/u;

/** Forms of words that lists of names have and nobody is called: of dialect, and of what texts of social work name. */
export const neverPeople =
  /^(?:(?:miu|siu)(?:n|t|ta|lla|lle|lta|ssa|sta|hun|kin|nkin|llakin)|suome|kela|ruotsi(?:n|ss)|wilma(?:ss|st|an$|ll)|koiti(?:n|t|mme|tte)$|toimin(?:ko)?$|bilen$)/u;

/** What begins the name of a company or a house. */
export const ofCompany = /^(?:villa|osuuskauppa|osuuskaupan|ensikoti|ensikodin|turvakoti|turvakodin)$/u;

/** Names that are as often a flower, a colour or a good manner where any word has a capital letter. */
export const nounsToo = /^(?:vieno|marja|sulo|kielo|orvokki|vuokko|oiva|sini|armas|hellä|kaino|urhea)$/u;

/** Nobody’s surname, in examples. */
export const exampleName = /^(?:meikäläi|malli(?:kas|kka)|esimerkki|testaaja)/u;

/** What is called by the name of one long known. */
export const publicWork =
  /^(?:(?:oy|ab|oyj|ry|rf|tmi|ky)(?::|$)|mietin|komite|työryhm|tau[dt]i|oireyhtym|syndroom|asteik|julistu|periaat|lastensuojeluliit|säätiö|rahasto|instituut|yliopisto|opisto|talent|media(?!ani)|kustannu)/u;

/** What follows a place, not somebody of the same name. */
export const placesWord =
  /^(?:kun(?:ta|nan|nas)|kaupun|hyvinvointialu|sosiaali|perhekesku|käräjäoike|hallinto-oike|hovioike|polii|seurakun|srk|asem[ai]|alue|sairaala|terveysase|terveyskes|kadu|tie$|työn?teki|yksik|toimipis|ja$)/u;

/** Endings of places and of institutions in the genitive, before which a name is none of somebody's. */
export const placeLike =
  /(?:järve|kylä|mäe|salme|lahde|nieme|ranna|vaara|koske|joe|saare|lamme|maa|kaupungi|kunna|aluee|koulu|liito|säätiö|keskukse|toimisto|viraston|oikeude|laitokse|ministeriö|palvelui?|sairaala|laaksoi?|harju|pohja|perä)[nstl]\p{L}*$/u;

/** How the names of institutions, services and books end or begin. */
export const institutional =
  /(?:lii(?:tto|ton|tossa)|laitos|laitoksen|virasto|viraston|keskus|keskuksen|koti|kodin|palvelut?|palvelun|ministeriö\p{L}*|oikeus|oikeuden|neuvosto\p{L}*|yhdistys|yhdistyksen|säätiö\p{L}*|akademi\p{L}*|yliopisto\p{L}*|koulu\p{L}*|opisto\p{L}*|alue\p{L}*|asema\p{L}*|talo\p{L}*|yksikkö|yksikön|sairaala|ryhmä|inen|iset|ist(?:en|a|ä)|lapset|lasten|hoito|hoidon|laki|lain|lag\p{L}*|malli|mallin|ohjelma\p{L}*|hanke|hankkeen|kirja\p{L}*|project|group|service\p{L}*|convention|court|act|school|council|nämnd\p{L}*|verket|domstol\p{L}*|svenska|finska|norra|södra|västra|östra|nya|vanha|uusi|the|and|new)$/u;

/** Words that begin sentences and are names before `matterOfOne`: “Toivon sijoitus päättyy”, but “Toivon äidin ymmärtävän”. */
export const alsoNames = /^(?:toivon|annan|arvon|heimon)$/u;

/** What somebody has, in the nominative. */
export const matterOfOne =
  /^(?:sijoitus|huostaanotto|asiakkuus|äiti|isä|mummo|sisko|veli|tapaaminen|tapaamiset|huoltajat?|vanhemmat|koti|huone|puhelin|terapia|mielipide)$/u;

/** What a municipality does, which may be called as somebody is: “Kaarina kilpailutti”. */
export const townsDeed =
  /^(?:kilpailut|päät(?:ti|tää|tän)|järjest|ost[ia]|maks|vasta[ais]|ulkoist|laskut|irtisan|rahoit|myön(?:si|tää))/u;
