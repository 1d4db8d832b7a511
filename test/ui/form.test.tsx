import { expect } from 'chai';
import { ActionForm } from '../../client/ui/action-form.tsx';
import { Checkbox } from '../../client/ui/checkbox.tsx';
import { ErrorSummary } from '../../client/ui/error-summary.tsx';
import type { Attempt } from '../../client/ui/page-frame.ts';
import { RadioGroup } from '../../client/ui/radio-group.tsx';
import { Select } from '../../client/ui/select.tsx';
import { TextArea } from '../../client/ui/text-area.tsx';
import { TextField } from '../../client/ui/text-field.tsx';
import { shown } from './shown.tsx';

const refused: Attempt = {
  command: 'submit-question',
  values: { text: 'Soita <040 123 4567>', theme: '2' },
  problem: {
    code: 'identifiers_found',
    title: 'Kysymystä ei lähetetty',
    fields: [{ field: 'text', message: 'Poista tunnisteet' }],
    findings: [{ field: 'text', kind: 'phone', level: 'block', start: 7, end: 19 }],
  },
};

function QuestionForm({ formKey }: { formKey?: string }) {
  return (
    <ActionForm command="submit-question" formKey={formKey} hidden={{ sessionId: 'abc' }}>
      <TextArea name="text" label="Kysymys" hint="Ei nimiä." required limit={4000} value="luonnos" />
      <TextField name="section" label="Lainkohta" />
      <Select
        name="theme"
        label="Teema"
        choices={[1, 2].map((n) => ({ value: `${n}`, label: `Teema ${n}` }))}
      />
      <Checkbox name="mail" label="Sähköposti" checked />
      <RadioGroup
        name="consent"
        label="Julkaiseminen"
        required
        choices={[
          { value: 'yes', label: 'Kyllä' },
          { value: 'no', label: 'Ei' },
        ]}
      />
    </ActionForm>
  );
}

describe('a form', () => {
  it('goes to its command with its key, its page and its hidden input', () => {
    const html = shown(<QuestionForm formKey="k1" />);

    expect(html).to.match(/<form [^>]*method="post" action="\/toimet\/submit-question"/);
    expect(html).to.match(/name="operationId" value="[0-9a-hjkmnp-tv-z]{16}"/);
    expect(html).to.include('name="sivu" value="/kysy"');
    expect(html).to.include('name="lomake" value="k1"');
    expect(html).to.include('name="sessionId" value="abc"');
  });

  it('shows what is stored when nothing was refused', () => {
    const html = shown(<QuestionForm />);

    expect(html).to.include('luonnos</textarea>');
    expect(html).to.match(/type="checkbox"[^>]* checked/);
    expect(html).to.not.include('aria-invalid');
  });

  it('shows what was typed when it was refused', () => {
    const html = shown(<QuestionForm />, refused);

    expect(html).to.include('Soita &lt;040 123 4567></textarea>');
    expect(html).to.include('<option selected value="2">');
    expect(html).to.not.match(/type="checkbox"[^>]* checked/);
  });

  it('is not touched by the refusal of another form of the same command', () => {
    const html = shown(<QuestionForm formKey="k1" />, refused);

    expect(html).to.include('luonnos</textarea>');
    expect(html).to.not.include('aria-invalid');
  });
});

describe('a field', () => {
  it('is tied to its label and its hint', () => {
    const html = shown(<QuestionForm />);

    expect(html).to.include('<label for="submit-question-text">Kysymys');
    expect(html).to.include(
      '<p class="hint" id="submit-question-text-hint">Ei nimiä. Enintään 4000 merkkiä</p>',
    );
    expect(html).to.include('aria-describedby="submit-question-text-hint"');
  });

  it('says in words whether it is needed', () => {
    const html = shown(<QuestionForm />);

    expect(html).to.match(/Kysymys <span class="need">\(pakollinen\)/);
    expect(html).to.match(/Lainkohta <span class="need">\(vapaaehtoinen\)/);
  });

  it('is tied to its error and marked as wrong', () => {
    const html = shown(<QuestionForm />, refused);

    expect(html).to.include(
      'aria-describedby="submit-question-text-hint submit-question-text-error" aria-invalid="true"',
    );
    expect(html).to.match(/id="submit-question-text-error">.*Poista tunnisteet/);
  });

  it('shows where in the text a client could be recognised, as text and not as markup', () => {
    const html = shown(<QuestionForm />, refused);

    expect(html).to.include(
      '<q>Soita &lt;<mark>040 123 4567</mark>></q> <span class="finding-kind">(puhelinnumero)</span>',
    );
    expect(html).to.not.include('type="checkbox" name="vahvistetut"');
  });

  it('lets what may be something else be confirmed, and keeps what was confirmed before', () => {
    const token = 'abcdefghijklmnop';
    const warning = { field: 'text', kind: 'name', level: 'warn', start: 0, end: 5, token } as const;
    const attempt: Attempt = {
      ...{ command: 'submit-question', values: { text: '  Soita' }, confirmed: [token] },
      problem: { code: 'identifiers_to_confirm', title: 'Ei lähetetty', findings: [warning] },
    };
    const form = (
      <ActionForm command="submit-question">
        <TextArea name="text" label="Kysymys" looks="confirm" />
      </ActionForm>
    );
    const html = shown(form, attempt);

    expect(html).to.include('<mark>Soita</mark>');
    expect(html).to.match(
      new RegExp(`<input type="checkbox" name="vahvistetut" value="${token}"[^>]* checked`),
    );
    const other = { ...attempt, problem: { code: 'asking_closed', title: 'Ei' } };
    expect(shown(form, other)).to.include(
      `<noscript><input type="hidden" name="vahvistetut" value="${token}"/></noscript>`,
    );
  });

  it('shows what a saved text holds in the form that only signs it', () => {
    const finding = { field: 'answer', kind: 'name', level: 'warn', start: 40, end: 44 } as const;
    const html = shown(<ActionForm command="sign-answer">Allekirjoita</ActionForm>, {
      ...{ command: 'sign-answer', values: {} },
      problem: {
        ...{ code: 'identifiers_to_confirm', title: 'Ei' },
        findings: [{ ...finding, text: 'Aino', token: 'abcdefghijklmnop' }],
      },
    });
    expect(html).to.match(/id="sign-answer-answer".*<mark>Aino<\/mark>.*value="abcdefghijklmnop"/);
  });

  it('has its choices in one named group, the first of which an error can lead to', () => {
    const html = shown(<QuestionForm />);

    expect(html).to.match(/<fieldset class="field" role="radiogroup"><legend>Julkaiseminen/);
    expect(html).to.match(/<input type="radio" id="submit-question-consent" name="consent" value="yes"/);
    expect(html).to.match(/<input type="radio" id="submit-question-consent-2" name="consent" value="no"/);
  });
});

describe('the list of errors', () => {
  it('links to each field and takes the focus', () => {
    const html = shown(<ErrorSummary problem={refused.problem} form={refused} />);

    expect(html).to.include('<a href="#submit-question-text">Poista tunnisteet</a>');
    expect(html).to.match(/tabindex="-1" autofocus/);
  });

  it('lists nothing when the refusal was of no field', () => {
    const html = shown(<ErrorSummary problem={{ code: 'claim_taken', title: 'Kysymys on jo otettu' }} />);

    expect(html).to.include('Kysymys on jo otettu');
    expect(html).to.not.include('<ul>');
  });
});
