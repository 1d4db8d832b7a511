/** The Meilisearch server that these tests may use, as the environment names it; null without one. */
export function realMeilisearch(): { url: string; key: string } | null {
  const { MEILI_URL: url, MEILI_API_KEY: key = '' } = process.env;
  return url ? { url, key } : null;
}
