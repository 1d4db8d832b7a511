import { fill } from '../texts/catalogue.ts';
import { uiTexts } from '../texts/ui.ts';
import { ActionForm } from './action-form.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import type { UndoOffer } from './page-frame.ts';

/** Tells what was done and lets it be taken back; with script it counts down and leaves when the time is over. */
export function Undo({ offer }: { offer: UndoOffer }) {
  const texts = uiTexts[usePage().language];
  return (
    <div class="notice notice-success undo" role="status" data-undo-seconds={offer.seconds}>
      <Icon name="check" />
      <p>{offer.text}</p>
      <p class="meta" aria-hidden="true" data-undo-left={texts.undoLeft}>
        {fill(texts.undoLeft, { seconds: offer.seconds })}
      </p>
      <ActionForm command={offer.command} hidden={offer.input} inline>
        <Button kind="secondary" icon="undo">
          {texts.undo}
        </Button>
      </ActionForm>
    </div>
  );
}
