import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { questionTexts } from '../texts/questions.ts';
import { usePage } from '../ui/page-context.ts';

/** Which of what was found is said to differ, '' for none; without script the browser keeps it. */
export const DiffersFrom = createContext<{ id: string; choose?: (id: string) => void }>({ id: '' });

/** "Omani on toinen": one of what was found, chosen to be told of to those who answer. */
export function MineDiffers({ id, title }: { id: string; title: string | null }) {
  const texts = questionTexts[usePage().language];
  const { id: chosen, choose } = useContext(DiffersFrom);
  const field = `differs-${id || 'none'}`;
  return (
    <div class="choice">
      <input
        type="radio"
        id={field}
        name="differsFrom"
        value={id}
        aria-label={title === null ? undefined : `${texts.mineDiffers}: ${title}`}
        {...(choose ? { checked: chosen === id } : { defaultChecked: chosen === id })}
        onChange={() => choose?.(id)}
      />
      <label for={field}>{id === '' ? texts.comparedWithNone : texts.mineDiffers}</label>
    </div>
  );
}
