import { xmlText } from './xml.ts';

/** A sitemap holds at most 50,000 addresses (sitemaps.org); a little fewer, so that it stays under 50 MB too. */
export const addressesInSitemap = 45_000;

type SitemapAddress = { path: string; changedAt?: Date };

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A list of addresses (sitemaps.org 0.9) on one site. */
export function sitemap(baseUrl: string, addresses: SitemapAddress[]): string {
  return `${head}<urlset xmlns="${namespace}">\n${addresses.map((each) => element('url', baseUrl, each)).join('')}</urlset>\n`;
}

/** The list of the site's sitemaps, for when one does not hold all addresses; they are numbered from 1. */
export function sitemapIndex(baseUrl: string, sitemaps: number): string {
  const paths = Array.from({ length: sitemaps }, (_each, index) => ({ path: `/sitemap-${index + 1}.xml` }));
  const elements = paths.map((each) => element('sitemap', baseUrl, each)).join('');
  return `${head}<sitemapindex xmlns="${namespace}">\n${elements}</sitemapindex>\n`;
}

function element(name: string, baseUrl: string, { path, changedAt }: SitemapAddress): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return `  <${name}><loc>${xmlText(baseUrl + path)}</loc>${changed}</${name}>\n`;
}
