import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { signDissent } from '../../server/answers/sign-dissent.ts';
import { typeProvisional } from '../../server/answers/type-provisional.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { type Command, perform } from '../../server/platform/command.ts';
import { Problem } from '../../server/platform/problem.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { openSession } from '../../server/sessions/open-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { startSession } from '../../server/sessions/start-session.ts';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { newPage } from '../support/browser.ts';
import { deep } from '../support/deep.ts';
import { useProduct } from '../support/product.ts';
import { scriptCorpus } from '../support/script-corpus.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, type CastName, runningClock, worldOn } from '../support/world.ts';

/** Every payload is at least once in each of three places; in the fast form every fortieth. */
const payloads = scriptCorpus().filter((_, index) => deep || index % 40 === 0);
const onOnePage = 9;

type Ran = { where: string; what: string };

// G11. Seen red: all three locks of an answer taken away (1,140 executions of 273 payloads; any one holds); a raw title (90).
describe('what people write', function () {
  this.timeout(deep ? 1_500_000 : 180_000);
  const product = useProduct();
  const ran: Ran[] = [];
  const entries: string[] = [];
  const questions: string[] = [];
  let sessionId = '';
  let open = '';

  /** Confirms what the finder asks about: a payload tells of no client. Null when it is refused for another reason. */
  async function act<Input, Reply>(
    who: CastName,
    command: Command<Input, Reply>,
    input: unknown,
  ): Promise<Reply | null> {
    const { host } = product();
    const actor = cast[who];
    try {
      return await perform(host, command, { actor, input });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const confirmed = error.details.findings?.flatMap(({ token }) => token ?? []) ?? [];
      if (error.code !== 'identifiers_to_confirm') return null;
      return perform(host, command, { actor, input, confirmed }).catch(() => null);
    }
  }

  before(async () => {
    const { host } = product();
    const { plan } = worldOn(() => host.database, runningClock);
    const title = payloads[0] ?? '';
    sessionId =
      (
        await act(
          'sanna',
          planSession,
          plan({ title: `Istunto ${title}`.slice(0, 100), intro: payloads[1] ?? '' }),
        )
      )?.sessionId ?? '';
    await act('sanna', openSession, { sessionId });
    for (let at = 0; at < payloads.length; at += onOnePage) {
      const some = payloads.slice(at, at + onOnePage);
      const asked = {
        sessionId,
        text: `Kysymys: ${some.slice(0, 3).join('\n\n')}`,
        consent: 'as_is',
        sectionHint: (some[1] ?? '').slice(0, 100),
      };
      const questionId = (await act('aino', submitQuestion, asked))?.questionId;
      if (!questionId) continue;
      const wording = {
        questionId,
        title: `Otsikko ${some[3] ?? ''}`.slice(0, 140),
        text: `Kysymys ${some.slice(3, 6).join('\n\n')}`,
      };
      if (await act('sanna', approveQuestion, wording)) questions.push(questionId);
    }
    await act('sanna', freezeSession, { sessionId });
    await act('sanna', startSession, { sessionId });
    for (const [index, questionId] of questions.slice(0, -1).entries()) {
      const some = payloads.slice(index * onOnePage, (index + 1) * onOnePage);
      await act('sanna', putOnAir, { sessionId, questionId });
      const remark = await act('pia', writeRemark, {
        questionId,
        text: `Huomio ${some.slice(6).join('\n')}`,
      });
      if (remark) await act('sanna', showRemark, { remarkId: remark.remarkId });
      const fence = (await act('lea', claimQuestion, { questionId }))?.fence;
      await act('lea', writeNote, { questionId, text: `Muistiin ${some[7] ?? ''}` });
      const markdown = `Vastaus\n\n${some.join('\n\n')}`;
      const saved = await act('lea', saveAnswer, { questionId, fence, revision: 0, markdown, citations: '' });
      if (!saved) continue;
      const { versionId, revision } = saved;
      await act('lea', signAnswer, { versionId, revision });
      // Every third answer has the other lawyer's own view beside it.
      const dissent = `Eri mieltä\n\n${some.slice(4).join('\n\n')}`;
      if (index % 3 === 2) await act('lauri', signDissent, { versionId, revision, markdown: dissent });
      else await act('lauri', signAnswer, { versionId, revision });
    }
    open = questions.at(-1) ?? '';
    await act('sanna', takeOffAir, { sessionId });
    for (const [index, questionId] of questions.entries()) {
      const some = payloads.slice(index * onOnePage, (index + 1) * onOnePage);
      const published = {
        questionId,
        title: `Otsikko ${some[5] ?? ''}`.slice(0, 140),
        text: `Kysymys ${some.slice(3).join('\n\n')}`.slice(0, 3900),
      };
      const entry = await act('sanna', publishAnswer, published);
      if (entry) entries.push(entry.entryId);
    }
    await act('sanna', putOnAir, { sessionId, questionId: open });
    await act('lea', claimQuestion, { questionId: open });
    const typed = new Doc();
    typed.getText('markdown').insert(0, payloads.slice(0, 20).join('\n\n'));
    const update = Buffer.from(encodeStateAsUpdate(typed)).toString('base64');
    await act('lea', typeProvisional, { questionId: open, generation: 1, update });
  });

  it('is there to be seen in every place', () => {
    expect(questions).to.have.length.of.at.least(payloads.length / onOnePage / 2);
    expect(entries).to.have.length.of.at.least(questions.length / 2);
    if (deep) expect(payloads).to.have.length.of.at.least(3_000);
  });

  // Without the policy, so that each place must be safe by itself; then with it, as people have it.
  for (const bypassCSP of [true, false]) {
    it(`never runs as script${bypassCSP ? ', even where no policy would stop it' : ''}`, async () => {
      const pages: Record<string, readonly string[]> = {
        visitor: [
          ...entries.map((id) => `/ukk/${id}`),
          '/',
          `/istunnot/${sessionId}`,
          `/haku?q=${encodeURIComponent('alert otsikko kysymys')}`,
          ...payloads.slice(0, 12).map((payload) => `/haku?q=${encodeURIComponent(payload)}`),
          '/syote.xml',
          '/sitemap.xml',
          '/lait',
        ],
        aino: [
          '/omat-kysymykset',
          '/kysy',
          '/omat-tiedot',
          `/istunnot/${sessionId}`,
          ...questions.map((id) => `/kysymykset/${id}`),
        ],
        lea: ['/vastattavat', `/istunnot/${sessionId}`, ...questions.map((id) => `/kysymykset/${id}`)],
        sanna: [
          '/tarkistus',
          `/hallinta/istunnot/${sessionId}`,
          '/hallinta',
          '/hallinta/tapahtumat',
          '/hallinta/puuttuva-tieto',
          `/istunnot/${sessionId}`,
          `/istunnot/${sessionId}/naytto`,
          ...questions.slice(0, 12).map((id) => `/kysymykset/${id}`),
        ],
      };
      let looked = 0;
      for (const [who, paths] of Object.entries(pages)) {
        const page = await pageOf(who, bypassCSP);
        for (const path of paths) {
          const response = await page.goto(product().publicUrl + path).catch(() => null);
          if (!response?.ok()) continue;
          looked += 1;
          ran.push(...(await dangerousIn(page)).map((what) => ({ where: path, what })));
        }
        await page.context().close();
      }
      console.log(
        `      ${payloads.length} payloads, ${looked} pages${bypassCSP ? ' without a policy' : ''}: ${ran.length} executions`,
      );
      expect(ran.slice(0, 10)).to.deep.equal([]);
      expect(looked).to.be.greaterThan(entries.length + questions.length);
    });
  }

  it('never runs in what is shown while one writes', async () => {
    const page = await pageOf('lea', true);
    await page.goto(`${product().publicUrl}/kysymykset/${questions.at(-1)}`);
    await page.locator('textarea[name=markdown]').first().fill(payloads.slice(0, 20).join('\n\n'));
    await page.locator('.prose').getByText('alert(1)').first().waitFor();
    ran.push(...(await dangerousIn(page)).map((what) => ({ where: 'preview', what })));
    await page.context().close();

    const asking = await pageOf('aino', true);
    await asking.goto(`${product().publicUrl}/kysy`);
    await asking
      .locator('textarea')
      .first()
      .fill(`131052-308T ${payloads.slice(0, 12).join(' ')}`);
    await asking.getByText('henkilötunnus').first().waitFor();
    await asking.reload();
    ran.push(...(await dangerousIn(asking)).map((what) => ({ where: 'asking', what })));
    await asking.context().close();
    expect(ran).to.deep.equal([]);
  });

  async function pageOf(who: string, bypassCSP: boolean): Promise<Page> {
    const { publicUrl } = product();
    const page = await newPage({ bypassCSP });
    await page.context().exposeFunction('tellRan', (what: string) => {
      ran.push({ where: page.url(), what });
    });
    await page.addInitScript(() => {
      for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
        Object.defineProperty(globalThis, name, { value: () => Reflect.get(globalThis, 'tellRan')(name) });
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const isOwn = url.origin === publicUrl || url.protocol === 'data:' || url.protocol === 'about:';
      if (!isOwn) ran.push({ where: page.url(), what: `request to ${url.origin}` });
    });
    if (who !== 'visitor') {
      const person = cast[who as keyof typeof cast];
      if (!('personId' in person)) throw new Error(who);
      const [name = '', value = ''] = (await signInCookie(product(), person.personId)).split(/=(.*)/s);
      await page.context().addCookies([{ name, value, url: publicUrl }]);
    }
    return page;
  }
});

/** What would run when it is touched: handlers in attributes, and addresses that are script. */
async function dangerousIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(`<${element.localName} ${name}>`);
        if (/^(href|src|action|formaction|data|xlink:href)$/i.test(name)) {
          const plain = value.replaceAll(/[\0- ]/g, '');
          if (
            /^(javascript|vbscript|data:text|view-source|blob|filesystem):?/i.test(plain) &&
            plain.includes(':')
          )
            found.push(`<${element.localName} ${name}=${plain.slice(0, 30)}>`);
        }
      }
    }
    return found;
  });
}
