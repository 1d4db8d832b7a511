import { catalogue } from './catalogue.ts';

/** Sections cited under an answer, and the field where lawyers write them. */
export const statuteTexts = catalogue({
  fi: {
    citations: 'Lakiviitteet',
    citations_hint: 'Kirjoita jokainen viite omalle rivilleen, esimerkiksi: LSL 25 § 1 mom.',
    no_citations: 'Vastauksessa ei ole lakiviitteitä.',
    open_in_finlex: '{citation}, avautuu Finlexissä',
    open_in_eur_lex: '{citation}, avautuu EUR-Lexissä',
    leads_to_whole_act: 'Linkki vie säädöksen ajantasaiseen tekstiin.',
    section_hint: 'Lainkohta, jos tiedät sen',
    section_hint_help: 'Esimerkiksi: lastensuojelulaki 25 §. Voit jättää kohdan tyhjäksi.',
    citation_not_recognised: 'Riviä ”{line}” ei tunnistettu lakiviitteeksi.',
  },
  sv: {
    citations: 'Lagrum',
    citations_hint: 'Skriv varje lagrum på en egen rad, till exempel: barnskyddslagen 25 § 1 mom.',
    no_citations: 'Svaret hänvisar inte till något lagrum.',
    open_in_finlex: '{citation}, öppnas i Finlex',
    open_in_eur_lex: '{citation}, öppnas i EUR-Lex',
    leads_to_whole_act: 'Länken går till författningens uppdaterade text.',
    section_hint: 'Lagrum, om du känner till det',
    section_hint_help: 'Till exempel: barnskyddslagen 25 §. Du kan lämna fältet tomt.',
    citation_not_recognised: 'Raden ”{line}” kändes inte igen som ett lagrum.',
  },
  en: {
    citations: 'Sections cited',
    citations_hint: 'Write each citation on its own line, for example: LSL 25 § 1 mom.',
    no_citations: 'The answer cites no sections.',
    open_in_finlex: '{citation}, opens in Finlex',
    open_in_eur_lex: '{citation}, opens in EUR-Lex',
    leads_to_whole_act:
      'The link leads to the act as it stands today, in Finnish where there is no translation.',
    section_hint: 'Section of the law, if you know it',
    section_hint_help: 'For example: lastensuojelulaki 25 §. You may leave this empty.',
    citation_not_recognised: 'The line “{line}” was not recognised as a citation.',
  },
});
