type Saving<Outcome> = {
  /** Saves what there is at the moment it is called. */
  save(): Promise<Outcome>;
  onStart(): void;
  onEnd(outcome: Outcome): void;
  isWorthRetrying(outcome: Outcome): boolean;
  afterMs: number;
  retryAfterMs: number;
};

/** Saves some time after the last change, one saving at a time, and tries a failed one again by itself. */
export function keepSaved<Outcome>(saving: Saving<Outcome>) {
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
    saving.onStart();
    const outcome = await saving.save();
    saving.onEnd(outcome);
    if (changedMeanwhile) wait(saving.afterMs);
    else if (saving.isWorthRetrying(outcome)) wait(saving.retryAfterMs);
  };

  return {
    changed(): void {
      changedMeanwhile = true;
      if (!running) wait(saving.afterMs);
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
