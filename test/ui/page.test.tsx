import { expect } from 'chai';
import { renderToString } from 'preact-render-to-string';
import { Document } from '../../client/ui/document.tsx';
import { Island } from '../../client/ui/island.tsx';
import { Layout } from '../../client/ui/layout.tsx';
import type { PageFrame } from '../../client/ui/page-frame.ts';

const visited: PageFrame = {
  language: 'sv',
  path: '/haku?q=a',
  signedIn: null,
  assets: {
    styles: ['/assets/style.css'],
    scripts: [],
    islandScripts: { live: '/assets/live.js', enhance: '/assets/enhance.js' },
    preloads: { live: ['/assets/preact.js'] },
  },
  baseUrl: 'https://lakifoorumi.example',
};
const worker = { name: 'Aino Alatalo', role: 'worker', roleText: 'socialarbetare' } as const;

function Page({ frame, indexed, islands }: { frame: PageFrame; indexed?: boolean; islands?: string[] }) {
  return (
    <Document
      frame={frame}
      title="Sök"
      indexed={indexed ?? false}
      islands={islands ?? []}
      jsonLd={{ name: '</script><b>' }}
    >
      <Layout frame={frame}>
        <h1>Sök</h1>
      </Layout>
    </Document>
  );
}

describe('a page', () => {
  it('tells its language and its addresses in the others, without the query', () => {
    const html = renderToString(<Page frame={visited} indexed />);

    expect(html).to.match(/^<html lang="sv">/);
    expect(html).to.include('<link rel="canonical" href="https://lakifoorumi.example/sv/haku"/>');
    expect(html).to.include('hreflang="fi" href="https://lakifoorumi.example/haku"');
    expect(html).to.not.include('noindex');
  });

  it('keeps search engines away unless it is said to be for them', () => {
    const html = renderToString(<Page frame={visited} />);

    expect(html).to.include('<meta name="robots" content="noindex"/>');
    expect(html).to.not.include('canonical');
  });

  it('loads no script for a visitor who only reads', () => {
    expect(renderToString(<Page frame={visited} />)).to.not.include('<script type="module"');
  });

  it('loads its islands with what they import, and the enhancements of forms for who is signed in', () => {
    const html = renderToString(<Page frame={{ ...visited, signedIn: worker }} islands={['live']} />);

    expect(html).to.include('<link rel="modulepreload" href="/assets/preact.js"/>');
    expect(html).to.include('src="/assets/live.js"');
    expect(html).to.include('src="/assets/enhance.js"');
  });

  it('does not let data end its script block', () => {
    expect(renderToString(<Page frame={visited} />)).to.include('{"name":"\\u003c/script>\\u003cb>"}');
  });

  it('has no script or style of its own in the markup', () => {
    const html = renderToString(<Page frame={{ ...visited, signedIn: worker }} islands={['live']} />);

    expect(html).to.not.match(/ style=| on\w+=|<style|javascript:/);
  });

  it('offers a way past the menu to the content', () => {
    const html = renderToString(<Page frame={visited} />);

    expect(html).to.match(/<body><a class="skip-link" href="#sisalto">/);
    expect(html).to.include('<main id="sisalto" tabindex="-1">');
  });

  it('says in its title that something was refused', () => {
    const html = renderToString(
      <Page frame={{ ...visited, problem: { code: 'not_found', title: 'Sidan finns inte' } }} />,
    );

    expect(html).to.include('<title>Fel: Sök – Lakifoorumi</title>');
    expect(html).to.include('Sidan finns inte');
  });
});

describe('the main menu', () => {
  const menuOf = (frame: PageFrame) =>
    /<nav class="site-nav".*?<\/nav>/.exec(renderToString(<Page frame={frame} />))?.[0] ?? '';

  it('offers a worker the way to ask, and a visitor not', () => {
    expect(menuOf({ ...visited, signedIn: worker })).to.include('href="/sv/kysy"');
    expect(menuOf(visited)).to.not.include('kysy');
  });

  it('tells which page it is', () => {
    expect(menuOf(visited)).to.match(/href="\/sv\/haku" aria-current="page"/);
  });
});

describe('an island', () => {
  it('has its state beside it, unable to end its block', () => {
    const Name = ({ name }: { name: string }) => <p>{name}</p>;
    const html = renderToString(<Island name="live" component={Name} state={{ name: '</script>' }} />);

    expect(html).to.match(
      /^<div data-island="live"><p>&lt;\/script><\/p><\/div><script type="application\/json">/,
    );
    expect(html).to.include('"state":{"name":"\\u003c/script>"}');
  });
});
