import type { ForumView } from '../../server/forums/contract.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

const inputs = [
  { language: 'fi', suffix: 'Fi' },
  { language: 'sv', suffix: 'Sv' },
  { language: 'en', suffix: 'En' },
] as const;

/** A forum's name and description in the three languages. */
export function ForumForm({ forum }: { forum: ForumView }) {
  const texts = sessionTexts[usePage().language];
  return (
    <ActionForm command="edit-forum" formKey={forum.id} guarded hidden={{ forumId: forum.id }}>
      {inputs.map(({ language, suffix }) => (
        <TextField
          key={language}
          name={`name${suffix}`}
          label={texts[`name${suffix}`]}
          required
          value={forum.name[language]}
        />
      ))}
      {inputs.map(({ language, suffix }) => (
        <TextArea
          key={language}
          name={`description${suffix}`}
          label={texts[`description${suffix}`]}
          required
          limit={600}
          rows={3}
          value={forum.description[language]}
        />
      ))}
      <div class="buttons">
        <Button>{texts.saveForum}</Button>
      </div>
    </ActionForm>
  );
}
