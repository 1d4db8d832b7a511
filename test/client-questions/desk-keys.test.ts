import { expect } from 'chai';
import { deskDeedOf } from '../../client/triage/desk-keys.ts';

describe('the keys of the desk', () => {
  const press = (key: string, changes = {}) => ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...changes,
  });

  it('ask for their deeds', () => {
    const deeds = ['j', 'k', 'a', 'm', 'h', 's', 'y', 'u', '?'].map((key) => deskDeedOf(press(key), false));
    expect(deeds).to.deep.equal([
      ...['next', 'previous', 'approve', 'request_info', 'decline', 'defer', 'merge', 'undo', 'help'],
    ]);
  });

  it('are letters and nothing more in a text field', () => {
    expect(deskDeedOf(press('a'), true)).to.equal(null);
  });

  it('leave the browser’s own shortcuts alone', () => {
    expect(deskDeedOf(press('a', { ctrlKey: true }), false)).to.equal(null);
    expect(deskDeedOf(press('k', { metaKey: true }), false)).to.equal(null);
    expect(deskDeedOf(press('toString'), false)).to.equal(null);
  });
});
