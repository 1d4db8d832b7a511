import { expect } from 'chai';
import { preparedAnswers } from '../../seeds/demonstration-answers.ts';
import { askingSession, readySession } from '../../seeds/demonstration-questions.ts';
import { findAct } from '../../server/statutes/acts.ts';
import { citationLine, citationText, finlexUrl, parseCitation } from '../../server/statutes/citation.ts';
import { citation, type Citation } from '../../server/statutes/contract.ts';
import { demonstrationCitations } from './demonstration-citations.ts';

const childWelfare = { actNumber: '417/2007', section: '25 §' };

describe('parseCitation', () => {
  const read: [string, Citation][] = [
    ['lsl 25 § 1 mom', { ...childWelfare, subsection: 1 }],
    ['LSL 25 §', childWelfare],
    ['lsl 25§', childWelfare],
    ['lsl 25', childWelfare],
    ['LSL 25 §:ssä', childWelfare],
    ['§ 25 lsl', childWelfare],
    ['25 § lsl', childWelfare],
    ['LSL 25.1 §', { ...childWelfare, subsection: 1 }],
    ['lastensuojelulain 25 pykälä', childWelfare],
    ['lastensuojelulaki (417/2007) 25 §', childWelfare],
    ['barnskyddslagen 25 § 1 mom.', { ...childWelfare, subsection: 1 }],
    ['  Lastensuojelulaki\u00a0417/2007  25\u00a0§.', childWelfare],
    ['lastensuojelulaki 25 a §', { actNumber: '417/2007', section: '25 a §' }],
    ['LSL 13b §', { actNumber: '417/2007', section: '13 b §' }],
    ['lsl 69a', { actNumber: '417/2007', section: '69 a §' }],
    ['417/2007 62 §', { actNumber: '417/2007', section: '62 §' }],
    ['703/2023', { actNumber: '703/2023', section: null }],
    ['asiakaslaki', { actNumber: '812/2000', section: null }],
    ['hallintolaki 34 § 2 mom 1 kohta', { actNumber: '434/2003', section: '34 §', subsection: 2, item: 1 }],
    ['hl 34 §', { actNumber: '434/2003', section: '34 §' }],
    [
      'julkisuuslain 24 §:n 1 momentin 25 kohta',
      { actNumber: '621/1999', section: '24 §', subsection: 1, item: 25 },
    ],
    ['RL 40:5', { actNumber: '39/1889', chapter: '40', section: '5 §' }],
    ['rl 40:5 §', { actNumber: '39/1889', chapter: '40', section: '5 §' }],
    ['rikoslain 21 luvun 6 a §', { actNumber: '39/1889', chapter: '21', section: '6 a §' }],
    ['RL 20 luku', { actNumber: '39/1889', chapter: '20', section: null }],
    ['GDPR 6 artikla', { actNumber: '2016/679', section: '6 artikla' }],
    [
      'tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohta',
      { actNumber: '2016/679', section: '6 artikla', subsection: 1, item: 3 },
    ],
    ['GDPR art. 6(1)(c)', { actNumber: '2016/679', section: '6 artikla', subsection: 1, item: 3 }],
    ['laki lapsen huollosta ja tapaamisoikeudesta 9 c §', { actNumber: '361/1983', section: '9 c §' }],
    ['lapsen huollosta ja tapaamisoikeudesta annetun lain 4 §', { actNumber: '361/1983', section: '4 §' }],
    ['LOS 12 artikla', { actNumber: '60/1991', section: '12 artikla' }],
    [
      'YK:n lapsen oikeuksien sopimuksen (SopS 60/1991) 3 artiklan 1 kohta',
      { actNumber: '60/1991', section: '3 artikla', subsection: 1 },
    ],
    ['Laki 1009/2008 3 §', { actNumber: '1009/2008', section: '3 §' }],
  ];
  for (const [line, expected] of read) {
    it(`reads ${JSON.stringify(line)}`, () => {
      expect(parseCitation(line)).to.deep.equal(expected);
    });
  }

  const refused = [
    '',
    '   ',
    '25 §',
    'tuntematon laki 5 §',
    '999/2020 5 §',
    'lsl 25 § ja jotain',
    'lsl 71–73 §',
    'lsl 25 § shl 36 §',
  ]
    .concat([
      'lastensuojelulaki 434/2003 5 §',
      'GDPR 5 §',
      'laki 60/1991 3 §',
      'LSL 5 artikla',
      'lsl 0 §',
      'lsl 25 § 0 mom',
      'lsl 12345 §',
      'lslx 25 §',
    ])
    .concat(['lsl '.repeat(2_000), `lsl ${'1'.repeat(10_000)} §`]);
  for (const line of refused) {
    it(`does not make a citation of ${JSON.stringify(line.slice(0, 40))}`, () => {
      expect(parseCitation(line)).to.equal(null);
    });
  }

  it('keeps 25 § and 25 a § apart', () => {
    expect(parseCitation('lsl 25 §')).to.not.deep.equal(parseCitation('lsl 25 a §'));
  });
});

