import { expect } from 'chai';
import { coarseDevice } from '../../server/accounts/coarse-device.ts';
import { hasVerifiedEmail, roleMappingSchema } from '../../server/accounts/role-mapping.ts';
import { newId } from '../../server/platform/id.ts';
import { Browser } from './browser.ts';
import { useSignIns } from './use-sign-ins.ts';

const email = 'Veera.Virta@Example.fi';

describe('the first sign-in', () => {
  const signIns = useSignIns();
  const invite = async (changes: Record<string, unknown> = {}) => {
    const id = newId();
    const row = { id, email: email.toLowerCase(), display_name: 'Veera', role: 'lawyer', area_id: 'kallio' };
    const { role, area_id, withdrawn_at = null } = { ...row, ...changes } as Record<string, unknown>;
    await signIns.pool.query(
      `insert into invitations (id, email, display_name, role, area_id, invited_at, withdrawn_at) values ($1, $2, $3, $4, $5, now(), $6)`,
      [id, row.email, row.display_name, role, area_id, withdrawn_at],
    );
    return id;
  };
  const invitations = async () => (await signIns.pool.query('select id from invitations')).rows;
  const joined = async () =>
    (await signIns.pool.query(`select * from events where type = 'person.joined' order by seq`)).rows;
  const comeWith = async (claims: Record<string, unknown>) => {
    signIns.provider.claims = { sub: newId(), name: 'Veera Virta', ...claims };
    const { answer } = await signIns.signIn(new Browser());
    return (await answer.json()).actor;
  };

  beforeEach(() =>
    signIns.pool.query("delete from invitations; delete from people where issuer like 'http%'"),
  );

  it('gives the role and area of the invitation to a verified address, however it is written, and uses it up', async () => {
    const invitationId = await invite();

    const actor = await comeWith({
      email: ` ${email.toUpperCase()}`,
      email_verified: true,
      roles: ['worker'],
    });

    expect(actor).to.include({ kind: 'lawyer', areaId: 'kallio', name: 'Veera Virta' });
    expect(await invitations()).to.deep.equal([]);
    const event = (await joined()).at(-1);
    expect(event).to.include({ actor_id: null, actor_kind: 'system' });
    expect(event.subject).to.deep.equal({ personId: actor.personId, invitationId });
  });

  for (const [why, claims] of Object.entries({
    'is not verified': { email, email_verified: false },
    'is not said to be verified': { email },
    'is said to be so in a way that is none': { email, email_verified: 'no' },
    'is another': { email: 'veera.virta@example.fi.evil.example', email_verified: true },
    'is not there': { email_verified: true },
  })) {
    it(`follows the claims and leaves the invitation when the address ${why}`, async () => {
      await invite();

      const actor = await comeWith({ ...claims, roles: ['worker'], area: 'Oulunkaari' });

      expect(actor).to.include({ kind: 'worker', areaId: 'oulunkaari' });
      expect(await invitations()).to.have.lengthOf(1);
    });
  }

  it('follows the claims when the invitation was withdrawn', async () => {
    await invite({ withdrawn_at: new Date() });
    expect(await comeWith({ email, email_verified: true })).to.equal(null);
  });

  it('is for one: whoever comes second with the same address has what the claims say', async () => {
    await invite();
    const claims = { email, email_verified: true };
    const actors = [await comeWith(claims), await comeWith(claims)];
    expect(actors.map((actor) => actor?.kind)).to.deep.equal(['lawyer', undefined]);
  });

  it('is told once in the list of events, and later sign-ins are not', async () => {
    const before = (await joined()).length;
    signIns.provider.claims = { sub: newId(), name: 'Veera Virta' };
    await signIns.signIn(new Browser());
    await signIns.signIn(new Browser());
    expect(await joined()).to.have.lengthOf(before + 1);
  });

  it('leaves the day and no time with the person, and a coarse device with the sign-in', async () => {
    signIns.provider.claims = { sub: newId(), name: 'Veera Virta' };
    await signIns.signIn(
      new Browser({ 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/144.0' }),
    );

    const [person] = await signIns.people().select('last_signed_in_on');
    expect(person.last_signed_in_on).to.match(/^\d{4}-\d\d-\d\d$/);
    const { rows } = await signIns.pool.query(
      `select sess->>'device' as device from sign_ins where sess->>'personId' is not null`,
    );
    expect(rows).to.deep.equal([{ device: 'Firefox, Windows' }]);
  });
});

describe('an address', () => {
  const verified = (claims: Record<string, unknown>, given: object = {}) =>
    hasVerifiedEmail(claims, roleMappingSchema.parse(given));

  it('is a person’s own when a claim says so, in the ways that providers say it', () => {
    expect(verified({ email, email_verified: true })).to.equal(true);
    expect(verified({ email, xms_edov: '1' })).to.equal(true);
    expect(verified({ email })).to.equal(false);
    expect(verified({ email, xms_edov: '0' })).to.equal(false);
    expect(verified({ email, email_verified: true }, { verifiedEmailClaims: [] })).to.equal(false);
  });

  it('is so too when it is of a domain whose addresses the provider alone gives out', () => {
    const given = { verifiedEmailDomains: ['Example.fi'] };
    expect(verified({ email }, given)).to.equal(true);
    expect(verified({ email: 'veera@sub.example.fi' }, given)).to.equal(false);
    expect(verified({ email: 'veera@example.fi@evil.example' }, given)).to.equal(false);
    expect(verified({}, given)).to.equal(false);
  });
});

describe('a device', () => {
  for (const [userAgent, device] of [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1',
      'Safari, iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0',
      'Firefox, macOS',
    ],
    ['curl/8.0', ''],
    [undefined, ''],
  ] as const)
    it(`is "${device}" and no more of ${userAgent ?? 'nothing'}`, () => {
      expect(coarseDevice(userAgent)).to.equal(device);
    });
});
