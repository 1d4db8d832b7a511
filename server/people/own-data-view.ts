import type { FollowedQuestions } from '../questions/contract.ts';
import { ownQuestionView } from '../questions/views.ts';
import type { OwnQuestionRecord } from '../questions/queries.ts';
import type { Settings } from '../settings/contract.ts';
import type { OwnData } from './contract.ts';

type Held = Omit<OwnData, 'questions' | 'followed' | 'followedHidden' | 'keptDays'> & {
  asked: OwnQuestionRecord[];
  followed: FollowedQuestions;
  settings: Settings;
};

/** What is held on a person, as it is shown and handed out to that person alone. */
export function ownDataView({ asked, followed, settings, ...held }: Held): OwnData {
  return {
    ...held,
    questions: asked.map(ownQuestionView),
    followed: followed.questions.map(({ id, title, state }) => ({ id, title, state })),
    followedHidden: followed.hidden,
    keptDays: {
      askerLink: settings.asker_link_days,
      drafts: settings.draft_days,
      rejectedQuestions: settings.rejected_days,
      signIns: settings.sign_in_days,
      logs: settings.log_days,
    },
  };
}
