import { constants } from "node:os";
import { Refusal } from "./console.mjs";
import { killChildren } from "./processes.mjs";

const tasks = [];
let undoing;
let signalled = false;

/** Registers what must be undone at the end, whatever the end is. The last registered goes first. */
export function atEnd(task) {
  tasks.push(task);
}

/** Whether the person asked the command to stop. */
export const isStopping = () => signalled;

/** Undoes everything registered, once; later callers wait for the first. */
export function undo() {
  undoing ??= (async () => {
    while (tasks.length > 0) {
      try {
        await tasks.pop()();
      } catch (error) {
        process.stderr.write(`${error.message}\n`);
      }
    }
  })();
  return undoing;
}

/** npm passes Ctrl-C on as well, so a signal comes twice; the second one only waits for the first. */
function undoOnSignals({ onSignal, signalExitCode }) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      if (!signalled) onSignal?.();
      signalled = true;
      killChildren();
      await undo();
      process.exit(signalExitCode ?? 128 + constants.signals[signal]);
    });
  }
  // A closed terminal takes the output away; that must not interrupt the cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

function tell(error) {
  const denied = ["EACCES", "EPERM"].includes(error?.code);
  const hint = "\nHá arquivos de outro usuário nesta pasta? (por exemplo, de uma execução como root)";
  process.stderr.write(`\n${error instanceof Refusal ? error.message : error.stack}${denied ? hint : ""}\n`);
}

/**
 * Runs a command. A failure is told and becomes the exit code; what was registered with `atEnd` is undone
 * after success, failure, Ctrl-C, `kill` and a closed terminal alike.
 * @param {() => Promise<number | void>} work answers the exit code
 */
export async function main(work, options = {}) {
  undoOnSignals(options);
  let code = 1;
  try {
    code = (await work()) ?? 0;
  } catch (error) {
    if (!signalled) tell(error);
  }
  await undo();
  if (!signalled) process.exit(code);
}
