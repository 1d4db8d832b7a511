import { fill } from '../texts/catalogue.ts';
import { aboutTexts } from '../texts/about.ts';
import { usePage } from '../ui/page-context.ts';

/** What was typed in a form that cannot be shown here, to be read and copied; ids and choices are left out. */
export function TypedTexts({ typed }: { typed: Readonly<Record<string, string>> }) {
  const { language } = usePage();
  const texts = aboutTexts[language];
  const written = Object.entries(typed).filter(([, text]) => /\s/.test(text.trim()) || text.length > 40);
  if (written.length === 0) return null;
  return (
    <section aria-labelledby="kirjoitettu">
      <h2 id="kirjoitettu">{texts.typedTitle}</h2>
      <p id="kirjoitettu-ohje">{texts.typedHint}</p>
      {written.map(([name, text], index) => (
        <div class="field" key={name}>
          <label for={`kirjoitettu-${name}`}>{fill(texts.typedText, { number: index + 1 })}</label>
          <textarea
            id={`kirjoitettu-${name}`}
            rows={Math.min(16, 3 + Math.floor(text.length / 80))}
            readonly
            aria-describedby="kirjoitettu-ohje"
            defaultValue={text}
          />
        </div>
      ))}
    </section>
  );
}
