import { defineCommand } from '../platform/command.ts';
import { changeSettingsInput, changeSettingsReply, type Settings } from './contract.ts';
import { readSettings } from './queries.ts';

/** Sets how long things are kept and how questions come to be seen; each setting that changes is an event of its own. */
export const changeSettings = defineCommand({
  name: 'change-settings',
  action: 'administer',
  input: changeSettingsInput,
  reply: changeSettingsReply,
  async run({ tx, record }, given) {
    await tx.raw('lock table settings in share row exclusive mode');
    const before = await readSettings(tx);
    const names = Object.keys(before) as (keyof Settings)[]; // as: the keys of the same object
    const changed = names.filter((name) => before[name] !== given[name]);
    for (const name of changed) {
      await tx('settings').insert({ name, value: given[name] }).onConflict('name').merge();
      const [fromId, toId] = [String(before[name]), String(given[name])];
      record({ type: 'settings.changed', settingId: name, fromId, toId });
    }
    return { changed: changed.length };
  },
});
