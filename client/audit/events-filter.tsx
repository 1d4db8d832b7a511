import { type EventGroup, eventGroups, type EventsPageView } from '../../server/audit/contract.ts';
import { auditTexts } from '../texts/audit.ts';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

const groups = Object.keys(eventGroups) as EventGroup[]; // as: Object.keys gives strings

/** What the list is narrowed to; a plain GET, so that what is found has an address. */
export function EventsFilter({ asked, doers }: Pick<EventsPageView, 'asked' | 'doers'>) {
  const { language } = usePage();
  const texts = auditTexts[language];
  return (
    <form
      class="filters"
      method="get"
      action={localHref(language, '/hallinta/tapahtumat')}
      aria-label={texts.filter}
    >
      <div>
        <label for="laji">{texts.group}</label>
        <select id="laji" name="laji" defaultValue={asked.laji ?? ''}>
          <option value="">{texts.anyGroup}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {texts[`group_${group}`]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="tekija">{texts.doer}</label>
        <select id="tekija" name="tekija" defaultValue={asked.tekija ?? ''}>
          <option value="">{texts.anyDoer}</option>
          {doers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="alku">{texts.from}</label>
        <input id="alku" type="date" name="alku" defaultValue={asked.alku} />
      </div>
      <div>
        <label for="loppu">{texts.until}</label>
        <input id="loppu" type="date" name="loppu" defaultValue={asked.loppu} />
      </div>
      <div>
        <label for="kohde">{texts.subject}</label>
        <input
          id="kohde"
          name="kohde"
          defaultValue={asked.kohde}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="kohde-ohje"
        />
      </div>
      <Button kind="secondary">{texts.show}</Button>
      <Hint narrowed={Object.values(asked).some((each) => each !== undefined)} />
    </form>
  );
}

function Hint({ narrowed }: { narrowed: boolean }) {
  const { language } = usePage();
  const texts = auditTexts[language];
  return (
    <p class="hint whole-row" id="kohde-ohje">
      {texts.subjectHint}{' '}
      {narrowed && <a href={localHref(language, '/hallinta/tapahtumat')}>{texts.clear}</a>}
    </p>
  );
}
