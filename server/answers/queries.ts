import type { Citation } from '../statutes/contract.ts';
import type { AnswerState } from './contract.ts';

/** A version of an answer with all that its views need. */
export type VersionRecord = {
  versionId: string;
  number: number;
  state: AnswerState;
  revision: number;
  markdown: string;
  html: string;
  oneSignatureReason: string | null;
  writtenOn: string;
  citations: Citation[];
  signatures: { lawyer: 1 | 2; signedAt: string }[];
};

/** A subquery for the newest version of the question row `question`: of all, or of those that a lawyer has signed. */
export function newestVersion(question: string, which: 'any' | 'signed'): string {
  return `
    (select ${versionJson} from answer_versions v join questions vq on vq.id = v.question_id
     where v.question_id = ${question}.id ${which === 'signed' ? `and v.state <> 'draft'` : ''}
     order by v.number desc limit 1)`;
}

/** A version `v` of a question `vq` as JSON in the shape of `VersionRecord`. */
export const versionJson = `
  json_build_object('versionId', v.id, 'number', v.number, 'state', v.state, 'revision', v.revision,
    'markdown', v.markdown, 'html', v.html, 'oneSignatureReason', v.one_signature_reason,
    'writtenOn', to_char(v.created_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD'),
    'citations', (select coalesce(json_agg(json_build_object('actNumber', c.act_number,
        'chapter', c.chapter, 'section', c.section, 'subsection', c.subsection, 'item', c.item) order by c.position), '[]')
      from citations c where c.version_id = v.id),
    'signatures', (select coalesce(json_agg(json_build_object('lawyer', coalesce(l.position, 1), 'signedAt', g.signed_at)
        order by g.signed_at), '[]')
      from signatures g left join session_lawyers l on l.session_id = vq.session_id and l.person_id = g.person_id
      where g.version_id = v.id))`;
