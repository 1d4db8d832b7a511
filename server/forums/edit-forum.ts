import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { done, editForumInput } from './contract.ts';

export const editForum = defineCommand({
  name: 'edit-forum',
  action: 'administer',
  input: editForumInput,
  reply: done,
  async run({ tx, record }, { forumId, ...texts }) {
    refuseIdentifiers(texts);
    const changed = await tx('forums').where({ id: forumId }).update({
      name_fi: texts.nameFi,
      name_sv: texts.nameSv,
      name_en: texts.nameEn,
      description_fi: texts.descriptionFi,
      description_sv: texts.descriptionSv,
      description_en: texts.descriptionEn,
    });
    if (changed === 0) throw new Problem('not_found');
    record({ type: 'forum.edited', forumId });
    return {};
  },
});
