const width = 30;
const drawnEveryMs = 100;
const toldEveryPercent = 10;

type Terminal = { isTTY?: boolean; write(text: string): unknown };

/**
 * Shows how far a long deed is: on a terminal a bar that is drawn over itself, elsewhere a line for every ten per cent, so that a
 * log stays short. The time left is at the speed so far.
 */
export function progressBar(label: string, terminal: Terminal): (done: number, all: number) => void {
  const startedAt = performance.now();
  let drawnAt = -Infinity;
  let told = -1;
  return (done, all) => {
    const share = all === 0 ? 1 : done / all;
    const percent = Math.floor(share * 100);
    const seconds = (performance.now() - startedAt) / 1_000;
    const left = done === 0 ? '' : `, ${timeText(seconds / share - seconds)} jäljellä – left`;
    const tail = done === all ? `, ${timeText(seconds)}` : left;
    const counted = `${`${percent}`.padStart(3)} % ${done}/${all}${tail}`;
    if (terminal.isTTY) {
      if (done < all && performance.now() - drawnAt < drawnEveryMs) return;
      drawnAt = performance.now();
      const filled = Math.round(share * width);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      terminal.write(`\r\u001B[K${label} ${bar} ${counted}${done === all ? '\n' : ''}`);
    } else if (done === all || Math.floor(percent / toldEveryPercent) > told) {
      told = Math.floor(percent / toldEveryPercent);
      terminal.write(`${label} ${counted}\n`);
    }
  };
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
