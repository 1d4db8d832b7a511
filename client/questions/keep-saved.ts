/** What came of one saving: `failed` is worth another try, `refused` is not until the text changes. */
export type SaveOutcome = 'saved' | 'refused' | 'failed';

export type SaveState = 'unsaved' | 'saving' | SaveOutcome;

type Saving = {
  /** Saves what there is at the moment it is called. */
  save(): Promise<SaveOutcome>;
  show(state: SaveState): void;
  afterMs: number;
  retryAfterMs: number;
};

/** Saves some time after the last change, one saving at a time, and tries a failed one again by itself. */
export function keepSaved({ save, show, afterMs, retryAfterMs }: Saving) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let changedMeanwhile = false;

  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(start, ms);
  };
  const start = () => {
    running ??= run().finally(() => (running = null));
  };
  const run = async () => {
    changedMeanwhile = false;
    show('saving');
    const outcome = await save();
    show(outcome);
    if (changedMeanwhile) wait(afterMs);
    else if (outcome === 'failed') wait(retryAfterMs);
  };

  return {
    changed(): void {
      changedMeanwhile = true;
      if (!running) wait(afterMs);
    },
    /** Ends saving; resolves when none is under way any more. */
    async stop(): Promise<void> {
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
    isSaving: () => running !== null,
  };
}
