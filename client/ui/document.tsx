import type { ComponentChildren } from 'preact';
import { languages } from '../texts/catalogue.ts';
import { uiTexts } from '../texts/ui.ts';
import { localHref } from './local-href.ts';
import { PageContext } from './page-context.ts';
import type { PageFrame } from './page-frame.ts';
import { scriptJson } from './script-json.ts';

type DocumentProps = {
  frame: PageFrame;
  title: string;
  description?: string | undefined;
  /** The one address of this page, without language prefix; the frame's own path without its query by default. */
  canonicalPath?: string | undefined;
  /** False on private pages: search engines are told to stay away and no other languages are offered to them. */
  indexed?: boolean;
  /** Names of the islands on the page. */
  islands?: readonly string[];
  /** The feed of what the page is about, beside that of the whole site. */
  feed?: { title: string; path: string } | undefined;
  /** A schema.org description for search engines. */
  jsonLd?: object | undefined;
  children: ComponentChildren;
};

/** The html document around a page; `<!doctype html>` is put before it by whoever sends it. */
export function Document(props: DocumentProps) {
  const { frame, indexed = false } = props;
  const page = { language: frame.language, path: frame.path, attempt: frame.attempt ?? null };
  return (
    <PageContext.Provider value={page}>
      <html lang={frame.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{titleOf(props)}</title>
          {props.description && <meta name="description" content={props.description} />}
          <link
            rel="search"
            type="application/opensearchdescription+xml"
            title={uiTexts.fi.productName}
            href="/opensearch.xml"
          />
          {indexed ? <Addresses {...props} /> : <meta name="robots" content="noindex" />}
          <Assets {...props} />
          {props.jsonLd && <JsonLd data={props.jsonLd} />}
        </head>
        <body>{props.children}</body>
      </html>
    </PageContext.Provider>
  );
}

function titleOf({ frame, title }: DocumentProps): string {
  const text = uiTexts[frame.language];
  const whole = title === text.productName ? title : `${title} – ${text.productName}`;
  return frame.attempt || frame.problem ? `${text.errorPrefix} ${whole}` : whole;
}

function Addresses({ frame, canonicalPath, feed }: DocumentProps) {
  const feeds = [...(feed ? [feed] : []), { title: uiTexts.fi.feed, path: '/syote.xml' }];
  const path = canonicalPath ?? frame.path.replace(/\?.*$/, '');
  return (
    <>
      <link rel="canonical" href={frame.baseUrl + localHref(frame.language, path)} />
      {languages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hreflang={language}
          href={frame.baseUrl + localHref(language, path)}
        />
      ))}
      <link rel="alternate" hreflang="x-default" href={frame.baseUrl + path} />
      {feeds.map(({ title, path: feedPath }) => (
        <link
          key={feedPath}
          rel="alternate"
          type="application/atom+xml"
          title={title}
          href={frame.baseUrl + feedPath}
        />
      ))}
    </>
  );
}

function Assets({ frame: { assets, signedIn, nonce }, islands = [] }: DocumentProps) {
  // Reading needs no script; the enhancements are for those who write.
  const names = signedIn ? [...islands, 'enhance'] : islands;
  const styles = [...assets.styles, ...names.flatMap((name) => assets.islandStyles?.[name] ?? [])];
  const preloads = new Set(names.flatMap((name) => assets.preloads[name] ?? []));
  return (
    <>
      {assets.icon && <link rel="icon" type="image/svg+xml" href={assets.icon} />}
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {[...preloads].map((href) => (
        <link key={href} rel="modulepreload" href={href} nonce={nonce ?? undefined} />
      ))}
      {[...assets.scripts, ...names.map((name) => scriptOf(assets.islandScripts, name))].map((src) => (
        <script key={src} type="module" src={src} nonce={nonce ?? undefined} />
      ))}
    </>
  );
}

function scriptOf(islandScripts: Readonly<Record<string, string>>, name: string): string {
  const src = islandScripts[name];
  if (!src) throw new Error(`There is no built island "${name}"`);
  return src;
}

function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}
