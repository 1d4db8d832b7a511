import { useEffect, useState } from 'preact/hooks';
import type { PreviewAnswerReply } from '../../server/answers/contract.ts';
import { postJson, type Refusal, type Reply } from '../questions/post-json.ts';
import { hasBlocked } from '../ui/blocked.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

const afterMs = 400;

export type Preview = { shown: PreviewAnswerReply | null; refusal: Refusal | null; failed: boolean };

const nothing: Preview = { shown: null, refusal: null, failed: false };

type Written = { markdown: string; citations: string };

// What may never be saved is not even sent; the field itself shows where it is.
const blocked: Reply = { kind: 'refused', refusal: { code: 'identifiers_found', title: '', findings: [] } };
const mayBeSent = ({ markdown, citations }: Written) =>
  hasBlocked([markdown, citations]).then(
    (found) => !found,
    () => true,
  );

/** What is being written as the server shows it, a moment after each change; the last good one stays while there is trouble. */
export function usePreview({ markdown, citations }: Written, given: PreviewAnswerReply | null): Preview {
  const { language } = usePage();
  const [preview, setPreview] = useState<Preview>({ ...nothing, shown: given });
  useEffect(() => {
    if (markdown.trim() === '' && citations.trim() === '') return setPreview(nothing);
    const running = new AbortController();
    const show = async () => {
      const address = localHref(language, '/api/v1/preview');
      const reply = (await mayBeSent({ markdown, citations }))
        ? await postJson(address, { markdown, citations }, { signal: running.signal })
        : blocked;
      if (running.signal.aborted) return;
      setPreview(({ shown }) => ({
        shown: reply.kind === 'done' ? (reply.reply as PreviewAnswerReply) : shown, // as: the route's reply
        refusal: reply.kind === 'refused' ? reply.refusal : null,
        failed: reply.kind === 'failed',
      }));
    };
    const timer = setTimeout(() => void show(), afterMs);
    return () => {
      clearTimeout(timer);
      running.abort();
    };
  }, [language, markdown, citations]);
  return preview;
}
