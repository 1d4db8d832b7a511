import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What lint says of one line: `rule` as `eslint(no-console)`, `message` the rule's own or the layout's sentence. */
export type Finding = { file: string; line: number; rule: string; message: string };

type Report = {
  diagnostics: {
    filename: string;
    code: string;
    message: string;
    help?: string;
    labels: { span: { line: number } }[];
  }[];
};

/** Lints files (path → text) in a temporary tree under this project's own configuration. */
export async function lintPlanted(files: Record<string, string>): Promise<Finding[]> {
  const tree = await mkdtemp(join(tmpdir(), 'lakifoorumi-lint-'));
  try {
    await plant(tree, files);
    const report = await oxlint(tree, Object.keys(files));
    return report.diagnostics.map(({ filename, code, message, help, labels }) => ({
      file: filename.replaceAll('\\', '/'),
      line: labels[0]?.span.line ?? 0,
      rule: code,
      message: help ?? message,
    }));
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

async function plant(tree: string, files: Record<string, string>): Promise<void> {
  await copyFile(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  await copyFile(join(root, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  }
}

/** Lint's report; its exit code tells only that something was found, so a report that cannot be read is what fails. */
function oxlint(cwd: string, files: string[]): Promise<Report> {
  const args = ['node_modules/oxlint/bin/oxlint', '--type-aware', '--format', 'json', ...files];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd }, (_, stdout, stderr) => {
      try {
        done(JSON.parse(stdout) as Report); // as: the shape of oxlint 1.89's own report
      } catch {
        fail(new Error(`oxlint gave no report: ${stdout}${stderr}`));
      }
    });
  });
}
