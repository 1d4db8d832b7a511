import { smallMunicipalities } from './municipalities.ts';

const others = `
helsinki espoo vantaa tampere turku oulu jyväskylä lahti kuopio pori joensuu lappeenranta hämeenlinna vaasa seinäjoki rovaniemi mikkeli kouvola savonlinna kokkola rauma porvoo oulunkaari rovakaari kallio pasila vuosaari itäkeskus mellunmäki malmi sörnäinen hakaniemi töölö haaga lauttasaari kontula tikkurila myyrmäki leppävaara tapiola matinkylä hervanta linnanmaa kaukovainio tuira meri-lappi peräpohjola kainuu lappi savo karjala häme uusimaa pirkanmaa satakunta pohjanmaa kymenlaakso ahvenanmaa päijät-häme kanta-häme lounaissuomi koillismaa sarakylä syöte helsingfors esbo vanda åbo tammerfors uleåborg vasa
suomi ruotsi norja tanska islanti viro latvia liettua venäjä ukraina puola saksa ranska italia espanja portugali kreikka turkki somalia etiopia eritrea kenia nigeria ghana kongo sudan egypti marokko tunisia algeria libya syyria irak iran israel palestiina libanon jordania jemen afganistan pakistan intia bangladesh nepal kiina japani korea vietnam thaimaa filippiinit indonesia malesia australia kanada meksiko brasilia argentiina chile kolumbia peru kuuba yhdysvallat usa englanti britannia skotlanti irlanti alankomaat hollanti belgia luxemburg sveitsi itävalta unkari tšekki slovakia slovenia kroatia bosnia serbia albania kosovo makedonia bulgaria romania moldova valkovenäjä georgia armenia azerbaidžan kazakstan uzbekistan eurooppa aasia afrikka amerikka pohjola haag istanbul bryssel strasbourg lontoo pariisi berliini moskova pietari tukholma tallinna rooma geneve lanzarote budapest malta kypros
finland sverige norge danmark island estland ryssland ukraina sweden norway denmark estonia russia
`;

/** Places in Finland that texts of social work name, and countries: what looks like a name and may be one of these. */
export const places = `${Object.values(smallMunicipalities).join(' ')} ${others}`;
