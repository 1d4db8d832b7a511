const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

/**
 * Mocha's `spec`, ending with the line `N passed, N failed`; hooks that fail count. `SUMMARY_FILE` names a file that gets
 * the same line, for who counts on.
 */
module.exports = class SummaryReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures } = this.stats;
      const line = `${passes} passed, ${failures} failed\n`;
      process.stdout.write(line);
      if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, line);
    });
  }
};
