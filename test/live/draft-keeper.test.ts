import { expect } from 'chai';
import { isOvertaken, isUnsaved, revisionToSave } from '../../client/live/answer-draft.ts';
import { createDraftKeeper } from '../../client/live/draft-keeper.ts';
import type { AnswerSource } from '../../server/answers/contract.ts';

const source = (
  revision: number,
  markdown: string,
  state: AnswerSource['state'] = 'draft',
): AnswerSource => ({
  versionId: 'v1',
  number: 1,
  state,
  revision,
  markdown,
  citationLines: '',
  writtenOn: '2026-11-25',
});

function keptIn(box: { text: string }) {
  return { read: () => box.text, write: (text: string) => void (box.text = text) };
}

describe('a lawyer’s text for a question', () => {
  const begin = (saved: AnswerSource | null = null, box = { text: '' }) => {
    const keeper = createDraftKeeper(keptIn(box), saved);
    const now = () => keeper.store.get();
    return { keeper, now, box };
  };

  it('follows the saved one while nothing has been typed', () => {
    const { keeper, now } = begin(source(1, 'Ensin'));
    keeper.follow(source(2, 'Sitten'));

    expect(now().draft.markdown).to.equal('Sitten');
  });

  it('stays as it was typed when another saves, and says that it was overtaken', () => {
    const { keeper, now } = begin(source(1, 'Ensin'));
    keeper.type({ markdown: 'Oma' });
    keeper.follow(source(2, 'Toisen'));

    expect(now().draft.markdown).to.equal('Oma');
    expect(isOvertaken(now().draft, now().source)).to.equal(true);
    expect(revisionToSave(now().draft, now().source)).to.equal(1);
  });

  it('goes on from the newest when the lawyer has read it, or gives way to it', () => {
    const { keeper, now } = begin(source(1, 'Ensin'));
    keeper.type({ markdown: 'Oma' });
    keeper.follow(source(2, 'Toisen'));
    keeper.keepOwn();
    expect(isOvertaken(now().draft, now().source)).to.equal(false);
    expect(revisionToSave(now().draft, now().source)).to.equal(2);

    keeper.takeNewest();
    expect(now().draft.markdown).to.equal('Toisen');
  });

  it('is kept on the device until it is saved', () => {
    const { keeper, box, now } = begin();
    keeper.type({ markdown: 'Oma' });
    expect(begin(null, box).keeper.restore()).to.equal(undefined);
    expect(box.text).to.include('Oma');

    keeper.savedAs(now().draft, { versionId: 'v1', revision: 1 });
    expect(box.text).to.equal('');
  });

  it('comes back after the page is loaded anew', () => {
    const { keeper, box } = begin();
    keeper.type({ markdown: 'Oma', citations: 'LSL 25 §' });
    const again = begin(source(3, 'Toisen'), box);
    again.keeper.restore();

    expect(again.now().draft).to.include({ markdown: 'Oma', citations: 'LSL 25 §' });
    expect(isUnsaved(again.now().draft, again.now().source)).to.equal(true);
  });

  it('keeps what was typed while the saving was on its way', () => {
    const { keeper, now } = begin();
    keeper.type({ markdown: 'Kyllä' });
    const sent = now().draft;
    keeper.type({ markdown: 'Kyllä saa' });
    keeper.savedAs(sent, { versionId: 'v1', revision: 1 });
    keeper.follow(source(1, 'Kyllä'));

    expect(now().draft.markdown).to.equal('Kyllä saa');
    expect(isOvertaken(now().draft, now().source)).to.equal(false);
    expect(isUnsaved(now().draft, now().source)).to.equal(true);
  });

  it('begins a version when the last one has been signed', () => {
    const { keeper, now } = begin(source(4, 'Kyllä', 'signed_once'));
    keeper.type({ markdown: 'Ei' });

    expect(revisionToSave(now().draft, now().source)).to.equal(0);
  });

  it('is not troubled by what is kept and is no draft', () => {
    const { keeper, now } = begin(source(1, 'Ensin'), { text: '{"no":1}' });
    keeper.restore();

    expect(now().draft.markdown).to.equal('Ensin');
  });
});
