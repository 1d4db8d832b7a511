import { apiTexts } from '../../client/texts/api.ts';

/** How a program is known: by the cookie of the sign-in. OpenAPI calls the kind `apiKey`, AsyncAPI `httpApiKey`. */
export function signInScheme(type: 'apiKey' | 'httpApiKey', baseUrl: string): object {
  const name = baseUrl.startsWith('https:') ? '__Host-lakifoorumi' : 'lakifoorumi';
  return { type, in: 'cookie', name, description: apiTexts.en.signIn };
}
