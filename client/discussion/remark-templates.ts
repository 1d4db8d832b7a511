/** Reasons to decline a remark for, each given by one press; in Finnish, as is everything people are written here. */
export const remarkTemplates: readonly string[] = [
  'Huomiosta voi tunnistaa asiakkaan tai työntekijän. Kirjoita se yleisemmin ja lähetä uudelleen.',
  'Huomio ei koske tätä kysymystä. Kirjoita se sen kysymyksen alle, johon se liittyy.',
  'Huomio on uusi kysymys. Lähetä se jatkokysymyksenä, niin lakimiehet voivat vastata siihen.',
  'Huomion sävy ei sovi keskusteluun. Muotoile se asiallisesti ja lähetä uudelleen.',
];
