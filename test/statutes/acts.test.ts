import { expect } from 'chai';
import { namesInQuery } from '../../server/statutes/act-name-forms.ts';
import { acts, actsByField, findAct } from '../../server/statutes/acts.ts';
import { actField, actNumber } from '../../server/statutes/contract.ts';

describe('the register of acts', () => {
  it('knows each act once, by a well-formed number', () => {
    const numbers = acts.map(({ number }) => number);

    expect(new Set(numbers).size).to.equal(numbers.length);
    for (const number of numbers) expect(actNumber.safeParse(number).success, number).to.equal(true);
  });

  it('gives no name or abbreviation to two acts', () => {
    const names = acts.flatMap(({ name, abbreviations, otherNames }) => [
      ...new Set([name.fi, name.sv, ...abbreviations, ...otherNames].map((each) => each.toLowerCase())),
    ]);

    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
  });

  it('gives no form of a name to two acts', () => {
    const forms = acts.flatMap((act) => [...new Set(namesInQuery(act))]);

    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).to.deep.equal([]);
  });

  it('puts every act in one field of the law', () => {
    expect(actsByField.map(({ field }) => field)).to.deep.equal(actField.options);
    expect(actsByField.flatMap((each) => each.acts)).to.have.lengthOf(acts.length);
  });

  it('names every act in three languages', () => {
    for (const { name } of acts)
      expect(Object.values(name).filter((each) => each.trim() === '')).to.deep.equal([]);
  });

  it('finds an act by its number and nothing by an unknown one', () => {
    expect(findAct('417/2007')?.name.fi).to.equal('Lastensuojelulaki');
    expect(findAct('418/2007')).to.equal(undefined);
  });
});
