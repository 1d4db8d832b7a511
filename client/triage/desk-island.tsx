import { useEffect, useRef, useState } from 'preact/hooks';
import { triageTexts } from '../texts/triage.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { usePage } from '../ui/page-context.ts';
import { bringTemplates, keepFocusOnDesk, listenToDeskKeys } from './desk-actions.ts';
import { deskKeys } from './desk-keys.ts';

const setting = 'tarkistus-pikanappaimet';

/** The desk's shortcuts and their switch; nothing before it is alive, for without script there are none. */
export function Desk() {
  const texts = triageTexts[usePage().language];
  const [on, setOn] = useState<boolean | null>(null);
  const help = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    setOn(localStorage.getItem(setting) !== 'pois');
    const desk = document.getElementById('tyopoyta');
    if (!desk) return;
    keepFocusOnDesk(desk);
    bringTemplates(desk);
  }, []);
  useEffect(() => {
    const desk = document.getElementById('tyopoyta');
    if (!on || !desk) return;
    return listenToDeskKeys(desk, () => help.current?.toggleAttribute('open'));
  }, [on]);

  if (on === null) return null;
  const change = (checked: boolean) => {
    localStorage.setItem(setting, checked ? 'kaytossa' : 'pois');
    setOn(checked);
  };
  return (
    <section class="panel" aria-labelledby="pikanappaimet">
      <h2 id="pikanappaimet">{texts.keysTitle}</h2>
      <Checkbox name="keys" label={texts.keysOn} hint={texts.keysHint} checked={on} onChange={change} />
      <details ref={help}>
        <summary>{texts.keysList}</summary>
        <ul>
          {Object.entries(deskKeys).map(([key, deed]) => (
            <li key={key}>
              <kbd>{key}</kbd> {texts[`key_${deed}`]}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

hydrateIsland('desk', Desk);
