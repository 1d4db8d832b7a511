import type { ForumView } from '../../server/forums/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { ForumForm } from './forum-form.tsx';

type ForumPanelProps = { forum: ForumView; isFirst: boolean; isLast: boolean };

/** One forum with its deeds; the form is folded away until it is wanted. */
export function ForumPanel({ forum, isFirst, isLast }: ForumPanelProps) {
  const { language, attempt } = usePage();
  const texts = sessionTexts[language];
  const { id, name, entryCount } = forum;
  const isRefused = attempt?.command === 'edit-forum' && attempt.key === id;
  return (
    <article class="panel">
      <div>
        {forum.retired && (
          <p>
            <StateBadge tone="stopped" text={texts.retired} />
          </p>
        )}
        <h2>
          <a href={localHref(language, `/foorumit/${forum.slug}`)}>{name[language]}</a>
        </h2>
        <p class="meta">
          {plural(language, entryCount, { one: texts.entries_one, other: texts.entries_other })}
        </p>
      </div>
      <p>{forum.description[language]}</p>
      <div class="buttons">
        {!isFirst && <MoveForm forum={forum} direction="up" />}
        {!isLast && <MoveForm forum={forum} direction="down" />}
      </div>
      <details open={isRefused}>
        <summary>
          {texts.editForum}
          <span class="unseen">: {name[language]}</span>
        </summary>
        <ForumForm forum={forum} />
        <RetireForm forum={forum} />
      </details>
    </article>
  );
}

function MoveForm({ forum, direction }: { forum: ForumView; direction: 'up' | 'down' }) {
  const { language } = usePage();
  const texts = sessionTexts[language];
  return (
    <ActionForm
      command="move-forum"
      formKey={`${forum.id}-${direction}`}
      hidden={{ forumId: forum.id, direction }}
      inline
    >
      <Button
        kind="quiet"
        label={fill(texts.ofForum, { deed: texts[direction], forum: forum.name[language] })}
      >
        {texts[direction]}
      </Button>
    </ActionForm>
  );
}

function RetireForm({ forum }: { forum: ForumView }) {
  const { language } = usePage();
  const texts = sessionTexts[language];
  const deed = forum.retired ? texts.restore : texts.retire;
  return (
    <ActionForm
      command={forum.retired ? 'restore-forum' : 'retire-forum'}
      formKey={forum.id}
      hidden={{ forumId: forum.id }}
    >
      {!forum.retired && <p>{texts.retireText}</p>}
      <div class="buttons">
        <Button
          kind={forum.retired ? 'secondary' : 'danger'}
          label={fill(texts.ofForum, { deed, forum: forum.name[language] })}
        >
          {deed}
        </Button>
      </div>
    </ActionForm>
  );
}
