import { xmlText } from './xml.ts';

type Described = { baseUrl: string; name: string; description: string };

/**
 * How other programs search the site (OpenSearch 1.1, draft 6): a browser may add it to its own search box, with suggestions
 * as one types.
 */
export function openSearchDescription({ baseUrl, name, description }: Described): string {
  const template = (path: string) => `template="${xmlText(baseUrl + path)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(name)}</ShortName>
  <Description>${xmlText(description)}</Description>
  <Language>fi</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Url type="text/html" method="get" ${template('/haku?q={searchTerms}')}/>
  <Url type="application/x-suggestions+json" method="get" ${template('/api/v1/search-suggestions?q={searchTerms}')}/>
  <Url type="application/opensearchdescription+xml" rel="self" ${template('/opensearch.xml')}/>
</OpenSearchDescription>
`;
}
