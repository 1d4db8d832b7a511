/** Municipalities of at most some 25,000 inhabitants, by where in Finland they lie: a child may be recognised by one. */
export const smallMunicipalities = {
  pohjoinen: `
ii pudasjärvi simo utajärvi vaala alavieska haapajärvi haapavesi hailuoto hyrynsalmi inari kajaani kalajoki kemi kemijärvi keminmaa kempele kittilä kolari kuhmo kuusamo kärsämäki liminka lumijoki merijärvi muhos muonio nivala oulainen paltamo pelkosenniemi pello posio puolanka pyhäjoki pyhäjärvi pyhäntä raahe ranua reisjärvi ristijärvi salla savukoski sievi siikajoki siikalatva sodankylä sotkamo suomussalmi taivalkoski tervola tornio tyrnävä utsjoki ylitornio ylivieska enontekiö yli-ii kuivaniemi haukipudas kiiminki oulunsalo ylikiiminki vihanti ruukki rantsila pulkkila kestilä piippola`,
  itäinen: `
enonkoski hankasalmi heinävesi hirvensalmi iisalmi ilomantsi imatra joroinen juuka juva kaavi kangasniemi keitele kitee kiuruvesi kontiolahti lapinlahti leppävirta lieksa lemi liperi luumäki mäntyharju nurmes outokumpu parikkala pertunmaa pieksämäki pielavesi polvijärvi puumala rantasalmi rautalampi rautavaara rautjärvi ruokolahti rääkkylä savitaipale siilinjärvi sonkajärvi sulkava suonenjoki taipalsaari tervo tohmajärvi tuusniemi varkaus vesanto vieremä valtimo nilsiä`,
  läntinen: `
alajärvi alavus aura eura eurajoki evijärvi halsua harjavalta honkajoki huittinen ilmajoki isojoki isokyrö jalasjärvi jämijärvi kaarina kankaanpää kannus karijoki karvia kaskinen kaustinen kauhajoki kauhava kemiönsaari kokemäki korsnäs koski-tl kristiinankaupunki kronoby kruunupyy kuortane kurikka kustavi laihia laitila lappajärvi lapua lestijärvi lieto loimaa luoto luvia maalahti marttila masku merikarvia mustasaari mynämäki naantali nakkila nousiainen närpiö oripää paimio parainen pedersöre perho pietarsaari pomarkku pöytyä raisio rusko salo sauvo siikainen soini somero säkylä taivassalo teuva toholampi ulvila uusikaarlepyy uusikaupunki vehmaa veteli vimpeli vöyri ähtäri maarianhamina jomala eckerö brändö föglö lemland lumparland saltvik sottunga sund vårdö finström geta hammarland kumlinge kökar kaskö larsmo vörå närpes malax korsholm nykarleby kronoby kristinestad himanka lohtaja ullava kälviä ylistaro nurmo lehtimäki`,
  eteläinen: `
hangö ingå sibbo sjundeå lappträsk lovisa raseborg askola asikkala forssa hanko hamina hartola hausjärvi hattula heinola hollola humppila iitti inkoo janakkala jokioinen karkkila kauniainen kotka kärkölä lapinjärvi lohja loppi loviisa miehikkälä myrskylä mäntsälä orimattila padasjoki pornainen pukkila pyhtää raasepori riihimäki sipoo siuntio sysmä tammela vihti virolahti ypäjä tuusula nurmijärvi kerava järvenpää kirkkonummi hyvinkää`,
  keskinen: `
akaa hämeenkyrö ikaalinen joutsa juupajoki jämsä kannonkoski karstula kangasala keuruu kihniö kinnula kivijärvi konnevesi kuhmoinen kyyjärvi laukaa lempäälä luhanka multia muurame mänttä-vilppula mänttä nokia orivesi parkano petäjävesi pihtipudas pirkkala punkalaidun pälkäne ruovesi saarijärvi sastamala toivakka urjala uurainen valkeakoski vesilahti viitasaari virrat ylöjärvi äänekoski`,
} as const;

/** Where in Finland a small municipality lies. */
export type Direction = keyof typeof smallMunicipalities;
