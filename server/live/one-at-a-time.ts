export type Serially = (task: () => Promise<void>) => Promise<void>;

/** Runs tasks one after another in the order they were given; one that fails is told of and the next one runs. */
export function oneAtATime(onFailure: (error: unknown) => void): Serially {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    last = last.then(task).catch(onFailure);
    return last;
  };
}

/** Asks for a task to run soon; asked again before it has begun, it runs once. */
export function soonOnce(serially: Serially, task: () => Promise<void>): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    void serially(() => {
      waiting = false;
      return task();
    });
  };
}