describe('citationText', () => {
  const full = { actNumber: '39/1889', chapter: '40', section: '5 a §', subsection: 1, item: 2 };
  const article = { actNumber: '2016/679', section: '6 artikla', subsection: 1, item: 3 };

  it('writes Finnish as the statute book does', () => {
    expect(citationText({ ...childWelfare, subsection: 1 }, 'fi')).to.equal(
      'Lastensuojelulaki 417/2007 25 § 1 mom.',
    );
    expect(citationText(full, 'fi')).to.equal('Rikoslaki 39/1889 40 luku 5 a § 1 mom. 2 kohta');
    expect(citationText(article, 'fi')).to.equal(
      'Tietosuoja-asetus (EU) 2016/679 6 artikla 1 kohta c alakohta',
    );
  });

  it('writes the number of a treaty as that of its series', () => {
    const treaty = { actNumber: '60/1991', section: '12 artikla', subsection: 1 };
    expect(citationText(treaty, 'fi')).to.equal('Lapsen oikeuksien sopimus SopS 60/1991 12 artikla 1 kohta');
    expect(citationText(treaty, 'sv')).to.equal('Barnkonventionen FördrS 60/1991 artikel 12.1');
  });

  it('writes Swedish', () => {
    expect(citationText(full, 'sv')).to.equal('Strafflagen 39/1889 40 kap. 5 a § 1 mom. 2 punkten');
    expect(citationText(article, 'sv')).to.equal('Dataskyddsförordningen (EU) 2016/679 artikel 6.1 c');
  });

  it('writes English', () => {
    expect(citationText(full, 'en')).to.equal(
      'Criminal Code 39/1889, chapter 40, section 5a, subsection 1, paragraph 2',
    );
    expect(citationText(article, 'en')).to.equal(
      'General Data Protection Regulation (EU) 2016/679, Article 6(1)(c)',
    );
  });

  it('writes a whole act, and an unknown one by its number', () => {
    expect(citationText({ actNumber: '703/2023', section: null }, 'fi')).to.equal(
      'Asiakastietolaki 703/2023',
    );
    expect(citationText({ actNumber: '999/2020', section: '5 §' }, 'fi')).to.equal('999/2020 5 §');
  });

  it('takes the empty columns of a stored citation', () => {
    const stored = { ...childWelfare, chapter: null, subsection: null, item: null };

    expect(citationText(stored, 'fi')).to.equal('Lastensuojelulaki 417/2007 25 §');
  });
});

describe('finlexUrl', () => {
  it('leads to the act in the reader’s language', () => {
    expect(finlexUrl(childWelfare, 'fi')).to.equal('https://www.finlex.fi/fi/lainsaadanto/2007/417');
    expect(finlexUrl(childWelfare, 'sv')).to.equal('https://www.finlex.fi/sv/lagstiftning/2007/417');
    expect(finlexUrl(childWelfare, 'en')).to.equal('https://www.finlex.fi/fi/lainsaadanto/2007/417');
  });

  it('knows Finlex’s own numbers of the oldest acts', () => {
    expect(finlexUrl({ actNumber: '39/1889' }, 'fi')).to.equal(
      'https://www.finlex.fi/fi/lainsaadanto/1889/39-001',
    );
    expect(finlexUrl({ actNumber: '4/1734' }, 'fi')).to.equal(
      'https://www.finlex.fi/fi/lainsaadanto/1734/4-000',
    );
  });

  it('leads to the Treaty Series for a treaty', () => {
    expect(finlexUrl({ actNumber: '60/1991' }, 'fi')).to.equal(
      'https://www.finlex.fi/fi/valtiosopimukset/sopimussarja/1991/60',
    );
  });

  it('leads to EUR-Lex for a regulation of the EU', () => {
    expect(finlexUrl({ actNumber: '2016/679' }, 'fi')).to.equal(
      'https://eur-lex.europa.eu/eli/reg/2016/679/oj/fin',
    );
  });
});

describe('the citations of the demonstration texts', () => {
  it('are read for all 133 entries', () => {
    expect(new Set(demonstrationCitations.map(({ entry }) => entry)).size).to.equal(133);
  });

  it('cite 33 acts, all of them in the register', () => {
    const numbers = new Set(demonstrationCitations.map(({ number }) => number));

    expect(numbers.size).to.equal(33);
    expect([...numbers].filter((number) => findAct(number) === undefined)).to.deep.equal([]);
  });

  it('are each read, written and read again without change', () => {
    for (const { text, number } of demonstrationCitations) {
      const parsed = parseCitation(text);
      expect(parsed?.actNumber, text).to.equal(number);
      const cited = citation.parse(parsed);
      expect(parseCitation(citationLine(cited)), text).to.deep.equal(cited);
      expect(parseCitation(citationText(cited, 'sv')), text).to.deep.equal(cited);
    }
  });

  it('are written as the texts write them, the act without a name aside', () => {
    const differing = demonstrationCitations.filter(({ text }) => {
      const parsed = parseCitation(text);
      return parsed === null || citationText(parsed, 'fi') !== text;
    });

    expect(differing.map(({ text }) => text)).to.deep.equal(['Laki 1009/2008']);
  });

  it('are written the same in the drafts and hints of the coming sessions', () => {
    const hints = [askingSession, readySession].flatMap(({ questions }) =>
      questions.flatMap((each) => each.sectionHint ?? []),
    );
    const lines = [...hints, ...preparedAnswers.flatMap(({ citations }) => citations)];

    expect(lines.filter((line) => parseCitation(line) === null)).to.deep.equal([]);
  });

  it('keep their section as the texts give it', () => {
    for (const { text, section } of demonstrationCitations) {
      const parsed = parseCitation(text);
      const written = [parsed?.chapter == null ? '' : `${parsed.chapter} luku`, parsed?.section ?? '']
        .join(' ')
        .trim();
      expect(written, text).to.equal(section ?? '');
    }
  });
});
