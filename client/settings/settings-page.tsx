import { settingBounds, type SettingsPageView } from '../../server/settings/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { settingsTexts } from '../texts/settings.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { Document } from '../ui/document.tsx';
import { Facts } from '../ui/facts.tsx';
import { Layout } from '../ui/layout.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';

/** How long things are kept, what each time means, and what goes next. */
export function SettingsPage({ frame, view }: { frame: PageFrame; view: SettingsPageView }) {
  const { language } = frame;
  const texts = settingsTexts[language];
  const crumbs = [{ text: sessionTexts[language].title, path: '/hallinta' }, { text: texts.title }];
  return (
    <Document frame={frame} title={texts.title}>
      <Layout frame={frame} crumbs={crumbs}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <SettingsForm settings={view.settings} />
        <OldThings old={view.old} />
      </Layout>
    </Document>
  );
}

const inDays = ['draft_days', 'rejected_days', 'asker_link_days', 'sign_in_days', 'log_days'] as const;

function SettingsForm({ settings }: Pick<SettingsPageView, 'settings'>) {
  const texts = settingsTexts[usePage().language];
  return (
    <ActionForm command="change-settings" guarded>
      {inDays.map((name) => (
        <TextField
          key={name}
          name={name}
          label={texts[name]}
          hint={`${texts[`${name}_hint`]} ${fill(texts.range, settingBounds[name])}`}
          value={String(settings[name])}
          inputmode="numeric"
          required
        />
      ))}
      <RadioGroup
        name="release_daily"
        label={texts.release_daily}
        required
        value={String(settings.release_daily)}
        choices={[
          { value: '1', label: texts.release_daily_1, hint: texts.release_daily_1_hint },
          { value: '0', label: texts.release_daily_0 },
        ]}
      />
      <p class="hint">{texts.grace}</p>
      <div class="buttons">
        <Button>{texts.save}</Button>
      </div>
    </ActionForm>
  );
}

function OldThings({ old }: Pick<SettingsPageView, 'old'>) {
  const texts = settingsTexts[usePage().language];
  const kinds = ['drafts', 'rejected', 'signIns', 'operations', 'searches'] as const;
  const some = kinds.filter((kind) => old[kind] > 0);
  return (
    <section aria-labelledby="seuraavaksi">
      <h2 id="seuraavaksi">{texts.oldTitle}</h2>
      {some.length === 0 ? (
        <p>{texts.oldNone}</p>
      ) : (
        <Facts facts={some.map((kind) => ({ name: texts[`old_${kind}`], value: old[kind] }))} />
      )}
    </section>
  );
}
