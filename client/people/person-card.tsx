import { type ListedPerson, personRoles, type PersonState } from '../../server/people/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { peopleTexts } from '../texts/people.ts';
import { roleTexts } from '../texts/roles.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { formatDay } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { Select } from '../ui/select.tsx';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';
import type { Areas } from './invite-person-form.tsx';

const tones: Record<PersonState, BadgeTone> = { invited: 'waiting', active: 'done', disabled: 'stopped' };

type PersonCardProps = { person: ListedPerson; areas: Areas; isOwn: boolean };

/** Someone who has come or is invited; what can be changed is folded away until it is wanted. */
export function PersonCard({ person, areas, isOwn }: PersonCardProps) {
  const { language } = usePage();
  const texts = peopleTexts[language];
  const { name, email, emailVerified, role, areaName, state } = person;
  const facts = [
    roleTexts[language][role ?? 'none'],
    areaName,
    state !== 'invited' && lastSeen(person, language),
  ];
  return (
    <article class="card">
      <div class="card-above">
        <StateBadge tone={tones[state]} text={texts[`state_${state}`]} />
      </div>
      <h3>
        {name}
        {isOwn && ` (${texts.you})`}
      </h3>
      <p>
        {email ? <code>{email}</code> : texts.noEmail}
        {email && state !== 'invited' && !emailVerified && ` (${texts.unverified})`}
      </p>
      <p class="meta">{facts.filter(Boolean).join(' · ')}</p>
      {state === 'invited' ? (
        <div class="buttons">
          <Deed person={person} command="withdraw-invitation" deed={texts.withdraw} kind="quiet" />
        </div>
      ) : (
        <Changes person={person} areas={areas} isOwn={isOwn} />
      )}
    </article>
  );
}

function lastSeen({ lastSignedInOn }: ListedPerson, language: keyof typeof peopleTexts): string {
  const texts = peopleTexts[language];
  return lastSignedInOn
    ? fill(texts.lastSignedIn, { day: formatDay(language, lastSignedInOn) })
    : texts.notYet;
}

const changing: readonly string[] = ['change-role', 'change-area', 'disable-person', 'enable-person'];

function Changes({ person, areas, isOwn }: PersonCardProps) {
  const { language, attempt } = usePage();
  const texts = peopleTexts[language];
  const { id, name, state } = person;
  const isRefused = attempt?.key === id && changing.includes(attempt.command);
  return (
    <details open={isRefused}>
      <summary>
        {texts.change}
        <span class="unseen">: {name}</span>
      </summary>
      <div class="stack">
        {isOwn && <p class="hint">{texts.ownWarning}</p>}
        <RoleForm person={person} />
        <AreaForm person={person} areas={areas} />
        {state === 'active' ? (
          <>
            <p class="hint">{texts.disableText}</p>
            <Deed person={person} command="disable-person" deed={texts.disable} kind="danger" />
          </>
        ) : (
          <Deed person={person} command="enable-person" deed={texts.enable} kind="secondary" />
        )}
      </div>
    </details>
  );
}

function RoleForm({ person: { id, name, role } }: { person: ListedPerson }) {
  const { language } = usePage();
  const texts = peopleTexts[language];
  const choices = personRoles.map((known) => ({ value: known, label: roleTexts[language][known] }));
  return (
    <ActionForm command="change-role" formKey={id} hidden={{ personId: id }} inline>
      <Select
        name="role"
        label={texts.role}
        settled
        value={role ?? ''}
        choices={choices}
        emptyText={texts.roleNone}
      />
      <Button kind="secondary" label={fill(texts.ofPerson, { deed: texts.changeRole, name })}>
        {texts.changeRole}
      </Button>
    </ActionForm>
  );
}

function AreaForm({ person: { id, name, areaId }, areas }: { person: ListedPerson; areas: Areas }) {
  const { language } = usePage();
  const texts = peopleTexts[language];
  const choices = areas.map((area) => ({ value: area.id, label: area.name }));
  return (
    <ActionForm command="change-area" formKey={id} hidden={{ personId: id }} inline>
      <Select
        name="areaId"
        label={texts.area}
        settled
        value={areaId ?? ''}
        choices={choices}
        emptyText={texts.areaNone}
      />
      <Button kind="secondary" label={fill(texts.ofPerson, { deed: texts.changeArea, name })}>
        {texts.changeArea}
      </Button>
    </ActionForm>
  );
}

type DeedProps = {
  person: ListedPerson;
  command: 'disable-person' | 'enable-person' | 'withdraw-invitation';
  deed: string;
  kind: 'danger' | 'secondary' | 'quiet';
};

function Deed({ person: { id, name }, command, deed, kind }: DeedProps) {
  const texts = peopleTexts[usePage().language];
  const hidden: Record<string, string> =
    command === 'withdraw-invitation' ? { invitationId: id } : { personId: id };
  return (
    <ActionForm command={command} formKey={id} hidden={hidden} inline>
      <Button kind={kind} label={fill(texts.ofPerson, { deed, name })}>
        {deed}
      </Button>
    </ActionForm>
  );
}
