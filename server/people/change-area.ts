import { defineCommand } from '../platform/command.ts';
import { changeAreaInput, personReply } from './contract.ts';
import { lockPerson, requireArea, setArea } from './person-store.ts';

export const changeArea = defineCommand({
  name: 'change-area',
  action: 'administer',
  input: changeAreaInput,
  reply: personReply,
  async run({ tx, actor, record }, { personId, areaId: asked }) {
    const areaId = asked === '' ? null : asked;
    const before = await lockPerson(tx, personId);
    await requireArea(tx, areaId);
    if (before.areaId !== areaId) {
      await setArea(tx, personId, areaId);
      const fromAreaId = before.areaId ?? '';
      record({ type: 'person.area_changed', personId, fromAreaId, toAreaId: areaId ?? '' });
    }
    return { personId, own: personId === actor.personId };
  },
});
