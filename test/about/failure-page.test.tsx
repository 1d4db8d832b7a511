import { expect } from 'chai';
import { renderToString } from 'preact-render-to-string';
import { FailurePage } from '../../client/about/failure-page.tsx';
import type { PageFrame } from '../../client/ui/page-frame.ts';

const frame: PageFrame = {
  language: 'fi',
  path: '/kysy?istunto=1',
  signedIn: null,
  assets: { styles: [], scripts: [], islandScripts: {}, preloads: {} },
  baseUrl: 'https://laki.example',
};
const typed = { sessionId: '0000000000000001', text: 'Saako <koulu> kertoa?', consent: 'as_is' };

describe('The page of failures', () => {
  it('says what is wrong and where to go on when nothing was typed', () => {
    const problem = { code: 'not_found', title: 'Sivua ei löydy', detail: 'Se on voitu poistaa.' };
    const html = renderToString(<FailurePage frame={frame} problem={problem} typed={{}} resend={null} />);
    expect(html).to.include('<h1>Sivua ei löydy</h1>').and.include('Se on voitu poistaa.');
    expect(html).to.include('action="/haku"').and.not.include('<textarea');
  });

  it('keeps all that was typed of someone who was signed out, to be sent again', () => {
    const problem = { code: 'sign_in_required', title: 'Kirjaudu sisään' };
    const html = renderToString(
      <FailurePage frame={frame} problem={problem} typed={typed} resend={{ command: 'submit-question' }} />,
    );
    expect(html).to.match(/<textarea[^>]* readonly[^>]*>Saako &lt;koulu> kertoa\?<\/textarea>/);
    expect(html).to.include('action="/toimet/submit-question"').and.include('target="_blank"');
    for (const [name, value] of Object.entries(typed))
      expect(html).to.include(`type="hidden" name="${name}" value="${value.replace('<', '&lt;')}"`);
    expect(html).to.include('name="sivu" value="/kysy?istunto=1"');
  });

  it('shows texts to copy, not ids and choices', () => {
    const problem = { code: 'session_state', title: 'Istunnon tila ei salli tätä' };
    const html = renderToString(
      <FailurePage frame={frame} problem={problem} typed={typed} resend={{ command: 'submit-question' }} />,
    );
    expect(html.match(/<textarea/g)).to.have.lengthOf(1);
    expect(html).not.to.include('target="_blank"');
  });
});
